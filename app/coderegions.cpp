// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coderegions.h"

#include <QRect>

#include <algorithm>
#include <cmath>

namespace cubby {

namespace {

constexpr int kCell = 16; // pixels of the frame
constexpr int kHalfCell = kCell / 2; // of the picture at half its size
constexpr double kOneWay = 0.62; // of 1; what coherent edges are
constexpr double kMuch = 0.12; // of the strongest cells
constexpr int kScharr = 64; // sum of the weights, and of the four pixels in one of half the size
constexpr size_t kLeastCells = 6;
constexpr double kSameWay = 0.3; // sine of the angle between bars that stand the same way
constexpr double kGap = 10 * kCell; // that a reflection may leave between two parts of a bar code
constexpr double kLeastBars = 10 * kCell; // with its margins; what is narrower is the edge of something

// Sums over a cell of the products of its gradients: how much there is, and which way it goes.
struct Cell
{
    float xx = 0;
    float yy = 0;
    float xy = 0;

    float energy() const { return xx + yy; }
    double coherence() const
    {
        return energy() > 0 ? std::hypot(double(xx - yy), 2.0 * double(xy)) / double(energy()) : 0;
    }
    double turn() const { return std::atan2(2.0 * double(xy), double(xx - yy)) / 2; } // of the gradients
    void operator+=(const Cell &other)
    {
        xx += other.xx;
        yy += other.yy;
        xy += other.xy;
    }
};

struct Cells
{
    int across = 0;
    int down = 0;
    std::vector<Cell> cells;

    Cell &at(int x, int y) { return cells[size_t(y) * size_t(across) + size_t(x)]; }
    const Cell &at(int x, int y) const { return cells[size_t(y) * size_t(across) + size_t(x)]; }
};

Cells measured(const LuminanceView &frame)
{
    const int width = frame.width / 2;
    const int height = frame.height / 2;
    std::vector<short> half(size_t(width) * size_t(height));
    for (int y = 0; y < height; ++y) {
        const uchar *above = frame.data + qsizetype(2 * y) * frame.rowBytes;
        const uchar *below = above + frame.rowBytes;
        short *to = half.data() + size_t(y) * size_t(width);
        const int step = frame.pixelBytes;
        for (int x = 0; x < width; ++x) {
            to[x] = short(above[0] + above[step] + below[0] + below[step]);
            above += 2 * step;
            below += 2 * step;
        }
    }
    Cells cells{width / kHalfCell, height / kHalfCell, {}};
    cells.cells.resize(size_t(cells.across) * size_t(cells.down));
    for (int y = 1; y < std::min(height - 1, cells.down * kHalfCell); ++y) {
        const short *row = half.data() + size_t(y) * size_t(width);
        for (int cx = 0; cx < cells.across; ++cx) {
            int xx = 0;
            int yy = 0;
            int xy = 0;
            for (int x = std::max(1, cx * kHalfCell); x < std::min(width - 1, (cx + 1) * kHalfCell); ++x) {
                // Scharr's weights: with thin bars, others lean towards the rows and columns.
                const short *above = row + x - width;
                const short *here = row + x;
                const short *below = row + x + width;
                const int gx
                    = (3 * (above[1] - above[-1] + below[1] - below[-1]) + 10 * (here[1] - here[-1])) / kScharr;
                const int gy
                    = (3 * (below[-1] - above[-1] + below[1] - above[1]) + 10 * (below[0] - above[0])) / kScharr;
                xx += gx * gx;
                yy += gy * gy;
                xy += gx * gy;
            }
            cells.at(cx, y / kHalfCell) += Cell{float(xx), float(yy), float(xy)};
        }
    }
    return cells;
}

// Each cell with those around it, so that a code of many small modules is one even patch.
Cells spread(const Cells &cells)
{
    Cells out = cells;
    for (int y = 0; y < cells.down; ++y) {
        for (int x = 0; x < cells.across; ++x) {
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    if ((dx || dy) && x + dx >= 0 && y + dy >= 0 && x + dx < cells.across && y + dy < cells.down)
                        out.at(x, y) += cells.at(x + dx, y + dy);
                }
            }
        }
    }
    return out;
}

enum class Texture : uchar { None, Bars, Matrix };

// Which way a matrix code stands: its edges go two ways, a quarter turn apart. With the angle taken four times both are
// the same.
double squareTurn(const Cells &cells, const std::vector<QPoint> &patch)
{
    double c = 0;
    double s = 0;
    for (const QPoint &at : patch) {
        const Cell &cell = cells.at(at.x(), at.y());
        const double weight = double(cell.energy()) * cell.coherence();
        c += weight * std::cos(4 * cell.turn());
        s += weight * std::sin(4 * cell.turn());
    }
    return std::atan2(s, c) / 4;
}

double barTurn(const Cells &cells, const std::vector<QPoint> &patch)
{
    Cell sum;
    for (const QPoint &at : patch)
        sum += cells.at(at.x(), at.y());
    return sum.turn();
}

// Where a region lies along its own axes, and across them.
struct Extent
{
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
};

Extent extentOf(const std::vector<QPoint> &patch, double turn)
{
    const double c = std::cos(turn);
    const double s = std::sin(turn);
    Extent extent;
    for (const QPoint &at : patch) {
        const QPointF middle((at.x() + 0.5) * kCell, (at.y() + 0.5) * kCell);
        const double along = middle.x() * c + middle.y() * s;
        const double across = -middle.x() * s + middle.y() * c;
        extent.left = std::min(extent.left, along);
        extent.right = std::max(extent.right, along);
        extent.top = std::min(extent.top, across);
        extent.bottom = std::max(extent.bottom, across);
    }
    return extent;
}

