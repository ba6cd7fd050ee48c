// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

#include <QTextStream>

// For whoever looks after a bank: what the kiosk would read in a picture, what its journal says, and what its lock
// boards answer. Each command
// answers the exit status: 0, 1 (something is wrong with what was looked at), 2 (the call is wrong).
namespace cubby::tool {

Program program();
int run(const Settings &settings, QTextStream &out, QTextStream &err);

// One line a code: file, kind, text. 1 if a file cannot be read or shows no code.
int scan(const QStringList &images, QTextStream &out, QTextStream &err);

// `journal show FILE` prints every entry, `journal verify FILE` says whether chain and state hold. Changes nothing.
int journal(const QStringList &arguments, QTextStream &out, QTextStream &err);

// One line a text: what it is found under, its kind, its check. 1 if a check digit fails or a text is empty.
int label(const QStringList &texts, bool json, QTextStream &out, QTextStream &err);

#ifdef CUBBY_TOOL_SPEAKS
// `boards scan|watch|open|calibrate PORT …` speaks with lock boards (see boards/boardcommands.h); `boards decode` reads
// a capture of their line from `in` (see boards/decode.h).
int boards(const Settings &settings, QTextStream &in, QTextStream &out, QTextStream &err);
#endif

} // namespace cubby::tool
