// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/story.h"

#include "central/credentials.h"
#include "central/jobs.h"
#include "central/records.h"
#include "central/tracking.h"

#include <QJsonArray>

namespace cubby::central {

namespace {

// What was told of this package's stays. Whom stays out of it: a name is nobody's business who may not read contacts.
QJsonArray notificationsOf(Work &work, PackageId id)
{
    QJsonArray out;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT j.kind, j.channel, j.state, j.attempts, j.last_error, j.created_at, j.due_at FROM "
                            "jobs j JOIN stays s ON s.stay = j.stay WHERE s.package = ? ORDER BY j.created_at, j.id"),
             id)) {
        const bool waits = row.text(2) == QLatin1StringView("Due") || row.text(2) == QLatin1StringView("Taken");
        out << QJsonObject{{QStringLiteral("kind"), row.text(0)},
                           {QStringLiteral("channel"), row.text(1)},
                           {QStringLiteral("state"), row.text(2)},
                           {QStringLiteral("attempts"), row.number(3)},
                           {QStringLiteral("lastError"), withoutAddresses(row.text(4))},
                           {QStringLiteral("createdAt"), toIso(row.time(5))},
                           {QStringLiteral("dueAt"), waits ? QJsonValue(toIso(row.time(6))) : QJsonValue()}};
    }
    return out;
}

// Drivers and technicians who were at it. Another carrier's have no name here.
QJsonArray peopleAt(Work &work, const Actor &by, PackageId id)
{
    QJsonArray out;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT x.person, x.at, x.what, p.name, p.role, p.carrier FROM "
                            "(SELECT person, at, what FROM package_history WHERE package = ? AND person IS NOT NULL "
                            "UNION ALL SELECT person, at, why FROM attempts WHERE package = ? AND person IS NOT NULL) "
                            "x LEFT JOIN people p ON p.person = x.person ORDER BY x.at, x.person"),
             id, id)) {
        const bool own = !row.isNull(5) && by.sees(row.id<CarrierId>(5));
        out << QJsonObject{{QStringLiteral("person"), row.text(0)},
                           {QStringLiteral("name"), own ? QJsonValue(row.text(3)) : QJsonValue()},
                           {QStringLiteral("role"), row.text(4)},
                           {QStringLiteral("at"), toIso(row.time(1))},
                           {QStringLiteral("what"), row.text(2)}};
    }
    return out;
}

} // namespace

std::optional<QJsonObject> storyDocument(Work &work, const Actor &by, PackageId id)
{
    const auto package = packageDocument(work, by, id);
    const auto history = historyDocument(work, by, id);
    if (!package || !history)
        return std::nullopt;
    const auto order = package->value(QLatin1StringView("order")).toString();
    auto rows = auditRows(work, by, {.subject = id.toString()});
    const auto ofOrder = auditRows(work, by, {.subject = order});
    rows.insert(rows.end(), ofOrder.begin(), ofOrder.end());
    std::sort(rows.begin(), rows.end(), [](const AuditRow &a, const AuditRow &b) { return a.id < b.id; });
    for (AuditRow &row : rows)
        row.from.clear(); // where staff sit is for the audit alone
    return QJsonObject{{QStringLiteral("package"), *package},
                       {QStringLiteral("history"), history->value(QLatin1StringView("history"))},
                       {QStringLiteral("attempts"), package->value(QLatin1StringView("attempts"))},
                       {QStringLiteral("credentials"), credentialDocument(credentialsOf(work, by, id))},
                       {QStringLiteral("notifications"), notificationsOf(work, id)},
                       {QStringLiteral("people"), peopleAt(work, by, id)},
                       {QStringLiteral("desk"), auditDocument(rows)}};
}

} // namespace cubby::central
