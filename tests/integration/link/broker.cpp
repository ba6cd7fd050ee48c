// SPDX-License-Identifier: GPL-3.0-or-later
#include "broker.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

namespace cubby {

Broker::Broker(const QByteArray &config) : m_config(config), m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(file(QStringLiteral("log")));
}

bool Broker::start()
{
    // As root mosquitto would become another user, who may not read the files of a test.
    const QByteArray config = "listener " + QByteArray::number(m_port) + " 127.0.0.1\nuser root\n" + m_config;
    if (!write(QStringLiteral("mosquitto.conf"), config))
        return false;
    m_process.start(program(), {QStringLiteral("-c"), file(QStringLiteral("mosquitto.conf")), QStringLiteral("-v")});
    const QDeadlineTimer deadline(20'000);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        QTcpSocket probe;
        probe.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (probe.waitForConnected(200))
            return true;
        m_process.waitForFinished(20); // it is not there yet, or has given up
    }
    return false;
}

void Broker::reload() { ::kill(pid_t(m_process.processId()), SIGHUP); }

void Broker::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool Broker::write(const QString &name, const QByteArray &content) const
{
    QFile out(file(name));
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
}

QString Broker::program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("mosquitto"));
    return found.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("mosquitto"), {QStringLiteral("/usr/sbin")})
                           : found;
}

quint16 Broker::freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace cubby
