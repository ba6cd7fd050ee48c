// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "storage/values.h"

#include <QString>

#include <memory>
#include <optional>

namespace cubby::storage {

enum class Dialect { SQLite, PostgreSQL };

struct DatabaseSettings
{
    Dialect dialect = Dialect::SQLite;
    QString path = {}; // SQLite: the file, made if it is missing; ":memory:" for one that is forgotten
    // A commit is on the disk when commit() answers. Off only for simulations and tests.
    bool durable = true;
    bool readOnly = false; // nothing is changed; a file must exist
    Millis busyTimeout{5000}; // how long a statement waits for another connection before "storage.locked"

    QString host = {}; // PostgreSQL from here on; a folder: the local socket in it
    int port = 5432;
    QString name = {};
    QString user = {};
    QString password = {}; // empty: libpq looks into its password file
    QString options = {}; // more parameters of libpq: "sslmode=verify-full;sslrootcert=/…"
    Millis idleTimeout{60'000}; // the server ends a transaction in which nothing happens for as long

    // postgresql://user:password@host:port/name?sslmode=… Error code: storage.url.
    [[nodiscard]] static Result<DatabaseSettings> fromUrl(const QString &url);
};

// One connection, to be used on the thread that opened it. Statements are prepared once and kept.
//
// Placeholders are `?` in every dialect. Errors carry one of these codes, and the driver's own state in the message:
//   storage.locked      another connection holds it, and went on doing so
//   storage.conflict    PostgreSQL: another transaction came between (a deadlock); try the whole transaction again
//   storage.constraint  a rule of the schema refused the row (unique, not null, foreign key, check)
//   storage.corrupt     the file is not a database, or is damaged
//   storage.full        no space left
//   storage.readonly    the file may not be written
//   storage.open        it cannot be opened or reached; PostgreSQL: or the connection broke. The next transaction
//                       connects again. Whether a commit that was answered with this took place, nobody can say.
//   storage.transaction a transaction in a transaction, or none
//   storage.failed      anything else
class Database
{
public:
    // SQLite is opened in WAL mode with foreign keys on.
    [[nodiscard]] static Result<Database> open(const DatabaseSettings &settings);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    Dialect dialect() const;
    bool inTransaction() const;

    template <class... Args>
    [[nodiscard]] Result<void> exec(const QString &sql, Args &&...args)
    {
        return run(sql, {Value(std::forward<Args>(args))...}, nullptr).map([](qint64) {});
    }
    // As exec(), and says how many rows it changed.
    template <class... Args>
    [[nodiscard]] Result<qint64> change(const QString &sql, Args &&...args)
    {
        return run(sql, {Value(std::forward<Args>(args))...}, nullptr);
    }
    template <class... Args>
    [[nodiscard]] Result<Rows> query(const QString &sql, Args &&...args)
    {
        Rows rows;
        auto done = run(sql, {Value(std::forward<Args>(args))...}, &rows);
        if (!done)
            return failure(std::move(done.error()));
        return rows;
    }
    // The first row, or nothing.
    template <class... Args>
    [[nodiscard]] Result<std::optional<Row>> first(const QString &sql, Args &&...args)
    {
        auto rows = query(sql, std::forward<Args>(args)...);
        if (!rows)
            return failure(std::move(rows.error()));
        return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
    }

    // For statements whose number of placeholders is known only when they run. Answers the number of rows changed.
    [[nodiscard]] Result<qint64> run(const QString &sql, const Values &values, Rows *rows);

    // Reads every page. Slow on large files; an error says what is damaged.
    [[nodiscard]] Result<void> checkIntegrity();

private:
    friend class Transaction;
    struct Connection;
    explicit Database(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

enum class Access { Write, Read };

// Everything between begin() and commit(), or nothing of it. On SQLite the write lock is taken at once, so that a
// transaction never fails half-way because another one wrote first. One for reading sees the database as it was when it
// first read, holds up nobody, and need not be committed.
class [[nodiscard]] Transaction
{
public:
    static Result<Transaction> begin(Database &database, Access access = Access::Write);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction(); // rolls back what was not committed

    // When it fails, nothing was stored and the transaction is over.
    [[nodiscard]] Result<void> commit();
    void rollback();

    Database &database() const { return *m_database; }

private:
    explicit Transaction(Database &database) : m_database(&database) { }

    Database *m_database; // null once it is over
};

} // namespace cubby::storage
