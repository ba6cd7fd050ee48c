// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/figures.h"

#include "central/events.h"

#include <algorithm>
#include <map>

namespace cubby::central {

namespace {

// Three heartbeats of 120 s and a fifth were missed (docs: a bank is then inactive).
constexpr Millis kMissing = std::chrono::seconds(432);

const QString kReachability = QStringLiteral(
    "CASE WHEN b.heard_at IS NULL THEN 'never' WHEN b.missing_since IS NOT NULL OR b.heard_at < CAST(? AS BIGINT) "
    "THEN 'missing' ELSE 'reachable' END");

Millis since(Work &work, Time at) { return std::max(Millis(0), Millis(work.now() - at)); }

void readBanks(Work &work, Figures &f)
{
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT b.mode, %1, COUNT(*) FROM banks b GROUP BY 1, 2").arg(kReachability),
                    work.now() - kMissing))
        f.banks.push_back({row.text(0), row.text(1), row.number(2)});
}

void readDirectory(Work &work, Figures &f)
{
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT %1, CASE WHEN l.snapshot_for <> '' OR COALESCE(l.acked_epoch, '') <> "
                                   "l.down_epoch THEN 'snapshot' WHEN l.acked_number >= l.down_number THEN 'current' "
                                   "WHEN l.tries > 1 THEN 'resending' ELSE 'waiting' END, COUNT(*), "
                                   "CAST(SUM(CASE WHEN COALESCE(l.acked_epoch, '') = l.down_epoch THEN l.down_number - "
                                   "l.acked_number ELSE l.down_number END) AS BIGINT) "
                                   "FROM bank_links l JOIN banks b ON b.bank = l.bank GROUP BY 1, 2")
                        .arg(kReachability),
                    work.now() - kMissing))
        f.directory.push_back({row.text(0), row.text(1), row.number(2), row.number(3)});
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT %1, MIN(d.at) FROM bank_links l JOIN banks b ON b.bank = l.bank "
                                   "JOIN directory_log d ON d.bank = l.bank AND d.epoch = l.down_epoch AND "
                                   "d.number = l.acked_number + 1 WHERE l.acked_epoch = l.down_epoch AND "
                                   "l.acked_number < l.down_number GROUP BY 1")
                        .arg(kReachability),
                    work.now() - kMissing))
        f.waiting.push_back({row.text(0), since(work, row.time(1))});
}

void readJobs(Work &work, Figures &f)
{
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT channel, CASE WHEN state = 'Dead' THEN 'dead' WHEN state = 'Taken' THEN "
                                   "'taken' WHEN attempts > 0 THEN 'failed' ELSE 'waiting' END, COUNT(*), MIN(due_at) "
                                   "FROM jobs WHERE state IN ('Due', 'Taken', 'Dead') GROUP BY 1, 2")))
        f.jobs.push_back({row.text(0), row.text(1), row.number(2), since(work, row.time(3))});
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT kind, COUNT(*) FROM alerts WHERE closed_at IS NULL GROUP BY kind")))
        f.openAlerts.emplace_back(row.text(0), row.number(1));
}

void readStream(Work &work, Figures &f)
{
    if (work.database().dialect() == storage::Dialect::PostgreSQL) {
        if (const auto row = work.first(QStringLiteral("SELECT COUNT(*), MIN(received_at) FROM events WHERE txid >= "
                                                       "pg_snapshot_xmin(pg_current_snapshot())"));
            row && row->number(0) > 0) {
            f.unsettledEvents = row->number(0);
            f.unsettledAge = since(work, row->time(1));
        }
    }
    const auto newest = work.first(QStringLiteral("SELECT MAX(id) FROM events"));
    std::map<QString, qint64> slowest; // by kind of reader
    for (const storage::Row &row : work.query(QStringLiteral("SELECT reader, position FROM stream_readers"))) {
        const qint64 read = EventCursor::parse(row.text(1)).value_or(EventCursor()).id;
        const auto [at, isNew] = slowest.emplace(row.text(0).section(u':', 0, 0), read);
        at->second = std::min(at->second, read);
    }
    for (const auto &[kind, read] : slowest) {
        Figures::Reader reader{kind, std::max<qint64>(0, newest ? newest->number(0) - read : 0)};
        if (const auto next
            = work.first(QStringLiteral("SELECT received_at FROM events WHERE id > ? ORDER BY id LIMIT 1"), read))
            reader.age = since(work, next->time(0));
        f.readers.push_back(reader);
    }
}

} // namespace

Figures figures(Work &work)
{
    Figures f;
    if (const auto row = work.first(QStringLiteral("SELECT MAX(version) FROM schema_version")))
        f.schema = int(row->number(0));
    readBanks(work, f);
    readDirectory(work, f);
    readJobs(work, f);
    readStream(work, f);
    return f;
}

} // namespace cubby::central
