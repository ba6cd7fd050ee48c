// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"

namespace cubby::server {

// The whole centre in one sealed file: a consistent copy of its database, the secrets' folder and the broker's access
// file. Each answers what to print. Error codes: backup.file, backup.passphrase, and those of what they use.

// The server may go on working meanwhile. The file is there when it is complete, readable by its owner alone.
Result<QString> backUp(const Configuration &configuration, const QString &file, const QString &passphrase);

// Reads the whole file once, and touches nothing unless all of it is sound and there is nothing that it would
// overwrite. Opens new directories for all banks, which learn from a snapshot when they next say hello.
// Error codes besides: restore.not-empty, restore.version, restore.database.
Result<QString> restore(const Configuration &configuration, const QString &file, const QString &passphrase);

// From the first line of this file, or of standard input where it is empty. At least 12 characters.
Result<QString> readPassphrase(const QString &file);

} // namespace cubby::server
