// SPDX-License-Identifier: GPL-3.0-or-later
// Step 2: one table of events for what banks report and for what the centre decides, from which every projection can be
// rebuilt; on PostgreSQL, what belongs to banks is partitioned by them. What is there already is told as events, too.
#include "central/schemasteps.h"

namespace cubby::central {

namespace {

using storage::Dialect;

// An object of SQL expressions, without those that are null.
QString object(Dialect dialect, const QString &members)
{
    return dialect == Dialect::SQLite ? QStringLiteral("json_patch('{}', json_object(%1))").arg(members)
                                      : QStringLiteral("json_strip_nulls(json_build_object(%1))").arg(members);
}

// `yes` where the column is not 0; else left out.
QString flag(Dialect dialect, const QString &column)
{
    return QStringLiteral("CASE WHEN %1 <> 0 THEN %2 END")
        .arg(column, dialect == Dialect::SQLite ? QStringLiteral("json('true')") : QStringLiteral("true"));
}

QString bytes(Dialect dialect, const QString &text)
{
    return dialect == Dialect::SQLite ? QStringLiteral("CAST(%1 AS BLOB)").arg(text)
                                      : QStringLiteral("convert_to(CAST(%1 AS TEXT), 'UTF8')").arg(text);
}

QString sizeName(const QString &column)
{
    return QStringLiteral("CASE %1 WHEN 0 THEN 'XS' WHEN 1 THEN 'S' WHEN 2 THEN 'M' WHEN 3 THEN 'L' ELSE 'XL' END")
        .arg(column);
}

// An event of the centre for each row of `from`, which says where from and in what order.
QString tell(Dialect dialect, const char *kind, const char *bank, const char *at, const QString &body, const char *from)
{
    return QStringLiteral("INSERT INTO events (bank, at, up, kind, body, conflict, note, projected, received_at) "
                          "SELECT %1, %2, 0, '%3', %4, 0, '', 1, %2 FROM %5")
        .arg(QLatin1StringView(bank), QLatin1StringView(at), QLatin1StringView(kind), bytes(dialect, body),
             QLatin1StringView(from));
}

// Of a row of banks.
QString compartmentList(Dialect dialect)
{
    const bool sqlite = dialect == Dialect::SQLite;
    return QStringLiteral("(SELECT %1(%2('name', compartment, 'size', %3, 'aboveFloor', above_floor)) "
                          "FROM compartments c WHERE c.bank = banks.bank)")
        .arg(sqlite ? QStringLiteral("json_group_array") : QStringLiteral("json_agg"),
             sqlite ? QStringLiteral("json_object") : QStringLiteral("json_build_object"),
             sizeName(QStringLiteral("size")));
}

QStringList tellWhatIsThere(Dialect dialect)
{
    const QString step = object(dialect, QStringLiteral("'what', h.what, 'at', h.at, 'bank', h.bank, 'compartment', "
                                                        "h.compartment, 'detail', NULLIF(h.detail, ''), 'conflict', ")
                                             + flag(dialect, QStringLiteral("h.conflict")));
    return {
        QStringLiteral("INSERT INTO events (bank, epoch, number, at, up, kind, body, chain, conflict, note, projected, "
                       "received_at) SELECT bank, epoch, number, at, up, kind, body, chain, conflict, note, "
                       "CASE WHEN note IN ('known', 'could not be projected') THEN 0 ELSE 1 END, received_at "
                       "FROM events_1 ORDER BY id"),
        tell(dialect, "StayChanged", "bank", "created_at",
             object(dialect, QStringLiteral("'stay', stay, 'package', package, 'compartment', compartment, 'state', "
                                            "state, 'ended', NULLIF(ended, ''), 'label', NULLIF(label, ''), 'size', ")
                                 + sizeName(QStringLiteral("size"))
                                 + QStringLiteral(", 'keepFor', keep_for, 'depositedAt', deposited_at, 'deadline', "
                                                  "deadline")),
             "stays_1 ORDER BY created_at, stay"),
        tell(dialect, "PackageOrdered", "bank", "created_at",
             object(dialect, QStringLiteral("'package', package, 'order', order_id, 'customer', customer, 'size', ")
                                 + sizeName(QStringLiteral("size"))
                                 + QStringLiteral(", 'keepFor', keep_for, 'reachable', ")
                                 + flag(dialect, QStringLiteral("reachable"))),
             "packages ORDER BY created_at, package"),
        tell(dialect, "PackageChanged", "p.bank", "h.recorded_at",
             object(dialect, QStringLiteral("'package', p.package, 'status', h.status, 'expired', ")
                                 + flag(dialect, QStringLiteral("p.expired"))
                                 + QStringLiteral(", 'stay', p.stay, 'step', ") + step),
             "package_history h JOIN packages p ON p.package = h.package ORDER BY h.recorded_at, h.package, h.ordinal"),
        tell(dialect, "DeliveryFailed", "bank", "at",
             object(dialect, QStringLiteral("'package', package, 'compartment', compartment, 'person', person, "
                                            "'why', why")),
             "attempts ORDER BY at, package"),
    };
}

QString byBank(Dialect dialect)
{
    return dialect == Dialect::PostgreSQL ? QStringLiteral(" PARTITION BY HASH (bank)") : QString();
}

QStringList partitions(Dialect dialect, const char *table)
{
    constexpr int kPartitions = 8;
    QStringList statements;
    for (int i = 0; dialect == Dialect::PostgreSQL && i < kPartitions; ++i)
        statements << QStringLiteral("CREATE TABLE %1_p%2 PARTITION OF %1 FOR VALUES WITH (MODULUS %3, REMAINDER %2)")
                          .arg(QLatin1StringView(table), QString::number(i), QString::number(kPartitions));
    return statements;
}

QStringList eventTable(Dialect dialect)
{
    // txid and id together are the order in which the stream is read, see eventsAfter().
    const bool sqlite = dialect == Dialect::SQLite;
    QStringList statements;
    if (!sqlite)
        statements << QStringLiteral("CREATE SEQUENCE events_id");
    statements << QStringLiteral(R"(CREATE TABLE events (
            %1
            bank TEXT NOT NULL,
            epoch TEXT,
            number BIGINT,
            at BIGINT NOT NULL,
            up BIGINT NOT NULL,
            kind TEXT NOT NULL,
            body %2 NOT NULL,
            chain %2,
            conflict INTEGER NOT NULL,
            note TEXT NOT NULL,
            projected INTEGER NOT NULL,
            received_at BIGINT NOT NULL,
            UNIQUE (bank, epoch, number)%3))")
                          .arg(sqlite ? QStringLiteral("id INTEGER PRIMARY KEY AUTOINCREMENT,")
                                      : QStringLiteral("id BIGINT NOT NULL DEFAULT nextval('events_id'), "
                                                       "txid xid8 NOT NULL DEFAULT pg_current_xact_id(),"),
                               sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA"),
                               sqlite ? QString() : QStringLiteral(", PRIMARY KEY (id, bank)"))
                      + byBank(dialect);
    statements << partitions(dialect, "events");
    if (!sqlite)
        statements << QStringLiteral("CREATE INDEX events_stream ON events (txid, id)");
    return statements;
}

QStringList stayTables(Dialect dialect)
{
    QStringList statements{QStringLiteral(R"(CREATE TABLE stays (
            bank TEXT NOT NULL REFERENCES banks(bank),
            stay TEXT NOT NULL,
            package TEXT,
            compartment TEXT,
            state TEXT NOT NULL,
            ended TEXT NOT NULL,
            label TEXT NOT NULL,
            size INTEGER NOT NULL,
            keep_for BIGINT NOT NULL,
            deposited_at BIGINT,
            deadline BIGINT,
            created_at BIGINT NOT NULL,
            PRIMARY KEY (bank, stay)))")
                           + byBank(dialect)};
    statements << partitions(dialect, "stays");
    statements << QStringLiteral("INSERT INTO stays (bank, stay, package, compartment, state, ended, label, size, "
                                 "keep_for, deposited_at, deadline, created_at) SELECT bank, stay, package, "
                                 "compartment, state, ended, label, size, keep_for, deposited_at, deadline, created_at "
                                 "FROM stays_1")
               << QStringLiteral("CREATE UNIQUE INDEX stays_room ON stays (bank, compartment) "
                                 "WHERE state IN ('Promised', 'Present')")
               << QStringLiteral("CREATE INDEX stays_open ON stays (bank, created_at) WHERE state <> 'Ended'")
               << QStringLiteral("CREATE INDEX stays_stay ON stays (stay)")
               << QStringLiteral("CREATE INDEX stays_deadline ON stays (deadline) WHERE state = 'Present'")
               << QStringLiteral(R"(CREATE TABLE credential_stays (
            credential TEXT NOT NULL REFERENCES credentials(credential),
            bank TEXT NOT NULL,
            stay TEXT NOT NULL,
            PRIMARY KEY (credential, stay),
            FOREIGN KEY (bank, stay) REFERENCES stays(bank, stay)))")
               << QStringLiteral("INSERT INTO credential_stays (credential, bank, stay) SELECT c.credential, s.bank, "
                                 "c.stay FROM credential_stays_1 c JOIN stays_1 s ON s.stay = c.stay")
               << QStringLiteral("CREATE INDEX credential_stays_stay ON credential_stays (bank, stay)");
    return statements;
}

