// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace cubby {

// A piece of network between a client and a broker, to be cut or to fall silent.
class Wire : public QObject
{
    Q_OBJECT

public:
    explicit Wire(quint16 brokerPort);

    quint16 port() const { return m_server.serverPort(); }
    void cut(); // ends what is connected; new connections pass
    void setSilent(bool silent) { m_silent = silent; } // takes bytes and passes none on

private:
    void carry();

    QTcpServer m_server;
    quint16 m_brokerPort;
    std::vector<QTcpSocket *> m_sockets;
    bool m_silent = false;
};

} // namespace cubby
