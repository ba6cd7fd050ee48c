// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/schema.h"

#include "central/schemasteps.h"

namespace cubby::central {

namespace {

storage::Migration step(int number, const char *name, QStringList (*statements)(storage::Dialect))
{
    return {number, QLatin1StringView(name), statements(storage::Dialect::SQLite),
            statements(storage::Dialect::PostgreSQL)};
}

} // namespace

std::span<const storage::Migration> schema()
{
    static const std::vector<storage::Migration> steps{
        step(1, "banks, packages and the link", stepBanksAndPackages),
        step(2, "the event stream and partitions", stepEventStream),
        step(3, "notices, clocks and webhooks", stepNotices),
        step(4, "the fleet", stepFleet),
        step(5, "certificates and enrolment", stepEnrolment),
        step(6, "carriers", stepCarriers),
        step(7, "sign-in", stepSignIn),
        step(8, "who was at a package", stepHistoryOfPeople),
        step(9, "faults of lock boards", stepBoardFaults),
        step(10, "upkeep", stepUpkeep),
        step(11, "answers to requests with a key", stepAnswers),
        step(12, "whose room is kept", stepOwnedReservations),
        step(13, "what people at a desk look things up by", stepDesk),
        step(14, "inspections and closed carriers", stepInspections),
        step(15, "what lists are narrowed down by", stepLists),
        step(16, "consolidated pickup", stepConsolidated),
    };
    return steps;
}

} // namespace cubby::central
