// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/reports.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace cubby::admin {

namespace {

using Kind = Column::Kind;

bool isOfBank(const QJsonObject &row, const QString &text)
{
    return textOf(row, "bankName").contains(text, Qt::CaseInsensitive);
}

Report report(const char *title, const char *name, std::vector<Column> columns, const char *bars, std::size_t value,
              const char *by = "")
{
    const QString what = QLatin1StringView(by);
    const Column period{QT_TRANSLATE_NOOP("Column", "Period"), QStringLiteral("period"), Kind::Text, 110};
    const Column bank{QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("bankName"), Kind::Text, 200};
    columns.insert(columns.begin(), {period, bank});
    return {{QStringLiteral("report.") + QLatin1StringView(name) + what,
             title,
             {QStringLiteral("/v1/reports/") + QLatin1StringView(name), 0, true,
              QStringLiteral("period bank") + (what.isEmpty() ? QString() : QString(u' ' + what))},
             std::move(columns),
             {{QStringLiteral("q"), QT_TRANSLATE_NOOP("List", "Bank"), ListFilter::Kind::Text, {}, isOfBank}},
             QStringLiteral("banks:read"),
             nullptr,
             {},
             nullptr,
             QStringLiteral("bank"),
             QStringLiteral("bank"),
             nullptr,
             {},
             nullptr,
             0,
             Qt::DescendingOrder},
            what,
            QLatin1StringView(bars),
            value};
}

std::vector<Column> failuresOf(Column thing)
{
    return {std::move(thing),
            {QT_TRANSLATE_NOOP("Column", "Failures"), QStringLiteral("failures"), Kind::Number, 80},
            {QT_TRANSLATE_NOOP("Column", "Kinds"), QStringLiteral("kinds"), Kind::Tally, 300}};
}

} // namespace

const std::vector<Report> &reports()
{
    static const std::vector<Report> all = [] {
        Report pickups = report(
            QT_TRANSLATE_NOOP("List", "Time until pickup"), "pickup-times",
            {{QT_TRANSLATE_NOOP("Column", "Half are faster than"), QStringLiteral("medianSeconds"), Kind::Seconds, 150},
             {QT_TRANSLATE_NOOP("Column", "Nine of ten"), QStringLiteral("p90Seconds"), Kind::Seconds, 110},
             {QT_TRANSLATE_NOOP("Column", "Pickups"), QStringLiteral("pickups"), Kind::Number, 80},
             {QT_TRANSLATE_NOOP("Column", "Not collected"), QStringLiteral("notCollected"), Kind::Number, 110}},
            "period", 2);
        pickups.average = true;
        return std::vector<Report>{
            report(QT_TRANSLATE_NOOP("List", "Occupancy"), "occupancy",
                   {{QT_TRANSLATE_NOOP("Column", "Occupied on average"), QStringLiteral("averageOccupied"),
                     Kind::Number, 150},
                    {QT_TRANSLATE_NOOP("Column", "Most"), QStringLiteral("mostOccupied"), Kind::Number, 80},
                    {QT_TRANSLATE_NOOP("Column", "All"), QStringLiteral("total"), Kind::Number, 80}},
                   "period", 2),
            pickups,
            report(QT_TRANSLATE_NOOP("List", "Failures by compartment"), "failures",
                   failuresOf(
                       {QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("compartment"), Kind::Text, 110}),
                   "compartment", 3, "compartment"),
            report(QT_TRANSLATE_NOOP("List", "Failures by board"), "failures",
                   failuresOf({QT_TRANSLATE_NOOP("Column", "Board"), QStringLiteral("board"), Kind::Text, 160}),
                   "board", 3, "board")};
    }();
    return all;
}

std::vector<Chart::Bar> barsOf(const Report &report, const std::vector<QJsonObject> &rows)
{
    constexpr std::size_t kMost = 40;
    struct Sum
    {
        double sum = 0;
        int count = 0;
    };
    const Column &value = report.list.columns[report.value];
    std::map<QString, Sum> sums; // in the order of their names: periods are ISO dates
    for (const QJsonObject &row : rows) {
        const QJsonValue there = valueAt(row, value.path);
        if (!there.isDouble())
            continue;
        QString key = valueAt(row, report.name).toString();
        if (report.name != QLatin1StringView("period"))
            key = QStringLiteral("%1 %2").arg(valueAt(row, QStringLiteral("bankName")).toString(), key);
        Sum &sum = sums[key];
        sum.sum += there.toDouble();
        ++sum.count;
    }
    std::vector<Chart::Bar> bars;
    for (const auto &[key, sum] : sums) {
        const double shown = report.average ? sum.sum / sum.count : sum.sum;
        bars.push_back(
            {key, shown,
             displayed(value, value.kind == Column::Kind::Seconds ? QJsonValue(qint64(shown)) : QJsonValue(shown))});
    }
    if (report.name != QLatin1StringView("period")) // the worst ones first
        std::stable_sort(bars.begin(), bars.end(), [](const auto &a, const auto &b) { return a.value > b.value; });
    else if (bars.size() > kMost)
        bars.erase(bars.begin(), bars.end() - qsizetype(kMost));
    if (bars.size() > kMost)
        bars.resize(kMost);
    return bars;
}

} // namespace cubby::admin
