// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cubby::qml {

// Makes `import Cubby.Kiosk` work and pins the style of Qt Quick Controls. Call once, before the first engine.
void registerModule();

// The same for a program that shows a wall and none of the kiosk's screens: they name the kiosk's shell, for which an
// empty one then stands.
void registerModuleAlone();

} // namespace cubby::qml
