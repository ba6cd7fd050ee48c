// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace cubby::test {

// A port before the centre's, which fails as networks do: nobody answers, answers are lost, or come late.
class Gate : public QObject
{
    Q_OBJECT

public:
    Gate();

    quint16 port() const { return m_port; }
    void leadTo(quint16 port) { m_goal = port; }
    void shut(); // nobody listens, and what is open breaks off
    void open();
    void loseAnswers(bool lose) { m_loses = lose; } // requests arrive, what comes back does not
    void delay(int ms) { m_delay = ms; } // of every answer
    void hold(const QByteArray &start); // answers of requests that begin so wait here
    void release(); // and none is held any more
    int requests(const QByteArray &start) const; // that began so and went through, "POST /v1/orders"

private:
    void pair(QTcpSocket *client);

    QTcpServer m_server;
    quint16 m_port = 0;
    quint16 m_goal = 0;
    bool m_loses = false;
    int m_delay = 0;
    QByteArray m_holds;
    QHash<QTcpSocket *, QByteArray> m_held; // for these clients
    QList<QByteArray> m_seen; // beginnings of what clients sent
};

} // namespace cubby::test
