// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/records.h"

#include "central/events.h"

#include <QJsonObject>

#include <algorithm>

namespace cubby::central {

namespace {

QString keyOf(BankId bank) { return bank.isNull() ? QString() : bank.toString(); }

Result<AlertState> stateOf(Work &work, const AlertKey &alert)
{
    const auto row = work.first(QStringLiteral("SELECT state FROM alerts WHERE bank = ? AND kind = ? AND subject = ?")
                                    + work.forUpdate(),
                                keyOf(alert.bank), alert.kind, alert.subject);
    if (!row)
        return failure("alert.unknown", QStringLiteral("There is no alert %1").arg(alertSubject(alert)));
    return fromText<AlertState>(row->text(0)).value_or(AlertState::Open);
}

} // namespace

void raiseAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &detail)
{
    ++work.counts().alerts[kind];
    work.exec(QStringLiteral("INSERT INTO alerts (bank, kind, subject, count, first_at, last_at, detail, told) "
                             "VALUES (?, ?, ?, 1, ?, ?, ?, 0) ON CONFLICT (bank, kind, subject) DO UPDATE SET "
                             "count = alerts.count + 1, last_at = excluded.last_at, detail = excluded.detail, "
                             "state = CASE WHEN alerts.state = 'Closed' THEN 'Open' ELSE alerts.state END, "
                             "assignee = CASE WHEN alerts.state = 'Closed' THEN '' ELSE alerts.assignee END, "
                             "told = CASE WHEN alerts.state = 'Closed' THEN 0 ELSE alerts.told END, closed_at = NULL"),
              keyOf(bank), kind, subject, work.now(), work.now(), detail);
    record(work, bank, work.now(), event::AlertChanged{kind, subject});
}

void raiseReport(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &text)
{
    constexpr qsizetype kMostKept = 4000; // characters
    const auto open = work.first(QStringLiteral("SELECT detail FROM alerts WHERE bank = ? AND kind = ? AND subject = ? "
                                                "AND state <> 'Closed'"),
                                 keyOf(bank), kind, subject);
    const QString all = open ? QString(open->text(0) + u'\n' + text) : text;
    raiseAlert(work, bank, kind, subject, all.right(kMostKept));
}

void endAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &why)
{
    const bool wasOpen
        = work.change(QStringLiteral("UPDATE alerts SET state = 'Closed', comment = ?, closed_at = ? "
                                     "WHERE bank = ? AND kind = ? AND subject = ? AND state <> 'Closed'"),
                      why, work.now(), keyOf(bank), kind, subject)
          > 0;
    if (wasOpen)
        record(work, bank, work.now(), event::AlertChanged{kind, subject});
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

Result<void> mustBeOperator(const Actor &by)
{
    if (!by.isOperator())
        return failure("actor.forbidden", QStringLiteral("Only the operator of the centre may do this"));
    return {};
}

std::vector<AuditRow> auditRows(Work &work, const Actor &by, const AuditFilter &filter)
{
    constexpr int kMost = 1000;
    std::vector<AuditRow> found;
    // What is not asked for stands in no statement: each filter is found by its own index.
    QStringList where{QStringLiteral("id < ?")};
    storage::Values values{filter.before > 0 ? filter.before : std::numeric_limits<qint64>::max()};
    const auto narrow = [&](const char *condition, const storage::Value &value) {
        where << QLatin1StringView(condition);
        values.push_back(value);
    };
    if (!by.isOperator())
        narrow("carrier = ?", by.carrier.toString());
    if (!filter.subject.isEmpty())
        narrow("subject = ?", filter.subject);
    if (!filter.actor.isEmpty())
        narrow("actor = ?", filter.actor);
    if (!filter.action.isEmpty())
        narrow("action = ?", filter.action);
    if (filter.from)
        narrow("at >= ?", *filter.from);
    if (filter.until)
        narrow("at < ?", *filter.until);
    values.push_back(std::clamp(filter.limit, 1, kMost));
    const QString sql
        = QStringLiteral("SELECT id, at, actor, action, subject, detail, why, source, carrier FROM audit WHERE ")
          + where.join(QStringLiteral(" AND ")) + QStringLiteral(" ORDER BY id DESC LIMIT ?");
    storage::Rows rows;
    if (work.failed())
        return found;
    if (const auto done = work.database().run(sql, values, &rows); !done)
        work.fail(done.error());
    for (const storage::Row &row : rows)
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

QString alertSubject(const AlertKey &alert)
{
    return QStringList{keyOf(alert.bank), alert.kind, alert.subject}.join(u'/');
}

std::vector<Alert> alerts(Work &work, const AlertFilter &filter)
{
    // Only what is asked for stands in the statement, so that an index can serve it.
    QString sql = QStringLiteral("SELECT bank, kind, subject, count, first_at, last_at, detail, state, assignee, "
                                 "comment, closed_at FROM alerts WHERE CAST(? AS TEXT) IN ('', kind) AND "
                                 "CAST(? AS TEXT) IN ('', assignee)");
    if (!filter.closedToo)
        sql += QStringLiteral(" AND state <> 'Closed'");
    sql += filter.bank.isNull() ? QStringLiteral(" AND CAST(? AS TEXT) = ''") : QStringLiteral(" AND bank = ?");
    sql += QStringLiteral(" ORDER BY last_at DESC, bank, kind, subject LIMIT ?");
    std::vector<Alert> found;
    for (const storage::Row &row :
         work.query(sql, filter.kind, filter.assignee, keyOf(filter.bank), std::max(1, filter.limit)))
        found.push_back({row.id<BankId>(0), row.text(1), row.text(2), row.number(3), row.time(4), row.time(5),
                         row.text(6), fromText<AlertState>(row.text(7)).value_or(AlertState::Open), row.text(8),
                         row.text(9), row.optionalTime(10)});
    return found;
}

Result<void> assignAlert(Work &work, const Actor &by, const AlertKey &alert, const QString &assignee,
                         const QString &why)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return failure(allowed.error());
    const auto state = stateOf(work, alert);
    if (!state)
        return failure(state.error());
    if (*state == AlertState::Closed)
        return failure("alert.closed", QStringLiteral("The alert %1 is closed").arg(alertSubject(alert)));
    work.exec(QStringLiteral("UPDATE alerts SET state = ?, assignee = ?, "
                             "comment = CASE WHEN CAST(? AS TEXT) = '' THEN comment ELSE ? END "
                             "WHERE bank = ? AND kind = ? AND subject = ?"),
              toText(assignee.isEmpty() ? AlertState::Open : AlertState::Assigned), assignee, why, why,
              keyOf(alert.bank), alert.kind, alert.subject);
    record(work, alert.bank, work.now(), event::AlertChanged{alert.kind, alert.subject});
    audit(work, by, QStringLiteral("assignAlert"), alertSubject(alert), assignee, why, {});
    return {};
}

Result<void> closeAlert(Work &work, const Actor &by, const AlertKey &alert, const QString &why)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return failure(allowed.error());
    if (const auto state = stateOf(work, alert); !state)
        return failure(state.error());
    endAlert(work, alert.bank, alert.kind, alert.subject, why);
    audit(work, by, QStringLiteral("closeAlert"), alertSubject(alert), {}, why, {});
    return {};
}

} // namespace cubby::central
