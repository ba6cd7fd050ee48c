// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <QCryptographicHash>

#include <map>

namespace cubby::storage {

namespace {

const QStringList &statementsOf(const Migration &migration, Dialect dialect)
{
    return dialect == Dialect::SQLite || migration.postgresql.isEmpty() ? migration.statements : migration.postgresql;
}

// Over what a step does; how it is laid out in the source does not count.
QString checksumOf(const Migration &migration, Dialect dialect)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &sql : statementsOf(migration, dialect))
        hash.addData(QByteArray(sql.simplified().toUtf8() + '\0'));
    return QString::fromLatin1(hash.result().toHex());
}

// From here to the end of the transaction this process is the only one that migrates. On SQLite every transaction that
// writes is alone anyway.
Result<void> lockOthersOut(Database &database)
{
    if (database.dialect() == Dialect::SQLite)
        return {};
    // Whoever migrates is waited for; tables that are in use are not, or everybody else would queue up behind this.
    const auto exec = [&](const char *sql) { return database.exec(QLatin1StringView(sql)); };
    const auto usual = database.first(QStringLiteral("SHOW lock_timeout"));
    if (!usual)
        return failure(usual.error());
    return exec("SET LOCAL lock_timeout = '10min'")
        .and_then([&] { return exec("SELECT pg_advisory_xact_lock(hashtextextended('cubby.migrations', 0))"); })
        .and_then(
            [&] { return database.exec(QStringLiteral("SET LOCAL lock_timeout = '%1'").arg((*usual)->text(0))); });
}

// Early versions of the table had no checksums.
Result<void> makeVersionTable(Database &database)
{
    const QString hasChecksum
        = database.dialect() == Dialect::SQLite
              ? QStringLiteral("SELECT 1 FROM pragma_table_info('schema_version') WHERE name = 'checksum'")
              : QStringLiteral("SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema() AND "
                               "table_name = 'schema_version' AND column_name = 'checksum'");
    return database
        .exec(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, "
                             "name TEXT NOT NULL, checksum TEXT NOT NULL DEFAULT '')"))
        .and_then([&] { return database.first(hasChecksum); })
        .and_then([&](const std::optional<Row> &has) {
            return has ? Result<void>()
                       : database.exec(
                           QStringLiteral("ALTER TABLE schema_version ADD COLUMN checksum TEXT NOT NULL DEFAULT ''"));
        });
}

Result<int> storedVersion(Database &database)
{
    return database.first(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM schema_version"))
        .map([](const std::optional<Row> &row) { return row ? int(row->number(0)) : 0; });
}

// What was applied must be what this program knows under the same number. A step without a checksum gets its own now.
Result<void> compareChecksums(Database &database, std::span<const Migration> migrations)
{
    auto rows = database.query(QStringLiteral("SELECT version, checksum FROM schema_version"));
    if (!rows)
        return failure(rows.error());
    std::map<qint64, QString> applied;
    for (const Row &row : *rows)
        applied.emplace(row.number(0), row.text(1));
    for (const Migration &migration : migrations) {
        const auto found = applied.find(migration.number);
        if (found == applied.end())
            continue;
        const QString own = checksumOf(migration, database.dialect());
        if (found->second.isEmpty()) {
            if (auto kept = database.exec(QStringLiteral("UPDATE schema_version SET checksum = ? WHERE version = ?"),
                                          own, migration.number);
                !kept)
                return kept;
        } else if (found->second != own) {
            return failure("storage.changed",
                           QStringLiteral("Step %1 (%2) of the schema is not the one that this database was made with")
                               .arg(QString::number(migration.number), migration.name),
                           QStringLiteral("Install the version of the program that last used this database."));
        }
    }
    return {};
}

// Before anything is changed: brings the table of versions up to date and answers the version.
Result<int> prepare(Database &database, std::span<const Migration> migrations)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    return lockOthersOut(database)
        .and_then([&] { return makeVersionTable(database); })
        .and_then([&] { return compareChecksums(database, migrations); })
        .and_then([&] { return storedVersion(database); })
        .and_then([&](int version) { return transaction->commit().map([version] { return version; }); });
}

// One step, unless another process has taken it meanwhile. Answers the version that the schema has then.
Result<int> step(Database &database, const Migration &migration)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto locked = lockOthersOut(database); !locked)
        return failure(locked.error());
    auto version = storedVersion(database);
    if (!version || *version >= migration.number)
        return version;
    for (const QString &sql : statementsOf(migration, database.dialect())) {
        if (auto done = database.exec(sql); !done)
            return failure(done.error());
    }
    return database
        .exec(QStringLiteral("INSERT INTO schema_version (version, name, checksum) VALUES (?, ?, ?)"), migration.number,
              migration.name, checksumOf(migration, database.dialect()))
        .and_then([&] { return transaction->commit(); })
        .map([&] { return migration.number; });
}

} // namespace

Result<int> schemaVersion(Database &database)
{
    const QString exists
        = database.dialect() == Dialect::SQLite
              ? QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'")
              : QStringLiteral("SELECT 1 WHERE to_regclass('schema_version') IS NOT NULL");
    auto found = database.first(exists);
    if (!found)
        return failure(found.error());
    return *found ? storedVersion(database) : Result<int>(0);
}

Result<int> migrate(Database &database, std::span<const Migration> migrations)
{
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    // Looked at first without writing: a schema that is newer than this program is left entirely alone.
    auto version = schemaVersion(database);
    if (version && *version <= newest)
        version = prepare(database, migrations);
    if (!version)
        return version;
    for (const Migration &migration : migrations) {
        if (migration.number <= *version)
            continue;
        Q_ASSERT(migration.number == *version + 1);
        auto done = step(database, migration);
        if (!done && done.error().code == QLatin1StringView("storage.locked"))
            return failure(done.error());
        if (!done)
            return failure("storage.migration",
                           QStringLiteral("Step %1 (%2) of the schema failed: %3")
                               .arg(QString::number(migration.number), migration.name, done.error().message),
                           QStringLiteral("The database is as it was before. Keep it, and report this."));
        version = done;
    }
    if (*version > newest)
        return failure("storage.newer",
                       QStringLiteral("The database has schema %1, this program knows %2").arg(*version).arg(newest),
                       QStringLiteral("Install the newer version of the program that wrote it."));
    return version;
}

} // namespace cubby::storage
