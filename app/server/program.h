// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

namespace cubby::server {

// What cubby-server can be told: its settings and its commands.
const Program &program();

} // namespace cubby::server
