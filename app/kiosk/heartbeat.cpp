// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/heartbeat.h"

#include <QCoreApplication>
#include <QPointer>
#include <QQuickWindow>

namespace cubby::kiosk {

Heartbeat::Heartbeat(QQuickWindow &window, QObject &bank, Millis every, std::function<void()> beat)
    : m_window(window), m_bank(bank), m_beat(std::move(beat))
{
    // Frames are told of on the thread that draws them.
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this] {
            m_awaitsFrame = false;
            settle();
        },
        Qt::QueuedConnection);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::ask);
    m_timer.start(every);
    ask();
}

void Heartbeat::ask()
{
    // The display may go while its frame is awaited, and come back without drawing the frame that was asked for.
    m_awaitsFrame = m_window.isExposed() && (m_awaitsFrame || !m_asked);
    if (m_awaitsFrame)
        m_window.update();
    if (!m_asked) {
        m_asked = true;
        m_awaitsBank = true;
        // A bank that hangs may answer when nobody waits any more: its answer goes to the application, on whose thread it
        // is known whether this is still there.
        QMetaObject::invokeMethod(
            &m_bank,
            [self = QPointer<Heartbeat>(this)] {
                QMetaObject::invokeMethod(
                    QCoreApplication::instance(),
                    [self] {
                        if (!self)
                            return;
                        self->m_awaitsBank = false;
                        self->settle();
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }
    settle();
}

void Heartbeat::settle()
{
    if (!m_asked || m_awaitsFrame || m_awaitsBank)
        return;
    m_asked = false;
    m_beat();
}

} // namespace cubby::kiosk
