// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QQuickWindow;

namespace cubby::kiosk {

// Beats for as long as the kiosk really lives. A beat goes through all that a person needs: the event loop of the GUI
// thread, that of the bank's thread, and a frame of the window from the screens to the display. Where one of them does
// not answer there is no beat, however busy the others are. A window that no display shows draws no frames and is not
// asked for one. GUI thread.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    // `bank` lives on its thread, which ends before this is destroyed.
    Heartbeat(QQuickWindow &window, QObject &bank, Millis every, std::function<void()> beat);

private:
    void ask();
    void settle();

    QQuickWindow &m_window;
    QObject &m_bank;
    std::function<void()> m_beat;
    QTimer m_timer;
    bool m_awaitsFrame = false;
    bool m_awaitsBank = false;
    bool m_asked = false;
};

} // namespace cubby::kiosk
