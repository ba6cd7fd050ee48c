// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/journalfile.h"

#include <QFile>
#include <QFileInfo>

namespace cubby::journal {

namespace {

const QString kAcknowledged = QStringLiteral("acknowledged");
const QString kDirectory = QStringLiteral("directory");
const QString kBase = QStringLiteral("base");
const QString kEpoch = QStringLiteral("epoch");
const QString kAlive = QStringLiteral("alive");
const QString kDigest = QStringLiteral("digest");
const QString kCheckpoint = QStringLiteral("checkpoint");

bool isDamage(const Error &error)
{
    return error.code == QLatin1StringView("storage.corrupt") || error.code == QLatin1StringView("journal.malformed");
}

// Moves the journal and SQLite's companions of it out of the way. Nothing is deleted.
Result<QString> moveAside(const QString &path, Time now)
{
    const QString aside = QStringLiteral("%1.broken-%2").arg(path).arg(toMs(now));
    for (const char *suffix : {"-wal", "-shm", ""}) {
        const QString from = path + QLatin1StringView(suffix);
        if (QFile::exists(from) && !QFile::rename(from, aside + QLatin1StringView(suffix))) {
            return failure("journal.unreadable",
                           QStringLiteral("The broken journal %1 cannot be renamed to %2.").arg(from, aside));
        }
    }
    return aside;
}

} // namespace

Result<void> Journal::setMeta(const QString &key, const QVariant &value)
{
    return m_database.exec(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                           key, value.toByteArray());
}

Result<void> Journal::begin(const EpochId &epoch)
{
    const LogHead start{epoch};
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    auto done = setMeta(kEpoch, epoch.toString().toLatin1())
                    .and_then([&] { return writeHead(m_database, kAcknowledged, start); })
                    .and_then([&] { return writeHead(m_database, kBase, start); })
                    .and_then([&] { return writeHead(m_database, kDirectory, LogHead{}); })
                    .and_then([&] { return transaction->commit(); });
    if (done) {
        m_head = m_acknowledged = m_base = start;
        m_directoryHead = LogHead{};
    }
    return done;
}

Result<void> Journal::openEpoch(const EpochId &epoch) { return begin(epoch); }

Result<void> Journal::loadHeads()
{
    const auto acknowledged = readHead(m_database, kAcknowledged);
    const auto directoryHead = readHead(m_database, kDirectory);
    const auto base = readHead(m_database, kBase);
    const auto alive = readMeta(m_database, kAlive);
    for (const Error *error :
         {acknowledged ? nullptr : &acknowledged.error(), directoryHead ? nullptr : &directoryHead.error(),
          base ? nullptr : &base.error(), alive ? nullptr : &alive.error()}) {
        if (error)
            return failure(*error);
    }
    m_acknowledged = *acknowledged;
    m_directoryHead = *directoryHead;
    m_base = *base;
    if (*alive)
        m_lastAlive = fromMs((*alive)->toByteArray().toLongLong());
    return {};
}

Result<Opened> Journal::open(const Settings &settings, Time now, Chance &chance)
{
    Opened out;
    const bool existed = settings.path != QLatin1StringView(":memory:") && QFileInfo::exists(settings.path);

    // First with trust, reading everything that a whole journal has.
    const auto readWhole = [&]() -> Result<void> {
        auto database = openFile(settings.path, settings.durable);
        if (!database)
            return failure(database.error());
        out.journal.reset(new Journal(std::move(*database)));
        Journal &j = *out.journal;
        const auto epochText = readMeta(j.m_database, kEpoch);
        if (!epochText)
            return failure(epochText.error());
        if (!*epochText) // new, or the power went before its first line
            return {};
        const auto epoch = EpochId::parse(QString::fromLatin1((*epochText)->toByteArray()));
        if (!epoch)
            return failure("journal.malformed", QStringLiteral("The journal's epoch is not an identifier."));
        if (auto heads = j.loadHeads(); !heads)
            return heads;
        j.m_head.epoch = *epoch;
        auto rows = j.m_database.query(QStringLiteral("SELECT key, body FROM state ORDER BY key"));
        if (!rows)
            return failure(rows.error());
        for (const storage::Row &row : *rows) {
            StatePart part{row.text(0), row.bytes(1)};
            const QByteArray hash = partHash(part);
            combine(j.m_stateDigest, hash);
            j.m_stateHashes.insert(part.key, hash);
            out.state.push_back(std::move(part));
        }
        const auto digest = readMeta(j.m_database, kDigest);
        if (!digest)
            return failure(digest.error());
        out.stateHolds = *digest ? (*digest)->toByteArray() == j.m_stateDigest : out.state.empty();
        rows = j.m_database.query(QStringLiteral("SELECT item, kind, body FROM directory ORDER BY item"));
        if (!rows)
            return failure(rows.error());
        for (const storage::Row &row : *rows)
            out.directory.push_back({row.text(0), row.text(1), row.bytes(2)});

        const auto records = readEpoch(j.m_database, *epoch, j.m_base.number);
        if (!records)
            return failure(records.error());
        const std::size_t sound = soundRecords(j.m_base, *records);
        for (std::size_t i = 0; i < sound; ++i) {
            if ((*records)[i].record.number > j.m_acknowledged.number) {
                out.unsent.push_back((*records)[i].record);
                out.unsentChains.push_back((*records)[i].chain);
            }
        }
        j.m_head = sound > 0 ? LogHead{*epoch, (*records)[sound - 1].record.number, (*records)[sound - 1].chain}
                             : LogHead{*epoch, j.m_base.number, j.m_base.chain};
        if (sound < records->size()) {
            return failure("journal.malformed",
                           QStringLiteral("The chain breaks at entry %1.").arg((*records)[sound].record.number));
        }
        if (j.m_head.number < j.m_acknowledged.number) {
            return failure("journal.malformed",
                           QStringLiteral("Entry %1 is the last, but the centre has acknowledged %2.")
                               .arg(j.m_head.number)
                               .arg(j.m_acknowledged.number));
        }
        if (!out.stateHolds)
            return failure("journal.malformed", QStringLiteral("The state's digest does not match the state."));
        return {};
    };

    const auto read = readWhole();
    if (!read && (!existed || !isDamage(read.error())))
        return failure("journal.unreadable",
                       QStringLiteral("The journal %1 cannot be used: %2").arg(settings.path, read.error().message));
    if (read) {
        if (!out.journal->m_head.epoch.isNull()) {
            out.found = Found::Whole;
            out.unsent.clear();
            out.unsentChains.clear();
            return out;
        }
        out.stateHolds = true;
        if (auto begun = out.journal->begin(EpochId::make(now, chance)); !begun)
            return failure(begun.error());
        return out;
    }

    // Damaged: what could be read is kept in `out`, the file is set aside, a new journal begins.
    out.found = Found::Broken;
    out.damage = read.error().message;
    if (out.journal) {
        out.last = out.journal->m_head;
        out.lastAcknowledged = out.journal->m_acknowledged;
        out.journal.reset(); // closes the file
    }
    const auto aside = moveAside(settings.path, now);
    if (!aside)
        return failure(aside.error());
    out.setAside = *aside;
    auto fresh = openFile(settings.path, settings.durable);
    if (!fresh)
        return failure(fresh.error());
    out.journal.reset(new Journal(std::move(*fresh)));
    if (auto begun = out.journal->begin(EpochId::make(now, chance)); !begun)
        return failure(begun.error());
    return out;
}

Result<void> Journal::writeState(const std::vector<StatePart> &parts)
{
    for (const StatePart &part : parts) {
        const auto old = m_stateHashes.constFind(part.key);
        if (old != m_stateHashes.constEnd())
            combine(m_stateDigest, *old);
        if (part.body.isEmpty()) {
            m_stateHashes.remove(part.key);
            if (auto done = m_database.exec(QStringLiteral("DELETE FROM state WHERE key = ?"), part.key); !done)
                return done;
            continue;
        }
        const QByteArray hash = partHash(part);
        combine(m_stateDigest, hash);
        m_stateHashes.insert(part.key, hash);
        auto done = m_database.exec(QStringLiteral("INSERT INTO state (key, body) VALUES (?, ?) "
                                                   "ON CONFLICT (key) DO UPDATE SET body = excluded.body"),
                                    part.key, part.body);
        if (!done)
            return done;
    }
    return setMeta(kDigest, m_stateDigest);
}

Result<void> Journal::writeDirectory(const DirectoryChange &change)
{
    if (change.replacesAll) {
        if (auto done = m_database.exec(QStringLiteral("DELETE FROM directory")); !done)
            return done;
    }
    for (const DirectoryItem &item : change.items) {
        auto done = item.body.isEmpty()
                        ? m_database.exec(QStringLiteral("DELETE FROM directory WHERE item = ?"), item.item)
                        : m_database.exec(
                            QStringLiteral("INSERT INTO directory (item, kind, body) VALUES (?, ?, ?) ON CONFLICT "
                                           "(item) DO UPDATE SET kind = excluded.kind, body = excluded.body"),
                            item.item, item.kind, item.body);
        if (!done)
            return done;
    }
    return writeHead(m_database, kDirectory, change.head);
}

Result<void> Journal::commit(const Batch &batch)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    const QByteArray digestBefore = m_stateDigest;
    const QHash<QString, QByteArray> hashesBefore = m_stateHashes;
    LogHead head = m_head;
    const auto write = [&]() -> Result<void> {
        for (const Entry &entry : batch.entries) {
            const LogRecord record{head.number + 1, batch.at, batch.up, kindOf(entry), bodyOf(entry)};
            head.number = record.number;
            head.chain = chainNext(head.chain, record);
            auto done = m_database.exec(QStringLiteral("INSERT INTO entry (epoch, number, at, up, kind, body, chain) "
                                                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                                        head.epoch, record.number, record.at, record.up, record.kind, record.body,
                                        head.chain);
            if (!done)
                return done;
        }
        if (!batch.state.empty()) {
            if (auto done = writeState(batch.state); !done)
                return done;
        }
        if (batch.directory) {
            if (auto done = writeDirectory(*batch.directory); !done)
                return done;
        }
        return transaction->commit();
    };
    if (auto done = write(); !done) {
        m_stateDigest = digestBefore;
        m_stateHashes = hashesBefore;
        return done;
    }
    m_head = head;
    if (batch.directory)
        m_directoryHead = batch.directory->head;
    return {};
}

Result<void> Journal::acknowledge(const LogHead &head)
{
    if (head.epoch != m_head.epoch || head.number <= m_acknowledged.number || head.number > m_head.number)
        return {};
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
    auto done = setMeta(kAlive, QByteArray::number(toMs(now)));
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
                    .and_then([&] { return setMeta(kCheckpoint, checkpoint(base)); })
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
    for (const Error *error : {base ? nullptr : &base.error(), acknowledged ? nullptr : &acknowledged.error(),
                               digest ? nullptr : &digest.error(), state ? nullptr : &state.error()}) {
        if (error)
            return failure(*error);
    }
    Examined out;
    out.acknowledged = *acknowledged;
    QByteArray found(32, '\0');
    for (const storage::Row &row : *state)
        combine(found, partHash({row.text(0), row.bytes(1)}));
    out.stateHolds = *digest ? (*digest)->toByteArray() == found : state->empty();
    for (const storage::Row &row : *epochs) {
        const auto epoch = row.id<EpochId>(0);
        const auto records = readEpoch(*database, epoch, 0);
        if (!records)
            return failure(records.error());
        const std::size_t sound = soundRecords(base->epoch == epoch ? *base : LogHead{epoch}, *records);
        for (std::size_t i = 0; i < records->size(); ++i)
            out.lines.push_back({epoch, (*records)[i].record, i < sound});
    }
    return out;
}

} // namespace cubby::journal
