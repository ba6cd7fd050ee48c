// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

// Promises of room. A promise names a compartment as a wish: the bank chooses at the deposit. Everything here runs in
// the caller's transaction, so that choosing and reserving are one.
namespace cubby::central {

// Compartments within reach of a wheelchair, lower edge of the door, millimetres from the floor.
inline constexpr int kReachableFrom = 381;
inline constexpr int kReachableTo = 1219;

// The smallest compartment that fits and that is free beyond doubt; within reach before any other where that is asked
// for. Nothing if the bank has no room.
std::optional<CompartmentName> chooseCompartment(Work &work, BankId bank, Size size, bool reachable);

// Promises the package room at its bank, with a stay, a credential, and an entry in the bank's directory. False, and
// the package stays as it is, if there is no room or the bank is in maintenance.
bool assign(Work &work, Package &package);

// The promise ends: the stay, its credentials, and both in the bank's directory. The package waits for another one.
void unassign(Work &work, Package &package, const Stay &stay, const QString &why);

// After the bank has told something: promises whose compartment is no longer free move to another one, or end if there
// is none; then packages that wait for room at this bank get what is free, oldest first.
void settlePromises(Work &work, BankId bank);

} // namespace cubby::central
