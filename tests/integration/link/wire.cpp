// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <utility>

namespace cubby {

Wire::Wire(quint16 brokerPort) : m_brokerPort(brokerPort)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &Wire::carry);
}

void Wire::carry()
{
    while (QTcpSocket *near = m_server.nextPendingConnection()) {
        auto *far = new QTcpSocket(this);
        far->connectToHost(QStringLiteral("127.0.0.1"), m_brokerPort);
        for (const auto &[from, to] : {std::pair{near, far}, std::pair{far, near}}) {
            connect(from, &QTcpSocket::readyRead, this, [this, from = from, to = to] {
                const QByteArray bytes = from->readAll();
                if (!m_silent)
                    to->write(bytes);
            });
            connect(from, &QTcpSocket::disconnected, this, [this, to = to] {
                if (!m_silent)
                    to->disconnectFromHost();
            });
            m_sockets.push_back(from);
        }
    }
}

void Wire::cut()
{
    for (QTcpSocket *socket : std::exchange(m_sockets, {})) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace cubby
