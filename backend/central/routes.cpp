// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/routes.h"

#include "central/enrolmentroutes.h"
#include "central/oauth/endpoints.h"
#include "central/oauth/signin.h"
#include "central/publicevents.h"
#include "central/records.h"
#include "central/story.h"
#include "central/tracking.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <array>

namespace cubby::central {

namespace {

using http::HttpRequest;
using http::HttpResponse;

constexpr qsizetype kLongestKey = 255;
constexpr int kMostAtOnce = 100; // orders
constexpr qsizetype kLongestReason = 500;

HttpResponse databaseProblem(const Error &error)
{
    const bool passes = error.code == QLatin1StringView("storage.locked");
    HttpResponse response = http::problem(passes ? 503 : 500, QString(),
                                          passes ? QStringLiteral("Busy") : QStringLiteral("Internal error"),
                                          QStringLiteral("The request was not carried out. It may be sent again."));
    if (passes)
        response.headers.add("Retry-After", "1");
    return response;
}

HttpResponse notFound(const QString &what)
{
    return http::problem(404, QString(), QStringLiteral("Not found"), QStringLiteral("There is no such %1.").arg(what));
}

HttpResponse refused(const Error &error)
{
    if (error.code.startsWith(QLatin1StringView("storage.")))
        return databaseProblem(error);
    if (error.code.endsWith(QLatin1StringView("-unknown")) || error.code.endsWith(QLatin1StringView(".unknown")))
        return http::problem(error.code == QLatin1StringView("order.bank-unknown") ? 422 : 404, error);
    if (error.code.endsWith(QLatin1StringView("forbidden")))
        return http::problem(403, error);
    const bool conflict
        = error.code.endsWith(QLatin1StringView("-taken")) || error.code.endsWith(QLatin1StringView(".too-late"));
    return http::problem(conflict ? 409 : 422, error);
}

QJsonObject asExtra(const FieldProblems &fields)
{
    QJsonArray errors;
    for (const FieldProblem &field : fields)
        errors << QJsonObject{{QStringLiteral("pointer"), field.pointer}, {QStringLiteral("detail"), field.detail}};
    return {{QStringLiteral("errors"), errors}};
}

// Who asks, and what for.
struct Caller
{
    Actor actor;
    QString subject;
    QStringList scopes;
};

Caller callerOf(const oauth::Subject &subject, const HttpRequest &request)
{
    return {{subject.carrier, QString(subject.id.section(u':', 0, 0) + u':' + subject.name), request.remote},
            subject.id,
            oauth::allowedScopes(subject.bearer, !subject.carrier.isNull(), {})};
}

// Of one of the centre's own tokens, or of another provider's for a member of staff.
Result<std::optional<Caller>> ofToken(Centre &centre, const ApiAccess &access, const QByteArray &token,
                                      const HttpRequest &request, Time now)
{
    if (const auto claims = seal::openAccessToken(token, access.issuer.keys, access.issuer.url, now)) {
        const auto carrier = CarrierId::parse(claims->carrier);
        if (!claims->carrier.isEmpty() && !carrier)
            return std::nullopt;
        Caller caller = callerOf({claims->subject, claims->name, {}, carrier.value_or(CarrierId())}, request);
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
        return subject ? std::optional(callerOf(*subject, request)) : std::nullopt;
    });
}

// By a key of a carrier, or a token of the first one. All tokens are compared, each in full, so that time tells nothing
// about any of them.
Result<std::optional<Caller>> callerOf(Centre &centre, const ApiAccess &access, const HttpRequest &request, Time now)
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
                  oauth::allowedScopes(oauth::Bearer::Machine, true, {})};
}

HttpResponse unauthorized()
{
    HttpResponse response
        = http::problem(401, QString(), QStringLiteral("Not authorised"), QStringLiteral("A bearer token is needed."));
    response.headers.add("WWW-Authenticate", "Bearer realm=\"cubby\"");
    return response;
}

