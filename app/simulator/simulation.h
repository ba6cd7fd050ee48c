// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/layout.h"
#include "serial/simulatedport.h"
#include "serial/simulatedwall.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace cubby::simulator {

using Fault = serial::SimulatedWall::Fault;

// One simulated bank: a port with a wall of boards for each bus of the layout, spoken of by compartment. What a person
// can do with doors and parcels is done here; what the kiosk does comes in through the ports. One thread.
class Simulation final : public QObject
{
    Q_OBJECT
public:
    using Event = serial::SimulatedWall::Event;

    struct Compartment
    {
        bool open = false;
        bool parcel = false;
        bool stuck = false;
        bool sensorDead = false;
        int pulses = 0;
    };

    // `links`: where each bus's port appears, by the bus's name.
    Simulation(const Layout &layout, const QHash<QString, QString> &links, QObject *parent = nullptr);

    Result<void> plugInAll();

    // What a person does; the answer is whether it changed anything. A parcel goes through an open door only.
    Result<bool> open(const CompartmentName &name); // by force, or with a key
    Result<bool> close(const CompartmentName &name);
    Result<bool> putParcel(const CompartmentName &name);
    Result<bool> takeParcel(const CompartmentName &name);

    // What breaks.
    Result<bool> setStuck(const CompartmentName &name, bool on);
    Result<bool> setSensorDead(const CompartmentName &name, bool on);
    Result<bool> setBoardFault(const QString &bus, int board, Fault fault, bool on);
    Result<bool> setEcho(const QString &bus, bool on);
    Result<bool> setUnplugged(const QString &bus, bool on);

    Result<Compartment> compartment(const CompartmentName &name) const;
    bool hasBoardFault(const QString &bus, int board, Fault fault) const;
    bool echoes(const QString &bus) const;
    bool isUnplugged(const QString &bus) const;
    const Layout &layout() const { return m_layout; }

Q_SIGNALS:
    // `where` is a compartment's name, or bus/board/channel where none is wired to the lock.
    void happened(cubby::serial::SimulatedDoors::Event event, const QString &where);
    void faultsChanged();
    void sentToBoards(const QString &bus, const QByteArray &bytes);
    void sentByBoards(const QString &bus, const QByteArray &bytes);

private:
    struct Bus
    {
        std::unique_ptr<serial::SimulatedWall> wall; // outlives the port
        std::unique_ptr<serial::SimulatedPort> port;
    };
    struct Place
    {
        serial::SimulatedWall *wall;
        serial::LockAddress lock;
    };

    Result<Place> find(const CompartmentName &name) const;
    Result<const Bus *> findBus(const QString &name) const;
    QString nameOf(const QString &bus, serial::LockAddress lock) const;
    Result<bool> faultSet(bool changed);

    Layout m_layout;
    std::map<QString, Bus> m_buses;
};

} // namespace cubby::simulator
