// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures: codes of all kinds drawn over, beside and into each other, cut, copied and spoilt. The libraries that read
// codes have assertions of their own, which would end the kiosk.
#include "app/codescanner.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QSet>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace cubby;

namespace {

constexpr int kMostSteps = 24;

struct Canvas
{
    int width;
    int height;
    std::vector<uchar> pixels;

    uchar &at(int x, int y) { return pixels[size_t(y) * size_t(width) + size_t(x)]; }
};

const ZXing::BitMatrix &code(size_t which)
{
    using ZXing::BarcodeFormat;
    const auto drawn = [](BarcodeFormat format, const std::wstring &text) {
        return ZXing::MultiFormatWriter(format).setMargin(0).encode(text, 1, 1);
    };
    static const std::array kCodes{drawn(BarcodeFormat::QRCode, L"RR287043775IN"),
                                   drawn(BarcodeFormat::QRCode, std::wstring(200, L'x')),
                                   drawn(BarcodeFormat::Code128, L"RR287043775IN"),
                                   drawn(BarcodeFormat::Code128, L"AB"),
                                   drawn(BarcodeFormat::DataMatrix, L"1Z5R89390357567127"),
                                   drawn(BarcodeFormat::PDF417, L"420787459400111206206260787"),
                                   drawn(BarcodeFormat::Aztec, L"RB123456785GB"),
                                   drawn(BarcodeFormat::ITF, L"12345678901231")};
    return kCodes[which % kCodes.size()];
}

// One step: what to do, where, and how large, in six bytes.
void step(Canvas &canvas, const uint8_t *bytes)
{
    const int x0 = bytes[1] * canvas.width / 256;
    const int y0 = bytes[2] * canvas.height / 256;
    const int size = bytes[3];
    const uint8_t extra = bytes[4];
    const uint8_t grey = bytes[5];
    const auto inside = [&](int x, int y) { return x >= 0 && y >= 0 && x < canvas.width && y < canvas.height; };
    switch (bytes[0] % 6) {
    case 0: { // a code, perhaps on its side, mirrored or leaning
        const ZXing::BitMatrix &bits = code(extra);
        const int module = 1 + size % 6;
        const int high = bits.height() == 1 ? 10 + size : module;
        const int width = bits.width() * module;
        for (int y = 0; y < bits.height() * high; ++y) {
            for (int x = 0; x < width; ++x) {
                const int u = extra & 0x10 ? width - 1 - x : x;
                const int lean = extra & 0x20 ? y * (grey % 16) / 16 : 0;
                const int px = x0 + (extra & 0x40 ? y : x + lean);
                const int py = y0 + (extra & 0x40 ? x + lean : y);
                if (inside(px, py))
                    canvas.at(px, py)
                        = bits.get(u / module, y / high) != bool(extra & 0x80) ? grey / 4 : 255 - grey / 4;
            }
        }
        break;
    }
    case 1: // a patch
        for (int y = y0; y < std::min(canvas.height, y0 + 1 + size); ++y) {
            for (int x = x0; x < std::min(canvas.width, x0 + 1 + extra); ++x)
                canvas.at(x, y) = grey;
        }
        break;
    case 2: { // grain
        unsigned state = extra;
        for (uchar &pixel : canvas.pixels) {
            state = state * 1664525u + 1013904223u;
            pixel = uchar(std::clamp(int(pixel) + int(state >> 24) * size / 512 - size / 4, 0, 255));
        }
        break;
    }
    case 3: // what is here is there too
        for (int y = 0; y < 1 + size && y0 + y < canvas.height; ++y) {
            for (int x = 0; x + extra < canvas.width; ++x) {
                if (inside(x, grey + y))
                    canvas.at(x, y0 + y) = canvas.at(x + extra, grey + y);
            }
        }
        break;
    case 4: // darker, to one side
        for (int y = 0; y < canvas.height; ++y) {
            for (int x = x0; x < canvas.width; ++x)
                canvas.at(x, y) = uchar(canvas.at(x, y) * (256 - size * (x - x0) / canvas.width) / 256);
        }
        break;
    default: // blurred along the rows
        for (int y = 0; y < canvas.height; ++y) {
            for (int x = 1; x < canvas.width; ++x)
                canvas.at(x, y) = uchar((canvas.at(x - 1, y) * (size % 8) + canvas.at(x, y)) / (size % 8 + 1));
        }
    }
}

void check(const std::vector<ReadCode> &codes)
{
    QSet<QPair<int, QString>> seen;
    for (const ReadCode &code : codes) {
        const QPair<int, QString> one(int(code.format), code.text);
        if (seen.contains(one) || code.position.isEmpty() || nameOf(code.format).isEmpty())
            std::abort();
        seen.insert(one);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 4)
        return 0;
    Canvas canvas{16 + data[0] * 3, 16 + data[1] * 3, {}};
    canvas.pixels.assign(size_t(canvas.width) * size_t(canvas.height), data[2]);
    const int pixelBytes = data[3] % 8 == 0 ? 2 : 1;
    for (int i = 0; i < kMostSteps && 4 + size_t(i + 1) * 6 <= size; ++i)
        step(canvas, data + 4 + size_t(i) * 6);

    LuminanceView view{canvas.pixels.data(), canvas.width / pixelBytes, canvas.height, canvas.width, pixelBytes};
    check(readCodes(view));
    CodeScanner scanner;
    for (int i = 0; i < 3; ++i)
        check(scanner.read(view));
    return 0;
}
