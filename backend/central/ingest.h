// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "link/frame.h"

#include <span>

namespace cubby::central {

// A frame as it came, and the bank that its topic names.
struct Arrived
{
    BankId bank;
    QByteArray sealed;
};

// A frame to be published for the bank. Losing it does no harm.
struct Outgoing
{
    BankId bank;
    QByteArray sealed;
};

// Takes frames in order: stores what is new of them, and answers with what is to be said after the commit. What cannot
// be stored for a fault of the database fails the work; anything else a bank can say is taken.
// What the frames need of the database is read for all of them at once, and so is what they change written.
// With Projecting::No entries are stored without being projected: the last resort for one that cannot be.
enum class Projecting { Yes, No };
std::vector<Outgoing> ingest(Work &work, std::span<const Arrived> arrived, Projecting projecting = Projecting::Yes);

// What is due to be sent to these banks by now: parts of the directory.
std::vector<Outgoing> pollBanks(Work &work, const std::vector<BankId> &banks);
// Banks to which something is due and which no other work holds, now locked; and when the next one is due.
std::vector<BankId> dueBanks(Work &work, int most);
std::optional<Time> nextBankDue(Work &work);
// The centre was cut off and is back: nothing is in flight, and what is missing is due.
void linkRestored(Work &work);

// The retained presence message of a bank, {"state":"online","at":…}: kept as a hint, changes nothing.
void notePresence(Work &work, BankId bank, const QByteArray &message);

} // namespace cubby::central
