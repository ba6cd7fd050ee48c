// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/actions.h"

#include "app/secretfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QUuid>

namespace cubby::admin {

namespace {
Q_LOGGING_CATEGORY(lcActions, "cubby.admin.actions", QtInfoMsg)
} // namespace

QString Action::subject() const { return path.section(u'/', 0, 3); }

QJsonObject Action::toJson() const
{
    return {{QStringLiteral("verb"), QString::fromLatin1(verb)},
            {QStringLiteral("path"), path},
            {QStringLiteral("body"), body},
            {QStringLiteral("title"), title},
            {QStringLiteral("ifMatch"), QString::fromLatin1(ifMatch)},
            {QStringLiteral("key"), QString::fromLatin1(key)},
            {QStringLiteral("at"), toIso(at)}};
}

std::optional<Action> Action::fromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1StringView(name)).toString(); };
    const auto at = fromIso(text("at"));
    if (text("verb").isEmpty() || !text("path").startsWith(u'/') || text("key").isEmpty() || !at)
        return std::nullopt;
    return Action{text("verb").toLatin1(),
                  text("path"),
                  json.value(QLatin1StringView("body")).toObject(),
                  text("title"),
                  text("ifMatch").toLatin1(),
                  text("key").toLatin1(),
                  *at};
}

Actions::Actions(Api &api, const QString &folder, QObject *parent) : QObject(parent), m_api(api), m_folder(folder)
{
    connect(&api.session(), &Session::begun, this, &Actions::load);
    connect(&api.session(), &Session::over, this, [this] {
        // They stay in the file of whoever did them.
        for (const auto &call : std::exchange(m_calls, {})) {
            if (call)
                call->abandon();
        }
        m_pending.clear();
        m_listeners.clear();
        Q_EMIT pendingChanged();
    });
}

QString Actions::file() const
{
    const QByteArray who = (m_api.centre().url.toString() + u' ' + m_api.session().subject()).toUtf8();
    const QByteArray name = QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().first(16);
    return QDir(m_folder).filePath(QStringLiteral("actions-%1.json").arg(QString::fromLatin1(name)));
}

void Actions::load()
{
    if (!m_pending.isEmpty() || !QFile::exists(file()))
        return;
    const auto bytes = readSmallFile(file());
    if (!bytes) {
        qCWarning(lcActions).noquote() << bytes.error().message;
        return;
    }
    for (const QJsonValue &one : QJsonDocument::fromJson(*bytes).array()) {
        if (const auto action = Action::fromJson(one.toObject()))
            m_pending.append(*action);
        else
            qCWarning(lcActions).noquote() << "An action in" << file() << "cannot be read";
    }
    Q_EMIT pendingChanged();
    sendNext();
}

Result<void> Actions::save(const QList<Action> &actions) const
{
    QJsonArray json;
    for (const Action &action : actions)
        json.append(action.toJson());
    return makeSecretFolder(m_folder).and_then(
        [&] { return writeSecretFile(file(), QJsonDocument(json).toJson(QJsonDocument::Compact)); });
}

void Actions::carryOut(Action action, QObject *context, Then then)
{
    action.key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    action.at = systemNow().wall;
    QList<Action> next = m_pending;
    next.append(action);
    if (const auto saved = save(next); !saved)
        return then(failure(saved.error()));
    m_pending = std::move(next);
    m_listeners.insert(action.key, {context, std::move(then)});
    Q_EMIT pendingChanged();
    sendNext();
}

// The first one about each thing.
void Actions::sendNext()
{
    QStringList busy;
    for (const Action &action : m_pending) {
        if (busy.contains(action.subject()))
            continue;
        busy << action.subject();
        if (m_calls.contains(action.key))
            continue;
        m_calls.insert(action.key,
                       m_api.ask({action.verb, action.path, action.body, action.key, action.ifMatch}, this,
                                 [this, key = action.key](const Result<Answer> &outcome) { settle(key, outcome); }));
    }
}

void Actions::giveUp(const QByteArray &key)
{
    if (const auto call = m_calls.value(key))
        call->abandon();
    settle(key, failure("action.given-up", tr("It is not known whether this was done.")));
}

void Actions::settle(const QByteArray &key, const Result<Answer> &outcome)
{
    m_calls.remove(key);
    const auto it = std::find_if(m_pending.begin(), m_pending.end(), [&](const Action &a) { return a.key == key; });
    if (it == m_pending.end())
        return;
    const Action action = *it;
    m_pending.erase(it);
    // Where this fails, the action is sent once more at the next start and answered as it was now.
    if (const auto saved = save(m_pending); !saved)
        qCWarning(lcActions).noquote() << saved.error().message;
    const Listener listener = m_listeners.take(key);
    Q_EMIT pendingChanged();
    if (outcome)
        Q_EMIT done(action, outcome->body);
    else
        Q_EMIT refused(action, outcome.error());
    if (listener.context && listener.then)
        listener.then(outcome);
    sendNext();
}

} // namespace cubby::admin
