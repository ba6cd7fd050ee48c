// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/exchange.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

using Kind = BoardFault::Kind;

namespace {

template <typename AnyBoards>
auto findIn(AnyBoards &boards, int address)
{
    const auto it = std::find_if(boards.begin(), boards.end(),
                                 [address](const BoardWatch &board) { return board.address() == address; });
    return it == boards.end() ? nullptr : &*it;
}

} // namespace

Exchange::Exchange(BusSettings settings, std::shared_ptr<PowerSupplies> supplies)
    : m_settings(std::move(settings)), m_supplies(std::move(supplies)),
      m_codec(m_settings.family->codec(m_settings.boards, m_settings.pulse))
{
    for (const BoardSettings &settingsOfBoard : m_settings.boards) {
        const BoardWatch &board
            = m_boards.emplace_back(m_settings, settingsOfBoard, m_codec->preparation(settingsOfBoard.address));
        for (int i = 0; i < settingsOfBoard.locks; ++i) {
            m_doors.insert(lockOf(board, i), DoorState::Unknown);
            if (m_settings.family->sensesPresence)
                m_presence.insert(lockOf(board, i), PresenceState::Unknown);
        }
    }
}

Actions Exchange::take() { return std::exchange(m_actions, {}); }

Actions Exchange::opened(Instant now)
{
    m_now = now;
    m_isOpen = true;
    m_codec->reset();
    m_partialAnswers = 0;
    m_isAllSlower = false;
    m_quietAt.reset();
    for (BoardWatch &board : m_boards)
        board.lineOpened(now);
    next();
    return take();
}

Actions Exchange::closed(const QString &why, Instant now, bool lastWriteLost)
{
    m_now = now;
    m_isOpen = false;
    m_quietAt.reset();
    m_heldSince.reset();
    m_wake = now + m_settings.slowPoll;
    for (Sent &sent : m_sent)
        answer(sent, lastWriteLost && isBeingSent(sent) ? UnlockOutcome::NotSent : UnlockOutcome::Unconfirmed, why);
    end();
    for (const Request &request : std::exchange(m_waiting, {}))
        answer(request.ticket, UnlockOutcome::NotSent, why);
    return take();
}

Actions Exchange::received(const QByteArray &bytes, Instant now)
{
    m_now = now;
    m_lastTraffic = std::max(m_lastTraffic, now);
    m_quietAt = now + m_settings.inFrame;
    if (!m_heardAt)
        m_heardAt = now;
    handle(m_codec->feed(bytes));
    next();
    return take();
}

Actions Exchange::unlock(quint64 ticket, LockAddress where, Instant now)
{
    m_now = now;
    if (const auto why = whyNotSent(where)) {
        answer(ticket, UnlockOutcome::NotSent, *why);
    } else {
        m_waiting.append({ticket, where, now});
        next();
    }
    return take();
}

Actions Exchange::timePassed(Instant now)
{
    m_now = now;
    if (m_quietAt && *m_quietAt <= now) {
        m_quietAt.reset();
        handle(m_codec->quiet());
        if (m_current && m_current->isLate)
            timeOut();
    }
    if (m_current && m_current->deadline <= now)
        deadlinePassed();
    expire();
    if (!m_isOpen && m_wake && *m_wake <= now) {
        m_wake = now + m_settings.slowPoll;
        for (BoardWatch &board : m_boards)
            miss(board);
    }
    next();
    return take();
}

std::optional<Instant> Exchange::nextDeadline() const
{
    auto soonest = m_current ? std::optional(m_current->deadline) : m_wake;
    const auto orAt = [&soonest](Instant at) { soonest = soonest ? std::min(*soonest, at) : at; };
    if (m_quietAt)
        orAt(*m_quietAt);
    if (!m_waiting.isEmpty())
        orAt(m_waiting.first().at + m_settings.longestWait);
    for (const Sent &sent : m_sent) {
        if (sent.ticket && !isBeingSent(sent))
            orAt(sent.at + m_settings.answer);
    }
    return soonest == Instant::max() ? std::nullopt : soonest;
}

