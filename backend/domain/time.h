// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace cubby {

using Millis = std::chrono::milliseconds;

// A point on the wall clock, UTC, in milliseconds since 1970.
using Time = std::chrono::time_point<std::chrono::system_clock, Millis>;

// The time that is passed in with every input. Durations are differences of mono, never of wall.
struct Now
{
    Time wall;
    Millis mono; // since boot, never jumps
};

constexpr qint64 toMs(Time t) { return t.time_since_epoch().count(); }
constexpr Time fromMs(qint64 ms) { return Time{Millis{ms}}; }

// ISO 8601 in UTC with milliseconds: 2026-05-04T12:00:00.000Z
QString toIso(Time t);
// With "Z" or an offset; nothing for a text without either.
std::optional<Time> fromIso(const QString &text);

// The real clocks. Only mains and shells call this.
Now systemNow();

} // namespace cubby
