// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/wallimage.h"

#include <png.h>

#include <algorithm>
#include <array>

namespace cubby::mail {

namespace {

using Colour = std::array<char, 3>;
constexpr Colour kWallColour{'\xcf', '\xc6', '\xb4'};
constexpr Colour kDoor{'\xf6', '\xf2', '\xe9'};
constexpr Colour kScreen{'\x5b', '\x55', '\x4a'};
constexpr Colour kMarked{'\xf2', '\xa6', '\x2e'};
constexpr Colour kFrame{'\x1c', '\x1a', '\x17'}; // not by colour alone

constexpr int kWidth = 600; // pixels
constexpr int kTallest = 900;
constexpr int kGap = 2; // around each door
constexpr int kFrameWidth = 5;

struct Rect // pixels from the upper left corner
{
    int left, top, right, bottom;
    Rect shrunk(int by) const { return {left + by, top + by, right - by, bottom - by}; }
};

struct Picture
{
    int width;
    int height;
    QByteArray pixels; // RGB

    void fill(const Rect &rect, const Colour &colour)
    {
        for (int y = std::max(rect.top, 0); y < std::min(rect.bottom, height); ++y) {
            for (int x = std::max(rect.left, 0); x < std::min(rect.right, width); ++x)
                std::copy(colour.begin(), colour.end(), pixels.begin() + (qsizetype(y) * width + x) * 3);
        }
    }
};

Result<QByteArray> asPng(const Picture &picture)
{
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(picture.width);
    image.height = png_uint_32(picture.height);
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    QByteArray png(qsizetype(size), Qt::Uninitialized);
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, picture.pixels.constData(), picture.width * 3,
                                   nullptr))
        return failure("code.image",
                       QStringLiteral("The picture of the wall was not written: ") + QLatin1StringView(image.message));
    png.truncate(qsizetype(size));
    return png;
}

} // namespace

Result<QByteArray> wallPng(const Layout &layout, const CompartmentName &marked)
{
    const LayoutCompartment *door = layout.find(marked);
    if (layout.width <= 0 || layout.height <= 0 || !door || door->width <= 0 || door->height <= 0)
        return QByteArray();
    const double scale = std::min(double(kWidth) / layout.width, double(kTallest) / layout.height);
    Picture picture{std::max(1, int(layout.width * scale)), std::max(1, int(layout.height * scale)), {}};
    picture.pixels = QByteArray(qsizetype(picture.width) * picture.height * 3, '\0');
    const auto at = [&](const auto &part) {
        return Rect{int(part.x * scale), picture.height - int((part.y + part.height) * scale),
                    int((part.x + part.width) * scale), picture.height - int(part.y * scale)}
            .shrunk(kGap);
    };
    picture.fill({0, 0, picture.width, picture.height}, kWallColour);
    for (const LayoutCompartment &compartment : layout.compartments)
        picture.fill(at(compartment), kDoor);
    picture.fill(at(layout.screen), kScreen);
    picture.fill(at(*door), kFrame);
    picture.fill(at(*door).shrunk(kFrameWidth), kMarked);
    return asPng(picture);
}

} // namespace cubby::mail
