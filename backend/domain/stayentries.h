// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"
#include "domain/identifiers.h"
#include "domain/status.h"

// What a bank journals of packages and of what its compartments hold.
namespace cubby {

enum class DepositFailure { NothingInside, Cancelled, NotEmpty, DoesNotClose, DoorStuck, LeftInDoubt, TakenBack };
template <>
struct EnumText<DepositFailure>
{
    static constexpr std::array names{"NothingInside", "Cancelled",   "NotEmpty", "DoesNotClose",
                                      "DoorStuck",     "LeftInDoubt", "TakenBack"};
};

// What somebody found who opened a door to look.
enum class InspectionResult { AsExpected, Nothing, SomethingElse };
template <>
struct EnumText<InspectionResult>
{
    static constexpr std::array names{"AsExpected", "Nothing", "SomethingElse"};
};

namespace entry {

struct Deposited
{
    static constexpr auto kind = "Deposited";
    StayId stay;
    PackageId package; // null: the bank was not told about it
    CompartmentName compartment;
    QString label; // as scanned
    Size size = Size::M; // of the compartment
    PersonId person;
    Time deadline;
    bool asked = false; // no presence sensor: a person said that it is inside
    bool dropOff = false; // by a customer, for a driver to collect
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment); f("label", s.label);
                 f("size", s.size); f("person", s.person); f("deadline", s.deadline); f("asked", s.asked);
                 f("dropOff", s.dropOff);)
};

// A package that was not taken in, before any door was opened for it.
struct DepositRefused
{
    static constexpr auto kind = "DepositRefused";
    StayId stay; // null: nobody announced it
    PackageId package;
    QString label;
    Size size = Size::M;
    PersonId person; // null: a customer
    QString reason; // "noRoom", "otherBank", "otherCarrier", "unknown"
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("label", s.label); f("size", s.size);
                 f("person", s.person); f("reason", s.reason);)
};

// A driver took out what had expired here, or what a customer had handed in.
struct Collected
{
    static constexpr auto kind = "Collected";
    StayId stay;
    PackageId package;
    CompartmentName compartment;
    PersonId person;
    QString label;
    bool dropOff = false;
    bool scanned = false; // the label was scanned on the way out
    bool asked = false; // no presence sensor: a person said so, or said nothing
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment); f("person", s.person);
                 f("label", s.label); f("dropOff", s.dropOff); f("scanned", s.scanned); f("asked", s.asked);)
};

struct DepositFailed
{
    static constexpr auto kind = "DepositFailed";
    StayId stay;
    PackageId package;
    CompartmentName compartment;
    DepositFailure why = DepositFailure::Cancelled;
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment); f("why", s.why);)
};

// The end of a pickup: the credential is spent.
struct PickedUp
{
    static constexpr auto kind = "PickedUp";
    StayId stay;
    PackageId package;
    CompartmentName compartment;
    CredentialId credential;
    bool asked = false;
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment);
                 f("credential", s.credential); f("asked", s.asked);)
};

// Not the same as empty: a person opened the door for this stay and left the package, or nobody can tell.
struct PickupUnclear
{
    static constexpr auto kind = "PickupUnclear";
    StayId stay;
    PackageId package;
    CompartmentName compartment;
    QString reason; // "leftInside", "notOpened", "restart", "problem", "missing", "somethingElse"
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment); f("reason", s.reason);)
};

// What the bank now holds true about a compartment, and why.
struct CompartmentSet
{
    static constexpr auto kind = "CompartmentSet";
    CompartmentName compartment;
    Custody custody = Custody::Empty;
    Condition condition = Condition::Good;
    StayId stay; // of what it holds
    bool unverified = false; // nobody has looked: it takes no deposit
    QString reason;
    CUBBY_FIELDS(f("compartment", s.compartment); f("custody", s.custody); f("condition", s.condition);
                 f("stay", s.stay); f("unverified", s.unverified); f("reason", s.reason);)
};

struct ProblemReported
{
    static constexpr auto kind = "ProblemReported";
    CompartmentName compartment;
    StayId stay;
    QString what = {}; // "notMine", "damaged", or nothing
    CUBBY_FIELDS(f("compartment", s.compartment); f("stay", s.stay); f("what", s.what);)
};

// A technician looked into a compartment. What follows for it stands in a CompartmentSet.
struct Inspected
{
    static constexpr auto kind = "Inspected";
    CompartmentName compartment;
    PersonId person;
    InspectionResult found = InspectionResult::AsExpected;
    StayId stay; // of what should have been inside
    CUBBY_FIELDS(f("compartment", s.compartment); f("person", s.person); f("found", s.found); f("stay", s.stay);)
};

} // namespace entry
} // namespace cubby
