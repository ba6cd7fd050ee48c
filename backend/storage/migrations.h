// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QStringList>

#include <span>

namespace cubby::storage {

// One step of a schema. What has been released is never edited: a change is a new step.
struct Migration
{
    int number; // 1, 2, 3 … without gaps
    QString name;
    QStringList statements; // one SQL statement each
    QStringList postgresql = {}; // in place of `statements` there, where the dialects differ
};

// Brings the schema from whatever version it has to the last one of `migrations`, each step in its own transaction, and
// answers the version. Several processes may do so at once: each step is taken once. A checksum of each step is kept.
// Errors, besides those of Database:
//   storage.newer      the schema is newer than this program; nothing was changed
//   storage.changed    a step that was applied is not what this program knows as that step; nothing was changed
//   storage.migration  a step failed; the schema is still at the version before it
Result<int> migrate(Database &database, std::span<const Migration> migrations);

// 0 for a database that was never migrated.
Result<int> schemaVersion(Database &database);

} // namespace cubby::storage
