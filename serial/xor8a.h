// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/codec.h"

#include <QHash>

#include <optional>

// The "8A/80" family of lock boards, made by many under many names.
namespace cubby::serial::xor8a {

inline constexpr int kMaxBoard = 200; // boards count from 1
inline constexpr int kMaxLock = 50; // locks count from 1; 0 on the wire means all of a board
inline constexpr int kMinStatusBytes = 2; // fewer, and the echo of a query would be a reply
inline constexpr int kMaxStatusBytes = 8;

QByteArray unlock(int board, int lock);
QByteArray queryOne(int board, int lock);
QByteArray queryAll(int board);
QByteArray queryAddress(); // only with a single board on the line

// There is no length byte: a reply to query-all ends at the length learnt for its board, or where the line falls quiet.
class Codec final : public serial::Codec
{
public:
    using serial::Codec::Codec;

    QByteArray unlock(LockAddress where) const override { return xor8a::unlock(where.board, where.lock); }
    QByteArray poll(int board) const override { return queryAll(board); }

    std::optional<int> learntStatusBytes(int board) const;
    void learnStatusBytes(int board, int count);

protected:
    Step step(QByteArrayView rest, bool lineIsQuiet) override;
    bool mayBeAnsweredByItself(QByteArrayView request) const override;

private:
    Step stepShort(QByteArrayView rest, bool lineIsQuiet) const;
    Step stepStatus(QByteArrayView rest, bool lineIsQuiet);
    Step takeStatus(QByteArrayView frame) const;
    bool knowsBoard(int board) const;

    QHash<int, int> m_statusBytes; // learnt, by board
};

} // namespace cubby::serial::xor8a
