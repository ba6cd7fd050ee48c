// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <span>

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
std::size_t soundRecords(const LogHead &base, std::span<const ChainedRecord> records);

// The directory's head is a part of its digest too, under no item's name.
inline const QString kHeadPart;
// What of a directory item counts for the digest.
QByteArray digestText(const DirectoryItem &item);

// Sets the broken journal and SQLite's companions of it aside, and leaves a new file in its place that remembers where
// they are (kSetAside) until its first entry. Nothing is deleted, and the power may go in between:
// recoverSettingAside() then goes on from where it stopped. Answers the path of what was set aside.
Result<QString> setAside(const QString &path, Time now, bool durable);
Result<void> recoverSettingAside(const QString &path);

// Keys of the table meta.
inline const QString kAcknowledged = QStringLiteral("acknowledged");
inline const QString kDirectory = QStringLiteral("directory");
inline const QString kBase = QStringLiteral("base");
inline const QString kEpoch = QStringLiteral("epoch");
inline const QString kAlive = QStringLiteral("alive");
inline const QString kDigest = QStringLiteral("digest"); // of the state, of the directory, and the chain's end
inline const QString kCheckpoint = QStringLiteral("checkpoint");
inline const QString kSetAside = QStringLiteral("setAside");

Result<std::optional<QByteArray>> readMeta(storage::Database &database, const QString &key);
Result<void> writeMeta(storage::Database &database, const QString &key, const QByteArray &value);
QByteArray headText(const LogHead &head);
Result<LogHead> readHead(storage::Database &database, const QString &name);
Result<void> writeHead(storage::Database &database, const QString &name, const LogHead &head);

} // namespace cubby::journal
