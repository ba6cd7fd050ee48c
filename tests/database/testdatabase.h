// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/migrations.h"

#include <QTemporaryDir>

namespace cubby::test {

// A database of a test's own: an SQLite file, or, where the environment says
// CUBBY_TEST_DATABASE=postgresql, a database in the server that tests/database/postgres.sh runs in the folder
// $CUBBY_POSTGRES. What goes wrong here ends the test program. One thread at a time.
class TestDatabase
{
public:
    // Brought to the last of these steps. On PostgreSQL it is copied from one that a whole run shares.
    explicit TestDatabase(std::span<const storage::Migration> migrations);
    TestDatabase() : TestDatabase(std::span<const storage::Migration>()) { }
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    static bool isPostgres();

    storage::DatabaseSettings settings() const; // not durable
    QString url() const; // for programs: --database-url, or --database-path

    storage::Database open() const;

    // Of a moment to which everything is put back later. Nothing may be connected at either time.
    void backUp();
    void restore();

    // Everything that is stored, for a search in it.
    QByteArray raw() const;

private:
    QTemporaryDir m_folder;
    QString m_name; // PostgreSQL
    QString m_from; // its template
};

} // namespace cubby::test
