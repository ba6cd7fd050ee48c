// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"

class QCoreApplication;

namespace cubby::server {

// Runs the centre, or the part of it that the configuration names, until it is told to stop; gives the exit status.
// Prints the ports that it listens on. A failure means that it did not start: the codes are those of secrets, of the
// database and of the ports.
Result<int> serve(QCoreApplication &app, const Configuration &configuration);

} // namespace cubby::server
