// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/migrations.h"

namespace cubby::central {

// The centre's schema, step by step.
std::span<const storage::Migration> schema();

} // namespace cubby::central
