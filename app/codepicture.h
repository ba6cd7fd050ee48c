// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codereader.h"
#include "app/coderegions.h"

// What is done to a part of a frame so that a decoder reads what it did not read as it was. Any thread, no state.
namespace cubby {

// A picture of its own: dense rows of brightness.
struct GreyPicture
{
    int width = 0; // pixels
    int height = 0;
    std::vector<uchar> pixels;

    uchar *row(int y) { return pixels.data() + size_t(y) * size_t(width); }
    const uchar *row(int y) const { return pixels.data() + size_t(y) * size_t(width); }
    LuminanceView view() const { return {pixels.data(), width, height, width, 1}; }
};

// The region turned upright, `scale` pixels for one of the frame. What lies outside the frame repeats its edge.
GreyPicture upright(const LuminanceView &frame, const CodeRegion &region, double scale);

// Where a point of that picture is in the frame.
QPoint inFrame(const CodeRegion &region, double scale, QPointF point);

void stretchContrast(GreyPicture &picture); // all but its darkest and brightest hundredth fill the whole range
void invert(GreyPicture &picture);
void mirror(GreyPicture &picture); // left for right
GreyPicture smoothed(const GreyPicture &picture); // against noise: each pixel with its neighbours
GreyPicture sharpened(const GreyPicture &picture); // against blur
// Black and white, each pixel by the mean of the square around it that reaches `reach` pixels.
GreyPicture thresholded(const GreyPicture &picture, int reach);
// Every row is the mean of `rows` rows: what is upright stays and noise goes.
GreyPicture meltedRows(const GreyPicture &picture, int rows);
// Evens out light that changes along the rows, so that one threshold does for each row.
void flattenRows(GreyPicture &picture, int reach);

} // namespace cubby
