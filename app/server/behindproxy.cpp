// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/behindproxy.h"

#include <QHostAddress>

#include <algorithm>

namespace cubby::server {

http::Handler behindProxy(const QStringList &proxies, http::Handler handler)
{
    QList<QHostAddress> known;
    for (const QString &proxy : proxies)
        known << QHostAddress(proxy);
    if (known.isEmpty())
        return handler;
    return [known, handler = std::move(handler)](const http::HttpRequest &request) {
        const QHostAddress peer(request.remote);
        const bool isProxy = std::any_of(known.begin(), known.end(), [&peer](const QHostAddress &one) {
            return !one.isNull() && one.isEqual(peer, QHostAddress::ConvertV4MappedToIPv4);
        });
        if (!isProxy)
            return handler(request);
        // A client may have sent lines of its own: a proxy adds behind them, to the last line or as one.
        const QByteArray said = request.headers.last("X-Forwarded-For");
        QHostAddress from(QString::fromLatin1(said.mid(said.lastIndexOf(',') + 1).trimmed()));
        if (from.isNull())
            return handler(request);
        bool isFour = false;
        if (const quint32 four = from.toIPv4Address(&isFour); isFour)
            from = QHostAddress(four);
        http::HttpRequest original = request;
        original.remote = from.toString();
        return handler(original);
    };
}

} // namespace cubby::server
