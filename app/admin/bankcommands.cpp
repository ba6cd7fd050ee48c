// SPDX-License-Identifier: GPL-3.0-or-later
// What people may do with banks and their compartments.
#include "app/admin/command.h"

#include "app/admin/column.h"

#include <QCoreApplication>

namespace cubby::admin {

namespace {

using Kind = Field::Kind;
using Reason = Command::Reason;

bool isThere(const QJsonObject &thing) { return thing.value(QLatin1StringView("withdrawnAt")).isNull(); }

QJsonObject doing(const char *action, bool toCompartment = false)
{
    QJsonObject body{{QStringLiteral("action"), QLatin1StringView(action)}};
    if (toCompartment)
        body.insert(QStringLiteral("compartment"), QStringLiteral("{compartment}"));
    return body;
}

const QString kInstructions = QStringLiteral("/v1/banks/{bank}/instructions");
const QString kOpen = QStringLiteral("banks:open");
const QString kSteer = QStringLiteral("banks:open banks:write");
const QString kStaff = QStringLiteral("staff:write");

} // namespace

std::span<const Command> bankCommands()
{
    static const std::vector<Command> all{
        {"bank.maintenance",
         QT_TRANSLATE_NOOP("Command", "Maintenance…"),
         QT_TRANSLATE_NOOP(
             "Command", "The kiosk serves nobody until it is put back in service. What lies in the bank stays there."),
         kSteer,
         "POST",
         kInstructions,
         doing("SetMaintenance"),
         {},
         Reason::Must,
         [](const QJsonObject &b) { return textOf(b, "mode") != QLatin1StringView("Maintenance"); },
         "bank.service"},
        {"bank.service",
         QT_TRANSLATE_NOOP("Command", "Back in service…"),
         QT_TRANSLATE_NOOP("Command", "Customers and drivers can use the kiosk again."),
         kSteer,
         "POST",
         kInstructions,
         doing("SetService"),
         {},
         Reason::Must,
         [](const QJsonObject &b) { return textOf(b, "mode") == QLatin1StringView("Maintenance"); },
         "bank.maintenance"},
        {"bank.restart", QT_TRANSLATE_NOOP("Command", "Restart…"),
         QT_TRANSLATE_NOOP(
             "Command", "The kiosk's program starts anew. Whoever stands there has to begin again; nothing is lost."),
         kSteer, "POST", kInstructions, doing("Restart")},
        {"bank.edit",
         QT_TRANSLATE_NOOP("Command", "Name and place…"),
         QT_TRANSLATE_NOOP("Command", "Customers read the new name and address in their messages from now on."),
         QStringLiteral("banks:write"),
         "PATCH",
         QStringLiteral("/v1/banks/{bank}"),
         {},
         {{QStringLiteral("name"), QT_TRANSLATE_NOOP("Command", "Name"), Kind::Line, false},
          {QStringLiteral("address"), QT_TRANSLATE_NOOP("Command", "Address"), Kind::Line, false},
          {QStringLiteral("latitude"), QT_TRANSLATE_NOOP("Command", "Latitude"), Kind::Number, false},
          {QStringLiteral("longitude"), QT_TRANSLATE_NOOP("Command", "Longitude"), Kind::Number, false},
          {QStringLiteral("note"), QT_TRANSLATE_NOOP("Command", "Note"), Kind::Line, false}}},
        {"bank.withdraw",
         QT_TRANSLATE_NOOP("Command", "Withdraw the kiosk…"),
         QT_TRANSLATE_NOOP("Command",
                           "Its kiosk is kept out at once and for good. A new kiosk may be let in for this bank."),
         kStaff,
         "POST",
         QStringLiteral("/v1/banks/{bank}/withdraw"),
         {},
         {},
         Reason::Must,
         isThere},
    };
    return all;
}

std::span<const Command> compartmentCommands()
{
    static const std::vector<Command> all{
        {"compartment.open", QT_TRANSLATE_NOOP("Command", "Open now…"),
         QT_TRANSLATE_NOOP(
             "Command",
             "The door opens for whoever stands there, and what is inside can be taken. The request holds for two "
             "minutes."),
         kOpen, "POST", kInstructions, doing("Open", true)},
        {"compartment.outOfOrder",
         QT_TRANSLATE_NOOP("Command", "Out of order…"),
         QT_TRANSLATE_NOOP("Command", "Nothing more is put in. What is inside can still be picked up."),
         kOpen,
         "POST",
         kInstructions,
         doing("SetOutOfOrder", true),
         {},
         Reason::Must,
         [](const QJsonObject &c) { return textOf(c, "condition") != QLatin1StringView("OutOfOrder"); },
         "compartment.good"},
        {"compartment.good",
         QT_TRANSLATE_NOOP("Command", "Back in use…"),
         QT_TRANSLATE_NOOP("Command", "It is offered for packages again."),
         kOpen,
         "POST",
         kInstructions,
         doing("SetGood", true),
         {},
         Reason::Must,
         [](const QJsonObject &c) { return textOf(c, "condition") != QLatin1StringView("Good"); },
         "compartment.outOfOrder"},
        {"compartment.inspect",
         QT_TRANSLATE_NOOP("Command", "Have it inspected…"),
         QT_TRANSLATE_NOOP("Command", "Nothing is put in until a technician has looked into it."),
         kOpen,
         "POST",
         kInstructions,
         doing("SetInspect", true),
         {},
         Reason::Must,
         // Nothing takes it back: whoever sets it good answers for what lies inside.
         [](const QJsonObject &c) { return textOf(c, "condition") == QLatin1StringView("Good"); }},
    };
    return all;
}

} // namespace cubby::admin
