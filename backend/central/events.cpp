// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/events.h"

namespace cubby::central {

namespace {

void append(storage::Values &values, const NewEvent &e, Time now)
{
    const bool entry = !e.epoch.isNull();
    values.insert(values.end(), {e.bank, entry ? storage::Value(e.epoch) : nullptr,
                                 entry ? storage::Value(e.number) : nullptr, e.at, e.up, e.kind, e.body,
                                 entry ? storage::Value(e.chain) : nullptr, e.conflict, e.note, e.projected, now});
}

const QString &byId()
{
    static const QString sql
        = QStringLiteral("SELECT '0', id, bank, epoch, number, at, received_at, kind, body, chain, conflict, "
                         "projected FROM events WHERE id > ? ORDER BY id LIMIT ?");
    return sql;
}

bool isPostgres(Work &work) { return work.database().dialect() == storage::Dialect::PostgreSQL; }

std::vector<Event> read(const storage::Rows &rows)
{
    std::vector<Event> events;
    events.reserve(rows.size());
    for (const storage::Row &row : rows)
        events.push_back({{row.text(0).toULongLong(), row.number(1)},
                          row.id<BankId>(2),
                          row.id<EpochId>(3),
                          row.unsignedNumber(4),
                          row.time(5),
                          row.time(6),
                          row.text(7),
                          row.bytes(8),
                          row.bytes(9),
                          row.truth(10),
                          row.truth(11)});
    return events;
}

} // namespace

void recordEvent(Work &work, NewEvent event)
{
    if (!event.epoch.isNull()) {
        ++work.counts().entries;
        work.counts().conflicts += event.conflict ? 1 : 0;
    }
    work.events().push_back(std::move(event));
}

void writeEvents(Work &work)
{
    const std::vector<NewEvent> events = std::exchange(work.events(), {});
    if (events.empty() || work.failed())
        return;
    storage::Values values;
    values.reserve(events.size() * 12);
    for (const NewEvent &event : events)
        append(values, event, work.now());
    static const QString into
        = QStringLiteral("events (bank, epoch, number, at, up, kind, body, chain, conflict, note, "
                         "projected, received_at)");
    work.insertRows(into, 12, values);
}

QString EventCursor::toString() const { return QStringLiteral("%1.%2").arg(transaction).arg(id); }

std::optional<EventCursor> EventCursor::parse(const QString &text)
{
    const QStringList parts = text.split(u'.');
    bool isTransaction = false;
    bool isId = false;
    const EventCursor cursor{parts.value(0).toULongLong(&isTransaction), parts.value(1).toLongLong(&isId)};
    if (parts.size() != 2 || !isTransaction || !isId || cursor.id < 0)
        return std::nullopt;
    return cursor;
}

std::vector<Event> eventsAfter(Work &work, const EventCursor &cursor, int limit)
{
    writeEvents(work);
    if (!isPostgres(work)) {
        auto events = read(work.query(byId(), cursor.id, limit));
        if (!events.empty())
            return events;
        const auto last = work.first(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM events"));
        if (last && last->number(0) < cursor.id)
            work.fail({QStringLiteral("events.cursor"),
                       QStringLiteral("The cursor %1 lies in the future").arg(cursor.toString()),
                       QStringLiteral("Read the events from the beginning.")});
        return events;
    }
    const auto horizon = work.first(QStringLiteral("SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT)"));
    if (horizon && horizon->text(0).toULongLong() <= cursor.transaction) {
        work.fail({QStringLiteral("events.cursor"),
                   QStringLiteral("The cursor %1 lies in the future").arg(cursor.toString()),
                   QStringLiteral("Read the events from the beginning.")});
        return {};
    }
    return read(work.query(
        QStringLiteral(
            "SELECT CAST(txid AS TEXT), id, bank, epoch, number, at, received_at, kind, body, chain, conflict, "
            "projected FROM events WHERE (txid, id) > (CAST(CAST(? AS TEXT) AS xid8), ?) AND "
            "txid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY txid, id LIMIT ?"),
        QString::number(cursor.transaction), cursor.id, limit));
}

Result<std::vector<Event>> eventsById(storage::Database &database, qint64 after, int limit)
{
    return database.query(byId(), after, limit).map(read);
}

} // namespace cubby::central
