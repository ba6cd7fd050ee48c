// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanning/rivals.h"

#include <zbar.h> // has names that macros of ZXing would spoil

#define ZX_USE_UTF8 1 // text() is UTF-8; has to stand before the header
#include <ZXing/ReadBarcode.h>

#include <memory>

namespace cubby::scanning {

QStringList readByZBar(const QImage &frame)
{
    const std::unique_ptr<zbar::zbar_image_scanner_t, void (*)(zbar::zbar_image_scanner_t *)> scanner(
        zbar::zbar_image_scanner_create(), zbar::zbar_image_scanner_destroy);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_CODE128, zbar::ZBAR_CFG_ENABLE, 1);
    const std::unique_ptr<zbar::zbar_image_t, void (*)(zbar::zbar_image_t *)> image(zbar::zbar_image_create(),
                                                                                    zbar::zbar_image_destroy);
    constexpr unsigned long kGrey = 'Y' | '8' << 8 | '0' << 16 | '0' << 24;
    zbar::zbar_image_set_format(image.get(), kGrey);
    zbar::zbar_image_set_size(image.get(), unsigned(frame.width()), unsigned(frame.height()));
    std::vector<uchar> dense(size_t(frame.width()) * size_t(frame.height()));
    for (int y = 0; y < frame.height(); ++y)
        std::copy_n(frame.constScanLine(y), frame.width(), dense.data() + size_t(y) * size_t(frame.width()));
    zbar::zbar_image_set_data(image.get(), dense.data(), dense.size(), nullptr);
    zbar::zbar_scan_image(scanner.get(), image.get());
    QStringList texts;
    for (const auto *symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol))
        texts << QString::fromUtf8(zbar::zbar_symbol_get_data(symbol), int(zbar::zbar_symbol_get_data_length(symbol)));
    return texts;
}

QStringList readByZXing(const QImage &frame)
{
    using ZXing::BarcodeFormat;
    const ZXing::ImageView view(frame.constBits(), frame.width(), frame.height(), ZXing::ImageFormat::Lum,
                                int(frame.bytesPerLine()));
    // Its default hints try harder, rotated and downscaled. In version 1.4 of Debian the last of these aborts on a bar
    // code that is found at two scales, so that it is left out: one call, all formats.
    const auto hints = ZXing::DecodeHints()
                           .setFormats(BarcodeFormat::QRCode | BarcodeFormat::DataMatrix | BarcodeFormat::PDF417
                                       | BarcodeFormat::Aztec | BarcodeFormat::Code128)
                           .setTryDownscale(false);
    QStringList texts;
    try {
        for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints)) {
            if (result.isValid())
                texts << QString::fromStdString(result.text());
        }
    } catch (const std::exception &) { // it throws on codes that it half understands
    }
    return texts;
}

} // namespace cubby::scanning
