// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/modbusrelay.h"

#include <algorithm>

namespace cubby::serial::modbusrelay {

namespace {

enum Function : quint8 {
    ReadRelays = 0x01,
    ReadInputs = 0x02,
    ReadRegisters = 0x03,
    WriteRelay = 0x05,
    WriteRegister = 0x06,
};
constexpr quint8 kRefused = 0x80; // set in the function of a refusal
constexpr int kEveryRelay = 0x00FF, kPulses = 0x0200; // "relays" for WriteRelay
constexpr int kModes = 0x1000, kAddress = 0x4000, kVersion = 0x8000; // registers
constexpr qsizetype kWhole = 8; // every request here, and the answer to whatever writes
constexpr qsizetype kAround = 5; // board, function, count and checksum around what was read
constexpr int kMostBytes = (kMaxRelay + 1) / 8;

quint16 crc(QByteArrayView bytes) // CRC-16/MODBUS
{
    quint16 crc = 0xFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<quint16>(crc & 1 ? crc >> 1 ^ 0xA001 : crc >> 1);
    }
    return crc;
}

bool sumsUp(QByteArrayView frame) { return crc(frame) == 0; }

QByteArray request(int board, Function function, int at, int value)
{
    QByteArray bytes = bytesOf({board, function, at >> 8, at & 0xFF, value >> 8, value & 0xFF});
    const quint16 sum = crc(bytes);
    return bytes + bytesOf({sum & 0xFF, sum >> 8});
}

int wordAt(QByteArrayView bytes, qsizetype i) { return byteAt(bytes, i) << 8 | byteAt(bytes, i + 1); }

bool isPulse(QByteArrayView bytes)
{
    return bytes.size() == kWhole && byteAt(bytes, 1) == WriteRelay && wordAt(bytes, 2) >= kPulses
           && wordAt(bytes, 2) <= kPulses + kMaxRelay && wordAt(bytes, 4) != 0;
}

bool reads(quint8 function) { return function >= ReadRelays && function <= ReadRegisters; }
bool writes(quint8 function) { return function == WriteRelay || function == WriteRegister; }

} // namespace

QByteArray pulse(int board, int relay, std::chrono::milliseconds time, bool inHighByte)
{
    const int steps = static_cast<int>(std::clamp<qint64>((time.count() + 99) / 100, 1, 0xFF));
    return request(board, WriteRelay, kPulses + relay, inHighByte ? steps << 8 : steps);
}

QByteArray allOff(int board) { return request(board, WriteRelay, kEveryRelay, 0); }
QByteArray readRelays(int board, int count) { return request(board, ReadRelays, 0, count); }
QByteArray readInputs(int board, int count) { return request(board, ReadInputs, 0, count); }
QByteArray queryVersion(int board) { return request(board, ReadRegisters, kVersion, 1); }
QByteArray setNormalMode(int board, int channel) { return request(board, WriteRegister, kModes + channel, 0); }
QByteArray setAddress(int board) { return request(0, WriteRegister, kAddress, board); }

QByteArray Codec::unlock(LockAddress where) const
{
    return pulse(where.board, where.lock, m_pulse, settings(where.board).pulseInHighByte);
}

QByteArray Codec::poll(int board) const
{
    const BoardSettings wiring = settings(board);
    return wiring.sensesDoors ? readInputs(board, wiring.locks) : readRelays(board, wiring.locks);
}

// The version comes first: its answer also shows whether this line echoes, which no answer to what follows would.
QList<QByteArray> Codec::preparation(int board) const
{
    const BoardSettings wiring = settings(board);
    QList<QByteArray> requests{queryVersion(board), allOff(board)};
    for (int channel = 0; wiring.sensesDoors && channel < wiring.locks; ++channel)
        requests.append(setNormalMode(board, channel));
    return requests;
}

bool Codec::mayBeAnsweredByItself(QByteArrayView request) const
{
    return request.size() > 1 && writes(byteAt(request, 1));
}

