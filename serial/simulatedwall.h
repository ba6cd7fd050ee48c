// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardsettings.h"
#include "serial/lockaddress.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <random>

namespace cubby::serial {

struct SimulatedBoard
{
    int address = 1;
    int locks = 24;
    int statusBytes = 3; // of the reply to query-all; makers differ
    BoardSettings wiring = {};
};

// The boards of one line with the doors, parcels and sensors on them: request bytes in, reply bytes out with the time
// to wait before each. It knows no clock and no port; SimulatedPort gives it both.
// A pulse makes a closed door pop open unless it is stuck. Only a person closes a door.
class SimulatedWall
{
public:
    using Millis = std::chrono::milliseconds;

    struct Timings
    {
        Millis acknowledge{500}; // from the last byte of an unlock to the first byte of its acknowledgement
        Millis status{10};
        Millis slowBy{2000}; // added by a slow board
    };
    struct Reply
    {
        QByteArray bytes;
        Millis after; // the last byte of the request
    };
    enum class Event { Pulsed, Opened, Closed, ParcelIn, ParcelOut };
    enum class Fault { Silent, Slow, Noise }; // of a board

    explicit SimulatedWall(const QList<SimulatedBoard> &boards, Timings timings, quint64 noiseSeed = 1);
    explicit SimulatedWall(const QList<SimulatedBoard> &boards) : SimulatedWall(boards, Timings()) { }
    SimulatedWall(const SimulatedWall &) = delete;
    SimulatedWall &operator=(const SimulatedWall &) = delete;

    // Called for everything that happens to a lock, whoever did it.
    void observe(std::function<void(Event, LockAddress)> observer) { m_observer = std::move(observer); }

    QList<Reply> receive(QByteArrayView bytes);

    // What a person does. Each answers whether it changed anything; an address that does not exist never does.
    bool open(LockAddress lock); // by force or with a key
    bool close(LockAddress lock);
    bool putParcel(LockAddress lock); // asks no door: tests want to do that too
    bool takeParcel(LockAddress lock);

    // Wires the presence sensor behind a lock's door, be it on this line or another, to the feedback input of a channel
    // of this one. The input then reads closed while a parcel is inside. The other wall must outlive this one.
    void wirePresence(LockAddress input, const SimulatedWall &wallOfLock, LockAddress lock);

    void setStuck(LockAddress lock, bool on);
    void setSensorDead(LockAddress lock, bool on); // its feedback always reads closed
    void setFault(int board, Fault fault, bool on);
    void setEcho(bool on) { m_echo = on; } // of the adapter

    bool contains(LockAddress lock) const { return m_locks.contains(lock); }
    bool hasBoard(int board) const { return m_boards.contains(board); }
    bool isOpen(LockAddress lock) const { return m_locks.value(lock).open; }
    bool isStuck(LockAddress lock) const { return m_locks.value(lock).stuck; }
    bool isSensorDead(LockAddress lock) const { return m_locks.value(lock).sensorDead; }
    bool hasParcel(LockAddress lock) const { return m_locks.value(lock).parcel; }
    int pulses(LockAddress lock) const { return m_locks.value(lock).pulses; }
    bool hasFault(int board, Fault fault) const { return m_boards.value(board).faults.contains(fault); }
    bool echoes() const { return m_echo; }

private:
    struct Lock
    {
        bool open = false;
        bool stuck = false;
        bool sensorDead = false;
        bool parcel = false;
        int pulses = 0;
    };
    struct Board
    {
        SimulatedBoard settings;
        QList<Fault> faults;
    };
    struct Presence
    {
        const SimulatedWall *wall;
        LockAddress lock;
    };

    void obey(QByteArrayView request, QList<Reply> &replies);
    void pulse(LockAddress lock);
    bool readsOpen(LockAddress input) const;
    QByteArray groupStatus(const Board &board) const;
    int lockStatus(const Board &board, int lock) const;
    void reply(const Board &board, QByteArray frame, Millis after, QList<Reply> &replies);
    void tell(Event event, LockAddress lock) const;

    Timings m_timings;
    QHash<int, Board> m_boards;
    QHash<LockAddress, Lock> m_locks;
    QHash<LockAddress, Presence> m_presence; // by input
    QByteArray m_buffer;
    bool m_echo = false;
    std::mt19937_64 m_noise;
    std::function<void(Event, LockAddress)> m_observer;
};

} // namespace cubby::serial
