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
constexpr qsizetype kLongestRun = 256;

quint8 byteAt(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }

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

bool saysOpen(int status, const Wiring &wiring) { return (status == 0x11) == wiring.acknowledgementOpenIs11; }

std::optional<bool> isOpen(const GroupStatus &reply, int lock, const Wiring &wiring)
{
    const int group = (lock - 1) / 8;
    if (lock < 1 || group >= reply.status.size())
        return std::nullopt;
    const qsizetype index = wiring.lastByteFirst ? reply.status.size() - 1 - group : group;
    const bool set = byteAt(reply.status, index) >> ((lock - 1) % 8) & 1;
    return set == wiring.feedbackOpenIs1;
}

// What the bytes at the front of the buffer are: taken together, dropped as far as `length`, or not decided yet (0).
struct Parser::Step
{
    qsizetype length = 0;
    std::optional<Found> found = {};
    Reason reason = Reason::NoHeader;

    static Step wait() { return {}; }
    static Step take(qsizetype length, Found what) { return {length, std::move(what)}; }
    static Step drop(Reason why, qsizetype length = 1) { return {length, std::nullopt, why}; }
};

Parser::Parser(QList<int> boards) : m_boards(std::move(boards)) { }

void Parser::sent(const QByteArray &request)
{
    m_request = request;
    // The acknowledgement of an unlock can look exactly like its echo. The replies to queries have shown by then
    // whether this line echoes at all.
    const bool canBeAnswer = !request.isEmpty() && byteAt(request, 0) == kUnlock;
    m_echo = canBeAnswer && m_echoing == Echoing::No ? QByteArray() : request;
}

QList<Found> Parser::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    return scan(false);
}

QList<Found> Parser::quiet() { return scan(true); }

std::optional<int> Parser::learntStatusBytes(int board) const
{
    const auto it = m_statusBytes.constFind(board);
    return it == m_statusBytes.cend() ? std::nullopt : std::optional(*it);
}

void Parser::learnStatusBytes(int board, int count)
{
    m_statusBytes[board] = std::clamp(count, kMinStatusBytes, kMaxStatusBytes);
}

QList<Found> Parser::scan(bool lineIsQuiet)
{
    QList<Found> found;
    qsizetype at = 0;
    while (at < m_buffer.size()) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(at);
        const Step next = step(rest, lineIsQuiet);
        if (next.length == 0)
            break;
        if (next.found) {
            closeRun(found);
            found.append(*next.found);
        } else {
            reject(rest.first(next.length), next.reason, found);
        }
        at += next.length;
    }
    m_buffer.remove(0, at);
    if (lineIsQuiet)
        closeRun(found);
    return found;
}

Parser::Step Parser::step(QByteArrayView rest, bool lineIsQuiet)
{
    if (!isHeader(byteAt(rest, 0)))
        return Step::drop(Reason::NoHeader);
    if (!m_echo.isEmpty()) {
        if (rest.startsWith(m_echo)) {
            m_echoing = Echoing::Yes;
            const QByteArray echo = std::exchange(m_echo, {});
            return Step::take(echo.size(), Rejected{echo, Reason::Echo});
        }
        if (!lineIsQuiet && QByteArrayView(m_echo).startsWith(rest))
            return Step::wait();
    }
    if (rest.size() < 2)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    const int board = byteAt(rest, 1);
    const bool mayTellAddress = byteAt(rest, 0) == kQuery && board == 1;
    if (!knows(board) && !mayTellAddress)
        return Step::drop(Reason::BadAddress);
    return mayTellAddress && !knows(board) ? stepShort(rest, lineIsQuiet)
           : byteAt(rest, 0) == kQuery     ? stepStatus(rest, lineIsQuiet)
                                           : stepShort(rest, lineIsQuiet);
}

// A frame of five bytes: an acknowledgement, a change, the status of one lock or the address of a board.
Parser::Step Parser::stepShort(QByteArrayView rest, bool lineIsQuiet) const
{
    if (rest.size() < kShort)
        return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
    if (!sumsUp(rest.first(kShort)))
        return Step::drop(knows(byteAt(rest, 1)) ? Reason::BadChecksum : Reason::BadAddress);
    const quint8 header = byteAt(rest, 0);
    const int board = byteAt(rest, 1);
    const int lock = byteAt(rest, 2);
    const int status = byteAt(rest, 3);
    if (header == kQuery && board == 1 && status == kAddressTail && lock >= 1 && lock <= kMaxBoard)
        return Step::take(kShort, BoardAddress{lock});
    if (!knows(board))
        return Step::drop(Reason::BadAddress);
    if (!isStatus(byteAt(rest, 3)) || lock > kMaxLock)
        return Step::drop(Reason::BadContent);
    if (header == kUnlock)
        return Step::take(kShort, Acknowledgement{board, lock, status});
    if (header == kQuery)
        return Step::take(kShort, LockStatus{board, lock, status});
    return Step::take(kShort, LockChanged{board, lock, status});
}

// A frame that begins with 80: of five bytes, or a reply to query-all whose length nothing in it tells.
Parser::Step Parser::stepStatus(QByteArrayView rest, bool lineIsQuiet)
{
    const int board = byteAt(rest, 1);
    const auto takeGroup = [&](qsizetype length) {
        if (m_echoing == Echoing::NotKnown && m_request == queryAll(board) && m_echo == m_request)
            m_echoing = Echoing::No;
        return Step::take(length, GroupStatus{board, rest.sliced(2, length - kAround).toByteArray()});
    };
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
    Step single = stepShort(rest, true);
    if (learnt && single.found)
        return single;
    QList<qsizetype> lengths;
    for (qsizetype length = kMinStatusBytes + kAround; length <= kLongest; ++length) {
        if (isGroup(rest, length))
            lengths.append(length);
    }
    if (lengths.size() + (single.found ? 1 : 0) > 1)
        return Step::drop(Reason::Ambiguous);
    if (lengths.isEmpty()) {
        const bool cutOff = lineIsQuiet && rest.size() < kLongest && single.reason == Reason::BadChecksum;
        return single.found || !cutOff ? single : Step::drop(Reason::Incomplete);
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

bool Parser::knows(int board) const
{
    return m_boards.isEmpty() ? board >= 1 && board <= kMaxBoard : m_boards.contains(board);
}

void Parser::reject(QByteArrayView bytes, Reason reason, QList<Found> &found)
{
    m_run.bytes.append(bytes);
    m_run.reason = std::max(m_run.reason, reason);
    if (m_run.bytes.size() >= kLongestRun)
        closeRun(found);
}

void Parser::closeRun(QList<Found> &found)
{
    if (m_run.bytes.isEmpty())
        return;
    found.append(std::exchange(m_run, Rejected{{}, Reason::NoHeader}));
}

} // namespace cubby::serial::xor8a