QStringList compartmentTable(Dialect dialect)
{
    if (dialect == Dialect::SQLite)
        return {}; // is what it was
    QStringList statements{QStringLiteral("CREATE TABLE compartments_1 AS SELECT * FROM compartments"),
                           QStringLiteral("DROP TABLE compartments"), QStringLiteral(R"(CREATE TABLE compartments (
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
            PRIMARY KEY (bank, compartment)) PARTITION BY HASH (bank))")};
    statements << partitions(dialect, "compartments");
    statements << QStringLiteral("INSERT INTO compartments SELECT * FROM compartments_1")
               << QStringLiteral("DROP TABLE compartments_1");
    return statements;
}

} // namespace

QStringList stepEventStream(Dialect dialect)
{
    QStringList statements{
        QStringLiteral("CREATE TABLE events_1 AS SELECT * FROM events"),
        QStringLiteral("DROP TABLE events"),
        QStringLiteral("CREATE TABLE stays_1 AS SELECT * FROM stays"),
        QStringLiteral("CREATE TABLE credential_stays_1 AS SELECT * FROM credential_stays"),
        QStringLiteral("DROP TABLE credential_stays"),
        QStringLiteral("DROP TABLE stays"),
    };
    statements << eventTable(dialect)
               << tell(dialect, "BankAdded", "bank", "created_at",
                       object(dialect, QStringLiteral("'name', name, 'compartments', ") + compartmentList(dialect)),
                       "banks ORDER BY created_at, bank")
               << tellWhatIsThere(dialect) << stayTables(dialect) << compartmentTable(dialect);
    for (const char *table : {"events_1", "credential_stays_1", "stays_1"})
        statements << QStringLiteral("DROP TABLE ") + QLatin1StringView(table);
    return statements;
}

} // namespace cubby::central
