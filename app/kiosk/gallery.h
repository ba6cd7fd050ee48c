// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/kiosk.h"

#include <array>

class QQuickView;

namespace cubby::kiosk {

// The design system on one page, with a wall, a camera's picture and lists that nobody's bank has. GUI thread.
class Gallery
{
public:
    Gallery();

    // Fills the view; the gallery outlives it. Answers false where it cannot be loaded; the reasons are logged.
    bool show(QQuickView &view);

private:
    Kiosk m_kiosk;
    std::array<qml::WallModel, 4> m_walls; // at rest, pointing to a door, with an open one, for technicians
};

} // namespace cubby::kiosk
