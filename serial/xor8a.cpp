// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/xor8a.h"

#include <algorithm>
#include <utility>

namespace cubby::serial::xor8a {

namespace {

constexpr quint8 kUnlock = 0x8A, kQuery = 0x80, kChanged = 0x82, kChangedToo = 0x81;
constexpr quint8 kUnlockTail = 0x11, kQueryTail = 0x33, kAddressTail = 0x99;
constexpr qsizetype kShort = 5; // every frame but the reply to query-all
constexpr qsizetype kAround = 4; // header, board, tail and checksum around the status bytes
constexpr qsizetype kLongest = kMaxStatusBytes + kAround;

quint8 checksum(QByteArrayView bytes)
{
    quint8 sum = 0;
    for (const char c : bytes)
        sum ^= static_cast<quint8>(c);
    return sum;
}

bool sumsUp(QByteArrayView frame) { return checksum(frame) == 0; }

QByteArray frame(quint8 header, int board, int lock, quint8 tail)
{
    QByteArray bytes;
    for (const int b : {int(header), board, lock, int(tail)})
        bytes.append(static_cast<char>(b));
    bytes.append(static_cast<char>(checksum(bytes)));
    return bytes;
}

bool isHeader(quint8 b) { return b == kUnlock || b == kQuery || b == kChanged || b == kChangedToo; }
bool isStatus(quint8 b) { return b == 0x00 || b == 0x11; }

bool isGroup(QByteArrayView rest, qsizetype length)
{
    return rest.size() >= length && byteAt(rest, length - 2) == kQueryTail && sumsUp(rest.first(length));
}

bool isRequest(QByteArrayView rest)
{
    return rest.size() >= kShort && byteAt(rest, 3) == kQueryTail && sumsUp(rest.first(kShort));
}

} // namespace

QByteArray unlock(int board, int lock) { return frame(kUnlock, board, lock, kUnlockTail); }
QByteArray queryOne(int board, int lock) { return frame(kQuery, board, lock, kQueryTail); }
QByteArray queryAll(int board) { return frame(kQuery, board, 0, kQueryTail); }
QByteArray queryAddress() { return frame(kQuery, 1, 0, kAddressTail); }

bool Codec::mayBeAnsweredByItself(QByteArrayView request) const
{
    return !request.isEmpty() && byteAt(request, 0) == kUnlock;
}

std::optional<int> Codec::learntStatusBytes(int board) const
{
    const auto it = m_statusBytes.constFind(board);
    return it == m_statusBytes.cend() ? std::nullopt : std::optional(*it);
}

void Codec::learnStatusBytes(int board, int count)
{
    m_statusBytes[board] = std::clamp(count, kMinStatusBytes, kMaxStatusBytes);
}

Codec::Step Codec::step(QByteArrayView rest, bool lineIsQuiet)
{
    if (!isHeader(byteAt(rest, 0)))
        return Step::drop(Reason::NoHeader);
    if (rest.size() < 2)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    const int board = byteAt(rest, 1);
    const bool mayTellAddress = byteAt(rest, 0) == kQuery && board == 1;
    if (!knowsBoard(board) && !mayTellAddress)
        return Step::drop(Reason::BadAddress);
    return mayTellAddress && !knowsBoard(board) ? stepShort(rest, lineIsQuiet)
           : byteAt(rest, 0) == kQuery          ? stepStatus(rest, lineIsQuiet)
                                                : stepShort(rest, lineIsQuiet);
}

// A frame of five bytes: an acknowledgement, a change, the status of one lock or the address of a board.
Codec::Step Codec::stepShort(QByteArrayView rest, bool lineIsQuiet) const
{
    if (rest.size() < kShort)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    if (!sumsUp(rest.first(kShort)))
        return Step::drop(knowsBoard(byteAt(rest, 1)) ? Reason::BadChecksum : Reason::BadAddress);
    const quint8 header = byteAt(rest, 0);
    const int board = byteAt(rest, 1);
    const int lock = byteAt(rest, 2);
    const int status = byteAt(rest, 3);
    if (header == kQuery && board == 1 && status == kAddressTail && lock >= 1 && lock <= kMaxBoard)
        return Step::take(kShort, BoardTold{board, BoardTold::What::Address, lock});
    if (!knowsBoard(board))
        return Step::drop(Reason::BadAddress);
    if (!isStatus(byteAt(rest, 3)) || lock > kMaxLock)
        return Step::drop(Reason::BadContent);
    const DoorState door = doorOf(status == kUnlockTail, settings(board).acknowledgementOpenIs11);
    if (header == kUnlock)
        return Step::take(kShort, UnlockAnswered{board, lock, true, door});
    return Step::take(kShort, LockRead{board, lock, header != kQuery, door});
}

// A frame that begins with 80: of five bytes, or a reply to query-all whose length nothing in it tells.
Codec::Step Codec::stepStatus(QByteArrayView rest, bool lineIsQuiet)
{
    const int board = byteAt(rest, 1);
    const auto takeGroup = [&](qsizetype length) { return takeStatus(rest.first(length)); };
    const auto learnt = learntStatusBytes(board);
    if (learnt) {
        const qsizetype length = *learnt + kAround;
        if (rest.size() < length && !lineIsQuiet)
            return Step::wait();
        if (isGroup(rest, length))
            return takeGroup(length);
    }
    if (rest.size() <= kLongest && !lineIsQuiet)
        return Step::wait();

    if (isRequest(rest))
        return Step::drop(Reason::Request, kShort);
    const Step single = stepShort(rest, true);
    if (learnt && single.isFrame())
        return single;
    QList<qsizetype> lengths;
    for (qsizetype length = kMinStatusBytes + kAround; length <= kLongest; ++length) {
        if (isGroup(rest, length))
            lengths.append(length);
    }
    if (lengths.size() + (single.isFrame() ? 1 : 0) > 1)
        return Step::drop(Reason::Ambiguous);
    if (lengths.isEmpty()) {
        const bool cutOff = lineIsQuiet && rest.size() < kLongest
                            && single.what == decltype(single.what)(Rejected{Reason::BadChecksum});
        return single.isFrame() || !cutOff ? single : Step::drop(Reason::Incomplete);
    }
    const qsizetype length = lengths.first();
    const bool endsAtQuiet = lineIsQuiet && rest.size() == length;
    if (learnt) {
        if (!endsAtQuiet)
            return Step::drop(Reason::BadChecksum);
        m_statusBytes.remove(board);
        return Step::drop(Reason::LengthChanged, length);
    }
    if (endsAtQuiet)
        learnStatusBytes(board, static_cast<int>(length - kAround));
    return takeGroup(length);
}

Codec::Step Codec::takeStatus(QByteArrayView frame) const
{
    const int board = byteAt(frame, 1);
    const BoardSettings wiring = settings(board);
    const QByteArrayView status = frame.sliced(2, frame.size() - kAround);
    StatusRead read{board, {}, {}};
    read.doors.reserve(8 * status.size());
    for (qsizetype group = 0; group < status.size(); ++group) {
        const quint8 bits = byteAt(status, wiring.lastByteFirst ? status.size() - 1 - group : group);
        for (int bit = 0; bit < 8; ++bit)
            read.doors.append(doorOf(bits >> bit & 1, wiring.openIs1));
    }
    return Step::take(frame.size(), read);
}

bool Codec::knowsBoard(int board) const { return board >= 1 && board <= kMaxBoard && knows(board); }

} // namespace cubby::serial::xor8a
