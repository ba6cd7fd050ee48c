// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/custody.h"
#include "journal/journal.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <utility>

namespace cubby::bank {

// Why an epoch was opened (entry::EpochOpened).
inline constexpr const char *kReasonNew = "new"; // no journal: a new bank, or one whose disk was replaced
inline constexpr const char *kReasonBroken = "broken"; // the chain broke, the state holds
inline constexpr const char *kReasonLost = "lost"; // neither holds
inline constexpr const char *kReasonRolledBack = "rolledBack"; // the centre has acknowledged what is not here

// A package that lies in a compartment of this bank.
struct Stay
{
    StayId stay;
    PackageId package;
    CompartmentName compartment;
    QString label;
    Time depositedAt;
    Time deadline;
    bool dropOff = false; // handed in by a customer, for a driver to collect

    friend bool operator==(const Stay &, const Stay &) = default;
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment); f("label", s.label);
                 f("depositedAt", s.depositedAt); f("deadline", s.deadline); f("dropOff", s.dropOff);)
};

// Remembered for a while, to tell a person what became of a package.
struct EndedStay
{
    StayId stay;
    Time at;
    QByteArray codeDigest;
    bool returned = false; // a driver collected it
    bool dropOff = false;

    friend bool operator==(const EndedStay &, const EndedStay &) = default;
    CUBBY_FIELDS(f("stay", s.stay); f("at", s.at); f("codeDigest", s.codeDigest); f("returned", s.returned);
                 f("dropOff", s.dropOff);)
};

// What is wrong with a lock board or its line, as it was last journalled.
struct BoardFault
{
    QString bus;
    int board = -1; // -1: the line
    QString fault; // "Silent" (entry::BoardFaulty)
    QString text = {};

    QString key() const { return QStringList{bus, QString::number(board), fault}.join(u'/'); }

    friend bool operator==(const BoardFault &, const BoardFault &) = default;
    CUBBY_FIELDS(f("bus", s.bus); f("board", s.board); f("fault", s.fault); f("text", s.text);)
};

struct BadgeTries
{
    PersonId person;
    int wrong = 0; // PINs in a row
    std::optional<Time> lockedAt; // by the third wrong one

    friend bool operator==(const BadgeTries &, const BadgeTries &) = default;
    CUBBY_FIELDS(f("person", s.person); f("wrong", s.wrong); f("lockedAt", s.lockedAt);)
};

// Everything that must survive a power cut: a fold over the journal's entries, kept beside them part by part.
class State
{
public:
    explicit State(const QStringList &compartments);

    // False where a part cannot be read.
    bool load(const journal::StatePart &part);
    void apply(const Entry &entry, Time at);
    // What changed since the last call.
    std::vector<journal::StatePart> takeChanges();
    void touchAll();
    // Stays that ended so long ago that nobody asks any more; since the last call.
    QList<StayId> takeForgotten() { return std::exchange(m_forgotten, {}); }

    const QMap<CompartmentName, CompartmentState> &compartments() const { return m_compartments; }
    const CompartmentState *compartment(const CompartmentName &name) const;
    const QMap<StayId, Stay> &stays() const { return m_stays; }
    const Stay *stay(const StayId &stay) const;
    const EndedStay *ended(const StayId &stay) const;
    const EndedStay *endedByCode(const QByteArray &digest) const;
    BadgeTries tries(const PersonId &person) const { return m_tries.value(person); }
    const QMap<QString, BoardFault> &boardFaults() const { return m_boardFaults; } // by their key()
    const QMap<InstructionId, CompartmentName> &openInstructions() const { return m_instructions; }
    bool knowsInstruction(const InstructionId &id) const { return m_instructions.contains(id) || m_done.contains(id); }
    const QString &layoutTaken() const { return m_layoutTaken; } // a digest; empty: none waits to be tried
    BankMode mode() const { return m_mode; }
    std::optional<Time> maintenanceSince() const { return m_maintenanceSince; } // only while in maintenance
    // Since the bank's memory was lost or turned out to be old: what the centre believes is still to be taken over.
    bool awaitsBeliefs() const { return m_beliefsFrom > 0; }
    quint64 beliefsFrom() const { return m_beliefsFrom; } // the entry that they must cover
    Time lastAt() const { return m_lastAt; } // time never runs behind this

    void adoptStay(const Stay &stay); // from the centre's belief
    void dropStay(const StayId &stay);
    void beliefsTaken();
    void rememberCode(const StayId &stay, const QByteArray &digest); // of a stay that has just ended

    friend bool operator==(const State &a, const State &b);

private:
    void touch(const QString &key) { m_changed.insert(key); }
    void endStay(const EndedStay &ended);
    journal::StatePart part(const QString &key) const;

    QMap<CompartmentName, CompartmentState> m_compartments;
    QMap<StayId, Stay> m_stays;
    QMap<StayId, EndedStay> m_ended;
    QList<StayId> m_forgotten; // of them, since somebody asked
    QHash<PersonId, BadgeTries> m_tries;
    QMap<QString, BoardFault> m_boardFaults;
    QMap<InstructionId, CompartmentName> m_instructions;
    QMap<InstructionId, Time> m_done; // the last instructions that have a result
    BankMode m_mode = BankMode::Service;
    std::optional<Time> m_maintenanceSince;
    QString m_layoutTaken;
    Time m_lastAt;
    quint64 m_beliefsFrom = 0;
    QSet<QString> m_changed;
};

} // namespace cubby::bank
