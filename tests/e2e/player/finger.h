// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

#include <memory>

class QPointingDevice;
class QWindow;

namespace cubby::player {

// One finger on a touchscreen. Its touches go the way of the window system, as those of a real one do. GUI thread.
class Finger
{
public:
    Finger();
    ~Finger();

    void tap(QWindow &window, QPoint at); // in the window's pixels

private:
    std::unique_ptr<QPointingDevice> m_touchscreen; // made with the first touch
};

} // namespace cubby::player
