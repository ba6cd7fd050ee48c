// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codereader.h"

#define ZX_USE_UTF8 1 // text() is UTF-8; has to stand before the header
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace cubby {

namespace {

using ZXing::BarcodeFormat;

constexpr int kMostCodes = 8; // in one picture
constexpr int kLeastSide = 8; // pixels
constexpr int kMostSide = 16384; // pixels; a larger picture is refused before its size is computed with

struct Name
{
    BarcodeFormat zxing;
    CodeFormat ours;
    const char *text;
};
constexpr Name kNames[] = {{BarcodeFormat::QRCode, CodeFormat::Qr, "QR"},
                           {BarcodeFormat::Code128, CodeFormat::Code128, "Code 128"},
                           {BarcodeFormat::DataMatrix, CodeFormat::DataMatrix, "Data Matrix"},
                           {BarcodeFormat::PDF417, CodeFormat::Pdf417, "PDF417"},
                           {BarcodeFormat::Aztec, CodeFormat::Aztec, "Aztec"}};

// One call into the library. It throws on codes it half understands: to us that is no code.
std::vector<ReadCode> ask(const ZXing::ImageView &view, QPoint corner, ZXing::BarcodeFormats formats, Effort effort,
                          quint8 most)
{
    const bool thorough = effort == Effort::Thorough;
    const auto hints = ZXing::DecodeHints()
                           .setFormats(formats)
                           .setTryHarder(thorough)
                           .setTryRotate(thorough)
                           .setTryDownscale(thorough)
                           .setMaxNumberOfSymbols(most);
    ZXing::Results results;
    try {
        results = ZXing::ReadBarcodes(view, hints);
    } catch (const std::exception &) {
        return {};
    }
    std::vector<ReadCode> codes;
    for (const ZXing::Result &result : results) {
        QPolygon position;
        for (const auto &point : result.position())
            position << QPoint(point.x, point.y) + corner;
        for (const Name &name : kNames) {
            if (result.isValid() && result.format() == name.zxing)
                codes.push_back({QString::fromStdString(result.text()), name.ours, position});
        }
    }
    return codes;
}

// ZXing 1.4 aborts when it compares two bar codes of the same text that it found in several lines each (an assertion
// in Result.cpp), and many labels carry their code twice. So it is asked for one bar code at a time, and the picture on
// either side of that one is looked at on its own.
void readBars(const ZXing::ImageView &view, QPoint corner, Effort effort, std::vector<ReadCode> &found)
{
    if (view.width() < kLeastSide || view.height() < kLeastSide || int(found.size()) >= kMostCodes)
        return;
    const std::vector<ReadCode> one = ask(view, corner, BarcodeFormat::Code128, effort, 1);
    if (one.empty())
        return;
    found.push_back(one.front());
    const QRect place = one.front().position.boundingRect().translated(-corner);
    const bool upright = place.width() >= place.height();
    const int before = upright ? place.top() : place.left();
    const int after = upright ? place.bottom() + 1 : place.right() + 1;
    const auto part = [&](int from, int to) {
        if (to - from < kLeastSide)
            return;
        const QPoint at = upright ? QPoint(0, from) : QPoint(from, 0);
        readBars(upright ? view.cropped(0, from, view.width(), to - from)
                         : view.cropped(from, 0, to - from, view.height()),
                 corner + at, effort, found);
    };
    part(0, before);
    part(after, upright ? view.height() : view.width());
}

} // namespace

std::vector<ReadCode> readCodes(const LuminanceView &picture, Effort effort)
{
    if (!picture.data || picture.width < kLeastSide || picture.height < kLeastSide || picture.width > kMostSide
        || picture.height > kMostSide)
        return {};
    const ZXing::ImageView view(picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                int(picture.rowBytes), picture.pixelBytes);
    const ZXing::BarcodeFormats areas
        = BarcodeFormat::QRCode | BarcodeFormat::DataMatrix | BarcodeFormat::PDF417 | BarcodeFormat::Aztec;
    std::vector<ReadCode> codes = ask(view, QPoint(), areas, effort, kMostCodes);
    std::vector<ReadCode> bars;
    readBars(view, QPoint(), effort, bars);
    for (const ReadCode &bar : bars) {
        const bool again = std::any_of(codes.begin(), codes.end(), [&](const ReadCode &code) {
            return code.text == bar.text && code.format == bar.format;
        });
        if (!again)
            codes.push_back(bar);
    }
    return codes;
}

std::vector<ReadCode> readCodes(const QImage &picture, Effort effort)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    return readCodes(LuminanceView{grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()}, effort);
}

QString nameOf(CodeFormat format)
{
    for (const Name &name : kNames) {
        if (name.ours == format)
            return QString::fromLatin1(name.text);
    }
    return {};
}

} // namespace cubby
