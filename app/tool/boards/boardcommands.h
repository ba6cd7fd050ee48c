// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tool/boards/boardoptions.h"
#include "app/tool/boards/boardscan.h"
#include "serial/bussettings.h"

#include <QTextStream>

// What `cubby-tool boards` does with a port. Each answers the exit status: 0; 1, the boards did not do or say what was
// hoped for; 2, the call is wrong. Progress and questions go to `err`, and what was found to `out`.
namespace cubby::tool {

struct Console
{
    QTextStream &in;
    QTextStream &out;
    QTextStream &err;
};

int scanBoards(const BoardOptions &options, const QString &port, bool json, Console console);

struct WatchOptions
{
    bool json = false;
    bool raw = false;
    Millis lasts{0}; // 0: until it is interrupted
};
int watchBoards(const BoardOptions &options, const QString &port, const WatchOptions &how, Console console);

// One pulse and no more. Without `yes` a person is asked first.
int openLock(const BoardOptions &options, const QString &port, serial::LockAddress lock, bool yes, Console console);

// Pulses the lock once; a person closes the door. `opensWithin` is how long it may take to open.
int calibrateBoard(const BoardOptions &options, const QString &port, serial::LockAddress lock, bool yes,
                   Millis opensWithin, Console console);

// For these: what stands on the port, as far as the options do not tell; and the line with those boards.
Result<ScanResult> searchPort(const BoardOptions &options, const QString &port, QTextStream &err);
serial::BusSettings busOf(const BoardOptions &options, const ScanResult &scanned, const QString &port);
bool agrees(const QString &question, Console console);

} // namespace cubby::tool
