// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"

#include <memory>

namespace cubby::server {

// A centre with a database connection of its own: one for each thread that works.
class Desk
{
public:
    // `tally` counts what this desk does; it must outlive it.
    static Result<std::unique_ptr<Desk>> open(const storage::DatabaseSettings &settings,
                                              const central::CentreKeys &keys, central::Tally *tally = nullptr);

    central::Centre &centre() { return m_centre; }

private:
    Desk(storage::Database database, const central::CentreKeys &keys)
        : m_keys(keys), m_database(std::move(database)), m_centre(m_database, m_keys, m_chance)
    { }

    central::CentreKeys m_keys; // its own: whoever opens it may be gone before it
    storage::Database m_database;
    SystemChance m_chance;
    central::Centre m_centre;
};

// Opens the database and brings its schema up to date. Once, before any desk. Answers the schema's version.
Result<int> prepareDatabase(const storage::DatabaseSettings &settings);
// Fails with storage.older where that would have to be done.
Result<int> expectPrepared(const storage::DatabaseSettings &settings);

} // namespace cubby::server
