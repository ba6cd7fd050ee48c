// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates that were issued, kiosks that ask to be let in, and who is to have access to the broker.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepEnrolment(storage::Dialect dialect)
{
    const QString bytes = dialect == storage::Dialect::SQLite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");
    return {
        // Use is "server" or "client"; the bank is empty but for a kiosk's.
        QStringLiteral(R"(CREATE TABLE certificates (
            serial TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            purpose TEXT NOT NULL,
            hosts TEXT NOT NULL,
            bank TEXT NOT NULL,
            valid_from BIGINT NOT NULL,
            valid_until BIGINT NOT NULL,
            withdrawn_at BIGINT))"),
        QStringLiteral("CREATE INDEX certificates_bank ON certificates (bank)"),
        QStringLiteral("CREATE INDEX certificates_withdrawn ON certificates (withdrawn_at) "
                       "WHERE withdrawn_at IS NOT NULL"),
        // Pending, Confirmed, Refused or Expired. The secret is kept as its digest; the answer is sealed, and erased
        // when it can be fetched no more.
        QStringLiteral(R"(CREATE TABLE enrolments (
            enrolment TEXT PRIMARY KEY,
            secret %1 NOT NULL,
            bank_key %1 NOT NULL,
            request TEXT NOT NULL,
            phrase TEXT NOT NULL,
            state TEXT NOT NULL,
            wrong INTEGER NOT NULL,
            remote TEXT NOT NULL,
            note TEXT NOT NULL,
            bank TEXT NOT NULL,
            answer %1,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            decided_at BIGINT))")
            .arg(bytes),
        QStringLiteral("CREATE UNIQUE INDEX enrolments_secret ON enrolments (secret)"),
        QStringLiteral("CREATE INDEX enrolments_pending ON enrolments (expires_at) WHERE state = 'Pending'"),
        QStringLiteral("CREATE INDEX enrolments_answered ON enrolments (expires_at) WHERE answer IS NOT NULL"),
        // What the broker is to be told of a bank's access: a new password, or (none) that it has none any more.
        QStringLiteral(R"(CREATE TABLE broker_access (
            bank TEXT PRIMARY KEY,
            password %1,
            version BIGINT NOT NULL,
            told BIGINT NOT NULL))")
            .arg(bytes),
        QStringLiteral("CREATE INDEX broker_access_untold ON broker_access (bank) WHERE told = 0"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN withdrawn_at BIGINT"),
    };
}

} // namespace cubby::central
