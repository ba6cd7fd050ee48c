// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/journalfile.h"

#include <QFileInfo>

namespace cubby::journal {

Result<void> Journal::commit(const Batch &batch) { return store(batch, m_head, false); }

Result<void> Journal::openEpoch(const EpochId &epoch, const Batch &first) { return store(first, LogHead{epoch}, true); }

Result<void> Journal::store(const Batch &batch, const LogHead &after, bool opensEpoch)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    LogHead head = after;
    PartsDigest state = m_state;
    PartsDigest items = m_directory;
    if (opensEpoch)
        items.put(kHeadPart, {});
    auto done
        = (opensEpoch ? writeEpoch(after) : Result<void>())
              .and_then([&] { return writeEntries(batch.entries, batch, head); })
              .and_then([&] { return writeState(batch.state, state); })
              .and_then([&] { return batch.directory ? writeDirectory(*batch.directory, items) : Result<void>(); })
              // One line says what all of it must come to.
              .and_then([&] { return writeMeta(m_database, kDigest, state.sum() + items.sum() + head.chain); })
              .and_then([&] {
                  return m_setAside ? m_database.exec(QStringLiteral("DELETE FROM meta WHERE key = ?"), kSetAside)
                                    : Result<void>();
              })
              .and_then([&] { return transaction->commit(); });
    if (!done)
        return done;
    if (opensEpoch) {
        m_acknowledged = m_base = after;
        m_directoryHead = LogHead{};
    }
    m_head = head;
    m_state = std::move(state);
    m_directory = std::move(items);
    m_setAside = false;
    if (batch.directory)
        m_directoryHead = batch.directory->head.value_or(m_directoryHead);
    return {};
}

Result<void> Journal::writeEpoch(const LogHead &start)
{
    return writeMeta(m_database, kEpoch, start.epoch.toString().toLatin1())
        .and_then([&] { return writeHead(m_database, kAcknowledged, start); })
        .and_then([&] { return writeHead(m_database, kBase, start); })
        .and_then([&] { return writeHead(m_database, kDirectory, LogHead{}); });
}

