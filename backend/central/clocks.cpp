// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/clocks.h"

#include <array>

namespace cubby::central {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Millis, kClockSteps> kOffsets{-24h, -4h, 0h, 72h};

} // namespace

Millis clockOffset(ClockStep step) { return kOffsets[std::size_t(step)]; }

std::optional<Time> clockDue(StayState state, const std::optional<Time> &deadline, int clock)
{
    if (state != StayState::Present || !deadline || clock < 0 || clock >= kClockSteps)
        return std::nullopt;
    return *deadline + kOffsets[std::size_t(clock)];
}

int clockAt(Time deadline, Time now)
{
    int steps = 0;
    while (steps < kClockSteps && deadline + kOffsets[std::size_t(steps)] <= now)
        ++steps;
    return steps;
}

} // namespace cubby::central
