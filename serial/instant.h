// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace cubby::serial {

// A moment of the monotonic clock, always passed in.
using Instant = std::chrono::steady_clock::time_point;

// Before everything, and still far enough from the end of the clock for a time to be taken off.
inline constexpr Instant kLongAgo{Instant::duration::min() / 2};

} // namespace cubby::serial
