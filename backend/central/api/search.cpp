// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/search.h"

#include "central/api/members.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

// Who asks, and what they may do.
HttpResponse getMe(const Call &call)
{
    return document(call, "account", [&](Work &work) -> std::optional<QJsonObject> {
        const auto staff = call.subject.startsWith(QLatin1StringView("staff:"))
                               ? work.first(QStringLiteral("SELECT login, name, role FROM staff WHERE staff = ?"),
                                            call.subject.mid(6))
                               : std::nullopt;
        return QJsonObject{
            {QStringLiteral("subject"), call.subject},
            {QStringLiteral("name"), staff ? staff->text(1) : call.by.name.section(u':', -1)},
            {QStringLiteral("login"), staff ? QJsonValue(staff->text(0)) : QJsonValue()},
            {QStringLiteral("role"), staff ? QJsonValue(staff->text(2)) : QJsonValue()},
            {QStringLiteral("operator"), call.by.isOperator()},
            {QStringLiteral("carrier"), call.by.isOperator() ? QJsonValue() : QJsonValue(call.by.carrier.toString())},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(call.scopes)}};
    });
}

HttpResponse getSearch(const Call &call)
{
    constexpr qsizetype kLongest = 200;
    constexpr int kMost = 50;
    const QString text = call.parameter("q").value_or(QString());
    if (text.trimmed().isEmpty() || text.size() > kLongest)
        return badParameter("q", QStringLiteral("must have 1 to %1 characters.").arg(kLongest));
    const auto slice = sliceOf(call.request, kMost);
    if (!slice)
        return refused(slice.error());
    const SearchRights rights{hasScope(call, "packages:read"), hasScope(call, "customers:read"),
                              hasScope(call, "banks:read"), hasScope(call, "people:read")};
    return document(call, "search", [&](Work &work) -> std::optional<QJsonObject> {
        QJsonArray items;
        for (const QJsonObject &item : search(work, call.by, rights, text, slice->limit))
            items << item;
        return wholeList(items);
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/me", "", getMe},
    Route{"GET", "/v1/search", "packages:read", getSearch},
};

} // namespace

std::span<const Route> searchRoutes() { return kRoutes; }

} // namespace cubby::central::api
