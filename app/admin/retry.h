// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>

namespace cubby::admin {

// What a request does: one that only reads may be given up, one that acts is sent until its outcome is known.
enum class Effect { Reads, Acts };

struct Attempt
{
    int number = 1; // the first is 1
    int status = 0; // of HTTP; 0: nobody answered, or not in time
    std::optional<Millis> retryAfter = {}; // as the centre asked
};

// How long to wait until the same request is sent again; nothing: this is its outcome. `chance` lies in [0, 1) and
// keeps many desktops from asking all at once.
std::optional<Millis> againAfter(Effect effect, const Attempt &attempt, double chance);

} // namespace cubby::admin
