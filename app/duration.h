// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>

namespace cubby {

// Durations as people write them: a whole number and its unit, 250ms, 30s, 5min, 2h, 3d.
std::optional<Millis> durationFrom(const QString &text);
QString durationText(Millis duration); // in the largest unit that says it exactly

} // namespace cubby
