// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby {

struct Layout;

// What no single value shows: names are unique, boards and channels exist and are used once, a sensor is one that its
// board has, and nothing on the wall lies beyond it or over something else. The first thing that is wrong, or nothing.
QString inconsistency(const Layout &layout);

} // namespace cubby
