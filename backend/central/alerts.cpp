// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/alerts.h"

#include "central/events.h"

#include <limits>

namespace cubby::central {

namespace {

constexpr auto kColumns = "SELECT a.number, a.bank, b.name, a.kind, a.subject, a.count, a.first_at, a.last_at, "
                          "a.detail, a.state, a.assignee, a.comment, a.closed_at FROM alerts a LEFT JOIN banks b "
                          "ON b.bank = a.bank WHERE ";

QJsonObject documentFrom(const storage::Row &row)
{
    const auto closed = row.optionalTime(12);
    return {{QStringLiteral("id"), row.text(0)},
            {QStringLiteral("bank"), row.text(1).isEmpty() ? QJsonValue() : QJsonValue(row.text(1))},
            {QStringLiteral("bankName"), row.isNull(2) ? QJsonValue() : QJsonValue(row.text(2))},
            {QStringLiteral("kind"), row.text(3)},
            {QStringLiteral("subject"), row.text(4)},
            {QStringLiteral("count"), row.number(5)},
            {QStringLiteral("firstAt"), toIso(row.time(6))},
            {QStringLiteral("lastAt"), toIso(row.time(7))},
            {QStringLiteral("detail"), row.text(8)},
            {QStringLiteral("state"), row.text(9)},
            {QStringLiteral("assignee"), row.text(10)},
            {QStringLiteral("comment"), row.text(11)},
            {QStringLiteral("closedAt"), closed ? QJsonValue(toIso(*closed)) : QJsonValue()}};
}

QString keyOf(BankId bank) { return bank.isNull() ? QString() : bank.toString(); }

Result<void> change(Work &work, const Actor &by, qint64 number, const char *action, const char *set,
                    const QString &comment, const char *onlyIf)
{
    if (auto allowed = mustBeOperator(by); !allowed)
        return failure(allowed.error());
    const auto key = alertOf(work, number);
    if (!key)
        return failure(key.error());
    const bool changed = work.change(QStringLiteral("UPDATE alerts SET %1 WHERE number = ? AND %2")
                                         .arg(QLatin1StringView(set), QLatin1StringView(onlyIf)),
                                     comment, number)
                         > 0;
    if (!changed)
        return failure("alert.open", QStringLiteral("The alert is not closed."));
    audit(work, by, QLatin1StringView(action), alertSubject(*key), {}, comment, {});
    record(work, key->bank, work.now(), event::AlertChanged{key->kind, key->subject});
    return {};
}

} // namespace

std::vector<BankRow> alertRows(Work &work, const AlertQuery &filter)
{
    qint64 at = std::numeric_limits<qint64>::max();
    qint64 number = at;
    if (!filter.after.isEmpty()) {
        at = filter.after.section(u'.', 0, 0).toLongLong();
        number = filter.after.section(u'.', 1).toLongLong();
    }
    const QString bank = filter.bank ? filter.bank->toString() : QString();
    const QString states
        = filter.states.isEmpty() ? QStringLiteral("a.state <> 'Closed' AND ? <> ''") : isOneOf(work, "a.state");
    std::vector<BankRow> found;
    for (const storage::Row &row :
         work.query(QLatin1StringView(kColumns) + states
                        + QStringLiteral(" AND (a.last_at, a.number) < (?, ?) AND (? = '' OR a.bank = ?) AND "
                                         "(? = '' OR a.kind = ?) AND (? = '' OR a.assignee = ?) "
                                         "ORDER BY a.last_at DESC, a.number DESC LIMIT ?"),
                    filter.states.isEmpty() ? QStringLiteral("open") : listOf(work, filter.states), at, number, bank,
                    bank, filter.kind, filter.kind, filter.assignee, filter.assignee, filter.most))
        found.push_back({QString::number(row.number(7)) + u'.' + row.text(0), documentFrom(row)});
    return found;
}

std::optional<QJsonObject> alertDocument(Work &work, qint64 number)
{
    const auto row = work.first(QLatin1StringView(kColumns) + QStringLiteral("a.number = ?"), number);
    return row ? std::optional(documentFrom(*row)) : std::nullopt;
}

std::optional<QJsonObject> alertDocument(Work &work, const AlertKey &key)
{
    const auto row
        = work.first(QLatin1StringView(kColumns) + QStringLiteral("a.bank = ? AND a.kind = ? AND a.subject = ?"),
                     keyOf(key.bank), key.kind, key.subject);
    return row ? std::optional(documentFrom(*row)) : std::nullopt;
}

Result<AlertKey> alertOf(Work &work, qint64 number)
{
    const auto row = work.first(
        QStringLiteral("SELECT bank, kind, subject FROM alerts WHERE number = ?") + work.forUpdate(), number);
    if (!row)
        return failure("alert.unknown", QStringLiteral("There is no such alert."));
    return AlertKey{row->id<BankId>(0), row->text(1), row->text(2)};
}

Result<void> commentAlert(Work &work, const Actor &by, qint64 number, const QString &comment)
{
    if (comment.trimmed().isEmpty())
        return failure("alert.comment", QStringLiteral("The comment is empty."));
    return change(work, by, number, "commentAlert", "comment = ?", comment, "TRUE");
}

Result<void> reopenAlert(Work &work, const Actor &by, qint64 number, const QString &why)
{
    return change(work, by, number, "reopenAlert", "comment = ?, state = 'Open', assignee = '', closed_at = NULL", why,
                  "state = 'Closed'");
}

} // namespace cubby::central
