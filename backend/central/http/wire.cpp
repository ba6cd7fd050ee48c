// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/wire.h"

#include "central/http/target.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/rfc7230.hpp>

#include <QDateTime>
#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>

namespace cubby::http {

Q_DECLARE_LOGGING_CATEGORY(lcHttp)

namespace beast = boost::beast;
using beast::http::field;

static QByteArray toBytes(beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

static HttpResponse malformed(const QString &what)
{
    return problem(400, Error{QStringLiteral("http.malformed"), QStringLiteral("The request is malformed: ") + what});
}

tl::expected<HttpRequest, HttpResponse> toRequest(const BeastRequest &message)
{
    const auto refuse = [](const QString &what) { return tl::make_unexpected(malformed(what)); };
    const auto hosts = message.count(field::host);
    if (hosts > 1 || (message.version() == 11 && hosts == 0))
        return refuse(QStringLiteral("exactly one Host is needed"));
    if (message.count(field::content_length) > 1
        || message[field::content_length].find(',') != beast::string_view::npos)
        return refuse(QStringLiteral("more than one Content-Length"));
    if (message.count(field::transfer_encoding) > 0) {
        if (message.version() < 11 || message.count(field::content_length) > 0)
            return refuse(QStringLiteral("Transfer-Encoding does not belong here"));
        if (!beast::iequals(message[field::transfer_encoding], "chunked")) {
            return tl::make_unexpected(
                problem(501, Error{QStringLiteral("http.transfer-encoding"),
                                   QStringLiteral("Of the transfer encodings only chunked is understood")}));
        }
    }
    auto target = parseTarget(QByteArrayView(message.target().data(), qsizetype(message.target().size())));
    if (!target)
        return tl::make_unexpected(problem(400, target.error()));

    HttpRequest request{toBytes(message.method_string()), target->path, target->query};
    for (const auto &header : message)
        request.headers.all.append({toBytes(header.name_string()), toBytes(header.value())});
    return request;
}

std::optional<HttpResponse> refusalFor(const ErrorCode &error, const Limits &limits)
{
    using Http = beast::http::error;
    if (error == Http::header_limit || error == Http::buffer_overflow) {
        return problem(
            431, Error{QStringLiteral("http.header-too-large"), QStringLiteral("The request's headers are too large")},
            {{QStringLiteral("limit"), limits.headerBytes}});
    }
    if (error == Http::body_limit) {
        return problem(413,
                       Error{QStringLiteral("http.body-too-large"), QStringLiteral("The request's body is too large")},
                       {{QStringLiteral("limit"), limits.bodyBytes}});
    }
    if (error == Http::end_of_stream
        || error.category() != beast::http::make_error_code(Http::end_of_stream).category())
        return std::nullopt; // the client has gone
    if (error == Http::partial_message)
        return malformed(QStringLiteral("it ended in its middle"));
    return malformed(QString::fromStdString(error.message()));
}

static bool isOneLine(const Header &header)
{
    const auto isControl = [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; };
    const auto isToken = [](char c) { return uchar(c) > 0x20 && uchar(c) < 0x7f && c != ':'; };
    return !header.name.isEmpty() && std::all_of(header.name.begin(), header.name.end(), isToken)
           && std::none_of(header.value.begin(), header.value.end(), isControl);
}

QByteArray headOf(HttpResponse &response, bool keepAlive, Time now)
{
    const auto &headers = response.headers.all;
    if (response.status < 200 || response.status > 999 || !std::all_of(headers.begin(), headers.end(), isOneLine)) {
        qCCritical(lcHttp) << "The handler answered with a header or status that cannot be sent";
        response = problem(500, {}, {}, QStringLiteral("The answer could not be sent"));
    }
    const bool hasNoBody = response.status == 204 || response.status == 304;
    if (hasNoBody)
        response.body.clear();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    const auto add = [&](const char *name, const QByteArray &value) {
        if (!response.headers.has(name))
            head += QByteArray(name) + ": " + value + "\r\n";
    };
    for (const Header &header : response.headers.all)
        head += header.name + ": " + header.value + "\r\n";
    if (!hasNoBody && !response.feed)
        add("Content-Length", QByteArray::number(response.body.size()));
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC);
    add("Date", QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT");
    add("Cache-Control", "no-store");
    add("X-Content-Type-Options", "nosniff");
    add("Connection", keepAlive && !response.feed ? "keep-alive" : "close");
    return head + "\r\n";
}

} // namespace cubby::http
