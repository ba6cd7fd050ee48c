// SPDX-License-Identifier: GPL-3.0-or-later
// The step of carriers: orders, packages and people belong to one; what was there before belongs to the first. With it,
// what returns, recalls, delegated codes, staff and routes need.
#include "central/schemasteps.h"

namespace cubby::central {

namespace {

using storage::Dialect;

// CarrierId kFirstCarrier, see carriers.h.
const QString kFirst = QStringLiteral("'00000000-0000-7000-8000-000000000001'");

// SQLite cannot drop a rule of a table: the table is made anew. Rows of other tables refer to it meanwhile.
QStringList ordersInSqlite()
{
    return {
        QStringLiteral("PRAGMA defer_foreign_keys = ON"),
        QStringLiteral("CREATE TABLE orders_1 AS SELECT * FROM orders"),
        QStringLiteral("DROP TABLE orders"),
        QStringLiteral(R"(CREATE TABLE orders (
            order_id TEXT PRIMARY KEY,
            carrier TEXT NOT NULL REFERENCES carriers(carrier),
            kind TEXT NOT NULL,
            reference TEXT NOT NULL,
            customer TEXT NOT NULL REFERENCES customers(customer),
            request BLOB NOT NULL,
            created_at BIGINT NOT NULL,
            UNIQUE (carrier, reference)))"),
        QString(QStringLiteral("INSERT INTO orders SELECT order_id, ") + kFirst
                + QStringLiteral(", 'Delivery', reference, customer, request, created_at FROM orders_1")),
        QStringLiteral("DROP TABLE orders_1"),
    };
}

QStringList ordersInPostgres()
{
    return {
        QString(QStringLiteral("ALTER TABLE orders ADD COLUMN carrier TEXT NOT NULL DEFAULT ") + kFirst
                + QStringLiteral(" REFERENCES carriers(carrier), ADD COLUMN kind TEXT NOT NULL DEFAULT 'Delivery', "
                                 "DROP CONSTRAINT orders_reference_key, ADD UNIQUE (carrier, reference)")),
        QStringLiteral("ALTER TABLE orders ALTER COLUMN carrier DROP DEFAULT, ALTER COLUMN kind DROP DEFAULT"),
    };
}

QString ofFirst(const char *table)
{
    return QStringLiteral("ALTER TABLE %1 ADD COLUMN carrier TEXT NOT NULL DEFAULT %2")
        .arg(QLatin1StringView(table), kFirst);
}

QString column(const char *table, const char *definition)
{
    return QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(QLatin1StringView(table), QLatin1StringView(definition));
}

} // namespace

QStringList stepCarriers(Dialect dialect)
{
    const bool sqlite = dialect == Dialect::SQLite;
    QStringList statements{
        // Kind is Carrier or Shop; settings are those of CarrierSettings, as JSON.
        QStringLiteral(R"(CREATE TABLE carriers (
            carrier TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            settings TEXT NOT NULL,
            created_at BIGINT NOT NULL))"),
        QString(QStringLiteral("INSERT INTO carriers (carrier, name, kind, settings, created_at) VALUES (") + kFirst
                + QStringLiteral(", 'The first carrier', 'Carrier', '{}', 0)")),
        // SHA-256 of keys that are long and random.
        QStringLiteral(R"(CREATE TABLE carrier_keys (
            digest TEXT PRIMARY KEY,
            carrier TEXT NOT NULL REFERENCES carriers(carrier),
            name TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            withdrawn_at BIGINT))"),
    };
    statements << (sqlite ? ordersInSqlite() : ordersInPostgres());
    statements << QStringLiteral("CREATE TABLE idempotency_1 AS SELECT * FROM idempotency")
               << QStringLiteral("DROP TABLE idempotency") << QStringLiteral(R"(CREATE TABLE idempotency (
            carrier TEXT NOT NULL REFERENCES carriers(carrier),
            key TEXT NOT NULL,
            order_id TEXT NOT NULL REFERENCES orders(order_id),
            created_at BIGINT NOT NULL,
            PRIMARY KEY (carrier, key)))")
               << QString(QStringLiteral("INSERT INTO idempotency (carrier, key, order_id, created_at) SELECT ")
                          + kFirst + QStringLiteral(", key, order_id, created_at FROM idempotency_1"))
               << QStringLiteral("DROP TABLE idempotency_1");
    // On PostgreSQL a column with a default is added without writing any row.
    statements << ofFirst("customers") << ofFirst("packages")
               << ofFirst("people")
               // A return: handed in by a customer. Plan is PackagePlan.
               << column("packages", "drop_off INTEGER NOT NULL DEFAULT 0")
               << column("packages", "any_bank INTEGER NOT NULL DEFAULT 0")
               << column("packages", "plan TEXT NOT NULL DEFAULT 'Keep'")
               << QStringLiteral("CREATE INDEX packages_carrier ON packages (carrier, created_at)")
               // The stay under which a bank was told of a return that may be handed in there.
               << QStringLiteral(R"(CREATE TABLE returns_expected (
            package TEXT NOT NULL REFERENCES packages(package),
            bank TEXT NOT NULL,
            stay TEXT NOT NULL,
            PRIMARY KEY (bank, stay)))")
               << QStringLiteral("CREATE INDEX returns_expected_package ON returns_expected (package)")
               // Whom the code is for, where that is not the package's customer.
               << column("credentials", "customer TEXT") << column("credentials", "ended_at BIGINT")
               << QStringLiteral(R"(CREATE TABLE credential_uses (
            credential TEXT NOT NULL,
            at BIGINT NOT NULL,
            bank TEXT NOT NULL,
            stay TEXT NOT NULL,
            compartment TEXT NOT NULL,
            what TEXT NOT NULL))")
               << QStringLiteral("CREATE INDEX credential_uses_credential ON credential_uses (credential, at)")
               << column("people", "withdrawn_at BIGINT") << column("grants", "not_before BIGINT")
               << column("grants", "not_after BIGINT") << column("grants", "route TEXT")
               << QStringLiteral(R"(CREATE TABLE routes (
            route TEXT PRIMARY KEY,
            carrier TEXT NOT NULL REFERENCES carriers(carrier),
            name TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            UNIQUE (carrier, name)))")
               << QStringLiteral(R"(CREATE TABLE route_banks (
            route TEXT NOT NULL REFERENCES routes(route),
            bank TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            PRIMARY KEY (route, bank)))")
               // Without a carrier: of the operator's own staff, who see every carrier.
               << QStringLiteral(R"(CREATE TABLE staff (
            staff TEXT PRIMARY KEY,
            carrier TEXT REFERENCES carriers(carrier),
            login TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            password TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            withdrawn_at BIGINT))")
               << column("audit", "carrier TEXT") << column("audit", "why TEXT NOT NULL DEFAULT ''")
               << column("audit", "source TEXT NOT NULL DEFAULT ''")
               << QStringLiteral("CREATE INDEX audit_subject ON audit (subject, id)")
               << QStringLiteral("CREATE INDEX audit_carrier ON audit (carrier, id)");
    return statements;
}

} // namespace cubby::central
