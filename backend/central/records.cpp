// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/records.h"

namespace cubby::central {

void raiseAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &detail)
{
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
