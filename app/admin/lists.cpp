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

bool isAlertIn(const QJsonObject &row, const QString &state)
{
    const QString is = row.value(QLatin1StringView("state")).toString();
    return state.isEmpty() ? is != QLatin1StringView("Closed") : is == state;
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

QList<QJsonObject> alertLive(const TableModel &, const Event &event)
{
    const QJsonObject alert = event.data.value(QLatin1StringView("alert")).toObject();
    return alert.isEmpty() ? QList<QJsonObject>() : QList<QJsonObject>{alert};
}

QJsonObject inspectionThing(const QJsonObject &row) { return row; }

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
            {QStringLiteral("/v1/banks"), QStringLiteral("items"), 1000, true},
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

ListSpec packageList()
{
    return {
        QStringLiteral("packages"),
        QT_TRANSLATE_NOOP("List", "Packages"),
        {QStringLiteral("/v1/packages")},
        {{QT_TRANSLATE_NOOP("Column", "Labels"), QStringLiteral("labels"), Kind::List, 200},
         {QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("status"), Kind::Word, 150},
         {QT_TRANSLATE_NOOP("Column", "Expired"), QStringLiteral("expired"), Kind::Yes, 80},
         {QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("bankName"), Kind::Text, 180},
         {QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
         {QT_TRANSLATE_NOOP("Column", "Size"), QStringLiteral("size"), Kind::Text, 60},
         {QT_TRANSLATE_NOOP("Column", "Until"), QStringLiteral("deadline"), Kind::Time, 140},
         {QT_TRANSLATE_NOOP("Column", "Changed"), QStringLiteral("changedAt"), Kind::Time, 140},
         {QT_TRANSLATE_NOOP("Column", "Ordered"), QStringLiteral("createdAt"), Kind::Time, 140}},
        {{QStringLiteral("status"),
          QT_TRANSLATE_NOOP("List", "Every state"),
          Sift::Choice,
          {QStringLiteral("PendingAssignment"), QStringLiteral("AssignedToCompartment"), QStringLiteral("InTransit"),
           QStringLiteral("InLocker"), QStringLiteral("PickedUp"), QStringLiteral("Returned"),
           QStringLiteral("Collected"), QStringLiteral("Cancelled"), QStringLiteral("InDoubt")}},
         {QStringLiteral("expired"), QT_TRANSLATE_NOOP("List", "Expired"), Sift::Choice, {QStringLiteral("true")}}},
        QStringLiteral("packages:read"),
        packageCommands,
        {},
        nullptr,
        QStringLiteral("package"),
        QStringLiteral("id"),
        nullptr,
        {QStringLiteral("package.")},
        nullptr,
        8,
        Qt::DescendingOrder};
}

ListSpec customerList()
{
    return {QStringLiteral("customers"),
            QT_TRANSLATE_NOOP("List", "Customers"),
            {QStringLiteral("/v1/customers")},
            {{QT_TRANSLATE_NOOP("Column", "Name"), QStringLiteral("name"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "E-mail"), QStringLiteral("email"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Telephone"), QStringLiteral("phone"), Kind::Text, 140},
             {QT_TRANSLATE_NOOP("Column", "Language"), QStringLiteral("language"), Kind::Text, 80},
             {QT_TRANSLATE_NOOP("Column", "Packages"), QStringLiteral("packages"), Kind::Number, 90}},
            {{QStringLiteral("q"), QT_TRANSLATE_NOOP("List", "E-mail, telephone or name")}},
            QStringLiteral("customers:read"),
            nullptr,
            {},
            nullptr,
            QStringLiteral("customer")};
}

ListSpec driverList()
{
    return {QStringLiteral("people"),
            QT_TRANSLATE_NOOP("List", "Drivers and technicians"),
            {QStringLiteral("/v1/people")},
            {{QT_TRANSLATE_NOOP("Column", "Name"), QStringLiteral("name"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "Role"), QStringLiteral("role"), Kind::Word, 110},
             {QT_TRANSLATE_NOOP("Column", "Carrier"), QStringLiteral("carrierName"), Kind::Text, 160},
             {QT_TRANSLATE_NOOP("Column", "Badge holds until"), QStringLiteral("notAfter"), Kind::Time, 150},
             {QT_TRANSLATE_NOOP("Column", "Withdrawn"), QStringLiteral("withdrawnAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "Since"), QStringLiteral("createdAt"), Kind::Time, 140}},
            {{QStringLiteral("q"), QT_TRANSLATE_NOOP("List", "Name")},
             {QStringLiteral("role"),
              QT_TRANSLATE_NOOP("List", "Every role"),
              Sift::Choice,
              {QStringLiteral("driver"), QStringLiteral("technician")}}},
            QStringLiteral("people:read"),
            peopleCommands,
            QStringLiteral("person."),
            "person.add"};
}

ListSpec carrierList()
{
    return {QStringLiteral("carriers"),
            QT_TRANSLATE_NOOP("List", "Carriers"),
            {QStringLiteral("/v1/carriers")},
            {{QT_TRANSLATE_NOOP("Column", "Name"), QStringLiteral("name"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Kind"), QStringLiteral("kind"), Kind::Word, 110},
             {QT_TRANSLATE_NOOP("Column", "Since"), QStringLiteral("createdAt"), Kind::Time, 140}},
            {},
            QStringLiteral("people:read"),
            peopleCommands,
            QStringLiteral("carrier.key"),
            "carrier.add"};
}

ListSpec staffList()
{
    return {QStringLiteral("staff"),
            QT_TRANSLATE_NOOP("List", "Staff"),
            {QStringLiteral("/v1/staff")},
            {{QT_TRANSLATE_NOOP("Column", "Login"), QStringLiteral("login"), Kind::Text, 140},
             {QT_TRANSLATE_NOOP("Column", "Name"), QStringLiteral("name"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "Role"), QStringLiteral("role"), Kind::Word, 130},
             {QT_TRANSLATE_NOOP("Column", "Withdrawn"), QStringLiteral("withdrawnAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "Since"), QStringLiteral("createdAt"), Kind::Time, 140}},
            {},
            QStringLiteral("staff:write"),
            peopleCommands,
            QStringLiteral("staff."),
            "staff.add"};
}

ListSpec enrolmentList()
{
    return {QStringLiteral("enrolments"),
            QT_TRANSLATE_NOOP("List", "New kiosks"),
            {QStringLiteral("/v1/enrolments-waiting")},
            {{QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("state"), Kind::Word, 120},
             {QT_TRANSLATE_NOOP("Column", "From"), QStringLiteral("remote"), Kind::Text, 160},
             {QT_TRANSLATE_NOOP("Column", "Note"), QStringLiteral("note"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "Asked"), QStringLiteral("createdAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "Holds until"), QStringLiteral("expiresAt"), Kind::Time, 140}},
            {},
            QStringLiteral("staff:write"),
            peopleCommands,
            QStringLiteral("enrolment."),
            nullptr,
            {},
            {},
            nullptr,
            {},
            nullptr,
            3,
            Qt::DescendingOrder};
}

ListSpec alertList()
{
    return {QStringLiteral("alerts"),
            QT_TRANSLATE_NOOP("List", "Alerts"),
            {QStringLiteral("/v1/alerts")},
            {{QT_TRANSLATE_NOOP("Column", "Kind"), QStringLiteral("kind"), Kind::Word, 170},
             {QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("bankName"), Kind::Text, 160},
             {QT_TRANSLATE_NOOP("Column", "What"), QStringLiteral("detail"), Kind::Text, 280},
             {QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("state"), Kind::Word, 110},
             {QT_TRANSLATE_NOOP("Column", "Who"), QStringLiteral("assignee"), Kind::Text, 120},
             {QT_TRANSLATE_NOOP("Column", "Comment"), QStringLiteral("comment"), Kind::Text, 180},
             {QT_TRANSLATE_NOOP("Column", "Times"), QStringLiteral("count"), Kind::Number, 60},
             {QT_TRANSLATE_NOOP("Column", "Last"), QStringLiteral("lastAt"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "First"), QStringLiteral("firstAt"), Kind::Time, 140}},
            {{QStringLiteral("state"),
              QT_TRANSLATE_NOOP("List", "Not closed"),
              Sift::Choice,
              {QStringLiteral("Open"), QStringLiteral("Assigned")},
              isAlertIn}},
            QStringLiteral("alerts:read"),
            workCommands,
            QStringLiteral("alert."),
            nullptr,
            QStringLiteral("bank"),
            QStringLiteral("bank"),
            alertLive,
            {},
            nullptr,
            7,
            Qt::DescendingOrder};
}

ListSpec inspectionList()
{
    return {QStringLiteral("inspections"),
            QT_TRANSLATE_NOOP("List", "To inspect"),
            {QStringLiteral("/v1/inspections")},
            {{QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("bankName"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
             {QT_TRANSLATE_NOOP("Column", "Size"), QStringLiteral("size"), Kind::Text, 60},
             {QT_TRANSLATE_NOOP("Column", "Condition"), QStringLiteral("condition"), Kind::Word, 150},
             {QT_TRANSLATE_NOOP("Column", "Inside"), QStringLiteral("custody"), Kind::Word, 140},
             {QT_TRANSLATE_NOOP("Column", "Reason"), QStringLiteral("reason"), Kind::Word, 200},
             {QT_TRANSLATE_NOOP("Column", "Since"), QStringLiteral("since"), Kind::Time, 140}},
            {},
            QStringLiteral("banks:read"),
            compartmentCommands,
            {},
            nullptr,
            QStringLiteral("bank"),
            QStringLiteral("bank"),
            nullptr,
            {QStringLiteral("compartment."), QStringLiteral("bank.")},
            inspectionThing};
}

ListSpec letterList()
{
    return {QStringLiteral("letters"),
            QT_TRANSLATE_NOOP("List", "Could not be delivered"),
            {QStringLiteral("/v1/dead-letters")},
            {{QT_TRANSLATE_NOOP("Column", "Channel"), QStringLiteral("channel"), Kind::Text, 90},
             {QT_TRANSLATE_NOOP("Column", "Message"), QStringLiteral("kind"), Kind::Word, 140},
             {QT_TRANSLATE_NOOP("Column", "Error"), QStringLiteral("error"), Kind::Text, 360},
             {QT_TRANSLATE_NOOP("Column", "Attempts"), QStringLiteral("attempts"), Kind::Number, 80},
             {QT_TRANSLATE_NOOP("Column", "Given up"), QStringLiteral("diedAt"), Kind::Time, 140}},
            {},
            QStringLiteral("alerts:write"),
            workCommands,
            QStringLiteral("letter."),
            nullptr,
            {},
            {},
            nullptr,
            {},
            nullptr,
            4,
            Qt::DescendingOrder};
}

ListSpec auditList()
{
    return {QStringLiteral("audit"),
            QT_TRANSLATE_NOOP("List", "Audit"),
            {QStringLiteral("/v1/audit"), QStringLiteral("audit"), 100, false, QStringLiteral("before"),
             QStringLiteral("id")},
            {{QT_TRANSLATE_NOOP("Column", "When"), QStringLiteral("at"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "Who"), QStringLiteral("actor"), Kind::Text, 160},
             {QT_TRANSLATE_NOOP("Column", "Did what"), QStringLiteral("action"), Kind::Word, 170},
             {QT_TRANSLATE_NOOP("Column", "Reason"), QStringLiteral("why"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Detail"), QStringLiteral("detail"), Kind::Text, 220},
             {QT_TRANSLATE_NOOP("Column", "To what"), QStringLiteral("subject"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "From"), QStringLiteral("from"), Kind::Text, 120}},
            {{QStringLiteral("actor"), QT_TRANSLATE_NOOP("List", "Who")},
             {QStringLiteral("action"), QT_TRANSLATE_NOOP("List", "Did what")},
             {QStringLiteral("subject"), QT_TRANSLATE_NOOP("List", "To what")},
             {QStringLiteral("from"), QT_TRANSLATE_NOOP("List", "From"), Sift::Day},
             {QStringLiteral("to"), QT_TRANSLATE_NOOP("List", "Until"), Sift::Day}},
            QStringLiteral("audit:read"),
            nullptr,
            {},
            nullptr,
            {},
            {},
            nullptr,
            {},
            nullptr,
            0,
            Qt::DescendingOrder};
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
            {QStringLiteral("/v1/banks/%1/instructions").arg(bank)},
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
            {QStringLiteral("/v1/banks/%1/layouts").arg(bank)},
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
