// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codereader.h"

#include <QSet>

#include <optional>

namespace cubby {

struct CodeRegion;

// Reads the codes in the frames of one camera. Every frame is looked at whole, once. What has the texture of a code and
// was not read is then turned upright and tried in other ways (sharper, smoother, inverted, mirrored, …), as many as
// fit into a fixed amount of work; the next frame goes on with the ways that are left. The same frames in the same
// order give the same codes. One thread.
class CodeScanner
{
public:
    // Every code that can be relied on, in no particular order. A text so short that chance might make it has to be
    // read in two frames in a row.
    std::vector<ReadCode> read(const LuminanceView &frame);

private:
    // A way of trying a region: a place in the table of ways.
    struct Way
    {
        bool bars;
        size_t number;
        bool operator==(const Way &) const = default;
    };
    void tryRegions(const LuminanceView &frame, std::vector<ReadCode> &codes);

    size_t m_turn = 0; // goes on from frame to frame through the ways and the regions
    std::vector<Way> m_lucky; // what helped before, the last first: it helps again as long as the light is the same
    QSet<QString> m_short; // texts of the last frame that wait for a second one
};

} // namespace cubby
