// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

// What nobody needs any more is deleted, so that a database does not grow for ever. Events, orders, packages and what
// people did stay.
namespace cubby::central {

inline constexpr Millis kTidiesEvery = std::chrono::hours(1);
inline constexpr Millis kKeepsMessages = std::chrono::hours(24 * 90); // that were sent: a package's story names them
inline constexpr Millis kKeepsCalls = std::chrono::hours(24 * 14); // of webhooks
inline constexpr Millis kKeepsKeys = std::chrono::hours(24 * 30); // idempotency keys of orders
inline constexpr Millis kKeepsEnrolments = std::chrono::hours(48);

// Once an hour, on one of all servers; otherwise nothing.
void tidyUp(Work &work);

} // namespace cubby::central
