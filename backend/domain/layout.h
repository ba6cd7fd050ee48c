// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/identifiers.h"
#include "domain/size.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace cubby {

// One input or lock on a bus: which board, and which channel of it.
struct BoardChannel
{
    QString bus;
    int board = 0;
    int channel = 0; // as the board family counts; xor8a starts at 1

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
    std::optional<BoardChannel> presence; // an input that is closed while something lies inside
};

// The kiosk's own screen on the wall, millimetres as above.
struct LayoutScreen
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

struct LayoutBoard
{
    int address = 1;
    int channels = 24;
    // xor8a: sources disagree on these, so they are settings (docs/hardware.md).
    bool acknowledgementOpenIs11 = false; // what ss = 11 in an acknowledgement means
    bool feedbackOpenIs1 = false; // whether a set group bit means an open door
    bool lastByteFirst = true; // whether the last status byte holds locks 1–8
};

struct LayoutBus
{
    QString name;
    QString family; // "xor8a"
    QString port; // a device path; prefer /dev/serial/by-id/…
    int baud = 9600;
    Millis pulse{300};
    Millis gap{50}; // between two pulses of the same power supply
    bool dtr = false;
    bool rts = false;
    QList<LayoutBoard> boards;
};

// What one bank is built of. Read from JSON; resources/layout.schema.json describes the file.
struct Layout
{
    QString name; // what people call the bank: "Riverside"
    QString address;
    QString timeZone; // IANA: "Europe/Berlin"
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
