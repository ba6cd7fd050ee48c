// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

// The clock of a stay: reminders before its deadline, its end, and the call for help if nobody comes even then. Each
// step is taken once and counted in Stay::clock; the row says when the next one is due, in `clock_due`. Where a centre
// was down for long, only the last of several due reminders is sent, and none once the deadline has passed.
namespace cubby::central {

enum class ClockStep { ReminderDay, ReminderHours, Expiry, Escalation };
inline constexpr int kClockSteps = 4;
inline constexpr Millis kLongestStay = std::chrono::hours(24 * 60); // from now, whoever asks for it

// After the deadline; before it where negative.
Millis clockOffset(ClockStep step);

// When the next step of a present stay is due; nothing once all are taken.
std::optional<Time> clockDue(StayState state, const std::optional<Time> &deadline, int clock);
inline std::optional<Time> clockDue(const Stay &stay) { return clockDue(stay.state, stay.deadline, stay.clock); }

// How many steps are due at that moment.
int clockAt(Time deadline, Time now);

// Takes the steps that are due, at a few banks; answers how many stays had any. Call it until it answers 0. Any number
// of servers may.
int sweepClocks(Work &work);

// The clock of every package in the bank stood still in between.
void extendDeadlines(Work &work, BankId bank, Time from, Time to);

// Support or the customer asks for more time; the bank is told, and the customer. Also after it has expired, as long as
// it lies there. Error codes: clock.no-stay (it lies in no bank, or is another
// carrier's), clock.deadline (not later than now and than it was,
// or later than kLongestStay from now).
Result<void> extendDeadline(Work &work, const Actor &by, PackageId package, Time until, const QString &why);

} // namespace cubby::central
