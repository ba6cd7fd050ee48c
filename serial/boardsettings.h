// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace cubby::serial {

// How one board is wired and which firmware it runs. Makers disagree on all of it, so nothing here is derived from
// anything else. A setting that names a family means nothing to the others.
struct BoardSettings
{
    int address = 1;
    int locks = 24; // channels, with or without a lock on them
    QString supply = {}; // the power supply of its locks: boards that share one, on whatever line, are pulsed in turn

    bool openIs1 = false; // a set door bit (or byte) of a poll means an open door
    bool presenceIs1 = true; // a set occupancy bit means that something lies inside; kerong
    bool sensesDoors = true; // modbus-relay: whether the board has inputs at all
    bool acknowledgementOpenIs11 = false; // xor8a: the status byte 11 of a single lock means an open door
    bool lastByteFirst = true; // xor8a: the last status byte holds locks 1 to 8
    bool pulseInHighByte = false; // modbus-relay: firmware from before September 2021
    std::optional<int> firmware = {}; // modbus-relay: the version it was commissioned with; another one is not pulsed

    friend bool operator==(const BoardSettings &, const BoardSettings &) = default;
};

} // namespace cubby::serial
