// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/lists.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cubby::admin {

namespace {

using Kind = Column::Kind;
using Sift = ListFilter::Kind;

} // namespace

ListSpec driverList()
{
    return {QStringLiteral("people"),
            QT_TRANSLATE_NOOP("List", "Drivers and technicians"),
            {QStringLiteral("/v1/people")},
            {{QT_TRANSLATE_NOOP("Column", "Name"), QStringLiteral("name"), Kind::Text, 200},
             {QT_TRANSLATE_NOOP("Column", "Role"), QStringLiteral("role"), Kind::Word, 110},
             {QT_TRANSLATE_NOOP("Column", "Badge holds until"), QStringLiteral("notAfter"), Kind::Time, 150},
             {QT_TRANSLATE_NOOP("Column", "Withdrawn"), QStringLiteral("withdrawnAt"), Kind::Time, 140}},
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
            {QStringLiteral("/v1/carriers"), 0},
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
            {QStringLiteral("/v1/staff"), 0},
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
            {QStringLiteral("/v1/enrolments-waiting"), 0},
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

} // namespace cubby::admin
