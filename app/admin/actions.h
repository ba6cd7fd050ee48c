// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/api.h"

#include <QList>

namespace cubby::admin {

// Something that somebody decided: it is written down before it is sent, sent under one key until the centre has said
// what became of it, and only then struck off. So nothing is lost with the program or the connection, nothing is done
// twice, and nothing is done when whoever asked for it has long gone.
struct Action
{
    QByteArray verb;
    QString path;
    QJsonObject body = {};
    QString title = {}; // in the words of whoever did it: "Open B4 at Riverside"
    QByteArray ifMatch = {}; // the ETag of what it changes
    Millis worth = std::chrono::hours(12); // for so long it is still wanted
    bool kept = true; // its body; false: it holds a secret and is not written down
    // Filled in by Actions.
    QByteArray key = {};
    Time at = {};
    bool sent = false; // the centre may have it

    QString subject() const; // what it is about, "/v1/banks/ID": one after another
    QJsonObject toJson() const;
    static std::optional<Action> fromJson(const QJsonObject &json);
};

// One that was not done, or of which nobody knows. It stays until somebody has seen it.
struct Ended
{
    Action action;
    Error error;
};

// The actions whose outcome is not known yet, of the one who is signed in. GUI thread. Error codes besides the
// centre's: file.write and actions.full (nothing was sent then), action.too-late (it was not sent in time), and
// action.unknown (it was sent, the answer was never heard, and it is not wanted any more).
class Actions : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<Answer> &)>;

    // `folder` holds one file for each person and centre, which only its owner reads.
    // `clock` tells the time.
    Actions(Api &api, const QString &folder, std::function<Time()> clock, QObject *parent = nullptr);

    // The key of what is under way; `context` may go away meanwhile.
    QByteArray carryOut(Action action, QObject *context, Then then);
    const QList<Action> &pending() const { return m_pending; }
    const QList<Ended> &ended() const { return m_ended; }
    void dismiss(const QByteArray &key); // of one that has ended: somebody has seen it
    // Nobody asks for it any more; whether it was done stays open.
    void giveUp(const QByteArray &key);

Q_SIGNALS:
    void pendingChanged();
    void done(const cubby::admin::Action &action, const QJsonObject &answer);
    void refused(const cubby::admin::Action &action, const cubby::Error &error);

private:
    void load();
    Result<void> save(const QList<Action> &actions) const;
    void saveOrSay() const;
    void sendNext();
    Result<void> mayBeSent(const QByteArray &key);
    void mark(const QByteArray &key, bool sent);
    Action *find(const QByteArray &key);
    void settle(const QByteArray &key, const Result<Answer> &outcome);
    QString file() const;

    Api &m_api;
    QString m_folder;
    std::function<Time()> m_clock;
    QList<Action> m_pending;
    QList<Ended> m_ended;
    struct Listener
    {
        QPointer<QObject> context;
        Then then;
    };
    QHash<QByteArray, Listener> m_listeners;
    QHash<QByteArray, QPointer<Call>> m_calls;
};

} // namespace cubby::admin
