// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

// Promises of room. A promise names a compartment as a wish: the bank chooses at the deposit. Everything here runs in
// the caller's transaction, so that choosing and reserving are one.
namespace cubby::central {

// A promise that no driver kept by then is over: its room is for others.
inline constexpr Millis kPromiseHolds = std::chrono::hours(24 * 14);

// Compartments within reach of a wheelchair, lower edge of the door, millimetres from the floor.
inline constexpr int kReachableFrom = 381;
inline constexpr int kReachableTo = 1219;

// The condition of SQL under which compartment c is free: nobody doubts it, and no stay names it.
QString freeBeyondDoubt();

// The smallest compartment that fits and that is free beyond doubt; within reach before any other where that is asked
// for; among equals the one that was opened least, then longest ago. Nothing if the bank has no room, or keeps it
// (reservations.h).
std::optional<CompartmentName> chooseCompartment(Work &work, BankId bank, Size size, bool reachable);

// A bank of which nothing was heard for as long may never be heard of again: it is promised nothing new. What it was
// promised before stays, for it works by itself.
inline constexpr Millis kLostAfter = std::chrono::hours(24);
// In service, with a kiosk of ours, and not lost. One that was never heard of is about to begin.
bool takesPromises(Work &work, BankId bank);

// Promises the package room at its bank, with a stay, a credential, and an entry in the bank's directory. False, and
// the package stays as it is, if there is no room or the bank takes no promises.
bool assign(Work &work, Package &package);

// The same; else, where the order allows it, at the nearest bank within its distance that has room: the package is that
// bank's from then on, its history says so, and its customer is told. Else it waits, which is no failure.
void assignSomewhere(Work &work, Package &package);

// The promise ends: the stay, its credentials, and both in the bank's directory. The package waits for another one.
void unassign(Work &work, Package &package, const Stay &stay, const QString &why);

// After the bank has told something: promises whose compartment is no longer free move to another one, or end if there
// is none; then packages that wait for room at this bank get what is free, oldest first.
void settlePromises(Work &work, BankId bank);

// Ends promises that nobody kept for kPromiseHolds. Their packages wait without room, for good: a bank that is
// shown one takes it all the same.
void lapsePromises(Work &work);

} // namespace cubby::central
