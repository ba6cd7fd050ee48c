// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineclient.h"

#include "failed.h"
#include "waiting.h"

namespace cubby::stage {

LineClient::LineClient(QString path, std::function<bool(const QString &)> isAnswer,
                       std::function<void(const QString &)> heard)
    : m_path(std::move(path)), m_isAnswer(std::move(isAnswer)), m_heard(std::move(heard))
{
    QObject::connect(&m_socket, &QLocalSocket::readyRead, &m_socket, [this] { read(); });
}

void LineClient::connectOrFail()
{
    waitUntil(QStringLiteral("somebody listens on %1").arg(m_path), [this] {
        if (m_socket.state() == QLocalSocket::UnconnectedState)
            m_socket.connectToServer(m_path);
        return isConnected();
    });
}

void LineClient::read()
{
    while (m_socket.canReadLine()) {
        const QString line = QString::fromUtf8(m_socket.readLine()).trimmed();
        if (m_isAnswer(line))
            m_answers.append(line);
        else if (m_heard)
            m_heard(line);
    }
}

QString LineClient::ask(const QString &line)
{
    if (!isConnected())
        throw Failed(QStringLiteral("nobody listens on %1 any more").arg(m_path));
    m_answers.clear();
    m_socket.write(line.toUtf8() + '\n');
    waitUntil(QStringLiteral("\"%1\" is answered").arg(line),
              [this] { return !m_answers.isEmpty() || !isConnected(); });
    if (m_answers.isEmpty())
        throw Failed(QStringLiteral("\"%1\" was not answered: %2 hung up").arg(line, m_path));
    return m_answers.first();
}

} // namespace cubby::stage
