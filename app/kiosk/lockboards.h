// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/input.h"
#include "domain/layout.h"
#include "serial/bus.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace cubby::kiosk {

// The bank's doors, locks and presence sensors on their serial lines: what a compartment's name stands for on which
// board, both ways. One thread with an event loop.
class LockBoards : public QObject
{
    Q_OBJECT

public:
    using Tell = std::function<void(bank::Input)>;

    // `ports` names other devices than the layout's, by bus. `tell` is never called from within pulse().
    LockBoards(const Layout &layout, const QHash<QString, QString> &ports, Tell tell);

    // Tells that no bus works yet, then opens the lines and goes on trying to.
    void start();
    void stop();

    // Answered by exactly one UnlockReported.
    void pulse(const RequestId &request, const CompartmentName &compartment);

Q_SIGNALS:
    void bytesSent(const QString &bus, const QByteArray &bytes);
    void bytesReceived(const QString &bus, const QByteArray &bytes);

private:
    struct DoorInput
    {
        CompartmentName compartment;
        bool isPresence; // a presence sensor is wired to it
    };
    struct Line
    {
        QString name;
        std::unique_ptr<serial::Bus> bus;
        QHash<serial::LockAddress, DoorInput> doors;
        QHash<serial::LockAddress, CompartmentName> occupancy; // the locks' own inputs
        QHash<int, bool> answering; // by board
        bool working = false;
    };

    void connectLine(Line &line);
    void judge(Line &line);
    void read(const Line &line, serial::LockAddress where, serial::DoorState state);
    void read(const Line &line, serial::LockAddress where, serial::PresenceState state);
    void report(quint64 ticket, bank::UnlockOutcome outcome, const QString &reason);

    Layout m_layout;
    Tell m_tell;
    std::vector<std::unique_ptr<Line>> m_lines;
    QHash<quint64, RequestId> m_pulsing;
    quint64 m_lastTicket = 0;
};

} // namespace cubby::kiosk