void Exchange::deadlinePassed()
{
    if (m_quietAt && !m_current->isLate) {
        // A frame may be coming in. A line that never falls quiet gets only so much more time.
        m_current->isLate = true;
        m_current->deadline = m_now + std::max(m_settings.firstByte, m_settings.inFrame * 2);
        return;
    }
    timeOut();
}

void Exchange::timeOut()
{
    // What is left of a reply must not become the beginning of the next one.
    m_quietAt.reset();
    handle(m_codec->quiet());
    if (!m_current)
        return;
    const Transaction over = *std::exchange(m_current, std::nullopt);
    BoardWatch *board = find(over.where.board);
    switch (over.kind) {
    case Transaction::Kind::Unlock:
        break; // expire() sees to it
    case Transaction::Kind::Poll:
        miss(*board);
        board->askAgain(m_now);
        break;
    case Transaction::Kind::PollAll:
        // A poll of their own says whether those that are missing are there.
        m_partialAnswers += 1;
        for (const int missing : over.boards)
            find(missing)->askSoon(m_now);
        break;
    case Transaction::Kind::Prepare:
        notPrepared(*board, QStringLiteral("board %1 does not answer to what prepares it").arg(board->address()));
        break;
    }
}

// Answers the tickets whose time is over. What was asked stays on the list for as long as a late answer may come.
void Exchange::expire()
{
    for (Sent &sent : m_sent) {
        if (!sent.ticket || isBeingSent(sent) || m_now < sent.at + m_settings.answer)
            continue;
        answer(sent, UnlockOutcome::Unconfirmed,
               m_settings.family->answersUnlock == Family::Answers::Always
                   ? QStringLiteral("the board did not answer")
                   : QStringLiteral("the board did not answer, and the door does not read open"));
    }
    m_sent.removeIf([this](const Sent &sent) { return !sent.ticket && sent.at + m_settings.latest < m_now; });
}

void Exchange::miss(BoardWatch &board)
{
    if (!board.missed())
        return;
    setFault(Kind::Silent, board.address(), true, QStringLiteral("board %1 does not answer").arg(board.address()));
    m_actions.append(TellBoard{board.address(), false});
    for (int i = 0; i < board.settings().locks; ++i) {
        setDoor(lockOf(board, i), DoorState::Unknown);
        if (m_settings.family->sensesPresence)
            setPresence(lockOf(board, i), PresenceState::Unknown);
    }
}

void Exchange::notPrepared(BoardWatch &board, const QString &why)
{
    board.prepareAgain(m_now + m_settings.prepareAgain);
    board.askSoon(m_now);
    setFault(Kind::Unprepared, board.address(), true, why);
}

void Exchange::setDoor(LockAddress where, DoorState state)
{
    DoorState &known = m_doors[where];
    if (std::exchange(known, state) != state)
        m_actions.append(TellDoor{where, state});
}

void Exchange::setPresence(LockAddress where, PresenceState state)
{
    PresenceState &known = m_presence[where];
    if (std::exchange(known, state) != state)
        m_actions.append(TellPresence{where, state});
}

void Exchange::setFault(Kind kind, std::optional<int> board, bool present, const QString &text)
{
    tell(m_health.set(kind, board, present, text));
}

void Exchange::tell(const LineHealth::Change &change)
{
    if (change)
        m_actions.append(TellFault{*change});
}

void Exchange::answer(quint64 ticket, UnlockOutcome outcome, const QString &reason)
{
    m_actions.append(AnswerTicket{ticket, outcome, reason});
}

void Exchange::answer(Sent &sent, UnlockOutcome outcome, const QString &reason)
{
    if (const auto ticket = std::exchange(sent.ticket, std::nullopt))
        answer(*ticket, outcome, reason);
}

BoardWatch *Exchange::find(int address) { return findIn(m_boards, address); }
const BoardWatch *Exchange::find(int address) const { return findIn(m_boards, address); }

bool Exchange::isBeingSent(const Sent &sent) const
{
    return m_current && m_current->kind == Transaction::Kind::Unlock && m_current->since == sent.at
           && m_current->where == sent.where;
}

} // namespace cubby::serial
