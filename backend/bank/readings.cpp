// SPDX-License-Identifier: GPL-3.0-or-later
// What the sensors of the compartments say, as far as they are believed.
#include "bank/bank.h"
#include "bank/timing.h"

#include <algorithm>

namespace cubby::bank {

bool Bank::sensesDoor(const CompartmentName &name) const
{
    return m_watch.constFind(name)->sensors.trust(Sensor::Door) == Sensors::Trust::Sensed;
}

bool Bank::sensesPresence(const CompartmentName &name) const
{
    const Sensors &sensors = m_watch.constFind(name)->sensors;
    return sensors.trust(Sensor::Presence) == Sensors::Trust::Sensed && sensors.presence() != PresenceState::Unknown;
}

bool Bank::seesPresent(const CompartmentName &name) const
{
    return sensesPresence(name) && m_watch.constFind(name)->sensors.presence() == PresenceState::Present;
}

// Whether it is certain that the door of a visit that has not seen it open stayed shut since the latest request.
bool Bank::isKnownShut(const CompartmentName &name) const
{
    const Watch &w = *m_watch.constFind(name);
    // Without a sensor only a person says that the door did not open, and is believed.
    return !w.sent || w.sensors.door() == DoorState::Closed || !sensesDoor(name);
}

void Bank::input(const DoorChanged &change)
{
    const LayoutCompartment *place = m_settings.layout.find(change.compartment);
    if (!place || !place->hasDoorSensor)
        return;
    Watch &w = m_watch[change.compartment];
    const bool first = w.sensors.door() == DoorState::Unknown;
    const bool wasBelieved = sensesDoor(change.compartment);
    found(change.compartment, w.sensors.doorRead(change.state, m_now.mono));
    if (wasBelieved && sensesDoor(change.compartment))
        followDoor(change.compartment, first, true);
    markRead(change.compartment);
}

// What the door's sensor says is what is. `surprising`: nobody expects it to open by itself.
void Bank::followDoor(const CompartmentName &name, bool first, bool surprising)
{
    Watch &w = m_watch[name];
    const CompartmentState &c = at(name);
    const DoorState state = w.sensors.door();
    if (state == DoorState::Open && !c.doorOpen) {
        if (c.visit) {
            note(entry::DoorOpened{name});
            return opened(name);
        }
        surprising ? note(entry::DoorForced{name}) : note(entry::DoorOpened{name});
        w.openedAt = m_now.mono;
        w.leftOpen = false;
        if (surprising)
            inspect(name, "doorForced");
    } else if (state == DoorState::Open && first) { // open since before the start
        w.openedAt = m_now.mono;
        w.remindAt = m_now.mono + kRemindAfter;
    } else if (state == DoorState::Closed && c.doorOpen) {
        note(entry::DoorClosed{name});
        closed(name);
    }
}

void Bank::input(const PresenceChanged &change)
{
    const LayoutCompartment *place = m_settings.layout.find(change.compartment);
    if (!place || !place->presence)
        return;
    found(change.compartment, m_watch[change.compartment].sensors.presenceRead(change.state, m_now.mono));
    followPresence(change.compartment);
    markRead(change.compartment);
    judge(change.compartment);
}

void Bank::followPresence(const CompartmentName &name)
{
    if (!sensesPresence(name))
        return;
    const CompartmentState &c = at(name);
    const bool present = seesPresent(name);
    if (present != c.present) {
        if (present)
            note(entry::PresenceSeen{name});
        else
            note(entry::PresenceGone{name});
    }
    if (c.visit || m_state.awaitsBeliefs())
        return;
    const bool doubted = c.unverified && (c.custody == Custody::Empty || c.custody == Custody::Unknown);
    if (doubted && !present && !c.doorOpen)
        note(entry::CompartmentSet{name, Custody::Empty, c.condition, {}, false, QStringLiteral("sensorShowsEmpty")});
    else if (c.custody == Custody::Empty && present)
        setCompartment(name, Custody::Unknown, Condition::Inspect, "somethingInside");
    else if (c.custody == Custody::Holds && !present)
        inspect(name, "packageNotSeen");
}

// A sensor lost or won trust.
void Bank::found(const CompartmentName &name, const Sensors::Findings &findings)
{
    for (const Sensors::Finding &finding : findings) {
        if (!finding.fault.isEmpty()) {
            note(entry::SensorFaulty{name, finding.sensor, finding.fault});
            continue;
        }
        note(entry::SensorTrusted{name, finding.sensor});
        if (finding.sensor == Sensor::Door)
            followDoor(name, false, false);
        else
            followPresence(name);
    }
}

void Bank::input(const BoardChanged &change) { m_boards[{change.bus, change.board}] = change.answering; }

void Bank::input(const BusChanged &change)
{
    m_buses[change.bus] = change.working;
    if (!change.working) {
        m_boards.removeIf([&](auto it) { return it.key().first == change.bus; });
        for (const LayoutCompartment &c : m_settings.layout.compartments) {
            if (c.lock.bus == change.bus)
                m_watch[c.name].sensors.forget(Sensor::Door);
            if (c.presence && c.presence->bus == change.bus)
                m_watch[c.name].sensors.forget(Sensor::Presence);
        }
    }
    noticeOutage();
}

// Where nobody has told, a board answers if any of its inputs was read.
bool Bank::boardAnswers(const BoardChannel &input) const
{
    if (!m_buses.value(input.bus, true))
        return false;
    const auto told = m_boards.constFind({input.bus, input.board});
    if (told != m_boards.constEnd())
        return *told;
    const auto isOnIt = [&](const BoardChannel &other) { return other.bus == input.bus && other.board == input.board; };
    return std::ranges::any_of(m_settings.layout.compartments, [&](const LayoutCompartment &c) {
        const Sensors &sensors = m_watch.constFind(c.name)->sensors;
        return (isOnIt(c.lock) && sensors.door() != DoorState::Unknown)
               || (c.presence && isOnIt(*c.presence) && sensors.presence() != PresenceState::Unknown);
    });
}

// Known not to answer: its locks would not open either.
bool Bank::isDead(const BoardChannel &lock) const
{
    return !m_buses.value(lock.bus, true) || !m_boards.value({lock.bus, lock.board}, true);
}

void Bank::tickSensors()
{
    for (const LayoutCompartment &place : m_settings.layout.compartments) {
        Sensors &sensors = m_watch[place.name].sensors;
        if (sensors.door() == DoorState::Unknown)
            sensors.boardAnswers(Sensor::Door, boardAnswers(place.lock), m_now.mono);
        if (place.presence && sensors.presence() == PresenceState::Unknown)
            sensors.boardAnswers(Sensor::Presence, boardAnswers(*place.presence), m_now.mono);
        found(place.name, sensors.timePassed(m_now.mono));
    }
}

// Every sensor that is believed was read once since the start: now an interrupted visit can be settled.
void Bank::markRead(const CompartmentName &name)
{
    Watch &w = m_watch[name];
    const bool doorMissing = sensesDoor(name) && w.sensors.door() == DoorState::Unknown;
    const bool presenceMissing = w.sensors.trust(Sensor::Presence) == Sensors::Trust::Sensed && !sensesPresence(name);
    if (w.ready || doorMissing || presenceMissing)
        return;
    w.ready = true;
    readingsComplete(name);
}

void Bank::readingsComplete(const CompartmentName &name)
{
    const CompartmentState &c = at(name);
    if (!c.visit || c.doorOpen || m_session.lit == name || isPulsing(name))
        return;
    if (c.visit->opened && c.visit->closed)
        judge(name);
    else if (!c.visit->opened)
        settleUnopened(name, false);
}

} // namespace cubby::bank
