// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

#include <functional>

namespace cubby::stage {

inline constexpr Millis kPatience{30'000}; // nothing that works takes as long, on any machine

// Runs the event loop until the condition holds. Throws Failed("… did not come true: <what>") when patience is over.
void waitUntil(const QString &what, const std::function<bool()> &condition, Millis patience = kPatience);

// Called while anything waits; throws when there is no point in waiting on. Of the stage that stands; one at a time.
void setWatchman(std::function<void()> look);

} // namespace cubby::stage
