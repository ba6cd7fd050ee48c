// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/desk.h"

#include "central/schema.h"

namespace cubby::server {

Result<std::unique_ptr<Desk>> Desk::open(const storage::DatabaseSettings &settings, const central::CentreKeys &keys,
                                         central::Tally *tally)
{
    auto database = storage::Database::open(settings);
    if (!database)
        return failure(database.error());
    auto desk = std::unique_ptr<Desk>(new Desk(std::move(*database), keys));
    desk->centre().countIn(tally);
    return desk;
}

Result<int> prepareDatabase(const storage::DatabaseSettings &settings)
{
    auto database = storage::Database::open(settings);
    if (!database)
        return failure(database.error());
    return storage::migrate(*database, central::schema());
}

Result<int> expectPrepared(const storage::DatabaseSettings &settings)
{
    auto database = storage::Database::open(settings);
    if (!database)
        return failure(database.error());
    const int newest = central::schema().back().number;
    return storage::schemaVersion(*database).and_then([&](int version) -> Result<int> {
        if (version < newest)
            return failure("storage.older", QStringLiteral("The database has schema %1 of %2").arg(version).arg(newest),
                           QStringLiteral("`cubby-server migrate` brings it up to date; make a backup before."));
        return storage::migrate(*database, central::schema()); // which only looks
    });
}

} // namespace cubby::server
