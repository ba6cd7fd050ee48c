// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanning/camera.h"

#include <vector>

namespace cubby::scanning {

// One way in which codes are hard to read. Each has four strengths, of which the last is meant to be too much.
struct Condition
{
    const char *name;
    std::vector<Kind> kinds; // of subjects it is tried on
    void (*spoil)(Subject &subject, View &view, int strength, Chance &chance);
};
inline constexpr int kStrengths = 4;

const std::vector<Condition> &conditions();

// Somebody holds a thing before the camera for a moment.
struct Showing
{
    Subject subject;
    View view;

    // The hand is not quite still: every frame differs from the one before in place, sharpness and noise.
    QImage frame(int number) const;
};
Showing showingOf(const Condition &condition, Kind kind, int strength, quint64 seed);

} // namespace cubby::scanning
