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

#define T(english) QT_TRANSLATE_NOOP("List", english)
#define C(english) QT_TRANSLATE_NOOP("Column", english)

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
            T("Banks"),
            {QStringLiteral("/v1/banks"), QStringLiteral("items"), 1000, true},
            {{C("Bank"), QStringLiteral("name"), Kind::Text, 200},
             {C("State"), QStringLiteral("status"), Kind::Word, 130},
             {C("Free"), QStringLiteral("compartments.available"), Kind::Number, 70},
             {C("Occupied"), QStringLiteral("compartments.occupied"), Kind::Number, 80},
             {C("Out of order"), QStringLiteral("compartments.outOfOrder"), Kind::Number, 90},
             {C("To inspect"), QStringLiteral("compartments.requiresInspection"), Kind::Number, 80},
             {C("All"), QStringLiteral("compartments.total"), Kind::Number, 60},
             {C("Alerts"), QStringLiteral("openAlerts"), Kind::Number, 70},
             {C("Faults"), QStringLiteral("faults"), Kind::List, 160},
             {C("Last heard"), QStringLiteral("heardAt"), Kind::Time, 140},
             {C("Address"), QStringLiteral("address"), Kind::Text, 240},
             {C("Version"), QStringLiteral("software"), Kind::Text, 80}},
            {{QStringLiteral("q"), T("Name or address"), Sift::Text, {}, holdsText},
             {QStringLiteral("status"),
              T("Every state"),
              Sift::Choice,
              {QStringLiteral("Active"), QStringLiteral("Inactive"), QStringLiteral("Maintenance")},
              isInState},
             {QStringLiteral("full"), T("Nearly full"), Sift::Choice, {QStringLiteral("1")}, isNearlyFull},
             {QStringLiteral("faults"), T("Faults"), Sift::Choice, {QStringLiteral("1")}, hasFaults}},
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
        T("Packages"),
        {QStringLiteral("/v1/packages")},
        {{C("Labels"), QStringLiteral("labels"), Kind::List, 200},
         {C("State"), QStringLiteral("status"), Kind::Word, 150},
         {C("Expired"), QStringLiteral("expired"), Kind::Yes, 80},
         {C("Bank"), QStringLiteral("bankName"), Kind::Text, 180},
         {C("Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
         {C("Size"), QStringLiteral("size"), Kind::Text, 60},
         {C("Until"), QStringLiteral("deadline"), Kind::Time, 140},
         {C("Changed"), QStringLiteral("changedAt"), Kind::Time, 140},
         {C("Ordered"), QStringLiteral("createdAt"), Kind::Time, 140}},
        {{QStringLiteral("status"),
          T("Every state"),
          Sift::Choice,
          {QStringLiteral("PendingAssignment"), QStringLiteral("AssignedToCompartment"), QStringLiteral("InTransit"),
           QStringLiteral("InLocker"), QStringLiteral("PickedUp"), QStringLiteral("Returned"),
           QStringLiteral("Collected"), QStringLiteral("Cancelled"), QStringLiteral("InDoubt")}},
         {QStringLiteral("expired"), T("Expired"), Sift::Choice, {QStringLiteral("true")}}},
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
            T("Customers"),
            {QStringLiteral("/v1/customers")},
            {{C("Name"), QStringLiteral("name"), Kind::Text, 200},
             {C("E-mail"), QStringLiteral("email"), Kind::Text, 240},
             {C("Telephone"), QStringLiteral("phone"), Kind::Text, 140},
             {C("Language"), QStringLiteral("language"), Kind::Text, 80},
             {C("Packages"), QStringLiteral("packages"), Kind::Number, 90}},
            {{QStringLiteral("q"), T("E-mail, telephone or name")}},
            QStringLiteral("customers:read"),
            nullptr,
            {},
            nullptr,
            QStringLiteral("customer")};
}

