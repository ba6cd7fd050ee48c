// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/picture.h"

#include "central/bankclock.h"
#include "central/clocks.h"

namespace cubby::central {

namespace {

using storage::Value;

template <class T>
Value orNull(const T &value)
{
    if constexpr (std::same_as<T, QString>)
        return value.isEmpty() ? Value(nullptr) : Value(value);
    else
        return value.isNull() ? Value(nullptr) : Value(value);
}

void append(storage::Values &values, std::initializer_list<Value> row)
{
    values.insert(values.end(), row.begin(), row.end());
}

} // namespace

template <class E>
Result<void> Picture::read(const Event &event)
{
    return json::readText<E>(event.body).map([&](const E &e) { add(event, e); }).map_error([&](const Error &error) {
        return Error{QStringLiteral("rebuild.event"),
                     QStringLiteral("Event %1 (%2) cannot be read: %3")
                         .arg(QString::number(event.position.id), event.kind, error.message),
                     {}};
    });
}

Result<void> Picture::add(const Event &event)
{
    if (!event.epoch.isNull()) {
        if (event.projected)
            addEntry(event, readEntry(event.kind, event.body));
        m_banks[event.bank].journal[event.epoch] = {event.epoch, event.number, event.chain};
        return {};
    }
    const auto is = [&event](const char *kind) { return event.kind == QLatin1StringView(kind); };
    if (is(event::BankAdded::kind))
        return read<event::BankAdded>(event);
    if (is(event::WallChanged::kind))
        return read<event::WallChanged>(event);
    if (is(event::StayChanged::kind))
        return read<event::StayChanged>(event);
    if (is(event::PackageOrdered::kind))
        return read<event::PackageOrdered>(event);
    if (is(event::PackageAmended::kind))
        return read<event::PackageAmended>(event);
    if (is(event::PackageChanged::kind))
        return read<event::PackageChanged>(event);
    if (is(event::DeliveryFailed::kind))
        return read<event::DeliveryFailed>(event);
    return {}; // says nothing about what is projected
}

void Picture::addEntry(const Event &event, const Entry &entry)
{
    if (const auto *again = std::get_if<entry::Again>(&entry))
        return addEntry(event, readEntry(again->was, again->body.toUtf8()));
    const Time at = believedTime(event.at, event.receivedAt);
    KnownBank &bank = m_banks[event.bank];
    if (const auto *started = std::get_if<entry::BankStarted>(&entry))
        bank.software = started->software;
    if (const auto *mode = std::get_if<entry::ModeSet>(&entry))
        bank.mode = mode->mode;
    if (const auto *e = std::get_if<entry::BoardFaulty>(&entry))
        bank.boardFaults[{e->bus, e->board, e->fault}] = {e->bus, e->board, e->fault, e->text, at};
    if (const auto *e = std::get_if<entry::BoardTrusted>(&entry))
        bank.boardFaults.erase({e->bus, e->board, e->fault});
    if (std::holds_alternative<entry::EpochOpened>(entry))
        bank.boardFaults.clear();
    if (const auto found = bank.compartments.find(compartmentOf(entry)); found != bank.compartments.end())
        fold(found->second.picture, entry, at); // whether it fitted stands in the event itself
}

void Picture::add(const Event &event, const event::BankAdded &e)
{
    KnownBank &bank = m_banks[event.bank];
    for (const event::Compartment &c : e.compartments)
        bank.compartments[c.name] = {c.size, c.aboveFloor, {}};
}

void Picture::add(const Event &event, const event::WallChanged &e)
{
    std::map<CompartmentName, Compartment> before = std::exchange(m_banks[event.bank].compartments, {});
    for (const event::Compartment &c : e.compartments)
        m_banks[event.bank].compartments[c.name] = {c.size, c.aboveFloor, before[c.name].picture};
}

void Picture::add(const Event &event, const event::StayChanged &e)
{
    const auto [known, isNew] = m_stays.try_emplace({event.bank, e.stay}, KnownStay{e, event.receivedAt});
    known->second.stay = e;
}

void Picture::add(const Event &event, const event::PackageOrdered &e)
{
    Package &package = m_packages[e.package].package;
    package.id = e.package;
    package.order = e.order;
    package.customer = e.customer;
    package.size = e.size;
    package.keepFor = e.keepFor;
    package.reachable = e.reachable;
    package.carrier = e.carrier.isNull() ? kFirstCarrier : e.carrier;
    package.dropOff = e.dropOff;
    package.anyBank = e.anyBank;
    package.elsewhere = e.elsewhere;
    package.bank = event.bank;
    package.createdAt = event.receivedAt;
    package.changedAt = event.receivedAt;
}

void Picture::add(const Event &, const event::PackageAmended &e)
{
    Package &package = m_packages[e.package].package;
    package.size = e.size;
    package.keepFor = e.keepFor;
    package.reachable = e.reachable;
    package.plan = e.plan;
}

void Picture::add(const Event &event, const event::PackageChanged &e)
{
    KnownPackage &known = m_packages[e.package];
    known.package.bank = event.bank;
    known.package.status = e.status;
    known.package.expired = e.expired;
    known.package.stay = e.stay;
    if (!e.step)
        return;
    known.package.changedAt = event.receivedAt;
    append(m_history, {e.package, ++known.steps, e.step->at, event.receivedAt, toText(e.status), e.step->what,
                       orNull(e.step->bank), orNull(e.step->compartment), e.step->detail, e.step->conflict,
                       orNull(e.step->person)});
}

void Picture::add(const Event &event, const event::DeliveryFailed &e)
{
    append(m_attempts, {e.package, event.at, event.bank, e.compartment, orNull(e.person), e.why});
}

Result<void> Picture::storeLists(storage::Database &database)
{
    return storage::insertRows(database, QStringLiteral("rebuilt_package_history"), 11, std::exchange(m_history, {}))
        .and_then([&] {
            return storage::insertRows(database, QStringLiteral("rebuilt_attempts"), 6, std::exchange(m_attempts, {}));
        });
}

Result<void> Picture::store(storage::Database &database) const
{
    storage::Values banks;
    storage::Values heads;
    storage::Values faults;
    storage::Values compartments;
    for (const auto &[id, bank] : m_banks) {
        append(banks, {id, toText(bank.mode), bank.software});
        for (const auto &[epoch, head] : bank.journal)
            append(heads, {id, epoch, head.number, head.chain});
        for (const auto &[key, fault] : bank.boardFaults)
            append(faults, {id, fault.bus, fault.board, fault.fault, fault.text, fault.since});
        for (const auto &[name, c] : bank.compartments) {
            const CompartmentState &state = c.picture.state;
            append(compartments, {id, name, int(c.size), c.aboveFloor, toText(state.custody), toText(state.condition),
                                  state.unverified, c.picture.believedCustody, c.picture.believedCondition,
                                  c.picture.stay(), c.picture.lastAccess(), QString::fromUtf8(json::writeText(state))});
        }
    }
    storage::Values stays;
    for (const auto &[key, known] : m_stays) {
        const event::StayChanged &s = known.stay;
        append(stays, {key.first, s.stay, orNull(s.package), orNull(s.compartment), toText(s.state), s.ended, s.label,
                       int(s.size), s.keepFor, s.depositedAt, s.deadline, known.createdAt, s.clock,
                       clockDue(s.state, s.deadline, s.clock), s.expiresAt});
    }
    storage::Values packages;
    for (const auto &[id, known] : m_packages) {
        const Package &p = known.package;
        append(packages, {id, p.order, p.customer, p.bank, int(p.size), p.keepFor, p.reachable, toText(p.status),
                          p.expired, orNull(p.stay), p.createdAt, p.changedAt, p.carrier, p.dropOff, p.anyBank,
                          toText(p.plan), p.elsewhere});
    }
    return storage::insertRows(database, QStringLiteral("rebuilt_banks"), 3, banks)
        .and_then([&] { return storage::insertRows(database, QStringLiteral("rebuilt_journal_epochs"), 4, heads); })
        .and_then([&] { return storage::insertRows(database, QStringLiteral("rebuilt_board_faults"), 6, faults); })
        .and_then(
            [&] { return storage::insertRows(database, QStringLiteral("rebuilt_compartments"), 12, compartments); })
        .and_then([&] { return storage::insertRows(database, QStringLiteral("rebuilt_stays"), 15, stays); })
        .and_then([&] { return storage::insertRows(database, QStringLiteral("rebuilt_packages"), 17, packages); });
}

} // namespace cubby::central
