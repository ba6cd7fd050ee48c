// SPDX-License-Identifier: GPL-3.0-or-later
// What support does about one package.
#include "central/api/members.h"

#include "central/clocks.h"
#include "central/credentials.h"
#include "central/custodyorders.h"
#include "central/orders.h"
#include "central/tracking.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

template <class Act> // Work &, PackageId, why → Result<…>
HttpResponse act(const Call &call, Act action)
{
    const PackageId id = call.path.id<PackageId>();
    return changedWithReason(call,
                             [&](Work &work, const QString &why) -> ChangedTo {
                                 lockBankOf(work, id);
                                 if (!findPackage(work, call.by, id))
                                     return orUnknown({}, "package");
                                 return shownAfter(action(work, id, why),
                                                   [&] { return packageDocument(work, call.by, id); });
                             },
                             {.current = [&](Work &work) {
                                 lockBankOf(work, id);
                                 return packageDocument(work, call.by, id);
                             }});
}

HttpResponse reissue(const Call &call)
{
    return act(call, [&](Work &work, PackageId id, const QString &why) { return reissueCode(work, call.by, id, why); });
}

HttpResponse extend(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto until = timeIn(body, "until");
        if (!until)
            return wrongMember("until", QStringLiteral("It must be a time, as 2026-11-23T09:00:00Z."));
        return act(call, [&](Work &work, PackageId id, const QString &why) {
            return extendDeadline(work, call.by, id, *until, why);
        });
    });
}

HttpResponse delegate(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        Contact to;
        to.name = textIn(body, "name");
        to.email = textIn(body, "email");
        to.phone = textIn(body, "phone");
        to.language = textIn(body, "language");
        const bool keepOwn = body[QLatin1StringView("keepOwn")].toBool(true);
        return act(call, [&](Work &work, PackageId id, const QString &why) {
            return delegatePackage(work, call.by, id, to, keepOwn, why);
        });
    });
}

HttpResponse unassign(const Call &call)
{
    return act(call,
               [&](Work &work, PackageId id, const QString &why) { return unassignPackage(work, call.by, id, why); });
}

HttpResponse move(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto bank = BankId::parse(textIn(body, "bank"));
        if (!bank)
            return wrongMember("bank", QStringLiteral("It must be the identifier of a bank."));
        return act(call, [&](Work &work, PackageId id, const QString &why) {
            return movePackage(work, call.by, id, *bank, why);
        });
    });
}

// Only what lies in a bank: a driver is to take it out.
HttpResponse sendBack(const Call &call)
{
    return act(call, [&](Work &work, PackageId id, const QString &why) -> Result<void> {
        const auto package = findPackage(work, call.by, id);
        if (!package || package->status != PackageStatus::InLocker)
            return failure("package.not-possible", QStringLiteral("It does not lie in a bank."));
        return cancelPackage(work, call.by, id, why);
    });
}

HttpResponse doubt(const Call &call)
{
    return act(call, [&](Work &work, PackageId id, const QString &why) { return markInDoubt(work, call.by, id, why); });
}

HttpResponse resolve(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto finding = fromText<Finding>(textIn(body, "finding"));
        if (!finding)
            return wrongMember("finding", QStringLiteral("It must be LiesThere, Fetched, TakenBack or ToDeliver."));
        return act(call, [&](Work &work, PackageId id, const QString &why) {
            return resolveDoubt(work, call.by, id, *finding, why);
        });
    });
}

// ---- what may be done, and what follows from it ----

struct Possibility
{
    const char *action;
    const char *scope;
    bool possible;
    const char *consequence;
};

std::vector<Possibility> possibilities(const Package &package, const std::optional<Stay> &stay)
{
    using S = PackageStatus;
    const bool lies = package.status == S::InLocker;
    const bool open = stay && stay->state != StayState::Ended && !package.dropOff && package.plan == PackagePlan::Keep;
    const bool before = package.status == S::PendingAssignment || package.status == S::AssignedToCompartment;
    const bool held = stay && stay->state != StayState::Ended && package.status != S::InTransit && !package.dropOff;
    const char *const w = "packages:write";
    return {{"reissueCode", w, open, "oldCodesEnd"},
            {"extend", w, lies && stay && stay->state == StayState::Present, "deadlineMoves"},
            {"delegate", w, open, "otherMayCollect"},
            {"unassign", w, held && package.plan == PackagePlan::Keep, lies ? "inspectedAndWaits" : "waitsForRoom"},
            {"move", w, before, "promisedElsewhere"},
            {"return", w, lies && package.plan == PackagePlan::Keep, "driverTakesOut"},
            {"cancel", "orders:write", package.isOpen(), lies ? "driverTakesOut" : "promiseEnds"},
            {"doubt", w, lies && stay, "nobodyKnows"},
            {"resolve", w, package.status == S::InDoubt, "asFound"}};
}

HttpResponse getActions(const Call &call)
{
    return document(call, "package", [&](Work &work) -> Found {
        const auto package = findPackage(work, call.by, call.path.id<PackageId>());
        if (!package)
            return std::nullopt;
        QJsonArray items;
        for (const Possibility &p : possibilities(*package, findStay(work, package->bank, package->stay)))
            items << QJsonObject{{QStringLiteral("action"), QLatin1StringView(p.action)},
                                 {QStringLiteral("possible"), p.possible && hasScope(call, p.scope)},
                                 {QStringLiteral("consequence"), QLatin1StringView(p.consequence)},
                                 {QStringLiteral("scope"), QLatin1StringView(p.scope)}};
        return wholeList(items);
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/packages/{id}/actions", "packages:read", getActions},
    Route{"POST", "/v1/packages/{id}/code", "packages:write", reissue},
    Route{"POST", "/v1/packages/{id}/extend", "packages:write", extend},
    Route{"POST", "/v1/packages/{id}/delegate", "packages:write", delegate},
    Route{"POST", "/v1/packages/{id}/unassign", "packages:write", unassign},
    Route{"POST", "/v1/packages/{id}/move", "packages:write", move},
    Route{"POST", "/v1/packages/{id}/return", "packages:write", sendBack},
    Route{"POST", "/v1/packages/{id}/doubt", "packages:write", doubt},
    Route{"POST", "/v1/packages/{id}/resolve", "packages:write", resolve},
};

} // namespace

std::span<const Route> packageActionRoutes() { return kRoutes; }

} // namespace cubby::central::api
