// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/jobs.h"

#include "central/records.h"

#include <QRegularExpression>

#include <algorithm>

namespace cubby::central {

namespace {

// Changes nothing if the job was taken over by another worker.
bool settle(Work &work, const TakenJob &job, const QString &state, Time due, int attempts, const QString &error)
{
    return work.change(QStringLiteral("UPDATE jobs SET state = ?, due_at = ?, attempts = ?, last_error = ? "
                                      "WHERE id = ? AND ticket = ? AND state = 'Taken'"),
                       state, due, attempts, error, job.id, job.ticket)
           > 0;
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
    work.exec(QStringLiteral(
                  "INSERT INTO jobs (event, channel, recipient, state, stay, credential, due_at, attempts, "
                  "ticket, last_error, created_at, kind, details) VALUES (?, ?, ?, 'Due', ?, ?, ?, 0, 0, '', ?, ?, ?) "
                  "ON CONFLICT (event, channel, recipient) DO UPDATE SET state = 'Due', "
                  "due_at = excluded.due_at, created_at = excluded.created_at "
                  "WHERE jobs.state = 'Dropped'"),
              job.event, job.channel, job.recipient, job.stay, job.credential, job.due.value_or(work.now()), work.now(),
              toText(job.kind), job.details);
    work.wake(kJobsChannel);
}

std::optional<TakenJob> takeDueJob(Work &work, const JobFilter &filter)
{
    // The statement stays one, whatever the filter: it is prepared once.
    static constexpr qsizetype kMostBusy = 8;
    QStringList busy = filter.busy.first(std::min(filter.busy.size(), kMostBusy));
    while (busy.size() < kMostBusy)
        busy << QString();
    const auto row = work.first(
        QStringLiteral("SELECT id, ticket, event, channel, recipient, stay, credential, attempts, created_at, state, "
                       "kind, details FROM jobs WHERE state IN ('Due', 'Taken') AND due_at <= ? AND "
                       "(CAST(? AS TEXT) = '' OR channel = ?) AND recipient NOT IN (?, ?, ?, ?, ?, ?, ?, ?) "
                       "ORDER BY due_at, id LIMIT 1")
            + work.forUpdateOrSkip(),
        work.now(), filter.channel, filter.channel, busy[0], busy[1], busy[2], busy[3], busy[4], busy[5], busy[6],
        busy[7]);
    if (!row)
        return std::nullopt;
    TakenJob job{row->number(0),
                 row->number(1) + 1,
                 row->text(2),
                 row->text(3),
                 row->text(4),
                 row->id<StayId>(5),
                 row->id<CredentialId>(6),
                 int(row->number(7)),
                 row->time(8),
                 fromText<MessageKind>(row->text(10)).value_or(MessageKind::Delivered),
                 row->text(11)};
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

bool buryJob(Work &work, const TakenJob &job, const QString &error)
{
    return work.change(QStringLiteral("UPDATE jobs SET state = 'Taken', ticket = ? WHERE id = ? AND ticket = ? AND "
                                      "state IN ('Due', 'Taken')"),
                       job.ticket, job.id, job.ticket - 1)
               == 1
           && failJob(work, job, error, true);
}

QString withoutAddresses(const QString &text)
{
    static const QRegularExpression mail(QStringLiteral("[^\\s<>()\\[\\]\"',;:=]+@[^\\s<>()\\[\\]\"',;:=]+"));
    static const QRegularExpression number(
        QStringLiteral("(?:\\+|%2B|\\b00)[0-9][0-9 ()/-]{5,}[0-9]|\\b[0-9]{9,15}\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    return clean.replace(mail, QStringLiteral("…")).replace(number, QStringLiteral("…"));
}

void dropJob(Work &work, const TakenJob &job)
{
    settle(work, job, QStringLiteral("Dropped"), work.now(), job.attempts, QString());
}

bool failJob(Work &work, const TakenJob &job, const QString &error, bool permanent, std::optional<Time> notBefore)
{
    const int attempts = job.attempts + 1;
    if (!permanent && work.now() < job.createdAt + kJobWorth) {
        const Time due = work.now() + retryAfter(attempts, work.chance());
        settle(work, job, QStringLiteral("Due"), std::max(due, notBefore.value_or(due)), attempts, error);
        return false;
    }
    if (!settle(work, job, QStringLiteral("Dead"), work.now(), attempts, error))
        return false;
    work.exec(QStringLiteral("INSERT INTO dead_letters (job, at, attempts, error) SELECT id, CAST(? AS BIGINT), "
                             "attempts, last_error FROM "
                             "jobs WHERE id = ? AND ticket = ? AND state = 'Dead'"),
              work.now(), job.id, job.ticket);
    // Support is told of what customers were not told; not of mails to itself, or one would bear the next.
    if (job.recipient != QLatin1StringView(kSupport) && !job.isOn(kWebhook))
        raiseAlert(work, {}, QStringLiteral("undeliverable"), job.event,
                   QStringLiteral("A customer could not be told (%1, %2, job %3)")
                       .arg(toText(job.kind), job.channel, QString::number(job.id)));
    return true;
}

void postponeJob(Work &work, const TakenJob &job, Time until)
{
    settle(work, job, QStringLiteral("Due"), until, job.attempts, QString());
}

namespace {

// What people are told is the operator's affair; a carrier decides about the calls to its own webhooks.
bool decidesAbout(Work &work, const Actor &by, qint64 job)
{
    return by.isOperator()
           || work.first(QStringLiteral("SELECT 1 FROM jobs j JOIN webhooks w ON w.webhook = j.recipient "
                                        "WHERE j.id = ? AND j.channel = 'webhook' AND w.owner = ?"),
                         job, by.carrier);
}

template <class... Values>
Result<void> settleDeadLetter(Work &work, const Actor &by, const char *what, qint64 job, const QString &why,
                              const char *set, const Values &...values)
{
    if (!decidesAbout(work, by, job)
        || work.change(QStringLiteral("UPDATE jobs SET %1 WHERE id = ? AND state = 'Dead'").arg(QLatin1StringView(set)),
                       values..., job)
               == 0)
        return failure("dead-letter.unknown", QStringLiteral("There is no dead letter %1").arg(job));
    audit(work, by, QLatin1StringView(what), QString::number(job), {}, why, by.carrier);
    return {};
}

} // namespace

Result<void> replayDeadLetter(Work &work, const Actor &by, qint64 job, const QString &why)
{
    work.wake(kJobsChannel);
    return settleDeadLetter(work, by, "replayDeadLetter", job, why,
                            "state = 'Due', attempts = 0, due_at = ?, created_at = ?", work.now(), work.now());
}

Result<void> dropDeadLetter(Work &work, const Actor &by, qint64 job, const QString &why)
{
    return settleDeadLetter(work, by, "dropDeadLetter", job, why, "state = 'Dropped'");
}

static std::vector<DeadLetter> deadLettersFrom(const storage::Rows &rows)
{
    std::vector<DeadLetter> found;
    for (const storage::Row &row : rows)
        found.push_back({row.number(0), row.text(1), row.text(2),
                         fromText<MessageKind>(row.text(3)).value_or(MessageKind::Delivered), row.text(4),
                         int(row.number(5)), row.text(6), row.time(7), row.time(8)});
    return found;
}

static const QString &deadColumns()
{
    static const QString columns = QStringLiteral("SELECT id, channel, recipient, kind, event, attempts, last_error, "
                                                  "created_at, due_at FROM jobs WHERE state = 'Dead' ");
    return columns;
}

std::vector<DeadLetter> deadLetters(Work &work, int limit)
{
    return deadLettersFrom(work.query(deadColumns() + QStringLiteral("ORDER BY due_at, id LIMIT ?"), limit));
}

std::vector<DeadLetter> deadLettersTo(Work &work, const QString &recipient, qint64 after, int limit)
{
    return deadLettersFrom(work.query(
        deadColumns() + QStringLiteral("AND recipient = ? AND id > ? ORDER BY id LIMIT ?"), recipient, after, limit));
}

std::vector<DeadLetter> deadLettersBy(Work &work, const QString &channel, qint64 after, int limit)
{
    return deadLettersFrom(work.query(deadColumns()
                                          + QStringLiteral("AND (CAST(? AS TEXT) = '' OR channel = ?) AND id > ? "
                                                           "ORDER BY id LIMIT ?"),
                                      channel, channel, after, limit));
}

std::optional<Time> nextJobDue(Work &work, const QString &channel)
{
    const auto row = work.first(QStringLiteral("SELECT due_at FROM jobs WHERE state IN ('Due', 'Taken') AND "
                                               "(CAST(? AS TEXT) = '' OR channel = ?) ORDER BY due_at LIMIT 1"),
                                channel, channel);
    return row ? row->optionalTime(0) : std::nullopt;
}

} // namespace cubby::central
