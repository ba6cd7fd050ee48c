// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre means to become of what lies here, and whose drivers handle it.
#include "bank/bank.h"

namespace cubby::bank {

// A package that is not what lies in its compartment: the stay is over, and somebody has to look. Whoever has the door
// open comes first: if the package is fetched, that is what became of it.
void Bank::followPlans()
{
    if (m_starting || m_state.awaitsBeliefs())
        return;
    for (const StayId &id : m_state.stays().keys()) {
        const directory::PackageExpected *package = m_directory.package(id);
        if (!package || package->plan != PackagePlan::Unassign)
            continue;
        const CompartmentName name = m_state.stay(id)->compartment;
        const CompartmentState *c = m_state.compartment(name);
        if (!c || c->visit || c->stay != id)
            continue;
        note(
            entry::CompartmentSet{name, Custody::Unknown, Condition::Inspect, {}, false, QStringLiteral("unassigned")});
        m_state.dropStay(id);
    }
}

bool Bank::isRecalled(const StayId &id) const
{
    const directory::PackageExpected *package = m_directory.package(id);
    return package && package->plan == PackagePlan::Collect;
}

// Whoever is signed in. Nobody in particular handles everything: a customer's own package is theirs.
bool Bank::handles(const CarrierId &carrier) const
{
    const directory::PersonGranted *person = m_directory.person(m_session.person);
    return carrier.isNull() || !person || person->carrier.isNull() || person->carrier == carrier;
}

bool Bank::handlesStay(const StayId &id) const
{
    const directory::PackageExpected *package = m_directory.package(id);
    return !package || handles(package->carrier);
}

} // namespace cubby::bank
