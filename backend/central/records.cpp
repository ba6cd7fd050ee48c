// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/records.h"

#include <QJsonObject>

#include <algorithm>

namespace cubby::central {

void raiseAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &detail)
{
    ++work.counts().alerts[kind];
    const QString key = bank.isNull() ? QString() : bank.toString();
    work.exec(QStringLiteral("INSERT INTO alerts (bank, kind, subject, count, first_at, last_at, detail) "
                             "VALUES (?, ?, ?, 1, ?, ?, ?) ON CONFLICT (bank, kind, subject) DO UPDATE SET "
                             "count = alerts.count + 1, last_at = excluded.last_at, detail = excluded.detail"),
              key, kind, subject, work.now(), work.now(), detail);
}

void audit(Work &work, const QString &actor, const QString &action, const QString &subject, const QString &detail)
{
    work.exec(QStringLiteral("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)"),
              work.now(), actor, action, subject, detail);
}

void audit(Work &work, const Actor &by, const QString &action, const QString &subject, const QString &detail,
           const QString &why, CarrierId owner)
{
    work.exec(QStringLiteral("INSERT INTO audit (at, actor, action, subject, detail, carrier, why, source) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
              work.now(), by.name, action, subject, detail, owner.isNull() ? std::nullopt : std::optional(owner), why,
              by.from);
}

std::vector<AuditRow> auditRows(Work &work, const Actor &by, const AuditFilter &filter)
{
    constexpr int kMost = 1000;
    std::vector<AuditRow> found;
    // A carrier's are found by its own index, a subject's by that of subjects.
    const QString mine = by.isOperator() ? QStringLiteral("AND ? = '' ") : QStringLiteral("AND carrier = ? ");
    const QString subject
        = filter.subject.isEmpty() ? QStringLiteral("AND ? = '' ") : QStringLiteral("AND subject = ? ");
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT id, at, actor, action, subject, detail, why, source, carrier FROM audit "
                                   "WHERE id < ? ")
                        + mine + subject + QStringLiteral("AND (? = '' OR actor = ?) ORDER BY id DESC LIMIT ?"),
                    filter.before > 0 ? filter.before : std::numeric_limits<qint64>::max(),
                    by.isOperator() ? QString() : by.carrier.toString(), filter.subject, filter.actor, filter.actor,
                    std::clamp(filter.limit, 1, kMost)))
        found.push_back({row.number(0), row.time(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                         row.text(7), row.id<CarrierId>(8)});
    return found;
}

QJsonArray auditDocument(const std::vector<AuditRow> &rows)
{
    QJsonArray out;
    for (const AuditRow &row : rows)
        out << QJsonObject{{QStringLiteral("id"), row.id},           {QStringLiteral("at"), toIso(row.at)},
                           {QStringLiteral("actor"), row.actor},     {QStringLiteral("action"), row.action},
                           {QStringLiteral("subject"), row.subject}, {QStringLiteral("detail"), row.detail},
                           {QStringLiteral("why"), row.why},         {QStringLiteral("from"), row.from}};
    return out;
}

std::vector<Alert> alerts(Work &work)
{
    std::vector<Alert> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, kind, subject, count, first_at, last_at, detail FROM alerts "
                                   "ORDER BY last_at DESC, bank, kind, subject")))
        found.push_back(
            {row.id<BankId>(0), row.text(1), row.text(2), row.number(3), row.time(4), row.time(5), row.text(6)});
    return found;
}

} // namespace cubby::central
