// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a database small and what it knows of itself: by when rows are found that nobody needs any more, and facts
// about the whole (see upkeep.h).
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepUpkeep(storage::Dialect)
{
    return {
        QStringLiteral("CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        QStringLiteral("INSERT INTO facts (name, value) VALUES ('life', ''), ('tidiedAt', '0')"),
        QStringLiteral("CREATE INDEX oauth_tokens_expiry ON oauth_tokens (expires_at)"),
        QStringLiteral("CREATE INDEX oauth_devices_expiry ON oauth_devices (expires_at)"),
        QStringLiteral("CREATE INDEX oauth_sessions_created ON oauth_sessions (created_at)"),
        QStringLiteral("CREATE INDEX signin_failures_last ON signin_failures (last_at)"),
        QStringLiteral("CREATE INDEX jobs_settled ON jobs (due_at) WHERE state IN ('Done', 'Dropped')"),
        QStringLiteral("CREATE INDEX dead_letters_job ON dead_letters (job)"),
        QStringLiteral("CREATE INDEX idempotency_created ON idempotency (created_at)"),
        QStringLiteral("CREATE INDEX enrolments_created ON enrolments (created_at)"),
    };
}

} // namespace cubby::central
