// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QQmlApplicationEngine;

namespace cubby::simulator {

class SimulatorView;

// Opens the window on a view that outlives it; null where it cannot be shown, with the reason in the log. GUI thread.
std::unique_ptr<QQmlApplicationEngine> showWindow(SimulatorView &view);

} // namespace cubby::simulator
