// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/caller.h"

#include "central/oauth/signin.h"
#include "seal/text.h"

namespace cubby::central::api {

namespace {

using http::HttpRequest;
using http::HttpResponse;

Caller callerOf(const oauth::Subject &subject, const HttpRequest &request, Time until)
{
    return {{subject.carrier, QString(subject.id.section(u':', 0, 0) + u':' + subject.name), request.remote},
            subject.id,
            oauth::allowedScopes(subject.bearer, !subject.carrier.isNull(), {}),
            until};
}

// Of one of the centre's own tokens, or of another provider's for a member of staff.
Result<std::optional<Caller>> ofToken(Centre &centre, const Access &access, const QByteArray &token,
                                      const HttpRequest &request, Time now)
{
    if (const auto claims = seal::openAccessToken(token, access.issuer.keys, access.issuer.url, now)) {
        const auto carrier = CarrierId::parse(claims->carrier);
        if (!claims->carrier.isEmpty() && !carrier)
            return std::nullopt;
        Caller caller
            = callerOf({claims->subject, claims->name, {}, carrier.value_or(CarrierId())}, request, claims->expiresAt);
        caller.scopes = claims->scopes;
        return caller;
    }
    if (!access.outside)
        return std::nullopt;
    const auto claims = seal::openForeignToken(token, access.outside->keys, access.outside->issuer, now);
    if (!claims)
        return std::nullopt;
    const QString login = claims->value(access.outside->loginClaim).toString();
    return centre.read(now, [&](Work &work) {
        const auto subject = oauth::staffByLogin(work, login);
        return subject ? std::optional(callerOf(*subject, request, now + oauth::kAccessTime)) : std::nullopt;
    });
}

} // namespace

// All tokens are compared, each in full, so that time tells nothing about any of them.
Result<std::optional<Caller>> callerOf(Centre &centre, const Access &access, const HttpRequest &request, Time now)
{
    const QByteArray header = request.headers.value("Authorization");
    if (header.size() < 7 || header.left(7).toLower() != "bearer ")
        return std::nullopt;
    const QByteArray token = header.mid(7).trimmed();
    if (token.size() < kShortestToken)
        return std::nullopt;
    if (token.count('.') == 2)
        return ofToken(centre, access, token, request, now);
    std::optional<CarrierId> carrier;
    for (const QByteArray &known : access.tokens) {
        if (known.size() >= kShortestToken && seal::sameSecret(token, known))
            carrier = kFirstCarrier;
    }
    if (!carrier) {
        const auto found = centre.read(now, [&](Work &work) { return carrierOfKey(work, token); });
        if (!found)
            return failure(found.error());
        carrier = *found;
    }
    if (!carrier)
        return std::nullopt;
    return Caller{{*carrier, QStringLiteral("api"), request.remote},
                  QStringLiteral("carrier:") + carrier->toString(),
                  oauth::allowedScopes(oauth::Bearer::Machine, true, {}),
                  now + oauth::kAccessTime};
}

HttpResponse unauthorized()
{
    HttpResponse response
        = http::problem(401, QString(), QStringLiteral("Not authorised"), QStringLiteral("A bearer token is needed."));
    response.headers.add("WWW-Authenticate", "Bearer realm=\"cubby\"");
    return response;
}

HttpResponse insufficient(const char *scope)
{
    HttpResponse response = http::problem(403, QStringLiteral("urn:cubby:problem:scope"), QStringLiteral("Not allowed"),
                                          QStringLiteral("This needs the scope %1.").arg(QLatin1StringView(scope)));
    const QByteArray challenge
        = QByteArray("Bearer realm=\"cubby\", error=\"insufficient_scope\", scope=\"") + scope + '"';
    response.headers.add("WWW-Authenticate", challenge);
    return response;
}

} // namespace cubby::central::api
