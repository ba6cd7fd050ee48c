// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QStringList>

namespace cubby::central {

// What the event table says of banks, compartments, stays, packages, their history and failed deliveries, and how far
// the banks' journals have come, beside what is stored of them.
struct RebuildReport
{
    qint64 events = 0; // read
    qint64 rows = 0; // that follow from them
    qint64 differences = 0; // rows that are stored and do not follow, or follow and are not stored
    QStringList examples; // some of these, in words
};

// Changes nothing. Servers may go on working: it sees one moment.
Result<RebuildReport> verifyProjections(storage::Database &database);

// Stores what follows from the events in place of what differs from it; nobody else writes meanwhile. The report says
// what differed.
Result<RebuildReport> rebuildProjections(storage::Database &database);

} // namespace cubby::central
