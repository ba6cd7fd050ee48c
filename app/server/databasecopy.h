// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/archive.h"
#include "storage/database.h"

// A whole database as bytes, of one moment, while others go on working on it; and back. SQLite: the file that VACUUM
// INTO makes, beside the database for as long as it takes. PostgreSQL: what pg_dump writes and pg_restore reads, in
// their own format. Error code besides those of storage: backup.program.
namespace cubby::server {

Result<void> copyDatabase(const storage::DatabaseSettings &from, const ArchiveReader::Sink &to);

// Whether there is nothing that could be overwritten. Error code: restore.not-empty.
Result<void> expectEmpty(const storage::DatabaseSettings &settings);

// Takes the bytes of such a copy. Nothing is there before finish(), and after a failure nothing either.
class DatabaseRestore
{
public:
    static Result<std::unique_ptr<DatabaseRestore>> begin(const storage::DatabaseSettings &into);
    virtual ~DatabaseRestore() = default;

    virtual Result<void> write(QByteArrayView bytes) = 0;
    virtual Result<void> finish() = 0;
};

} // namespace cubby::server