// RFC 6750, section 3.1.
HttpResponse insufficient(const char *scope)
{
    HttpResponse response = http::problem(403, QStringLiteral("urn:cubby:problem:scope"), QStringLiteral("Not allowed"),
                                          QStringLiteral("This needs the scope %1.").arg(QLatin1StringView(scope)));
    const QByteArray challenge
        = QByteArray("Bearer realm=\"cubby\", error=\"insufficient_scope\", scope=\"") + scope + '"';
    response.headers.add("WWW-Authenticate", challenge);
    return response;
}

// The header's value; nothing if it cannot be one.
std::optional<QString> idempotencyKey(const HttpRequest &request)
{
    const QByteArray key = request.headers.value("Idempotency-Key");
    const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x1f && c < 0x7f; });
    return key.size() > kLongestKey || !printable ? std::nullopt : std::optional(QString::fromLatin1(key));
}

HttpResponse badKey()
{
    return http::problem(400, QStringLiteral("urn:cubby:problem:order.key"), QStringLiteral("Bad Idempotency-Key"),
                         QStringLiteral("It must have 1 to %1 printable ASCII characters.").arg(kLongestKey));
}

HttpResponse invalid(const FieldProblems &problems)
{
    return http::problem(422, QStringLiteral("urn:cubby:problem:order.invalid"), QStringLiteral("Invalid order"),
                         QStringLiteral("%1 %2").arg(problems.front().pointer, problems.front().detail),
                         asExtra(problems));
}

HttpResponse placeOne(const RouteCall &call, const QJsonObject &body, OrderKind kind, const QString &key)
{
    const auto order = readOrder(body, kind);
    if (!order)
        return invalid(order.error());
    const auto placed = call.centre.placeOrder(call.by, *order, key, call.now);
    if (!placed)
        return databaseProblem(placed.error());
    if (const auto &outcome = *placed; !outcome) {
        const OrderRefusal &refusal = outcome.error();
        const bool taken = refusal.error.code.endsWith(QLatin1StringView("-taken"));
        return http::problem(taken ? 409 : 422, refusal.error, asExtra(refusal.fields));
    }
    return http::json((*placed)->repeated ? 200 : 201, (*placed)->order);
}

HttpResponse postOne(const RouteCall &call, OrderKind kind)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return http::problem(http::statusOf(body.error()), body.error());
    const auto key = idempotencyKey(call.request);
    return key ? placeOne(call, *body, kind, *key) : badKey();
}

HttpResponse postOrder(const RouteCall &call) { return postOne(call, OrderKind::Delivery); }
HttpResponse postReturn(const RouteCall &call) { return postOne(call, OrderKind::Return); }

// Each order for itself: what is wrong with one does not keep the others. The references make it safe to send all of
// them again.
HttpResponse postOrders(const RouteCall &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return http::problem(http::statusOf(body.error()), body.error());
    const QJsonArray orders = body->value(QLatin1StringView("orders")).toArray();
    if (orders.isEmpty() || orders.size() > kMostAtOnce)
        return invalid({{QStringLiteral("#/orders"), QStringLiteral("It must hold 1 to %1 items.").arg(kMostAtOnce)}});
    QJsonArray results;
    for (const QJsonValue &order : orders) {
        const HttpResponse response = order.isObject()
                                          ? placeOne(call, order.toObject(), OrderKind::Delivery, {})
                                          : invalid({{QStringLiteral("#"), QStringLiteral("It must be an object.")}});
        const QString what = response.status < 300 ? QStringLiteral("order") : QStringLiteral("problem");
        results << QJsonObject{{QStringLiteral("status"), response.status},
                               {what, QJsonDocument::fromJson(response.body).object()}};
    }
    return http::json(200, {{QStringLiteral("results"), results}});
}

template <class Find> // Work & → std::optional<QJsonObject>
HttpResponse document(const RouteCall &call, const char *what, Find find)
{
    const auto found = call.centre.read(call.now, find);
    if (!found)
        return databaseProblem(found.error());
    return *found ? http::json(200, **found) : notFound(QLatin1StringView(what));
}

template <class IdType>
IdType idIn(const RouteCall &call)
{
    return IdType::parse(call.path[2]).value_or(IdType());
}

HttpResponse getOrder(const RouteCall &call)
{
    return document(call, "order", [&](Work &work) { return orderDocument(work, call.by, idIn<OrderId>(call)); });
}

