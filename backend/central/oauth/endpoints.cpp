// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/endpoints.h"

#include "central/oauth/forms.h"
#include "central/oauth/pages.h"
#include "central/oauth/programs.h"

#include <QJsonArray>

namespace cubby::central::oauth {

namespace {

using http::HttpRequest;
using http::HttpResponse;

HttpResponse metadata(const Issuer &issuer)
{
    const auto at = [&](const char *path) { return QString(issuer.url + QLatin1StringView(path)); };
    QJsonArray known;
    for (const Scope &scope : scopes())
        known << QString(scope.name);
    const QJsonArray methods{QStringLiteral("none"), QStringLiteral("client_secret_basic"),
                             QStringLiteral("client_secret_post")};
    return http::json(200, {{QStringLiteral("issuer"), issuer.url},
                            {QStringLiteral("authorization_endpoint"), at("/oauth/authorize")},
                            {QStringLiteral("token_endpoint"), at("/oauth/token")},
                            {QStringLiteral("device_authorization_endpoint"), at("/oauth/device_authorization")},
                            {QStringLiteral("revocation_endpoint"), at("/oauth/revoke")},
                            {QStringLiteral("jwks_uri"), at("/.well-known/jwks.json")},
                            {QStringLiteral("scopes_supported"), known},
                            {QStringLiteral("response_types_supported"), QJsonArray{QStringLiteral("code")}},
                            {QStringLiteral("grant_types_supported"),
                             QJsonArray{QStringLiteral("authorization_code"), QStringLiteral("refresh_token"),
                                        QStringLiteral("client_credentials"),
                                        QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"),
                                        QLatin1StringView(kBadgeGrant)}},
                            {QStringLiteral("token_endpoint_auth_methods_supported"), methods},
                            {QStringLiteral("code_challenge_methods_supported"), QJsonArray{QStringLiteral("S256")}},
                            {QStringLiteral("authorization_response_iss_parameter_supported"), true}});
}

HttpResponse keySet(const Issuer &issuer)
{
    HttpResponse response{200};
    response.headers.add("Content-Type", "application/jwk-set+json");
    response.headers.add("Cache-Control", "public, max-age=300");
    response.body = issuer.keys.jwks();
    return response;
}

} // namespace

bool isOAuth(const HttpRequest &request)
{
    return request.path.startsWith(QLatin1StringView("/oauth/"))
           || request.path.startsWith(QLatin1StringView("/.well-known/"));
}

HttpResponse answerOAuth(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool posts = request.method == "POST";
    const auto is = [&](const char *path) { return request.path == QLatin1StringView(path); };
    if (is("/.well-known/oauth-authorization-server"))
        return reads ? metadata(issuer) : http::methodNotAllowed("GET, HEAD");
    if (is("/.well-known/jwks.json"))
        return reads ? keySet(issuer) : http::methodNotAllowed("GET, HEAD");
    if (is("/oauth/style.css"))
        return reads ? pageStyle() : http::methodNotAllowed("GET, HEAD");
    if (is("/oauth/authorize")) {
        return reads   ? authorize(centre, issuer, request, now)
               : posts ? authorizePosted(centre, issuer, request, now)
                       : http::methodNotAllowed("GET, HEAD, POST");
    }
    if (is("/oauth/device")) {
        return reads   ? device(centre, issuer, request, now)
               : posts ? devicePosted(centre, issuer, request, now)
                       : http::methodNotAllowed("GET, HEAD, POST");
    }
    if (is("/oauth/token"))
        return posts ? token(centre, issuer, request, now) : http::methodNotAllowed("POST");
    if (is("/oauth/device_authorization"))
        return posts ? deviceAuthorization(centre, issuer, request, now) : http::methodNotAllowed("POST");
    if (is("/oauth/revoke"))
        return posts ? revocation(centre, request, now) : http::methodNotAllowed("POST");
    return http::problem(404, {}, {}, QStringLiteral("There is no such page."));
}

} // namespace cubby::central::oauth
