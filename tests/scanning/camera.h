// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanning/subject.h"

namespace cubby::scanning {

// How a subject is held, and what light and lens make of it.
struct View
{
    double modulePixels = 4; // of the frame, for one module in the middle of the subject
    double turn = 0; // degrees
    double tilt = 0; // degrees out of the picture's plane
    double tiltAxis = 0; // degrees
    double bend = 0; // share of half a cylinder that the subject's width covers: 0 flat, 1 all of it
    bool bendAcross = false; // the cylinder's axis lies along the bars instead of across them
    bool mirrored = false;
    double shiftX = 0; // pixels from the middle of the frame
    double shiftY = 0;

    double defocus = 0; // pixels, the deviation of the blur
    double motion = 0; // pixels
    double motionAngle = 0; // degrees
    double light = 1; // of what exposes well
    double contrast = 1;
    double shade = 0.1; // how much darker one side of the frame is
    double shadeAngle = 0; // degrees
    double glare = 0; // how wide the reflection is, as a share of the subject
    double noise = 2; // grey levels
    int jpeg = 0; // quality; 0 is not packed at all
    quint64 seed = 1; // of background and glare
    quint64 noiseSeed = 1;
};

inline constexpr int kWidth = 1280; // pixels
inline constexpr int kHeight = 720;

QImage seen(const Subject &subject, const View &view); // grey, kWidth by kHeight

} // namespace cubby::scanning
