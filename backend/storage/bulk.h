// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace cubby::storage {

// INSERT INTO `into` VALUES … with many rows to a statement: `into` is "table (column, column)", and `values` holds the
// rows one after another. Few different statements are made of it, so that they stay prepared. `after` ends each of
// them: " ON CONFLICT …".
Result<void> insertRows(Database &database, const QString &into, std::size_t columns, const Values &values,
                        const QString &after = {});

} // namespace cubby::storage
