// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <ZXing/ReadBarcode.h>
#include <png.h>

#include <algorithm>

// A grey picture, and what a kiosk would read in it.
struct Picture
{
    int width = 0;
    int height = 0;
    QByteArray pixels;

    static Picture fromPng(const QByteArray &png)
    {
        png_image image = {};
        image.version = PNG_IMAGE_VERSION;
        if (!png_image_begin_read_from_memory(&image, png.constData(), size_t(png.size())))
            return {};
        image.format = PNG_FORMAT_GRAY;
        Picture picture{int(image.width), int(image.height), QByteArray(PNG_IMAGE_SIZE(image), '\0')};
        if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr))
            return {};
        return picture;
    }

    // As a camera sees it that has only this many pixels for it: each is the mean of what lies under it, and the
    // contrast is not what it was.
    Picture seenAs(int newWidth) const
    {
        const double scale = double(width) / newWidth;
        Picture seen{newWidth, int(height / scale), {}};
        seen.pixels.resize(qsizetype(seen.width) * seen.height);
        for (int y = 0; y < seen.height; ++y) {
            for (int x = 0; x < seen.width; ++x) {
                int sum = 0;
                int count = 0;
                for (int v = int(y * scale); v < std::min(height, int((y + 1) * scale) + 1); ++v) {
                    for (int u = int(x * scale); u < std::min(width, int((x + 1) * scale) + 1); ++u, ++count)
                        sum += uchar(pixels[qsizetype(v) * width + u]);
                }
                seen.pixels[qsizetype(y) * seen.width + x] = char(40 + sum / count * 150 / 255);
            }
        }
        return seen;
    }

    ZXing::Result code() const
    {
        const ZXing::ImageView view(reinterpret_cast<const uint8_t *>(pixels.constData()), width, height,
                                    ZXing::ImageFormat::Lum);
        return ZXing::ReadBarcode(view, ZXing::DecodeHints().setTryHarder(true));
    }

    QByteArray text() const
    {
        const ZXing::Result found = code();
        return found.isValid()
                   ? QByteArray(reinterpret_cast<const char *>(found.bytes().data()), qsizetype(found.bytes().size()))
                   : QByteArray();
    }
};
