// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codereader.h"
#include "domain/time.h"

namespace cubby::kiosk {

// Says which frames are worth reading. While anything moves, all are. A picture that has stood still long enough for
// every way of reading it is read now and then only, so that a kiosk that nobody stands at costs next to nothing.
class StillWatch
{
public:
    static constexpr int kAllWays = 30; // frames in which everything has been tried on a still picture
    static constexpr Millis kEmpty{1000}; // between two looks at a still picture without a code
    static constexpr Millis kWithCode{400}; // … with one, often enough for CodeWatch to know that it is still there

    // `sawCode`: whether there was a code in the last frame that was read. `at` never goes backwards.
    bool worthReading(const LuminanceView &frame, bool sawCode, Millis at);

    bool sawMotion() const { return m_still == 1; } // in the last frame that was worth reading

private:
    std::vector<uchar> m_cells; // of the frame that the others are compared with
    int m_still = 0; // frames that were read since something moved
    Millis m_read{};
};

} // namespace cubby::kiosk
