// SPDX-License-Identifier: GPL-3.0-or-later
// Step 1: banks, packages and the link.
#include "central/schemasteps.h"

namespace cubby::central {

namespace {

// Times are milliseconds since 1970, identifiers the text of their UUID, sizes their rank (XS is 0), truth 0 or 1.
// What a bank reports is keyed by bank; orders, packages and people are not. No foreign key crosses the two.
QStringList inSqlite()
{
    return {
        // ---- banks ----
        QStringLiteral(R"(CREATE TABLE banks (
            bank TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            layout TEXT NOT NULL,
            mode TEXT NOT NULL,
            public_key BLOB NOT NULL,
            code_key BLOB NOT NULL,
            software TEXT NOT NULL,
            heard_at BIGINT,
            presence TEXT NOT NULL,
            heartbeat TEXT NOT NULL,
            created_at BIGINT NOT NULL))"),
        // One row a bank: how far each log has come, and what the sender of the directory has to remember.
        QStringLiteral(R"(CREATE TABLE bank_links (
            bank TEXT PRIMARY KEY REFERENCES banks(bank),
            down_epoch TEXT NOT NULL,
            down_number BIGINT NOT NULL,
            down_chain BLOB NOT NULL,
            acked_epoch TEXT,
            acked_number BIGINT NOT NULL,
            acked_chain BLOB NOT NULL,
            sent BIGINT NOT NULL,
            tries INTEGER NOT NULL,
            snapshot_for TEXT NOT NULL,
            due_at BIGINT))"),
        QStringLiteral("CREATE INDEX bank_links_due ON bank_links (due_at)"),
        QStringLiteral(R"(CREATE TABLE journal_epochs (
            bank TEXT NOT NULL REFERENCES banks(bank),
            epoch TEXT NOT NULL,
            ordinal BIGINT NOT NULL,
            number BIGINT NOT NULL,
            chain BLOB NOT NULL,
            first_seen BIGINT NOT NULL,
            PRIMARY KEY (bank, epoch),
            UNIQUE (bank, ordinal)))"),
        // Custody and condition are what the bank last said; believed is what it last said of its own knowledge.
        QStringLiteral(R"(CREATE TABLE compartments (
            bank TEXT NOT NULL REFERENCES banks(bank),
            compartment TEXT NOT NULL,
            size INTEGER NOT NULL,
            above_floor INTEGER NOT NULL,
            custody TEXT NOT NULL,
            condition TEXT NOT NULL,
            unverified INTEGER NOT NULL,
            believed_custody TEXT NOT NULL,
            believed_condition TEXT NOT NULL,
            stay TEXT,
            last_access BIGINT,
            state TEXT NOT NULL,
            PRIMARY KEY (bank, compartment)))"),
        QStringLiteral(R"(CREATE TABLE events (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bank TEXT NOT NULL REFERENCES banks(bank),
            epoch TEXT NOT NULL,
            number BIGINT NOT NULL,
            at BIGINT NOT NULL,
            up BIGINT NOT NULL,
            kind TEXT NOT NULL,
            body BLOB NOT NULL,
            chain BLOB NOT NULL,
            conflict INTEGER NOT NULL,
            note TEXT NOT NULL,
            received_at BIGINT NOT NULL,
            UNIQUE (bank, epoch, number)))"),
        QStringLiteral(R"(CREATE TABLE directory_log (
            bank TEXT NOT NULL REFERENCES banks(bank),
            epoch TEXT NOT NULL,
            number BIGINT NOT NULL,
            at BIGINT NOT NULL,
            kind TEXT NOT NULL,
            body BLOB NOT NULL,
            chain BLOB NOT NULL,
            PRIMARY KEY (bank, epoch, number)))"),
        // A stay is Promised, Present, Doubtful or Ended. Its compartment is a wish until it is Present.
        QStringLiteral(R"(CREATE TABLE stays (
            stay TEXT PRIMARY KEY,
            bank TEXT NOT NULL REFERENCES banks(bank),
            package TEXT,
            compartment TEXT,
            state TEXT NOT NULL,
            ended TEXT NOT NULL,
            label TEXT NOT NULL,
            size INTEGER NOT NULL,
            keep_for BIGINT NOT NULL,
            deposited_at BIGINT,
            deadline BIGINT,
            created_at BIGINT NOT NULL))"),
        QStringLiteral(
            "CREATE UNIQUE INDEX stays_room ON stays (bank, compartment) WHERE state IN ('Promised', 'Present')"),
        QStringLiteral("CREATE INDEX stays_open ON stays (bank, created_at) WHERE state <> 'Ended'"),
        QStringLiteral("CREATE INDEX stays_package ON stays (package)"),
        QStringLiteral("CREATE INDEX stays_deadline ON stays (deadline) WHERE state = 'Present'"),
        // A credential is Open, Spent or Withdrawn. The code itself is kept, sealed, until the customer was told.
        QStringLiteral(R"(CREATE TABLE credentials (
            credential TEXT PRIMARY KEY,
            bank TEXT NOT NULL REFERENCES banks(bank),
            digest BLOB NOT NULL,
            code BLOB,
            state TEXT NOT NULL,
            directory_number BIGINT NOT NULL,
            acked INTEGER NOT NULL,
            created_at BIGINT NOT NULL))"),
        QStringLiteral("CREATE UNIQUE INDEX credentials_digest ON credentials (bank, digest) WHERE state = 'Open'"),
        QStringLiteral("CREATE INDEX credentials_waiting ON credentials (bank, directory_number) WHERE acked = 0"),
        QStringLiteral(R"(CREATE TABLE credential_stays (
            credential TEXT NOT NULL REFERENCES credentials(credential),
            stay TEXT NOT NULL REFERENCES stays(stay),
            PRIMARY KEY (credential, stay)))"),
        QStringLiteral("CREATE INDEX credential_stays_stay ON credential_stays (stay)"),

        // ---- orders, packages, people ----
        QStringLiteral(R"(CREATE TABLE customers (
            customer TEXT PRIMARY KEY,
            name BLOB NOT NULL,
            email BLOB NOT NULL,
            language TEXT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE orders (
            order_id TEXT PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE,
            customer TEXT NOT NULL REFERENCES customers(customer),
            request BLOB NOT NULL,
            created_at BIGINT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE idempotency (
            key TEXT PRIMARY KEY,
            order_id TEXT NOT NULL REFERENCES orders(order_id),
            created_at BIGINT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE packages (
            package TEXT PRIMARY KEY,
            order_id TEXT NOT NULL REFERENCES orders(order_id),
            customer TEXT NOT NULL REFERENCES customers(customer),
            bank TEXT NOT NULL,
            size INTEGER NOT NULL,
            keep_for BIGINT NOT NULL,
            reachable INTEGER NOT NULL,
            status TEXT NOT NULL,
            expired INTEGER NOT NULL,
            stay TEXT,
            created_at BIGINT NOT NULL,
            changed_at BIGINT NOT NULL))"),
        QStringLiteral("CREATE INDEX packages_order ON packages (order_id)"),
        QStringLiteral(
            "CREATE INDEX packages_waiting ON packages (bank, created_at) WHERE status = 'PendingAssignment'"),
        QStringLiteral(R"(CREATE TABLE package_labels (
            label TEXT NOT NULL,
            normal TEXT NOT NULL,
            package TEXT NOT NULL REFERENCES packages(package),
            PRIMARY KEY (normal, package)))"),
        QStringLiteral("CREATE INDEX package_labels_package ON package_labels (package)"),
        QStringLiteral(R"(CREATE TABLE package_history (
            package TEXT NOT NULL REFERENCES packages(package),
            ordinal BIGINT NOT NULL,
            at BIGINT NOT NULL,
            recorded_at BIGINT NOT NULL,
            status TEXT NOT NULL,
            what TEXT NOT NULL,
            bank TEXT,
            compartment TEXT,
            detail TEXT NOT NULL,
            conflict INTEGER NOT NULL,
            PRIMARY KEY (package, ordinal)))"),
        QStringLiteral(R"(CREATE TABLE attempts (
            package TEXT NOT NULL REFERENCES packages(package),
            at BIGINT NOT NULL,
            bank TEXT NOT NULL,
            compartment TEXT NOT NULL,
            person TEXT,
            why TEXT NOT NULL))"),
        QStringLiteral("CREATE INDEX attempts_package ON attempts (package, at)"),
        QStringLiteral(R"(CREATE TABLE people (
            person TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            verifier TEXT NOT NULL,
            not_after BIGINT NOT NULL,
            created_at BIGINT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE grants (
            person TEXT NOT NULL REFERENCES people(person),
            bank TEXT NOT NULL,
            PRIMARY KEY (person, bank)))"),

        // ---- what is left to do, and what was done ----
        // A job is Due, Taken, Done, Dropped (there was nothing left to tell) or Dead.
        QStringLiteral(R"(CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            event TEXT NOT NULL,
            channel TEXT NOT NULL,
            recipient TEXT NOT NULL,
            state TEXT NOT NULL,
            stay TEXT NOT NULL,
            credential TEXT NOT NULL,
            due_at BIGINT NOT NULL,
            attempts INTEGER NOT NULL,
            ticket BIGINT NOT NULL,
            last_error TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            UNIQUE (event, channel, recipient)))"),
        QStringLiteral("CREATE INDEX jobs_due ON jobs (due_at) WHERE state IN ('Due', 'Taken')"),
        QStringLiteral(R"(CREATE TABLE dead_letters (
            job BIGINT NOT NULL REFERENCES jobs(id),
            at BIGINT NOT NULL,
            attempts INTEGER NOT NULL,
            error TEXT NOT NULL))"),
        QStringLiteral(R"(CREATE TABLE alerts (
            bank TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            count BIGINT NOT NULL,
            first_at BIGINT NOT NULL,
            last_at BIGINT NOT NULL,
            detail TEXT NOT NULL,
            PRIMARY KEY (bank, kind, subject)))"),
        QStringLiteral(R"(CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at BIGINT NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL))"),
    };
}

// The same in the words of PostgreSQL.
QStringList inPostgres(QStringList statements)
{
    for (QString &sql : statements) {
        sql.replace(QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT"),
                    QStringLiteral("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"));
        sql.replace(QStringLiteral(" BLOB"), QStringLiteral(" BYTEA"));
    }
    return statements;
}

} // namespace

QStringList stepBanksAndPackages(storage::Dialect dialect)
{
    return dialect == storage::Dialect::SQLite ? inSqlite() : inPostgres(inSqlite());
}

} // namespace cubby::central
