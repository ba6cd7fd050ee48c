// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/upkeep.h"

#include "central/oauth/sessions.h"

namespace cubby::central {

namespace {

constexpr int kMostAtOnce = 50'000; // rows of a table, so that no transaction is long; the rest the next time

void forgetJobs(Work &work)
{
    // Dead ones stay until somebody has looked at them.
    const QString settled = QStringLiteral("(SELECT id FROM jobs WHERE state IN ('Done', 'Dropped') AND due_at < ? AND "
                                           "(channel = 'webhook' OR due_at < ?) ORDER BY due_at, id LIMIT ?)");
    const Time calls = work.now() - kKeepsCalls;
    const Time messages = work.now() - kKeepsMessages;
    work.exec(QStringLiteral("DELETE FROM dead_letters WHERE job IN ") + settled, calls, messages, kMostAtOnce);
    work.exec(QStringLiteral("DELETE FROM jobs WHERE id IN ") + settled, calls, messages, kMostAtOnce);
}

} // namespace

void tidyUp(Work &work)
{
    const bool isTime
        = work.change(QStringLiteral("INSERT INTO facts (name, value) VALUES ('tidiedAt', ?) ON CONFLICT (name) DO "
                                     "UPDATE SET value = excluded.value WHERE CAST(facts.value AS BIGINT) <= ?"),
                      QString::number(toMs(work.now())), Time(work.now() - kTidiesEvery))
          == 1;
    if (!isTime)
        return;
    oauth::forgetExpired(work);
    forgetJobs(work);
    work.exec(QStringLiteral("DELETE FROM idempotency WHERE created_at < ?"), Time(work.now() - kKeepsKeys));
    work.exec(QStringLiteral("DELETE FROM enrolments WHERE created_at < ?"), Time(work.now() - kKeepsEnrolments));
}

} // namespace cubby::central
