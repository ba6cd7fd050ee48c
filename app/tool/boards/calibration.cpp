// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/calibration.h"

#include <algorithm>

namespace cubby::tool {

using serial::DoorState;

serial::BoardSettings plainWiring(int board, int channels, bool hasInputs)
{
    serial::BoardSettings settings;
    settings.address = board;
    settings.locks = channels;
    settings.sensesDoors = hasInputs;
    settings.openIs1 = true;
    settings.acknowledgementOpenIs11 = true;
    settings.lastByteFirst = true;
    return settings;
}

Calibration calibrate(const serial::Family &family, const SeenDoor &seen)
{
    Calibration found;
    const qsizetype common = std::min(seen.closed.size(), seen.open.size());
    qsizetype at = -1;
    for (qsizetype i = 0; i < common; ++i) {
        if (seen.closed[i] != seen.open[i] && seen.closed[i] != DoorState::Unknown
            && seen.open[i] != DoorState::Unknown) {
            at = i;
            ++found.changed;
        }
    }
    if (found.changed != 1)
        return found;

    found.openIs1 = seen.open[at] == DoorState::Open;
    const bool isXor8a = family.name == QLatin1StringView("xor8a");
    const qsizetype expected = seen.lock - family.firstLock;
    const qsizetype groups = common / 8;
    // Where the same bit stands if the groups of eight come in the other order.
    const qsizetype mirrored = (groups - 1 - at / 8) * 8 + at % 8;
    if (isXor8a && at != mirrored && (at == expected || mirrored == expected))
        found.lastByteFirst = at == expected;
    found.channel = int(found.lastByteFirst == false ? mirrored : at) + family.firstLock;
    if (isXor8a && seen.aloneClosed && seen.aloneOpen && seen.aloneClosed != seen.aloneOpen)
        found.acknowledgementOpenIs11 = seen.aloneOpen == DoorState::Open;
    return found;
}

QJsonObject layoutOf(const Calibration &found)
{
    QJsonObject board;
    const auto set = [&](const char *key, std::optional<bool> value) {
        if (value)
            board[QLatin1StringView(key)] = *value;
    };
    set("openIs1", found.openIs1);
    set("lastByteFirst", found.lastByteFirst);
    set("acknowledgementOpenIs11", found.acknowledgementOpenIs11);
    return board;
}

} // namespace cubby::tool
