// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/changes.h"

#include "central/tracking.h"

#include <QJsonDocument>

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

constexpr int kMostAtOnce = 100; // orders

HttpResponse placeOne(const Call &call, const QJsonObject &body, OrderKind kind, const QString &key)
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

HttpResponse postOne(const Call &call, OrderKind kind)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    const auto key = idempotencyKey(call.request);
    return key ? placeOne(call, *body, kind, *key) : refused(key.error());
}

HttpResponse postOrder(const Call &call) { return postOne(call, OrderKind::Delivery); }
HttpResponse postReturn(const Call &call) { return postOne(call, OrderKind::Return); }

// Each order for itself: what is wrong with one does not keep the others. The references make it safe to send all of
// them again.
HttpResponse postOrders(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
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

HttpResponse getOrder(const Call &call)
{
    return document(call, "order", [&](Work &work) { return orderDocument(work, call.by, call.path.id<OrderId>()); });
}

HttpResponse getOrders(const Call &call)
{
    const auto after = call.parameter("after").value_or(QString());
    const auto before = OrderId::parse(after);
    if (!before && !after.isEmpty())
        return refused({QStringLiteral("request.after"), QStringLiteral("\"after\" is of another list"), {}});
    return list(call, [&](Work &work, const Slice &slice) {
        std::vector<Item> items;
        for (const OrderId id : orderIds(work, call.by, call.parameter("reference").value_or(QString()),
                                         before.value_or(OrderId()), slice.wanted()))
            items.push_back({id.toString(), orderDocument(work, call.by, id).value_or(QJsonObject())});
        return items;
    });
}

// `change` is of an order that there is, which is shown afterwards.
HttpResponse changedOrder(const Call &call, const std::function<Result<void>(Work &, OrderId)> &change)
{
    const auto id = call.path.id<OrderId>();
    const auto show = [&](Work &work) { return orderDocument(work, call.by, id); };
    return changed(call, [&](Work &work) { return shown(change(work, id), [&] { return show(work); }); },
                   {.current = show});
}

HttpResponse patchOrder(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    const auto change = readOrderChange(*body);
    if (!change)
        return invalid(change.error());
    return changedOrder(call, [&](Work &work, OrderId id) { return changeOrder(work, call.by, id, *change); });
}

HttpResponse cancelWholeOrder(const Call &call)
{
    const auto why = reasonIn(call.request);
    if (!why)
        return refused(why.error());
    return changedOrder(call, [&](Work &work, OrderId id) { return cancelOrder(work, call.by, id, *why); });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/orders", "packages:read", getOrders},
    Route{"POST", "/v1/orders", "orders:write", postOrder},
    Route{"POST", "/v1/orders/bulk", "orders:write", postOrders},
    Route{"GET", "/v1/orders/{id}", "packages:read", getOrder},
    Route{"PATCH", "/v1/orders/{id}", "orders:write", patchOrder},
    Route{"POST", "/v1/orders/{id}/cancel", "orders:write", cancelWholeOrder},
    Route{"POST", "/v1/returns", "orders:write", postReturn},
};

} // namespace

std::span<const Route> orderRoutes() { return kRoutes; }

} // namespace cubby::central::api
