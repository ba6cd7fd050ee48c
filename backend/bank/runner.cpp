// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/runner.h"

namespace cubby::bank {

using namespace std::chrono_literals;

namespace {

// What a bank with an old memory journals again: what people did there. What it concluded from that memory is not.
bool isDeed(const LogRecord &record)
{
    const Entry entry = readEntry(record.kind, record.body);
    return !std::holds_alternative<entry::CompartmentSet>(entry) && !std::holds_alternative<entry::EpochOpened>(entry)
           && !std::holds_alternative<entry::BankStarted>(entry) && !std::holds_alternative<entry::DoorForced>(entry);
}

} // namespace

Result<std::unique_ptr<Runner>> Runner::start(const Settings &settings, Ports &ports, Now now, Chance &chance)
{
    std::unique_ptr<Runner> runner(new Runner(settings, ports, chance));
    if (auto opened = runner->open(now); !opened)
        return failure(opened.error());
    return runner;
}

Result<void> Runner::open(Now now)
{
    m_bank.reset();
    m_journal.reset(); // the file has one owner at a time
    auto opened = journal::Journal::open(m_settings.journal, now.wall, m_chance);
    if (!opened)
        return failure(opened.error());
    m_journal = std::move(opened->journal);
    ++m_openings;
    m_damage = opened->damage;
    m_bank = std::make_unique<Bank>(m_settings.bank, m_journal->head().epoch, m_chance);
    const bool broken = opened->found == journal::Found::Broken;
    if (opened->stateHolds)
        m_bank->load(opened->state, opened->directory, broken);
    if (opened->found == journal::Found::New || broken) {
        std::vector<Bank::Repeat> again;
        for (std::size_t i = 0; i < opened->unsent.size(); ++i)
            again.push_back({opened->unsent[i], opened->unsentChains[i]});
        const char *reason = !broken ? kReasonNew : opened->stateHolds ? kReasonBroken : kReasonLost;
        Decision first = m_bank->openEpoch(m_journal->head().epoch, reason, opened->lastAcknowledged, again, now);
        if (broken && opened->stateHolds) // without a head: the centre will send a snapshot all the same
            first.batch.directory = journal::DirectoryChange{{}, true, opened->directory};
        if (auto done = carryOut(std::move(first), now); !done)
            return done;
    }
    return carryOut(m_bank->start(now, m_journal->lastAlive()), now);
}

Result<void> Runner::handle(const Input &input, Now now)
{
    if (!m_bank) { // the journal could not even be opened again; perhaps it can now
        if (auto opened = open(now); !opened)
            return opened;
    }
    if (now.mono >= m_aliveAt) {
        m_aliveAt = now.mono + 60s;
        (void)m_journal->markAlive(now.wall); // a mark that is missing only makes an interval look longer
    }
    return carryOut(m_bank->handle(input, now), now);
}

Result<void> Runner::carryOut(Decision decision, Now now)
{
    if (!decision.batch.isEmpty()) {
        if (auto done = m_journal->commit(decision.batch); !done) {
            const Error error = done.error();
            if (auto opened = open(now); !opened) {
                m_bank.reset();
                return failure(opened.error());
            }
            return failure(error);
        }
    }
    for (const Effect &effect : decision.effects) {
        if (const auto *pulse = std::get_if<PulseLock>(&effect))
            m_ports.pulse(pulse->request, pulse->compartment);
        else if (const auto *sound = std::get_if<PlaySound>(&effect))
            m_ports.play(sound->sound);
    }
    return {};
}

Result<void> Runner::renewEpoch(Now now)
{
    const LogHead before = m_journal->acknowledged();
    std::vector<Bank::Repeat> again;
    QByteArray chain = before.chain;
    for (LogRecord &record : m_journal->unsent()) {
        chain = chainNext(chain, record);
        if (isDeed(record))
            again.push_back({std::move(record), chain});
    }
    const EpochId epoch = EpochId::make(now.wall, m_chance);
    if (auto done = m_journal->openEpoch(epoch); !done)
        return done;
    return carryOut(m_bank->openEpoch(epoch, kReasonRolledBack, before, again, now), now);
}

} // namespace cubby::bank
