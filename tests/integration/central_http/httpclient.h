// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/server.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <sys/socket.h>
#include <utility>

// A client that may do what clients should not: it sends any bytes, and reads answers one by one.
class HttpClient
{
public:
    struct Answer
    {
        QByteArray statusLine;
        cubby::http::Headers headers;
        QByteArray body;

        int status() const { return statusLine.mid(9, 3).toInt(); }
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        QString problem() const { return json().value(QStringLiteral("type")).toString(); }
    };

    explicit HttpClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(kPatience);
    }

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatience)) { }
    }

    // The next answer; an empty status line where none came.
    Answer read(bool hasBody = true)
    {
        Answer answer;
        while (!m_received.contains("\r\n\r\n")) {
            if (!receive())
                return {};
        }
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = m_received.first(end).split('\n');
        m_received.remove(0, end + 4);
        answer.statusLine = lines.first().trimmed();
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.add(line.first(colon), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = answer.headers.value("Content-Length").toLongLong();
        while (hasBody && m_received.size() < length) {
            if (!receive())
                return {};
        }
        if (hasBody)
            answer.body = m_received.first(length);
        m_received.remove(0, answer.body.size());
        return answer;
    }

    Answer ask(const QByteArray &bytes)
    {
        send(bytes);
        return read();
    }

    // Everything until the server closes the connection.
    QByteArray rest()
    {
        while (receive()) { }
        return std::exchange(m_received, {});
    }

    // Nothing more came before the server closed the connection.
    bool isClosedByServer()
    {
        while (m_received.isEmpty() && receive()) { }
        return m_received.isEmpty() && m_socket.state() == QAbstractSocket::UnconnectedState;
    }

    bool hasAnswer() { return m_socket.waitForReadyRead(0) || m_socket.bytesAvailable() > 0 || !m_received.isEmpty(); }
    void stopTaking() { m_socket.setReadBufferSize(1); } // what comes stays with the system, until that is full
    void hangUp() { m_socket.abort(); }
    void endSending() { ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR); } // it still reads

    static QByteArray get(const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: cubby\r\n\r\n"; }
    static QByteArray post(const QByteArray &headers, const QByteArray &body = {})
    {
        return "POST /echo HTTP/1.1\r\nHost: cubby\r\n" + headers + "\r\n" + body;
    }

private:
    static constexpr int kPatience = 20'000; // milliseconds, never reached where things work

    bool receive()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatience))
            return false;
        m_received += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};
