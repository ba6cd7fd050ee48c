// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/events.h"
#include "central/http/message.h"
#include "central/http/ratelimit.h"
#include "central/oauth/sessions.h"
#include "central/publicevents.h"
#include "seal/foreigntoken.h"

// What a route of the API is, and what it is given.
namespace cubby::central::api {

// An identity provider outside: it says who somebody is, the centre's own list of staff what they may do.
struct OutsideIdentity
{
    seal::ForeignIssuer issuer;
    seal::ForeignKeys keys;
    QString loginClaim = QStringLiteral("preferred_username"); // whose value is a login of staff
};

// Where the broker is, as kiosks reach it.
struct KiosksBroker
{
    QString host;
    quint16 port = 0;
};

// Who may use the API, besides the keys of carriers. Empty lists let nobody in.
struct Access
{
    QList<QByteArray> tokens; // of the first carrier, each of at least kShortestToken bytes
    oauth::Issuer issuer = {}; // without keys nobody signs in
    std::optional<OutsideIdentity> outside = {};
    std::shared_ptr<http::RateLimiter> clientLimit = {}; // how often each client may ask; null: without limit
    // Answers with the events of this interest that this actor may hear of, as they come: after the cursor, or only new
    // ones, until then. Empty: nobody is told.
    std::function<http::HttpResponse(const Actor &by, const Interest &interest, const std::optional<EventCursor> &after,
                                     Time until)>
        follow = {};
    KiosksBroker kiosksBroker = {}; // what a kiosk is told that is let in
};
inline constexpr qsizetype kShortestToken = 16;

// What stands in the path where the route has names in braces. Those named id, or something that ends in Id, have been
// checked to be identifiers; the others are texts of 1 to 400 characters, which the route has to look at itself.
class PathValues
{
public:
    static std::optional<PathValues> match(const char *pattern, const QStringList &path); // nothing: another route

    QString text(const char *name) const { return m_values.value(QLatin1StringView(name)); }
    template <class IdType>
    IdType id(const char *name = "id") const
    {
        return IdType::parse(text(name)).value_or(IdType());
    }

private:
    QHash<QString, QString> m_values;
};

// One request to one route.
struct Call
{
    Centre &centre;
    const Access &access;
    const Actor &by; // of a route without a scope: nobody, who sees nothing
    const QStringList &scopes; // that the token has
    const QString &subject; // "staff:…", "person:…", "client:…", "carrier:…"; empty: nobody
    const http::HttpRequest &request;
    const PathValues &path;
    Time now;
    Time until = {}; // the caller's right ends; see Caller

    std::optional<QString> parameter(const char *name) const { return request.parameter(QLatin1StringView(name)); }
};

struct Route
{
    const char *method;
    const char *path; // "/v1/banks/{id}/compartments/{compartment}", see PathValues
    const char *scope; // that a token must have, see oauth/scopes.h; empty: any token; null: anybody may ask
    http::HttpResponse (*answer)(const Call &call);
};

// The tables, one a subject. Each route is described in resources/openapi, in the file of the same name.
std::span<const Route> alertRoutes();
std::span<const Route> auditRoutes();
std::span<const Route> bankRoutes();
std::span<const Route> carrierRoutes();
std::span<const Route> driverRoutes();
std::span<const Route> enrolmentRoutes();
std::span<const Route> eventRoutes();
std::span<const Route> fleetRoutes();
std::span<const Route> openRoutes();
std::span<const Route> orderRoutes();
std::span<const Route> packageActionRoutes();
std::span<const Route> packageRoutes();
std::span<const Route> reservationRoutes();
std::span<const Route> webhookRoutes();
std::span<const Route> peopleRoutes();
std::span<const Route> reportRoutes();
std::span<const Route> searchRoutes();
std::span<const Route> staffRoutes();
std::span<const Route> workRoutes();

} // namespace cubby::central::api
