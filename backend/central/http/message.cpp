// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/message.h"

#include "central/http/target.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QStringList>

#include <algorithm>

#include <array>
#include <utility>

namespace cubby::http {

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Header &header : all) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QByteArray Headers::last(QByteArrayView name) const
{
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [&](const Header &h) { return h.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == all.rend() ? QByteArray() : found->value;
}

bool Headers::has(QByteArrayView name) const
{
    return std::any_of(all.begin(), all.end(),
                       [&](const Header &h) { return h.name.compare(name, Qt::CaseInsensitive) == 0; });
}

std::optional<QString> HttpRequest::parameter(const QString &name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QStringList HttpRequest::segments() const { return path.split(QLatin1Char('/'), Qt::SkipEmptyParts); }

HttpResponse json(int status, const QJsonObject &content)
{
    HttpResponse response{status};
    response.headers.add("Content-Type", "application/json");
    response.body = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse problem(int status, const QString &type, const QString &title, const QString &detail,
                     const QJsonObject &extra)
{
    QJsonObject content = extra;
    if (!type.isEmpty())
        content.insert(QStringLiteral("type"), type);
    content.insert(QStringLiteral("title"), title.isEmpty() ? QString::fromLatin1(reasonPhrase(status)) : title);
    content.insert(QStringLiteral("status"), status);
    if (!detail.isEmpty())
        content.insert(QStringLiteral("detail"), detail);
    HttpResponse response = json(status, content);
    response.headers.all = {{"Content-Type", "application/problem+json"}};
    return response;
}

HttpResponse problem(int status, const Error &error, const QJsonObject &extra)
{
    QJsonObject content = extra;
    if (!error.advice.isEmpty())
        content.insert(QStringLiteral("advice"), error.advice);
    return problem(status, QStringLiteral("urn:cubby:problem:") + error.code, {}, error.message, content);
}

HttpResponse methodNotAllowed(const QByteArray &allowed)
{
    HttpResponse response = problem(405, {}, {}, QStringLiteral("Allowed here: ") + QString::fromLatin1(allowed));
    response.headers.add("Allow", allowed);
    return response;
}

static QByteArray mediaType(const HttpRequest &request)
{
    return request.headers.value("Content-Type").split(';').first().trimmed().toLower();
}

Result<QJsonObject> jsonBody(const HttpRequest &request)
{
    if (mediaType(request) != "application/json")
        return failure("http.media-type", QStringLiteral("The body must be application/json"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(
            "http.json",
            QStringLiteral("The body is not JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        return failure("http.json", QStringLiteral("The body must be one JSON object"));
    return document.object();
}

Result<QHash<QString, QString>> formBody(const HttpRequest &request)
{
    if (mediaType(request) != "application/x-www-form-urlencoded")
        return failure("http.media-type", QStringLiteral("The body must be application/x-www-form-urlencoded"));
    const auto parsed = parseFields(request.body, Controls::Lines);
    if (!parsed)
        return failure("http.form", QStringLiteral("The form is malformed"));
    QHash<QString, QString> fields;
    for (const auto &[name, value] : *parsed) {
        if (fields.contains(name))
            return failure("http.form", QStringLiteral("The field \"%1\" comes twice").arg(name));
        fields.insert(name, value);
    }
    return fields;
}

int statusOf(const Error &jsonBodyError)
{
    return jsonBodyError.code == QLatin1StringView("http.media-type") ? 415 : 400;
}

QByteArray reasonPhrase(int status)
{
    static constexpr std::array kPhrases{
        std::pair{200, "OK"},
        std::pair{201, "Created"},
        std::pair{202, "Accepted"},
        std::pair{204, "No Content"},
        std::pair{303, "See Other"},
        std::pair{304, "Not Modified"},
        std::pair{400, "Bad Request"},
        std::pair{401, "Unauthorized"},
        std::pair{403, "Forbidden"},
        std::pair{404, "Not Found"},
        std::pair{405, "Method Not Allowed"},
        std::pair{408, "Request Timeout"},
        std::pair{409, "Conflict"},
        std::pair{410, "Gone"},
        std::pair{412, "Precondition Failed"},
        std::pair{413, "Content Too Large"},
        std::pair{414, "URI Too Long"},
        std::pair{415, "Unsupported Media Type"},
        std::pair{422, "Unprocessable Content"},
        std::pair{428, "Precondition Required"},
        std::pair{429, "Too Many Requests"},
        std::pair{431, "Request Header Fields Too Large"},
        std::pair{500, "Internal Server Error"},
        std::pair{501, "Not Implemented"},
        std::pair{503, "Service Unavailable"},
        std::pair{505, "HTTP Version Not Supported"},
    };
    for (const auto &[code, phrase] : kPhrases) {
        if (code == status)
            return phrase;
    }
    return status < 400 ? "OK" : "Problem";
}

} // namespace cubby::http
