// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/answers.h"

#include "central/enrolment.h"
#include "seal/text.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

QByteArray bytes(const QJsonObject &json, const char *name)
{
    return seal::fromBase64Url(json[QLatin1StringView(name)].toString().toLatin1()).value_or(QByteArray());
}

// The two of a kiosk that is not let in yet, which has no key but a secret of its own making.
HttpResponse begin(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    const NewEnrolment asked{bytes(*body, "secret"), bytes(*body, "bankKey"),
                             (*body)[QLatin1StringView("request")].toString().toLatin1(),
                             (*body)[QLatin1StringView("note")].toString(), call.request.remote};
    const auto begun = call.centre.carryOut(call.now, [&](Work &work) { return beginEnrolment(work, asked); });
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
    return databaseProblem(begun.error());
}

HttpResponse poll(const Call &call)
{
    const QByteArray bearer = call.request.headers.value("Authorization");
    const QByteArray secret = bearer.left(7).toLower() == "bearer "
                                  ? seal::fromBase64Url(bearer.mid(7).trimmed()).value_or(QByteArray())
                                  : QByteArray();
    const auto answer = call.centre.read(
        call.now, [&](Work &work) { return enrolmentAnswer(work, call.path.text("enrolment"), secret); });
    if (!answer)
        return databaseProblem(answer.error());
    if (!*answer)
        return notFound(QStringLiteral("enrolment"));
    HttpResponse response = http::json(200, **answer);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

constexpr std::array kRoutes{
    Route{"POST", "/v1/enrolments", nullptr, begin},
    Route{"GET", "/v1/enrolments/{enrolment}", nullptr, poll},
};

} // namespace

std::span<const Route> enrolmentRoutes() { return kRoutes; }

} // namespace cubby::central::api
