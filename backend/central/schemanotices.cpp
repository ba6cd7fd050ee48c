// SPDX-License-Identifier: GPL-3.0-or-later
// Notices on several channels, the clocks of stays, and who listens to events.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepNotices(storage::Dialect dialect)
{
    const QString bytes = dialect == storage::Dialect::SQLite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
    return {
        // How many steps of its clock a stay has behind it, and when the next one is due: see clocks.h.
        QStringLiteral("ALTER TABLE stays ADD COLUMN clock BIGINT NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE stays ADD COLUMN clock_due BIGINT"),
        QStringLiteral("UPDATE stays SET clock_due = deadline - 86400000 WHERE state = 'Present'"),
        QStringLiteral("CREATE INDEX stays_clock ON stays (clock_due) WHERE clock_due IS NOT NULL"),
        // What a job tells: the kind of message, and what of it is stored nowhere else.
        QStringLiteral("ALTER TABLE jobs ADD COLUMN kind TEXT NOT NULL DEFAULT 'Delivered'"),
        QStringLiteral("ALTER TABLE jobs ADD COLUMN details TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE INDEX jobs_credential ON jobs (credential) WHERE state IN ('Due', 'Taken', 'Dead')"),
        QStringLiteral("ALTER TABLE customers ADD COLUMN phone %1").arg(bytes),
        QStringLiteral("ALTER TABLE customers ADD COLUMN push %1").arg(bytes), // where a push gateway finds them
        QStringLiteral("ALTER TABLE customers ADD COLUMN time_zone TEXT NOT NULL DEFAULT ''"), // else the bank's
        QStringLiteral("ALTER TABLE customers ADD COLUMN unsubscribed_at BIGINT"),
        QStringLiteral("ALTER TABLE alerts ADD COLUMN told BIGINT NOT NULL DEFAULT 1"), // support was written to
        QStringLiteral("CREATE INDEX alerts_untold ON alerts (first_at) WHERE told = 0"),
        // Who is called when something happens. `owner` is the tenant whose packages it hears of; empty: everything.
        QStringLiteral(R"(CREATE TABLE webhooks (
            webhook TEXT PRIMARY KEY,
            owner TEXT NOT NULL,
            url TEXT NOT NULL,
            events TEXT NOT NULL,
            secrets %1 NOT NULL,
            state TEXT NOT NULL,
            failing_since BIGINT,
            last_error TEXT NOT NULL,
            created_at BIGINT NOT NULL))")
            .arg(bytes),
        // How far each reader of the event stream has come.
        QStringLiteral("CREATE TABLE stream_readers (reader TEXT PRIMARY KEY, position TEXT NOT NULL)"),
        // How a tenant's messages look: its name, the words that stand for its logo, whom mail and SMS come from.
        QStringLiteral(R"(CREATE TABLE brands (
            owner TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            logo TEXT NOT NULL,
            mail_from TEXT NOT NULL,
            sms_from TEXT NOT NULL))"),
    };
}

} // namespace cubby::central
