// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"

namespace cubby::server {

// `cubby-server enrol …` and `cubby-server bank …`: what an operator decides about kiosks. Each answers what to print.
Result<QString> enrolCommand(const Configuration &configuration, const Settings &settings);
Result<QString> bankCommand(const Configuration &configuration, const Settings &settings);

} // namespace cubby::server
