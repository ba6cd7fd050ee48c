// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulation.h"

#include <algorithm>
#include <utility>

namespace cubby::simulator {

namespace {

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

serial::LockAddress addressOf(const BoardChannel &at) { return {at.board, at.channel}; }

} // namespace

Simulation::Simulation(const Layout &layout, const QHash<QString, QString> &links, QObject *parent)
    : QObject(parent), m_layout(layout)
{
    for (const LayoutBus &bus : std::as_const(m_layout.buses)) {
        QList<serial::SimulatedBoard> boards;
        for (const LayoutBoard &board : bus.boards)
            boards.append(boardOf(board));
        Bus &made = m_buses[bus.name];
        made.wall = std::make_unique<serial::SimulatedWall>(bus.family, boards);
        made.port = std::make_unique<serial::SimulatedPort>(*made.wall, links.value(bus.name), bus.baud);
        const QString name = bus.name;
        made.wall->observe([this, name](serial::SimulatedWall::Event event, serial::LockAddress lock) {
            Q_EMIT happened(event, nameOf(name, lock));
        });
        connect(made.port.get(), &serial::SimulatedPort::received, this,
                [this, name](const QByteArray &bytes) { Q_EMIT sentToBoards(name, bytes); });
        connect(made.port.get(), &serial::SimulatedPort::sent, this,
                [this, name](const QByteArray &bytes) { Q_EMIT sentByBoards(name, bytes); });
    }
    for (const LayoutCompartment &compartment : std::as_const(m_layout.compartments)) {
        serial::SimulatedWall &doors = *m_buses.at(compartment.lock.bus).wall;
        if (compartment.presence && !compartment.sensesPresenceByLock())
            m_buses.at(compartment.presence->bus)
                .wall->wirePresence(addressOf(*compartment.presence), doors, addressOf(compartment.lock));
        if (!compartment.hasDoorSensor)
            m_buses.at(compartment.lock.bus).wall->setSensorDead(addressOf(compartment.lock), true);
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

Result<bool> Simulation::setStuck(const CompartmentName &name, bool on)
{
    const auto at = find(name);
    if (!at)
        return failure(at.error());
    const bool changed = at->wall->isStuck(at->lock) != on;
    at->wall->setStuck(at->lock, on);
    return faultSet(changed);
}

Result<bool> Simulation::setSensorDead(const CompartmentName &name, bool on)
{
    const auto at = find(name);
    if (!at)
        return failure(at.error());
    const bool changed = at->wall->isSensorDead(at->lock) != on;
    at->wall->setSensorDead(at->lock, on);
    return faultSet(changed);
}

Result<bool> Simulation::setBoardFault(const QString &bus, int board, Fault fault, bool on)
{
    const auto found = findBus(bus);
    if (!found)
        return failure(found.error());
    serial::SimulatedWall &wall = *found.value()->wall;
    if (!wall.hasBoard(board))
        return failure("simulator.board", QStringLiteral("bus %1 has no board %2").arg(bus).arg(board));
    const bool changed = wall.hasFault(board, fault) != on;
    wall.setFault(board, fault, on);
    return faultSet(changed);
}

Result<bool> Simulation::setEcho(const QString &bus, bool on)
{
    const auto found = findBus(bus);
    if (!found)
        return failure(found.error());
    const bool changed = found.value()->wall->echoes() != on;
    found.value()->wall->setEcho(on);
    return faultSet(changed);
}

Result<bool> Simulation::setUnplugged(const QString &bus, bool on)
{
    const auto found = findBus(bus);
    if (!found)
        return failure(found.error());
    serial::SimulatedPort &port = *found.value()->port;
    const bool changed = port.isPluggedIn() == on;
    if (on)
        port.unplug();
    else if (const auto plugged = port.plugIn(); !plugged)
        return failure("simulator.port", plugged.error());
    return faultSet(changed);
}

Result<Simulation::Compartment> Simulation::compartment(const CompartmentName &name) const
{
    return find(name).map([](const Place &at) {
        return Compartment{at.wall->isOpen(at.lock), at.wall->hasParcel(at.lock), at.wall->isStuck(at.lock),
                           at.wall->isSensorDead(at.lock), at.wall->pulses(at.lock)};
    });
}

bool Simulation::hasBoardFault(const QString &bus, int board, Fault fault) const
{
    const auto found = findBus(bus);
    return found && found.value()->wall->hasFault(board, fault);
}

bool Simulation::echoes(const QString &bus) const
{
    const auto found = findBus(bus);
    return found && found.value()->wall->echoes();
}

bool Simulation::isUnplugged(const QString &bus) const
{
    const auto found = findBus(bus);
    return found && !found.value()->port->isPluggedIn();
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

QString Simulation::nameOf(const QString &bus, serial::LockAddress lock) const
{
    for (const LayoutCompartment &compartment : m_layout.compartments) {
        if (compartment.lock.bus == bus && addressOf(compartment.lock) == lock)
            return compartment.name;
    }
    return QStringLiteral("%1/%2/%3").arg(bus).arg(lock.board).arg(lock.lock);
}

Result<bool> Simulation::faultSet(bool changed)
{
    if (changed)
        Q_EMIT faultsChanged();
    return changed;
}

} // namespace cubby::simulator
