// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/stillwatch.h"

#include <cstdlib>

namespace cubby::kiosk {

namespace {

constexpr int kAcross = 64; // cells
constexpr int kDown = 36;
constexpr int kSamples = 4; // of a cell, each way: their mean has a quarter of the camera's grain
constexpr int kMoved = 8; // grey levels; more than grain, less than an edge that moves by a pixel or two

std::vector<uchar> cellsOf(const LuminanceView &frame)
{
    std::vector<uchar> cells;
    cells.reserve(kAcross * kDown);
    for (int cy = 0; cy < kDown; ++cy) {
        for (int cx = 0; cx < kAcross; ++cx) {
            int sum = 0;
            for (int s = 0; s < kSamples * kSamples; ++s) {
                const int x = int((cx * kSamples + s % kSamples) * qint64(frame.width) / (kAcross * kSamples));
                const int y = int((cy * kSamples + s / kSamples) * qint64(frame.height) / (kDown * kSamples));
                sum += frame.data[y * frame.rowBytes + qsizetype(x) * frame.pixelBytes];
            }
            cells.push_back(uchar(sum / (kSamples * kSamples)));
        }
    }
    return cells;
}

bool moved(const std::vector<uchar> &before, const std::vector<uchar> &now)
{
    if (before.size() != now.size())
        return true;
    for (size_t i = 0; i < now.size(); ++i) {
        if (std::abs(before[i] - now[i]) > kMoved)
            return true;
    }
    return false;
}

} // namespace

bool StillWatch::worthReading(const LuminanceView &frame, bool sawCode, Millis at)
{
    if (!frame.data)
        return false;
    std::vector<uchar> cells = cellsOf(frame);
    if (moved(m_cells, cells)) {
        m_cells = std::move(cells);
        m_still = 0;
    }
    if (m_still >= kAllWays && at - m_read < (sawCode ? kWithCode : kEmpty))
        return false;
    ++m_still;
    m_read = at;
    return true;
}

} // namespace cubby::kiosk
