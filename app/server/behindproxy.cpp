// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/behindproxy.h"

#include <QHostAddress>

namespace cubby::server {

http::Handler behindProxy(const QStringList &proxies, http::Handler handler)
{
    if (proxies.isEmpty())
        return handler;
    return [proxies, handler = std::move(handler)](const http::HttpRequest &request) {
        if (!proxies.contains(request.remote))
            return handler(request);
        const QByteArray said = request.headers.value("X-Forwarded-For");
        const QHostAddress from(QString::fromLatin1(said.mid(said.lastIndexOf(',') + 1).trimmed()));
        if (from.isNull())
            return handler(request);
        http::HttpRequest original = request;
        original.remote = from.toString();
        return handler(original);
    };
}

} // namespace cubby::server
