// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicemanager.h"

#include "failed.h"
#include "waiting.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace cubby::stage {

ServiceManager::ServiceManager(const QString &socketPath, Millis watchdog)
    : m_path(QFile::encodeName(socketPath)), m_watchdog(watchdog),
      m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::copy_n(m_path.begin(), std::min<qsizetype>(m_path.size(), sizeof address.sun_path - 1), address.sun_path);
    if (bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw Failed(QStringLiteral("cannot listen at %1").arg(socketPath));
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        std::array<char, 4096> buffer;
        while (true) {
            const ssize_t size = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (size < 0)
                return;
            for (const QByteArray &line : QByteArray(buffer.data(), size).split('\n'))
                hear(line);
        }
    });
    m_sinceBeat.start();
}

ServiceManager::~ServiceManager() { close(m_socket); }

void ServiceManager::hear(const QByteArray &line)
{
    if (line == "READY=1")
        m_ready = true;
    if (line == "READY=1" || line == "WATCHDOG=1")
        m_sinceBeat.restart();
    if (line == "WATCHDOG=1")
        ++m_beats;
    if (line.startsWith("STATUS="))
        m_status = line.mid(7);
}

QHash<QString, QString> ServiceManager::environment() const
{
    return {{QStringLiteral("NOTIFY_SOCKET"), QFile::decodeName(m_path)},
            {QStringLiteral("WATCHDOG_USEC"), QString::number(m_watchdog.count() * 1000)}};
}

void ServiceManager::waitUntilReady()
{
    waitUntil(QStringLiteral("the service says that it is ready"), [this] { return m_ready; });
}

void ServiceManager::waitUntilOverdue()
{
    waitUntil(QStringLiteral("the watchdog runs out"), [this] { return m_sinceBeat.elapsed() > m_watchdog.count(); });
}

void ServiceManager::end(Process &service)
{
    const pid_t pid = pid_t(service.pid());
    ::kill(pid, SIGABRT);
    ::kill(pid, SIGCONT);
    service.kill();
}

void ServiceManager::forget()
{
    m_ready = false;
    m_beats = 0;
    m_status.clear();
    m_sinceBeat.restart();
}

} // namespace cubby::stage
