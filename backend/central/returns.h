// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"
#include "domain/directoryentries.h"

// Returns: what customers hand in for a driver to fetch. A return is not promised room. One bank is told of it, and so
// knows it also while it is cut off; any other that its carrier may use asks.
namespace cubby::central {

// Tells the return's bank of it.
void expectReturn(Work &work, const Package &package);
// It was handed in under this stay, or will not be (the null stay): what else was told of it is withdrawn.
void returnSettled(Work &work, PackageId package, StayId keep);
// What the banks that wait for it must be told, in a snapshot.
std::vector<directory::PackageExpected> returnsExpected(Work &work, BankId bank);
// The stay under which this bank was told of the return; null if it was not.
StayId returnStay(Work &work, BankId bank, PackageId package);
bool mayBeHandedInAt(Work &work, const Package &package, BankId bank);

// Whose return a label is that nobody announced, by the settings of the carriers that take such returns.
std::optional<CarrierId> takerOfReturn(Work &work, BankId bank, const QString &label);
// Makes an order and a package of a return that a bank took in unannounced; nothing if no carrier takes it.
std::optional<Package> adoptReturn(Work &work, BankId bank, StayId stay, const QString &label, Size size);

} // namespace cubby::central
