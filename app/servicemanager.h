// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QByteArray>

namespace cubby {

// What the service manager is told, in datagrams to the socket that it named in NOTIFY_SOCKET: see sd_notify(3). Where
// it named none, nobody is told. Any thread.
class ServiceManager
{
public:
    ServiceManager() = default; // none
    // Takes NOTIFY_SOCKET and WATCHDOG_USEC out of the environment, so that nothing we start speaks for us.
    // WATCHDOG_PID is not looked at: under cage it names cage, while the kiosk is what must live.
    static ServiceManager fromEnvironment();

    bool isThere() const { return !m_socket.isEmpty(); }
    // How long it waits for "WATCHDOG=1" before it ends us; nothing where it does not wait.
    std::optional<Millis> patience() const { return m_patience; }
    // "READY=1", lines with \n between. What cannot be sent is logged.
    void tell(const QByteArray &state) const;

private:
    QByteArray m_socket; // a path, or @ and an abstract name
    std::optional<Millis> m_patience;
};

} // namespace cubby
