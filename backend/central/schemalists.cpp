// SPDX-License-Identifier: GPL-3.0-or-later
// What lists are narrowed down by. Packages have an index for each filter in which they stand newest first, of all and
// of one carrier.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepLists(storage::Dialect dialect)
{
    // Beginnings of labels are looked for by bytes, whatever the database's collation is.
    const QString normal
        = dialect == storage::Dialect::PostgreSQL ? QStringLiteral("normal COLLATE \"C\"") : QStringLiteral("normal");
    return {
        QStringLiteral("DROP INDEX packages_carrier"),
        QStringLiteral("CREATE INDEX packages_carrier ON packages (carrier, package)"),
        QStringLiteral("CREATE INDEX packages_carrier_status ON packages (carrier, status, package)"),
        QStringLiteral("CREATE INDEX packages_status ON packages (status, package)"),
        QStringLiteral("CREATE INDEX packages_expired ON packages (package) WHERE expired <> 0"),
        // Many carriers' labels begin alike.
        QStringLiteral("ALTER TABLE package_labels ADD COLUMN carrier TEXT"),
        QStringLiteral("UPDATE package_labels SET carrier = (SELECT p.carrier FROM packages p "
                       "WHERE p.package = package_labels.package)"),
        QStringLiteral("CREATE INDEX package_labels_carrier ON package_labels (carrier, %1, package)").arg(normal),
        QStringLiteral("CREATE INDEX audit_at ON audit (at)"),
    };
}

} // namespace cubby::central
