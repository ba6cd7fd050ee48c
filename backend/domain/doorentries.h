// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fields.h"
#include "domain/identifiers.h"

// What a bank journals of locks, doors and sensors.
namespace cubby {

// Why a lock is opened. Only this purpose's outcome may follow; anything else requires an inspection.
// Collection is a driver's who fetches what expired or was handed in, TakeBack undoes a deposit.
enum class Purpose { Pickup, Deposit, Collection, DropOff, Inspection, Remote, TakeBack };
template <>
struct EnumText<Purpose>
{
    static constexpr std::array names{"Pickup", "Deposit", "Collection", "DropOff", "Inspection", "Remote", "TakeBack"};
};

// The two that a compartment may have.
enum class Sensor { Door, Presence };
template <>
struct EnumText<Sensor>
{
    static constexpr std::array names{"Door", "Presence"};
};

namespace entry {

// On disk before the pulse.
struct UnlockRequested
{
    static constexpr auto kind = "UnlockRequested";
    RequestId request;
    CompartmentName compartment;
    Purpose purpose = Purpose::Pickup;
    StayId stay;
    PackageId package;
    CredentialId credential;
    PersonId person;
    QString label; // of a deposit, as scanned
    CUBBY_FIELDS(f("request", s.request); f("compartment", s.compartment); f("purpose", s.purpose); f("stay", s.stay);
                 f("package", s.package); f("credential", s.credential); f("person", s.person); f("label", s.label);)
};

#define CUBBY_UNLOCK_OUTCOME(Name)                                                                                     \
    struct Name                                                                                                        \
    {                                                                                                                  \
        static constexpr auto kind = #Name;                                                                            \
        RequestId request;                                                                                             \
        CompartmentName compartment;                                                                                   \
        QString reason;                                                                                                \
        CUBBY_FIELDS(f("request", s.request); f("compartment", s.compartment); f("reason", s.reason);)                 \
    }
CUBBY_UNLOCK_OUTCOME(UnlockConfirmed); // the board accepted it; says nothing about the door
CUBBY_UNLOCK_OUTCOME(UnlockUnconfirmed); // sent, no answer
CUBBY_UNLOCK_OUTCOME(UnlockNotSent); // the lock was certainly not pulsed
#undef CUBBY_UNLOCK_OUTCOME

#define CUBBY_COMPARTMENT_FACT(Name)                                                                                   \
    struct Name                                                                                                        \
    {                                                                                                                  \
        static constexpr auto kind = #Name;                                                                            \
        CompartmentName compartment;                                                                                   \
        CUBBY_FIELDS(f("compartment", s.compartment);)                                                                 \
    }
CUBBY_COMPARTMENT_FACT(DoorForced); // opened without a request
CUBBY_COMPARTMENT_FACT(DoorLeftOpen); // open for longer than 3 minutes
CUBBY_COMPARTMENT_FACT(DoorStuck); // did not open in three tries
CUBBY_COMPARTMENT_FACT(PresenceSeen);
CUBBY_COMPARTMENT_FACT(PresenceGone);
#undef CUBBY_COMPARTMENT_FACT

struct DoorOpened
{
    static constexpr auto kind = "DoorOpened";
    CompartmentName compartment;
    bool assumed = false; // no sensor: the pulse was sent
    CUBBY_FIELDS(f("compartment", s.compartment); f("assumed", s.assumed);)
};

struct DoorClosed
{
    static constexpr auto kind = "DoorClosed";
    CompartmentName compartment;
    bool assumed = false; // no sensor: a person said so, or time passed
    bool never = false; // no sensor: a person said that the door, assumed to be open, did not open
    CUBBY_FIELDS(f("compartment", s.compartment); f("assumed", s.assumed); f("never", s.never);)
};

// The sensor contradicts itself or what must be true: it is treated as absent until it is trusted again.
struct SensorFaulty
{
    static constexpr auto kind = "SensorFaulty";
    CompartmentName compartment;
    Sensor sensor = Sensor::Door;
    QString reason; // "flapping", "silent", "readsShut", "readsOpen", "movesWhileShut"
    CUBBY_FIELDS(f("compartment", s.compartment); f("sensor", s.sensor); f("reason", s.reason);)
};

struct SensorTrusted
{
    static constexpr auto kind = "SensorTrusted";
    CompartmentName compartment;
    Sensor sensor = Sensor::Door;
    CUBBY_FIELDS(f("compartment", s.compartment); f("sensor", s.sensor);)
};

// Something is wrong with a lock board or its whole line, as its bus finds; and it is not any more.
struct BoardFaulty
{
    static constexpr auto kind = "BoardFaulty";
    QString bus;
    int board = -1; // -1: the line
    QString fault; // "Silent", "Unprepared", "WrongFirmware", "TwoAnswer", "Echoing", "Noisy"
    QString text; // a sentence
    CUBBY_FIELDS(f("bus", s.bus); f("board", s.board); f("fault", s.fault); f("text", s.text);)
};

struct BoardTrusted
{
    static constexpr auto kind = "BoardTrusted";
    QString bus;
    int board = -1;
    QString fault;
    CUBBY_FIELDS(f("bus", s.bus); f("board", s.board); f("fault", s.fault);)
};

// What a calibration found out: the layout should say so. Nothing is changed by it.
struct SettingSuggested
{
    static constexpr auto kind = "SettingSuggested";
    CompartmentName compartment; // that was tried
    QString bus;
    int board = 0;
    QString setting; // as the layout's file names it: "openIs1", "doorSensor"
    bool value = false;
    PersonId person;
    CUBBY_FIELDS(f("compartment", s.compartment); f("bus", s.bus); f("board", s.board); f("setting", s.setting);
                 f("value", s.value); f("person", s.person);)
};

} // namespace entry
} // namespace cubby
