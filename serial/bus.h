// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/bussettings.h"
#include "serial/line.h"
#include "serial/lockaddress.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace cubby::serial {

// One line with its lock boards. Owns the port, speaks for everybody who wants something from the line, one transaction
// at a time, and keeps reading the doors. Lives on one thread with an event loop; call it on that thread only.
// A sent unlock is never sent again: only a person asks again, under a new ticket.
class Bus final : public QObject
{
    Q_OBJECT
public:
    explicit Bus(BusSettings settings, QObject *parent = nullptr);

    void start();
    void stop(); // unlocks that wait are answered with NotSent, one under way with Unconfirmed

    // Goes before any poll that waits, and out within this call when the line is idle. Answered by exactly one
    // unlockFinished(), which may come before this returns. Without an open line the answer is NotSent: never queued
    // for a later connection. The ticket is the caller's and comes back unchanged.
    void unlock(quint64 ticket, LockAddress where);

    bool isOpen() const { return m_line.isOpen(); }
    // Every channel of every board of the settings.
    const QHash<LockAddress, DoorState> &doors() const { return m_doors; }

Q_SIGNALS:
    void unlockFinished(quint64 ticket, cubby::serial::UnlockOutcome outcome, const QString &reason);
    void doorChanged(cubby::serial::LockAddress where, cubby::serial::DoorState state); // the first reading included
    void boardChanged(int board, bool answering); // the first finding included
    void lineChanged(bool open, const QString &why);
    void bytesSent(const QByteArray &bytes);
    void bytesReceived(const QByteArray &bytes); // as they came, echoes and noise included

private:
    struct Board
    {
        BoardSettings settings;
        int misses = 0;
        std::optional<bool> answering = {};
        QDeadlineTimer nextPoll = {};
        QDeadlineTimer fastUntil = {};
    };
    struct Request
    {
        quint64 ticket;
        LockAddress where;
    };
    struct Transaction
    {
        std::optional<quint64> ticket; // of an unlock; none: a poll
        LockAddress where;
        bool late = false; // its time is over, but bytes are still coming
    };

    void lineOpened();
    void lineClosed(const QString &why);
    void received(const QByteArray &bytes);
    void lineQuiet();
    void deadlinePassed();
    void timeOut();

    void wake();
    void next();
    void sendUnlock();
    void sendPoll(Board &board);
    void begin(Transaction transaction, std::chrono::milliseconds timeout);
    void finish(UnlockOutcome outcome, const QString &reason);

    void handle(const QList<Found> &found);
    void pollSoon(int address);
    void read(const StatusRead &reply);
    void acknowledged(LockAddress where, DoorState door);
    void miss(Board &board);
    void setAnswering(Board &board, bool answering);
    void setDoor(LockAddress where, DoorState state);
    void answer(quint64 ticket, UnlockOutcome outcome, const QString &reason);
    Board *find(int address);
    std::chrono::milliseconds pollInterval(const Board &board) const;

    BusSettings m_settings;
    Line m_line;
    std::unique_ptr<Codec> m_codec;
    std::vector<Board> m_boards;
    QHash<LockAddress, DoorState> m_doors;
    QQueue<Request> m_waiting;
    std::optional<Transaction> m_current;
    QDeadlineTimer m_silentUntil;
    QDeadlineTimer m_pulseOver;
    QTimer m_wake; // when the next transaction may begin; while the line is closed, when the next poll is missed
    QTimer m_deadline; // of the transaction
    QTimer m_quiet; // between two bytes
};

} // namespace cubby::serial
