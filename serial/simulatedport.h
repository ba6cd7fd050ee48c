// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/simulatedwall.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QQueue>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <memory>
#include <tl/expected.hpp>

namespace cubby::serial {

// A pseudo-terminal with a simulated wall at its far end, reachable under a path that stays the same. A pty has no line
// speed, so every byte is paced here: 10 bits each. The wall's time goes on here, plugged in or not. Lives on one
// thread with an event loop.
class SimulatedPort final : public QObject
{
    Q_OBJECT
public:
    // `link` is replaced if it is a symbolic link; `speed` in bits a second.
    SimulatedPort(SimulatedWall &wall, QString link, int speed = 9600, QObject *parent = nullptr);
    ~SimulatedPort() override;

    tl::expected<void, QString> plugIn(); // the error is a sentence
    void unplug(); // whoever has the port open gets read errors, and the link is gone
    bool isPluggedIn() const { return m_master >= 0; }

Q_SIGNALS:
    void received(const QByteArray &bytes); // from the program that has the port open
    void sent(const QByteArray &bytes); // a whole reply is on the line

private:
    struct Piece
    {
        qint64 from; // nanoseconds of m_clock
        QByteArray bytes;
        qsizetype done = 0;
    };

    void readable();
    void lookForPeer();
    void tick();
    void arrive(qint64 now);
    void say(qint64 now, const QList<SimulatedWall::Reply> &replies);
    void depart(qint64 now);
    void write(QByteArrayView bytes);

    SimulatedWall &m_wall;
    QString m_link;
    qint64 m_byteTime; // nanoseconds
    int m_master = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QElapsedTimer m_clock;
    QTimer m_tick;
    QTimer m_peer; // looks for somebody who opens the port
    QQueue<Piece> m_in;
    QList<Piece> m_out; // in the order of `from`
    qint64 m_inFree = 0;
    qint64 m_outFree = 0;
};

} // namespace cubby::serial
