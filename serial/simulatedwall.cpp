// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedwall.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

namespace {

constexpr qsizetype kRequest = 5;

QByteArray withChecksum(std::initializer_list<int> values, const QByteArray &status = {})
{
    QByteArray frame;
    for (const int value : values)
        frame.append(static_cast<char>(value));
    if (!status.isEmpty())
        frame.append(status).append('\x33');
    char sum = 0;
    for (const char c : std::as_const(frame))
        sum = static_cast<char>(sum ^ c);
    return frame.append(sum);
}

bool sumsUp(QByteArrayView frame)
{
    char sum = 0;
    for (const char c : frame)
        sum = static_cast<char>(sum ^ c);
    return sum == 0;
}

int byteAt(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }

} // namespace

SimulatedWall::SimulatedWall(const QList<SimulatedBoard> &boards, Timings timings, quint64 noiseSeed)
    : m_timings(timings), m_noise(noiseSeed)
{
    for (const auto &board : boards) {
        m_boards.insert(board.address, {board, {}});
        for (int lock = 1; lock <= board.locks; ++lock)
            m_locks.insert({board.address, lock}, {});
    }
}

QList<SimulatedWall::Reply> SimulatedWall::receive(QByteArrayView bytes)
{
    QList<Reply> replies;
    if (m_echo)
        replies.append({bytes.toByteArray(), Millis(0)});
    m_buffer.append(bytes);
    qsizetype at = 0;
    while (m_buffer.size() - at >= kRequest) {
        const QByteArrayView request = QByteArrayView(m_buffer).sliced(at, kRequest);
        if (sumsUp(request) && (byteAt(request, 0) == 0x8A || byteAt(request, 0) == 0x80)) {
            obey(request, replies);
            at += kRequest;
        } else {
            ++at;
        }
    }
    m_buffer.remove(0, at);
    return replies;
}

void SimulatedWall::obey(QByteArrayView request, QList<Reply> &replies)
{
    const int header = byteAt(request, 0);
    const int lock = byteAt(request, 2);
    const int tail = byteAt(request, 3);
    if (header == 0x80 && tail == 0x99) {
        if (m_boards.size() == 1) {
            const Board &only = *m_boards.cbegin();
            reply(only, withChecksum({0x80, 1, only.settings.address, 0x99}), m_timings.status, replies);
        }
        return;
    }
    const auto board = m_boards.constFind(byteAt(request, 1));
    if (board == m_boards.cend() || lock > board->settings.locks)
        return;
    const int address = board->settings.address;
    if (header == 0x8A && tail == 0x11) {
        const int first = lock == 0 ? 1 : lock;
        const int last = lock == 0 ? board->settings.locks : lock;
        for (int i = first; i <= last; ++i)
            pulse({address, i});
        reply(*board, withChecksum({0x8A, address, lock, lockStatus(*board, first)}), m_timings.acknowledge, replies);
    } else if (header == 0x80 && tail == 0x33) {
        reply(*board,
              lock == 0 ? withChecksum({0x80, address}, groupStatus(*board))
                        : withChecksum({0x80, address, lock, lockStatus(*board, lock)}),
              m_timings.status, replies);
    }
}

void SimulatedWall::pulse(LockAddress lock)
{
    ++m_locks[lock].pulses;
    tell(Event::Pulsed, lock);
    if (!m_locks[lock].stuck)
        open(lock);
}

bool SimulatedWall::open(LockAddress lock)
{
    const auto it = m_locks.find(lock);
    if (it == m_locks.end() || std::exchange(it->open, true))
        return false;
    tell(Event::Opened, lock);
    return true;
}

bool SimulatedWall::close(LockAddress lock)
{
    const auto it = m_locks.find(lock);
    if (it == m_locks.end() || !std::exchange(it->open, false))
        return false;
    tell(Event::Closed, lock);
    return true;
}

bool SimulatedWall::putParcel(LockAddress lock)
{
    const auto it = m_locks.find(lock);
    if (it == m_locks.end() || std::exchange(it->parcel, true))
        return false;
    tell(Event::ParcelIn, lock);
    return true;
}

bool SimulatedWall::takeParcel(LockAddress lock)
{
    const auto it = m_locks.find(lock);
    if (it == m_locks.end() || !std::exchange(it->parcel, false))
        return false;
    tell(Event::ParcelOut, lock);
    return true;
}

void SimulatedWall::wirePresence(LockAddress input, const SimulatedWall &wallOfLock, LockAddress lock)
{
    m_presence.insert(input, {&wallOfLock, lock});
}

void SimulatedWall::setSensorDead(LockAddress lock, bool on)
{
    if (const auto it = m_locks.find(lock); it != m_locks.end())
        it->sensorDead = on;
}

void SimulatedWall::setStuck(LockAddress lock, bool on)
{
    if (const auto it = m_locks.find(lock); it != m_locks.end())
        it->stuck = on;
}

void SimulatedWall::setFault(int board, Fault fault, bool on)
{
    const auto it = m_boards.find(board);
    if (it == m_boards.end())
        return;
    it->faults.removeAll(fault);
    if (on)
        it->faults.append(fault);
}

bool SimulatedWall::readsOpen(LockAddress input) const
{
    if (const auto wired = m_presence.constFind(input); wired != m_presence.cend())
        return !wired->wall->hasParcel(wired->lock);
    return isOpen(input) && !isSensorDead(input);
}

QByteArray SimulatedWall::groupStatus(const Board &board) const
{
    const auto &settings = board.settings;
    QByteArray status(settings.statusBytes, '\0');
    for (int i = 0; i < settings.statusBytes * 8; ++i) {
        const LockAddress lock{settings.address, i + 1};
        const bool open = i < settings.locks && readsOpen(lock);
        const int group = i / 8;
        const int index = settings.wiring.lastByteFirst ? settings.statusBytes - 1 - group : group;
        if (open == settings.wiring.openIs1)
            status[index] = static_cast<char>(status[index] | 1 << i % 8);
    }
    return status;
}

int SimulatedWall::lockStatus(const Board &board, int lock) const
{
    return readsOpen({board.settings.address, lock}) == board.settings.wiring.acknowledgementOpenIs11 ? 0x11 : 0x00;
}

void SimulatedWall::reply(const Board &board, QByteArray frame, Millis after, QList<Reply> &replies)
{
    if (board.faults.contains(Fault::Silent))
        return;
    if (board.faults.contains(Fault::Slow))
        after += m_timings.slowBy;
    if (board.faults.contains(Fault::Noise)) {
        if (m_noise() % 4 == 0) {
            const auto hit = static_cast<qsizetype>(m_noise() % static_cast<quint64>(frame.size()));
            frame[hit] = static_cast<char>(frame[hit] ^ static_cast<char>(1 << m_noise() % 8));
        }
        for (auto count = 1 + m_noise() % 6; count > 0; --count)
            frame.prepend(static_cast<char>(m_noise() & 0xFF));
    }
    replies.append({frame, after});
}

void SimulatedWall::tell(Event event, LockAddress lock) const
{
    if (m_observer)
        m_observer(event, lock);
}

} // namespace cubby::serial
