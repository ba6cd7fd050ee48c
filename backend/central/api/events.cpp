// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/answers.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

// Server-Sent Events. The last identifier that the client saw comes as a header when a browser connects again.
HttpResponse followEvents(const Call &call)
{
    if (!call.access.follow)
        return notFound(QStringLiteral("resource"));
    QString cursor = QString::fromLatin1(call.request.headers.value("Last-Event-ID"));
    if (cursor.isEmpty())
        cursor = call.request.parameter(QStringLiteral("after")).value_or(QString());
    const auto after = EventCursor::parse(cursor);
    QStringList types = call.request.parameter(QStringLiteral("types")).value_or(QStringLiteral("*")).split(u',');
    if ((!cursor.isEmpty() && !after) || !std::all_of(types.begin(), types.end(), isTypePattern))
        return http::problem(400, QStringLiteral("urn:cubby:problem:events.request"), QStringLiteral("Bad request"),
                             QStringLiteral("\"after\" must be the identifier of an event, and \"types\" a list of "
                                            "types such as package.*,bank.doorForced."));
    const bool alerts = call.scopes.contains(QLatin1StringView("alerts:read"));
    return call.access.follow(call.by, {types, alerts}, after, call.until);
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/events", "events:read", followEvents},
};

} // namespace

std::span<const Route> eventRoutes() { return kRoutes; }

} // namespace cubby::central::api
