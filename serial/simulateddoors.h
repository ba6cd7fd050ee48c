// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardsettings.h"
#include "serial/fault.h"
#include "serial/lockaddress.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <random>

namespace cubby::serial {

struct SimulatedBoard
{
    enum class Answers { AsUsual, Always, Sometimes, Never };

    int address = 1;
    int locks = 24;
    int statusBytes = 3; // xor8a: of the reply to query-all; makers differ
    BoardSettings wiring = {}; // its own address and locks are not looked at
    Answers answersUnlock = Answers::AsUsual; // for the family
    std::optional<int> answersAt = {}; // the address on the line, where it is another one: new boards share one
    std::optional<bool> tellsChanges = {}; // unasked; none: as usual for the family
    quint8 changeHeader = 0x82; // xor8a: of what it tells unasked; some firmware says 81
    bool linked = false; // modbus-relay: ships in linkage mode, where a door's switch drives its own relay
};

// What is real behind the boards of one line: locks that get power, doors, parcels, switches and sensors. It knows no
// clock: time stands still until it is told to go on. Nor does it know a protocol; see SimulatedWall.
// Power makes a closed door pop open unless it is stuck. Only a person closes a door.
class SimulatedDoors
{
public:
    using Millis = std::chrono::milliseconds;

    enum class Event {
        Pulsed, // a lock gets power
        Opened,
        Closed,
        ParcelIn,
        ParcelOut,
        LeftOn, // a lock has had power for longer than any lock stands
        Released, // … and is let go
    };

    static constexpr Millis kLongestPulse{3000}; // longer burns a lock
    static constexpr Millis kBounce{400}, kChatter{25}; // how long a bouncing switch chatters, and how fast
    static constexpr Millis kUnlatchedFor{2000}; // how long an unlatched door stays shut
    static constexpr double kAmperes = 3; // what a lock under power draws

    SimulatedDoors(const SimulatedDoors &) = delete;
    SimulatedDoors &operator=(const SimulatedDoors &) = delete;

    // Called for everything that happens to a lock, whoever did it, when it happens.
    void observe(std::function<void(Event, LockAddress)> observer) { m_observer = std::move(observer); }

    // What a person does. Each answers whether it changed anything; an address that does not exist never does.
    bool open(LockAddress lock); // by force or with a key; a door may also do it by itself
    bool close(LockAddress lock); // a lock under lasting power does not catch
    bool putParcel(LockAddress lock); // asks no door: tests want to do that too
    bool takeParcel(LockAddress lock);

    // Wires the presence sensor behind a lock's door, be it on this line or another, to the feedback input of a channel
    // of this one. The input then reads closed while a parcel is inside. The other doors must outlive these.
    void wirePresence(LockAddress input, SimulatedDoors &doorsOfLock, LockAddress lock);
    void removeSwitch(LockAddress lock); // a lock without feedback reads closed

    void setFault(LockAddress lock, Fault fault, double chance = 1);
    void setFault(int board, Fault fault, double chance = 1);
    double fault(LockAddress lock, Fault fault) const; // the chance; 0: the lock has no such fault
    double fault(int board, Fault fault) const;
    bool hasFault(int board, Fault which) const { return fault(board, which) > 0; }
    void setStuck(LockAddress lock, bool on) { setFault(lock, Fault::Stuck, on); }
    void setSensorDead(LockAddress lock, bool on) { setFault(lock, Fault::SensorClosed, on); }

    bool contains(LockAddress lock) const { return m_locks.contains(lock); }
    bool hasBoard(int board) const { return m_boards.contains(board); }
    bool isOpen(LockAddress lock) const { return m_locks.value(lock).open; }
    bool isStuck(LockAddress lock) const { return fault(lock, Fault::Stuck) > 0; }
    bool isSensorDead(LockAddress lock) const { return fault(lock, Fault::SensorClosed) > 0; }
    bool hasParcel(LockAddress lock) const { return m_locks.value(lock).parcel; }
    int pulses(LockAddress lock) const { return m_locks.value(lock).pulses; } // how often it got power
    bool hasPower(LockAddress lock) const;
    bool isLeftOn(LockAddress lock) const { return m_locks.value(lock).leftOn; }
    int locksWithPower(QStringView supply) const; // of these doors; a supply may feed other lines too
    Millis now() const { return m_now; }

    // For the boards.
    QList<SimulatedBoard> boards() const; // by address
    QList<SimulatedBoard> boardsAt(int lineAddress); // those that have power and hear it
    int lineAddress(const SimulatedBoard &board) const { return board.answersAt.value_or(board.address); }
    int spokenAddress(const SimulatedBoard &board); // as its answers say
    void setLineAddress(int board, int lineAddress);
    bool refuses(const SimulatedBoard &board) { return happens(fault(board.address, Fault::Refuses)); }
    void pulse(LockAddress lock, Millis duration, Millis after = Millis(0));
    void hold(LockAddress lock, bool on); // power until it is taken away, which ends a pulse too
    bool readsOpen(LockAddress input); // what the switch of a channel tells its board
    bool readsPresent(LockAddress lock); // what the presence sensor behind a door tells

protected:
    SimulatedDoors(const QList<SimulatedBoard> &boards, int firstLock, Millis doorOpens, quint64 seed);
    virtual ~SimulatedDoors() = default;

    void goOnUntil(Millis time);
    std::optional<Millis> nextDue() const; // the next time at which something happens by itself
    void later(Millis delay, std::function<void()> what);
    quint64 random() { return m_random(); }
    bool happens(double chance);
    std::optional<SimulatedBoard> boardOf(int board) const;
    virtual void switchMoved(LockAddress) { } // or may have
    virtual void powerChanged(int, bool) { } // of a board
    virtual void comesLater() { } // something has been put off

private:
    struct Lock
    {
        bool open = false;
        bool parcel = false;
        bool hasSwitch = true;
        bool frozenOpen = false;
        bool bouncing = false;
        bool held = false;
        bool leftOn = false;
        int pulses = 0;
        Millis movedAt{0};
        Millis powerFrom{0}, powerUntil{0};
        FaultSet faults;
    };
    struct Board
    {
        SimulatedBoard settings;
        FaultSet faults;
    };
    struct Presence
    {
        SimulatedDoors *doors;
        LockAddress lock;
    };

    Lock *find(LockAddress lock);
    void move(LockAddress address, Lock &lock, bool open);
    void power(LockAddress address, Lock &lock);
    void release(LockAddress address, Lock &lock);
    void tell(Event event, LockAddress lock) const;

    std::map<int, Board> m_boards;
    QHash<LockAddress, Lock> m_locks;
    QHash<LockAddress, Presence> m_presence; // by input
    std::multimap<Millis, std::function<void()>> m_agenda;
    int m_firstLock;
    Millis m_doorOpens;
    Millis m_now{0};
    std::mt19937_64 m_random;
    std::function<void(Event, LockAddress)> m_observer;
};

} // namespace cubby::serial
