// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/faultstory.h"
#include "domain/error.h"
#include "domain/layout.h"
#include "serial/simulatedport.h"
#include "serial/simulatedwall.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace cubby::simulator {

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
        bool power = false; // at its lock
        bool leftOn = false; // … for too long
        int pulses = 0;
    };

    // `links`: where each bus's port appears, by the bus's name. `seed`: of faults that strike now and then.
    Simulation(const Layout &layout, const QHash<QString, QString> &links, quint64 seed = 1, QObject *parent = nullptr);

    Result<void> plugInAll();

    // What a person does; the answer is whether it changed anything. A parcel goes through an open door only.
    Result<bool> open(const CompartmentName &name); // by force, or with a key
    Result<bool> close(const CompartmentName &name);
    Result<bool> putParcel(const CompartmentName &name);
    Result<bool> takeParcel(const CompartmentName &name);

    // What breaks: always, or whenever chance strikes; 0 makes it whole. The answer is whether that is new.
    Result<bool> setFault(const FaultTarget &target, Fault fault, double chance = 1);
    double fault(const FaultTarget &target, Fault fault) const; // 0 too where there is no such target
    QStringList faults(const FaultTarget &target) const; // "stuck", or "stuck=25%"
    FaultStory::Names names() const; // of everything that may break

    Result<Compartment> compartment(const CompartmentName &name) const;
    double amperes(const QString &supply) const; // that it gives to all of its locks
    const Layout &layout() const { return m_layout; }

Q_SIGNALS:
    // `where` is a compartment's name, or bus/board/channel where none is wired to the lock.
    void happened(cubby::serial::SimulatedDoors::Event event, const QString &where);
    void faultsChanged();
    // `polling`: no more than asking how things are.
    void sentToBoards(const QString &bus, const QByteArray &bytes, bool polling);
    void sentByBoards(const QString &bus, const QByteArray &bytes, bool polling);

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
    Result<std::pair<const Bus *, int>> findBoard(const QString &name) const;
    Result<bool> plug(const Bus &bus, bool in) const;
    QString nameOf(const QString &bus, serial::LockAddress lock) const;

    Layout m_layout;
    std::map<QString, Bus> m_buses;
};

} // namespace cubby::simulator