ListSpec driverList()
{
    return {QStringLiteral("people"),
            T("Drivers and technicians"),
            {QStringLiteral("/v1/people")},
            {{C("Name"), QStringLiteral("name"), Kind::Text, 200},
             {C("Role"), QStringLiteral("role"), Kind::Word, 110},
             {C("Carrier"), QStringLiteral("carrierName"), Kind::Text, 160},
             {C("Badge holds until"), QStringLiteral("notAfter"), Kind::Time, 150},
             {C("Withdrawn"), QStringLiteral("withdrawnAt"), Kind::Time, 140},
             {C("Since"), QStringLiteral("createdAt"), Kind::Time, 140}},
            {{QStringLiteral("q"), T("Name")},
             {QStringLiteral("role"),
              T("Every role"),
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
            T("Carriers"),
            {QStringLiteral("/v1/carriers")},
            {{C("Name"), QStringLiteral("name"), Kind::Text, 240},
             {C("Kind"), QStringLiteral("kind"), Kind::Word, 110},
             {C("Since"), QStringLiteral("createdAt"), Kind::Time, 140}},
            {},
            QStringLiteral("people:read"),
            peopleCommands,
            QStringLiteral("carrier.key"),
            "carrier.add"};
}

ListSpec staffList()
{
    return {QStringLiteral("staff"),
            T("Staff"),
            {QStringLiteral("/v1/staff")},
            {{C("Login"), QStringLiteral("login"), Kind::Text, 140},
             {C("Name"), QStringLiteral("name"), Kind::Text, 200},
             {C("Role"), QStringLiteral("role"), Kind::Word, 130},
             {C("Withdrawn"), QStringLiteral("withdrawnAt"), Kind::Time, 140},
             {C("Since"), QStringLiteral("createdAt"), Kind::Time, 140}},
            {},
            QStringLiteral("staff:write"),
            peopleCommands,
            QStringLiteral("staff."),
            "staff.add"};
}

ListSpec enrolmentList()
{
    return {QStringLiteral("enrolments"),
            T("New kiosks"),
            {QStringLiteral("/v1/enrolments-waiting")},
            {{C("State"), QStringLiteral("state"), Kind::Word, 120},
             {C("From"), QStringLiteral("remote"), Kind::Text, 160},
             {C("Note"), QStringLiteral("note"), Kind::Text, 200},
             {C("Asked"), QStringLiteral("createdAt"), Kind::Time, 140},
             {C("Holds until"), QStringLiteral("expiresAt"), Kind::Time, 140}},
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
            T("Alerts"),
            {QStringLiteral("/v1/alerts")},
            {{C("Kind"), QStringLiteral("kind"), Kind::Word, 170},
             {C("Bank"), QStringLiteral("bankName"), Kind::Text, 160},
             {C("What"), QStringLiteral("detail"), Kind::Text, 280},
             {C("State"), QStringLiteral("state"), Kind::Word, 110},
             {C("Who"), QStringLiteral("assignee"), Kind::Text, 120},
             {C("Comment"), QStringLiteral("comment"), Kind::Text, 180},
             {C("Times"), QStringLiteral("count"), Kind::Number, 60},
             {C("Last"), QStringLiteral("lastAt"), Kind::Time, 140},
             {C("First"), QStringLiteral("firstAt"), Kind::Time, 140}},
            {{QStringLiteral("state"),
              T("Not closed"),
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
            T("To inspect"),
            {QStringLiteral("/v1/inspections")},
            {{C("Bank"), QStringLiteral("bankName"), Kind::Text, 200},
             {C("Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
             {C("Size"), QStringLiteral("size"), Kind::Text, 60},
             {C("Condition"), QStringLiteral("condition"), Kind::Word, 150},
             {C("Inside"), QStringLiteral("custody"), Kind::Word, 140},
             {C("Reason"), QStringLiteral("reason"), Kind::Word, 200},
             {C("Since"), QStringLiteral("since"), Kind::Time, 140}},
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
            T("Could not be delivered"),
            {QStringLiteral("/v1/dead-letters")},
            {{C("Channel"), QStringLiteral("channel"), Kind::Text, 90},
             {C("Message"), QStringLiteral("kind"), Kind::Word, 140},
             {C("Error"), QStringLiteral("error"), Kind::Text, 360},
             {C("Attempts"), QStringLiteral("attempts"), Kind::Number, 80},
             {C("Given up"), QStringLiteral("diedAt"), Kind::Time, 140}},
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
            T("Audit"),
            {QStringLiteral("/v1/audit"), QStringLiteral("audit"), 100, false, QStringLiteral("before"),
             QStringLiteral("id")},
            {{C("When"), QStringLiteral("at"), Kind::Time, 140},
             {C("Who"), QStringLiteral("actor"), Kind::Text, 160},
             {C("Did what"), QStringLiteral("action"), Kind::Word, 170},
             {C("Reason"), QStringLiteral("why"), Kind::Text, 240},
             {C("Detail"), QStringLiteral("detail"), Kind::Text, 220},
             {C("To what"), QStringLiteral("subject"), Kind::Text, 240},
             {C("From"), QStringLiteral("from"), Kind::Text, 120}},
            {{QStringLiteral("actor"), T("Who")},
             {QStringLiteral("action"), T("Did what")},
             {QStringLiteral("subject"), T("To what")},
             {QStringLiteral("from"), T("From"), Sift::Day},
             {QStringLiteral("to"), T("Until"), Sift::Day}},
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
            T("History"),
            {QStringLiteral("/v1/banks/%1/history").arg(bank)},
            {{C("When"), QStringLiteral("at"), Kind::Time, 140},
             {C("What"), QStringLiteral("kind"), Kind::Word, 180},
             {C("Detail"), QStringLiteral("body"), Kind::Text, 360},
             {C("Does not fit"), QStringLiteral("conflict"), Kind::Yes, 90}},
            {{QStringLiteral("compartment"), T("Compartment")}},
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
            T("Asked of the bank"),
            {QStringLiteral("/v1/banks/%1/instructions").arg(bank)},
            {{C("When"), QStringLiteral("askedAt"), Kind::Time, 140},
             {C("What"), QStringLiteral("action"), Kind::Word, 130},
             {C("Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
             {C("State"), QStringLiteral("state"), Kind::Word, 120},
             {C("Who"), QStringLiteral("actor"), Kind::Text, 140},
             {C("Reason"), QStringLiteral("why"), Kind::Text, 240},
             {C("Answer"), QStringLiteral("result"), Kind::Word, 160}},
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
            T("Layouts given"),
            {QStringLiteral("/v1/banks/%1/layouts").arg(bank)},
            {{C("When"), QStringLiteral("askedAt"), Kind::Time, 140},
             {C("State"), QStringLiteral("state"), Kind::Word, 150},
             {C("Who"), QStringLiteral("actor"), Kind::Text, 140},
             {C("Reason"), QStringLiteral("reason"), Kind::Text, 240},
             {C("Answer"), QStringLiteral("result"), Kind::Text, 200}},
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

#undef T
#undef C

} // namespace cubby::admin
