// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

// Codes as PNG images, in black on white, made without Qt Gui.
namespace cubby::mail {

// A QR code (error correction M) of the text in UTF-8, a module being `modulePixels` square, with a white border of
// `quietZone` modules; readers want 4. Errors: code.text (empty, or more than a QR code holds), code.size.
Result<QByteArray> qrPng(const QByteArray &text, int modulePixels = 8, int quietZone = 4);

// A Code 128 of ASCII text, as parcel labels carry it, bars `height` pixels high. Errors as above.
Result<QByteArray> code128Png(const QByteArray &text, int modulePixels = 3, int height = 120, int quietZone = 10);

} // namespace cubby::mail
