// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanning/chance.h"

#include <QImage>
#include <QStringList>

namespace cubby::scanning {

// What is held before the camera, flat and large: a phone, a label, a thing without a code.
struct Subject
{
    QImage image; // grey; modules (or thinnest bars) of kModule pixels
    QStringList texts; // what its codes say
    QRect code; // where it is in the image; nothing where there are several
};

inline constexpr int kModule = 8; // pixels

enum class Kind { Pass, DarkPass, Label, DataMatrix, Pdf417, Nothing };

// Another text, and another arrangement, for each seed.
Subject subjectOf(Kind kind, Chance &chance);
// Several on one table, side by side.
Subject together(const Subject &left, const Subject &right);

// Hurts the thing itself. `strength` 1 to 4.
void crack(Subject &subject, int strength, Chance &chance); // the glass of a phone
void tear(Subject &subject, int strength, Chance &chance); // a label: a piece is gone
void scribble(Subject &subject, int strength, Chance &chance); // a label: a pen went over it

const char *nameOf(Kind kind);

} // namespace cubby::scanning