HttpResponse getPackage(const RouteCall &call)
{
    return document(call, "package", [&](Work &work) { return packageDocument(work, call.by, idIn<PackageId>(call)); });
}

HttpResponse getHistory(const RouteCall &call)
{
    return document(call, "package", [&](Work &work) { return historyDocument(work, call.by, idIn<PackageId>(call)); });
}

HttpResponse getStory(const RouteCall &call)
{
    return document(call, "package", [&](Work &work) { return storyDocument(work, call.by, idIn<PackageId>(call)); });
}

// Newest first, `before` the id of the last one that was read.
HttpResponse getAudit(const RouteCall &call)
{
    AuditFilter filter;
    filter.subject = call.request.parameter(QStringLiteral("subject")).value_or(QString());
    filter.before = call.request.parameter(QStringLiteral("before")).value_or(QString()).toLongLong();
    return document(call, "audit", [&](Work &work) -> std::optional<QJsonObject> {
        return QJsonObject{{QStringLiteral("audit"), auditDocument(auditRows(work, call.by, filter))}};
    });
}

HttpResponse getBank(const RouteCall &call)
{
    return document(call, "bank", [&](Work &work) { return bankDocument(work, call.by, idIn<BankId>(call)); });
}

// The body {"why": "…"}, or none.
Result<QString> reasonIn(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return QString();
    return http::jsonBody(request).map(
        [](const QJsonObject &body) { return body.value(QLatin1StringView("why")).toString().left(kLongestReason); });
}

// The order as it is after a change; the body is read first.
template <class Change> // Work &, QJsonObject → Result<void>
HttpResponse changed(const RouteCall &call, Change change)
{
    const auto done = call.centre.carryOut(call.now, [&](Work &work) { return change(work); });
    return done ? getOrder(call) : refused(done.error());
}

HttpResponse patchOrder(const RouteCall &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return http::problem(http::statusOf(body.error()), body.error());
    const auto change = readOrderChange(*body);
    if (!change)
        return invalid(change.error());
    return changed(call, [&](Work &work) { return changeOrder(work, call.by, idIn<OrderId>(call), *change); });
}

HttpResponse cancelWholeOrder(const RouteCall &call)
{
    const auto why = reasonIn(call.request);
    if (!why)
        return http::problem(http::statusOf(why.error()), why.error());
    return changed(call, [&](Work &work) { return cancelOrder(work, call.by, idIn<OrderId>(call), *why); });
}

HttpResponse cancelOnePackage(const RouteCall &call)
{
    const auto why = reasonIn(call.request);
    if (!why)
        return http::problem(http::statusOf(why.error()), why.error());
    const auto done = call.centre.carryOut(
        call.now, [&](Work &work) { return cancelPackage(work, call.by, idIn<PackageId>(call), *why); });
    return done ? getPackage(call) : refused(done.error());
}

HttpResponse health(Centre &centre, Time now)
{
    if (const auto healthy = centre.health(now); !healthy)
        return http::problem(503, QString(), QStringLiteral("Not healthy"),
                             QStringLiteral("The database does not answer."));
    return http::json(200, {{QStringLiteral("status"), QStringLiteral("ok")},
                            {QStringLiteral("version"), QStringLiteral(CUBBY_VERSION)}});
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
HttpResponse unsubscribe(Centre &centre, const HttpRequest &request, const QString &token, Time now)
{
    if (request.method == "GET" || request.method == "HEAD")
        return page(200, "No more reminders?",
                    "<p>Codes for your parcels will be sent nevertheless.</p><form method=\"post\"><button>"
                    "No more reminders</button></form>");
    if (request.method != "POST")
        return http::methodNotAllowed("GET, HEAD, POST");
    const auto done = centre.unsubscribe(token.toLatin1(), now);
    if (!done)
        return databaseProblem(done.error());
    return *done ? page(200, "Done", "<p>You will get no more reminders.</p>")
                 : page(404, "Unknown link", "<p>This link is not complete.</p>");
}

// Server-Sent Events. The last identifier that the client saw comes as a header when a browser connects again.
HttpResponse followEvents(const RouteCall &call)
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
    return call.access.follow(call.by, types, after);
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/events", "events:read", followEvents},
    Route{"POST", "/v1/orders", "orders:write", postOrder},
    Route{"POST", "/v1/orders/bulk", "orders:write", postOrders},
    Route{"GET", "/v1/orders/{id}", "packages:read", getOrder},
    Route{"PATCH", "/v1/orders/{id}", "orders:write", patchOrder},
    Route{"POST", "/v1/orders/{id}/cancel", "orders:write", cancelWholeOrder},
    Route{"POST", "/v1/returns", "orders:write", postReturn},
    Route{"GET", "/v1/packages/{id}", "packages:read", getPackage},
    Route{"GET", "/v1/packages/{id}/history", "packages:read", getHistory},
    Route{"GET", "/v1/packages/{id}/story", "packages:read", getStory},
    Route{"POST", "/v1/packages/{id}/cancel", "orders:write", cancelOnePackage},
    Route{"GET", "/v1/audit", "audit:read", getAudit},
    Route{"GET", "/v1/banks/{id}", "banks:read", getBank},
};

