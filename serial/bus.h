// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/exchange.h"
#include "serial/line.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace cubby::serial {

// One line with its lock boards: the shell around an Exchange, which decides everything. Owns the port and keeps
// reading the doors. Lives on one thread with an event loop, the same one for all buses that share power supplies; call
// it on that thread only. A sent unlock is never sent again: only a person asks again, under a new ticket.
class Bus final : public QObject
{
    Q_OBJECT
public:
    // `supplies` are those of the whole bank; without them the boards of this line are fed by themselves.
    explicit Bus(const BusSettings &settings, std::shared_ptr<PowerSupplies> supplies = {}, QObject *parent = nullptr);

    void start();
    void stop(); // unlocks that wait are answered with NotSent, one under way with Unconfirmed

    // Goes before any poll that waits, and out within this call when line and power supply are idle. Answered by
    // exactly one unlockFinished(), which may come before this returns. Without an open line the answer is NotSent:
    // never queued for a later connection. The ticket is the caller's and comes back unchanged. For the outcomes see
    // Exchange.
    void unlock(quint64 ticket, LockAddress where);

    // Why an unlock would be answered with NotSent at once; none: it would be taken.
    std::optional<QString> whyNotSent(LockAddress where) const { return m_exchange.whyNotSent(where); }

    bool isOpen() const { return m_line.isOpen(); }
    const QHash<LockAddress, DoorState> &doors() const { return m_exchange.doors(); }
    const QHash<LockAddress, PresenceState> &presence() const { return m_exchange.presence(); }
    QList<BoardFault> faults() const { return m_exchange.faults(); } // that are present

Q_SIGNALS:
    void unlockFinished(quint64 ticket, cubby::serial::UnlockOutcome outcome, const QString &reason);
    void doorChanged(cubby::serial::LockAddress where, cubby::serial::DoorState state); // the first reading included
    void presenceChanged(cubby::serial::LockAddress where, cubby::serial::PresenceState state); // likewise
    void boardChanged(int board, bool answering); // the first finding included
    void faultChanged(const cubby::serial::BoardFault &fault); // began or ended
    void lineChanged(bool open, const QString &why);
    void bytesSent(const QByteArray &bytes);
    void bytesReceived(const QByteArray &bytes); // as they came, echoes and noise included

private:
    void lineClosed(const QString &why);
    void closed(const QString &why, bool lastWriteLost);
    void follow(const Actions &actions);
    void write(const QByteArray &bytes);
    void tell(const Action &action);
    void setTimer();

    Exchange m_exchange;
    Line m_line;
    QTimer m_timer;
    std::deque<Action> m_untold;
    bool m_telling = false;
    std::optional<QString> m_closedWhileWriting;
    bool m_writing = false;
};

} // namespace cubby::serial
