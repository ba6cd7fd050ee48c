// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"

#include "storage/migrations.h"

#include <QCryptographicHash>

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

std::size_t soundRecords(const LogHead &base, const std::vector<ChainedRecord> &records)
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

QByteArray partHash(const StatePart &part)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(part.key.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(part.body);
    return hash.result();
}

void combine(QByteArray &digest, const QByteArray &hash)
{
    for (qsizetype i = 0; i < digest.size(); ++i)
        digest[i] = char(digest[i] ^ hash[i]);
}

Result<std::optional<QVariant>> readMeta(storage::Database &database, const QString &key)
{
    const auto row = database.first(QStringLiteral("SELECT value FROM meta WHERE key = ?"), key);
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::nullopt;
    return std::optional<QVariant>((*row)->bytes(0));
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
    const QList<QByteArray> parts = (*value)->toByteArray().split(' ');
    if (parts.size() != 3)
        return failure("journal.malformed", QStringLiteral("The journal's \"%1\" has not three parts.").arg(name));
    head.epoch = EpochId::parse(QString::fromLatin1(parts[0])).value_or(EpochId());
    head.number = parts[1].toULongLong();
    head.chain = QByteArray::fromHex(parts[2]);
    return head;
}

Result<void> writeHead(storage::Database &database, const QString &name, const LogHead &head)
{
    const QByteArray text
        = head.epoch.toString().toLatin1() + ' ' + QByteArray::number(head.number) + ' ' + head.chain.toHex();
    return database.exec(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                         name, text);
}

} // namespace cubby::journal
