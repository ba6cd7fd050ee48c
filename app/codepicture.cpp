// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codepicture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cubby {

GreyPicture upright(const LuminanceView &frame, const CodeRegion &region, double scale)
{
    GreyPicture picture{
        std::max(1, int(region.size.width() * scale)), std::max(1, int(region.size.height() * scale)), {}};
    picture.pixels.resize(size_t(picture.width) * size_t(picture.height));
    // Steps in the frame, in 1/65536 of a pixel, for one pixel of the picture to the right and down.
    constexpr double kOne = 65536;
    const int stepX = int(std::lround(std::cos(region.turn) / scale * kOne));
    const int stepY = int(std::lround(std::sin(region.turn) / scale * kOne));
    const QPointF corner = region.middle
                           - QPointF(stepX * (picture.width - 1) - stepY * (picture.height - 1),
                                     stepY * (picture.width - 1) + stepX * (picture.height - 1))
                                 / (2 * kOne);
    const int maxX = (frame.width - 1) << 8;
    const int maxY = (frame.height - 1) << 8;
    const qsizetype pixel = frame.pixelBytes;
    for (int y = 0; y < picture.height; ++y) {
        qint64 fx = qint64(corner.x() * kOne) - qint64(stepY) * y;
        qint64 fy = qint64(corner.y() * kOne) + qint64(stepX) * y;
        uchar *to = picture.row(y);
        for (int x = 0; x < picture.width; ++x, fx += stepX, fy += stepY) {
            const int sx = std::clamp(int(fx >> 8), 0, maxX);
            const int sy = std::clamp(int(fy >> 8), 0, maxY);
            const uchar *at = frame.data + (sy >> 8) * frame.rowBytes + (sx >> 8) * pixel;
            const qsizetype right = sx < maxX ? pixel : 0;
            const qsizetype down = sy < maxY ? frame.rowBytes : 0;
            const int u = sx & 255;
            const int v = sy & 255;
            const int above = at[0] * (256 - u) + at[right] * u;
            const int below = at[down] * (256 - u) + at[down + right] * u;
            to[x] = uchar((above * (256 - v) + below * v + (1 << 15)) >> 16);
        }
    }
    return picture;
}

QPoint inFrame(const CodeRegion &region, double scale, QPointF point)
{
    const QPointF from = point / scale - QPointF(region.size.width(), region.size.height()) / 2;
    return (region.middle
            + QPointF(from.x() * std::cos(region.turn) - from.y() * std::sin(region.turn),
                      from.x() * std::sin(region.turn) + from.y() * std::cos(region.turn)))
        .toPoint();
}

void stretchContrast(GreyPicture &picture)
{
    std::array<int, 256> counts{};
    for (const uchar pixel : picture.pixels)
        ++counts[pixel];
    const int few = int(picture.pixels.size() / 100);
    int low = 0;
    for (int sum = counts[0]; low < 255 && sum <= few; sum += counts[size_t(low)])
        ++low;
    int high = 255;
    for (int sum = counts[255]; high > 0 && sum <= few; sum += counts[size_t(high)])
        --high;
    if (high <= low)
        return;
    std::array<uchar, 256> table;
    for (int i = 0; i < 256; ++i)
        table[size_t(i)] = uchar(std::clamp((i - low) * 255 / (high - low), 0, 255));
    for (uchar &pixel : picture.pixels)
        pixel = table[pixel];
}

void invert(GreyPicture &picture)
{
    for (uchar &pixel : picture.pixels)
        pixel = uchar(255 - pixel);
}

void mirror(GreyPicture &picture)
{
    for (int y = 0; y < picture.height; ++y)
        std::reverse(picture.row(y), picture.row(y) + picture.width);
}

namespace {

// One pass of 1-2-1 each way.
GreyPicture binomial(const GreyPicture &picture)
{
    GreyPicture out = picture;
    std::vector<int> sums(size_t(picture.width));
    for (int y = 0; y < picture.height; ++y) {
        const uchar *above = picture.row(std::max(0, y - 1));
        const uchar *here = picture.row(y);
        const uchar *below = picture.row(std::min(picture.height - 1, y + 1));
        for (int x = 0; x < picture.width; ++x)
            sums[size_t(x)] = above[x] + 2 * here[x] + below[x];
        uchar *to = out.row(y);
        for (int x = 1; x + 1 < picture.width; ++x)
            to[x] = uchar((sums[size_t(x - 1)] + 2 * sums[size_t(x)] + sums[size_t(x + 1)] + 8) >> 4);
    }
    return out;
}

} // namespace

