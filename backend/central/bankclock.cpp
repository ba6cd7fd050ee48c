// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/bankclock.h"

#include <algorithm>

namespace cubby::central {

Entry believedEntry(Entry entry, Time claimed, Time received)
{
    if (!isAhead(claimed, received))
        return entry;
    if (auto *deposited = std::get_if<entry::Deposited>(&entry)) {
        deposited->deadline -= claimed - received;
    } else if (auto *gap = std::get_if<entry::ServiceInterrupted>(&entry)) {
        // A clock that jumped ahead looks like a time without power: only what lies before now can have been one.
        gap->from = std::min(gap->from, received);
        gap->to = std::min(gap->to, received);
    }
    return entry;
}

} // namespace cubby::central
