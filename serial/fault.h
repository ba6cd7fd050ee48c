// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QStringView>

#include <map>

namespace cubby::serial {

// What can go wrong with a simulated wall. Each can be switched on and off, or strike only now and then.
enum class Fault {
    // Of a lock, its door and its sensors.
    Stuck, // a pulse does not open the door
    Unlatched, // a door that is shut opens again by itself
    Bounces, // the switch chatters when the door moves
    SensorClosed, // the switch always reads closed
    SensorOpen, // … open
    SensorFrozen, // … what it read when this began
    SensorInverted, // … the opposite
    PresenceBlind, // the presence sensor sees nothing
    PresenceStuck, // … always something
    // Of a board.
    Off, // no power: it neither obeys nor answers, and its locks are let go
    Silent, // obeys without an answer
    Slow, // answers late
    WrongAddress, // answers for the next address
    Corrupt, // one bit of an answer is wrong
    Noise, // bytes before an answer, and now and then a wrong bit in it
    Cut, // an answer ends early
    Split, // an answer comes in two pieces
    Merge, // an answer is held back and comes with the next one
    Inverted, // all doors are told the wrong way round
    Refuses, // says that it will not, or nothing where its family cannot say so
    // Of a line with its adapter.
    Echo, // what was sent comes back
    PartEcho, // … without its beginning or its end
    Unplugged, // the port is gone
};

enum class FaultPlace { Lock, Board, Line };

struct FaultKind
{
    Fault fault;
    FaultPlace place;
    QLatin1StringView name; // as commands and scripts write it
};

const QList<FaultKind> &faultKinds(); // all, in the order of the enumeration
const FaultKind &kindOf(Fault fault);
const FaultKind *findFault(FaultPlace place, QStringView name); // nullptr: no such fault

// The faults that one lock, board or line has, each with the chance that it strikes whenever it could: 0 never, 1
// always.
class FaultSet
{
public:
    void set(Fault fault, double chance);
    double chance(Fault fault) const;
    bool isEmpty() const { return m_chances.empty(); }

private:
    std::map<Fault, double> m_chances;
};

} // namespace cubby::serial