GreyPicture smoothed(const GreyPicture &picture) { return binomial(picture); }

GreyPicture sharpened(const GreyPicture &picture)
{
    constexpr int kAmount = 3;
    const GreyPicture soft = binomial(binomial(picture));
    GreyPicture out = picture;
    for (size_t i = 0; i < out.pixels.size(); ++i)
        out.pixels[i] = uchar(std::clamp(picture.pixels[i] + kAmount * (picture.pixels[i] - soft.pixels[i]), 0, 255));
    return out;
}

GreyPicture thresholded(const GreyPicture &picture, int reach)
{
    // Sums over columns that slide down, and over those that slide across.
    const int width = picture.width;
    const int height = picture.height;
    GreyPicture out = picture;
    std::vector<int> columns(size_t(width), 0);
    const auto addRow = [&](int y, int sign) {
        const uchar *row = picture.row(y);
        for (int x = 0; x < width; ++x)
            columns[size_t(x)] += sign * row[x];
    };
    for (int y = 0; y < std::min(reach, height); ++y)
        addRow(y, 1);
    for (int y = 0; y < height; ++y) {
        if (y + reach < height)
            addRow(y + reach, 1);
        if (y - reach - 1 >= 0)
            addRow(y - reach - 1, -1);
        const int rows = std::min(height - 1, y + reach) - std::max(0, y - reach) + 1;
        int sum = 0;
        for (int x = 0; x < std::min(reach, width); ++x)
            sum += columns[size_t(x)];
        const uchar *from = picture.row(y);
        uchar *to = out.row(y);
        for (int x = 0; x < width; ++x) {
            if (x + reach < width)
                sum += columns[size_t(x + reach)];
            if (x - reach - 1 >= 0)
                sum -= columns[size_t(x - reach - 1)];
            const int count = rows * (std::min(width - 1, x + reach) - std::max(0, x - reach) + 1);
            to[x] = from[x] * count < sum ? 0 : 255;
        }
    }
    return out;
}

GreyPicture meltedRows(const GreyPicture &picture, int rows)
{
    GreyPicture out{picture.width, std::max(1, picture.height / rows), {}};
    out.pixels.resize(size_t(out.width) * size_t(out.height));
    std::vector<int> sums(size_t(out.width));
    for (int y = 0; y < out.height; ++y) {
        const int end = std::min(picture.height, (y + 1) * rows);
        std::fill(sums.begin(), sums.end(), 0);
        for (int from = y * rows; from < end; ++from) {
            const uchar *row = picture.row(from);
            for (int x = 0; x < out.width; ++x)
                sums[size_t(x)] += row[x];
        }
        for (int x = 0; x < out.width; ++x)
            out.row(y)[x] = uchar(sums[size_t(x)] / (end - y * rows));
    }
    return out;
}

void flattenRows(GreyPicture &picture, int reach)
{
    // The darkest and the brightest of each stretch of `reach` pixels; those of a pixel are of its stretch and the two
    // beside it, and change evenly from the middle of one stretch to the next.
    const int count = (picture.width + reach - 1) / reach;
    std::vector<std::pair<int, int>> ends(size_t(count) + 2);
    std::vector<std::pair<int, int>> wide(size_t(count) + 2);
    for (int y = 0; y < picture.height; ++y) {
        uchar *row = picture.row(y);
        for (int i = 0; i < count; ++i) {
            const auto [low, high]
                = std::minmax_element(row + i * reach, row + std::min(picture.width, (i + 1) * reach));
            ends[size_t(i) + 1] = {*low, *high};
        }
        ends.front() = ends[1];
        ends.back() = ends[size_t(count)];
        for (size_t i = 1; i <= size_t(count); ++i)
            wide[i] = {std::min({ends[i - 1].first, ends[i].first, ends[i + 1].first}),
                       std::max({ends[i - 1].second, ends[i].second, ends[i + 1].second})};
        wide.front() = wide[1];
        wide.back() = wide[size_t(count)];
        for (int x = 0; x < picture.width; ++x) {
            const int at = x + reach / 2;
            const auto &before = wide[size_t(at / reach)];
            const auto &after = wide[size_t(at / reach) + 1];
            const int u = at % reach;
            const int low = (before.first * (reach - u) + after.first * u) / reach;
            const int high = (before.second * (reach - u) + after.second * u) / reach;
            row[x] = uchar(std::clamp((row[x] - low) * 255 / std::max(16, high - low), 0, 255));
        }
    }
}

} // namespace cubby
