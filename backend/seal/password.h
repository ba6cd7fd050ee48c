// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/error.h"

#include <QByteArray>
#include <QString>

// Passwords of staff, kept as Argon2id (RFC 9106) in the usual text form, "$argon2id$v=19$m=…". Any thread.
namespace cubby::seal {

inline constexpr qsizetype kShortestPassword = 12; // characters
inline constexpr qsizetype kLongestPassword = 1000;

// About 50 ms and 19 MiB. Errors: "password.short", "password.long", "password.memory".
Result<QString> hashPassword(const QString &password, Chance &chance);
// The same cost; false also for a text that is no such hash.
bool checkPassword(const QString &password, const QString &hash);

} // namespace cubby::seal
