// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody.h"

namespace cubby {

namespace {

bool moveCustody(CompartmentState &c, Custody to)
{
    const bool fits = kCustodyTransitions.allows(c.custody, to);
    c.custody = to;
    return fits;
}

bool apply(CompartmentState &c, const entry::UnlockRequested &e, Time at)
{
    const bool sameVisit = c.visit && c.visit->purpose == e.purpose && c.visit->stay == e.stay;
    c.visit = Visit{e.request, e.purpose, e.stay, e.package, e.credential, e.person, e.label};
    c.visit->opened = c.doorOpen; // asked to open what is open
    c.lastAccess = at;
    if ((e.purpose == Purpose::Deposit || e.purpose == Purpose::DropOff) && !sameVisit)
        return moveCustody(c, Custody::Promised);
    return true;
}

bool apply(CompartmentState &c, const entry::DoorOpened &, Time at)
{
    c.doorOpen = true;
    c.lastAccess = at;
    if (c.visit) {
        c.visit->opened = true;
        c.visit->closed = false;
    }
    return true;
}

bool apply(CompartmentState &c, const entry::DoorForced &, Time at)
{
    c.doorOpen = true;
    c.lastAccess = at;
    return true;
}

bool apply(CompartmentState &c, const entry::DoorClosed &e, Time at)
{
    c.doorOpen = false;
    c.lastAccess = at;
    if (c.visit && e.never)
        c.visit->opened = false;
    else if (c.visit && c.visit->opened)
        c.visit->closed = true;
    return true;
}

bool apply(CompartmentState &c, const entry::PresenceSeen &, Time)
{
    c.present = true;
    return true;
}

bool apply(CompartmentState &c, const entry::PresenceGone &, Time)
{
    c.present = false;
    return true;
}

bool apply(CompartmentState &c, const entry::Deposited &e, Time at)
{
    const bool fits = c.visit && c.visit->stay == e.stay;
    c.visit.reset();
    c.stay = e.stay;
    c.lastAccess = at;
    c.unverified = false;
    return moveCustody(c, Custody::Holds) && fits;
}

bool apply(CompartmentState &c, const entry::DepositFailed &e, Time)
{
    const bool takenBack = e.why == DepositFailure::TakenBack;
    const bool fits = c.visit && c.visit->stay == e.stay;
    // The door may still be open: the visit goes on until it is shut.
    if (c.visit && c.doorOpen && !takenBack)
        c.visit->over = true;
    else
        c.visit.reset();
    c.stay = StayId();
    return moveCustody(c, Custody::Empty) && fits;
}

bool takeOut(CompartmentState &c, const StayId &stay)
{
    const bool fits = c.stay == stay;
    c.visit.reset();
    c.stay = StayId();
    c.unverified = false;
    return moveCustody(c, Custody::Empty) && fits;
}

bool apply(CompartmentState &c, const entry::PickedUp &e, Time) { return takeOut(c, e.stay); }

bool apply(CompartmentState &c, const entry::Collected &e, Time) { return takeOut(c, e.stay); }

bool apply(CompartmentState &c, const entry::SensorFaulty &e, Time)
{
    (e.sensor == Sensor::Door ? c.doorFault : c.presenceFault) = e.reason;
    return true;
}

bool apply(CompartmentState &c, const entry::SensorTrusted &e, Time)
{
    (e.sensor == Sensor::Door ? c.doorFault : c.presenceFault).clear();
    return true;
}

bool apply(CompartmentState &c, const entry::PickupUnclear &, Time)
{
    c.visit.reset();
    return true;
}

bool apply(CompartmentState &c, const entry::DoorStuck &, Time)
{
    c.visit.reset();
    return true;
}

bool apply(CompartmentState &c, const entry::CompartmentSet &e, Time)
{
    c.custody = e.custody;
    c.condition = e.condition;
    c.stay = e.stay;
    c.unverified = e.unverified;
    if (!c.doorOpen)
        c.visit.reset();
    return true;
}

template <class T>
bool apply(CompartmentState &, const T &, Time) // says nothing about what lies where
{
    return true;
}

} // namespace

CompartmentName compartmentOf(const Entry &entry)
{
    return std::visit(
        [](const auto &e) -> CompartmentName {
            if constexpr (requires { e.compartment; })
                return e.compartment;
            else
                return {};
        },
        entry);
}

bool applyEntry(CompartmentState &compartment, const Entry &entry, Time at)
{
    return std::visit([&](const auto &e) { return apply(compartment, e, at); }, entry);
}

} // namespace cubby
