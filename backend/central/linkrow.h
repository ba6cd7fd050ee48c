// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "link/sender.h"

// The row in which the centre keeps a bank's link, so that any process can go on with it.
namespace cubby::central {

// The clock that all processes share, as link::Sender takes it.
inline Millis sinceEpoch(Time at) { return at.time_since_epoch(); }

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