Codec::Step Codec::step(QByteArrayView rest, bool lineIsQuiet)
{
    const int board = byteAt(rest, 0);
    if (board > kMaxBoard)
        return Step::drop(Reason::NoHeader);
    if (rest.size() < 2)
        return lineIsQuiet ? Step::drop(knowsBoard(board) ? Reason::Incomplete : Reason::NoHeader) : Step::wait();
    const quint8 function = byteAt(rest, 1);
    const bool isRefusal = function & kRefused;
    const auto asked = static_cast<quint8>(function & ~kRefused);
    if (!reads(asked) && !writes(asked))
        return Step::drop(Reason::NoHeader);
    // Nothing but a function stands for a header: do not wait for what boards of other lines may have to say.
    const bool isBroadcast = board == 0 && function == WriteRegister;
    if (!knowsBoard(board) && !isBroadcast)
        return Step::drop(Reason::BadAddress);
    if (rest.size() < 3)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();

    const int count = byteAt(rest, 2);
    const bool isAnswer = function == ReadRegisters ? count == 2 : count >= 1 && count <= kMostBytes;
    const qsizetype length = isRefusal ? kAround : reads(function) && isAnswer ? kAround + count : kWhole;
    if (rest.size() < length)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    const QByteArrayView frame = rest.first(length);
    if (!sumsUp(frame))
        return Step::drop(Reason::BadChecksum);
    if (reads(function) && !isAnswer)
        return Step::drop(Reason::Request, length);
    return takeAnswer(frame);
}

Codec::Step Codec::takeAnswer(QByteArrayView frame) const
{
    const quint8 function = byteAt(frame, 1);
    if (function & kRefused)
        return takeRefusal(frame);
    if (writes(function))
        return takeWritten(frame);
    if (function == ReadRegisters)
        return Step::take(frame.size(), BoardTold{byteAt(frame, 0), BoardTold::What::Firmware, wordAt(frame, 3)});
    return takeBits(frame);
}

Codec::Step Codec::takeBits(QByteArrayView frame) const
{
    const bool areInputs = byteAt(frame, 1) == ReadInputs;
    StatusRead read{byteAt(frame, 0), {}, {}};
    read.doors.reserve(kMaxRelay + 1);
    const bool openIs1 = settings(read.board).openIs1;
    for (const char bits : frame.sliced(3).chopped(2)) {
        for (int bit = 0; bit < 8; ++bit)
            read.doors.append(areInputs ? doorOf(bits >> bit & 1, openIs1) : DoorState::Unknown);
    }
    return Step::take(frame.size(), read);
}

Codec::Step Codec::takeWritten(QByteArrayView frame) const
{
    const int board = byteAt(frame, 0);
    const bool isRelay = byteAt(frame, 1) == WriteRelay;
    const int at = wordAt(frame, 2);
    const int value = wordAt(frame, 4);
    if (isPulse(frame))
        return Step::take(frame.size(), UnlockAnswered{board, at - kPulses, true, DoorState::Unknown});
    if (!isRelay && at == kAddress && value >= 1 && value <= kMaxBoard)
        return Step::take(frame.size(), BoardTold{board, BoardTold::What::Address, value});
    const bool isOff = isRelay && at == kEveryRelay;
    const bool isMode = !isRelay && at >= kModes && at <= kModes + kMaxRelay;
    if (value == 0 && board != 0 && (isOff || isMode))
        return Step::take(frame.size(), BoardTold{board, BoardTold::What::Done, 0});
    return Step::drop(Reason::BadContent, frame.size()); // no request of ours is answered like this
}

Codec::Step Codec::takeRefusal(QByteArrayView frame) const
{
    const int board = byteAt(frame, 0);
    const bool ofUnlock
        = isPulse(lastRequest()) && byteAt(lastRequest(), 0) == board && (byteAt(frame, 1) & ~kRefused) == WriteRelay;
    if (!ofUnlock)
        return Step::drop(Reason::Refused, frame.size());
    return Step::take(frame.size(),
                      UnlockAnswered{board, wordAt(lastRequest(), 2) - kPulses, false, DoorState::Unknown});
}

} // namespace cubby::serial::modbusrelay
