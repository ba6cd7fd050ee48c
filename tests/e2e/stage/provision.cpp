// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "failed.h"

namespace cubby::stage {

void Stage::provision() { throw Failed(QStringLiteral("not yet")); }

} // namespace cubby::stage
