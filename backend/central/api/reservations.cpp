// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/reservations.h"

#include "central/api/changes.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

constexpr qsizetype kLongestReference = 128;

QJsonObject documentOf(const Reservation &r)
{
    return {{QStringLiteral("id"), r.id.toString()},          {QStringLiteral("bank"), r.bank.toString()},
            {QStringLiteral("size"), toString(r.size)},       {QStringLiteral("reference"), r.holder},
            {QStringLiteral("state"), toText(r.state)},       {QStringLiteral("expiresAt"), toIso(r.expiresAt)},
            {QStringLiteral("createdAt"), toIso(r.createdAt)}};
}

Found shownReservation(Work &work, const Call &call, ReservationId id)
{
    const auto found = findReservation(work, call.by, id);
    return found ? Found(documentOf(*found)) : std::nullopt;
}

// For how long, in seconds.
Millis holdsIn(const QJsonObject &body)
{
    const QJsonValue value = body.value(QLatin1StringView("holdsSeconds"));
    constexpr qint64 kAnyTooLong = 1'000'000'000; // seconds; it is refused as any other that is too long
    return value.isUndefined() ? kReservationHolds
                               : Millis(1000 * std::clamp<qint64>(value.toInteger(-1), -1, kAnyTooLong));
}

HttpResponse postReservation(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    FieldProblems problems;
    const auto bank = BankId::parse(body->value(QLatin1StringView("bank")).toString());
    const auto size = sizeFromString(body->value(QLatin1StringView("size")).toString());
    const QString reference = body->value(QLatin1StringView("reference")).toString();
    if (!bank)
        problems.push_back({QStringLiteral("#/bank"), QStringLiteral("It must be the identifier of a bank.")});
    if (!size)
        problems.push_back({QStringLiteral("#/size"), QStringLiteral("It must be one of XS, S, M, L, XL.")});
    if (reference.isEmpty() || reference.size() > kLongestReference)
        problems.push_back(
            {QStringLiteral("#/reference"), QStringLiteral("It must have 1 to %1 characters.").arg(kLongestReference)});
    if (!problems.empty())
        return invalid(problems, "reservation.invalid");
    return created(call, [&](Work &work) -> ChangedTo {
        if (!call.by.isOperator() && !settingsOf(work, call.by.carrier).mayUse(*bank))
            return failure("reservation.bank", QStringLiteral("There is no such bank."));
        const auto id = reserve(work, {*bank, *size, reference, holdsIn(*body), call.by.carrier});
        if (!id)
            return failure(id.error().code == QLatin1StringView("bank.unknown")
                               ? "reservation.bank"
                               : id.error().code.toLatin1().constData(),
                           id.error().message);
        return shownReservation(work, call, *id).value_or(QJsonObject());
    });
}

HttpResponse getReservation(const Call &call)
{
    return document(call, "reservation",
                    [&](Work &work) { return shownReservation(work, call, call.path.id<ReservationId>()); });
}

HttpResponse getReservations(const Call &call)
{
    const auto after = call.parameter("after").value_or(QString());
    const auto before = ReservationId::parse(after);
    if (!before && !after.isEmpty())
        return refused({QStringLiteral("request.after"), QStringLiteral("\"after\" is of another list"), {}});
    return list(call, [&](Work &work, const Slice &slice) {
        std::vector<Item> items;
        for (const Reservation &r : reservations(work, call.by, before.value_or(ReservationId()), slice.wanted()))
            items.push_back({r.id.toString(), documentOf(r)});
        return items;
    });
}

HttpResponse extend(const Call &call)
{
    const auto body = optionalBody(call.request);
    if (!body)
        return refused(body.error());
    const auto id = call.path.id<ReservationId>();
    const auto show = [&](Work &work) { return shownReservation(work, call, id); };
    return changed(call,
                   [&](Work &work) {
                       return shown(extendReservation(work, call.by, id, holdsIn(*body)), [&] { return show(work); });
                   },
                   {.current = show});
}

HttpResponse release(const Call &call)
{
    const auto body = optionalBody(call.request);
    if (!body)
        return refused(body.error());
    const auto id = call.path.id<ReservationId>();
    const auto show = [&](Work &work) { return shownReservation(work, call, id); };
    return changed(call,
                   [&](Work &work) { return shown(releaseReservation(work, call.by, id), [&] { return show(work); }); },
                   {.current = show});
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/reservations", "packages:read", getReservations},
    Route{"POST", "/v1/reservations", "orders:write", postReservation},
    Route{"GET", "/v1/reservations/{id}", "packages:read", getReservation},
    Route{"POST", "/v1/reservations/{id}/extend", "orders:write", extend},
    Route{"POST", "/v1/reservations/{id}/release", "orders:write", release},
};

} // namespace

std::span<const Route> reservationRoutes() { return kRoutes; }

} // namespace cubby::central::api
