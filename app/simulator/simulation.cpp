// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulation.h"

#include <algorithm>
#include <utility>

namespace cubby::simulator {

namespace {

constexpr Millis kDoorOpens{60};
constexpr int kUsualStatusBytes = 3; // as captured, on boards of 8 and of 24 locks

serial::SimulatedBoard boardOf(const LayoutBoard &board)
{
    serial::SimulatedBoard simulated{board.address, board.channels,
                                     std::max(kUsualStatusBytes, (board.channels + 7) / 8)};
    simulated.wiring.supply = board.supply;
    simulated.wiring.openIs1 = board.openIs1;
    simulated.wiring.presenceIs1 = board.presenceIs1;
    simulated.wiring.sensesDoors = board.hasInputs;
    simulated.wiring.acknowledgementOpenIs11 = board.acknowledgementOpenIs11;
    simulated.wiring.lastByteFirst = board.lastByteFirst;
    simulated.wiring.pulseInHighByte = board.pulseInHighByte;
    simulated.wiring.firmware = board.firmware;
    return simulated;
}

// Where the answer to an unlock tells no state, a status that is read too early shows the door still shut.
serial::SimulatedWall::Timings timingsOf(const QString &family)
{
    auto timings = serial::SimulatedWall::usualTimings(family);
    if (family.startsWith(u"kerong") || family == u"modbus-relay")
        timings.doorOpens = kDoorOpens;
    return timings;
}

serial::LockAddress addressOf(const BoardChannel &at) { return {at.board, at.channel}; }

} // namespace

Simulation::Simulation(const Layout &layout, const QHash<QString, QString> &links, quint64 seed, QObject *parent)
    : QObject(parent), m_layout(layout)
{
    for (const LayoutBus &bus : std::as_const(m_layout.buses)) {
        QList<serial::SimulatedBoard> boards;
        for (const LayoutBoard &board : bus.boards)
            boards.append(boardOf(board));
        Bus &made = m_buses[bus.name];
        made.wall = std::make_unique<serial::SimulatedWall>(bus.family, boards, timingsOf(bus.family), seed++);
        made.port = std::make_unique<serial::SimulatedPort>(*made.wall, links.value(bus.name), bus.baud);
        const QString name = bus.name;
        made.wall->observe([this, name](serial::SimulatedWall::Event event, serial::LockAddress lock) {
            Q_EMIT happened(event, nameOf(name, lock));
        });
        const serial::SimulatedWall &wall = *made.wall;
        connect(made.port.get(), &serial::SimulatedPort::received, this, [this, name, &wall](const QByteArray &bytes) {
            Q_EMIT sentToBoards(name, bytes, wall.isPolling(bytes));
        });
        connect(made.port.get(), &serial::SimulatedPort::sent, this, [this, name, &wall](const QByteArray &bytes) {
            Q_EMIT sentByBoards(name, bytes, wall.isPolling(bytes));
        });
    }
    for (const LayoutCompartment &compartment : std::as_const(m_layout.compartments)) {
        serial::SimulatedWall &doors = *m_buses.at(compartment.lock.bus).wall;
        if (compartment.presence && !compartment.sensesPresenceByLock())
            m_buses.at(compartment.presence->bus)
                .wall->wirePresence(addressOf(*compartment.presence), doors, addressOf(compartment.lock));
        if (!compartment.hasDoorSensor)
            doors.removeSwitch(addressOf(compartment.lock));
    }
}

Result<void> Simulation::plugInAll()
{
    for (const auto &[name, bus] : m_buses) {
        if (const auto plugged = bus.port->plugIn(); !plugged)
            return failure("simulator.port", plugged.error());
    }
    return {};
}

Result<bool> Simulation::open(const CompartmentName &name)
{
    return find(name).map([](const Place &at) { return at.wall->open(at.lock); });
}

Result<bool> Simulation::close(const CompartmentName &name)
{
    return find(name).map([](const Place &at) { return at.wall->close(at.lock); });
}

Result<bool> Simulation::putParcel(const CompartmentName &name)
{
    const auto at = find(name);
    if (!at)
        return failure(at.error());
    if (!at->wall->isOpen(at->lock))
        return failure("simulator.closed", QStringLiteral("%1 is closed: nothing can be put in").arg(name));
    return at->wall->putParcel(at->lock);
}

Result<bool> Simulation::takeParcel(const CompartmentName &name)
{
    const auto at = find(name);
    if (!at)
        return failure(at.error());
    if (!at->wall->isOpen(at->lock))
        return failure("simulator.closed", QStringLiteral("%1 is closed: nothing can be taken out").arg(name));
    return at->wall->takeParcel(at->lock);
}

Result<bool> Simulation::setFault(const FaultTarget &target, Fault fault, double chance)
{
    const bool changed = this->fault(target, fault) != std::clamp(chance, 0.0, 1.0);
    Result<bool> done = changed;
    if (target.place == FaultPlace::Lock) {
        done = find(target.name).map([&](const Place &at) {
            return at.wall->setFault(at.lock, fault, chance), changed;
        });
    } else if (target.place == FaultPlace::Board) {
        done = findBoard(target.name).map([&](const std::pair<const Bus *, int> &at) {
            return at.first->wall->setFault(at.second, fault, chance), changed;
        });
    } else if (const auto bus = findBus(target.name); !bus) {
        done = failure(bus.error());
    } else if (fault == Fault::Unplugged) {
        done = plug(**bus, chance <= 0);
    } else {
        (*bus)->wall->setLineFault(fault, chance);
    }
    if (done && *done)
        Q_EMIT faultsChanged();
    return done;
}

double Simulation::fault(const FaultTarget &target, Fault fault) const
{
    switch (target.place) {
    case FaultPlace::Lock:
        return find(target.name).map([&](const Place &at) { return at.wall->fault(at.lock, fault); }).value_or(0);
    case FaultPlace::Board:
        return findBoard(target.name)
            .map([&](const std::pair<const Bus *, int> &at) { return at.first->wall->fault(at.second, fault); })
            .value_or(0);
    case FaultPlace::Line:
        return findBus(target.name)
            .map([&](const Bus *bus) {
                return fault == Fault::Unplugged ? (bus->port->isPluggedIn() ? 0.0 : 1.0) : bus->wall->lineFault(fault);
            })
            .value_or(0);
    }
    Q_UNREACHABLE();
}

QStringList Simulation::faults(const FaultTarget &target) const
{
    QStringList all;
    for (const serial::FaultKind &kind : serial::faultKinds()) {
        const double chance = kind.place == target.place ? fault(target, kind.fault) : 0;
        if (chance >= 1)
            all.append(kind.name);
        else if (chance > 0)
            all.append(kind.name + u'=' + QString::number(chance * 100) + u'%');
    }
    return all;
}

FaultStory::Names Simulation::names() const
{
    FaultStory::Names names;
    for (const LayoutCompartment &compartment : m_layout.compartments)
        names[FaultPlace::Lock].append(compartment.name);
    for (const LayoutBus &bus : m_layout.buses) {
        names[FaultPlace::Line].append(bus.name);
        for (const LayoutBoard &board : bus.boards)
            names[FaultPlace::Board].append(QStringLiteral("%1/%2").arg(bus.name).arg(board.address));
    }
    return names;
}

Result<Simulation::Compartment> Simulation::compartment(const CompartmentName &name) const
{
    return find(name).map([](const Place &at) {
        return Compartment{at.wall->isOpen(at.lock), at.wall->hasParcel(at.lock), at.wall->hasPower(at.lock),
                           at.wall->isLeftOn(at.lock), at.wall->pulses(at.lock)};
    });
}

double Simulation::amperes(const QString &supply) const
{
    double sum = 0;
    for (const auto &[name, bus] : m_buses)
        sum += bus.wall->locksWithPower(supply) * serial::SimulatedDoors::kAmperes;
    return sum;
}

Result<Simulation::Place> Simulation::find(const CompartmentName &name) const
{
    const LayoutCompartment *compartment = m_layout.find(name);
    if (!compartment)
        return failure("simulator.compartment", QStringLiteral("there is no compartment \"%1\"").arg(name));
    return Place{m_buses.at(compartment->lock.bus).wall.get(), addressOf(compartment->lock)};
}

Result<const Simulation::Bus *> Simulation::findBus(const QString &name) const
{
    const auto bus = m_buses.find(name);
    if (bus == m_buses.end())
        return failure("simulator.bus", QStringLiteral("there is no bus \"%1\"").arg(name));
    return &bus->second;
}

Result<std::pair<const Simulation::Bus *, int>> Simulation::findBoard(const QString &name) const
{
    const qsizetype slash = name.lastIndexOf(u'/');
    bool isNumber = false;
    const int address = QStringView(name).sliced(slash + 1).toInt(&isNumber);
    const auto bus = m_buses.find(name.first(std::max<qsizetype>(slash, 0)));
    if (bus == m_buses.end() || !isNumber || !bus->second.wall->hasBoard(address))
        return failure("simulator.board", QStringLiteral("there is no board \"%1\"").arg(name));
    return std::pair(&bus->second, address);
}

Result<bool> Simulation::plug(const Bus &bus, bool in) const
{
    if (bus.port->isPluggedIn() == in)
        return false;
    if (!in)
        bus.port->unplug();
    else if (const auto plugged = bus.port->plugIn(); !plugged)
        return failure("simulator.port", plugged.error());
    return true;
}

QString Simulation::nameOf(const QString &bus, serial::LockAddress lock) const
{
    for (const LayoutCompartment &compartment : m_layout.compartments) {
        if (compartment.lock.bus == bus && addressOf(compartment.lock) == lock)
            return compartment.name;
    }
    return QStringLiteral("%1/%2/%3").arg(bus).arg(lock.board).arg(lock.lock);
}

} // namespace cubby::simulator
