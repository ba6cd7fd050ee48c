// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/codeimage.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <png.h>

#include <exception>
#include <optional>

namespace cubby::mail {

static constexpr int kLargestSide = 8'192; // pixels

// Module by module, without a border; nothing where the text does not fit the format.
static std::optional<ZXing::BitMatrix> modulesOf(ZXing::BarcodeFormat format, const QByteArray &text, int height)
{
    try {
        return ZXing::MultiFormatWriter(format)
            .setMargin(0)
            .setEccLevel(4) // of 0 to 8: M in a QR code
            .setEncoding(ZXing::CharacterSet::UTF8)
            .encode(text.toStdString(), 0, height);
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

static Result<QByteArray> paint(const ZXing::BitMatrix &modules, int modulePixels, int rowPixels, int quietZone)
{
    const int border = quietZone * modulePixels;
    const int width = modules.width() * modulePixels + 2 * border;
    const int height = modules.height() * rowPixels + 2 * border;
    if (modulePixels < 1 || rowPixels < 1 || quietZone < 0 || width > kLargestSide || height > kLargestSide)
        return failure("code.size", QStringLiteral("The image of the code would be too small or too large"));

    QByteArray pixels(qsizetype(width) * height, '\xff');
    for (int y = border; y < height - border; ++y) {
        for (int x = border; x < width - border; ++x) {
            if (modules.get((x - border) / modulePixels, (y - border) / rowPixels))
                pixels[qsizetype(y) * width + x] = '\0';
        }
    }

    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(width);
    image.height = png_uint_32(height);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    QByteArray png(qsizetype(size), Qt::Uninitialized);
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, pixels.constData(), width, nullptr))
        return failure("code.image",
                       QStringLiteral("The image of the code was not written: ") + QLatin1StringView(image.message));
    png.truncate(qsizetype(size));
    return png;
}

Result<QByteArray> qrPng(const QByteArray &text, int modulePixels, int quietZone)
{
    const auto modules = modulesOf(ZXing::BarcodeFormat::QRCode, text, 0);
    if (!modules)
        return failure("code.text", QStringLiteral("A text of %1 bytes makes no QR code").arg(text.size()));
    return paint(*modules, modulePixels, modulePixels, quietZone);
}

Result<QByteArray> code128Png(const QByteArray &text, int modulePixels, int height, int quietZone)
{
    const auto modules = modulesOf(ZXing::BarcodeFormat::Code128, text, 1);
    if (!modules)
        return failure("code.text", QStringLiteral("\"%1\" makes no Code 128").arg(QString::fromUtf8(text.left(80))));
    return paint(*modules, modulePixels, height, quietZone);
}

} // namespace cubby::mail
