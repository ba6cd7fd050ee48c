// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tool/boards/boardoptions.h"

#include <QTextStream>

namespace cubby::tool {

// Reads a capture line by line: each line is what came in one burst, as hexadecimal bytes ("80 01 00", "0x80,0x01" or
// "800100"), and the line of boards is quiet after it. A line that begins with > was sent by the host, so that its echo
// is known; one that begins with < came, as any other. Empty lines and those that begin with # are passed over.
// Writes one JSON object a line for each frame and each run of bytes that was none (see foundjson.h), with "line", the
// line of the input that ended the burst, and "offset", counted in bytes that came.
// Answers 0, or 2 where lines were no hexadecimal bytes: each is said with its number, and the others are read.
int decode(const BoardOptions &options, QTextStream &in, QTextStream &out, QTextStream &err);

// Nothing where the text holds anything but bytes.
std::optional<QByteArray> bytesFromHex(QStringView text);

} // namespace cubby::tool
