// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codereader.h"

namespace cubby {

// One look at one picture by ZXing.
struct Look
{
    bool areas = true; // QR, Data Matrix, Aztec, PDF417
    bool bars = true; // Code 128
    bool rotate = true; // also turned by a quarter
    bool downscale = true; // also at a third of the size; areas only
    bool blackAndWhite = false; // the picture is; else each neighbourhood gets a threshold of its own
};

// The smallest and largest side of a picture that is looked at at all, in pixels.
inline constexpr int kLeastSide = 8;
inline constexpr int kMostSide = 16384;

// Each text once; a text of one letter again and again is none. Any thread, no state.
std::vector<ReadCode> look(const LuminanceView &picture, const Look &how);

// QR codes only, by another library, which is slower but reads some that are bent or written on. It is not asked for
// bar codes, where it makes up texts.
std::vector<ReadCode> lookForQr(const LuminanceView &picture);

// Adds to `all` what it has not got yet: the same text in the same format is the same code.
void addNew(std::vector<ReadCode> &all, const std::vector<ReadCode> &found);

} // namespace cubby
