// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <unordered_map>
#include <vector>

namespace cubby::storage {

// Qt's connection under a Database, with the statements that were prepared on it.
struct Database::Connection
{
    explicit Connection(DatabaseSettings s) : settings(std::move(s)) { }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection() { close(); }

    Result<void> open();
    void close();

    Result<qint64> run(const QString &sql, const Values &values, Rows *rows);

    const DatabaseSettings settings;
    bool inTransaction = false;
    // PostgreSQL has gone away. Everything fails until the transaction is over; then the next statement connects again.
    bool isLost = false;

private:
    using Statements = std::unordered_map<QString, QSqlQuery>;

    Result<void> setUpSqlite();
    Result<void> setUpPostgres();
    Result<QSqlQuery *> prepared(const QString &sql);
    tl::unexpected<Error> failed(const QSqlQuery &query, const QString &sql);

    QString m_name;
    QSqlDatabase m_database;
    Statements m_statements;
    std::vector<QSqlQuery> m_buried; // failed in a transaction, in which PostgreSQL frees no statement any more
};

} // namespace cubby::storage
