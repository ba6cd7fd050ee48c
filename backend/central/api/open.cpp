// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/answers.h"
#include "central/api/description.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

HttpResponse health(const Call &call)
{
    if (const auto healthy = call.centre.health(call.now); !healthy)
        return http::problem(503, QString(), QStringLiteral("Not healthy"),
                             QStringLiteral("The database does not answer."));
    return http::json(200, {{QStringLiteral("status"), QStringLiteral("ok")},
                            {QStringLiteral("version"), QStringLiteral(CUBBY_VERSION)}});
}

HttpResponse describe(const Call &)
{
    HttpResponse response;
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Cache-Control", "public, no-cache");
    response.body = descriptionText();
    return response;
}

HttpResponse page(int status, const char *title, const char *body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("Referrer-Policy", "no-referrer"); // the address holds a token
    response.body = QByteArray("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
                               "content=\"width=device-width\"><title>")
                    + title + "</title><body><h1>" + title + "</h1>" + body + "</body></html>\n";
    return response;
}

// One click in a mail program is a POST (RFC 8058). A GET changes nothing: programs that look for viruses follow links.
HttpResponse askUnsubscribe(const Call &)
{
    return page(200, "No more reminders?",
                "<p>Codes for your parcels will be sent nevertheless.</p><form method=\"post\"><button>"
                "No more reminders</button></form>");
}

HttpResponse unsubscribe(const Call &call)
{
    const auto done = call.centre.unsubscribe(call.path.text("token").toLatin1(), call.now);
    if (!done)
        return databaseProblem(done.error());
    return *done ? page(200, "Done", "<p>You will get no more reminders.</p>")
                 : page(404, "Unknown link", "<p>This link is not complete.</p>");
}

constexpr std::array kRoutes{
    Route{"GET", "/healthz", nullptr, health},
    Route{"GET", "/openapi.json", nullptr, describe},
    Route{"GET", "/unsubscribe/{token}", nullptr, askUnsubscribe},
    Route{"POST", "/unsubscribe/{token}", nullptr, unsubscribe},
};

} // namespace

std::span<const Route> openRoutes() { return kRoutes; }

} // namespace cubby::central::api
