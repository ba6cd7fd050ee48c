// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre tells: packages, credentials, people, instructions, and its belief when the bank's memory is lost.
#include "bank/bank.h"
#include "domain/trace.h"

namespace cubby::bank {

void Bank::input(const DirectoryArrived &arrived)
{
    journal::DirectoryChange change;
    change.head = arrived.head;
    for (const LogRecord &record : arrived.records) {
        const DirectoryEntry entry = readDirectoryEntry(record.kind, record.body);
        const auto *granted = std::get_if<directory::PersonGranted>(&entry);
        const directory::PersonGranted *before = granted ? m_directory.person(granted->person) : nullptr;
        const QJsonObject verifier = before ? before->verifier : QJsonObject();
        if (auto item = m_directory.apply(entry))
            change.items.push_back(std::move(*item));
        if (granted)
            personGranted(*granted, verifier);
        if (const auto *given = std::get_if<directory::LayoutGiven>(&entry))
            layoutGiven(*given);
        if (const auto *instruction = std::get_if<directory::Instruction>(&entry))
            instruct(*instruction);
    }
    m_decision.batch.directory = std::move(change);
}

void Bank::input(const SnapshotArrived &arrived)
{
    journal::DirectoryChange change;
    change.head = arrived.head;
    change.replacesAll = true;
    const journal::Directory before = std::exchange(m_directory, {});
    for (const DirectoryEntry &entry : arrived.entries) {
        if (auto item = m_directory.apply(entry))
            change.items.push_back(std::move(*item));
        const auto *granted = std::get_if<directory::PersonGranted>(&entry);
        if (const auto *old = granted ? before.person(granted->person) : nullptr)
            personGranted(*granted, old->verifier);
        if (const auto *given = std::get_if<directory::LayoutGiven>(&entry))
            layoutGiven(*given);
    }
    m_decision.batch.directory = std::move(change);
    const directory::BeliefsAsOf &covered = m_directory.beliefsAsOf();
    if (m_state.awaitsBeliefs() && covered.epoch == m_epoch && covered.number >= m_state.beliefsFrom())
        takeBeliefs();
}

// What the centre told of a package is kept as long as somebody may ask for it after it was taken ("collected already
// on …"), and not for ever: the centre says no more about it.
void Bank::forgetPackages()
{
    for (const StayId &stay : m_state.takeForgotten()) {
        if (!m_directory.package(stay))
            continue;
        auto item = m_directory.apply(directory::PackageWithdrawn{stay});
        if (!m_decision.batch.directory)
            m_decision.batch.directory.emplace();
        m_decision.batch.directory->items.push_back(std::move(*item));
    }
}

// The bank's own memory is gone or old. The centre has what the bank journalled again, so what it believes now holds
// for every compartment; that one is empty has to be confirmed by a sensor or a person before the next deposit.
void Bank::takeBeliefs()
{
    const bool first = m_directory.beliefsAsOf().first;
    for (const CompartmentName &name : m_state.compartments().keys()) {
        if (at(name).visit || !m_settings.layout.find(name))
            continue; // its outcome is still to come, or another layout had it
        const auto belief = m_directory.beliefs().constFind(name);
        if (belief == m_directory.beliefs().constEnd())
            continue;
        if (const StayId own = at(name).stay; !own.isNull() && own != belief->stay)
            m_state.dropStay(own);
        const bool sensed = sensesPresence(name);
        const bool present = seesPresent(name);
        if (belief->custody == Custody::Holds && !belief->stay.isNull()) {
            const directory::PackageExpected *package = m_directory.package(belief->stay);
            m_state.adoptStay({belief->stay, package ? package->package : PackageId(), name,
                               package ? package->labels.value(0) : QString(), m_decision.batch.at, belief->deadline});
            note(entry::CompartmentSet{name, Custody::Holds, belief->condition, belief->stay, false,
                                       QStringLiteral("believed")});
            if (sensed && !present)
                inspect(name, "packageNotSeen");
        } else if (sensed && present) {
            note(entry::CompartmentSet{
                name, Custody::Unknown, Condition::Inspect, {}, true, QStringLiteral("somethingInside")});
        } else {
            const Custody custody = belief->custody == Custody::Unknown ? Custody::Unknown : Custody::Empty;
            note(entry::CompartmentSet{
                name, custody, belief->condition, {}, !sensed && !first, QStringLiteral("believed")});
        }
    }
    m_state.beliefsTaken();
}

void Bank::instruct(const directory::Instruction &instruction)
{
    if (m_state.knowsInstruction(instruction.instruction))
        return; // told twice, done once
    if (isTrace(instruction.trace))
        m_traces.insert(instruction.instruction, instruction.trace);
    const auto refuseIt = [&](const char *reason) {
        note(entry::InstructionDone{instruction.instruction, QStringLiteral("Refused"), QString::fromLatin1(reason)});
    };
    if (instruction.epoch != m_epoch)
        return refuseIt("epoch");
    // Judged by the centre's time alone: the bank's own clock may be wrong.
    if (!m_centreClock || m_centreClock->at + (m_now.mono - m_centreClock->mono) > instruction.notAfter)
        return refuseIt("tooLate");
    using directory::Action;
    const auto done = [&] { note(entry::InstructionDone{instruction.instruction, QStringLiteral("Done"), {}}); };
    if (instruction.action == Action::SetMaintenance || instruction.action == Action::SetService) {
        setMode(instruction.action == Action::SetService ? BankMode::Service : BankMode::Maintenance, {});
        return done();
    }
    if (instruction.action == Action::Restart)
        return restartAsked(instruction);
    if (!m_settings.layout.find(instruction.compartment))
        return refuseIt("noSuchCompartment");
    const CompartmentState c = at(instruction.compartment);
    if (c.visit)
        return refuseIt("inUse");
    if (instruction.action == Action::Open) {
        if (m_ending)
            return refuseIt("ending"); // the pulse would go out, and nobody would see what became of it
        if (m_starting || m_settings.layoutOnTrial)
            return refuseIt("starting"); // which lock is this compartment's, and is its door open?
        const bool elsewise
            = instruction.custody
              && (*instruction.custody != c.custody || (c.custody == Custody::Holds && instruction.stay != c.stay));
        if (elsewise)
            return refuseIt("changed");
        note(entry::InstructionTaken{instruction.instruction, instruction.compartment});
        return request(instruction.compartment,
                       {newRequest(), instruction.compartment, Purpose::Remote, c.stay, {}, {}, {}, {}});
    }
    // Whoever sets it good answers for what lies inside.
    const bool good = instruction.action == Action::SetGood;
    const Condition condition = good                                       ? Condition::Good
                                : instruction.action == Action::SetInspect ? Condition::Inspect
                                                                           : Condition::OutOfOrder;
    note(entry::CompartmentSet{instruction.compartment, c.custody, condition, c.stay, c.unverified && !good,
                               QStringLiteral("support")});
    done();
}

// The result of a remote opening is the acknowledgement of the action.
void Bank::tellInstruction(const CompartmentName &name, bool done, const QString &reason)
{
    for (auto it = m_state.openInstructions().constBegin(); it != m_state.openInstructions().constEnd(); ++it) {
        if (it.value() != name)
            continue;
        note(entry::InstructionDone{it.key(), done ? QStringLiteral("Done") : QStringLiteral("Failed"), reason});
        return;
    }
}

} // namespace cubby::bank
