// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/simulateddoors.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <memory>

namespace cubby::serial {

// How the boards of one family understand what comes over their line, and what they do and say then. A simulated
// board's own reading of the facts: it shares nothing with the codecs, or a mistake in both would cancel itself out.
class Responder
{
public:
    using Millis = SimulatedDoors::Millis;

    struct Answer
    {
        int board = 0; // whose; the address of the layout
        QByteArray bytes = {};
        bool ofUnlock = false;
        Millis later{0}; // than boards of this family usually answer
    };
    // What holds for the boards of the family.
    struct Habits
    {
        int firstLock; // how channels are counted
        Millis acknowledge; // from the last byte of an unlock to the first byte of its answer
        Millis status; // … of any other request
        bool answersUnlock;
        bool tellsChanges; // of doors, unasked
    };

    virtual ~Responder() = default;
    virtual Habits habits() const = 0;

    // The length of the request that begins with these bytes (at least one), 0 where more must come before one can
    // tell, and -1 where none begins here.
    virtual qsizetype requestLength(QByteArrayView bytes) const = 0;
    // Obeys one request of that length, as every board of the line that it means.
    virtual QList<Answer> obey(QByteArrayView request, SimulatedDoors &doors) = 0;
    // Whether it only asks how things are, or answers that: too common to be shown to people.
    virtual bool isPolling(QByteArrayView bytes) const = 0;
    // What a board says of a door's change unasked; empty: its family has no words for it.
    virtual QByteArray change(const SimulatedBoard &, int, bool, SimulatedDoors &) { return {}; }
    // A switch may read something else now, or power is back: for boards whose inputs drive their relays.
    virtual void switchMoved(const SimulatedBoard &, int, SimulatedDoors &) { }
    virtual void powerChanged(const SimulatedBoard &, bool, SimulatedDoors &) { }
};

// By the name that layouts write; null: no such family. One per line.
std::unique_ptr<Responder> responderOf(QStringView family);

std::unique_ptr<Responder> makeXor8aResponder();
std::unique_ptr<Responder> makeKerongCu16Responder();
std::unique_ptr<Responder> makeKerongCu48Responder();
std::unique_ptr<Responder> makeWklyResponder();
std::unique_ptr<Responder> makeModbusRelayResponder();

} // namespace cubby::serial
