// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/boardfamily.h"

#include <algorithm>

namespace cubby {

const QList<BoardFamily> &boardFamilies()
{
    static const QList<BoardFamily> all{
        {
            .name = QLatin1StringView("xor8a"),
            .firstAddress = 1,
            .lastAddress = 200,
            .firstChannel = 1,
            .usualChannels = 24,
            .mostChannels = 50,
            .sensesPresence = false,
            .mayLackInputs = false,
            .baud = 9600,
            .pulse = Millis(300),
            .pulseStepMs = 1,
        },
        {
            .name = QLatin1StringView("kerong-cu16"),
            .firstAddress = 0,
            .lastAddress = 9,
            .firstChannel = 0,
            .usualChannels = 16,
            .mostChannels = 16,
            .sensesPresence = true,
            .mayLackInputs = false,
            .baud = 19200,
            .pulse = Millis(500),
            .pulseStepMs = 1,
        },
        {
            .name = QLatin1StringView("kerong-cu48"),
            .firstAddress = 0,
            .lastAddress = 9,
            .firstChannel = 0,
            .usualChannels = 48,
            .mostChannels = 48,
            .sensesPresence = true,
            .mayLackInputs = false,
            .baud = 19200,
            .pulse = Millis(500),
            .pulseStepMs = 1,
        },
        {
            .name = QLatin1StringView("wkly"),
            .firstAddress = 0,
            .lastAddress = 31,
            .firstChannel = 1,
            .usualChannels = 24,
            .mostChannels = 24,
            .sensesPresence = false,
            .mayLackInputs = false,
            .baud = 9600,
            .pulse = Millis(700),
            .pulseStepMs = 1,
        },
        {
            .name = QLatin1StringView("modbus-relay"),
            .firstAddress = 1,
            .lastAddress = 247,
            .firstChannel = 0,
            .usualChannels = 8,
            .mostChannels = 32,
            .sensesPresence = false,
            .mayLackInputs = true,
            .baud = 9600,
            .pulse = Millis(500),
            .pulseStepMs = 100,
        },
    };
    return all;
}

const BoardFamily *findBoardFamily(QStringView name)
{
    const auto it = std::ranges::find_if(boardFamilies(), [name](const BoardFamily &f) { return f.name == name; });
    return it == boardFamilies().end() ? nullptr : &*it;
}

} // namespace cubby
