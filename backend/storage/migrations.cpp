// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace cubby::storage {

namespace {

Result<void> makeVersionTable(Database &database)
{
    return database.exec(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL)"));
}

Result<int> storedVersion(Database &database)
{
    return database.first(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM schema_version"))
        .map([](const std::optional<Row> &row) { return row ? int(row->number(0)) : 0; });
}

// One step, unless another process has taken it meanwhile. Answers the version that the schema has then.
Result<int> step(Database &database, const Migration &migration)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const bool sqlite = database.dialect() == Dialect::SQLite;
    if (!sqlite) {
        if (auto locked = database.exec(QStringLiteral("LOCK TABLE schema_version IN EXCLUSIVE MODE")); !locked)
            return failure(locked.error());
    }
    auto version = storedVersion(database);
    if (!version || *version >= migration.number)
        return version;
    for (const QString &sql : sqlite || migration.postgresql.isEmpty() ? migration.statements : migration.postgresql) {
        if (auto done = database.exec(sql); !done)
            return failure(done.error());
    }
    return database
        .exec(QStringLiteral("INSERT INTO schema_version (version, name) VALUES (?, ?)"), migration.number,
              migration.name)
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
    auto version = schemaVersion(database);
    if (!version)
        return version;
    if (*version == 0) {
        if (auto made = makeVersionTable(database); !made)
            return failure(made.error());
    }
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
