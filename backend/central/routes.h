// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/events.h"
#include "central/http/message.h"
#include "central/http/ratelimit.h"
#include "central/oauth/sessions.h"
#include "seal/foreigntoken.h"

namespace cubby::central {

// An identity provider outside: it says who somebody is, the centre's own list of staff what they may do.
struct OutsideIdentity
{
    seal::ForeignIssuer issuer;
    seal::ForeignKeys keys;
    QString loginClaim = QStringLiteral("preferred_username"); // whose value is a login of staff
};

// Who may use the API, besides the keys of carriers. Empty lists let nobody in.
struct ApiAccess
{
    QList<QByteArray> tokens; // of the first carrier, each of at least kShortestToken bytes
    oauth::Issuer issuer = {}; // without keys nobody signs in
    std::optional<OutsideIdentity> outside = {};
    std::shared_ptr<http::RateLimiter> clientLimit = {}; // how often each client may ask; null: without limit
    // Answers with the events of these types that this actor may hear of, as they come: after the cursor, or only new
    // ones. Empty: nobody is told.
    std::function<http::HttpResponse(const Actor &by, const QStringList &types,
                                     const std::optional<EventCursor> &after)>
        follow = {};
};
inline constexpr qsizetype kShortestToken = 16;

// One request to one route. Identifiers in the path have been checked to be some.
struct RouteCall
{
    Centre &centre;
    const ApiAccess &access;
    const Actor &by;
    const QString &subject; // "staff:…", "person:…", "client:…", "carrier:…"
    const http::HttpRequest &request;
    const QStringList &path; // its parts
    Time now;
};

struct Route
{
    const char *method;
    const char *path; // "{id}" stands for an identifier
    const char *scope; // that a token must have, see oauth/scopes.h
    http::HttpResponse (*answer)(const RouteCall &call);
};

// Every route that needs a key. What an identifier names that is another carrier's is not found, whatever the route.
std::span<const Route> routes();

// Answers one request of the centre's API. Everything that goes wrong is a problem document (RFC 9457). Besides
// routes() there is OAuth (oauth/endpoints.h), the two of a kiosk that is not let in yet (enrolmentroutes.h), and GET
// /healthz answers 200 or 503 without a key; and so does /unsubscribe/{token}, a page with a button at GET, and at POST
// 200, or 404 for a token that is none (RFC 8058).
http::HttpResponse answer(Centre &centre, const ApiAccess &access, const http::HttpRequest &request, Time now);

} // namespace cubby::central
