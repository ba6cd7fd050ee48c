// SPDX-License-Identifier: GPL-3.0-or-later
// What a client sends, up to the request that a handler gets; and headers that a handler answers with.
#include "central/http/wire.h"

#include <boost/asio/buffer.hpp>

#include <QLoggingCategory>
#include <QStringList>

#include <cstdlib>

using namespace cubby::http;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QLoggingCategory::setFilterRules(QStringLiteral("cubby.http=false")); // a refused answer is what is looked for
    boost::beast::http::request_parser<boost::beast::http::string_body> parser;
    parser.eager(true);
    parser.header_limit(4096);
    parser.body_limit(4096);
    ErrorCode error;
    parser.put(boost::asio::buffer(data, size), error);
    if (error) {
        const auto refusal = refusalFor(error, {});
        require(!refusal || (refusal->status >= 400 && refusal->status < 500));
    } else if (parser.is_header_done()) {
        if (const auto request = toRequest(parser.get())) {
            require(request->path.startsWith(QLatin1Char('/')));
            const QStringList segments = request->path.split(QLatin1Char('/'));
            require(!segments.contains(QStringLiteral("..")) && !segments.contains(QStringLiteral(".")));
            require(!request->path.contains(QChar::Null));
            for (const Header &header : request->headers.all)
                require(!header.value.contains('\n') && !header.value.contains('\0'));
        } else {
            require(request.error().status >= 400);
        }
    }

    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    HttpResponse response{200};
    response.headers.add(text.first(text.size() / 3), text.sliced(text.size() / 3));
    const QByteArray head = headOf(response, true, {});
    require(head.indexOf("\r\n\r\n") == head.size() - 4);
    require(head.count('\n') <= 10 && head.count('\n') == head.count('\r') && !head.contains('\0'));
    return 0;
}
