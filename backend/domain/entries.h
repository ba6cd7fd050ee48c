// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/doorentries.h"
#include "domain/log.h"
#include "domain/stayentries.h"

#include <variant>

// The facts that a bank journals, in the words that travel to the centre. Each is a plain value with its kind.
namespace cubby {

namespace entry {

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
    QString layout = {}; // digest of the one in force, hexadecimal; empty: one is on trial
    CUBBY_FIELDS(f("software", s.software); f("layout", s.layout);)
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
    QString trace = {}; // the instruction's
    CUBBY_FIELDS(f("instruction", s.instruction); f("compartment", s.compartment); f("trace", s.trace);)
};

struct InstructionDone
{
    static constexpr auto kind = "InstructionDone";
    InstructionId instruction;
    QString result; // "Done", "Refused", "Failed", "Unknown"
    QString reason;
    QString trace = {};
    CUBBY_FIELDS(f("instruction", s.instruction); f("result", s.result); f("reason", s.reason); f("trace", s.trace);)
};

// A layout that the centre sent is good and will be tried as soon as nobody is at the kiosk.
struct LayoutTaken
{
    static constexpr auto kind = "LayoutTaken";
    QString digest;
    CUBBY_FIELDS(f("digest", s.digest);)
};

// The bank works by it: its lock boards answer.
struct LayoutInForce
{
    static constexpr auto kind = "LayoutInForce";
    QString digest;
    CUBBY_FIELDS(f("digest", s.digest);)
};

// It is not taken, or was given up again.
struct LayoutRefused
{
    static constexpr auto kind = "LayoutRefused";
    QString digest;
    QString reason;
    CUBBY_FIELDS(f("digest", s.digest); f("reason", s.reason);)
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
    entry::SensorTrusted, entry::SettingSuggested, entry::BadgeUnlocked, entry::BoardFaulty, entry::BoardTrusted,
    entry::LayoutTaken, entry::LayoutInForce, entry::LayoutRefused, entry::Again, entry::Other>;

QString kindOf(const Entry &entry);
QByteArray bodyOf(const Entry &entry);
// A known kind whose body is not of its shape comes back as Other: an authentic entry is never refused.
Entry readEntry(const QString &kind, const QByteArray &body);

} // namespace cubby
