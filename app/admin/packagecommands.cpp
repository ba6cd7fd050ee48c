// SPDX-License-Identifier: GPL-3.0-or-later
// What people may do for packages.
#include "app/admin/command.h"

#include "app/admin/column.h"

#include <QCoreApplication>

namespace cubby::admin {

namespace {

using Kind = Field::Kind;
using Reason = Command::Reason;

bool isOneOf(const QString &value, std::initializer_list<const char *> all)
{
    return std::any_of(all.begin(), all.end(), [&](const char *one) { return value == QLatin1StringView(one); });
}
bool lies(const QJsonObject &p) { return isOneOf(textOf(p, "status"), {"InLocker", "InDoubt"}); }
bool isBefore(const QJsonObject &p)
{
    return isOneOf(textOf(p, "status"), {"PendingAssignment", "AssignedToCompartment", "InTransit"});
}

const QString kPackages = QStringLiteral("packages:write");

} // namespace

std::span<const Command> packageCommands()
{
    static const std::vector<Command> all{
        {"package.code",
         QT_TRANSLATE_NOOP("Command", "New code…"),
         QT_TRANSLATE_NOOP("Command", "The old code stops working; the customer is sent the new one."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/code"),
         {},
         {},
         Reason::Must,
         [](const QJsonObject &p) {
             return !isOneOf(textOf(p, "status"), {"PickedUp", "Returned", "Cancelled", "Collected"});
         }},
        {"package.extend",
         QT_TRANSLATE_NOOP("Command", "Keep it longer…"),
         QT_TRANSLATE_NOOP("Command", "It may lie there until then; the customer is told."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/extend"),
         {},
         {{QStringLiteral("until"), QT_TRANSLATE_NOOP("Command", "Until"), Kind::Moment}},
         Reason::Must,
         lies},
        {"package.delegate",
         QT_TRANSLATE_NOOP("Command", "Somebody else fetches it…"),
         QT_TRANSLATE_NOOP(
             "Command",
             "That person is sent a code of their own. The customer's code keeps working unless you say otherwise."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/delegate"),
         {},
         {{QStringLiteral("name"), QT_TRANSLATE_NOOP("Command", "Name")},
          {QStringLiteral("email"), QT_TRANSLATE_NOOP("Command", "E-mail"), Kind::Line, false},
          {QStringLiteral("phone"), QT_TRANSLATE_NOOP("Command", "Telephone"), Kind::Line, false},
          {QStringLiteral("keepOwn"), QT_TRANSLATE_NOOP("Command", "The customer's code keeps working"), Kind::Check,
           false}},
         Reason::Must,
         [](const QJsonObject &p) { return lies(p) || isBefore(p); }},
        {"package.unassign",
         QT_TRANSLATE_NOOP("Command", "It is the wrong package…"),
         QT_TRANSLATE_NOOP(
             "Command",
             "What lies there is no longer taken for this package: the compartment is to be inspected, and the package "
             "waits for a new place."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/unassign"),
         {},
         {},
         Reason::Must,
         [](const QJsonObject &p) {
             return lies(p) || textOf(p, "status") == QLatin1StringView("AssignedToCompartment");
         }},
        {"package.move",
         QT_TRANSLATE_NOOP("Command", "To another bank…"),
         QT_TRANSLATE_NOOP("Command", "Room is kept there instead; the customer is told."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/move"),
         {},
         {{QStringLiteral("bank"), QT_TRANSLATE_NOOP("Command", "Bank"), Kind::Bank}},
         Reason::Must,
         isBefore},
        {"package.return",
         QT_TRANSLATE_NOOP("Command", "Send it back…"),
         QT_TRANSLATE_NOOP("Command",
                           "The code stops working. A driver takes it out and brings it back to the sender."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/return"),
         {},
         {},
         Reason::Must,
         lies},
        {"package.cancel",
         QT_TRANSLATE_NOOP("Command", "Cancel…"),
         QT_TRANSLATE_NOOP("Command", "The order for this package ends; its room is given away."),
         QStringLiteral("orders:write"),
         "POST",
         QStringLiteral("/v1/packages/{id}/cancel"),
         {},
         {},
         Reason::Must,
         isBefore},
        {"package.doubt",
         QT_TRANSLATE_NOOP("Command", "It is not certain where it is…"),
         QT_TRANSLATE_NOOP("Command",
                           "Its code stops working until somebody has found out; support sees it among the alerts."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/doubt"),
         {},
         {},
         Reason::Must,
         [](const QJsonObject &p) { return textOf(p, "status") == QLatin1StringView("InLocker"); }},
        {"package.resolve",
         QT_TRANSLATE_NOOP("Command", "It is found…"),
         QT_TRANSLATE_NOOP("Command", "The package goes on as you say."),
         kPackages,
         "POST",
         QStringLiteral("/v1/packages/{id}/resolve"),
         {},
         {{QStringLiteral("finding"),
           QT_TRANSLATE_NOOP("Command", "What was found"),
           Kind::Choice,
           true,
           {QStringLiteral("LiesThere"), QStringLiteral("Fetched"), QStringLiteral("TakenBack"),
            QStringLiteral("ToDeliver")}}},
         Reason::Must,
         [](const QJsonObject &p) { return textOf(p, "status") == QLatin1StringView("InDoubt"); }},
    };
    return all;
}

} // namespace cubby::admin
