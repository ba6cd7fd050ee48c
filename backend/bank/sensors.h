// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/input.h"

#include <QList>

namespace cubby::bank {

// Why a sensor is not believed (entry::SensorFaulty::reason).
inline constexpr auto kFlapping = "flapping"; // changes faster than anybody moves a door or a parcel
inline constexpr auto kSilent = "silent"; // its board answers, it says nothing
inline constexpr auto kReadsShut = "readsShut"; // the door is open: a person says so, or what lay inside was moved
inline constexpr auto kReadsOpen = "readsOpen"; // the door is shut: a person says so
inline constexpr auto kMovesWhileShut = "movesWhileShut"; // presence comes and goes behind a door that is shut

// What one compartment's two sensors say, and whether to believe them. A sensor that contradicts itself or what must be
// true is faulty, and from then on as good as absent, until it shows itself sane again. It knows nothing of visits and
// blocks nothing: what follows from a finding is the bank's business. Times are on the monotonic clock.
class Sensors
{
public:
    enum class Trust { Sensed, Absent, Faulty };
    // A change of trust. An empty fault: the sensor is believed again.
    struct Finding
    {
        Sensor sensor;
        QString fault;
        friend bool operator==(const Finding &, const Finding &) = default;
    };
    using Findings = QList<Finding>;

    Sensors() = default;
    Sensors(bool hasDoor, bool hasPresence);
    // What was journalled before a restart.
    void restore(const QString &doorFault, const QString &presenceFault);

    // The last readings, believed or not.
    DoorState door() const { return m_door; }
    PresenceState presence() const { return m_presence; }
    Trust trust(Sensor sensor) const;
    const QString &fault(Sensor sensor) const { return of(sensor).fault; }

    Findings doorRead(DoorState state, Millis now);
    Findings presenceRead(PresenceState state, Millis now);
    // The bus is away: nothing is known of the sensor, and nothing is to be learned from that.
    void forget(Sensor sensor);
    // Silence says something only of a sensor whose board answers.
    void boardAnswers(Sensor sensor, bool answers, Millis now);
    void pulsed(Millis now); // the lock board may have moved the lock
    Findings notSeenOpen(); // after that: it should be open by now
    Findings saidOpen(); // a person before it says that the door is open
    Findings saidShut();
    Findings timePassed(Millis now);
    std::optional<Millis> nextDeadline() const;

private:
    struct One
    {
        bool fitted = false;
        QString fault;
        QList<Millis> changes; // the latest ones
        std::optional<Millis> silentSince;
    };
    One &of(Sensor sensor) { return sensor == Sensor::Door ? m_doorSensor : m_presenceSensor; }
    const One &of(Sensor sensor) const { return sensor == Sensor::Door ? m_doorSensor : m_presenceSensor; }
    bool isUnread(Sensor sensor) const;
    void doubt(Sensor sensor, const char *fault, Findings &findings);
    void believe(Sensor sensor, const char *fault, Findings &findings);
    void changed(Sensor sensor, Millis now, Findings &findings);

    One m_doorSensor;
    One m_presenceSensor;
    DoorState m_door = DoorState::Unknown;
    PresenceState m_presence = PresenceState::Unknown;
    DoorState m_lastDoor = DoorState::Unknown; // that was not Unknown
    PresenceState m_lastPresence = PresenceState::Unknown;
    std::optional<Millis> m_shutSince;
    std::optional<Millis> m_pulsedAt; // and the door was not seen open since
    bool m_movedSincePulse = false;
    int m_movedUnseen = 0; // pulses after which presence changed, but the door was not seen open, in a row
    QList<Millis> m_movesWhileShut;
};

} // namespace cubby::bank
