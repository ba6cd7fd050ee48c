// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace cubby::serial {

// A moment of the monotonic clock, always passed in.
using Instant = std::chrono::steady_clock::time_point;

} // namespace cubby::serial
