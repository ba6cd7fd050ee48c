// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"

namespace cubby::server {

// What would keep a server with this configuration from working, all of it, and what may be meant but looks wrong.
struct Findings
{
    QStringList errors; // `serve` would refuse to start
    QStringList warnings; // what does not answer just now, who may read what they should not
};
Findings checkConfiguration(const Configuration &configuration);

} // namespace cubby::server
