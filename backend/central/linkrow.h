// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "link/sender.h"

#include <map>

// The rows in which the centre keeps banks' links, so that any process can go on with them. A work reads each once,
// many at a time if it knows which, changes it in memory, and writes it when it commits.
namespace cubby::central {

// The clock that all processes share, as link::Sender takes it.
inline Millis sinceEpoch(Time at) { return at.time_since_epoch(); }

struct LinkRow
{
    QByteArray publicKey;
    LogHead directory; // what the bank is told
    link::Sender sender; // of the directory
    LogHead journal; // the latest epoch that the bank tells; a null epoch before the first
    qint64 ordinal = 0; // of that epoch
    std::optional<Time> missingSince; // nothing was heard of the bank for too long
    bool directoryChanged = false; // its head, or the sender
    bool journalChanged = false;
};
struct LinkRows
{
    std::map<BankId, LinkRow> all;
};

// Reads the rows of these banks with one statement, and locks them. Afterwards linkRow() finds them in memory.
void loadLinks(Work &work, const std::vector<BankId> &banks);
LinkRow *linkRow(Work &work, BankId bank); // null: there is no such bank, or the work failed
void writeLinks(Work &work); // what was changed

link::Sender loadSender(Work &work, BankId bank);
void saveSender(Work &work, BankId bank, const link::Sender &sender);

// How far the centre holds an epoch of the bank's journal.
struct JournalStanding
{
    enum class Place { Unknown, Latest, Superseded };
    Place place = Place::Unknown; // of the epoch that was asked for
    LogHead head; // of that epoch; of the latest one where it is superseded; its beginning where it is unknown
};
JournalStanding journalStanding(Work &work, BankId bank, EpochId epoch);
// The latest epoch's head; a null epoch before the first.
LogHead latestJournalHead(Work &work, BankId bank);
// Opens the epoch if it is new, as the latest.
void saveJournalHead(Work &work, BankId bank, const LogHead &head);

} // namespace cubby::central
