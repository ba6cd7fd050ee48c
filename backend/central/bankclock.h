// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entries.h"

// A bank's clock may be wrong. What it says happened cannot have happened after the centre heard of it, so the time of
// receipt bounds what is believed. What it said is kept as it is with the event.
namespace cubby::central {

inline constexpr Millis kClockMayBeAhead = std::chrono::minutes(10);

inline bool isAhead(Time claimed, Time received) { return claimed > received + kClockMayBeAhead; }
inline Time believedTime(Time claimed, Time received) { return isAhead(claimed, received) ? received : claimed; }

// The entry with the times in it moved back by as much as its own was ahead.
Entry believedEntry(Entry entry, Time claimed, Time received);

} // namespace cubby::central
