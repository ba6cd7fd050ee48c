// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardcommands.h"
#include "app/tool/boards/decode.h"
#include "app/tool/tool.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace cubby::tool {

namespace {

constexpr Millis kToOpen{10'000};

int refuse(const Error &error, QTextStream &err)
{
    err << "cubby-tool boards: " << error.message << ".\n";
    if (!error.advice.isEmpty())
        err << error.advice << ".\n";
    return 2;
}

int explain(QTextStream &err)
{
    err << "cubby-tool boards: say one of\n"
           "  scan PORT                    finds family, speed, addresses and channels; moves no lock\n"
           "  watch PORT                   prints every change of a door\n"
           "  open PORT BOARD LOCK         pulses one lock once\n"
           "  calibrate PORT BOARD LOCK    pulses one lock once, and finds how the board is wired\n"
           "  decode --family FAMILY       reads a capture from standard input\n";
    return 2;
}

// A file of this folder, or else what a line makes of the name: a path, ttyUSB0, by-id:NAME or usb:SERIAL.
QString portFrom(const QString &name)
{
    const QFileInfo file(name);
    return file.exists() ? file.absoluteFilePath() : name;
}

std::optional<serial::LockAddress> lockFrom(const QString &board, const QString &lock)
{
    bool isBoard = false, isLock = false;
    const serial::LockAddress where{board.toInt(&isBoard), lock.toInt(&isLock)};
    return isBoard && isLock ? std::optional(where) : std::nullopt;
}

} // namespace

int boards(const Settings &settings, QTextStream &in, QTextStream &out, QTextStream &err)
{
    // What a line says goes wrong is said by the commands themselves.
    QLoggingCategory::setFilterRules(QStringLiteral("cubby.serial.*.info=false\ncubby.serial.line.warning=false"));
    const auto options = boardOptions(settings);
    if (!options)
        return refuse(options.error(), err);
    const Console console{in, out, err};
    const QStringList arguments = settings.arguments();
    const QString what = arguments.value(0), port = portFrom(arguments.value(1));
    const bool yes = settings.boolean("yes"), json = settings.boolean("json");

    if (what == QLatin1StringView("decode") && arguments.size() == 1) {
        if (options->family)
            return decode(*options, in, out, err);
        err << "cubby-tool boards decode: say --family.\n";
        return 2;
    }
    if (what == QLatin1StringView("scan") && arguments.size() == 2)
        return scanBoards(*options, port, json, console);
    if (what == QLatin1StringView("watch") && arguments.size() == 2)
        return watchBoards(*options, port, {json, settings.boolean("raw"), settings.millis("for")}, console);
    const auto lock = lockFrom(arguments.value(2), arguments.value(3));
    if (what == QLatin1StringView("open") && arguments.size() == 4 && lock)
        return openLock(*options, port, *lock, yes, console);
    if (what == QLatin1StringView("calibrate") && arguments.size() == 4 && lock)
        return calibrateBoard(*options, port, *lock, yes, settings.isGiven("for") ? settings.millis("for") : kToOpen,
                              console);
    return explain(err);
}

} // namespace cubby::tool
