// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/reports.h"

#include "central/events.h"
#include "domain/layout.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace cubby::central {

namespace {

// One package in one compartment.
struct Lay
{
    Time from;
    Time to; // the report's end where it lies there still
    bool over = false;
    bool pickedUp = false;
};

struct BankName
{
    BankId id;
    QString name;
};

std::vector<BankName> banksOf(Work &work, const ReportQuery &query)
{
    std::vector<BankName> found;
    const QString only = query.bank ? query.bank->toString() : QString();
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT bank, name FROM banks WHERE ? = '' OR bank = ? ORDER BY name, bank"), only, only))
        found.push_back({row.id<BankId>(0), row.text(1)});
    return found;
}

// All that lay there between the two, from stays that are open and from what the events say of those that ended.
std::vector<Lay> laysOf(Work &work, BankId bank, const ReportQuery &query)
{
    std::vector<Lay> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT deposited_at FROM stays WHERE bank = ? AND state <> 'Ended' AND "
                                   "deposited_at IS NOT NULL AND deposited_at < ?"),
                    bank, query.to))
        found.push_back({row.time(0), query.to});
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT at, body FROM events WHERE bank = ? AND at >= ? AND "
                                   "kind = 'StayChanged' ORDER BY at, id"),
                    bank, query.from)) {
        const auto e = json::readText<event::StayChanged>(row.bytes(1));
        if (e && e->state == StayState::Ended && e->depositedAt && *e->depositedAt < query.to)
            found.push_back({*e->depositedAt, row.time(0), true, e->ended == QLatin1StringView("PickedUp")});
    }
    return found;
}

QString periodOf(Time at, const ReportQuery &query)
{
    const auto steps = (at - query.from) / query.step;
    return toIso(query.from + query.step * steps).left(10);
}

int totalOf(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT COUNT(*) FROM compartments WHERE bank = ?"), bank);
    return row ? int(row->number(0)) : 0;
}

// How much of an interval lay between the two, summed; and the most at once.
struct Filled
{
    Millis sum{0};
    int most = 0;
};

Filled filled(const std::vector<Lay> &lays, Time from, Time to)
{
    Filled result;
    std::vector<std::pair<Time, int>> changes;
    for (const Lay &lay : lays) {
        const Time begin = std::max(lay.from, from);
        const Time end = std::min(lay.to, to);
        if (begin >= end)
            continue;
        result.sum += std::chrono::duration_cast<Millis>(end - begin);
        changes.emplace_back(begin, 1);
        changes.emplace_back(end, -1);
    }
    std::sort(changes.begin(), changes.end()); // whatever ends at a moment makes room for what begins then
    int now = 0;
    for (const auto &[at, by] : changes)
        result.most = std::max(result.most, now += by);
    return result;
}

QJsonObject rowOf(const QString &period, const BankName &bank)
{
    return {{QStringLiteral("period"), period},
            {QStringLiteral("bank"), bank.id.toString()},
            {QStringLiteral("bankName"), bank.name}};
}

QJsonArray sorted(std::vector<QJsonObject> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a[QLatin1StringView("period")].toString() < b[QLatin1StringView("period")].toString();
    });
    QJsonArray out;
    for (QJsonObject &row : rows) {
        if (out.size() < kMostReportRows)
            out << std::move(row);
    }
    return out;
}

qint64 quantile(const std::vector<qint64> &sortedValues, double part)
{
    return sortedValues[std::size_t(double(sortedValues.size() - 1) * part)];
}

bool isFailure(const QString &kind)
{
    static const QStringList kinds{QStringLiteral("DoorStuck"),       QStringLiteral("DoorForced"),
                                   QStringLiteral("DoorLeftOpen"),    QStringLiteral("UnlockUnconfirmed"),
                                   QStringLiteral("UnlockNotSent"),   QStringLiteral("SensorFaulty"),
                                   QStringLiteral("ProblemReported"), QStringLiteral("BoardFaulty")};
    return kinds.contains(kind);
}

// "north/1": the line and the board of each compartment.
QHash<QString, QString> boardsOf(Work &work, BankId bank)
{
    QHash<QString, QString> boards;
    const auto row = work.first(QStringLiteral("SELECT layout FROM banks WHERE bank = ?"), bank);
    const auto layout
        = row ? QJsonDocument::fromJson(row->text(0).toUtf8()).object()[QLatin1StringView("compartments")].toArray()
              : QJsonArray();
    for (const QJsonValue &c : layout) {
        const QJsonValue lock = c[QLatin1StringView("lock")];
        boards.insert(c[QLatin1StringView("name")].toString(),
                      lock[QLatin1StringView("bus")].toString() + u'/'
                          + QString::number(lock[QLatin1StringView("board")].toInt()));
    }
    return boards;
}

} // namespace

QJsonArray occupancyReport(Work &work, const ReportQuery &query)
{
    std::vector<QJsonObject> rows;
    for (const BankName &bank : banksOf(work, query)) {
        const auto lays = laysOf(work, bank.id, query);
        const int total = totalOf(work, bank.id);
        for (Time at = query.from; at < query.to && int(rows.size()) < kMostReportRows; at += query.step) {
            const Time end = std::min(query.to, Time(at + query.step));
            const Filled room = filled(lays, at, end);
            QJsonObject row = rowOf(periodOf(at, query), bank);
            row.insert(QStringLiteral("total"), total);
            row.insert(QStringLiteral("averageOccupied"),
                       double(room.sum.count()) / double(std::chrono::duration_cast<Millis>(end - at).count()));
            row.insert(QStringLiteral("mostOccupied"), room.most);
            rows.push_back(row);
        }
    }
    return sorted(std::move(rows));
}

