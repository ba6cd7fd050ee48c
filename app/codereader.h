// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygon>
#include <QString>

#include <vector>

namespace cubby {

// A picture's brightness, borrowed from whoever holds its memory. Bytes, 0 black.
struct LuminanceView
{
    const uchar *data = nullptr;
    int width = 0; // pixels
    int height = 0;
    qsizetype rowBytes = 0; // from one row to the next
    int pixelBytes = 1; // from one pixel to the next; 2 in YUYV
};

enum class CodeFormat { Qr, Code128, DataMatrix, Pdf417, Aztec };

struct ReadCode
{
    QString text;
    CodeFormat format = CodeFormat::Qr;
    QPolygon position; // four corners in the picture's pixels
};

// Every code that parcels and passes carry, in no particular order; none is an empty list. Tries all it knows, however
// long it takes: for a single picture. A camera's frames are for CodeScanner. Any thread, keeps no state.
std::vector<ReadCode> readCodes(const LuminanceView &picture);
std::vector<ReadCode> readCodes(const QImage &picture);

QString nameOf(CodeFormat format); // "QR", "Code 128"

} // namespace cubby
