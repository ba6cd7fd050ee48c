// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/members.h"

#include <QDateTime>

namespace cubby::central::api {

using http::HttpResponse;

namespace {

std::optional<Time> timeOf(const QString &text)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid() || (at.timeSpec() == Qt::LocalTime))
        return std::nullopt; // which time zone it means nobody says
    return fromMs(at.toMSecsSinceEpoch());
}

} // namespace

HttpResponse wrongMember(const char *member, const QString &detail)
{
    const QString pointer = QStringLiteral("#/") + QLatin1StringView(member);
    return http::problem(422, QStringLiteral("urn:cubby:problem:request.invalid"), QStringLiteral("Invalid request"),
                         QStringLiteral("%1 %2").arg(pointer, detail), asExtra({{pointer, detail}}));
}

HttpResponse badParameter(const char *name, const QString &detail)
{
    return http::problem(400, QStringLiteral("urn:cubby:problem:request.parameter"), QStringLiteral("Bad request"),
                         QStringLiteral("\"%1\" %2").arg(QLatin1StringView(name), detail));
}

tl::expected<std::optional<Time>, HttpResponse> timeParameter(const Call &call, const char *name)
{
    const auto text = call.parameter(name);
    if (!text || text->isEmpty())
        return std::nullopt;
    const auto at = timeOf(*text);
    if (!at)
        return tl::make_unexpected(badParameter(name, QStringLiteral("must be a time, as 2026-11-23T09:00:00Z.")));
    return at;
}

std::optional<Time> timeIn(const QJsonObject &body, const char *member)
{
    return timeOf(body[QLatin1StringView(member)].toString());
}

tl::expected<std::optional<Time>, HttpResponse> optionalTimeIn(const QJsonObject &body, const char *member)
{
    const QJsonValue given = body[QLatin1StringView(member)];
    if (given.isUndefined() || given.isNull())
        return std::nullopt;
    const auto at = timeIn(body, member);
    if (!at)
        return tl::make_unexpected(wrongMember(member, QStringLiteral("It must be a time, as 2026-11-23T09:00:00Z.")));
    return at;
}

QString textIn(const QJsonObject &body, const char *member)
{
    return body[QLatin1StringView(member)].toString().trimmed();
}

bool hasScope(const Call &call, const char *scope) { return call.scopes.contains(QLatin1StringView(scope)); }

ChangedTo orUnknown(Found document, const char *what)
{
    if (!document)
        return failure(Error{QLatin1StringView(what) + QStringLiteral(".unknown"),
                             QStringLiteral("There is no such %1.").arg(QLatin1StringView(what)),
                             {}});
    return *document;
}

std::vector<Item> itemsOf(std::vector<BankRow> rows)
{
    std::vector<Item> items;
    for (BankRow &row : rows)
        items.push_back({std::move(row.key), std::move(row.row)});
    return items;
}

QJsonObject wholeList(const QJsonArray &items)
{
    return {{QStringLiteral("items"), items}, {QStringLiteral("next"), QJsonValue()}};
}

} // namespace cubby::central::api
