// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codescanner.h"

#include "app/codelook.h"
#include "app/codepicture.h"
#include "app/coderegions.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace cubby {

namespace {

constexpr int kMostRegions = 4;
constexpr double kWork = 0.8; // of the frame's pixels: for what is tried first, and again for what comes in turn
constexpr size_t kMostLucky = 2;
constexpr int kCertain = 8; // letters; what is shorter is only believed when it is read twice

using Decoder = std::vector<ReadCode> (*)(const LuminanceView &picture);

// One way to make a region easier to read, and what reads it then.
struct Preparation
{
    double scale; // pixels of the picture for one of the frame
    GreyPicture (*prepare)(GreyPicture picture);
    Decoder decode;
};

std::vector<ReadCode> areas(const LuminanceView &picture) { return look(picture, {true, false, true, false, false}); }
std::vector<ReadCode> blackAndWhiteAreas(const LuminanceView &picture)
{
    return look(picture, {true, false, true, false, true});
}
std::vector<ReadCode> uprightAreas(const LuminanceView &picture)
{
    return look(picture, {true, false, false, false, false});
}
std::vector<ReadCode> bars(const LuminanceView &picture) { return look(picture, {false, true, false, false, false}); }

GreyPicture stretched(GreyPicture picture)
{
    stretchContrast(picture);
    return picture;
}
GreyPicture softened(GreyPicture picture) { return stretched(smoothed(picture)); }
GreyPicture mirrored(GreyPicture picture)
{
    mirror(picture);
    return stretched(std::move(picture));
}
GreyPicture inverted(GreyPicture picture)
{
    invert(picture);
    return stretched(std::move(picture));
}
GreyPicture crisp(GreyPicture picture) { return sharpened(stretched(std::move(picture))); }
template <int rows, int reach>
GreyPicture flattened(GreyPicture picture)
{
    GreyPicture out = meltedRows(picture, rows);
    flattenRows(out, reach);
    return out;
}
template <int rows, int reach>
GreyPicture crispFlattened(GreyPicture picture)
{
    GreyPicture out = sharpened(meltedRows(picture, rows));
    flattenRows(out, reach);
    return out;
}
template <int reach>
GreyPicture thresholdedSharp(GreyPicture picture)
{
    return thresholded(sharpened(smoothed(picture)), reach);
}
template <int reach>
GreyPicture thresholdedInverted(GreyPicture picture)
{
    invert(picture);
    return thresholded(smoothed(picture), reach);
}

// The first of each is tried on every region of every frame, the others in turn.
const Preparation kMatrixWays[] = {
    {1, thresholdedSharp<24>, blackAndWhiteAreas},
    {1, softened, areas},
    {1, inverted, areas},
    {1, stretched, lookForQr},
    {0.7, crisp, areas},
    {1, mirrored, areas},
    {0.7, thresholdedInverted<16>, blackAndWhiteAreas},
    {2, softened, areas},
    {1, thresholdedSharp<8>, blackAndWhiteAreas},
};
const Preparation kBarWays[] = {
    {1, flattened<12, 24>, bars}, {1, stretched, uprightAreas},   {1, crispFlattened<12, 24>, bars},
    {1, mirrored, uprightAreas},  {1.5, flattened<24, 36>, bars}, {0.7, crisp, uprightAreas},
};

std::span<const Preparation> waysFor(bool bars)
{
    return bars ? std::span<const Preparation>(kBarWays) : std::span<const Preparation>(kMatrixWays);
}

// A region that is large already is enlarged less, so that its picture has at most this many pixels.
double scaleFor(const CodeRegion &region, const Preparation &way, double pixels)
{
    return std::min(way.scale, std::sqrt(pixels / (region.size.width() * region.size.height())));
}

std::vector<ReadCode> tried(const LuminanceView &frame, const CodeRegion &region, const Preparation &way, double scale)
{
    const GreyPicture picture = way.prepare(upright(frame, region, scale));
    std::vector<ReadCode> codes = way.decode(picture.view());
    for (ReadCode &code : codes) {
        // Melted rows are fewer than the region's.
        const double rows = region.size.height() * scale / picture.height;
        for (QPoint &corner : code.position)
            corner = inFrame(region, scale, QPointF(corner.x(), corner.y() * rows));
    }
    return codes;
}

bool covers(const ReadCode &code, const CodeRegion &region)
{
    return code.position.containsPoint(region.middle.toPoint(), Qt::WindingFill);
}

bool isFrame(const LuminanceView &picture)
{
    return picture.data && picture.width >= kLeastSide && picture.height >= kLeastSide && picture.width <= kMostSide
           && picture.height <= kMostSide;
}

} // namespace

