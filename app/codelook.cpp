// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codelook.h"

#define ZX_USE_UTF8 1 // text() is UTF-8; has to stand before the header
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace cubby {

namespace {

using ZXing::BarcodeFormat;

constexpr int kMostCodes = 8; // in one picture

// Bar codes with weak checks or none (ITF, Code 39, Codabar) are not among them: where many thousand pictures an hour
// are looked at, they would be read in stripes and print. MaxiCode is not either: the library reads it only where it
// fills a picture and stands upright, and the labels that carry it have a Code 128 beside it.
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

// Words of zeros satisfy every error-correcting code, so that flat patches and stripes read as "AAAA": no label and no
// pass says that.
bool saysSomething(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [&](QChar letter) { return letter != text.front(); });
}

// One call into the library. It throws on codes it half understands: to us that is no code.
std::vector<ReadCode> ask(const ZXing::ImageView &view, QPoint corner, const ZXing::DecodeHints &hints)
{
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
        const QString text = QString::fromStdString(result.text());
        for (const Name &name : kNames) {
            if (result.isValid() && result.format() == name.zxing && saysSomething(text))
                codes.push_back({text, name.ours, position});
        }
    }
    return codes;
}

// ZXing 1.4 aborts when it compares two bar codes of the same text that it found in several lines each (an assertion
// in Result.cpp), and many labels carry their code twice. So it is asked for one bar code at a time, and the picture on
// either side of that one is looked at on its own.
void readBars(const ZXing::ImageView &view, QPoint corner, const ZXing::DecodeHints &hints,
              std::vector<ReadCode> &found)
{
    if (view.width() < kLeastSide || view.height() < kLeastSide || int(found.size()) >= kMostCodes)
        return;
    const std::vector<ReadCode> one = ask(view, corner, hints);
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
                 corner + at, hints, found);
    };
    part(0, before);
    part(after, upright ? view.height() : view.width());
}

} // namespace

std::vector<ReadCode> look(const LuminanceView &picture, const Look &how)
{
    if (!picture.data || picture.width < kLeastSide || picture.height < kLeastSide || picture.width > kMostSide
        || picture.height > kMostSide)
        return {};
    const ZXing::ImageView view(picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                int(picture.rowBytes), picture.pixelBytes);
    ZXing::DecodeHints hints;
    hints.setTryRotate(how.rotate).setMaxNumberOfSymbols(kMostCodes);
    hints.setBinarizer(how.blackAndWhite ? ZXing::Binarizer::FixedThreshold : ZXing::Binarizer::LocalAverage);
    std::vector<ReadCode> codes;
    if (how.areas) {
        hints.setTryDownscale(how.downscale);
        hints.setFormats(BarcodeFormat::QRCode | BarcodeFormat::DataMatrix | BarcodeFormat::PDF417
                         | BarcodeFormat::Aztec);
        addNew(codes, ask(view, QPoint(), hints));
    }
    if (how.bars) {
        hints.setTryDownscale(false).setMaxNumberOfSymbols(1).setFormats(BarcodeFormat::Code128);
        std::vector<ReadCode> bars;
        readBars(view, QPoint(), hints, bars);
        addNew(codes, bars);
    }
    return codes;
}

void addNew(std::vector<ReadCode> &all, const std::vector<ReadCode> &found)
{
    for (const ReadCode &code : found) {
        const bool again = std::any_of(all.begin(), all.end(), [&](const ReadCode &other) {
            return other.text == code.text && other.format == code.format;
        });
        if (!again)
            all.push_back(code);
    }
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
