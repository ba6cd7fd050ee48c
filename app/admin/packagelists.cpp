// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/lists.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cubby::admin {

namespace {

using Kind = Column::Kind;
using Sift = ListFilter::Kind;

} // namespace

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
         {QT_TRANSLATE_NOOP("Column", "Size"), QStringLiteral("size"), Kind::Text, 60},
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
        6,
        Qt::DescendingOrder};
}

ListSpec customerList()
{
    return {QStringLiteral("customers"),
            QT_TRANSLATE_NOOP("List", "Customers"),
            {QStringLiteral("/v1/customers"), 0},
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

ListSpec customersPackageList(const QString &customer)
{
    ListSpec spec = packageList();
    spec.name = QStringLiteral("customersPackages");
    spec.source = {QStringLiteral("/v1/customers/%1/packages").arg(customer), 0};
    spec.filters.clear();
    return spec;
}

} // namespace cubby::admin
