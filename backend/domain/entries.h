// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"
#include "domain/log.h"
#include "domain/status.h"

#include <variant>

// The facts that a bank journals, in the words that travel to the centre. Each is a plain value with its kind.
namespace cubby {

// Why a lock is opened. Only this purpose's outcome may follow; anything else requires an inspection.
// Collection is a driver's who fetches what expired or was handed in, TakeBack undoes a deposit.
enum class Purpose { Pickup, Deposit, Collection, DropOff, Inspection, Remote, TakeBack };
template <>
struct EnumText<Purpose>
{
    static constexpr std::array names{"Pickup", "Deposit", "Collection", "DropOff", "Inspection", "Remote", "TakeBack"};
};

enum class DepositFailure { NothingInside, Cancelled, NotEmpty, DoesNotClose, DoorStuck, LeftInDoubt, TakenBack };
template <>
struct EnumText<DepositFailure>
{
    static constexpr std::array names{"NothingInside", "Cancelled",   "NotEmpty", "DoesNotClose",
                                      "DoorStuck",     "LeftInDoubt", "TakenBack"};
};

// The two that a compartment may have.
enum class Sensor { Door, Presence };
template <>
struct EnumText<Sensor>
{
    static constexpr std::array names{"Door", "Presence"};
};

// What somebody found who opened a door to look.
enum class InspectionResult { AsExpected, Nothing, SomethingElse };
template <>
struct EnumText<InspectionResult>
{
    static constexpr std::array names{"AsExpected", "Nothing", "SomethingElse"};
};

namespace entry {

#define CUBBY_FIELDS(...)                                                                                              \
    template <class Self, class F>                                                                                     \
    static void fields([[maybe_unused]] Self &s, [[maybe_unused]] F &&f)                                               \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
    }

// The first entry of every epoch: why it began and after which entry of the one before.
struct EpochOpened
{
    static constexpr auto kind = "EpochOpened";
    QString reason; // "new", "broken", "rolledBack"
    EpochId previous;
    quint64 number = 0; // the last entry of `previous` that is common knowledge
    CUBBY_FIELDS(f("reason", s.reason); f("previous", s.previous); f("number", s.number);)
};

struct BankStarted
{
    static constexpr auto kind = "BankStarted";
    QString software;
    CUBBY_FIELDS(f("software", s.software);)
};

// On disk before the pulse.
struct UnlockRequested
{
    static constexpr auto kind = "UnlockRequested";
    RequestId request;
    CompartmentName compartment;
    Purpose purpose = Purpose::Pickup;
    StayId stay;
    PackageId package;
    CredentialId credential;
    PersonId person;
    QString label; // of a deposit, as scanned
    CUBBY_FIELDS(f("request", s.request); f("compartment", s.compartment); f("purpose", s.purpose); f("stay", s.stay);
                 f("package", s.package); f("credential", s.credential); f("person", s.person); f("label", s.label);)
};

#define CUBBY_UNLOCK_OUTCOME(Name)                                                                                     \
    struct Name                                                                                                        \
    {                                                                                                                  \
        static constexpr auto kind = #Name;                                                                            \
        RequestId request;                                                                                             \
        CompartmentName compartment;                                                                                   \
        QString reason;                                                                                                \
        CUBBY_FIELDS(f("request", s.request); f("compartment", s.compartment); f("reason", s.reason);)                 \
    }
CUBBY_UNLOCK_OUTCOME(UnlockConfirmed); // the board accepted it; says nothing about the door
CUBBY_UNLOCK_OUTCOME(UnlockUnconfirmed); // sent, no answer
CUBBY_UNLOCK_OUTCOME(UnlockNotSent); // the lock was certainly not pulsed
#undef CUBBY_UNLOCK_OUTCOME

#define CUBBY_COMPARTMENT_FACT(Name)                                                                                   \
    struct Name                                                                                                        \
    {                                                                                                                  \
        static constexpr auto kind = #Name;                                                                            \
        CompartmentName compartment;                                                                                   \
        CUBBY_FIELDS(f("compartment", s.compartment);)                                                                 \
    }
CUBBY_COMPARTMENT_FACT(DoorForced); // opened without a request
CUBBY_COMPARTMENT_FACT(DoorLeftOpen); // open for longer than 3 minutes
CUBBY_COMPARTMENT_FACT(DoorStuck); // did not open in three tries
CUBBY_COMPARTMENT_FACT(PresenceSeen);
CUBBY_COMPARTMENT_FACT(PresenceGone);
#undef CUBBY_COMPARTMENT_FACT

struct DoorOpened
{
    static constexpr auto kind = "DoorOpened";
    CompartmentName compartment;
    bool assumed = false; // no sensor: the pulse was sent
    CUBBY_FIELDS(f("compartment", s.compartment); f("assumed", s.assumed);)
};

struct DoorClosed
{
    static constexpr auto kind = "DoorClosed";
    CompartmentName compartment;
    bool assumed = false; // no sensor: a person said so, or time passed
    bool never = false; // no sensor: a person said that the door, assumed to be open, did not open
    CUBBY_FIELDS(f("compartment", s.compartment); f("assumed", s.assumed); f("never", s.never);)
};

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
    QString reason; // "noRoom", "otherBank", "unknown"
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

// The sensor contradicts itself or what must be true: it is treated as absent until it is trusted again.
struct SensorFaulty
{
    static constexpr auto kind = "SensorFaulty";
    CompartmentName compartment;
    Sensor sensor = Sensor::Door;
    QString reason; // "flapping", "silent", "readsShut", "readsOpen", "movesWhileShut"
    CUBBY_FIELDS(f("compartment", s.compartment); f("sensor", s.sensor); f("reason", s.reason);)
};

struct SensorTrusted
{
    static constexpr auto kind = "SensorTrusted";
    CompartmentName compartment;
    Sensor sensor = Sensor::Door;
    CUBBY_FIELDS(f("compartment", s.compartment); f("sensor", s.sensor);)
};

// What a calibration found out: the layout should say so. Nothing is changed by it.
struct SettingSuggested
{
    static constexpr auto kind = "SettingSuggested";
    CompartmentName compartment; // that was tried
    QString bus;
    int board = 0;
    QString setting; // as the layout's file names it: "openIs1", "doorSensor"
    bool value = false;
    PersonId person;
    CUBBY_FIELDS(f("compartment", s.compartment); f("bus", s.bus); f("board", s.board); f("setting", s.setting);
                 f("value", s.value); f("person", s.person);)
};

struct CodeRefused
{
    static constexpr auto kind = "CodeRefused";
    QString reason; // "unknown", "expired", "used", "otherBank", "notHere"
    CUBBY_FIELDS(f("reason", s.reason);)
};

struct PersonSignedIn
{
    static constexpr auto kind = "PersonSignedIn";
    PersonId person;
    CUBBY_FIELDS(f("person", s.person);)
};

struct PersonSignedOut
{
    static constexpr auto kind = "PersonSignedOut";
    PersonId person;
    CUBBY_FIELDS(f("person", s.person);)
};

struct PinRefused
{
    static constexpr auto kind = "PinRefused";
    PersonId person;
    bool locked = false; // the third in a row
    CUBBY_FIELDS(f("person", s.person); f("locked", s.locked);)
};

// The centre has said that this badge, locked by wrong PINs, may be used again.
struct BadgeUnlocked
{
    static constexpr auto kind = "BadgeUnlocked";
    PersonId person;
    CUBBY_FIELDS(f("person", s.person);)
};

// Committed before the effect of an instruction from the centre.
struct InstructionTaken
{
    static constexpr auto kind = "InstructionTaken";
    InstructionId instruction;
    CompartmentName compartment;
    CUBBY_FIELDS(f("instruction", s.instruction); f("compartment", s.compartment);)
};

struct InstructionDone
{
    static constexpr auto kind = "InstructionDone";
    InstructionId instruction;
    QString result; // "Done", "Refused", "Failed", "Unknown"
    QString reason;
    CUBBY_FIELDS(f("instruction", s.instruction); f("result", s.result); f("reason", s.reason);)
};

struct ModeSet
{
    static constexpr auto kind = "ModeSet";
    BankMode mode = BankMode::Service;
    PersonId person = {}; // the technician; null: support
    CUBBY_FIELDS(f("mode", s.mode); f("person", s.person);)
};

// People could not use the bank between these two: deadlines move by as much.
struct ServiceInterrupted
{
    static constexpr auto kind = "ServiceInterrupted";
    Time from;
    Time to;
    QString reason; // "power", "boards", "maintenance"
    CUBBY_FIELDS(f("from", s.from); f("to", s.to); f("reason", s.reason);)
};

// An entry of an epoch that was given up, journalled again because the centre may not have it.
struct Again
{
    static constexpr auto kind = "Again";
    EpochId epoch;
    quint64 number = 0;
    QByteArray chain; // after it, in the old epoch: tells whether the centre has this very entry
    QString was; // its kind
    QString body;
    CUBBY_FIELDS(f("epoch", s.epoch); f("number", s.number); f("chain", s.chain); f("was", s.was); f("body", s.body);)
};

// Stored and carried on, although this program does not know it.
struct Other
{
    QString kind;
    QByteArray body;
};

} // namespace entry

using Entry = std::variant<
    entry::EpochOpened, entry::BankStarted, entry::UnlockRequested, entry::UnlockConfirmed, entry::UnlockUnconfirmed,
    entry::UnlockNotSent, entry::DoorOpened, entry::DoorClosed, entry::DoorForced, entry::DoorLeftOpen,
    entry::DoorStuck, entry::PresenceSeen, entry::PresenceGone, entry::Deposited, entry::DepositFailed, entry::PickedUp,
    entry::PickupUnclear, entry::CompartmentSet, entry::ProblemReported, entry::CodeRefused, entry::PersonSignedIn,
    entry::PersonSignedOut, entry::PinRefused, entry::InstructionTaken, entry::InstructionDone, entry::ModeSet,
    entry::ServiceInterrupted, entry::DepositRefused, entry::Collected, entry::Inspected, entry::SensorFaulty,
    entry::SensorTrusted, entry::SettingSuggested, entry::BadgeUnlocked, entry::Again, entry::Other>;

QString kindOf(const Entry &entry);
QByteArray bodyOf(const Entry &entry);
// A known kind whose body is not of its shape comes back as Other: an authentic entry is never refused.
Entry readEntry(const QString &kind, const QByteArray &body);

} // namespace cubby
