// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

// The file format of the journal: its tables, and reading it with doubt.
namespace cubby::journal {

Result<storage::Database> openFile(const QString &path, bool durable);

struct ChainedRecord
{
    LogRecord record;
    QByteArray chain; // as stored, after it
};

LogRecord recordFrom(const storage::Row &row, std::size_t column); // number, at, up, kind, body
Result<std::vector<ChainedRecord>> readEpoch(storage::Database &database, const EpochId &epoch, quint64 after);

// How many records, from the first, continue the chain.
std::size_t soundRecords(const LogHead &base, const std::vector<ChainedRecord> &records);

QByteArray partHash(const StatePart &part);
void combine(QByteArray &digest, const QByteArray &hash); // adding or taking away one part

Result<std::optional<QVariant>> readMeta(storage::Database &database, const QString &key);
Result<LogHead> readHead(storage::Database &database, const QString &name);
Result<void> writeHead(storage::Database &database, const QString &name, const LogHead &head);

} // namespace cubby::journal
