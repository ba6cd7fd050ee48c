// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/servicemanager.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

Q_LOGGING_CATEGORY(lcService, "cubby.service", QtInfoMsg)

namespace cubby {

ServiceManager ServiceManager::fromEnvironment()
{
    ServiceManager manager;
    manager.m_socket = qgetenv("NOTIFY_SOCKET");
    bool isNumber = false;
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong(&isNumber);
    if (isNumber && microseconds > 0 && manager.isThere())
        manager.m_patience = Millis(microseconds / 1000);
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        qunsetenv(name);
    return manager;
}

void ServiceManager::tell(const QByteArray &state) const
{
    if (!isThere())
        return;
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const bool fits = size_t(m_socket.size()) < sizeof address.sun_path;
    if (fits)
        std::copy(m_socket.begin(), m_socket.end(), address.sun_path);
    if (m_socket.startsWith('@'))
        address.sun_path[0] = '\0';
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    const int socket = fits ? ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0) : -1;
    const auto *to = reinterpret_cast<const sockaddr *>(&address);
    if (socket < 0 || sendto(socket, state.constData(), size_t(state.size()), MSG_NOSIGNAL, to, length) != state.size())
        qCWarning(lcService) << "the service manager cannot be told" << state << "at" << m_socket
                             << std::strerror(errno);
    if (socket >= 0)
        close(socket);
}

} // namespace cubby