Result<void> Journal::writeEntries(const std::vector<Entry> &entries, const Batch &batch, LogHead &head)
{
    for (const Entry &entry : entries) {
        const LogRecord record{head.number + 1, batch.at, batch.up, kindOf(entry), bodyOf(entry)};
        head.number = record.number;
        head.chain = chainNext(head.chain, record);
        auto done
            = m_database.exec(QStringLiteral("INSERT INTO entry (epoch, number, at, up, kind, body, chain) "
                                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                              head.epoch, record.number, record.at, record.up, record.kind, record.body, head.chain);
        if (!done)
            return done;
    }
    return {};
}

Result<void> Journal::writeState(const std::vector<StatePart> &parts, PartsDigest &digest)
{
    for (const StatePart &part : parts) {
        digest.put(part.key, part.body);
        auto done = part.body.isEmpty()
                        ? m_database.exec(QStringLiteral("DELETE FROM state WHERE key = ?"), part.key)
                        : m_database.exec(QStringLiteral("INSERT INTO state (key, body) VALUES (?, ?) "
                                                         "ON CONFLICT (key) DO UPDATE SET body = excluded.body"),
                                          part.key, part.body);
        if (!done)
            return done;
    }
    return {};
}

Result<void> Journal::writeDirectory(const DirectoryChange &change, PartsDigest &digest)
{
    if (change.replacesAll) {
        digest.clear();
        if (auto done = m_database.exec(QStringLiteral("DELETE FROM directory")); !done)
            return done;
    }
    for (const DirectoryItem &item : change.items) {
        digest.put(item.item, digestText(item));
        auto done = item.body.isEmpty()
                        ? m_database.exec(QStringLiteral("DELETE FROM directory WHERE item = ?"), item.item)
                        : m_database.exec(
                            QStringLiteral("INSERT INTO directory (item, kind, body) VALUES (?, ?, ?) ON CONFLICT "
                                           "(item) DO UPDATE SET kind = excluded.kind, body = excluded.body"),
                            item.item, item.kind, item.body);
        if (!done)
            return done;
    }
    if (!change.head)
        return {};
    digest.put(kHeadPart, change.head->epoch.isNull() ? QByteArray() : headText(*change.head));
    return writeHead(m_database, kDirectory, *change.head);
}

Result<Journal::Stored> Journal::stored() const
{
    Stored out;
    auto rows = m_database.query(QStringLiteral("SELECT key, body FROM state ORDER BY key"));
    if (!rows)
        return failure(rows.error());
    for (const storage::Row &row : *rows)
        out.state.push_back({row.text(0), row.bytes(1)});
    rows = m_database.query(QStringLiteral("SELECT item, kind, body FROM directory ORDER BY item"));
    if (!rows)
        return failure(rows.error());
    for (const storage::Row &row : *rows)
        out.directory.push_back({row.text(0), row.text(1), row.bytes(2)});
    return out;
}

Result<void> Journal::acknowledge(const LogHead &head)
{
    if (head.epoch != m_head.epoch || head.number <= m_acknowledged.number || head.number > m_head.number)
        return {};
    if (headAt(head.number) != head)
        return failure("journal.chain",
                       QStringLiteral("Entry %1 was acknowledged with another chain.").arg(head.number));
    if (auto done = writeHead(m_database, kAcknowledged, head); !done)
        return done;
    m_acknowledged = head;
    return {};
}

std::vector<LogRecord> Journal::unsent() const
{
    std::vector<LogRecord> out;
    for (quint64 next = m_acknowledged.number + 1; next <= m_head.number;) {
        std::vector<LogRecord> part = read(next, 500, 1 << 20);
        if (part.empty())
            break;
        next = part.back().number + 1;
        out.insert(out.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    }
    return out;
}

Result<void> Journal::markAlive(Time now)
{
    auto done = writeMeta(m_database, kAlive, QByteArray::number(toMs(now)));
    if (done)
        m_lastAlive = now;
    return done;
}

Result<int> Journal::prune(Time before, const std::function<QByteArray(const LogHead &)> &checkpoint)
{
    const auto last = m_database.first(QStringLiteral("SELECT number, chain FROM entry WHERE epoch = ? AND number <= ? "
                                                      "AND at < ? ORDER BY number DESC LIMIT 1"),
                                       m_head.epoch, m_acknowledged.number, before);
    if (!last)
        return failure(last.error());
    if (!*last)
        return 0;
    const LogHead base{m_head.epoch, (*last)->unsignedNumber(0), (*last)->bytes(1)};
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    const auto gone = m_database.change(
        QStringLiteral("DELETE FROM entry WHERE epoch = ? AND number <= ? OR epoch <> ? AND at < ?"), base.epoch,
        base.number, base.epoch, before);
    if (!gone)
        return failure(gone.error());
    auto done = writeHead(m_database, kBase, base)
                    .and_then([&] { return writeMeta(m_database, kCheckpoint, checkpoint(base)); })
                    .and_then([&] { return transaction->commit(); });
    if (!done)
        return failure(done.error());
    m_base = base;
    return int(*gone);
}

std::optional<LogHead> Journal::headAt(quint64 number) const
{
    if (number == m_head.number)
        return m_head;
    if (number == m_base.number)
        return m_base;
    const auto row = m_database.first(QStringLiteral("SELECT chain FROM entry WHERE epoch = ? AND number = ?"),
                                      m_head.epoch, number);
    if (!row || !*row)
        return std::nullopt;
    return LogHead{m_head.epoch, number, (*row)->bytes(0)};
}

std::vector<LogRecord> Journal::read(quint64 first, int count, qsizetype bytes) const
{
    std::vector<LogRecord> out;
    const auto rows = m_database.query(QStringLiteral("SELECT number, at, up, kind, body FROM entry "
                                                      "WHERE epoch = ? AND number >= ? ORDER BY number LIMIT ?"),
                                       m_head.epoch, first, count);
    if (!rows)
        return out; // the sender asks again
    qsizetype total = 0;
    for (const storage::Row &row : *rows) {
        LogRecord record = recordFrom(row, 0);
        total += record.body.size();
        if (!out.empty() && total > bytes)
            break;
        out.push_back(std::move(record));
    }
    return out;
}

Result<Journal::Examined> Journal::examine(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure("journal.unreadable", QStringLiteral("There is no journal %1.").arg(path));
    storage::DatabaseSettings settings;
    settings.path = path;
    settings.readOnly = true;
    auto database = storage::Database::open(settings);
    if (!database)
        return failure(database.error());
    const auto epochs
        = database->query(QStringLiteral("SELECT epoch FROM entry GROUP BY epoch ORDER BY min(at), epoch"));
    if (!epochs) {
        return failure("journal.malformed",
                       QStringLiteral("%1 is not a journal: %2").arg(path, epochs.error().message));
    }
    const auto base = readHead(*database, kBase);
    const auto acknowledged = readHead(*database, kAcknowledged);
    const auto digest = readMeta(*database, kDigest);
    const auto state = database->query(QStringLiteral("SELECT key, body FROM state"));
    const auto items = database->query(QStringLiteral("SELECT item, kind, body FROM directory"));
    for (const Error *error :
         {base ? nullptr : &base.error(), acknowledged ? nullptr : &acknowledged.error(),
          digest ? nullptr : &digest.error(), state ? nullptr : &state.error(), items ? nullptr : &items.error()}) {
        if (error)
            return failure(*error);
    }
    Examined out;
    out.acknowledged = *acknowledged;
    PartsDigest parts;
    for (const storage::Row &row : *state)
        parts.put(row.text(0), row.bytes(1));
    PartsDigest told;
    for (const storage::Row &row : *items)
        told.put(row.text(0), digestText({row.text(0), row.text(1), row.bytes(2)}));
    if (const auto toldHead = readHead(*database, kDirectory); toldHead && !toldHead->epoch.isNull())
        told.put(kHeadPart, headText(*toldHead));
    const QByteArray expected = digest->value_or(QByteArray(96, '\0'));
    out.stateHolds = expected.left(64) == parts.sum() + told.sum();
    for (const storage::Row &row : *epochs) {
        const auto epoch = row.id<EpochId>(0);
        const auto records = readEpoch(*database, epoch, 0);
        if (!records)
            return failure(records.error());
        LogHead from = base->epoch == epoch ? *base : LogHead{epoch};
        // Of an old epoch whose beginning was pruned, the first that is left has to be believed.
        const bool cut = from.number == 0 && !records->empty() && records->front().record.number > 1;
        if (cut)
            from = {epoch, records->front().record.number, records->front().chain};
        const std::span<const ChainedRecord> rest = std::span(*records).subspan(cut ? 1 : 0);
        const std::size_t sound = soundRecords(from, rest) + (cut ? 1 : 0);
        for (std::size_t i = 0; i < records->size(); ++i)
            out.lines.push_back({epoch, (*records)[i].record, i < sound});
        // What follows the last sound entry is missing, or what it ends with is not what was committed last.
        const bool present = base->epoch == epoch;
        if (present && sound == records->size()
            && expected.mid(64) != (records->empty() ? from.chain : records->back().chain))
            out.isCut = true;
    }
    return out;
}

} // namespace cubby::journal
