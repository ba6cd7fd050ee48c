// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

// The log of a program: lines on standard error, each with its category. As JSON every line is one object with "time"
// (ISO 8601, UTC), "level", "category", "message", "thread" and, where it belongs to one, "trace" (domain/trace.h).
namespace cubby {

std::vector<Setting> logSettings(); // log/format, log/level, log/categories: for Program::settings

// From here on, for the whole process. Error code: log.categories.
Result<void> startLogging(const Settings &settings);

// The line that a message becomes, with its line feed.
QByteArray logLine(QtMsgType type, const QString &category, const QString &message, Time at);

} // namespace cubby
