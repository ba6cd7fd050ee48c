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

// Quick looks for codes that are upright and sharp, some milliseconds a frame. Thorough also tries turned, small and
// blurred ones and takes several times as long.
enum class Effort { Quick, Thorough };

// Every code that parcels and passes carry, in no particular order; none is an empty list. Any thread, keeps no state.
std::vector<ReadCode> readCodes(const LuminanceView &picture, Effort effort = Effort::Thorough);
std::vector<ReadCode> readCodes(const QImage &picture, Effort effort = Effort::Thorough);

QString nameOf(CodeFormat format); // "QR", "Code 128"

} // namespace cubby
