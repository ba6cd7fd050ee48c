// SPDX-License-Identifier: GPL-3.0-or-later
// Exchange: whose turn it is on the line.
#include "serial/exchange.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

using std::chrono::microseconds;

namespace {

constexpr int kMostPartialAnswers = 3; // polls of all; then boards are polled one by one
constexpr int kBitsPerByte = 10; // 8N1

} // namespace

// Begins whatever may begin now, else finds out when something may. Unlocks go before polls, and first come, first
// served on each power supply; a poll does not begin where it would still be on the line when an unlock may go.
void Exchange::next()
{
    dropWhatMayNotGo();
    if (!m_isOpen || m_current)
        return;
    const Instant pulse = soonestPulse();
    const auto board = std::min_element(m_boards.begin(), m_boards.end(),
                                        [](const auto &a, const auto &b) { return a.nextAsk() < b.nextAsk(); });
    const bool isPulse = pulse <= m_now;
    const bool isAsk = board != m_boards.end() && board->nextAsk() <= m_now && pulse - 2 * m_need > m_now;
    if (!isPulse && !isAsk) {
        m_heldSince.reset();
        m_wake = pulse;
        if (board != m_boards.end() && board->nextAsk() > m_now)
            m_wake = std::min(*m_wake, board->nextAsk());
        return;
    }
    if (!lineIsFree())
        return;
    m_heldSince.reset();
    m_wake.reset();
    if (isPulse)
        sendUnlock();
    else
        ask(*board);
}

// Nobody speaks into a frame that is coming in, nor before the line was silent for a moment. But a line that is never
// silent does not keep anybody waiting for ever.
bool Exchange::lineIsFree()
{
    const Instant silentAt = m_lastTraffic + (m_codec->isInFrame() ? m_settings.inFrame : m_settings.silence);
    if (silentAt <= m_now)
        return true;
    if (!m_heldSince)
        m_heldSince = m_now;
    const Instant atLatest = *m_heldSince + m_settings.firstByte;
    m_wake = std::min(silentAt, atLatest);
    return atLatest <= m_now;
}

void Exchange::dropWhatMayNotGo()
{
    for (qsizetype i = 0; i < m_waiting.size();) {
        auto why = whyNotSent(m_waiting[i].where);
        if (!why && waitsTooLong(m_waiting[i]))
            why = QStringLiteral("the line and its power supply were busy for too long");
        if (why)
            answer(m_waiting.takeAt(i).ticket, UnlockOutcome::NotSent, *why);
        else
            ++i;
    }
}

// Instant::max(): no unlock waits.
Instant Exchange::soonestPulse() const
{
    Instant soonest = Instant::max();
    for (const Request &request : m_waiting)
        soonest = std::min(soonest, m_supplies->freeAt(supplyOf(*find(request.where.board))));
    return soonest;
}

void Exchange::sendUnlock()
{
    const auto it = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const Request &request) {
        return m_supplies->freeAt(supplyOf(*find(request.where.board))) <= m_now;
    });
    const Request request = *it;
    m_waiting.erase(it); // for good
    BoardWatch &board = *find(request.where.board);
    m_supplies->pulsed(supplyOf(board), m_now + m_settings.pulse + m_settings.pulseGap);
    m_sent.append({request.ticket, request.where, m_now, board.owed(m_now)});
    board.unlocked(request.where.lock, m_now);
    const QByteArray bytes = m_codec->unlock(request.where);
    begin(Transaction::Kind::Unlock, request.where, bytes, listenFor());
}

// How long the line is left to a board that may answer an unlock.
Exchange::Millis Exchange::listenFor() const
{
    switch (m_settings.family->answersUnlock) {
    case Family::Answers::Always:
        return m_settings.answer;
    case Family::Answers::Sometimes:
        return std::min(m_settings.answer, std::max(m_settings.firstByte, m_settings.settle));
    case Family::Answers::Never:
        break;
    }
    return Millis(0);
}

void Exchange::ask(BoardWatch &board)
{
    const LockAddress where{board.address(), 0};
    if (board.wantsPreparation(m_now)) {
        begin(Transaction::Kind::Prepare, where, board.preparation(), m_settings.firstByte);
    } else if (canPollAll()) {
        pollAll();
    } else {
        board.asked(m_now);
        begin(Transaction::Kind::Poll, where, m_codec->poll(board.address()), patienceWith(board));
    }
}

// Worth it where several living boards are due at about the same time, unless they leave each other long pauses.
bool Exchange::canPollAll() const
{
    return !m_isAllSlower && m_partialAnswers < kMostPartialAnswers && !m_codec->pollAll().isEmpty()
           && std::count_if(m_boards.begin(), m_boards.end(), [this](const BoardWatch &board) {
                  return board.isAnswering() == true && board.nextAsk() <= m_now + m_settings.slowPoll / 4;
              }) > 1;
}

void Exchange::pollAll()
{
    begin(Transaction::Kind::PollAll, {}, m_codec->pollAll(), m_settings.firstByte);
    for (BoardWatch &board : m_boards) {
        board.asked(m_now);
        if (board.isAnswering() != true)
            continue;
        board.askAgain(m_now);
        m_current->boards.append(board.address());
    }
    m_current->oneByOne = (m_need + m_settings.silence) * m_current->boards.size();
}

void Exchange::begin(Transaction::Kind kind, LockAddress where, const QByteArray &bytes, Millis timeout)
{
    const auto onTheLine = microseconds(bytes.size() * kBitsPerByte * 1'000'000 / m_settings.line.speed);
    m_lastTraffic = m_now + onTheLine;
    m_echoed = false;
    m_heardAt.reset();
    m_current = Transaction{kind, where, m_now, m_now + std::max<microseconds>(timeout, onTheLine)};
    m_codec->sent(bytes);
    m_actions.append(WriteBytes{bytes});
}

// A board that missed its last poll gets no more time than the living boards of the line need. If it is only slow, its
// answer counts when it comes.
Exchange::Millis Exchange::patienceWith(const BoardWatch &board) const
{
    if (!board.hasMissed() || m_firstByte == m_firstByte.zero())
        return m_settings.firstByte;
    return std::min(m_settings.firstByte, std::chrono::ceil<Millis>(2 * m_firstByte) + m_settings.inFrame / 2);
}

std::optional<QString> Exchange::whyNotSent(LockAddress where) const
{
    const BoardWatch *board = find(where.board);
    if (!board || !m_doors.contains(where))
        return QStringLiteral("there is no lock %1 on board %2 of this line").arg(where.lock).arg(where.board);
    if (!m_isOpen)
        return QStringLiteral("the line is closed");
    if (const auto firmware = board->wrongFirmware())
        return QStringLiteral("board %1 runs firmware %2 and was commissioned with %3")
            .arg(where.board)
            .arg(*firmware)
            .arg(board->settings().firmware.value_or(0));
    if (!board->isPrepared())
        return QStringLiteral("board %1 is not prepared").arg(where.board);
    return std::nullopt;
}

QString Exchange::supplyOf(const BoardWatch &board) const
{
    const QString &supply = board.settings().supply;
    return supply.isEmpty() ? QStringLiteral("of ") + m_settings.line.port : supply;
}

} // namespace cubby::serial
