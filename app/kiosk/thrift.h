// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/kiosk.h"

#include <QTimer>

class QQmlEngine;

namespace cubby::kiosk {

// What glibc does with memory by itself suits programs that end. Large blocks (pictures) go straight back to the
// system, however often they come, instead of leaving holes in the heap; and threads share two arenas. First of all.
void useMemorySparingly();

// Gives back what a visit needed once the screen has been at rest for a moment, so that a kiosk that runs for months is
// as large as after its first day. GUI thread.
class Thrift : public QObject
{
    Q_OBJECT

public:
    Thrift(const Kiosk &kiosk, QQmlEngine &engine);

    int timesGivenBack() const { return m_times; }

private:
    void follow();
    void giveBack();

    const Kiosk &m_kiosk;
    QQmlEngine &m_engine;
    QTimer m_calm;
    bool m_visited = false; // since memory was given back
    int m_times = 0;
};

} // namespace cubby::kiosk
