// SPDX-License-Identifier: GPL-3.0-or-later
// Who works at a desk, and for whom: staff, carriers and their keys.
#include "central/staff.h"

#include "central/api/members.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

QJsonObject documentOf(const Staff &member)
{
    return {
        {QStringLiteral("id"), member.id.toString()},
        {QStringLiteral("login"), member.login},
        {QStringLiteral("name"), member.name},
        {QStringLiteral("role"), toText(member.role)},
        {QStringLiteral("carrier"), member.carrier.isNull() ? QJsonValue() : QJsonValue(member.carrier.toString())},
        {QStringLiteral("createdAt"), toIso(member.createdAt)},
        {QStringLiteral("withdrawnAt"), member.withdrawnAt ? QJsonValue(toIso(*member.withdrawnAt)) : QJsonValue()}};
}

Found staffDocument(Work &work, const Actor &by, StaffId id)
{
    for (const Staff &member : staff(work, by)) {
        if (member.id == id)
            return documentOf(member);
    }
    return std::nullopt;
}

HttpResponse getStaff(const Call &call)
{
    return document(call, "list", [&](Work &work) -> Found {
        QJsonArray items;
        for (const Staff &member : staff(work, call.by))
            items << documentOf(member);
        return wholeList(items);
    });
}

HttpResponse postStaff(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto role = fromText<StaffRole>(textIn(body, "role"));
        if (!role)
            return wrongMember("role", QStringLiteral("It must be Viewer, Support, Dispatcher or Administrator."));
        const NewStaff member{textIn(body, "login"), textIn(body, "name"), *role,
                              body[QLatin1StringView("password")].toString()};
        return created(call, [&](Work &work) -> ChangedTo {
            const auto id = addStaff(work, call.by, member);
            return id ? orUnknown(staffDocument(work, call.by, *id), "staff") : ChangedTo(failure(id.error()));
        });
    });
}

template <class Change> // Work &, StaffId, why → Result<void>
HttpResponse changeStaff(const Call &call, Change change)
{
    const StaffId id = call.path.id<StaffId>();
    return changedWithReason(call, [&](Work &work, const QString &why) {
        return shownAfter(change(work, id, why), [&] { return staffDocument(work, call.by, id); });
    });
}

HttpResponse patchStaff(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto role = fromText<StaffRole>(textIn(body, "role"));
        if (!role)
            return wrongMember("role", QStringLiteral("It must be Viewer, Support, Dispatcher or Administrator."));
        return changeStaff(call, [&](Work &work, StaffId id, const QString &why) {
            return setStaffRole(work, call.by, id, *role, why);
        });
    });
}

HttpResponse postPassword(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        return changeStaff(call, [&](Work &work, StaffId id, const QString &why) {
            return setStaffPassword(work, call.by, id, body[QLatin1StringView("password")].toString(), why);
        });
    });
}

HttpResponse postWithdraw(const Call &call)
{
    return changeStaff(
        call, [&](Work &work, StaffId id, const QString &why) { return withdrawStaff(work, call.by, id, why); });
}

// ---- carriers ----

QJsonObject documentOf(const Carrier &carrier)
{
    return {{QStringLiteral("id"), carrier.id.toString()},
            {QStringLiteral("name"), carrier.name},
            {QStringLiteral("kind"), toText(carrier.kind)},
            {QStringLiteral("settings"), json::writeObject(carrier.settings)},
            {QStringLiteral("createdAt"), toIso(carrier.createdAt)}};
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
        return changed(call, [&](Work &work) -> ChangedTo {
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
        });
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
    Route{"GET", "/v1/staff", "staff:write", getStaff},
    Route{"POST", "/v1/staff", "staff:write", postStaff},
    Route{"PATCH", "/v1/staff/{id}", "staff:write", patchStaff},
    Route{"POST", "/v1/staff/{id}/password", "staff:write", postPassword},
    Route{"POST", "/v1/staff/{id}/withdraw", "staff:write", postWithdraw},
    Route{"GET", "/v1/carriers", "people:read", getCarriers},
    Route{"POST", "/v1/carriers", "staff:write", postCarrier},
    Route{"GET", "/v1/carriers/{id}", "people:read", getCarrier},
    Route{"PATCH", "/v1/carriers/{id}", "staff:write", patchCarrier},
    Route{"POST", "/v1/carriers/{id}/keys", "staff:write", postKey},
    Route{"DELETE", "/v1/carriers/{id}/keys/{key}", "staff:write", deleteKey},
};

} // namespace

std::span<const Route> staffRoutes() { return kRoutes; }

} // namespace cubby::central::api
