// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/place.h"
#include "domain/size.h"

#include <functional>

namespace cubby::central {

// Banks with room, for a driver who stands before a full one, a shop's customer who chooses, a package that must go
// elsewhere. Only banks in service that are heard of, whose place is known.
struct NearQuery
{
    Place from;
    Size size = Size::M; // room for one of this
    bool reachable = false; // only compartments within reach of a wheelchair count
    int most = 5;
    double within = 20'100'000; // metres; half the way round the earth
    std::optional<BankId> except = {};
    std::optional<Time> openAt = {}; // only banks that people get to then
    std::function<bool(BankId)> allowed = {}; // only banks of which it says so
};
struct NearBank
{
    BankId bank;
    QString name;
    QString address;
    Place place;
    double metres = 0;
    int free = 0; // compartments that take it
};
std::vector<NearBank> nearestBanks(Work &work, const NearQuery &query); // nearest first

// How many compartments of the bank are free beyond doubt, promised to nobody, and not kept by a reservation.
int freeCompartments(Work &work, BankId bank, Size size, bool reachable);

} // namespace cubby::central
