// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/boardwatch.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

BoardWatch::BoardWatch(const BusSettings &bus, BoardSettings board, QList<QByteArray> preparation)
    : m_bus(bus), m_board(std::move(board)), m_preparation(std::move(preparation))
{ }

void BoardWatch::asked(Instant now)
{
    forgetLate(now);
    m_unanswered.append(now);
}

// A board answers in the order in which it was asked. Where an answer was lost, the next one pays for it, and one more
// seems to be owed until that is too long ago: wrong by one on the careful side.
bool BoardWatch::answered(Instant now)
{
    forgetLate(now);
    if (m_unanswered.isEmpty())
        return false;
    m_unanswered.removeFirst();
    m_answering = true;
    m_misses = 0;
    return true;
}

bool BoardWatch::missed()
{
    if (++m_misses < m_bus.missesUntilUnknown || isGivenUp())
        return false;
    m_answering = false;
    m_stepsDone = 0;
    m_prepareFrom = kLongAgo;
    return true;
}

int BoardWatch::owed(Instant now)
{
    forgetLate(now);
    return static_cast<int>(m_unanswered.size());
}

void BoardWatch::askAgain(Instant now)
{
    Millis wait = m_bus.slowPoll;
    if (isGivenUp()) {
        for (int miss = m_bus.missesUntilUnknown; miss <= m_misses && wait < m_bus.probeMost; ++miss)
            wait *= 2;
        wait = std::min(wait, std::max(m_bus.probeMost, m_bus.slowPoll));
    } else if (now < m_unlockedAt + m_bus.fastFor
               || (m_lastUnlockedIsOpen && now < m_unlockedAt + m_bus.fastWhileOpen)) {
        wait = m_bus.fastPoll;
    }
    m_nextAsk = std::max(now + wait, m_truthFrom);
}

void BoardWatch::askSoon(Instant now) { m_nextAsk = std::max(now, m_truthFrom); }

void BoardWatch::unlocked(int lock, Instant now)
{
    m_lastUnlocked = lock;
    m_lastUnlockedIsOpen = false;
    m_unlockedAt = now;
    m_truthFrom = now + m_bus.settle;
    askSoon(now);
}

void BoardWatch::prepareAgain(Instant at)
{
    m_stepsDone = 0;
    m_prepareFrom = at;
}

void BoardWatch::runs(int firmware)
{
    const bool isRight = !m_board.firmware || *m_board.firmware == firmware;
    m_wrongFirmware = isRight ? std::nullopt : std::optional(firmware);
}

void BoardWatch::lineOpened(Instant now)
{
    m_misses = std::min(m_misses, m_bus.missesUntilUnknown); // whatever kept it away may be gone
    m_stepsDone = 0;
    m_prepareFrom = kLongAgo;
    askSoon(now);
}

void BoardWatch::forgetLate(Instant now)
{
    while (!m_unanswered.isEmpty() && m_unanswered.first() + m_bus.latest < now)
        m_unanswered.removeFirst();
}

} // namespace cubby::serial
