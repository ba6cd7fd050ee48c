// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/bussettings.h"
#include "serial/instant.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace cubby::serial {

// One board as the exchange sees it: whether it answers, what it still owes an answer to, what prepares it, and when it
// is asked next.
class BoardWatch
{
public:
    using Millis = std::chrono::milliseconds;

    // The settings of the bus must outlive this.
    BoardWatch(const BusSettings &bus, BoardSettings board, QList<QByteArray> preparation);

    int address() const { return m_board.address; }
    const BoardSettings &settings() const { return m_board; }

    // Answering or not; nothing before it has answered or missed enough polls.
    std::optional<bool> isAnswering() const { return m_answering; }
    bool isGivenUp() const { return m_answering == false; }
    bool hasMissed() const { return m_misses > 0; } // its last poll

    void asked(Instant now);
    // True: this answers something. Otherwise nothing was asked that it could belong to, and it is not to be believed.
    bool answered(Instant now);
    bool missed(); // true: it is given up by this one
    // How many answers may still come to what was asked so far.
    int owed(Instant now);

    Instant nextAsk() const { return m_nextAsk; }
    void askAgain(Instant now); // after the usual time, which grows while nobody answers
    void askSoon(Instant now); // but not before a poll tells the truth

    void unlocked(int lock, Instant now);
    int lastUnlocked() const { return m_lastUnlocked; }
    void lastUnlockedIs(DoorState door) { m_lastUnlockedIsOpen = door == DoorState::Open; }

    // A board that was away is prepared anew before it is used.
    bool isPrepared() const { return m_stepsDone == m_preparation.size(); }
    bool wantsPreparation(Instant now) const { return m_answering == true && !isPrepared() && m_prepareFrom <= now; }
    const QByteArray &preparation() const { return m_preparation[m_stepsDone]; } // only where it is not prepared yet
    void stepDone() { ++m_stepsDone; }
    void prepareAgain(Instant at);
    std::optional<int> wrongFirmware() const { return m_wrongFirmware; }
    void runs(int firmware);

    void lineOpened(Instant now);

private:
    void forgetLate(Instant now);

    const BusSettings &m_bus;
    BoardSettings m_board;
    std::optional<bool> m_answering;
    int m_misses = 0;
    QList<Instant> m_unanswered; // when it was asked what it has not answered, oldest first
    Instant m_nextAsk = kLongAgo;
    Instant m_truthFrom = kLongAgo; // a poll before tells less
    Instant m_unlockedAt = kLongAgo;
    int m_lastUnlocked = 0;
    bool m_lastUnlockedIsOpen = false;
    QList<QByteArray> m_preparation;
    qsizetype m_stepsDone = 0;
    Instant m_prepareFrom = kLongAgo;
    std::optional<int> m_wrongFirmware;
};

} // namespace cubby::serial
