// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/control.h"

#include "app/simulator/commands.h"

#include <QFile>
#include <QLocalSocket>

#include <array>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cubby::simulator {

namespace {

constexpr qsizetype kLongestLine = 1024;

void print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void send(QLocalSocket &socket, const QString &line) { socket.write(line.toUtf8() + '\n'); }

} // namespace

Control::Control(Simulation &simulation, ScriptPlayer &player, bool allBytes, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_player(player), m_allBytes(allBytes), m_server(this)
{
    connect(&simulation, &Simulation::happened, this,
            [this](Simulation::Event event, const QString &where) { say(eventLine(event, where)); });
    connect(&simulation, &Simulation::sentToBoards, this,
            [this](const QString &bus, const QByteArray &bytes, bool polling) { sayBytes("tx", bus, bytes, polling); });
    connect(&simulation, &Simulation::sentByBoards, this,
            [this](const QString &bus, const QByteArray &bytes, bool polling) { sayBytes("rx", bus, bytes, polling); });
    connect(&m_server, &QLocalServer::newConnection, this, &Control::welcome);
}

void Control::readStandardInput()
{
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, [this] {
        std::array<char, 4096> buffer; // NOLINT: filled by read()
        const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count <= 0)
            m_input->setEnabled(false);
        else
            m_inputTalk.take(QByteArrayView(buffer.data(), count), *this, print);
    });
}

Result<void> Control::listen(const QString &path)
{
    struct stat info;
    if (lstat(QFile::encodeName(path).constData(), &info) == 0) {
        if (!S_ISSOCK(info.st_mode))
            return failure("simulator.control", QStringLiteral("%1 exists and is no socket.").arg(path));
        QLocalServer::removeServer(path);
    }
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(path))
        return failure("simulator.control",
                       QStringLiteral("The control socket %1 cannot be opened: %2.").arg(path, m_server.errorString()));
    return {};
}

void Control::say(const QString &line)
{
    print(line);
    for (QLocalSocket *socket : std::as_const(m_sockets))
        send(*socket, line);
}

void Control::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        m_sockets.append(socket);
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_sockets.removeAll(socket);
            socket->deleteLater();
        });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket, talk = std::make_shared<Talk>()] {
            talk->take(socket->readAll(), *this, [socket](const QString &line) { send(*socket, line); });
        });
    }
}

void Control::sayBytes(const char *direction, const QString &bus, const QByteArray &bytes, bool polling)
{
    if (m_allBytes || !polling)
        say(QStringLiteral("%1 %2 %3")
                .arg(QLatin1StringView(direction), QString::fromLatin1(bytes.toHex().toUpper()), bus));
}

QString Control::answer(const QString &line)
{
    if (line.trimmed() != QLatin1StringView("quit"))
        return execute(line, m_simulation, m_player);
    QMetaObject::invokeMethod(this, &Control::quitAsked, Qt::QueuedConnection);
    return QStringLiteral("ok");
}

void Control::Talk::take(QByteArrayView bytes, Control &control, const std::function<void(const QString &)> &reply)
{
    for (const char c : bytes) {
        if (c != '\n') {
            m_tooLong = m_tooLong || m_line.size() >= kLongestLine;
            if (!m_tooLong)
                m_line.append(c);
            continue;
        }
        const QString line = QString::fromUtf8(std::exchange(m_line, {}));
        if (std::exchange(m_tooLong, false))
            reply(QStringLiteral("error a line has at most %1 bytes").arg(kLongestLine));
        else if (!line.trimmed().isEmpty())
            reply(control.answer(line));
    }
}

} // namespace cubby::simulator
