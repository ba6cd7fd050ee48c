// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <thread>

inline quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

// aiosmtpd, which puts every mail into a Maildir.
class RealSmtpServer
{
public:
    explicit RealSmtpServer(const QStringList &options = {}) : m_port(freePort())
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral("-m"), QStringLiteral("aiosmtpd"), QStringLiteral("-n"),
                                    QStringLiteral("-l"), QStringLiteral("127.0.0.1:%1").arg(m_port)}
                            + options
                            + QStringList{QStringLiteral("-c"), QStringLiteral("aiosmtpd.handlers.Mailbox"), box()});
        for (int i = 0; i < 200; ++i) {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, m_port);
            if (probe.waitForConnected(1'000) || m_process.waitForFinished(100))
                break;
        }
    }
    ~RealSmtpServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    quint16 port() const { return m_port; }
    QList<QByteArray> mails() const
    {
        QList<QByteArray> mails;
        const QDir folder(box() + QStringLiteral("/new"));
        for (const QFileInfo &entry : folder.entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(entry.filePath());
            if (file.open(QIODevice::ReadOnly))
                mails.append(file.readAll());
        }
        return mails;
    }

private:
    QString box() const { return m_folder.filePath(QStringLiteral("box")); }

    QTemporaryDir m_folder;
    quint16 m_port;
    QProcess m_process;
};

// Says what it is told to say: for each line that it reads (and, first, for the empty one that stands for the
// connection) the script gives the reply; an empty reply is silence. Also counts the bytes of the mails it read.
class ScriptedSmtpServer
{
public:
    using Script = std::function<QByteArray(const QByteArray &line)>;

    explicit ScriptedSmtpServer(Script script)
    {
        std::atomic<int> port = 0;
        m_thread = std::thread([this, script = std::move(script), &port] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            port.store(server.serverPort());
            port.notify_one();
            while (!m_stopping) {
                if (server.waitForNewConnection(50))
                    serve(*server.nextPendingConnection(), script);
            }
        });
        port.wait(0);
        m_port = quint16(port.load());
    }
    ~ScriptedSmtpServer()
    {
        m_stopping = true;
        m_thread.join();
    }

    quint16 port() const { return m_port; }
    int connections() const { return m_connections; }

    // The replies of a server that takes everything.
    static QByteArray willing(const QByteArray &line)
    {
        if (line.isEmpty())
            return "220 ready\r\n";
        if (line == "DATA")
            return "354 go on\r\n";
        if (line.startsWith("QUIT"))
            return "221 bye\r\n";
        return "250 OK\r\n";
    }

private:
    void serve(QTcpSocket &socket, const Script &script)
    {
        ++m_connections;
        bool inData = false;
        QByteArray line;
        while (!m_stopping) {
            const QByteArray reply = inData ? QByteArray() : script(line);
            if (!reply.isEmpty()) {
                socket.write(reply);
                socket.waitForBytesWritten(1'000);
                inData = reply.startsWith("354");
            }
            while (!m_stopping && !socket.canReadLine()) {
                if (!socket.waitForReadyRead(50) && socket.state() != QAbstractSocket::ConnectedState)
                    return;
            }
            line = socket.readLine().trimmed();
            if (inData && line == ".")
                inData = false;
        }
    }

    std::thread m_thread;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_connections = 0;
};
