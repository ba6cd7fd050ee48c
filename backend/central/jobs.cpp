// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/jobs.h"

#include <algorithm>

namespace cubby::central {

namespace {

// Changes nothing if the job was taken over by another worker.
void settle(Work &work, const TakenJob &job, const QString &state, Time due, int attempts, const QString &error)
{
    work.exec(QStringLiteral("UPDATE jobs SET state = ?, due_at = ?, attempts = ?, last_error = ? "
                             "WHERE id = ? AND ticket = ? AND state = 'Taken'"),
              state, due, attempts, error, job.id, job.ticket);
}

Millis retryAfter(int attempts, Chance &chance)
{
    Millis longest = kJobFirstRetry;
    for (int i = 1; i < attempts && longest < kJobLongestRetry; ++i)
        longest *= 2;
    longest = std::min(longest, kJobLongestRetry);
    return Millis(1000) + Millis(qint64(chance.below(quint64(longest.count()))));
}

} // namespace

void addJob(Work &work, const NewJob &job)
{
    work.exec(QStringLiteral("INSERT INTO jobs (event, channel, recipient, state, stay, credential, due_at, attempts, "
                             "ticket, last_error, created_at) VALUES (?, ?, ?, 'Due', ?, ?, ?, 0, 0, '', ?) "
                             "ON CONFLICT (event, channel, recipient) DO UPDATE SET state = 'Due', "
                             "due_at = excluded.due_at WHERE jobs.state = 'Dropped'"),
              job.event, job.channel, job.recipient, job.stay, job.credential, work.now(), work.now());
    work.wake(kJobsChannel);
}

std::optional<TakenJob> takeDueJob(Work &work)
{
    const auto row = work.first(
        QStringLiteral("SELECT id, ticket, event, channel, recipient, stay, credential, attempts, created_at, state "
                       "FROM jobs WHERE state IN ('Due', 'Taken') AND due_at <= ? ORDER BY due_at, id LIMIT 1")
            + work.forUpdateOrSkip(),
        work.now());
    if (!row)
        return std::nullopt;
    TakenJob job{row->number(0),     row->number(1) + 1,       row->text(2),        row->text(3), row->text(4),
                 row->id<StayId>(5), row->id<CredentialId>(6), int(row->number(7)), row->time(8)};
    // Found taken, its worker died over it. That counts, or one job could bring down worker after worker for ever.
    if (row->text(9) == QLatin1StringView("Taken"))
        ++job.attempts;
    work.exec(QStringLiteral("UPDATE jobs SET state = 'Taken', ticket = ?, attempts = ?, due_at = ? WHERE id = ?"),
              job.ticket, job.attempts, work.now() + kJobLease, job.id);
    return job;
}

void finishJob(Work &work, const TakenJob &job)
{
    settle(work, job, QStringLiteral("Done"), work.now(), job.attempts, QString());
}

void dropJob(Work &work, const TakenJob &job)
{
    settle(work, job, QStringLiteral("Dropped"), work.now(), job.attempts, QString());
}

void failJob(Work &work, const TakenJob &job, const QString &error, bool permanent)
{
    const int attempts = job.attempts + 1;
    if (!permanent && work.now() < job.createdAt + kJobWorth) {
        settle(work, job, QStringLiteral("Due"), work.now() + retryAfter(attempts, work.chance()), attempts, error);
        return;
    }
    settle(work, job, QStringLiteral("Dead"), work.now(), attempts, error);
    work.exec(QStringLiteral("INSERT INTO dead_letters (job, at, attempts, error) SELECT id, CAST(? AS BIGINT), "
                             "attempts, last_error FROM "
                             "jobs WHERE id = ? AND ticket = ? AND state = 'Dead'"),
              work.now(), job.id, job.ticket);
}

void postponeJob(Work &work, const TakenJob &job, Time until)
{
    settle(work, job, QStringLiteral("Due"), until, job.attempts, QString());
}

bool replayDeadLetter(Work &work, qint64 job)
{
    return work.change(QStringLiteral("UPDATE jobs SET state = 'Due', due_at = ?, created_at = ?, attempts = 0 "
                                      "WHERE id = ? AND state = 'Dead'"),
                       work.now(), work.now(), job)
           > 0;
}

std::optional<Time> nextJobDue(Work &work)
{
    const auto row = work.first(QStringLiteral("SELECT MIN(due_at) FROM jobs WHERE state IN ('Due', 'Taken')"));
    return row ? row->optionalTime(0) : std::nullopt;
}

} // namespace cubby::central
