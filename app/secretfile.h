// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QString>

namespace cubby {

// Files that hold secrets: small, written whole or not at all, and readable by their owner alone.
// Error codes: file.read, file.write, each with the path.
Result<QByteArray> readSmallFile(const QString &path); // at most 1 MiB
Result<void> writeSecretFile(const QString &path, const QByteArray &content);
Result<void> writePlainFile(const QString &path, const QByteArray &content); // the same, but everybody may read it
Result<void> makeSecretFolder(const QString &path); // nothing happens if it is there

} // namespace cubby
