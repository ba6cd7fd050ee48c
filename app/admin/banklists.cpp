// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/lists.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cubby::admin {

namespace {

using Kind = Column::Kind;
using Sift = ListFilter::Kind;

bool holdsText(const QJsonObject &row, const QString &text)
{
    if (text.isEmpty())
        return true;
    for (const char *key : {"name", "address", "note"}) {
        if (row.value(QLatin1StringView(key)).toString().contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isInState(const QJsonObject &row, const QString &state)
{
    return state.isEmpty() || row.value(QLatin1StringView("status")).toString() == state;
}

bool hasFaults(const QJsonObject &row, const QString &wanted)
{
    return wanted.isEmpty() || !row.value(QLatin1StringView("faults")).toArray().isEmpty()
           || row.value(QLatin1StringView("openAlerts")).toInt() > 0
           || valueAt(row, QStringLiteral("compartments.outOfOrder")).toInt() > 0;
}

bool isNearlyFull(const QJsonObject &row, const QString &wanted)
{
    const int total = valueAt(row, QStringLiteral("compartments.total")).toInt();
    return wanted.isEmpty()
           || (total > 0 && valueAt(row, QStringLiteral("compartments.available")).toInt() * 10 < total);
}

QList<QJsonObject> fleetLive(const TableModel &model, const Event &event)
{
    if (!event.type.startsWith(QLatin1StringView("bank.")) && !event.type.startsWith(QLatin1StringView("compartment.")))
        return {};
    if (const QJsonObject row = event.data.value(QLatin1StringView("row")).toObject(); !row.isEmpty())
        return {row};
    const QJsonObject counts = event.data.value(QLatin1StringView("counts")).toObject();
    QJsonObject row = model.find(event.data.value(QLatin1StringView("bank")).toString());
    if (counts.isEmpty() || row.isEmpty())
        return {};
    row.insert(QStringLiteral("compartments"), counts);
    return {row};
}

} // namespace

QJsonObject bankThing(const QJsonObject &row)
{
    QJsonObject thing = row;
    thing.insert(QStringLiteral("bank"), row.value(QLatin1StringView("id")));
    thing.insert(QStringLiteral("bankName"), row.value(QLatin1StringView("name")));
    return thing;
}

ListSpec fleetList()
{
    return {QStringLiteral("fleet"),
            QT_TRANSLATE_NOOP("List", "Banks"),
            {QStringLiteral("/v1/banks"), 200, true},
            {{QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("name"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("status"), Kind::Word, 130},
             {QT_TRANSLATE_NOOP("Column", "Free"), QStringLiteral("compartments.available"), Kind::Number, 70},
             {QT_TRANSLATE_NOOP("Column", "Occupied"), QStringLiteral("compartments.occupied"), Kind::Number, 80},
             {QT_TRANSLATE_NOOP("Column", "Out of order"), QStringLiteral("compartments.outOfOrder"), Kind::Number, 90},
             {QT_TRANSLATE_NOOP("Column", "To inspect"), QStringLiteral("compartments.requiresInspection"),
              Kind::Number, 80},
             {QT_TRANSLATE_NOOP("Column", "All"), QStringLiteral("compartments.total"), Kind::Number, 60},
             {QT_TRANSLATE_NOOP("Column", "Alerts"), QStringLiteral("openAlerts"), Kind::Number, 70},
             {QT_TRANSLATE_NOOP("Column", "Faults"), QStringLiteral("faults"), Kind::List, 160},
             {QT_TRANSLATE_NOOP("Column", "Last heard"), QStringLiteral("heardAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "Address"), QStringLiteral("address"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Version"), QStringLiteral("software"), Kind::Text, 80}},
            {{QStringLiteral("q"), QT_TRANSLATE_NOOP("List", "Name or address"), Sift::Text, {}, holdsText},
             {QStringLiteral("status"),
              QT_TRANSLATE_NOOP("List", "Every state"),
              Sift::Choice,
              {QStringLiteral("Active"), QStringLiteral("Inactive"), QStringLiteral("Maintenance")},
              isInState},
             {QStringLiteral("full"),
              QT_TRANSLATE_NOOP("List", "Nearly full"),
              Sift::Choice,
              {QStringLiteral("1")},
              isNearlyFull},
             {QStringLiteral("faults"),
              QT_TRANSLATE_NOOP("List", "Faults"),
              Sift::Choice,
              {QStringLiteral("1")},
              hasFaults}},
            QStringLiteral("banks:read"),
            bankCommands,
            {},
            nullptr,
            QStringLiteral("bank"),
            QStringLiteral("id"),
            fleetLive,
            {},
            bankThing};
}

ListSpec inspectionList()
{
    return {QStringLiteral("inspections"),
            QT_TRANSLATE_NOOP("List", "To inspect"),
            {QStringLiteral("/v1/inspections"), 100, false, QStringLiteral("bank compartment")},
            {{QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("bankName"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
             {QT_TRANSLATE_NOOP("Column", "Size"), QStringLiteral("size"), Kind::Text, 60},
             {QT_TRANSLATE_NOOP("Column", "Condition"), QStringLiteral("condition"), Kind::Word, 150},
             {QT_TRANSLATE_NOOP("Column", "Inside"), QStringLiteral("custody"), Kind::Word, 140},
             {QT_TRANSLATE_NOOP("Column", "Last access"), QStringLiteral("lastAccess"), Kind::Time, 140}},
            {},
            QStringLiteral("banks:read"),
            compartmentCommands,
            {},
            nullptr,
            QStringLiteral("bank"),
            QStringLiteral("bank"),
            nullptr,
            {QStringLiteral("compartment."), QStringLiteral("bank.")},
            nullptr};
}

ListSpec historyList(const QString &bank)
{
    return {QStringLiteral("history"),
            QT_TRANSLATE_NOOP("List", "History"),
            {QStringLiteral("/v1/banks/%1/history").arg(bank)},
            {{QT_TRANSLATE_NOOP("Column", "When"), QStringLiteral("at"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "What"), QStringLiteral("kind"), Kind::Word, 180},
             {QT_TRANSLATE_NOOP("Column", "Detail"), QStringLiteral("body"), Kind::Text, 360},
             {QT_TRANSLATE_NOOP("Column", "Does not fit"), QStringLiteral("conflict"), Kind::Yes, 90}},
            {{QStringLiteral("compartment"), QT_TRANSLATE_NOOP("List", "Compartment")}},
            {},
            nullptr,
            {},
            nullptr,
            {},
            {},
            nullptr,
            {QStringLiteral("bank."), QStringLiteral("compartment.")},
            nullptr,
            0,
            Qt::DescendingOrder};
}

ListSpec instructionList(const QString &bank)
{
    return {QStringLiteral("instructions"),
            QT_TRANSLATE_NOOP("List", "Asked of the bank"),
            {QStringLiteral("/v1/banks/%1/instructions").arg(bank), 0},
            {{QT_TRANSLATE_NOOP("Column", "When"), QStringLiteral("askedAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "What"), QStringLiteral("action"), Kind::Word, 130},
             {QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
             {QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("state"), Kind::Word, 120},
             {QT_TRANSLATE_NOOP("Column", "Who"), QStringLiteral("actor"), Kind::Text, 140},
             {QT_TRANSLATE_NOOP("Column", "Reason"), QStringLiteral("why"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Answer"), QStringLiteral("result"), Kind::Word, 160}},
            {},
            {},
            nullptr,
            {},
            nullptr,
            {},
            {},
            nullptr,
            {QStringLiteral("bank.instruction")},
            nullptr,
            0,
            Qt::DescendingOrder};
}

ListSpec layoutList(const QString &bank)
{
    return {QStringLiteral("layouts"),
            QT_TRANSLATE_NOOP("List", "Layouts given"),
            {QStringLiteral("/v1/banks/%1/layouts").arg(bank), 0, false, QStringLiteral("digest askedAt")},
            {{QT_TRANSLATE_NOOP("Column", "When"), QStringLiteral("askedAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("state"), Kind::Word, 150},
             {QT_TRANSLATE_NOOP("Column", "Who"), QStringLiteral("actor"), Kind::Text, 140},
             {QT_TRANSLATE_NOOP("Column", "Reason"), QStringLiteral("reason"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Answer"), QStringLiteral("result"), Kind::Text, 200}},
            {},
            {},
            nullptr,
            {},
            nullptr,
            {},
            {},
            nullptr,
            {QStringLiteral("bank.")},
            nullptr,
            0,
            Qt::DescendingOrder};
}

} // namespace cubby::admin
