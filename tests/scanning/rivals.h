// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

namespace cubby::scanning {

// What others read in the same frames, to compare with. Each is asked for the formats that Cubby reads and no more.
// They are called with their own defaults, in one pass over the whole frame.
QStringList readByZBar(const QImage &frame);
QStringList readByZXing(const QImage &frame);

} // namespace cubby::scanning
