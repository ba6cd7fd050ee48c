// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/desk.h"

#include "central/schema.h"

namespace cubby::server {

Result<std::unique_ptr<Desk>> Desk::open(const storage::DatabaseSettings &settings, const central::CentreKeys &keys)
{
    auto database = storage::Database::open(settings);
    if (!database)
        return failure(database.error());
    return std::unique_ptr<Desk>(new Desk(std::move(*database), keys));
}

Result<void> prepareDatabase(const storage::DatabaseSettings &settings)
{
    auto database = storage::Database::open(settings);
    if (!database)
        return failure(database.error());
    return storage::migrate(*database, central::schema()).map([](int) {});
}

} // namespace cubby::server
