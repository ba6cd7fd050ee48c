// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What is held before the kiosk's camera. Throws Failed where a file cannot be made.
namespace cubby::stage {

// A parcel's label with a Code 128 bar code and its text below.
void drawLabel(const QString &text, const QString &pngFile);
// The picture as a person holds it up: 3 s of video in which it comes near.
void film(const QString &pngFile, const QString &videoFile);
// Puts a copy before the camera in one step, so that the camera never sees half a file.
void holdUp(const QString &file, const QString &cameraFile);

} // namespace cubby::stage
