// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/network.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace cubby::http {

namespace ip = boost::asio::ip;

QString networkOf(const QString &address)
{
    boost::system::error_code error;
    const ip::address parsed = ip::make_address(address.toStdString(), error);
    if (error || parsed.is_v4())
        return address;
    const ip::address_v6 whole = parsed.to_v6();
    if (whole.is_v4_mapped())
        return QString::fromStdString(ip::make_address_v4(ip::v4_mapped, whole).to_string());
    ip::address_v6::bytes_type bytes = whole.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t(0));
    return QString(QString::fromStdString(ip::address_v6(bytes).to_string()) + QStringLiteral("/64"));
}

} // namespace cubby::http
