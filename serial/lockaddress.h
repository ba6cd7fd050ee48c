// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

namespace cubby::serial {

// One channel of one board on a line, both counted as the board's family counts them (see Family).
struct LockAddress
{
    int board = 0;
    int lock = 0;

    friend bool operator==(const LockAddress &, const LockAddress &) = default;
    friend size_t qHash(const LockAddress &a, size_t seed = 0) { return qHashMulti(seed, a.board, a.lock); }
};

// What the feedback input of a channel says. Where a presence sensor is wired to the input, it says that sensor's
// state.
enum class DoorState { Unknown, Open, Closed };

// What the occupancy input of a channel says, where the family has such inputs.
enum class PresenceState { Unknown, Absent, Present };

// What became of one request to unlock. It says nothing about the door.
enum class UnlockOutcome {
    NotSent, // not one byte left this program
    Unconfirmed, // sent, at least in part, and no answer came in time
    Confirmed, // the board answered that it took the request, or the door reads open
};

} // namespace cubby::serial

Q_DECLARE_METATYPE(cubby::serial::LockAddress)
