// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process.h"

#include "domain/time.h"

#include <QByteArrayList>
#include <QElapsedTimer>
#include <QHash>
#include <QSocketNotifier>

#include <memory>

namespace cubby::stage {

// What systemd does for the kiosk's unit, as far as the kiosk sees of it: listens at NOTIFY_SOCKET (sd_notify(3)),
// counts the time since the last WATCHDOG=1, and ends a service that lets it run out as WatchdogSignal= does.
class ServiceManager
{
public:
    ServiceManager(const QString &socketPath, Millis watchdog); // throws Failed
    ~ServiceManager();
    ServiceManager(const ServiceManager &) = delete;
    ServiceManager &operator=(const ServiceManager &) = delete;

    QHash<QString, QString> environment() const; // for the service
    void waitUntilReady();
    void waitUntilOverdue(); // "WATCHDOG=1" did not come for too long
    static void end(Process &service); // SIGABRT and SIGCONT, then SIGKILL
    int beats() const { return m_beats; }
    QByteArray status() const { return m_status; }
    void forget(); // what was told so far: before the service is started again

private:
    void hear(const QByteArray &line);

    QByteArray m_path;
    Millis m_watchdog;
    int m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QElapsedTimer m_sinceBeat;
    bool m_ready = false;
    int m_beats = 0;
    QByteArray m_status;
};

} // namespace cubby::stage
