// SPDX-License-Identifier: GPL-3.0-or-later
// Consolidated pickup: a credential may open stays besides the one that it was made for.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepConsolidated(storage::Dialect)
{
    return {QStringLiteral("ALTER TABLE credential_stays ADD COLUMN added INTEGER NOT NULL DEFAULT 0")};
}

} // namespace cubby::central
