// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/routes.h"

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

// A key of a carrier, or a token of the first one. All tokens are compared, each in full, so that time tells nothing
// about any of them.
Result<std::optional<CarrierId>> carrierOf(Centre &centre, const ApiAccess &access, const HttpRequest &request,
                                           Time now)
{
    const QByteArray header = request.headers.value("Authorization");
    if (header.size() < 7 || header.left(7).toLower() != "bearer ")
        return std::nullopt;
    const QByteArray token = header.mid(7).trimmed();
    if (token.size() < kShortestToken)
        return std::nullopt;
    bool allowed = false;
    for (const QByteArray &known : access.tokens)
        allowed = (known.size() >= kShortestToken && seal::sameSecret(token, known)) || allowed;
    if (allowed)
        return kFirstCarrier;
    return centre.read(now, [&](Work &work) { return carrierOfKey(work, token); });
}

HttpResponse unauthorized()
{
    HttpResponse response
        = http::problem(401, QString(), QStringLiteral("Not authorised"), QStringLiteral("A bearer token is needed."));
    response.headers.add("WWW-Authenticate", "Bearer realm=\"cubby\"");
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

HttpResponse health(Centre &centre, Time now)
{
    if (const auto healthy = centre.health(now); !healthy)
        return http::problem(503, QString(), QStringLiteral("Not healthy"),
                             QStringLiteral("The database does not answer."));
    return http::json(200, {{QStringLiteral("status"), QStringLiteral("ok")},
                            {QStringLiteral("version"), QStringLiteral(CUBBY_VERSION)}});
}

constexpr std::array kRoutes{
    Route{"POST", "/v1/orders", postOrder},
    Route{"POST", "/v1/orders/bulk", postOrders},
    Route{"GET", "/v1/orders/{id}", getOrder},
    Route{"PATCH", "/v1/orders/{id}", patchOrder},
    Route{"POST", "/v1/orders/{id}/cancel", cancelWholeOrder},
    Route{"POST", "/v1/returns", postReturn},
    Route{"GET", "/v1/packages/{id}", getPackage},
    Route{"GET", "/v1/packages/{id}/history", getHistory},
    Route{"GET", "/v1/banks/{id}", getBank},
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

HttpResponse answer(Centre &centre, const ApiAccess &access, const HttpRequest &request, Time now)
{
    const QStringList path = request.segments();
    if (path == QStringList{QStringLiteral("healthz")})
        return request.method == "GET" || request.method == "HEAD" ? health(centre, now)
                                                                   : http::methodNotAllowed("GET, HEAD");
    if (path.value(0) != QLatin1StringView("v1"))
        return notFound(QStringLiteral("resource"));
    const auto carrier = carrierOf(centre, access, request, now);
    if (!carrier)
        return databaseProblem(carrier.error());
    if (!*carrier)
        return unauthorized();
    const Actor by{**carrier, QStringLiteral("api"), request.remote};
    QList<QByteArray> allowed;
    for (const Route &route : kRoutes) {
        if (!matches(route, path))
            continue;
        if (allows(route, request.method))
            return route.answer({centre, by, request, path, now});
        allowed << route.method;
        if (qstrcmp(route.method, "GET") == 0)
            allowed << "HEAD";
    }
    return allowed.isEmpty() ? notFound(QStringLiteral("resource")) : http::methodNotAllowed(allowed.join(", "));
}

} // namespace cubby::central
