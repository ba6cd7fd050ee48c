// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"
#include "central/wall.h"
#include "domain/entries.h"

// What the bank says about where packages are, written into the centre's stays and packages. Each answers true if the
// fact fits what the centre knew, and is applied in either case.
namespace cubby::central {

struct Fact
{
    BankId bank;
    Time at; // by the bank's clock
    Wall &wall; // of the bank
};

bool place(Work &work, const Fact &fact, const entry::UnlockRequested &e);
bool place(Work &work, const Fact &fact, const entry::Deposited &e);
bool place(Work &work, const Fact &fact, const entry::DepositFailed &e);
bool place(Work &work, const Fact &fact, const entry::DepositRefused &e);
bool place(Work &work, const Fact &fact, const entry::PickedUp &e);
bool place(Work &work, const Fact &fact, const entry::Collected &e);
bool place(Work &work, const Fact &fact, const entry::PickupUnclear &e);
bool place(Work &work, const Fact &fact, const entry::CompartmentSet &e);

} // namespace cubby::central
