// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/lists.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cubby::admin {

namespace {

using Kind = Column::Kind;
using Sift = ListFilter::Kind;

bool isAlertIn(const QJsonObject &row, const QString &state)
{
    const QString is = row.value(QLatin1StringView("state")).toString();
    return state.isEmpty() ? is != QLatin1StringView("Closed") : is == state;
}

QList<QJsonObject> alertLive(const TableModel &, const Event &event)
{
    const QJsonObject alert = event.data.value(QLatin1StringView("alert")).toObject();
    return alert.isEmpty() ? QList<QJsonObject>() : QList<QJsonObject>{alert};
}

} // namespace

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
            {QStringLiteral("/v1/audit")},
            {{QT_TRANSLATE_NOOP("Column", "When"), QStringLiteral("at"), Kind::Time, 140},
             {QT_TRANSLATE_NOOP("Column", "Who"), QStringLiteral("actor"), Kind::Text, 160},
             {QT_TRANSLATE_NOOP("Column", "Did what"), QStringLiteral("action"), Kind::Word, 170},
             {QT_TRANSLATE_NOOP("Column", "Reason"), QStringLiteral("why"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "Detail"), QStringLiteral("detail"), Kind::Text, 220},
             {QT_TRANSLATE_NOOP("Column", "To what"), QStringLiteral("subject"), Kind::Text, 240},
             {QT_TRANSLATE_NOOP("Column", "From"), QStringLiteral("from"), Kind::Text, 120}},
            {{QStringLiteral("actor"), QT_TRANSLATE_NOOP("List", "Who")},
             {QStringLiteral("subject"), QT_TRANSLATE_NOOP("List", "To what")}},
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

} // namespace cubby::admin
