// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/family.h"

#include <QJsonObject>
#include <QList>

#include <optional>

// How a board is wired, read off what it said while one door was opened and closed.
namespace cubby::tool {

// The settings under which a board must be read for calibrate(): a set bit is then an open door, and the last status
// byte comes first.
serial::BoardSettings plainWiring(int board, int channels, bool hasInputs);

struct SeenDoor
{
    int lock = 0; // that was pulsed
    QList<serial::DoorState> closed = {}, open = {}; // the board's doors, read with plainWiring()
    // What it says of this lock alone, where its family can be asked so; likewise.
    std::optional<serial::DoorState> aloneClosed = {}, aloneOpen = {};
};

struct Calibration
{
    std::optional<int> channel; // whose input changed; none: nothing or more than one did
    int changed = 0; // inputs
    std::optional<bool> openIs1;
    std::optional<bool> lastByteFirst; // xor8a; none: this lock cannot tell
    std::optional<bool> acknowledgementOpenIs11; // xor8a
};

Calibration calibrate(const serial::Family &family, const SeenDoor &seen);

// The board's keys for a layout, as far as they were found; without those that mean nothing to its family.
QJsonObject layoutOf(const Calibration &found);

} // namespace cubby::tool
