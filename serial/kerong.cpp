// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/kerong.h"

#include <algorithm>

namespace cubby::serial::kerong {

namespace {

constexpr quint8 kStart = 0x02, kEnd = 0x03;
constexpr qsizetype kAround = 2; // end and sum after the data

// Codes of the Cu16.
constexpr quint8 kStatus16 = 0x30, kUnlock16 = 0x31, kAllBoards = 0x32, kUnlockBoard = 0x33;
constexpr quint8 kAnswer16 = 0x35, kAnswerOfAll = 0x36, kSetPulse = 0x37, kQueryPulse = 0x38, kUnlockLater = 0x39;
constexpr quint8 kEveryBoard = 0xF0;
// Codes of the Cu48.
constexpr quint8 kStatus48 = 0x60, kUnlock48 = 0x61, kAnswer48 = 0x75, kUnexplained = 0x77;

quint8 sum(QByteArrayView bytes)
{
    quint8 sum = 0;
    for (const char c : bytes)
        sum = static_cast<quint8>(sum + static_cast<quint8>(c));
    return sum;
}

QByteArray frame(std::initializer_list<int> between)
{
    QByteArray bytes = bytesOf({kStart}) + bytesOf(between) + bytesOf({kEnd});
    return bytes + bytesOf({sum(bytes)});
}

quint8 address16(LockAddress where) { return static_cast<quint8>(where.board << 4 | where.lock); }

bool endsAt(QByteArrayView rest, qsizetype length)
{
    return rest.size() >= length && byteAt(rest, length - 2) == kEnd
           && sum(rest.first(length - 1)) == byteAt(rest, length - 1);
}

// How many bytes a frame with this code has, end and sum included; 0: there is no such code.
struct Lengths
{
    qsizetype request = 0;
    qsizetype answer = 0;
};
Lengths lengthsOf(Dialect dialect, quint8 code)
{
    if (dialect == Dialect::Cu48) {
        if (code == kStatus48 || code == kUnlock48)
            return {.request = 6};
        return {.answer = code == kAnswer48 || code == kUnexplained ? 18 : 0};
    }
    switch (code) {
    case kStatus16:
    case kUnlock16:
    case kAllBoards:
    case kUnlockBoard:
        return {.request = 5};
    case kUnlockLater:
        return {.request = 6};
    case kSetPulse:
        return {.request = 7};
    case kQueryPulse:
        return {.request = 5, .answer = 7};
    case kAnswer16:
    case kAnswerOfAll:
        return {.answer = 9};
    default:
        return {};
    }
}

} // namespace

QByteArray unlock(Dialect dialect, LockAddress where)
{
    return dialect == Dialect::Cu16 ? frame({address16(where), kUnlock16})
                                    : frame({where.board, where.lock, kUnlock48});
}

QByteArray queryStatus(Dialect dialect, int board)
{
    return dialect == Dialect::Cu16 ? frame({address16({board, 0}), kStatus16}) : frame({board, 0, kStatus48});
}

QByteArray queryAllBoards() { return frame({kEveryBoard, kAllBoards}); }

QByteArray setPulse(int board, std::chrono::milliseconds pulse)
{
    const int steps = static_cast<int>(std::clamp<qint64>((pulse.count() + 9) / 10, 1, 0xFFFF));
    return frame({address16({board, 0}), kSetPulse, steps >> 8, steps & 0xFF});
}

QByteArray queryPulse(int board) { return frame({address16({board, 0}), kQueryPulse}); }

QByteArray Codec::pollAll() const { return m_dialect == Dialect::Cu16 ? queryAllBoards() : QByteArray(); }

Codec::Step Codec::step(QByteArrayView rest, bool lineIsQuiet)
{
    const qsizetype codeAt = m_dialect == Dialect::Cu16 ? 2 : 3;
    if (byteAt(rest, 0) != kStart)
        return Step::drop(Reason::NoHeader);
    if (rest.size() <= codeAt)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    const quint8 code = byteAt(rest, codeAt);
    const Lengths lengths = lengthsOf(m_dialect, code);
    const qsizetype longest = std::max(lengths.request, lengths.answer);
    if (longest == 0)
        return Step::drop(Reason::NoHeader);
    if (lengths.request > 0 && endsAt(rest, lengths.request))
        return Step::drop(Reason::Request, lengths.request);
    if (rest.size() < longest)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    if (byteAt(rest, longest - kAround) != kEnd)
        return Step::drop(Reason::BadLength);
    if (!endsAt(rest, longest))
        return Step::drop(Reason::BadChecksum);
    const int board = m_dialect == Dialect::Cu16 ? byteAt(rest, 1) >> 4 : byteAt(rest, 1);
    return knowsBoard(board) ? takeAnswer(rest.first(longest), board, code) : Step::drop(Reason::BadAddress, longest);
}

Codec::Step Codec::takeAnswer(QByteArrayView frame, int board, quint8 code) const
{
    const QByteArrayView data = frame.chopped(kAround).sliced(m_dialect == Dialect::Cu16 ? 3 : 4);
    if (code == kUnexplained)
        return Step::take(frame.size(), BoardTold{board, BoardTold::What::Unexplained, code});
    if (m_dialect == Dialect::Cu16 && code == kQueryPulse)
        return Step::take(frame.size(),
                          BoardTold{board, BoardTold::What::Pulse, (byteAt(data, 0) << 8 | byteAt(data, 1)) * 10});
    return Step::take(frame.size(), status(board, data));
}

// The first half are the doors, the second half the occupancy inputs; bit 0 is the first lock.
StatusRead Codec::status(int board, QByteArrayView bytes) const
{
    const BoardSettings wiring = settings(board);
    const qsizetype channels = bytes.size() / 2 * 8;
    const auto bit = [&](qsizetype i) -> bool { return byteAt(bytes, i / 8) >> (i % 8) & 1; };
    StatusRead read{board, {}, {}};
    read.doors.reserve(channels);
    read.presence.reserve(channels);
    for (qsizetype i = 0; i < channels; ++i) {
        read.doors.append(doorOf(bit(i), wiring.openIs1));
        read.presence.append(bit(channels + i) == wiring.presenceIs1 ? PresenceState::Present : PresenceState::Absent);
    }
    return read;
}

} // namespace cubby::serial::kerong
