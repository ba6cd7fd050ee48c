// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumtext.h"

#include <initializer_list>
#include <utility>

namespace cubby {

// What lies behind a door, as far as it is known.
enum class Custody { Empty, Promised, Holds, Unknown };
// Whether the compartment itself can be used. Apart from custody: a broken door does not change what lies behind it.
enum class Condition { Good, Inspect, OutOfOrder };
// What is shown of the two.
enum class CompartmentStatus { Available, Reserved, Occupied, OutOfOrder, RequiresInspection };

enum class BankMode { Service, Maintenance };
enum class Reachability { Reachable, Missing };
enum class BankStatus { Active, Inactive, Maintenance };

enum class PackageStatus {
    PendingAssignment,
    AssignedToCompartment,
    InTransit,
    InLocker,
    PickedUp,
    Returned,
    Cancelled,
    Collected, // a drop-off that a driver took
    InDoubt,
};

// What the centre means to become of a package that lies in a bank. Collect: a driver is to take it out, and it opens
// for nobody else. Unassign: it is not what lies there; the compartment is to be looked into.
enum class PackagePlan { Keep, Collect, Unassign };

template <>
struct EnumText<PackagePlan>
{
    static constexpr std::array names{"Keep", "Collect", "Unassign"};
};
template <>
struct EnumText<Custody>
{
    static constexpr std::array names{"Empty", "Promised", "Holds", "Unknown"};
};
template <>
struct EnumText<Condition>
{
    static constexpr std::array names{"Good", "Inspect", "OutOfOrder"};
};
template <>
struct EnumText<CompartmentStatus>
{
    static constexpr std::array names{"Available", "Reserved", "Occupied", "OutOfOrder", "RequiresInspection"};
};
template <>
struct EnumText<BankMode>
{
    static constexpr std::array names{"Service", "Maintenance"};
};
template <>
struct EnumText<Reachability>
{
    static constexpr std::array names{"Reachable", "Missing"};
};
template <>
struct EnumText<BankStatus>
{
    static constexpr std::array names{"Active", "Inactive", "Maintenance"};
};
template <>
struct EnumText<PackageStatus>
{
    static constexpr std::array names{"PendingAssignment",
                                      "AssignedToCompartment",
                                      "InTransit",
                                      "InLocker",
                                      "PickedUp",
                                      "Returned",
                                      "Cancelled",
                                      "Collected",
                                      "InDoubt"};
};

// Which changes an enum may make: data, so that it can be shown, tested and reviewed as a whole. A table refuses
// commands, never facts: a reported fact that does not fit is stored and marked as a conflict. Staying is always
// allowed.
template <NamedEnum E>
class TransitionTable
{
public:
    constexpr TransitionTable(std::initializer_list<std::pair<E, E>> steps)
    {
        for (const auto &[from, to] : steps)
            m_allowed[std::size_t(from)][std::size_t(to)] = true;
        for (std::size_t i = 0; i < kEnumSize<E>; ++i)
            m_allowed[i][i] = true;
    }
    constexpr bool allows(E from, E to) const { return m_allowed[std::size_t(from)][std::size_t(to)]; }

private:
    bool m_allowed[kEnumSize<E>][kEnumSize<E>] = {};
};

inline constexpr TransitionTable<Custody> kCustodyTransitions{
    {Custody::Empty, Custody::Promised}, // reserved, or opened for a deposit
    {Custody::Promised, Custody::Empty}, // nothing was put in
    {Custody::Promised, Custody::Holds}, // deposited
    {Custody::Holds, Custody::Empty}, // picked up, collected
    {Custody::Empty, Custody::Unknown}, // forced, cut short, "not empty"
    {Custody::Promised, Custody::Unknown}, {Custody::Holds, Custody::Unknown},
    {Custody::Unknown, Custody::Empty}, // a person or a sensor has looked
    {Custody::Unknown, Custody::Holds},
};

inline constexpr TransitionTable<Condition> kConditionTransitions{
    {Condition::Good, Condition::Inspect},       {Condition::Good, Condition::OutOfOrder},
    {Condition::Inspect, Condition::Good},       {Condition::Inspect, Condition::OutOfOrder},
    {Condition::OutOfOrder, Condition::Inspect}, {Condition::OutOfOrder, Condition::Good},
};

inline constexpr TransitionTable<BankMode> kBankModeTransitions{
    {BankMode::Service, BankMode::Maintenance},
    {BankMode::Maintenance, BankMode::Service},
};

inline constexpr TransitionTable<PackageStatus> kPackageTransitions{
    {PackageStatus::PendingAssignment, PackageStatus::AssignedToCompartment},
    {PackageStatus::PendingAssignment, PackageStatus::Cancelled},
    {PackageStatus::AssignedToCompartment, PackageStatus::PendingAssignment}, // unassigned
    {PackageStatus::AssignedToCompartment, PackageStatus::InTransit}, // a driver has it at the bank
    {PackageStatus::AssignedToCompartment, PackageStatus::Cancelled},
    {PackageStatus::InTransit, PackageStatus::InLocker},
    {PackageStatus::InTransit, PackageStatus::PendingAssignment}, // no room, door stuck, taken back
    {PackageStatus::InTransit, PackageStatus::AssignedToCompartment}, // taken back, the promise stands
    {PackageStatus::InTransit, PackageStatus::Cancelled},
    {PackageStatus::InTransit, PackageStatus::InDoubt},
    {PackageStatus::InLocker, PackageStatus::PickedUp},
    {PackageStatus::InLocker, PackageStatus::Returned}, // expired, a driver took it
    {PackageStatus::InLocker, PackageStatus::Collected},
    {PackageStatus::InLocker, PackageStatus::PendingAssignment}, // unassigned by support
    {PackageStatus::InLocker, PackageStatus::AssignedToCompartment}, // the driver took it back
    {PackageStatus::InLocker, PackageStatus::InDoubt},
    {PackageStatus::InDoubt, PackageStatus::InLocker}, // found by inspection
    {PackageStatus::InDoubt, PackageStatus::PickedUp},
    {PackageStatus::InDoubt, PackageStatus::Returned},
    {PackageStatus::InDoubt, PackageStatus::Collected},
    {PackageStatus::InDoubt, PackageStatus::PendingAssignment},
};

// What is shown of what is stored. A defect shows before the content.
constexpr CompartmentStatus shownStatus(Custody custody, Condition condition)
{
    if (condition == Condition::OutOfOrder)
        return CompartmentStatus::OutOfOrder;
    if (condition == Condition::Inspect || custody == Custody::Unknown)
        return CompartmentStatus::RequiresInspection;
    if (custody == Custody::Holds)
        return CompartmentStatus::Occupied;
    return custody == Custody::Promised ? CompartmentStatus::Reserved : CompartmentStatus::Available;
}

constexpr BankStatus shownStatus(BankMode mode, Reachability reachability)
{
    if (mode == BankMode::Maintenance)
        return BankStatus::Maintenance;
    return reachability == Reachability::Missing ? BankStatus::Inactive : BankStatus::Active;
}

} // namespace cubby
