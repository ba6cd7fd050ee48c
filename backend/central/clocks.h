// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

// The clock of a stay: reminders before its deadline, its end, and the call for help if nobody comes even then. Each
// step is taken once and counted in Stay::clock; the row says when the next one is due, in `clock_due`.
namespace cubby::central {

enum class ClockStep { ReminderDay, ReminderHours, Expiry, Escalation };
inline constexpr int kClockSteps = 4;

// After the deadline; before it where negative.
Millis clockOffset(ClockStep step);

// When the next step of a present stay is due; nothing once all are taken.
std::optional<Time> clockDue(StayState state, const std::optional<Time> &deadline, int clock);
inline std::optional<Time> clockDue(const Stay &stay) { return clockDue(stay.state, stay.deadline, stay.clock); }

// How many steps are due at that moment.
int clockAt(Time deadline, Time now);

} // namespace cubby::central
