// SPDX-License-Identifier: GPL-3.0-or-later
// What clients of the API were answered, by their Idempotency-Key.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepAnswers(storage::Dialect dialect)
{
    const QString bytes = dialect == storage::Dialect::SQLite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
    return {
        QStringLiteral("CREATE TABLE answered_requests (subject TEXT NOT NULL, key TEXT NOT NULL, digest %1 NOT NULL, "
                       "answer %1, answered_at BIGINT NOT NULL, PRIMARY KEY (subject, key))")
            .arg(bytes),
        QStringLiteral("CREATE INDEX answered_requests_at ON answered_requests (answered_at)"),
    };
}

} // namespace cubby::central
