// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QQuickView;

namespace cubby::kiosk {

class Kiosk;

// Makes `import Cubby.Shell` and `import Cubby.Kiosk` work. Call once, before the first engine.
void registerShell();

// Names the fonts that have the letters which the screens' own fonts have not. Call once, before the first window.
void useFonts();

// Fills the view with the kiosk's screens. The kiosk outlives the view. Answers false where they cannot be loaded; the
// reasons are logged. `speechKeys`: see Keypad; none: the usual ones.
bool showScreens(QQuickView &view, Kiosk &kiosk, bool reducedMotion = false, const QList<int> &speechKeys = {});

} // namespace cubby::kiosk
