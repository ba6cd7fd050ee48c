// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/boardfamily.h"
#include "domain/error.h"
#include "domain/identifiers.h"
#include "domain/place.h"
#include "domain/size.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace cubby {

// One lock or input on a bus: which board, and which channel of it.
struct BoardChannel
{
    QString bus;
    int board = 0;
    int channel = 0; // as the board's family counts

    friend bool operator==(const BoardChannel &, const BoardChannel &) = default;
};

struct LayoutCompartment
{
    CompartmentName name;
    Size size = Size::M;
    // Front view, millimetres: x from the wall's left edge, y from the floor to the lower edge of the door.
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    BoardChannel lock;
    bool hasDoorSensor = true; // the lock's own feedback
    // What tells whether something lies inside: the door input of a channel that has no lock, which is closed then; or
    // the lock's own channel, whose occupancy input it is then.
    std::optional<BoardChannel> presence;

    bool sensesPresenceByLock() const { return presence == lock; }
};

// The kiosk's own screen on the wall, millimetres as above.
struct LayoutScreen
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

// How one board is wired and which firmware it runs: all that makers disagree on (docs/hardware.md).
struct LayoutBoard
{
    int address = 1;
    int channels = 24;
    QString supply = QStringLiteral("main"); // the power supply of its locks, which boards of any bus may share
    bool openIs1 = false; // a set door bit means an open door
    // Families with occupancy inputs.
    bool presenceIs1 = true; // a set occupancy bit means that something lies inside
    // xor8a.
    bool acknowledgementOpenIs11 = false; // the status 11 of an acknowledgement means an open door
    bool lastByteFirst = true; // the last status byte holds locks 1 to 8
    // Families with boards that lack inputs.
    bool hasInputs = true; // for door switches
    bool pulseInHighByte = false; // modbus-relay: firmware from before September 2021
    std::optional<int> firmware = {}; // modbus-relay: the version it was commissioned with; another one is not pulsed
};

struct LayoutBus
{
    QString name;
    QString family; // of boardFamilies()
    QString port; // a device path, by-id:NAME or usb:SERIAL
    int baud = 9600;
    Millis pulse{300};
    Millis gap{300}; // rest of a power supply between two pulses
    std::optional<bool> dtr, rts; // driven only where an adapter needs it
    // Otherwise than the family's.
    std::optional<Millis> answer; // from an unlock to its answer
    std::optional<Millis> firstByte; // from a poll to the first byte of its reply
    std::optional<Millis> silence; // between two transactions
    std::optional<Millis> settle; // from a pulse until a poll tells the truth
    QList<LayoutBoard> boards;

    const LayoutBoard *findBoard(int board) const;
};

// What one bank is built of. Read from JSON; resources/layout.schema.json describes the file.
struct Layout
{
    QString name; // what people call the bank: "Riverside"
    QString address;
    QString timeZone; // IANA: "Europe/Berlin"
    std::optional<Place> place;
    int width = 0; // of the whole wall, mm
    int height = 0;
    LayoutScreen screen;
    QList<LayoutBus> buses;
    QList<LayoutCompartment> compartments;

    const LayoutCompartment *find(const CompartmentName &compartment) const;
    const LayoutBus *findBus(const QString &bus) const;

    // Errors name the place in the file: "compartments[3].size: …".
    static Result<Layout> fromJson(const QJsonObject &json);
    static Result<Layout> fromFile(const QString &path);
    QJsonObject toJson() const;
    QByteArray digest() const; // SHA-256 over the compact JSON
};

} // namespace cubby
