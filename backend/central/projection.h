// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/custody.h"
#include "domain/log.h"

namespace cubby::central {

// One compartment as the centre sees it: the same fold over entries as the bank's own, and what the bank last said of
// its own knowledge.
struct CompartmentPicture
{
    CompartmentState state;
    QString believedCustody = QStringLiteral("Empty");
    QString believedCondition = QStringLiteral("Good");

    std::optional<StayId> stay() const; // that lies there, or is just being put there
    std::optional<Time> lastAccess() const;
};
bool fold(CompartmentPicture &picture, const Entry &entry, Time at); // false: it did not fit

// What became of one entry of a bank's journal.
struct Projected
{
    bool conflict = false; // of an unknown kind, or it does not fit what was known; applied as far as it can be
    QString note = {}; // why
    bool applied = true; // false: it was known before, under another number
};

// Writes what the entry says into the centre's compartments, stays and packages. The caller stores the entry itself,
// and calls settlePromises() after the last one of a frame.
Projected project(Work &work, BankId bank, const LogRecord &record);

} // namespace cubby::central
