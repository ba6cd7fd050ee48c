// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/app/admin/gate.h"

#include <QHostAddress>
#include <QTimer>

namespace cubby::test {

Gate::Gate()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            pair(client);
    });
    open();
}

void Gate::open()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the gate's port is taken: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void Gate::shut()
{
    m_server.close();
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->abort();
}

void Gate::hold(const QByteArray &start) { m_holds = start; }

void Gate::release()
{
    m_holds.clear();
    const auto held = std::exchange(m_held, {});
    for (auto it = held.begin(); it != held.end(); ++it)
        it.key()->write(it.value());
}

int Gate::requests(const QByteArray &start) const
{
    return int(
        std::count_if(m_seen.begin(), m_seen.end(), [&](const QByteArray &seen) { return seen.startsWith(start); }));
}

void Gate::pair(QTcpSocket *client)
{
    client->setParent(this);
    auto *server = new QTcpSocket(this);
    server->connectToHost(QHostAddress::LocalHost, m_goal);
    connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
        const QByteArray bytes = client->readAll();
        m_seen << bytes.left(200);
        if (!m_holds.isEmpty() && bytes.startsWith(m_holds))
            m_held.insert(client, {});
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
        const QByteArray bytes = server->readAll();
        if (m_loses)
            return client->abort();
        if (const auto held = m_held.find(client); held != m_held.end()) {
            held->append(bytes);
            return;
        }
        if (m_delay == 0)
            client->write(bytes);
        else
            QTimer::singleShot(m_delay, client, [client, bytes] { client->write(bytes); });
    });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, this, [this, client] { m_held.remove(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QTcpSocket::disconnected, server, &QObject::deleteLater);
    connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
}

} // namespace cubby::test
