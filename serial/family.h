// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/codec.h"

#include <QList>
#include <QStringView>

#include <chrono>
#include <memory>

namespace cubby::serial {

// One family of lock boards: what holds for every board of it, and the defaults of what a layout may set.
// A new family is one codec, one simulated board, and one of these in family.cpp.
struct Family
{
    using Millis = std::chrono::milliseconds;

    // Whether a board answers a request to unlock. Where it may not, the door is read until it is open.
    enum class Answers { Always, Sometimes, Never };

    QLatin1StringView name; // as layouts write it
    int speed; // bits a second, 8N1
    QList<int> otherSpeeds; // seen in the field
    int firstBoard, lastBoard; // addresses
    int usualLastBoard; // as far as a scan looks
    int firstLock, mostLocks; // how channels are counted
    QList<int> lockCounts; // of boards that are sold
    bool sensesPresence;
    Answers answersUnlock;

    Millis pulse; // how long a board drives a lock
    Millis answer; // from an unlock to the answer, or to a door that reads open
    Millis firstByte; // from a poll to the first byte of its reply
    Millis silence; // between two transactions
    Millis settle; // from a pulse until a poll tells the truth

    std::unique_ptr<Codec> (*codec)(QList<BoardSettings> boards, Millis pulse);
};

const QList<Family> &families();
const Family *findFamily(QStringView name); // nullptr: no such family

} // namespace cubby::serial
