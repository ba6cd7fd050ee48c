// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duration.h"

#include <array>
#include <limits>

namespace cubby {

namespace {
struct Unit
{
    const char *name;
    qint64 millis;
};
// The largest first. "ms" stands before "s", which it ends with.
constexpr std::array kUnits{Unit{"d", 86'400'000}, Unit{"h", 3'600'000}, Unit{"min", 60'000}, Unit{"ms", 1},
                            Unit{"s", 1'000}};
} // namespace

std::optional<Millis> durationFrom(const QString &text)
{
    for (const Unit &unit : kUnits) {
        const QLatin1StringView name(unit.name);
        if (!text.endsWith(name))
            continue;
        bool isNumber = false;
        const qint64 count = text.chopped(name.size()).trimmed().toLongLong(&isNumber);
        if (!isNumber || count < 0 || count > std::numeric_limits<qint64>::max() / unit.millis)
            return std::nullopt;
        return Millis(count * unit.millis);
    }
    return std::nullopt;
}

QString durationText(Millis duration)
{
    const Unit *best = &kUnits[3];
    for (const Unit &unit : kUnits) {
        if (duration.count() != 0 && duration.count() % unit.millis == 0 && unit.millis > best->millis)
            best = &unit;
    }
    if (duration.count() == 0)
        return QStringLiteral("0s");
    return QString::number(duration.count() / best->millis) % QLatin1StringView(best->name);
}

} // namespace cubby
