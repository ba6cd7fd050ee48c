// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/codec.h"

#include <chrono>

// Relay boards that speak Modbus RTU, as Waveshare's do and their clones. Boards count from 1, relays from 0.
//
// The framing is our own. libmodbus and Qt SerialBus each open the port themselves and hand out whole answers only:
// they neither take bytes from somewhere else nor tell what they threw away, libmodbus flushes the line after an error
// (a late answer is lost), neither knows the echo of half-duplex adapters, and QModbusClient sends a request three more
// times by itself, which must never happen to an unlock. What they would save is the checksum: eight lines.
namespace cubby::serial::modbusrelay {

inline constexpr int kMaxBoard = 247;
inline constexpr int kMaxRelay = 31;

// A pulse that the board times by itself, in steps of 100 ms, rounded up. Firmware from before September 2021 wants the
// steps in the high byte; newer firmware takes that for minutes. There is no request here that leaves a relay on.
QByteArray pulse(int board, int relay, std::chrono::milliseconds time, bool inHighByte);
QByteArray allOff(int board);
QByteArray readRelays(int board, int count);
QByteArray readInputs(int board, int count);
QByteArray queryVersion(int board);
QByteArray setNormalMode(int board, int channel); // its input no longer drives its relay
QByteArray setAddress(int board); // heard by every board on the line: only with a single one

class Codec final : public serial::Codec
{
public:
    Codec(QList<BoardSettings> boards, std::chrono::milliseconds pulse)
        : serial::Codec(std::move(boards)), m_pulse(pulse)
    { }

    QByteArray unlock(LockAddress where) const override;
    QByteArray poll(int board) const override; // a board without inputs tells its relays: no door is known
    QList<QByteArray> preparation(int board) const override;

protected:
    Step step(QByteArrayView rest, bool lineIsQuiet) override;
    bool mayBeAnsweredByItself(QByteArrayView request) const override;

private:
    Step takeAnswer(QByteArrayView frame) const;
    Step takeBits(QByteArrayView frame) const;
    Step takeWritten(QByteArrayView frame) const;
    Step takeRefusal(QByteArrayView frame) const;
    bool knowsBoard(int board) const { return board >= 1 && board <= kMaxBoard && knows(board); }

    std::chrono::milliseconds m_pulse;
};

} // namespace cubby::serial::modbusrelay
