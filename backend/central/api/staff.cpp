// SPDX-License-Identifier: GPL-3.0-or-later
// Who works at a desk.
#include "central/staff.h"

#include "central/api/members.h"
#include "central/oauth/signin.h"

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

std::optional<Staff> findMember(Work &work, const Actor &by, StaffId id)
{
    for (const Staff &member : staff(work, by)) {
        if (member.id == id)
            return member;
    }
    return std::nullopt;
}

Found staffDocument(Work &work, const Actor &by, StaffId id)
{
    const auto member = findMember(work, by, id);
    return member ? Found(documentOf(*member)) : std::nullopt;
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
    const auto show = [&](Work &work) { return staffDocument(work, call.by, id); };
    return changedWithReason(
        call,
        [&](Work &work, const QString &why) { return shownAfter(change(work, id, why), [&] { return show(work); }); },
        {.current = show});
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

HttpResponse postAuthenticator(const Call &call)
{
    const StaffId id = call.path.id<StaffId>();
    return changedWithReason(
        call,
        [&](Work &work, const QString &why) -> ChangedTo {
            const auto member = findMember(work, call.by, id);
            if (!member || member->withdrawnAt)
                return orUnknown({}, "staff");
            const auto uri = oauth::setAuthenticator(work, call.by, member->login, why);
            return uri ? ChangedTo(QJsonObject{{QStringLiteral("uri"), *uri}}) : ChangedTo(failure(uri.error()));
        },
        {201});
}

HttpResponse deleteAuthenticator(const Call &call)
{
    const StaffId id = call.path.id<StaffId>();
    return changedWithReason(call,
                             [&](Work &work, const QString &why) -> ChangedTo {
                                 const auto member = findMember(work, call.by, id);
                                 if (!member || member->withdrawnAt)
                                     return orUnknown({}, "staff");
                                 return shownAfter(oauth::removeAuthenticator(work, call.by, member->login, why),
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
    Route{"POST", "/v1/staff/{id}/authenticator", "staff:write", postAuthenticator},
    Route{"DELETE", "/v1/staff/{id}/authenticator", "staff:write", deleteAuthenticator},
};

} // namespace

std::span<const Route> staffRoutes() { return kRoutes; }

} // namespace cubby::central::api
