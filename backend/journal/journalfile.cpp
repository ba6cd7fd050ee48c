// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"

#include "storage/migrations.h"

#include <QFile>

#include <array>

namespace cubby::journal {

namespace {

const std::array kMigrations{
    storage::Migration{
        1,
        QStringLiteral("entries, state, directory"),
        {
            QStringLiteral("CREATE TABLE entry (epoch TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, "
                           "up INTEGER NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL, chain BLOB NOT NULL, "
                           "PRIMARY KEY (epoch, number)) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE state (key TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE directory (item TEXT PRIMARY KEY, kind TEXT NOT NULL, body BLOB NOT NULL) "
                           "WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"),
        },
    },
};

// The database first: without it, what SQLite keeps beside it is never taken for a part of another one.
constexpr std::array kFiles{"", "-wal", "-shm"};

QString freshPath(const QString &path) { return path + QStringLiteral(".new"); }

Result<void> move(const QString &from, const QString &to)
{
    for (const char *suffix : kFiles) {
        const QString file = from + QLatin1StringView(suffix);
        if (QFile::exists(file) && !QFile::rename(file, to + QLatin1StringView(suffix))) {
            return failure(
                "journal.unreadable",
                QStringLiteral("The file %1 cannot be renamed to %2%3.").arg(file, to, QLatin1StringView(suffix)));
        }
    }
    return {};
}

} // namespace

Result<storage::Database> openFile(const QString &path, bool durable)
{
    storage::DatabaseSettings settings;
    settings.path = path;
    settings.durable = durable;
    auto database = storage::Database::open(settings);
    if (!database)
        return database;
    if (auto version = storage::migrate(*database, kMigrations); !version)
        return failure(version.error());
    return database;
}

LogRecord recordFrom(const storage::Row &row, std::size_t column)
{
    return {row.unsignedNumber(column), row.time(column + 1), Millis(row.number(column + 2)), row.text(column + 3),
            row.bytes(column + 4)};
}

Result<std::vector<ChainedRecord>> readEpoch(storage::Database &database, const EpochId &epoch, quint64 after)
{
    const auto rows = database.query(QStringLiteral("SELECT number, at, up, kind, body, chain FROM entry "
                                                    "WHERE epoch = ? AND number > ? ORDER BY number"),
                                     epoch, after);
    if (!rows)
        return failure(rows.error());
    std::vector<ChainedRecord> out;
    out.reserve(rows->size());
    for (const storage::Row &row : *rows)
        out.push_back({recordFrom(row, 0), row.bytes(5)});
    return out;
}

std::size_t soundRecords(const LogHead &base, std::span<const ChainedRecord> records)
{
    QByteArray chain = base.chain;
    quint64 number = base.number;
    for (std::size_t i = 0; i < records.size(); ++i) {
        chain = chainNext(chain, records[i].record);
        if (records[i].record.number != ++number || records[i].chain != chain)
            return i;
    }
    return records.size();
}

QByteArray digestText(const DirectoryItem &item)
{
    return item.body.isEmpty() ? QByteArray() : item.kind.toUtf8() + '\0' + item.body;
}

Result<std::optional<QByteArray>> readMeta(storage::Database &database, const QString &key)
{
    const auto row = database.first(QStringLiteral("SELECT value FROM meta WHERE key = ?"), key);
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::nullopt;
    return std::optional((*row)->bytes(0));
}

// A head is kept as one row, so that its three parts can never disagree.
Result<LogHead> readHead(storage::Database &database, const QString &name)
{
    const auto value = readMeta(database, name);
    if (!value)
        return failure(value.error());
    LogHead head;
    if (!*value)
        return head;
    const QList<QByteArray> parts = (*value)->split(' ');
    if (parts.size() != 3)
        return failure("journal.malformed", QStringLiteral("The journal's \"%1\" has not three parts.").arg(name));
    head.epoch = EpochId::parse(QString::fromLatin1(parts[0])).value_or(EpochId()); // null: a log not heard of yet
    bool isNumber = false;
    head.number = parts[1].toULongLong(&isNumber);
    head.chain = QByteArray::fromHex(parts[2]);
    if (!isNumber || head.chain.size() != chainStart().size() || headText(head) != **value)
        return failure("journal.malformed", QStringLiteral("The journal's \"%1\" is no head of a log.").arg(name));
    return head;
}

QByteArray headText(const LogHead &head)
{
    return head.epoch.toString().toLatin1() + ' ' + QByteArray::number(head.number) + ' ' + head.chain.toHex();
}

Result<void> writeMeta(storage::Database &database, const QString &key, const QByteArray &value)
{
    return database.exec(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                         key, value);
}

Result<void> writeHead(storage::Database &database, const QString &name, const LogHead &head)
{
    return writeMeta(database, name, headText(head));
}

Result<QString> setAside(const QString &path, Time now, bool durable)
{
    QString aside = QStringLiteral("%1.broken-%2").arg(path).arg(toMs(now));
    while (QFile::exists(aside))
        aside += u'x';
    const QString fresh = freshPath(path);
    for (const char *suffix : kFiles) {
        const QString stale = fresh + QLatin1StringView(suffix);
        if (QFile::exists(stale) && !QFile::remove(stale))
            return failure("journal.unreadable", QStringLiteral("The file %1 cannot be removed.").arg(stale));
    }
    {
        // Whole on the disk, with room for it, before anything is moved.
        auto database = openFile(fresh, durable);
        if (!database)
            return failure(database.error());
        if (auto done = writeMeta(*database, kSetAside, aside.toUtf8()); !done)
            return failure(done.error());
    }
    if (auto moved = move(path, aside); !moved)
        return failure(moved.error());
    if (auto moved = move(fresh, path); !moved)
        return failure(moved.error());
    return aside;
}

Result<void> recoverSettingAside(const QString &path)
{
    const QString fresh = freshPath(path);
    if (QFile::exists(path) || !QFile::exists(fresh))
        return {};
    QByteArray aside;
    {
        auto database = openFile(fresh, true);
        if (!database)
            return failure(database.error());
        const auto stored = readMeta(*database, kSetAside);
        if (!stored)
            return failure(stored.error());
        aside = stored->value_or(QByteArray());
    }
    if (!aside.isEmpty()) {
        if (auto moved = move(path, QString::fromUtf8(aside)); !moved)
            return moved;
    }
    return move(fresh, path);
}

} // namespace cubby::journal
