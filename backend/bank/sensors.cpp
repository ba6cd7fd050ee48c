// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/sensors.h"

#include "bank/timing.h"

namespace cubby::bank {

namespace {

// Puts `now` behind those of the last `within`, and answers how many there are.
qsizetype countLately(QList<Millis> &times, Millis now, Millis within)
{
    times.removeIf([&](Millis at) { return at + within <= now; });
    times << now;
    return times.size();
}

} // namespace

Sensors::Sensors(bool hasDoor, bool hasPresence)
{
    m_doorSensor.fitted = hasDoor;
    m_presenceSensor.fitted = hasPresence;
}

void Sensors::restore(const QString &doorFault, const QString &presenceFault)
{
    m_doorSensor.fault = doorFault;
    m_presenceSensor.fault = presenceFault;
}

Sensors::Trust Sensors::trust(Sensor sensor) const
{
    const One &one = of(sensor);
    if (!one.fitted)
        return Trust::Absent;
    return one.fault.isEmpty() ? Trust::Sensed : Trust::Faulty;
}

bool Sensors::isUnread(Sensor sensor) const
{
    return sensor == Sensor::Door ? m_door == DoorState::Unknown : m_presence == PresenceState::Unknown;
}

void Sensors::doubt(Sensor sensor, const char *fault, Findings &findings)
{
    One &one = of(sensor);
    if (!one.fitted || !one.fault.isEmpty())
        return; // one reason is enough
    one.fault = QString::fromLatin1(fault);
    findings << Finding{sensor, one.fault};
}

// What the sensor did disproves this fault; another one stays.
void Sensors::believe(Sensor sensor, const char *fault, Findings &findings)
{
    One &one = of(sensor);
    if (!one.fitted || one.fault != QLatin1StringView(fault))
        return;
    one.fault.clear();
    one.changes.clear();
    findings << Finding{sensor, {}};
}

void Sensors::changed(Sensor sensor, Millis now, Findings &findings)
{
    if (countLately(of(sensor).changes, now, kFlapsWithin) >= kFlaps)
        doubt(sensor, kFlapping, findings);
}

Sensors::Findings Sensors::doorRead(DoorState state, Millis now)
{
    Findings findings;
    if (state != DoorState::Unknown) {
        believe(Sensor::Door, kSilent, findings);
        m_doorSensor.silentSince.reset();
        if (m_lastDoor != DoorState::Unknown && state != m_lastDoor)
            changed(Sensor::Door, now, findings);
        believe(Sensor::Door, state == DoorState::Open ? kReadsShut : kReadsOpen, findings);
        if (state == DoorState::Open) {
            m_pulsedAt.reset();
            m_movedUnseen = 0;
            m_shutSince.reset();
        } else if (m_lastDoor != DoorState::Closed || !m_shutSince) {
            m_shutSince = now;
        }
        m_lastDoor = state;
    }
    m_door = state;
    return findings;
}

Sensors::Findings Sensors::presenceRead(PresenceState state, Millis now)
{
    Findings findings;
    if (state != PresenceState::Unknown) {
        believe(Sensor::Presence, kSilent, findings);
        m_presenceSensor.silentSince.reset();
        const bool moved = m_lastPresence != PresenceState::Unknown && state != m_lastPresence;
        if (moved) {
            changed(Sensor::Presence, now, findings);
            const bool shut = trust(Sensor::Door) == Trust::Sensed && m_door == DoorState::Closed && m_shutSince;
            if (m_door == DoorState::Open) {
                believe(Sensor::Presence, kMovesWhileShut, findings);
                m_movesWhileShut.clear();
            } else if (shut && m_pulsedAt) {
                // Somebody reached in, it seems: which of the two is wrong shows when it happens again.
                if (!std::exchange(m_movedSincePulse, true) && ++m_movedUnseen >= kMovedUnseen)
                    doubt(Sensor::Door, kReadsShut, findings);
            } else if (shut && now > *m_shutSince + kPresenceFollows
                       && countLately(m_movesWhileShut, now, kMovesWithin) >= kMovesWhileShutAtMost) {
                doubt(Sensor::Presence, kMovesWhileShut, findings);
            }
        }
        m_lastPresence = state;
    }
    m_presence = state;
    return findings;
}

void Sensors::forget(Sensor sensor)
{
    if (sensor == Sensor::Door) {
        m_door = DoorState::Unknown;
        m_shutSince.reset();
    } else {
        m_presence = PresenceState::Unknown;
    }
    of(sensor).silentSince.reset();
}

void Sensors::boardAnswers(Sensor sensor, bool answers, Millis now)
{
    One &one = of(sensor);
    if (!answers || !one.fitted || !isUnread(sensor))
        one.silentSince.reset();
    else if (!one.silentSince)
        one.silentSince = now;
}

void Sensors::pulsed(Millis now)
{
    m_pulsedAt = now;
    m_movedSincePulse = false;
}

Sensors::Findings Sensors::notSeenOpen()
{
    Findings findings;
    if (m_door == DoorState::Unknown)
        doubt(Sensor::Door, kSilent, findings);
    return findings;
}

Sensors::Findings Sensors::saidOpen()
{
    Findings findings;
    if (m_door != DoorState::Open)
        doubt(Sensor::Door, m_door == DoorState::Closed ? kReadsShut : kSilent, findings);
    return findings;
}

Sensors::Findings Sensors::saidShut()
{
    Findings findings;
    if (m_door != DoorState::Closed)
        doubt(Sensor::Door, m_door == DoorState::Open ? kReadsOpen : kSilent, findings);
    return findings;
}

Sensors::Findings Sensors::timePassed(Millis now)
{
    Findings findings;
    for (const Sensor sensor : {Sensor::Door, Sensor::Presence}) {
        const One &one = of(sensor);
        if (one.silentSince && now >= *one.silentSince + kSilentAfter)
            doubt(sensor, kSilent, findings);
        if (one.fault == QLatin1StringView(kFlapping) && !isUnread(sensor)
            && (one.changes.isEmpty() || now >= one.changes.last() + kCalmAfter))
            believe(sensor, kFlapping, findings);
    }
    if (m_pulsedAt && now >= *m_pulsedAt + kPulseCounts)
        m_pulsedAt.reset();
    return findings;
}

std::optional<Millis> Sensors::nextDeadline() const
{
    std::optional<Millis> next;
    const auto consider = [&next](Millis t) { next = next ? std::min(*next, t) : t; };
    for (const Sensor sensor : {Sensor::Door, Sensor::Presence}) {
        const One &one = of(sensor);
        if (one.silentSince && one.fault.isEmpty())
            consider(*one.silentSince + kSilentAfter);
        if (one.fault == QLatin1StringView(kFlapping) && !isUnread(sensor) && !one.changes.isEmpty())
            consider(one.changes.last() + kCalmAfter);
    }
    if (m_pulsedAt)
        consider(*m_pulsedAt + kPulseCounts);
    return next;
}

} // namespace cubby::bank
