// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace cubby {

namespace detail {
inline int quitWake = -1;
}

// SIGTERM and SIGINT end the event loop in order. Blocking the signals would not do where a window is open: its
// platform has started threads of its own by then, and one of those would be killed in our place.
inline void quitOnSignals(QCoreApplication &app)
{
    detail::quitWake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct sigaction action = {};
    action.sa_handler = [](int) {
        const int before = errno;
        const quint64 one = 1;
        [[maybe_unused]] const auto written = write(detail::quitWake, &one, sizeof one);
        errno = before;
    };
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGTERM, SIGINT})
        sigaction(signal, &action, nullptr);
    auto *notifier = new QSocketNotifier(detail::quitWake, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [&app, notifier] {
        notifier->setEnabled(false);
        app.exit(); // quit() would ask the windows, and a kiosk's refuses
    });
}

} // namespace cubby