std::vector<ReadCode> CodeScanner::read(const LuminanceView &frame)
{
    if (!isFrame(frame))
        return {};
    std::vector<ReadCode> codes = look(frame, Look());
    tryRegions(frame, codes);

    QSet<QString> unsure;
    std::erase_if(codes, [&](const ReadCode &code) {
        if (code.text.size() >= kCertain)
            return false;
        unsure.insert(code.text);
        return !m_short.contains(code.text);
    });
    m_short = std::move(unsure);
    return codes;
}

void CodeScanner::tryRegions(const LuminanceView &frame, std::vector<ReadCode> &codes)
{
    std::vector<CodeRegion> regions = findRegions(frame, kMostRegions);
    std::erase_if(regions, [&](const CodeRegion &region) {
        return std::any_of(codes.begin(), codes.end(), [&](const ReadCode &code) { return covers(code, region); });
    });
    const double work = kWork * frame.width * frame.height;
    double left = work;
    std::vector<bool> done(regions.size(), false);
    // False where there is no work left for it.
    const auto attempt = [&](size_t number, const Way &way) {
        const CodeRegion &region = regions[number];
        if (done[number] || region.bars != way.bars)
            return true;
        const Preparation &preparation = waysFor(way.bars)[way.number];
        const double scale = scaleFor(region, preparation, work);
        const double pixels = region.size.width() * region.size.height() * scale * scale;
        if (pixels > left)
            return false;
        left -= pixels;
        const std::vector<ReadCode> found = tried(frame, region, preparation, scale);
        if (found.empty())
            return true;
        done[number] = true;
        addNew(codes, found);
        if (way.number > 0) {
            std::erase(m_lucky, way);
            m_lucky.insert(m_lucky.begin(), way);
            if (m_lucky.size() > kMostLucky)
                m_lucky.pop_back();
        }
        return true;
    };
    for (size_t i = 0; i < regions.size(); ++i)
        attempt(i, {regions[i].bars, 0});
    for (const Way &way : std::vector<Way>(m_lucky)) {
        for (size_t i = 0; i < regions.size(); ++i)
            attempt(i, way);
    }
    // All pairs of a way and a region, from where the last frame stopped.
    left = work;
    const size_t ways = std::max(std::size(kMatrixWays), std::size(kBarWays)) - 1;
    for (size_t pairs = ways * kMostRegions; pairs > 0; --pairs) {
        const size_t number = m_turn % kMostRegions;
        const size_t way = 1 + m_turn / kMostRegions % ways;
        if (number < regions.size() && way < waysFor(regions[number].bars).size()
            && !attempt(number, {regions[number].bars, way}))
            return;
        ++m_turn;
    }
}

std::vector<ReadCode> readCodes(const LuminanceView &picture)
{
    if (!isFrame(picture))
        return {};
    std::vector<ReadCode> codes = look(picture, Look());
    for (const CodeRegion &region : findRegions(picture, 2 * kMostRegions)) {
        for (const Preparation &way : waysFor(region.bars)) {
            const std::vector<ReadCode> found
                = tried(picture, region, way, scaleFor(region, way, double(picture.width) * picture.height));
            addNew(codes, found);
            if (!found.empty())
                break;
        }
    }
    return codes;
}

std::vector<ReadCode> readCodes(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    return readCodes(LuminanceView{grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()});
}

} // namespace cubby
