// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/codec.h"

// The family whose frames begin with "WKLY": 57 4B 4C 59, length of the whole frame, board, command, data, XOR of every
// byte before it. Boards count from 0, channels from 1.
namespace cubby::serial::wkly {

inline constexpr int kMaxBoard = 31;
inline constexpr int kMaxChannel = 24;

QByteArray unlock(int board, int channel);
QByteArray queryOne(int board, int channel);
QByteArray queryAll(int board);

// Some boards never answer an unlock. A request is told from its answer by its length.
class Codec final : public serial::Codec
{
public:
    using serial::Codec::Codec;

    QByteArray unlock(LockAddress where) const override { return wkly::unlock(where.board, where.lock); }
    QByteArray poll(int board) const override { return queryAll(board); }

protected:
    Step step(QByteArrayView rest, bool lineIsQuiet) override;
    bool mayBeAnsweredByItself(QByteArrayView) const override { return false; }

private:
    Step takeAnswer(QByteArrayView frame) const;
    Step takeStatus(QByteArrayView frame) const;
    DoorState door(int board, quint8 lock) const;
};

} // namespace cubby::serial::wkly
