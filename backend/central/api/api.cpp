// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/api.h"

#include "central/api/caller.h"
#include "central/api/changes.h"
#include "central/http/network.h"
#include "central/oauth/endpoints.h"

namespace cubby::central::api {

namespace {

using http::HttpRequest;
using http::HttpResponse;

// Whoever needs no key is nobody: of a carrier that does not exist, so that nothing is theirs.
const Actor kNobody{CarrierId{QUuid(QStringLiteral("ffffffff-ffff-7fff-bfff-ffffffffffff"))}, QStringLiteral("nobody")};

bool allows(const Route &route, const QByteArray &method)
{
    return method == route.method || (method == "HEAD" && qstrcmp(route.method, "GET") == 0);
}

using Known = Result<std::optional<Caller>>; // who asks; the error is the database's

HttpResponse answerWith(const Route &route, Centre &centre, const Access &access, const Known &caller,
                        const HttpRequest &request, const PathValues &path, Time now)
{
    if (!route.scope)
        return route.answer({centre, access, kNobody, {}, {}, request, path, now});
    if (!caller)
        return databaseProblem(caller.error());
    if (!*caller)
        return unauthorized();
    if (*route.scope && !(*caller)->scopes.contains(QLatin1StringView(route.scope)))
        return insufficient(route.scope);
    return route.answer({centre, access, (*caller)->actor, (*caller)->scopes, (*caller)->subject, request, path, now,
                         (*caller)->until});
}

HttpResponse answerApi(Centre &centre, const Access &access, const Known &caller, const HttpRequest &request, Time now)
{
    if (oauth::isOAuth(request) && !access.issuer.keys.keys.isEmpty())
        return oauth::answerOAuth(centre, access.issuer, request, now);
    const QStringList path = request.segments();
    QList<QByteArray> allowed;
    bool isSecret = path.value(0) == QLatin1StringView("v1"); // whoever has no key is not told what there is
    for (const Route &route : routes()) {
        const auto values = PathValues::match(route.path, path);
        if (!values)
            continue;
        if (allows(route, request.method)) {
            HttpResponse response = answerWith(route, centre, access, caller, request, *values, now);
            answerByVersion(request, response);
            if (!response.headers.has("Cache-Control"))
                response.headers.add("Cache-Control", response.headers.has("ETag") ? "private, no-cache" : "no-store");
            return response;
        }
        isSecret &= route.scope != nullptr;
        allowed << route.method;
        if (qstrcmp(route.method, "GET") == 0)
            allowed << "HEAD";
    }
    if (isSecret) {
        if (!caller)
            return databaseProblem(caller.error());
        if (!*caller)
            return unauthorized();
    }
    return allowed.isEmpty() ? notFound(QStringLiteral("resource")) : http::methodNotAllowed(allowed.join(", "));
}

} // namespace

std::optional<PathValues> PathValues::match(const char *pattern, const QStringList &path)
{
    constexpr qsizetype kLongest = 400;
    PathValues values;
    qsizetype at = 0;
    const QString whole = QLatin1StringView(pattern); // outlives the views of its parts
    for (const QStringView part : QStringView(whole).split(u'/', Qt::SkipEmptyParts)) {
        if (at == path.size())
            return std::nullopt;
        const QString &given = path[at++];
        if (!part.startsWith(u'{')) {
            if (part != given)
                return std::nullopt;
            continue;
        }
        const QStringView name = part.sliced(1, part.size() - 2);
        const bool isId = name == QLatin1StringView("id") || name.endsWith(QLatin1StringView("Id"));
        if (isId ? !PackageId::parse(given) : given.isEmpty() || given.size() > kLongest)
            return std::nullopt;
        values.m_values.insert(name.toString(), given);
    }
    return at == path.size() ? std::optional(values) : std::nullopt;
}

const std::vector<Route> &routes()
{
    static const std::vector<Route> all = [] {
        std::vector<Route> gathered;
        for (const auto table :
             {openRoutes(), orderRoutes(), packageRoutes(), bankRoutes(), fleetRoutes(), alertRoutes(), searchRoutes(),
              packageActionRoutes(), peopleRoutes(), staffRoutes(), carrierRoutes(), workRoutes(), reportRoutes(),
              reservationRoutes(), webhookRoutes(), driverRoutes(), eventRoutes(), auditRoutes(), enrolmentRoutes()})
            gathered.insert(gathered.end(), table.begin(), table.end());
        return gathered;
    }();
    return all;
}

HttpResponse answer(Centre &centre, const Access &access, const HttpRequest &request, Time now)
{
    const Known caller = callerOf(centre, access, request, now);
    if (!access.clientLimit)
        return answerApi(centre, access, caller, request, now);
    // A client is whoever bears this token, if it is good: whoever makes some up is known by the address alone.
    const QString client = caller && *caller
                               ? QString::fromLatin1(oauth::digestOfSecret(request.headers.value("Authorization")))
                               : http::networkOf(request.remote);
    const auto verdict = access.clientLimit->take(client, Millis(toMs(now)));
    HttpResponse response = verdict.allowed ? answerApi(centre, access, caller, request, now)
                                            : http::problem(429, QStringLiteral("urn:cubby:problem:http.too-often"), {},
                                                            QStringLiteral("Too many requests. Please wait a moment."));
    access.clientLimit->describe(response, verdict);
    return response;
}

} // namespace cubby::central::api
