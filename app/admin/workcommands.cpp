// SPDX-License-Identifier: GPL-3.0-or-later
// What people may do with alerts and messages that could not be delivered.
#include "app/admin/command.h"

#include "app/admin/column.h"

#include <QCoreApplication>

namespace cubby::admin {

namespace {

using Kind = Field::Kind;
using Reason = Command::Reason;

bool isOpen(const QJsonObject &alert) { return textOf(alert, "state") != QLatin1StringView("Closed"); }

const QString kAlerts = QStringLiteral("alerts:write");

} // namespace

std::span<const Command> workCommands()
{
    static const std::vector<Command> all{
        {"alert.take",
         QT_TRANSLATE_NOOP("Command", "Take it on"),
         QT_TRANSLATE_NOOP("Command", "Others see that you look after it."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/alerts/{id}/assign"),
         {{QStringLiteral("assignee"), QStringLiteral("{me}")}},
         {},
         Reason::None,
         isOpen,
         "alert.giveBack"},
        {"alert.giveBack",
         QT_TRANSLATE_NOOP("Command", "Give it back"),
         QT_TRANSLATE_NOOP("Command", "It waits for somebody again."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/alerts/{id}/assign"),
         {{QStringLiteral("assignee"), QString()}},
         {},
         Reason::None,
         [](const QJsonObject &a) { return textOf(a, "state") == QLatin1StringView("Assigned"); },
         "alert.take"},
        {"alert.comment",
         QT_TRANSLATE_NOOP("Command", "Comment…"),
         QT_TRANSLATE_NOOP("Command", "Everybody who sees the alert reads it."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/alerts/{id}/comment"),
         {},
         {{QStringLiteral("comment"), QT_TRANSLATE_NOOP("Command", "Comment")}},
         Reason::None,
         isOpen},
        {"alert.close",
         QT_TRANSLATE_NOOP("Command", "Close…"),
         QT_TRANSLATE_NOOP("Command", "It leaves the list; if it happens again, it comes back."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/alerts/{id}/close"),
         {},
         {},
         Reason::Must,
         isOpen,
         "alert.reopen"},
        {"alert.reopen",
         QT_TRANSLATE_NOOP("Command", "Open it again…"),
         QT_TRANSLATE_NOOP("Command", "It waits for somebody again."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/alerts/{id}/reopen"),
         {},
         {},
         Reason::May,
         [](const QJsonObject &a) { return !isOpen(a); }},
        {"letter.replay",
         QT_TRANSLATE_NOOP("Command", "Send it again…"),
         QT_TRANSLATE_NOOP("Command", "It is sent once more, with all its attempts."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/dead-letters/{id}/replay"),
         {},
         {},
         Reason::Must},
        {"letter.discard",
         QT_TRANSLATE_NOOP("Command", "Drop it…"),
         QT_TRANSLATE_NOOP("Command", "It is never sent."),
         kAlerts,
         "POST",
         QStringLiteral("/v1/dead-letters/{id}/discard"),
         {},
         {},
         Reason::Must},
    };
    return all;
}

} // namespace cubby::admin
