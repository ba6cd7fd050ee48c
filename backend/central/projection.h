// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/log.h"

namespace cubby::central {

// What became of one entry of a bank's journal.
struct Projected
{
    bool conflict = false; // of an unknown kind, or it does not fit what was known; applied as far as it can be
    QString note = {}; // why
};

// Writes what the entry says into the centre's compartments, stays and packages. The caller stores the entry itself,
// and calls settlePromises() after the last one of a frame.
Projected project(Work &work, BankId bank, const LogRecord &record);

} // namespace cubby::central
