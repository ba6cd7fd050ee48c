// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kioskwindow.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QScreen>

Q_LOGGING_CATEGORY(lcWindow, "cubby.window", QtInfoMsg)

namespace cubby::kiosk {

void KioskWindow::fillScreen()
{
    m_fills = true;
    setCursor(Qt::BlankCursor);
    // Qt hides a window whose screen is gone and leaves the rest to the program. Queued: it does so after telling.
    const auto hold = [this](const QScreen *screen) {
        qCInfo(lcWindow) << "the screens changed:" << (screen ? screen->name() : QString());
        QMetaObject::invokeMethod(this, &KioskWindow::holdScreen, Qt::QueuedConnection);
    };
    connect(qGuiApp, &QGuiApplication::screenAdded, this, hold);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, hold);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, hold);
    connect(this, &QWindow::windowStateChanged, this,
            [this] { QMetaObject::invokeMethod(this, &KioskWindow::holdScreen, Qt::QueuedConnection); });
    holdScreen();
}

void KioskWindow::holdScreen()
{
    QScreen *primary = QGuiApplication::primaryScreen();
    if (!primary)
        return; // until there is one
    if (screen() != primary)
        setScreen(primary);
    if (!isVisible() || windowStates() != Qt::WindowFullScreen)
        showFullScreen();
    if (geometry() != primary->geometry())
        setGeometry(primary->geometry());
}

bool KioskWindow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close: // Alt+F4, or whatever the window system has for it
        if (m_fills) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
        Q_EMIT touched();
        break;
    default:
        break;
    }
    return QQuickView::event(event);
}

} // namespace cubby::kiosk
