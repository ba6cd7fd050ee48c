// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cubby::qml {

// Makes `import Cubby.Kiosk` work and pins the style of Qt Quick Controls. Call once, before the first engine.
void registerModule();

} // namespace cubby::qml
