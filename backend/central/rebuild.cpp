// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/rebuild.h"

#include "central/picture.h"

namespace cubby::central {

namespace {

using storage::Database;
using storage::Dialect;

constexpr int kEventsAtOnce = 2000;
constexpr int kExamples = 10; // of each table

struct Projection
{
    const char *table;
    const char *key;
    const char *columns; // the key among them
    const char *where = "TRUE"; // the rows that are a projection
};

// In the order in which they can be stored: what others refer to first.
constexpr std::array kProjections{
    Projection{"banks", "bank", "bank, mode, software"},
    Projection{"journal_epochs", "bank, epoch", "bank, epoch, number, chain", "number > 0"},
    Projection{"board_faults", "bank, bus, board, fault", "bank, bus, board, fault, text, since"},
    Projection{"compartments", "bank, compartment",
               "bank, compartment, size, above_floor, custody, condition, unverified, believed_custody, "
               "believed_condition, stay, last_access, state"},
    Projection{"stays", "bank, stay",
               "bank, stay, package, compartment, state, ended, label, size, keep_for, deposited_at, deadline, "
               "created_at, clock, clock_due, expires_at"},
    Projection{"packages", "package",
               "package, order_id, customer, bank, size, keep_for, reachable, status, expired, stay, created_at, "
               "changed_at, carrier, drop_off, any_bank, plan, elsewhere"},
    Projection{"package_history", "package, ordinal",
               "package, ordinal, at, recorded_at, status, what, bank, compartment, detail, conflict, person"},
    Projection{"attempts", "", "package, at, bank, compartment, person, why"},
};

QString filled(const char *pattern, const Projection &p)
{
    QString text = QLatin1StringView(pattern);
    text.replace(QStringLiteral("{table}"), QLatin1StringView(p.table));
    text.replace(QStringLiteral("{columns}"), QLatin1StringView(p.columns));
    text.replace(QStringLiteral("{where}"), QLatin1StringView(p.where));
    text.replace(QStringLiteral("{key}"), QLatin1StringView(p.key));
    return text;
}

QStringList namesIn(const char *list) { return QString(QLatin1StringView(list)).split(QStringLiteral(", ")); }

// Temporary tables of the same shape, to compare in the database.
Result<void> makeTables(Database &database)
{
    for (const Projection &p : kProjections) {
        auto made = database.exec(filled("DROP TABLE IF EXISTS rebuilt_{table}", p)).and_then([&] {
            return database.exec(
                filled("CREATE TEMP TABLE rebuilt_{table} AS SELECT {columns} FROM {table} WHERE 1 = 0", p));
        });
        if (!made)
            return made;
    }
    return {};
}

Result<RebuildReport> readEvents(Database &database)
{
    RebuildReport report;
    Picture picture;
    for (qint64 last = 0;;) {
        auto events = eventsById(database, last, kEventsAtOnce);
        if (!events)
            return failure(events.error());
        for (const Event &event : *events) {
            if (auto added = picture.add(event); !added)
                return failure(added.error());
        }
        report.events += qint64(events->size());
        // Lists only grow, and are put aside as they come.
        const bool finished = events->size() < kEventsAtOnce;
        if (auto stored = picture.storeLists(database); !stored)
            return failure(stored.error());
        if (finished)
            break;
        last = events->back().position.id;
    }
    return picture.store(database).map([&report] { return report; });
}

QString inWords(const Projection &p, const char *which, const storage::Row &row)
{
    QStringList parts;
    const QStringList names = namesIn(p.columns);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString value = row.isNull(std::size_t(i)) ? QStringLiteral("null") : row.text(std::size_t(i));
        parts << names[i] + u'=' + value.left(80);
    }
    return QStringLiteral("%1, %2: %3")
        .arg(QLatin1StringView(p.table), QLatin1StringView(which), parts.join(QStringLiteral(", ")));
}

Result<void> compare(Database &database, RebuildReport &report)
{
    for (const Projection &p : kProjections) {
        const auto rows = database.first(filled("SELECT (SELECT count(*) FROM rebuilt_{table}), "
                                                "(SELECT count(*) FROM {table} WHERE {where})",
                                                p));
        if (!rows)
            return failure(rows.error());
        report.rows += (*rows)->number(0);
        const auto stored = database.query(filled("SELECT {columns} FROM {table} WHERE {where} EXCEPT "
                                                  "SELECT {columns} FROM rebuilt_{table}",
                                                  p));
        const auto rebuilt = database.query(filled("SELECT {columns} FROM rebuilt_{table} EXCEPT "
                                                   "SELECT {columns} FROM {table} WHERE {where}",
                                                   p));
        if (!stored || !rebuilt)
            return failure(!stored ? stored.error() : rebuilt.error());
        qint64 differences = qint64(stored->size() + rebuilt->size());
        // Rows that are alike count once in these; a list may have them twice.
        if (differences == 0)
            differences = std::abs((*rows)->number(0) - (*rows)->number(1));
        report.differences += differences;
        for (std::size_t i = 0; i < std::min<std::size_t>(kExamples, stored->size()); ++i)
            report.examples << inWords(p, "stored and does not follow", (*stored)[i]);
        for (std::size_t i = 0; i < std::min<std::size_t>(kExamples, rebuilt->size()); ++i)
            report.examples << inWords(p, "follows and is not stored", (*rebuilt)[i]);
    }
    return {};
}

// What belongs to a row and does not follow from events (a bank's key) stays as it is.
QStringList replacement(const Projection &p)
{
    const QString table = QLatin1StringView(p.table);
    if (*p.key == '\0')
        return {filled("DELETE FROM {table}", p),
                filled("INSERT INTO {table} ({columns}) SELECT {columns} FROM rebuilt_{table}", p)};
    const QStringList keys = namesIn(p.key);
    QStringList same;
    QStringList set;
    for (const QString &name : namesIn(p.columns)) {
        if (keys.contains(name))
            same << QStringLiteral("r.%1 = %2.%1").arg(name, table);
        else
            set << QStringLiteral("%1 = r.%1").arg(name);
    }
    const QString matching = same.join(QStringLiteral(" AND "));
    QStringList statements{QStringLiteral("UPDATE %1 SET %2 FROM rebuilt_%1 r WHERE %3")
                               .arg(table, set.join(QStringLiteral(", ")), matching)};
    const bool whole = table != QLatin1StringView("banks") && table != QLatin1StringView("journal_epochs");
    if (whole)
        statements << QStringLiteral("DELETE FROM %1 WHERE NOT EXISTS (SELECT 1 FROM rebuilt_%1 r WHERE %2)")
                          .arg(table, matching)
                   << filled("INSERT INTO {table} ({columns}) SELECT {columns} FROM rebuilt_{table} WHERE TRUE "
                             "ON CONFLICT DO NOTHING",
                             p);
    return statements;
}

Result<RebuildReport> work(Database &database, storage::Access access)
{
    const bool replace = access == storage::Access::Write;
    if (auto made = makeTables(database); !made)
        return failure(made.error());
    auto transaction = storage::Transaction::begin(database, access);
    if (!transaction)
        return failure(transaction.error());
    if (replace && database.dialect() == Dialect::PostgreSQL) {
        auto alone
            = database.exec(QStringLiteral("LOCK TABLE bank_links, banks, journal_epochs, board_faults, compartments, "
                                           "stays, packages, package_history, attempts, events IN EXCLUSIVE MODE"));
        if (!alone)
            return failure(alone.error());
    }
    auto report = readEvents(database);
    if (!report)
        return report;
    if (auto compared = compare(database, *report); !compared)
        return failure(compared.error());
    if (!replace)
        return report;
    for (const Projection &p : kProjections) {
        for (const QString &sql : replacement(p)) {
            if (auto done = database.exec(sql); !done)
                return failure(done.error());
        }
    }
    return transaction->commit().map([&report] { return *report; });
}

} // namespace

Result<RebuildReport> verifyProjections(Database &database) { return work(database, storage::Access::Read); }

Result<RebuildReport> rebuildProjections(Database &database) { return work(database, storage::Access::Write); }

} // namespace cubby::central