// Whether two patches of bars are one bar code that a reflection or a pen has cut in two.
bool areOne(const Cells &fine, const std::vector<QPoint> &a, const std::vector<QPoint> &b)
{
    const double turn = barTurn(fine, a.size() > b.size() ? a : b);
    if (std::abs(std::sin(barTurn(fine, a) - barTurn(fine, b))) > kSameWay)
        return false;
    const Extent first = extentOf(a, turn);
    const Extent second = extentOf(b, turn);
    const double shared = std::min(first.bottom, second.bottom) - std::max(first.top, second.top);
    const double lower = std::min(first.bottom - first.top, second.bottom - second.top);
    const double gap = std::max(first.left, second.left) - std::min(first.right, second.right);
    return shared >= 0.5 * lower && gap < kGap;
}

CodeRegion regionOf(const Cells &fine, const std::vector<QPoint> &patch, bool bars)
{
    CodeRegion region;
    region.bars = bars;
    region.turn = bars ? barTurn(fine, patch) : squareTurn(fine, patch);
    const Extent extent = extentOf(patch, region.turn);
    for (const QPoint &at : patch)
        region.weight += std::sqrt(double(fine.at(at.x(), at.y()).energy()));
    // Bars end a cell or two further out than the cells that were certain, and need their quiet zone.
    const double wide = bars ? 3.0 * kCell : 2.0 * kCell;
    const double high = bars ? 0.5 * kCell : 2.0 * kCell;
    region.size = QSizeF(extent.right - extent.left + 2 * wide, extent.bottom - extent.top + 2 * high);
    const double along = (extent.left + extent.right) / 2;
    const double across = (extent.top + extent.bottom) / 2;
    const double c = std::cos(region.turn);
    const double s = std::sin(region.turn);
    region.middle = QPointF(along * c - across * s, along * s + across * c);
    return region;
}

// Connected cells of one texture; of bars, only where neighbours agree on the way they stand.
std::vector<std::vector<QPoint>> patchesOf(const Cells &cells, std::vector<Texture> textures, Texture wanted)
{
    const auto texture
        = [&](QPoint at) -> Texture & { return textures[size_t(at.y()) * size_t(cells.across) + size_t(at.x())]; };
    const QRect all(0, 0, cells.across, cells.down);
    std::vector<std::vector<QPoint>> patches;
    for (int i = 0; i < cells.across * cells.down; ++i) {
        const QPoint start(i % cells.across, i / cells.across);
        if (texture(start) != wanted)
            continue;
        std::vector<QPoint> patch(1, start);
        texture(start) = Texture::None;
        for (size_t next = 0; next < patch.size(); ++next) {
            const QPoint from = patch[next];
            for (const QPoint &step : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
                const QPoint to = from + step;
                if (!all.contains(to) || texture(to) != wanted)
                    continue;
                if (wanted == Texture::Bars
                    && std::abs(std::sin(cells.at(from.x(), from.y()).turn() - cells.at(to.x(), to.y()).turn()))
                           > kSameWay)
                    continue;
                texture(to) = Texture::None;
                patch.push_back(to);
            }
        }
        if (patch.size() >= kLeastCells)
            patches.push_back(std::move(patch));
    }
    return patches;
}

} // namespace

std::vector<CodeRegion> findRegions(const LuminanceView &frame, int most)
{
    const Cells fine = measured(frame);
    if (fine.cells.empty())
        return {};
    const Cells cells = spread(fine);

    std::vector<float> energies;
    for (const Cell &cell : cells.cells)
        energies.push_back(cell.energy());
    const auto strong = energies.begin() + std::ptrdiff_t(energies.size() * 98 / 100);
    std::nth_element(energies.begin(), strong, energies.end());
    const double enough = kMuch * double(*strong);

    std::vector<Texture> textures(cells.cells.size(), Texture::None);
    for (size_t i = 0; i < textures.size(); ++i) {
        if (double(cells.cells[i].energy()) > enough)
            textures[i] = cells.cells[i].coherence() > kOneWay ? Texture::Bars : Texture::Matrix;
    }

    std::vector<CodeRegion> regions;
    for (const std::vector<QPoint> &patch : patchesOf(cells, textures, Texture::Matrix))
        regions.push_back(regionOf(fine, patch, false));
    std::vector<std::vector<QPoint>> bars = patchesOf(cells, textures, Texture::Bars);
    for (size_t i = 0; i < bars.size(); ++i) {
        for (size_t j = i + 1; j < bars.size();) {
            if (areOne(fine, bars[i], bars[j])) {
                bars[i].insert(bars[i].end(), bars[j].begin(), bars[j].end());
                bars.erase(bars.begin() + std::ptrdiff_t(j));
                j = i + 1;
            } else {
                ++j;
            }
        }
        const CodeRegion region = regionOf(fine, bars[i], true);
        if (region.size.width() >= kLeastBars)
            regions.push_back(region);
    }
    std::sort(regions.begin(), regions.end(),
              [](const CodeRegion &a, const CodeRegion &b) { return a.weight > b.weight; });
    if (int(regions.size()) > most)
        regions.resize(size_t(most));
    return regions;
}

} // namespace cubby
