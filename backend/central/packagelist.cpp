// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/packagelist.h"

#include "central/bankview.h"
#include "domain/label.h"

#include <QJsonArray>

namespace cubby::central {

namespace {

constexpr qsizetype kIdLength = 36;

// Of packages p, with the place in the list in front.
QString selected(const QString &place, const QString &from)
{
    return QStringLiteral("SELECT %1, p.package, p.order_id, p.status, p.expired, p.bank, b.name, p.size, "
                          "p.created_at, p.changed_at, p.carrier FROM %2 LEFT JOIN banks b ON b.bank = p.bank")
        .arg(place, from);
}

void putLabels(Work &work, std::vector<PackageRow> &rows)
{
    QStringList ids;
    for (const PackageRow &row : rows)
        ids << row.row[QLatin1StringView("id")].toString();
    QHash<QString, QJsonArray> labels;
    for (const storage::Row &row : work.query(QStringLiteral("SELECT package, label FROM package_labels WHERE ")
                                                  + isOneOf(work, "package") + QStringLiteral(" ORDER BY label"),
                                              listOf(work, ids)))
        labels[row.text(0)] << row.text(1);
    for (PackageRow &row : rows)
        row.row.insert(QStringLiteral("labels"), labels.value(row.row[QLatin1StringView("id")].toString()));
}

std::vector<PackageRow> rowsFrom(Work &work, const storage::Rows &found)
{
    std::vector<PackageRow> rows;
    for (const storage::Row &row : found)
        rows.push_back({row.text(1) + row.text(0),
                        {{QStringLiteral("id"), row.text(1)},
                         {QStringLiteral("order"), row.text(2)},
                         {QStringLiteral("status"), row.text(3)},
                         {QStringLiteral("expired"), row.truth(4)},
                         {QStringLiteral("bank"), row.text(5)},
                         {QStringLiteral("bankName"), row.isNull(6) ? QJsonValue() : QJsonValue(row.text(6))},
                         {QStringLiteral("size"), toString(Size(row.number(7)))},
                         {QStringLiteral("createdAt"), toIso(row.time(8))},
                         {QStringLiteral("changedAt"), toIso(row.time(9))},
                         {QStringLiteral("carrier"), row.text(10)}}});
    if (!rows.empty())
        putLabels(work, rows);
    return rows;
}

// A condition that is not asked for stands in no statement: so each filter is found by its own index.
struct Conditions
{
    QStringList all = {};
    storage::Values values = {};

    void add(const QString &condition) { all << condition; }
    template <class... Args>
    void add(const QString &condition, const Args &...args)
    {
        all << condition;
        (values.push_back(storage::Value(args)), ...);
    }
};

storage::Rows read(Work &work, const QString &from, const Conditions &where, const QString &after)
{
    storage::Rows rows;
    if (work.failed())
        return rows;
    const auto done = work.database().run(from + QStringLiteral(" WHERE ") + where.all.join(QStringLiteral(" AND "))
                                              + after + QStringLiteral(" LIMIT ?"),
                                          where.values, &rows);
    if (!done)
        work.fail(done.error());
    return rows;
}

// Beginnings are compared by bytes, whatever the database's collation is.
QString normalOf(const Work &work, char table)
{
    return QLatin1Char(table) + QStringLiteral(".normal")
           + (work.database().dialect() == storage::Dialect::PostgreSQL ? QStringLiteral(" COLLATE \"C\"") : QString());
}

} // namespace

std::vector<PackageRow> packageRows(Work &work, const Actor &by, const PackageFilter &filter, const QString &after,
                                    int most)
{
    const CarrierId carrier = by.isOperator() ? filter.carrier : by.carrier;
    if (!filter.carrier.isNull() && filter.carrier != carrier)
        return {};
    const QString label = normalLabel(filter.label);
    const bool byLabel = !label.isEmpty();
    const QString normal = normalOf(work, 'l');
    Conditions where;
    if (byLabel) {
        const QString end = label + QString::fromUcs4(U"\U0010FFFF", 1);
        const QString place = after.mid(kIdLength);
        where.add(normal + QStringLiteral(" >= ?"), place.startsWith(label) ? place : label);
        where.add(normal + QStringLiteral(" < ?"), end);
        where.add(QStringLiteral("(%1 > ? OR l.package > ?)").arg(normal), place, after.left(kIdLength));
        // Of several labels that begin so, the first says where the package stands.
        where.add(QStringLiteral("NOT EXISTS (SELECT 1 FROM package_labels o WHERE o.package = l.package AND "
                                 "%1 >= ? AND %1 < %2)")
                      .arg(normalOf(work, 'o'), normal),
                  label);
    } else if (!after.isEmpty()) {
        where.add(QStringLiteral("p.package < ?"), after);
    } else {
        where.add(QStringLiteral("p.package < 'g'")); // identifiers are hexadecimal
    }
    if (!carrier.isNull())
        where.add(byLabel ? QStringLiteral("l.carrier = ?") : QStringLiteral("p.carrier = ?"), carrier.toString());
    if (filter.status)
        where.add(QStringLiteral("p.status = ?"), toText(*filter.status));
    if (!filter.bank.isNull())
        where.add(QStringLiteral("p.bank = ?"), filter.bank.toString());
    if (filter.expired)
        where.add(*filter.expired ? QStringLiteral("p.expired <> 0") : QStringLiteral("p.expired = 0"));
    where.values.push_back(storage::Value(most));
    const auto rows = byLabel
                          ? read(work,
                                 selected(QStringLiteral("l.normal"),
                                          QStringLiteral("package_labels l JOIN packages p ON p.package = l.package")),
                                 where, QStringLiteral(" ORDER BY %1, l.package").arg(normal))
                          : read(work, selected(QStringLiteral("''"), QStringLiteral("packages p")), where,
                                 QStringLiteral(" ORDER BY p.package DESC"));
    return rowsFrom(work, rows);
}

std::vector<PackageRow> packagesOfCustomers(Work &work, const QStringList &customers, int most)
{
    return rowsFrom(work,
                    work.query(selected(QStringLiteral("''"), QStringLiteral("packages p")) + QStringLiteral(" WHERE ")
                                   + isOneOf(work, "p.customer") + QStringLiteral(" ORDER BY p.package DESC LIMIT ?"),
                               listOf(work, customers), most));
}

} // namespace cubby::central
