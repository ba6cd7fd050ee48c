// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/frame.h"

#include <variant>

namespace cubby::link {

// The receiving side of one direction: what to do with entries that came while our copy reaches to `standing`.
struct Store
{
    std::vector<LogRecord> records; // those that are new, in order
    LogHead head; // what to store with them in the same transaction; ack it after the commit, never before
};
struct Repeat // nothing new: ack where we stand
{ };
using Received = std::variant<Store, Repeat, Refused>;

// Pure. An epoch that is new to the centre is its own decision: it opens the epoch, {epoch, 0, chainStart()}, and asks
// again with that as `standing`; of an epoch that is known but not the latest, the latest head is `standing`, so the
// answer is Refused.
Received receive(const LogHead &standing, const Entries &entries);

} // namespace cubby::link
