// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/family.h"

#include "serial/kerong.h"
#include "serial/modbusrelay.h"
#include "serial/wkly.h"
#include "serial/xor8a.h"

#include <algorithm>

namespace cubby::serial {

namespace {

using Millis = Family::Millis;

template <typename AnyCodec>
std::unique_ptr<Codec> make(QList<BoardSettings> boards, Millis)
{
    return std::make_unique<AnyCodec>(std::move(boards));
}

template <kerong::Dialect dialect>
std::unique_ptr<Codec> makeKerong(QList<BoardSettings> boards, Millis)
{
    return std::make_unique<kerong::Codec>(dialect, std::move(boards));
}

std::unique_ptr<Codec> makeModbusRelay(QList<BoardSettings> boards, Millis pulse)
{
    return std::make_unique<modbusrelay::Codec>(std::move(boards), pulse);
}

} // namespace

const QList<Family> &families()
{
    static const QList<Family> all{
        // Boards 1 to 31 by most sources, up to 200 by some. The answer to an unlock comes after 0.5 to 1 s.
        {
            .name = QLatin1StringView("xor8a"),
            .speed = 9600,
            .otherSpeeds = {},
            .firstBoard = 1,
            .lastBoard = xor8a::kMaxBoard,
            .usualLastBoard = 31,
            .firstLock = 1,
            .mostLocks = xor8a::kMaxLock,
            .lockCounts = {8, 12, 18, 24, 36, 50},
            .sensesPresence = false,
            .answersUnlock = Family::Answers::Always,
            .pulse = Millis(300),
            .answer = Millis(1500),
            .firstByte = Millis(200),
            .silence = Millis(5),
            .settle = Millis(0),
            .codec = make<xor8a::Codec>,
        },
        // The pulse is that of a solenoid; a layout sets 1000 for servos, and the time to answer covers those too. A
        // status read 25 ms after an unlock told of failures that were none.
        {
            .name = QLatin1StringView("kerong-cu16"),
            .speed = 19200,
            .otherSpeeds = {115200}, // single-lock units
            .firstBoard = 0,
            .lastBoard = kerong::kMaxBoard,
            .usualLastBoard = kerong::kMaxBoard,
            .firstLock = 0,
            .mostLocks = 16,
            .lockCounts = {16},
            .sensesPresence = true,
            .answersUnlock = Family::Answers::Sometimes,
            .pulse = Millis(500),
            .answer = Millis(2000),
            .firstByte = Millis(200),
            .silence = Millis(5),
            .settle = Millis(100),
            .codec = makeKerong<kerong::Dialect::Cu16>,
        },
        {
            .name = QLatin1StringView("kerong-cu48"),
            .speed = 19200,
            .otherSpeeds = {},
            .firstBoard = 0,
            .lastBoard = kerong::kMaxBoard,
            .usualLastBoard = kerong::kMaxBoard,
            .firstLock = 0,
            .mostLocks = 48,
            .lockCounts = {48},
            .sensesPresence = true,
            .answersUnlock = Family::Answers::Sometimes,
            .pulse = Millis(500),
            .answer = Millis(2000),
            .firstByte = Millis(200),
            .silence = Millis(5),
            .settle = Millis(100),
            .codec = makeKerong<kerong::Dialect::Cu48>,
        },
        // Nobody says how long these drive a lock, but they open several in turn in 700 ms each.
        {
            .name = QLatin1StringView("wkly"),
            .speed = 9600,
            .otherSpeeds = {},
            .firstBoard = 0,
            .lastBoard = wkly::kMaxBoard,
            .usualLastBoard = wkly::kMaxBoard,
            .firstLock = 1,
            .mostLocks = wkly::kMaxChannel,
            .lockCounts = {24},
            .sensesPresence = false,
            .answersUnlock = Family::Answers::Sometimes,
            .pulse = Millis(700),
            .answer = Millis(700),
            .firstByte = Millis(400),
            .silence = Millis(5),
            .settle = Millis(0),
            .codec = make<wkly::Codec>,
        },
        // The board times the pulse in steps of 100 ms. Without the silence a second board failed 56 of 56 reads.
        {
            .name = QLatin1StringView("modbus-relay"),
            .speed = 9600,
            .otherSpeeds = {},
            .firstBoard = 1,
            .lastBoard = modbusrelay::kMaxBoard,
            .usualLastBoard = 32,
            .firstLock = 0,
            .mostLocks = modbusrelay::kMaxRelay + 1,
            .lockCounts = {8, 16, 32},
            .sensesPresence = false,
            .answersUnlock = Family::Answers::Always,
            .pulse = Millis(500),
            .answer = Millis(500),
            .firstByte = Millis(200),
            .silence = Millis(5),
            .settle = Millis(0),
            .codec = makeModbusRelay,
        },
    };
    return all;
}

const Family *findFamily(QStringView name)
{
    const auto it = std::find_if(families().begin(), families().end(),
                                 [name](const Family &family) { return family.name == name; });
    return it == families().end() ? nullptr : &*it;
}

} // namespace cubby::serial
