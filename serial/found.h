// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/lockaddress.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

// What the bytes from a line are found to be, in words that all families of lock boards share. The settings of the
// board (polarity, order) are applied already.
namespace cubby::serial {

// The answer to a poll: everything that the board senses.
struct StatusRead
{
    int board = 0;
    QList<DoorState>
        doors; // by channel, beginning with the family's first; may be fewer or more than the board's locks
    QList<PresenceState> presence; // likewise; empty where the family has no such inputs

    friend bool operator==(const StatusRead &, const StatusRead &) = default;
};

// The answer to a request to unlock.
struct UnlockAnswered
{
    int board = 0;
    int lock = 0;
    bool accepted = true;
    DoorState door = DoorState::Unknown; // as the answer claims; doors are read by polls

    friend bool operator==(const UnlockAnswered &, const UnlockAnswered &) = default;
};

// The state of one lock, asked for or not.
struct LockRead
{
    int board = 0;
    int lock = 0;
    bool unsolicited = false;
    DoorState door = DoorState::Unknown;

    friend bool operator==(const LockRead &, const LockRead &) = default;
};

// Something else that a board told: its address, its firmware, for how many milliseconds it drives a lock, that it did
// what prepares it, or what nobody has explained yet (a code).
struct BoardTold
{
    enum class What { Address, Firmware, Pulse, Done, Unexplained };
    int board = 0;
    What what = What::Done;
    int value = 0;

    friend bool operator==(const BoardTold &, const BoardTold &) = default;
};

// Why bytes were not a frame; the most telling reason of a run, in rising order.
enum class Reason {
    NoHeader, // noise
    Incomplete, // the line fell quiet too early
    BadLength,
    BadAddress, // a board that is not on this line
    BadChecksum,
    BadContent, // a status, a lock or a command that does not exist
    Ambiguous, // several lengths fit and the board's length is not known yet
    LengthChanged, // a good reply, but longer or shorter than this board's others: the length is learnt anew
    Request, // somebody's request, not a reply
    Refused, // a board answers that it will not
    Echo, // exactly what was just sent
};

QString toString(Reason reason); // "bad checksum"

struct Rejected
{
    Reason reason = Reason::NoHeader;

    friend bool operator==(const Rejected &, const Rejected &) = default;
};

// Every byte that came is in exactly one of these, in order.
struct Found
{
    QByteArray bytes;
    std::variant<Rejected, StatusRead, UnlockAnswered, LockRead, BoardTold> what;

    friend bool operator==(const Found &, const Found &) = default;
};

} // namespace cubby::serial
