// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/enrolmentroutes.h"

#include "central/enrolment.h"
#include "seal/text.h"

namespace cubby::central {

namespace {

using http::HttpRequest;
using http::HttpResponse;

HttpResponse notNow()
{
    HttpResponse response = http::problem(503, QString(), QStringLiteral("Busy"),
                                          QStringLiteral("The request was not carried out. It may be sent again."));
    response.headers.add("Retry-After", "1");
    return response;
}

QByteArray bytes(const QJsonObject &json, const char *name)
{
    return seal::fromBase64Url(json[QLatin1StringView(name)].toString().toLatin1()).value_or(QByteArray());
}

HttpResponse begin(Centre &centre, const HttpRequest &request, Time now)
{
    const auto body = http::jsonBody(request);
    if (!body)
        return http::problem(http::statusOf(body.error()), body.error());
    const NewEnrolment asked{bytes(*body, "secret"), bytes(*body, "bankKey"),
                             (*body)[QLatin1StringView("request")].toString().toLatin1(),
                             (*body)[QLatin1StringView("note")].toString(), request.remote};
    const auto begun = centre.carryOut(now, [&](Work &work) { return beginEnrolment(work, asked); });
    if (begun) {
        HttpResponse response = http::json(201, {{QStringLiteral("id"), begun->id},
                                                 {QStringLiteral("state"), begun->state},
                                                 {QStringLiteral("expiresAt"), toIso(begun->expiresAt)}});
        response.headers.add("Cache-Control", "no-store");
        return response;
    }
    const QString &code = begun.error().code;
    if (code == QLatin1StringView("enrolment.form"))
        return http::problem(422, begun.error());
    if (code == QLatin1StringView("enrolment.many"))
        return http::problem(429, begun.error());
    if (code == QLatin1StringView("certificates.no-authority"))
        return http::problem(409, begun.error());
    return notNow();
}

HttpResponse poll(Centre &centre, const HttpRequest &request, const QString &id, Time now)
{
    const QByteArray bearer = request.headers.value("Authorization");
    const QByteArray secret = bearer.left(7).toLower() == "bearer "
                                  ? seal::fromBase64Url(bearer.mid(7).trimmed()).value_or(QByteArray())
                                  : QByteArray();
    const auto answer = centre.read(now, [&](Work &work) { return enrolmentAnswer(work, id, secret); });
    if (!answer)
        return notNow();
    if (!*answer)
        return http::problem(404, QString(), QStringLiteral("Not found"),
                             QStringLiteral("There is no such enrolment."));
    HttpResponse response = http::json(200, **answer);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace

std::optional<HttpResponse> answerEnrolment(Centre &centre, const HttpRequest &request, Time now)
{
    const QStringList path = request.segments();
    if (path.value(0) != QLatin1StringView("v1") || path.value(1) != QLatin1StringView("enrolments")
        || path.size() > 3)
        return std::nullopt;
    if (path.size() == 2)
        return request.method == "POST" ? begin(centre, request, now) : http::methodNotAllowed("POST");
    return request.method == "GET" ? poll(centre, request, path[2], now) : http::methodNotAllowed("GET");
}

} // namespace cubby::central
