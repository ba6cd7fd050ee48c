// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/runner.h"

namespace cubby::bank {

using namespace std::chrono_literals;

namespace {

constexpr Millis kAliveEvery = 60s;
constexpr Millis kRetryAfter = 5s; // a full disk is not full for ever

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
    auto bank = std::make_unique<Bank>(m_settings.bank, m_journal->head().epoch, m_chance);
    const bool broken = opened->found == journal::Found::Broken;
    if (opened->stateHolds)
        bank->load(opened->state, opened->directory, broken);
    if (opened->found == journal::Found::New || broken) {
        std::vector<Bank::Repeat> again;
        for (std::size_t i = 0; i < opened->unsent.size(); ++i)
            again.push_back({opened->unsent[i], opened->unsentChains[i]});
        const char *reason = !broken ? kReasonNew : opened->stateHolds ? kReasonBroken : kReasonLost;
        Decision first = bank->openEpoch(m_journal->head().epoch, reason, opened->lastAcknowledged, again, now);
        if (broken && opened->stateHolds) // without a head: the centre will send a snapshot all the same
            first.batch.directory = journal::DirectoryChange{LogHead{}, true, opened->directory};
        if (auto done = carryOut(first); !done)
            return done;
    }
    if (auto done = carryOut(bank->start(now, m_journal->lastAlive())); !done)
        return done;
    m_settings.bank.refusedLayout.reset(); // told, and on the disk: not to be told again after a commit that failed
    m_bank = std::move(bank);
    return {};
}

// After a commit that failed: what was decided is forgotten, and what is on disk counts.
Result<void> Runner::startAnew(Now now)
{
    m_bank.reset();
    m_retryAt = now.mono + kRetryAfter;
    auto stored = m_journal ? m_journal->stored() : failure("journal.closed", {});
    if (!stored) { // not even to be read: perhaps a new one can be begun
        if (auto opened = open(now); !opened)
            return opened;
    } else {
        auto bank = std::make_unique<Bank>(m_settings.bank, m_journal->head().epoch, m_chance);
        bank->load(stored->state, stored->directory);
        if (auto done = carryOut(bank->start(now)); !done)
            return done;
        m_bank = std::move(bank);
    }
    for (const auto &[what, input] : m_said) {
        if (auto done = carryOut(m_bank->handle(input, now)); !done) {
            m_bank.reset();
            return done;
        }
    }
    return {};
}

Result<void> Runner::handle(const Input &input, Now now)
{
    remember(input);
    if (!m_bank)
        return startAnew(now); // what was said is told to the new bank; what a person did meanwhile is lost
    if (now.mono >= m_aliveAt) {
        m_aliveAt = now.mono + kAliveEvery;
        (void)m_journal->markAlive(now.wall); // a mark that is missing only makes an interval look longer
    }
    auto done = carryOut(m_bank->handle(input, now));
    if (!done)
        (void)startAnew(now); // tried again at m_retryAt; the first error says more
    return done;
}

Millis Runner::nextDeadline() const
{
    if (!m_bank)
        return m_retryAt;
    return std::min(m_bank->nextDeadline().value_or(m_aliveAt), m_aliveAt);
}

void Runner::remember(const Input &input)
{
    const auto keep = [&](const QString &what) { m_said.insert_or_assign(what, input); };
    if (const auto *door = std::get_if<DoorChanged>(&input)) {
        keep(QStringLiteral("door/") + door->compartment);
    } else if (const auto *presence = std::get_if<PresenceChanged>(&input)) {
        keep(QStringLiteral("presence/") + presence->compartment);
    } else if (std::holds_alternative<LinkChanged>(input)) {
        keep(QStringLiteral("link"));
    } else if (std::holds_alternative<CameraChanged>(input)) {
        keep(QStringLiteral("camera"));
    } else if (const auto *fault = std::get_if<BoardFaultChanged>(&input)) {
        keep(QStringLiteral("fault/") + BoardFault{fault->bus, fault->board, fault->fault}.key());
    } else if (const auto *bus = std::get_if<BusChanged>(&input)) {
        keep(QStringLiteral("bus/") + bus->bus);
        for (const LayoutCompartment &c : m_settings.bank.layout.compartments) {
            if (!bus->working && c.lock.bus == bus->bus)
                m_said.erase(QStringLiteral("door/") + c.name);
            if (!bus->working && c.presence && c.presence->bus == bus->bus)
                m_said.erase(QStringLiteral("presence/") + c.name);
        }
    }
}

// Its trial is over for good: a bank that is made anew after a commit that failed is not on trial again.
void Runner::keepLayout()
{
    m_settings.bank.layoutOnTrial = false;
    m_ports.keepLayout();
}

Result<void> Runner::carryOut(const Decision &decision)
{
    if (!decision.batch.isEmpty()) {
        if (auto done = m_journal->commit(decision.batch); !done)
            return done;
    }
    for (const Effect &effect : decision.effects) {
        if (const auto *pulse = std::get_if<PulseLock>(&effect))
            m_ports.pulse(pulse->request, pulse->compartment);
        else if (const auto *sound = std::get_if<PlaySound>(&effect))
            m_ports.play(sound->sound);
        else if (const auto *ask = std::get_if<AskCentre>(&effect))
            m_ports.ask(*ask);
        else if (std::holds_alternative<EndProgram>(effect))
            m_ports.endProgram();
        else if (const auto *use = std::get_if<UseLayout>(&effect))
            m_ports.useLayout(use->layout);
        else if (std::holds_alternative<KeepLayout>(effect))
            keepLayout();
        else if (const auto *given = std::get_if<GiveUpLayout>(&effect))
            m_ports.giveUpLayout(given->reason);
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
    const Decision first = m_bank->openEpoch(epoch, kReasonRolledBack, before, again, now);
    auto done = m_journal->openEpoch(epoch, first.batch);
    if (!done)
        (void)startAnew(now);
    return done;
}

} // namespace cubby::bank
