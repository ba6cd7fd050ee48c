// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "serial/family.h"

#include <QList>

#include <optional>

// What `cubby-tool boards` is told about a line on its command line.
namespace cubby::tool {

struct BoardOptions
{
    const serial::Family *family = nullptr; // not told
    std::optional<int> speed; // bits a second
    QList<serial::BoardSettings> boards; // empty: not told
    serial::BoardSettings wiring; // of every board; the address means nothing
    QStringList wiringKeys; // those that were told
};

std::vector<Setting> boardSettings(); // the options themselves

// Errors: boards.option, with the option and what is allowed.
Result<BoardOptions> boardOptions(const Settings &settings);

// The boards that were named, or every board that the family may have.
QList<serial::BoardSettings> boardsOf(const BoardOptions &options, const serial::Family &family);

// "openIs1=true,inputs=false": a board's keys as layouts write them, without its address and supply.
struct Wiring
{
    serial::BoardSettings settings;
    QStringList keys;
};
Result<Wiring> wiringFrom(const QString &text);

} // namespace cubby::tool
