// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalSocket>
#include <QString>
#include <QStringList>

#include <functional>

namespace cubby::stage {

// Asks one line over a local socket and gets one line back; what is said in between is told to `heard`.
class LineClient
{
public:
    // `isAnswer` tells an answer from what is said unasked.
    LineClient(QString path, std::function<bool(const QString &)> isAnswer,
               std::function<void(const QString &)> heard = {});

    void connectOrFail(); // waits until somebody listens
    bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }
    QString ask(const QString &line); // throws Failed where no answer comes
    void disconnect() { m_socket.abort(); }

private:
    void read();

    QString m_path;
    std::function<bool(const QString &)> m_isAnswer;
    std::function<void(const QString &)> m_heard;
    QLocalSocket m_socket;
    QStringList m_answers;
};

} // namespace cubby::stage
