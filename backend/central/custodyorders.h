// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

// What support decides about where a package is. Each is history of the package, and an audit row with who and why.
namespace cubby::central {

// Error codes: package.unknown (or of another carrier), package.not-possible (its status does not allow it),
// order.bank-unknown, order.too-large, order.too-late.

// The package is not in its compartment: another one was put in. One that only is promised room waits for it anew at
// once. What is believed to lie in a bank stays there until the bank has answered, however long it is cut off: if it
// was fetched meanwhile, that is what became of it. Then its compartment is to be inspected and the package waits.
Result<void> unassignPackage(Work &work, const Actor &by, PackageId id, const QString &why);

// To be delivered at another bank; only before the deposit.
Result<void> movePackage(Work &work, const Actor &by, PackageId id, BankId bank, const QString &why);

// Nobody knows where it is. What opens it goes on opening it.
Result<void> markInDoubt(Work &work, const Actor &by, PackageId id, const QString &why);

// What was found out about a package in doubt.
enum class Finding {
    LiesThere, // in the compartment where it was last
    Fetched, // by its customer
    TakenBack, // by a driver
    ToDeliver, // with its driver: it is promised room again
};
Result<void> resolveDoubt(Work &work, const Actor &by, PackageId id, Finding finding, const QString &why);

// It lies in a bank and is to lie there no longer: it opens for its customer no more, and a driver is to take it out.
void recall(Work &work, Package &package, const Stay &stay);

// The bank's answer to unassignPackage(): true if this was what it is about.
bool unassigned(Work &work, const Stay &stay, Time at);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::Finding>
{
    static constexpr std::array names{"LiesThere", "Fetched", "TakenBack", "ToDeliver"};
};
