// SPDX-License-Identifier: GPL-3.0-or-later
// Carriers and shops, what their messages look like, and their keys.
#include "central/carriers.h"
#include "central/api/members.h"
#include "central/notices.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

QJsonObject documentOf(const Carrier &carrier)
{
    return {{QStringLiteral("id"), carrier.id.toString()},
            {QStringLiteral("name"), carrier.name},
            {QStringLiteral("kind"), toText(carrier.kind)},
            {QStringLiteral("settings"), json::writeObject(carrier.settings)},
            {QStringLiteral("createdAt"), toIso(carrier.createdAt)},
            {QStringLiteral("closedAt"), carrier.closedAt ? QJsonValue(toIso(*carrier.closedAt)) : QJsonValue()}};
}

Found carrierDocument(Work &work, const Actor &by, CarrierId id)
{
    const auto carrier = findCarrier(work, by, id);
    return carrier ? Found(documentOf(*carrier)) : std::nullopt;
}

HttpResponse getCarriers(const Call &call)
{
    return document(call, "list", [&](Work &work) -> Found {
        QJsonArray items;
        for (const Carrier &carrier : carriers(work, call.by))
            items << documentOf(carrier);
        return wholeList(items);
    });
}

HttpResponse getCarrier(const Call &call)
{
    return document(call, "carrier",
                    [&](Work &work) { return carrierDocument(work, call.by, call.path.id<CarrierId>()); });
}

HttpResponse postCarrier(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto kind = fromText<CarrierKind>(textIn(body, "kind"));
        if (!kind)
            return wrongMember("kind", QStringLiteral("It must be Carrier or Shop."));
        CarrierSettings settings;
        if (body.contains(QLatin1StringView("settings"))) {
            const auto read = json::readObject<CarrierSettings>(body[QLatin1StringView("settings")].toObject());
            if (!read)
                return wrongMember("settings", read.error().message);
            settings = *read;
        }
        return created(call, [&](Work &work) -> ChangedTo {
            const auto carrier = addCarrier(work, call.by, textIn(body, "name"), *kind, settings);
            return carrier ? ChangedTo(documentOf(*carrier)) : ChangedTo(failure(carrier.error()));
        });
    });
}

HttpResponse patchCarrier(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const QJsonValue given = body[QLatin1StringView("settings")];
        if (!given.isObject())
            return wrongMember("settings", QStringLiteral("It must be an object with the settings to change."));
        if (const auto readable = json::readObject<CarrierSettings>(given.toObject()); !readable)
            return wrongMember("settings", readable.error().message);
        const CarrierId id = call.path.id<CarrierId>();
        const auto change = [&](Work &work) -> ChangedTo {
            const auto carrier = findCarrier(work, call.by, id);
            if (!carrier)
                return orUnknown({}, "carrier");
            QJsonObject settings = json::writeObject(carrier->settings); // what is not given stays as it is
            const QJsonObject changes = given.toObject();
            for (auto member = changes.begin(); member != changes.end(); ++member)
                settings.insert(member.key(), member.value());
            return json::readObject<CarrierSettings>(settings)
                .and_then([&](const CarrierSettings &read) {
                    return changeCarrier(work, call.by, id, read, textIn(body, "why"));
                })
                .and_then([&]() -> ChangedTo { return orUnknown(carrierDocument(work, call.by, id), "carrier"); });
        };
        return changed(call, change, {.current = [&](Work &work) { return carrierDocument(work, call.by, id); }});
    });
}

template <class Change> // Work &, CarrierId, why → Result<void>
HttpResponse changeOne(const Call &call, Change change)
{
    const CarrierId id = call.path.id<CarrierId>();
    const auto show = [&](Work &work) { return carrierDocument(work, call.by, id); };
    return changedWithReason(
        call,
        [&](Work &work, const QString &why) { return shownAfter(change(work, id, why), [&] { return show(work); }); },
        {.current = show});
}

HttpResponse postRename(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        return changeOne(call, [&](Work &work, CarrierId id, const QString &why) {
            return renameCarrier(work, call.by, id, textIn(body, "name"), why);
        });
    });
}

