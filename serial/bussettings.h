// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardsettings.h"
#include "serial/family.h"
#include "serial/line.h"

#include <QList>

#include <chrono>

namespace cubby::serial {

// How one line and its boards are spoken to. Begins with what the family says; all durations may be made small by
// tests.
struct BusSettings
{
    using Millis = std::chrono::milliseconds;

    explicit BusSettings(const Family &of = *findFamily(u"xor8a"))
        : family(&of), pulse(of.pulse), pulseGap(of.pulse), answer(of.answer), firstByte(of.firstByte),
          silence(of.silence), settle(of.settle)
    {
        line.speed = of.speed;
    }

    const Family *family; // of all boards of the line
    LineSettings line;
    QList<BoardSettings> boards; // each address once

    Millis pulse; // how long a board drives a lock
    Millis pulseGap; // rest of the power supply between two pulses
    Millis answer; // from an unlock to its answer, or to a door that reads open
    Millis firstByte; // from a query to the first byte of its reply
    Millis silence; // between two transactions
    Millis settle; // from an unlock until a poll tells the truth
    Millis inFrame{30}; // between two bytes of a frame; longer than the latency timer of a USB adapter (16 ms)
    Millis latest{5000}; // no answer comes later than this after its request
    Millis longestWait{10'000}; // of an unlock for its turn: a door must not open when nobody waits for it any more

    Millis slowPoll{500};
    Millis fastPoll{150}; // a board's doors for some time after an unlock
    Millis fastFor{10'000};
    Millis fastWhileOpen{180'000}; // as long as the door that was unlocked last is open, at most
    Millis probeMost{5000}; // between two attempts to reach a board that does not answer
    Millis prepareAgain{5000}; // after a board could not be prepared
    int missesUntilUnknown = 3; // polls in a row without an answer
};

} // namespace cubby::serial
