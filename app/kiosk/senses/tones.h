// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cubby::senses {

// What the kiosk says without words. Each is known by its tune, not by its pitch alone.
enum class Signal {
    Open, // two notes, rising
    Shut, // two notes, falling
    Remind, // a patient knock: a door stays open
    Refused, // two low notes, the same
    Accepted, // one short high note: a code was read
    Done, // three notes, rising
    Click, // for each touch and key
    Locate, // a tick from the side where the open door is
    Ending, // two soft notes, the same: this screen ends soon
};

inline constexpr int kToneRate = 48'000; // samples a second

// The signal as samples: 16 bits, in this machine's order, left and right in turn. `side`: where it comes from, -1 left
// to 1 right. It begins and ends in silence, so that nothing crackles, and never reaches full scale.
QByteArray toneOf(Signal signal, double side = 0);

} // namespace cubby::senses
