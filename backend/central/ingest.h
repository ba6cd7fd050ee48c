// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "link/frame.h"

#include <QHash>

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

// Takes one frame: stores what is new of it, and answers with what is to be said after the commit. What cannot be
// stored for a fault of the database fails the work; anything else a bank can say is taken.
// With `asFacts` entries are stored without being projected: the last resort for one that cannot be.
enum class Projecting { Yes, No };
std::vector<Outgoing> ingestFrame(Work &work, const Arrived &arrived, Projecting projecting = Projecting::Yes);

// What is due to be sent to this bank by now: parts of the directory.
std::vector<Outgoing> pollBank(Work &work, BankId bank);
// Banks to which something is due and which no other work holds, now locked; and when the next one is due.
std::vector<BankId> dueBanks(Work &work, int most);
std::optional<Time> nextBankDue(Work &work);
// The centre was cut off and is back: nothing is in flight, and what is missing is due.
void linkRestored(Work &work);

// The retained presence message of a bank, {"state":"online","at":…}: kept as a hint, changes nothing.
void notePresence(Work &work, BankId bank, const QByteArray &message);

} // namespace cubby::central