bool matches(const Route &route, const QStringList &path)
{
    const QStringList pattern = QString(QLatin1StringView(route.path)).split(u'/', Qt::SkipEmptyParts);
    return pattern.size() == path.size()
           && std::equal(pattern.begin(), pattern.end(), path.begin(), [](const QString &part, const QString &given) {
                  return part == given || (part == QLatin1StringView("{id}") && PackageId::parse(given));
              });
}

bool allows(const Route &route, const QByteArray &method)
{
    return method == route.method || (method == "HEAD" && qstrcmp(route.method, "GET") == 0);
}

} // namespace

std::span<const Route> routes() { return kRoutes; }

namespace {

HttpResponse answerApi(Centre &centre, const ApiAccess &access, const HttpRequest &request, Time now)
{
    const QStringList path = request.segments();
    if (path == QStringList{QStringLiteral("healthz")})
        return request.method == "GET" || request.method == "HEAD" ? health(centre, now)
                                                                   : http::methodNotAllowed("GET, HEAD");
    if (path.size() == 2 && path[0] == QLatin1StringView("unsubscribe"))
        return unsubscribe(centre, request, path[1], now);
    if (oauth::isOAuth(request) && !access.issuer.keys.keys.isEmpty())
        return oauth::answerOAuth(centre, access.issuer, request, now);
    if (auto enrolment = answerEnrolment(centre, request, now))
        return *enrolment;
    if (path.value(0) != QLatin1StringView("v1"))
        return notFound(QStringLiteral("resource"));
    const auto caller = callerOf(centre, access, request, now);
    if (!caller)
        return databaseProblem(caller.error());
    if (!*caller)
        return unauthorized();
    QList<QByteArray> allowed;
    for (const Route &route : kRoutes) {
        if (!matches(route, path))
            continue;
        if (allows(route, request.method)) {
            if (!(*caller)->scopes.contains(QLatin1StringView(route.scope)))
                return insufficient(route.scope);
            return route.answer({centre, access, (*caller)->actor, (*caller)->subject, request, path, now});
        }
        allowed << route.method;
        if (qstrcmp(route.method, "GET") == 0)
            allowed << "HEAD";
    }
    return allowed.isEmpty() ? notFound(QStringLiteral("resource")) : http::methodNotAllowed(allowed.join(", "));
}

} // namespace

HttpResponse answer(Centre &centre, const ApiAccess &access, const HttpRequest &request, Time now)
{
    if (!access.clientLimit)
        return answerApi(centre, access, request, now);
    // A client is whoever bears this token; without one, the address.
    const QByteArray bearer = request.headers.value("Authorization");
    const QString client = bearer.isEmpty() ? request.remote : QString::fromLatin1(oauth::digestOfSecret(bearer));
    const auto verdict = access.clientLimit->take(client, Millis(toMs(now)));
    HttpResponse response = verdict.allowed ? answerApi(centre, access, request, now)
                                            : http::problem(429, QStringLiteral("urn:cubby:problem:http.too-often"), {},
                                                            QStringLiteral("Too many requests. Please wait a moment."));
    access.clientLimit->describe(response, verdict);
    return response;
}

} // namespace cubby::central
