// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codereader.h"

#include <QPointF>
#include <QSizeF>

namespace cubby {

// A part of a frame that has the texture of a code.
struct CodeRegion
{
    QPointF middle; // of the frame, pixels
    QSizeF size; // along its own axes, with room for a quiet zone
    double turn = 0; // radians from the frame's rows to the region's; bars then stand upright
    bool bars = false; // edges run one way only: a bar code or a stacked one. Else a matrix code.
    double weight = 0; // the larger, the more worth looking at
};

// The regions of a frame, the best first, at most `most`. Looks at gradients alone, so that it needs no code to be
// readable. Any thread, no state.
std::vector<CodeRegion> findRegions(const LuminanceView &frame, int most);

} // namespace cubby
