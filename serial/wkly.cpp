// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/wkly.h"

#include <algorithm>

namespace cubby::serial::wkly {

namespace {

constexpr quint8 kHeader[] = {0x57, 0x4B, 0x4C, 0x59};
constexpr qsizetype kLengthAt = 4, kBoardAt = 5, kCommandAt = 6, kDataAt = 7;
constexpr qsizetype kShortest = 8; // without data
constexpr qsizetype kLongest = kShortest + 2 + kMaxChannel; // the answer to query-all

enum Command : quint8 {
    OpenSeveral = 0x80,
    Flash = 0x81,
    Open = 0x82,
    QueryOne = 0x83,
    QueryAll = 0x84,
    Changed = 0x85,
    OpenAll = 0x86,
    OpenInTurn = 0x87,
    HoldOn = 0x88,
    HoldOff = 0x89,
};
constexpr quint8 kOk = 0x00, kFailed = 0xFF; // of a request
constexpr quint8 kIsOpen = 0x00, kIsClosed = 0x01; // of a lock; FF is an error

quint8 checksum(QByteArrayView bytes)
{
    quint8 sum = 0;
    for (const char c : bytes)
        sum ^= static_cast<quint8>(c);
    return sum;
}

QByteArray frame(int board, quint8 command, std::initializer_list<int> data)
{
    QByteArray bytes(reinterpret_cast<const char *>(kHeader), sizeof kHeader);
    bytes += bytesOf({int(kShortest) + int(data.size()), board, command}) + bytesOf(data);
    return bytes + bytesOf({checksum(bytes)});
}

bool isRequest(quint8 command, qsizetype data)
{
    switch (command) {
    case QueryAll:
    case OpenAll:
        return data == 0;
    case Flash:
    case Open:
    case QueryOne:
    case HoldOn:
    case HoldOff:
        return data == 1;
    case OpenSeveral:
    case OpenInTurn:
        return data >= 2; // the number of channels and at least one
    default:
        return false;
    }
}

// What the answers hold besides the status of all locks, whose length its second byte tells.
bool isAnswer(quint8 command, QByteArrayView data)
{
    switch (command) {
    case OpenSeveral:
    case OpenInTurn:
    case OpenAll:
        return data.size() == 1;
    case Flash:
    case HoldOn:
    case HoldOff:
    case Changed:
        return data.size() == 2;
    case Open:
    case QueryOne:
        return data.size() == 3;
    case QueryAll:
        return data.size() >= 2 && byteAt(data, 1) == data.size() - 2;
    default:
        return false;
    }
}

} // namespace

QByteArray unlock(int board, int channel) { return frame(board, Open, {channel}); }
QByteArray queryOne(int board, int channel) { return frame(board, QueryOne, {channel}); }
QByteArray queryAll(int board) { return frame(board, QueryAll, {}); }

Codec::Step Codec::step(QByteArrayView rest, bool lineIsQuiet)
{
    for (qsizetype i = 0; i < std::ssize(kHeader) && i < rest.size(); ++i) {
        // The byte that differs may itself begin a frame; no byte before it can.
        if (byteAt(rest, i) != kHeader[i])
            return Step::drop(Reason::NoHeader, std::max<qsizetype>(i, 1));
    }
    if (rest.size() <= kLengthAt)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    const qsizetype length = byteAt(rest, kLengthAt);
    if (length < kShortest || length > kLongest)
        return Step::drop(Reason::BadLength, kLengthAt);
    if (rest.size() < length)
        return lineIsQuiet ? Step::drop(Reason::Incomplete, kLengthAt) : Step::wait();
    const QByteArrayView frame = rest.first(length);
    return checksum(frame) == 0 ? takeAnswer(frame) : Step::drop(Reason::BadChecksum, kLengthAt);
}

Codec::Step Codec::takeAnswer(QByteArrayView frame) const
{
    const int board = byteAt(frame, kBoardAt);
    const quint8 command = byteAt(frame, kCommandAt);
    const QByteArrayView data = frame.sliced(kDataAt).chopped(1);
    if (isRequest(command, data.size()))
        return Step::drop(Reason::Request, frame.size());
    if (!isAnswer(command, data))
        return Step::drop(command < OpenSeveral || command > HoldOff ? Reason::BadContent : Reason::BadLength,
                          frame.size());
    if (board > kMaxBoard || !knows(board))
        return Step::drop(Reason::BadAddress, frame.size());
    if (command == Changed)
        return Step::take(frame.size(), LockRead{board, byteAt(data, 0), true, door(board, byteAt(data, 1))});
    const quint8 result = byteAt(data, 0);
    if (result != kOk && result != kFailed)
        return Step::drop(Reason::BadContent, frame.size());
    if (command == Open)
        return Step::take(frame.size(),
                          UnlockAnswered{board, byteAt(data, 1), result == kOk, door(board, byteAt(data, 2))});
    if (result == kFailed)
        return Step::drop(Reason::Refused, frame.size());
    if (command == QueryOne)
        return Step::take(frame.size(), LockRead{board, byteAt(data, 1), false, door(board, byteAt(data, 2))});
    if (command == QueryAll)
        return takeStatus(frame);
    return Step::take(frame.size(), BoardTold{board, BoardTold::What::Unexplained, command});
}

Codec::Step Codec::takeStatus(QByteArrayView frame) const
{
    StatusRead read{byteAt(frame, kBoardAt), {}, {}};
    read.doors.reserve(frame.size());
    for (const char lock : frame.sliced(kDataAt + 2).chopped(1))
        read.doors.append(door(read.board, static_cast<quint8>(lock)));
    return Step::take(frame.size(), read);
}

DoorState Codec::door(int board, quint8 lock) const
{
    return lock == kIsOpen || lock == kIsClosed ? doorOf(lock == kIsClosed, settings(board).openIs1)
                                                : DoorState::Unknown;
}

} // namespace cubby::serial::wkly
