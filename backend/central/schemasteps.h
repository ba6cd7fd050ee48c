// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QStringList>

// The statements of the schema's steps, one function each. What they answer is never changed: a checksum of it is kept
// in every database.
namespace cubby::central {

QStringList stepBanksAndPackages(storage::Dialect dialect); // 1
QStringList stepEventStream(storage::Dialect dialect); // 2
QStringList stepNotices(storage::Dialect dialect); // 3
QStringList stepFleet(storage::Dialect dialect); // 4
QStringList stepEnrolment(storage::Dialect dialect); // 5
QStringList stepCarriers(storage::Dialect dialect); // 6
QStringList stepSignIn(storage::Dialect dialect); // 7
QStringList stepHistoryOfPeople(storage::Dialect dialect); // 8
QStringList stepBoardFaults(storage::Dialect dialect); // 9
QStringList stepUpkeep(storage::Dialect dialect); // 10
QStringList stepAnswers(storage::Dialect dialect); // 11
QStringList stepOwnedReservations(storage::Dialect dialect); // 12
QStringList stepDesk(storage::Dialect dialect); // 13
QStringList stepInspections(storage::Dialect dialect); // 14
QStringList stepLists(storage::Dialect dialect); // 15
QStringList stepConsolidated(storage::Dialect dialect); // 16

} // namespace cubby::central
