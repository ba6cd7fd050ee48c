// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entries.h"

// What the centre tells a bank. The directory is a log like the journal, in the other direction; a snapshot is the same
// kinds in any order (without Instruction). Each kind replaces what an earlier entry with the same `item()` said.
namespace cubby::directory {

// A package that is promised to this bank, or lies in it: one stay with its credential.
struct PackageExpected
{
    static constexpr auto kind = "PackageExpected";
    StayId stay;
    PackageId package;
    QStringList labels; // texts of its parcel label, any of which identifies it
    Size size = Size::M;
    Millis keepFor{std::chrono::hours(72)}; // from the deposit
    std::optional<Time> deadline; // once it lies here, if the centre knows better
    CompartmentName compartment; // a wish
    QString language; // BCP 47
    CredentialId credential;
    QByteArray codeDigest; // keyed, see seal/code.h
    bool dropOff = false; // a customer hands it in here; the labels hold the return's number too
    bool accessible = false; // asked for beforehand: a compartment within reach, the accessible mode
    bool contactKnown = false; // the centre can send a message about it
    CarrierId carrier; // whose drivers handle it; null: anybody's
    PackagePlan plan = PackagePlan::Keep; // once it lies here
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("labels", s.labels); f("size", s.size);
                 f("keepFor", s.keepFor); f("deadline", s.deadline); f("compartment", s.compartment);
                 f("language", s.language); f("credential", s.credential); f("codeDigest", s.codeDigest);
                 f("dropOff", s.dropOff); f("accessible", s.accessible); f("contactKnown", s.contactKnown);
                 f("carrier", s.carrier); f("plan", s.plan);)
    QString item() const { return QStringLiteral("stay/") + stay.toString(); }
};

// The stay is over, or will not begin here.
struct PackageWithdrawn
{
    static constexpr auto kind = "PackageWithdrawn";
    StayId stay;
    CUBBY_FIELDS(f("stay", s.stay);)
    QString item() const { return QStringLiteral("stay/") + stay.toString(); }
};

// A further credential for stays, beside the one that came with the package: a new code, another person, several stays.
struct CredentialIssued
{
    static constexpr auto kind = "CredentialIssued";
    CredentialId credential;
    QList<StayId> stays;
    QByteArray codeDigest;
    CUBBY_FIELDS(f("credential", s.credential); f("stays", s.stays); f("codeDigest", s.codeDigest);)
    QString item() const { return QStringLiteral("credential/") + credential.toString(); }
};

// Opens nothing any more, whatever its pass says.
struct CredentialWithdrawn
{
    static constexpr auto kind = "CredentialWithdrawn";
    CredentialId credential;
    CUBBY_FIELDS(f("credential", s.credential);)
    QString item() const { return QStringLiteral("credential/") + credential.toString(); }
};

// A driver or technician who may sign in here.
struct PersonGranted
{
    static constexpr auto kind = "PersonGranted";
    PersonId person;
    QString name;
    QString role; // "driver", "technician"
    QJsonObject verifier; // of PIN and badge together, see seal/badge.h
    Time notAfter;
    std::optional<Time> unlockedAt = {}; // wrong PINs before this are forgiven
    std::optional<Time> notBefore = {};
    CarrierId carrier = {}; // of a driver: handles this one's packages only; null: everybody's
    CUBBY_FIELDS(f("person", s.person); f("name", s.name); f("role", s.role); f("verifier", s.verifier);
                 f("notAfter", s.notAfter); f("unlockedAt", s.unlockedAt); f("notBefore", s.notBefore);
                 f("carrier", s.carrier);)
    QString item() const { return QStringLiteral("person/") + person.toString(); }
};

struct PersonWithdrawn
{
    static constexpr auto kind = "PersonWithdrawn";
    PersonId person;
    CUBBY_FIELDS(f("person", s.person);)
    QString item() const { return QStringLiteral("person/") + person.toString(); }
};

// What the centre believes about a compartment. Only in snapshots; used when the bank's own state is lost.
struct CompartmentBelieved
{
    static constexpr auto kind = "CompartmentBelieved";
    CompartmentName compartment;
    Custody custody = Custody::Empty;
    Condition condition = Condition::Good;
    StayId stay;
    Time deadline;
    CUBBY_FIELDS(f("compartment", s.compartment); f("custody", s.custody); f("condition", s.condition);
                 f("stay", s.stay); f("deadline", s.deadline);)
    QString item() const { return QStringLiteral("compartment/") + compartment; }
};

// Up to which entry of the bank's journal the beliefs of a snapshot go. A bank that waits for them takes over only what
// covers all that it journalled again.
struct BeliefsAsOf
{
    static constexpr auto kind = "BeliefsAsOf";
    EpochId epoch;
    quint64 number = 0;
    bool first = false; // the bank's first epoch ever: it was empty when it was built
    CUBBY_FIELDS(f("epoch", s.epoch); f("number", s.number); f("first", s.first);)
    QString item() const { return QStringLiteral("beliefs"); }
};

// What the bank is built of from now on, whatever its own file says. The bank checks it, tries it as soon as nobody is
// at the kiosk, and goes back to the one before where it does not work by it.
struct LayoutGiven
{
    static constexpr auto kind = "LayoutGiven";
    QString digest; // SHA-256 over the compact JSON, hexadecimal
    QJsonObject layout;
    CUBBY_FIELDS(f("digest", s.digest); f("layout", s.layout);)
    QString item() const { return QStringLiteral("layout"); }
};

enum class Action { Open, SetOutOfOrder, SetGood, SetMaintenance, SetService, SetInspect, Restart };

// Done once or refused, never later than notAfter (by the centre's time), never by another epoch of the bank. A
// compartment is opened only where there is still what the centre knew of when it asked: somebody may have put another
// parcel in meanwhile.
struct Instruction
{
    static constexpr auto kind = "Instruction";
    InstructionId instruction;
    EpochId epoch; // of the bank's journal
    Time notAfter;
    Action action = Action::Open;
    CompartmentName compartment;
    QString reason;
    bool atOnce = false; // a restart that does not wait until nobody is at the kiosk
    QString trace = {}; // of the request that led to it (domain/trace.h)
    std::optional<Custody> custody = {}; // Open: what the compartment is believed to have; absent: whatever it has
    StayId stay = {}; // and where it Holds: which
    CUBBY_FIELDS(f("instruction", s.instruction); f("epoch", s.epoch); f("notAfter", s.notAfter); f("action", s.action);
                 f("compartment", s.compartment); f("reason", s.reason); f("atOnce", s.atOnce); f("trace", s.trace);
                 f("custody", s.custody); f("stay", s.stay);)
};

} // namespace cubby::directory

template <>
struct cubby::EnumText<cubby::directory::Action>
{
    static constexpr std::array names{"Open",       "SetOutOfOrder", "SetGood", "SetMaintenance",
                                      "SetService", "SetInspect",    "Restart"};
};

namespace cubby {

using DirectoryEntry
    = std::variant<directory::PackageExpected, directory::PackageWithdrawn, directory::CredentialIssued,
                   directory::CredentialWithdrawn, directory::PersonGranted, directory::PersonWithdrawn,
                   directory::CompartmentBelieved, directory::BeliefsAsOf, directory::LayoutGiven,
                   directory::Instruction, entry::Other>;

QString kindOf(const DirectoryEntry &entry);
QByteArray bodyOf(const DirectoryEntry &entry);
DirectoryEntry readDirectoryEntry(const QString &kind, const QByteArray &body); // as readEntry

} // namespace cubby
