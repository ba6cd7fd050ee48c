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
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcActions, "cubby.admin.actions", QtInfoMsg)

constexpr qsizetype kMostBytes = 1 << 20; // as much as can be read again
constexpr Millis kKnownFor = 13 * 24h; // the centre keeps answers for two weeks

QString notDone() { return Actions::tr("It was not sent in time: nothing was done."); }
QString notKnown() { return Actions::tr("It is not known whether this was done."); }

// The centre refuses it by itself when it comes too late.
bool saysHowLong(const Action &action)
{
    return action.verb == "POST" && action.path.endsWith(QLatin1StringView("/instructions"));
}
} // namespace

QString Action::subject() const { return path.section(u'/', 0, 3); }

QJsonObject Action::toJson() const
{
    return {{QStringLiteral("verb"), QString::fromLatin1(verb)},
            {QStringLiteral("path"), path},
            {QStringLiteral("body"), kept ? body : QJsonObject()},
            {QStringLiteral("kept"), kept},
            {QStringLiteral("worth"), qint64(worth.count())},
            {QStringLiteral("sent"), sent},
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
                  Millis(json.value(QLatin1StringView("worth")).toInteger()),
                  json.value(QLatin1StringView("kept")).toBool(true),
                  text("key").toLatin1(),
                  *at,
                  json.value(QLatin1StringView("sent")).toBool(true)};
}

Actions::Actions(Api &api, const QString &folder, std::function<Time()> clock, QObject *parent)
    : QObject(parent), m_api(api), m_folder(folder), m_clock(std::move(clock))
{
    connect(&api.session(), &Session::begun, this, &Actions::load);
    connect(&api.session(), &Session::over, this, [this] {
        // They stay in the file of whoever did them.
        for (const auto &call : std::exchange(m_calls, {})) {
            if (call)
                call->abandon();
        }
        m_pending.clear();
        m_ended.clear();
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
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    if (!document.isArray()) { // put aside: the next one would be written over it
        const QString aside = QStringLiteral("%1.unreadable-%2").arg(file()).arg(toMs(m_clock()));
        qCWarning(lcActions).noquote() << "The actions in" << file() << "cannot be read, they are put aside as"
                                       << aside;
        QFile::rename(file(), aside);
        return;
    }
    for (const QJsonValue &one : document.array()) {
        const auto action = Action::fromJson(one.toObject());
        const QJsonObject error = one[QLatin1StringView("error")].toObject();
        const auto text = [&error](const char *key) { return error.value(QLatin1StringView(key)).toString(); };
        if (!action)
            qCWarning(lcActions).noquote() << "An action in" << file() << "cannot be read";
        else if (!error.isEmpty())
            m_ended.append({*action, {text("code"), text("message"), text("advice")}});
        else if (!action->kept) // its secret went with the program
            m_ended.append({*action, action->sent ? Error{QStringLiteral("action.unknown"), notKnown(), {}}
                                                  : Error{QStringLiteral("action.too-late"), notDone(), {}}});
        else
            m_pending.append(*action);
    }
    Q_EMIT pendingChanged();
    sendNext();
}

Result<void> Actions::save(const QList<Action> &actions) const
{
    QJsonArray json;
    for (const Action &action : actions)
        json.append(action.toJson());
    for (const Ended &ended : m_ended) {
        QJsonObject one = ended.action.toJson();
        one.remove(QLatin1StringView("body")); // it is not sent any more
        one.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), ended.error.code},
                                                        {QStringLiteral("message"), ended.error.message},
                                                        {QStringLiteral("advice"), ended.error.advice}});
        json.append(one);
    }
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (bytes.size() > kMostBytes)
        return failure("actions.full", tr("Too much waits for the centre already: this was not sent."));
    return makeSecretFolder(m_folder).and_then([&] { return writeSecretFile(file(), bytes); });
}

void Actions::saveOrSay() const
{
    if (const auto saved = save(m_pending); !saved)
        qCWarning(lcActions).noquote() << saved.error().message;
}

QByteArray Actions::carryOut(Action action, QObject *context, Then then)
{
    action.key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    action.at = m_clock();
    if (saysHowLong(action))
        action.body.insert(QStringLiteral("notAfter"), toIso(action.at + action.worth));
    QList<Action> next = m_pending;
    next.append(action);
    if (const auto saved = save(next); !saved) {
        then(failure(saved.error()));
        return {};
    }
    m_pending = std::move(next);
    m_listeners.insert(action.key, {context, std::move(then)});
    Q_EMIT pendingChanged();
    sendNext();
    return action.key;
}

Action *Actions::find(const QByteArray &key)
{
    const auto it = std::find_if(m_pending.begin(), m_pending.end(), [&](const Action &a) { return a.key == key; });
    return it == m_pending.end() ? nullptr : &*it;
}

Result<void> Actions::mayBeSent(const QByteArray &key)
{
    const Action *action = find(key);
    const Millis age = action ? m_clock() - action->at : Millis(0);
    if (!action || age <= action->worth)
        return {};
    if (!action->sent)
        return failure("action.too-late", notDone());
    // Asked for under its key it is answered as it was then, or refused.
    if (saysHowLong(*action) && age < kKnownFor)
        return {};
    return failure("action.unknown", notKnown());
}

// Written down before it happens: after a crash it must not pass for one that was never sent.
void Actions::mark(const QByteArray &key, bool sent)
{
    Action *action = find(key);
    if (!action || action->sent == sent)
        return;
    action->sent = sent;
    saveOrSay();
}

void Actions::dismiss(const QByteArray &key)
{
    if (m_ended.removeIf([&](const Ended &ended) { return ended.action.key == key; }) == 0)
        return;
    saveOrSay();
    Q_EMIT pendingChanged();
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
        Request request{action.verb, action.path, action.body, action.key, action.ifMatch};
        request.before = [this, key = action.key] { return mayBeSent(key); };
        const auto call = m_api.ask(request, this,
                                    [this, key = action.key](const Result<Answer> &outcome) { settle(key, outcome); });
        // Only one that was never sent before can be said not to be there.
        connect(call, &Call::sends, this, [this, call, key = action.key] {
            const Action *known = find(key);
            call->setProperty("first", known && !known->sent);
            mark(key, true);
        });
        connect(call, &Call::notSent, this, [this, call, key = action.key] {
            if (call->property("first").toBool())
                mark(key, false);
        });
        m_calls.insert(action.key, call);
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
    if (!outcome && outcome.error().code != QLatin1StringView("action.given-up")) // who gave it up knows
        m_ended.append({action, outcome.error()});
    saveOrSay(); // where this fails, the action is sent once more at the next start and answered as it was now
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
