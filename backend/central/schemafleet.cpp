// SPDX-License-Identifier: GPL-3.0-or-later
// Where banks stand and when they are open, what they were asked to do, layouts on their way to them, room that
// is kept for a while, and alerts that somebody works on.
#include "central/schemasteps.h"

namespace cubby::central {

namespace {

using storage::Dialect;

QString fromLayout(Dialect dialect, const char *key)
{
    const QString value = dialect == Dialect::SQLite ? QStringLiteral("json_extract(layout, '$.%1')")
                                                     : QStringLiteral("CAST(layout AS JSONB)->>'%1'");
    return value.arg(QLatin1StringView(key));
}

QStringList bankData(Dialect dialect)
{
    return {
        QStringLiteral("ALTER TABLE banks ADD COLUMN address TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'UTC'"),
        // Degrees, WGS 84.
        QStringLiteral("ALTER TABLE banks ADD COLUMN latitude DOUBLE PRECISION"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN longitude DOUBLE PRECISION"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN hours TEXT NOT NULL DEFAULT '{}'"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN note TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN missing_since BIGINT"),
        QStringLiteral("ALTER TABLE banks ADD COLUMN maintained_at BIGINT"),
        QStringLiteral("UPDATE banks SET address = COALESCE(%1, ''), time_zone = COALESCE(%2, 'UTC')")
            .arg(fromLayout(dialect, "address"), fromLayout(dialect, "timeZone")),
        QStringLiteral("CREATE INDEX banks_place ON banks (latitude, longitude) WHERE latitude IS NOT NULL"),
        QStringLiteral("ALTER TABLE compartments ADD COLUMN openings BIGINT NOT NULL DEFAULT 0"),
        // Wrong PINs before this are forgiven: a bank that needs a whole snapshot has to hear of it, too.
        QStringLiteral("ALTER TABLE people ADD COLUMN unlocked_at BIGINT"),
    };
}

} // namespace

QStringList stepFleet(storage::Dialect dialect)
{
    QStringList statements = bankData(dialect);
    statements << QStringLiteral("ALTER TABLE alerts ADD COLUMN state TEXT NOT NULL DEFAULT 'Open'")
               << QStringLiteral("ALTER TABLE alerts ADD COLUMN assignee TEXT NOT NULL DEFAULT ''")
               << QStringLiteral("ALTER TABLE alerts ADD COLUMN comment TEXT NOT NULL DEFAULT ''")
               << QStringLiteral("ALTER TABLE alerts ADD COLUMN closed_at BIGINT")
               // Asked, Taken (the bank has it and has not told the outcome), Done, Refused, Failed, Unknown, Expired.
               << QStringLiteral(R"(CREATE TABLE instructions (
            instruction TEXT PRIMARY KEY,
            bank TEXT NOT NULL REFERENCES banks(bank),
            epoch TEXT NOT NULL,
            action TEXT NOT NULL,
            compartment TEXT NOT NULL,
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            asked_at BIGINT NOT NULL,
            not_after BIGINT NOT NULL,
            state TEXT NOT NULL,
            result TEXT NOT NULL,
            answered_at BIGINT))")
               << QStringLiteral("CREATE INDEX instructions_bank ON instructions (bank, asked_at)")
               << QStringLiteral("CREATE INDEX instructions_asked ON instructions (not_after) WHERE state = 'Asked'")
               // Asked, Taken (in force once the kiosk starts again), InForce, Refused, Superseded.
               << QStringLiteral(R"(CREATE TABLE bank_layouts (
            id TEXT PRIMARY KEY,
            bank TEXT NOT NULL REFERENCES banks(bank),
            digest TEXT NOT NULL,
            layout TEXT NOT NULL,
            reason TEXT NOT NULL,
            actor TEXT NOT NULL,
            asked_at BIGINT NOT NULL,
            state TEXT NOT NULL,
            result TEXT NOT NULL,
            answered_at BIGINT))")
               << QStringLiteral("CREATE INDEX bank_layouts_bank ON bank_layouts (bank, asked_at)")
               // A promise that nobody keeps ends by itself; room may be kept for a while without a package.
               << QStringLiteral("ALTER TABLE stays ADD COLUMN expires_at BIGINT")
               << QStringLiteral("CREATE INDEX stays_promised ON stays (expires_at) WHERE state = 'Promised'")
               << QStringLiteral("CREATE INDEX stays_lapsed ON stays (package) WHERE ended = 'PromiseExpired'")
               // How far from its bank the package may be taken where that has no room, metres.
               << QStringLiteral("ALTER TABLE packages ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0")
               // Held, Used, Released or Expired.
               << QStringLiteral(R"(CREATE TABLE reservations (
            reservation TEXT PRIMARY KEY,
            bank TEXT NOT NULL REFERENCES banks(bank),
            size INTEGER NOT NULL,
            holder TEXT NOT NULL,
            state TEXT NOT NULL,
            expires_at BIGINT NOT NULL,
            created_at BIGINT NOT NULL))")
               << QStringLiteral("CREATE INDEX reservations_held ON reservations (bank, expires_at) "
                                 "WHERE state = 'Held'");
    return statements;
}

} // namespace cubby::central
