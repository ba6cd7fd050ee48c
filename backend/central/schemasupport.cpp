// SPDX-License-Identifier: GPL-3.0-or-later
// What people at a desk look things up by: terms under which something is found, indexes of what they list, and alerts
// with a number.
#include "central/schemasteps.h"

namespace cubby::central {

namespace {

using storage::Dialect;

// Beginnings of texts are looked for by bytes, whatever the database's collation is.
QString byBytes(Dialect dialect, const char *column)
{
    return QLatin1StringView(column) + (dialect == Dialect::PostgreSQL ? QStringLiteral(" COLLATE \"C\"") : QString());
}

QStringList numberedAlerts(Dialect dialect)
{
    if (dialect == Dialect::PostgreSQL)
        return {QStringLiteral("ALTER TABLE alerts ADD COLUMN number BIGINT GENERATED ALWAYS AS IDENTITY")};
    return {QStringLiteral("ALTER TABLE alerts ADD COLUMN number BIGINT"),
            QStringLiteral("UPDATE alerts SET number = rowid"),
            QStringLiteral("CREATE TRIGGER alerts_numbered AFTER INSERT ON alerts WHEN new.number IS NULL BEGIN "
                           "UPDATE alerts SET number = (SELECT COALESCE(MAX(number), 0) + 1 FROM alerts) "
                           "WHERE rowid = new.rowid; END")};
}

} // namespace

QStringList stepDesk(Dialect dialect)
{
    QStringList statements{
        // Kind is customer, code, bank or person. Terms of the first two are keyed digests, see terms.h.
        QStringLiteral("CREATE TABLE find_terms (kind TEXT NOT NULL, term TEXT%1 NOT NULL, id TEXT NOT NULL, "
                       "carrier TEXT, PRIMARY KEY (kind, term, id))")
            .arg(dialect == Dialect::PostgreSQL ? QStringLiteral(" COLLATE \"C\"") : QString()),
        QStringLiteral("CREATE INDEX find_terms_id ON find_terms (kind, id)"),
        // What was there before, until its terms are written.
        QStringLiteral("CREATE TABLE find_pending (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id))"),
        QStringLiteral("INSERT INTO find_pending SELECT 'customer', customer FROM customers"),
        QStringLiteral("INSERT INTO find_pending SELECT 'code', credential FROM credentials WHERE state = 'Open' AND "
                       "code IS NOT NULL"),
        QStringLiteral("INSERT INTO find_pending SELECT 'bank', bank FROM banks"),
        QStringLiteral("INSERT INTO find_pending SELECT 'person', person FROM people"),
        QStringLiteral("CREATE INDEX orders_reference ON orders (%1)").arg(byBytes(dialect, "reference")),
        QStringLiteral("CREATE INDEX package_labels_normal ON package_labels (%1)").arg(byBytes(dialect, "normal")),
        QStringLiteral("CREATE INDEX packages_customer ON packages (customer)"),
        QStringLiteral("CREATE INDEX packages_bank ON packages (bank, package)"),
        QStringLiteral("CREATE INDEX banks_name ON banks (name, bank)"),
        QStringLiteral("CREATE INDEX events_bank ON events (bank, at, id)"),
        QStringLiteral("CREATE INDEX jobs_dead ON jobs (id) WHERE state = 'Dead'"),
        QStringLiteral("CREATE INDEX compartments_looked_at ON compartments (bank, compartment) "
                       "WHERE condition <> 'Good' OR custody = 'Unknown' OR unverified <> 0"),
    };
    statements << numberedAlerts(dialect);
    statements << QStringLiteral("CREATE UNIQUE INDEX alerts_number ON alerts (number)")
               << QStringLiteral("CREATE INDEX alerts_open ON alerts (last_at, number) WHERE state <> 'Closed'")
               << QStringLiteral("CREATE INDEX alerts_last ON alerts (last_at, number)")
               << QStringLiteral("CREATE INDEX audit_actor ON audit (actor, id)")
               << QStringLiteral("CREATE INDEX audit_action ON audit (action, id)");
    return statements;
}

} // namespace cubby::central
