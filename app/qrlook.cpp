// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codelook.h"

#include <zbar.h>

#include <algorithm>
#include <memory>

namespace cubby {

namespace {

constexpr unsigned long kGrey = 'Y' | '8' << 8 | '0' << 16 | '0' << 24;

} // namespace

std::vector<ReadCode> lookForQr(const LuminanceView &picture)
{
    if (!picture.data || picture.width < kLeastSide || picture.height < kLeastSide || picture.width > kMostSide
        || picture.height > kMostSide)
        return {};
    const std::unique_ptr<zbar::zbar_image_scanner_t, void (*)(zbar::zbar_image_scanner_t *)> scanner(
        zbar::zbar_image_scanner_create(), zbar::zbar_image_scanner_destroy);
    const std::unique_ptr<zbar::zbar_image_t, void (*)(zbar::zbar_image_t *)> image(zbar::zbar_image_create(),
                                                                                    zbar::zbar_image_destroy);
    if (!scanner || !image)
        return {};
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    std::vector<uchar> dense(size_t(picture.width) * size_t(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const uchar *from = picture.data + y * picture.rowBytes;
        uchar *to = dense.data() + size_t(y) * size_t(picture.width);
        for (int x = 0; x < picture.width; ++x)
            to[x] = from[qsizetype(x) * picture.pixelBytes];
    }
    zbar::zbar_image_set_format(image.get(), kGrey);
    zbar::zbar_image_set_size(image.get(), unsigned(picture.width), unsigned(picture.height));
    zbar::zbar_image_set_data(image.get(), dense.data(), dense.size(), nullptr); // stays ours
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0)
        return {};
    std::vector<ReadCode> codes;
    for (const auto *symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol)) {
        if (zbar::zbar_symbol_get_type(symbol) != zbar::ZBAR_QRCODE)
            continue;
        QPolygon position;
        for (unsigned i = 0; i < zbar::zbar_symbol_get_loc_size(symbol); ++i)
            position << QPoint(zbar::zbar_symbol_get_loc_x(symbol, i), zbar::zbar_symbol_get_loc_y(symbol, i));
        const ReadCode code{
            QString::fromUtf8(zbar::zbar_symbol_get_data(symbol), qsizetype(zbar::zbar_symbol_get_data_length(symbol))),
            CodeFormat::Qr, position};
        addNew(codes, {code});
    }
    return codes;
}

} // namespace cubby
