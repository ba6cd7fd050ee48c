// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"

#include "app/admin/column.h"

#include <QCoreApplication>

#include <algorithm>

namespace cubby::admin {

namespace {

// "{bank}" in a text, by the thing's own values, fit for a path where it stands in one.
QString filledIn(QString text, const QJsonObject &thing, bool inPath)
{
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString value = valueAt(thing, text.sliced(open + 1, close - open - 1)).toVariant().toString();
        const QString put = inPath ? QString::fromLatin1(QUrl::toPercentEncoding(value)) : value;
        text.replace(open, close - open + 1, put);
        open += put.size();
    }
    return text;
}

QString nameOf(const QJsonObject &thing)
{
    const auto text = [&thing](const char *key) { return thing.value(QLatin1StringView(key)).toString(); };
    if (!text("compartment").isEmpty() && !text("bankName").isEmpty())
        return QStringLiteral("%1, %2").arg(text("compartment"), text("bankName"));
    for (const char *key : {"title", "name", "bankName", "login"}) {
        if (!text(key).isEmpty())
            return text(key);
    }
    return thing.value(QLatin1StringView("id")).toVariant().toString();
}

} // namespace

const Command *findCommand(const char *name)
{
    for (const auto &all :
         {bankCommands(), compartmentCommands(), packageCommands(), peopleCommands(), workCommands()}) {
        const auto it = std::find_if(all.begin(), all.end(), [name](const Command &command) {
            return QLatin1StringView(command.name) == QLatin1StringView(name);
        });
        if (it != all.end())
            return &*it;
    }
    return nullptr;
}

QString titleOf(const Command &command) { return QCoreApplication::translate("Command", command.title); }

QString consequenceOf(const Command &command)
{
    return command.consequence ? QCoreApplication::translate("Command", command.consequence) : QString();
}

bool mayUse(const Session &session, const Command &command)
{
    const auto scopes = command.scope.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(scopes.begin(), scopes.end(), [&](const QString &scope) { return session.mayUse(scope); });
}

Millis worthOf(const Command &command)
{
    using namespace std::chrono_literals;
    const QString asked = command.body.value(QLatin1StringView("action")).toString();
    if (asked == QLatin1StringView("Open")) // for whoever stands there
        return 2min;
    return asked.isEmpty() ? Millis(12h) : Millis(10min);
}

bool isPossible(const Command &command, const QJsonObject &thing)
{
    return !command.possible || command.possible(thing);
}

Action actionFor(const Command &command, const QJsonObject &thing, const QJsonObject &filled)
{
    Action action{command.verb, filledIn(command.path, thing, true)};
    for (auto it = command.body.begin(); it != command.body.end(); ++it)
        action.body.insert(it.key(), it->isString() ? QJsonValue(filledIn(it->toString(), thing, false)) : it.value());
    for (auto it = filled.begin(); it != filled.end(); ++it)
        action.body.insert(it.key(), it.value());
    if (command.verb == "DELETE") { // which has no body
        const QString why = action.body.take(QStringLiteral("why")).toString();
        action.path += QStringLiteral("?why=") + QString::fromLatin1(QUrl::toPercentEncoding(why));
    }
    action.worth = worthOf(command);
    action.kept = std::none_of(command.fields.begin(), command.fields.end(),
                               [](const Field &field) { return field.kind == Field::Kind::Secret; });
    action.title = QStringLiteral("%1: %2").arg(titleOf(command).remove(QStringLiteral("…")), nameOf(thing));
    return action;
}

} // namespace cubby::admin
