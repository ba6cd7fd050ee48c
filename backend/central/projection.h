// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/wall.h"
#include "domain/log.h"

namespace cubby::central {

// What became of one entry of a bank's journal.
struct Projected
{
    bool conflict = false; // of an unknown kind, or it does not fit what was known; applied as far as it can be
    QString note = {}; // why
    bool applied = true; // false: it was known before, under another number
};

// Writes what the entry says, by the bank's clock at this time, into the centre's compartments, stays and packages. The
// caller stores the entry itself, and after the last one of a frame has the walls written and calls settlePromises() if
// this one is unsettled.
Projected project(Work &work, Wall &wall, BankId bank, Time at, const Entry &entry);

} // namespace cubby::central
