// SPDX-License-Identifier: GPL-3.0-or-later
// Exchange: what the boards' answers mean.
#include "serial/exchange.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(logExchange, "cubby.serial.exchange", QtInfoMsg)

namespace cubby::serial {

using Kind = BoardFault::Kind;
using std::chrono::duration_cast;
using std::chrono::microseconds;

void Exchange::handle(const QList<Found> &found)
{
    for (const Found &each : found) {
        const auto *rejected = std::get_if<Rejected>(&each.what);
        const bool isEcho = rejected && rejected->reason == Reason::Echo;
        const bool isNoise = rejected && !isEcho && rejected->reason != Reason::Refused;
        tell(m_health.bytesCame(each.bytes.size(), isNoise ? each.bytes.size() : 0));
        if (isEcho) {
            m_echoed = true;
            setFault(Kind::Echoing, std::nullopt, true, QStringLiteral("the adapter reads what it sends itself"));
        } else if (rejected && rejected->reason == Reason::Refused) {
            refused();
        } else if (rejected) {
            qCDebug(logExchange).noquote() << toString(rejected->reason) << each.bytes.toHex(' ');
        } else if (const auto *reply = std::get_if<StatusRead>(&each.what)) {
            read(*reply);
        } else if (const auto *ack = std::get_if<UnlockAnswered>(&each.what)) {
            answeredUnlock({ack->board, ack->lock}, ack->accepted, ack->door);
        } else if (const auto *one = std::get_if<LockRead>(&each.what)) {
            if (!one->unsolicited)
                answeredUnlock({one->board, one->lock}, true, one->door); // nobody asked: an answer to an unlock
            else if (BoardWatch *board = find(one->board))
                board->askSoon(m_now); // doors are read from polls only
        } else if (const auto *word = std::get_if<BoardTold>(&each.what)) {
            told(*word);
        }
    }
}

void Exchange::read(const StatusRead &reply)
{
    BoardWatch *board = find(reply.board);
    if (!board)
        return;
    const bool isPolled
        = m_current && m_current->kind == Transaction::Kind::Poll && m_current->where.board == reply.board;
    const bool isOfUnlock = m_settings.family->answersUnlock != Family::Answers::Always
                            && std::any_of(m_sent.begin(), m_sent.end(),
                                           [&](const Sent &sent) { return sent.where.board == reply.board; });
    const bool wasThere = board->isAnswering() == true;
    const bool isAnswer = board->answered(m_now) || isOfUnlock;
    tell(m_health.answered(reply.board, !isAnswer));
    if (!isAnswer)
        return; // whose doors these are nobody can say
    if (!wasThere) {
        setFault(Kind::Silent, reply.board, false, QStringLiteral("board %1 answers").arg(reply.board));
        m_actions.append(TellBoard{reply.board, true});
    }
    readDoors(*board, reply);
    confirmOpenDoors(reply.board);
    if (isPolled) {
        learn(m_need, m_now);
        learn(m_firstByte, m_echoed ? m_now : m_heardAt.value_or(m_now)); // an echo is the first to be heard
        if (!std::exchange(m_echoed, false))
            setFault(Kind::Echoing, std::nullopt, false, QStringLiteral("the adapter reads the boards only"));
        board->askAgain(m_current->since);
        end();
    } else if (m_current && m_current->kind == Transaction::Kind::PollAll) {
        m_current->boards.removeAll(reply.board);
        m_current->deadline = m_now + duration_cast<Millis>(2 * m_need) + m_settings.inFrame;
        if (m_current->boards.isEmpty()) {
            m_partialAnswers = 0;
            m_isAllSlower = m_now - m_current->since > m_current->oneByOne;
            end();
        }
    } else if (m_current && m_current->kind == Transaction::Kind::Unlock && m_current->where.board == reply.board
               && m_settings.family->answersUnlock != Family::Answers::Always) {
        end(); // boards of this kind answer an unlock with their status, or not at all
    }
    if (!wasThere && (!isPolled || !board->isPrepared()))
        board->askSoon(m_now);
}

// Grows at once and shrinks slowly.
void Exchange::learn(microseconds &time, Instant until) const
{
    const auto took = duration_cast<microseconds>(until - m_current->since);
    time = std::max(took, time - (time - took) / 16);
}

void Exchange::readDoors(BoardWatch &board, const StatusRead &reply)
{
    for (int i = 0; i < board.settings().locks; ++i) {
        const LockAddress where = lockOf(board, i);
        setDoor(where, reply.doors.value(i, DoorState::Unknown));
        if (m_settings.family->sensesPresence)
            setPresence(where, reply.presence.value(i, PresenceState::Unknown));
    }
    board.lastUnlockedIs(m_doors.value({board.address(), board.lastUnlocked()}));
}

// Where boards may not answer an unlock, the door does: but only in an answer to what was asked after the pulse.
void Exchange::confirmOpenDoors(int board)
{
    if (m_settings.family->answersUnlock == Family::Answers::Always)
        return;
    for (Sent &sent : m_sent) {
        if (!sent.ticket || sent.where.board != board)
            continue;
        if (sent.owed > 0)
            --sent.owed;
        else if (m_now >= sent.at + m_settings.settle && m_doors.value(sent.where) == DoorState::Open)
            answer(sent, UnlockOutcome::Confirmed, QStringLiteral("the door reads open"));
    }
}

void Exchange::answeredUnlock(LockAddress where, bool accepted, DoorState door)
{
    const auto it = std::find_if(m_sent.begin(), m_sent.end(), [&](const Sent &sent) {
        return sent.where == where && m_now <= sent.at + m_settings.latest;
    });
    if (it == m_sent.end())
        return;
    Sent sent = *it;
    const bool isCurrent = isBeingSent(sent);
    m_sent.erase(it);
    if (!accepted)
        answer(sent, UnlockOutcome::Unconfirmed, QStringLiteral("the board refused"));
    else if (m_settings.family->answersUnlock == Family::Answers::Always)
        answer(sent, UnlockOutcome::Confirmed,
               door == DoorState::Open ? QStringLiteral("the board says open")
                                       : QStringLiteral("the board says not open yet"));
    else
        answer(sent, UnlockOutcome::Confirmed, QStringLiteral("the board answered"));
    if (isCurrent)
        end();
}

void Exchange::told(const BoardTold &told)
{
    BoardWatch *board = find(told.board);
    if (told.what == BoardTold::What::Unexplained)
        qCInfo(logExchange) << "board" << told.board << "says what nobody has explained:" << told.value;
    if (!board || !m_current || m_current->kind != Transaction::Kind::Prepare || m_current->where.board != told.board)
        return;
    end();
    if (told.what == BoardTold::What::Firmware) {
        board->runs(told.value);
        const auto wrong = board->wrongFirmware();
        setFault(
            Kind::WrongFirmware, told.board, wrong.has_value(),
            QStringLiteral("board %1 runs firmware %2").arg(told.board).arg(told.value)
                + (wrong ? QStringLiteral(" instead of %1").arg(board->settings().firmware.value_or(0)) : QString()));
        if (wrong) {
            board->prepareAgain(m_now + m_settings.prepareAgain);
            return;
        }
    }
    board->stepDone();
    board->askSoon(m_now);
    if (board->isPrepared())
        setFault(Kind::Unprepared, told.board, false, QStringLiteral("board %1 is prepared").arg(told.board));
}

void Exchange::refused()
{
    if (!m_current || m_current->kind != Transaction::Kind::Prepare)
        return; // a poll that is refused is a poll without an answer
    BoardWatch &board = *find(m_current->where.board);
    end();
    notPrepared(board, QStringLiteral("board %1 refuses what prepares it").arg(board.address()));
}

} // namespace cubby::serial
