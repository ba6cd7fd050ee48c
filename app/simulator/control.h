// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/simulation.h"

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <functional>
#include <memory>

class QLocalSocket;

namespace cubby::simulator {

class ScriptPlayer;

// Lines of commands from standard input and a local socket. Whoever asks gets the answer; everybody gets the events.
// "tx HEX BUS" are bytes to the boards, "rx HEX BUS" bytes from them. One thread.
class Control final : public QObject
{
    Q_OBJECT
public:
    // With `allBytes` the polling shows too, several lines a second.
    Control(Simulation &simulation, ScriptPlayer &player, bool allBytes, QObject *parent = nullptr);

    void readStandardInput(); // its end changes nothing
    Result<void> listen(const QString &path); // replaces a socket that is left over
    void say(const QString &line); // to everybody

Q_SIGNALS:
    void quitAsked();

private:
    // Gathers bytes into lines and answers each.
    class Talk
    {
    public:
        void take(QByteArrayView bytes, Control &control, const std::function<void(const QString &)> &reply);

    private:
        QByteArray m_line;
        bool m_tooLong = false;
    };

    QString answer(const QString &line);
    void welcome();
    void sayBytes(const char *direction, const QString &bus, const QByteArray &bytes, bool polling);

    Simulation &m_simulation;
    ScriptPlayer &m_player;
    bool m_allBytes;
    QList<QLocalSocket *> m_sockets; // outlives the server, whose sockets take leave of it at the end
    QLocalServer m_server;
    std::unique_ptr<QSocketNotifier> m_input;
    Talk m_inputTalk;
};

} // namespace cubby::simulator
