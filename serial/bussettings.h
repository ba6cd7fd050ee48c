// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardsettings.h"
#include "serial/family.h"
#include "serial/line.h"

#include <QList>

#include <chrono>

namespace cubby::serial {

// All durations may be made small by tests.
struct BusSettings
{
    using Millis = std::chrono::milliseconds;

    const Family *family = findFamily(u"xor8a"); // of all boards of the line
    LineSettings line;
    QList<BoardSettings> boards;

    Millis pulse{300}; // how long a board drives a lock
    Millis pulseGap{100}; // rest of the power supply between two pulses
    Millis ackTimeout{1500}; // from an unlock to its acknowledgement
    Millis firstByte{200}; // from a query to the first byte of its reply
    Millis inFrame{30}; // between two bytes of a frame; longer than the latency timer of a USB adapter (16 ms)
    Millis silence{5}; // between two transactions
    Millis slowPoll{500};
    Millis fastPoll{150}; // a board's doors for some time after an unlock
    Millis fastFor{10'000};
    int absentFactor
        = 4; // slower still where nobody answers: every miss costs a whole time-out that an unlock waits for
    int missesUntilUnknown = 3; // polls in a row without an answer
};

} // namespace cubby::serial
