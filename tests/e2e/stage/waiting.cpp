// SPDX-License-Identifier: GPL-3.0-or-later
#include "waiting.h"

#include "failed.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace cubby::stage {

namespace {

constexpr Millis kBetweenLooks{20};

std::function<void()> &watchman()
{
    static std::function<void()> look;
    return look;
}

} // namespace

void setWatchman(std::function<void()> look) { watchman() = std::move(look); }

void waitUntil(const QString &what, const std::function<bool()> &condition, Millis patience)
{
    const QDeadlineTimer deadline(patience);
    while (!condition()) {
        if (watchman())
            watchman()();
        if (deadline.hasExpired())
            throw Failed(QStringLiteral("waited %1 s in vain: %2").arg(patience.count() / 1000).arg(what));
        QEventLoop loop;
        QTimer::singleShot(kBetweenLooks, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

} // namespace cubby::stage
