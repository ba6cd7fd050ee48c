// SPDX-License-Identifier: GPL-3.0-or-later
// Who was at a package: a line of its history names the person. Its stays and what was told of them are found by it.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepHistoryOfPeople(storage::Dialect)
{
    return {
        QStringLiteral("ALTER TABLE package_history ADD COLUMN person TEXT"),
        QStringLiteral("CREATE INDEX stays_package ON stays (package)"),
        QStringLiteral("CREATE INDEX jobs_stay ON jobs (stay)"),
    };
}

} // namespace cubby::central