QJsonArray pickupReport(Work &work, const ReportQuery &query)
{
    std::vector<QJsonObject> rows;
    for (const BankName &bank : banksOf(work, query)) {
        std::map<QString, std::vector<qint64>> pickedUp; // by period, seconds
        std::map<QString, int> others;
        for (const Lay &lay : laysOf(work, bank.id, query)) {
            if (!lay.over || lay.to < query.from || lay.to >= query.to)
                continue;
            const QString period = periodOf(lay.to, query);
            others.try_emplace(period, 0);
            if (lay.pickedUp)
                pickedUp[period].push_back(std::chrono::duration_cast<std::chrono::seconds>(lay.to - lay.from).count());
            else
                ++others[period];
        }
        for (const auto &[period, notCollected] : others) {
            auto &times = pickedUp[period];
            std::sort(times.begin(), times.end());
            QJsonObject row = rowOf(period, bank);
            row.insert(QStringLiteral("pickups"), qint64(times.size()));
            row.insert(QStringLiteral("medianSeconds"),
                       times.empty() ? QJsonValue() : QJsonValue(quantile(times, 0.5)));
            row.insert(QStringLiteral("p90Seconds"), times.empty() ? QJsonValue() : QJsonValue(quantile(times, 0.9)));
            row.insert(QStringLiteral("notCollected"), notCollected);
            rows.push_back(row);
        }
    }
    return sorted(std::move(rows));
}

QJsonArray failureReport(Work &work, const ReportQuery &query)
{
    const QString what = query.byBoard ? QStringLiteral("board") : QStringLiteral("compartment");
    std::vector<QJsonObject> rows;
    for (const BankName &bank : banksOf(work, query)) {
        const auto boards = query.byBoard ? boardsOf(work, bank.id) : QHash<QString, QString>();
        std::map<std::pair<QString, QString>, std::map<QString, int>> counts; // by period and place: kinds
        for (const storage::Row &row :
             work.query(QStringLiteral("SELECT at, kind, body FROM events WHERE bank = ? AND at >= ? AND at < ? AND "
                                       "epoch IS NOT NULL AND projected <> 0 AND kind IN ('DoorStuck', 'DoorForced', "
                                       "'DoorLeftOpen', 'UnlockUnconfirmed', 'UnlockNotSent', 'SensorFaulty', "
                                       "'ProblemReported', 'BoardFaulty')"),
                        bank.id, query.from, query.to)) {
            const QJsonObject body = QJsonDocument::fromJson(row.bytes(2)).object();
            const QString compartment = body[QLatin1StringView("compartment")].toString();
            QString place = compartment;
            if (query.byBoard)
                place = compartment.isEmpty() ? QString(body[QLatin1StringView("bus")].toString() + u'/'
                                                        + QString::number(body[QLatin1StringView("board")].toInt(-1)))
                                              : boards.value(compartment);
            if (!place.isEmpty() && isFailure(row.text(1)))
                ++counts[{periodOf(row.time(0), query), place}][row.text(1)];
        }
        for (const auto &[key, kinds] : counts) {
            QJsonObject row = rowOf(key.first, bank);
            QJsonObject byKind;
            int sum = 0;
            for (const auto &[kind, count] : kinds) {
                byKind.insert(kind, count);
                sum += count;
            }
            row.insert(what, key.second);
            row.insert(QStringLiteral("failures"), sum);
            row.insert(QStringLiteral("kinds"), byKind);
            rows.push_back(row);
        }
    }
    return sorted(std::move(rows));
}

QJsonArray occupancyOverTime(Work &work, BankId bank, const ReportQuery &query)
{
    const auto lays = laysOf(work, bank, query);
    QJsonArray points;
    for (Time at = query.from; at < query.to && points.size() < kMostReportRows; at += query.step) {
        const auto occupied
            = std::count_if(lays.begin(), lays.end(), [at](const Lay &lay) { return lay.from <= at && lay.to > at; });
        points << QJsonObject{{QStringLiteral("at"), toIso(at)}, {QStringLiteral("occupied"), qint64(occupied)}};
    }
    return points;
}

QByteArray csvOf(const QJsonArray &rows, const QStringList &columns)
{
    const auto cell = [](const QJsonValue &value) {
        QString text = value.toVariant().toString();
        if (value.isObject()) {
            QStringList parts;
            const QJsonObject object = value.toObject();
            for (auto part = object.begin(); part != object.end(); ++part)
                parts << part.key() + u'=' + part->toVariant().toString();
            text = parts.join(u';');
        }
        // A spreadsheet takes what begins so for a formula.
        if (value.isString() && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
            text.prepend(u'\'');
        if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
            text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
        return text;
    };
    QString out = columns.join(u',') + QStringLiteral("\r\n");
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &column : columns)
            cells << cell(row[column]);
        out += cells.join(u',') + QStringLiteral("\r\n");
    }
    return out.toUtf8();
}

} // namespace cubby::central