HttpResponse postClose(const Call &call)
{
    return changeOne(
        call, [&](Work &work, CarrierId id, const QString &why) { return closeCarrier(work, call.by, id, why); });
}

// ---- what its messages look like ----

Found brandDocument(Work &work, const Actor &by, CarrierId id)
{
    if (!findCarrier(work, by, id))
        return std::nullopt;
    const Brand brand = brandOf(work, id.toString());
    return QJsonObject{{QStringLiteral("name"), brand.name},
                       {QStringLiteral("logo"), brand.logo},
                       {QStringLiteral("mailFrom"), brand.mailFrom},
                       {QStringLiteral("smsFrom"), brand.smsFrom}};
}

HttpResponse getBrand(const Call &call)
{
    return document(call, "carrier",
                    [&](Work &work) { return brandDocument(work, call.by, call.path.id<CarrierId>()); });
}

// What is left out is empty.
HttpResponse putBrand(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        const CarrierId id = call.path.id<CarrierId>();
        const Brand brand{textIn(body, "name"), textIn(body, "logo"), textIn(body, "mailFrom"),
                          textIn(body, "smsFrom")};
        const auto show = [&](Work &work) { return brandDocument(work, call.by, id); };
        return changedWithReason(call,
                                 [&](Work &work, const QString &why) {
                                     return shownAfter(changeBrand(work, call.by, id, brand, why),
                                                       [&] { return show(work); });
                                 },
                                 {.current = show});
    });
}

// ---- keys ----

HttpResponse getKeys(const Call &call)
{
    return document(call, "carrier", [&](Work &work) -> Found {
        const CarrierId id = call.path.id<CarrierId>();
        if (!findCarrier(work, call.by, id))
            return std::nullopt;
        QJsonArray items;
        for (const CarrierKey &key : carrierKeys(work, call.by, id))
            items << QJsonObject{
                {QStringLiteral("name"), key.name},
                {QStringLiteral("createdAt"), toIso(key.createdAt)},
                {QStringLiteral("withdrawnAt"), key.withdrawnAt ? QJsonValue(toIso(*key.withdrawnAt)) : QJsonValue()}};
        return wholeList(items);
    });
}

HttpResponse postKey(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        return created(call, [&](Work &work) -> ChangedTo {
            const QString name = textIn(body, "name");
            const auto key = issueCarrierKey(work, call.by, call.path.id<CarrierId>(), name);
            if (!key)
                return failure(key.error());
            return QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("key"), QString::fromLatin1(*key)}};
        });
    });
}

HttpResponse deleteKey(const Call &call)
{
    const auto why = neededReason(call.request);
    if (!why)
        return refused(why.error());
    return changed(call,
                   [&](Work &work) {
                       return shownAfter(
                           withdrawCarrierKey(work, call.by, call.path.id<CarrierId>(), call.path.text("key"), *why),
                           [] { return QJsonObject(); });
                   },
                   {204});
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/carriers", "people:read", getCarriers},
    Route{"POST", "/v1/carriers", "staff:write", postCarrier},
    Route{"GET", "/v1/carriers/{id}", "people:read", getCarrier},
    Route{"PATCH", "/v1/carriers/{id}", "staff:write", patchCarrier},
    Route{"POST", "/v1/carriers/{id}/rename", "staff:write", postRename},
    Route{"POST", "/v1/carriers/{id}/close", "staff:write", postClose},
    Route{"GET", "/v1/carriers/{id}/brand", "people:read", getBrand},
    Route{"PUT", "/v1/carriers/{id}/brand", "staff:write", putBrand},
    Route{"GET", "/v1/carriers/{id}/keys", "staff:write", getKeys},
    Route{"POST", "/v1/carriers/{id}/keys", "staff:write", postKey},
    Route{"DELETE", "/v1/carriers/{id}/keys/{key}", "staff:write", deleteKey},
};

} // namespace

std::span<const Route> carrierRoutes() { return kRoutes; }

} // namespace cubby::central::api
