// SPDX-License-Identifier: GPL-3.0-or-later
#include "finger.h"

#include <QPointingDevice>
#include <QTest>

namespace cubby::player {

Finger::Finger() = default;
Finger::~Finger() = default;

void Finger::tap(QWindow &window, QPoint at)
{
    if (!m_touchscreen)
        m_touchscreen.reset(QTest::createTouchDevice());
    QTest::touchEvent(&window, m_touchscreen.get()).press(0, at, &window);
    QTest::touchEvent(&window, m_touchscreen.get()).release(0, at, &window);
}

} // namespace cubby::player
