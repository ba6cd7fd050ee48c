// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/codec.h"

#include <chrono>

// Kerong's boards and their many relatives, in two dialects that differ in where things stand. Boards and locks count
// from 0. A frame is 02 … 03 and the low byte of the sum of all bytes before it; data may be 02 or 03 too, so a frame
// ends where its code says and never at a 03.
namespace cubby::serial::kerong {

enum class Dialect {
    Cu16, // board and lock share one byte
    Cu48, // CU48 and CU48B: a byte each
};

inline constexpr int kMaxBoard = 9;

QByteArray unlock(Dialect dialect, LockAddress where);
QByteArray queryStatus(Dialect dialect, int board);
QByteArray queryAllBoards(); // Cu16: every board answers

// Cu16, known from one source only and therefore never sent by the bus: how long the board drives a lock, in steps of
// 10 ms, rounded up. Solenoids want 500 ms, servos 1000 ms.
QByteArray setPulse(int board, std::chrono::milliseconds pulse);
QByteArray queryPulse(int board);

// A board may answer an unlock or not, and the answer is a status like any other: whether the door opened is read by
// polls. The code 77 of the Cu48 has been seen and never been explained.
class Codec final : public serial::Codec
{
public:
    Codec(Dialect dialect, QList<BoardSettings> boards) : serial::Codec(std::move(boards)), m_dialect(dialect) { }

    QByteArray unlock(LockAddress where) const override { return kerong::unlock(m_dialect, where); }
    QByteArray poll(int board) const override { return queryStatus(m_dialect, board); }
    QByteArray pollAll() const override;

protected:
    Step step(QByteArrayView rest, bool lineIsQuiet) override;
    bool mayBeAnsweredByItself(QByteArrayView) const override { return false; }

private:
    Step takeAnswer(QByteArrayView frame, int board, quint8 code) const;
    StatusRead status(int board, QByteArrayView bytes) const;
    bool knowsBoard(int board) const { return board <= kMaxBoard && knows(board); }

    Dialect m_dialect;
};

} // namespace cubby::serial::kerong
