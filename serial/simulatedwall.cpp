// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedwall.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

namespace {

// Half a request is forgotten when the line has been silent for so long.
constexpr SimulatedWall::Millis kForgets{100};

} // namespace

SimulatedWall::SimulatedWall(std::unique_ptr<Responder> responder, const QList<SimulatedBoard> &boards, Timings timings,
                             quint64 seed)
    : SimulatedDoors(boards, responder->habits().firstLock, timings.doorOpens, seed), m_responder(std::move(responder)),
      m_timings(timings)
{
    for (const SimulatedBoard &board : boards)
        m_responder->powerChanged(board, true, *this);
}

SimulatedWall::SimulatedWall(QStringView family, const QList<SimulatedBoard> &boards, Timings timings, quint64 seed)
    : SimulatedWall(responderOf(family), boards, timings, seed)
{ }

SimulatedWall::SimulatedWall(QStringView family, const QList<SimulatedBoard> &boards)
    : SimulatedWall(family, boards, usualTimings(family))
{ }

SimulatedWall::SimulatedWall(const QList<SimulatedBoard> &boards, Timings timings, quint64 seed)
    : SimulatedWall(u"xor8a", boards, timings, seed)
{ }

SimulatedWall::SimulatedWall(const QList<SimulatedBoard> &boards) : SimulatedWall(u"xor8a", boards) { }

SimulatedWall::Timings SimulatedWall::usualTimings(QStringView family)
{
    const Responder::Habits habits = responderOf(family)->habits();
    return {habits.acknowledge, habits.status};
}

QList<SimulatedWall::Reply> SimulatedWall::receive(QByteArrayView bytes)
{
    QList<Reply> replies;
    echo(bytes, replies);
    if (now() - std::exchange(m_heardAt, now()) > kForgets)
        m_buffer.clear();
    m_buffer.append(bytes);
    qsizetype at = 0;
    while (at < m_buffer.size()) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(at);
        const qsizetype length = m_responder->requestLength(rest);
        if (length == 0)
            break;
        if (length > 0)
            answer(m_responder->obey(rest.first(length), *this), replies);
        at += length > 0 ? length : 1;
    }
    m_buffer.remove(0, at);
    takeUnasked(replies);
    return replies;
}

QList<SimulatedWall::Reply> SimulatedWall::advanceTo(Millis time)
{
    goOnUntil(time);
    QList<Reply> replies;
    takeUnasked(replies);
    return replies;
}

std::optional<SimulatedWall::Millis> SimulatedWall::nextDue() const
{
    return m_unasked.isEmpty() ? SimulatedDoors::nextDue() : now();
}

void SimulatedWall::setLineFault(Fault fault, double chance) { m_faults.set(fault, chance); }

void SimulatedWall::switchMoved(LockAddress lock)
{
    const auto board = boardOf(lock.board);
    m_responder->switchMoved(*board, lock.lock, *this);
    if (!board->tellsChanges.value_or(m_responder->habits().tellsChanges) || hasFault(lock.board, Fault::Off))
        return;
    const bool open = readsOpen(lock);
    if (std::exchange(m_toldOpen[lock], open) == open)
        return;
    if (const QByteArray frame = m_responder->change(*board, lock.lock, open, *this); !frame.isEmpty()) {
        say(lock.board, frame, now(), m_unasked);
        comesLater();
    }
}

void SimulatedWall::powerChanged(int board, bool on) { m_responder->powerChanged(*boardOf(board), on, *this); }

void SimulatedWall::comesLater()
{
    if (m_wake)
        m_wake();
}

void SimulatedWall::echo(QByteArrayView bytes, QList<Reply> &replies)
{
    if (happens(lineFault(Fault::Echo))) {
        replies.append({bytes.toByteArray(), Millis(0)});
    } else if (bytes.size() > 1 && happens(lineFault(Fault::PartEcho))) {
        const qsizetype length = 1 + below(bytes.size() - 1);
        const QByteArrayView part = random() & 1 ? bytes.first(length) : bytes.last(length);
        replies.append({part.toByteArray(), Millis(0)});
    }
}

// Boards that begin to answer at the same moment destroy each other's answer: a 0 drives the line, a 1 leaves it alone.
void SimulatedWall::answer(QList<Responder::Answer> answers, QList<Reply> &replies)
{
    answers.removeIf([this](const Responder::Answer &each) {
        return each.bytes.isEmpty() || (each.ofUnlock && !answersUnlock(*boardOf(each.board)))
               || happens(fault(each.board, Fault::Silent));
    });
    for (qsizetype i = 0; i < answers.size(); ++i) {
        Responder::Answer one = answers.at(i);
        for (qsizetype j = answers.size() - 1; j > i; --j) {
            if (answers.at(j).later != one.later)
                continue;
            const QByteArray other = answers.takeAt(j).bytes;
            one.bytes.append(other.mid(one.bytes.size()));
            for (qsizetype k = 0; k < other.size(); ++k)
                one.bytes[k] = static_cast<char>(one.bytes[k] & other[k]);
        }
        say(one.board, one.bytes, (one.ofUnlock ? m_timings.acknowledge : m_timings.status) + one.later, replies);
    }
}

bool SimulatedWall::answersUnlock(const SimulatedBoard &board)
{
    switch (board.answersUnlock) {
    case SimulatedBoard::Answers::AsUsual:
        return m_responder->habits().answersUnlock;
    case SimulatedBoard::Answers::Always:
        return true;
    case SimulatedBoard::Answers::Sometimes:
        return random() & 1;
    case SimulatedBoard::Answers::Never:
        return false;
    }
    Q_UNREACHABLE();
}

void SimulatedWall::say(int board, QByteArray bytes, Millis after, QList<Reply> &replies)
{
    if (happens(fault(board, Fault::Slow)))
        after += m_timings.slowBy;
    bytes = spoilt(board, std::move(bytes));
    if (m_heldBack.isEmpty() && happens(fault(board, Fault::Merge))) {
        m_heldBack = bytes;
        return;
    }
    bytes.prepend(std::exchange(m_heldBack, {}));
    if (bytes.size() < 2 || !happens(fault(board, Fault::Split))) {
        replies.append({bytes, after});
        return;
    }
    const qsizetype first = 1 + below(bytes.size() - 1);
    replies.append({bytes.first(first), after});
    replies.append({bytes.sliced(first), after + m_timings.splitBy});
}

QByteArray SimulatedWall::spoilt(int board, QByteArray bytes)
{
    if (happens(fault(board, Fault::Corrupt)))
        flipBit(bytes);
    if (happens(fault(board, Fault::Cut)))
        bytes.truncate(below(bytes.size()));
    if (happens(fault(board, Fault::Noise))) {
        if (random() % 4 == 0)
            flipBit(bytes);
        for (auto count = 1 + random() % 6; count > 0; --count)
            bytes.prepend(static_cast<char>(random() & 0xFF));
    }
    return bytes;
}

void SimulatedWall::flipBit(QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const qsizetype hit = below(bytes.size());
    bytes[hit] = static_cast<char>(bytes[hit] ^ static_cast<char>(1 << random() % 8));
}

void SimulatedWall::takeUnasked(QList<Reply> &replies)
{
    for (const Reply &unasked : std::exchange(m_unasked, {}))
        replies.append({unasked.bytes, std::max(Millis(0), unasked.after - now())});
    std::ranges::stable_sort(replies, {}, &Reply::after);
}

} // namespace cubby::serial
