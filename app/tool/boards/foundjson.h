// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/found.h"

#include <QJsonObject>

namespace cubby::tool {

// Stable names, for programs: "bytes" and "kind" always, and by kind
// - "status": "board", "doors", and "presence" where the family senses it
// - "unlock": "board", "lock", "accepted", "door"
// - "lock" (asked for) and "change" (told unasked): "board", "lock", "door"
// - "address", "firmware", "pulse" (ms), "done", "unexplained": "board", "value"
// - "rejected": "reason"
// A door is "open", "closed" or "unknown", what lies inside "present", "absent" or "unknown"; lists begin with the
// family's first channel.
QJsonObject jsonOf(const serial::Found &found);

QString nameOf(serial::DoorState door);
QString nameOf(serial::PresenceState presence);
QByteArray lineOf(const QJsonObject &object); // compact, with its end

} // namespace cubby::tool
