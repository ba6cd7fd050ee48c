// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/api.h"

#include <QList>

namespace cubby::admin {

// Something that somebody decided: it is written down before it is sent, sent under one key until the centre has said
// what became of it, and only then struck off. So nothing is lost with the program or the connection, and nothing is
// done twice.
struct Action
{
    QByteArray verb;
    QString path;
    QJsonObject body = {};
    QString title = {}; // in the words of whoever did it: "Open B4 at Riverside"
    QByteArray ifMatch = {}; // the ETag of what it changes
    // Filled in by Actions.
    QByteArray key = {};
    Time at = {};

    QString subject() const; // what it is about, "/v1/banks/ID": one after another
    QJsonObject toJson() const;
    static std::optional<Action> fromJson(const QJsonObject &json);
};

// The actions whose outcome is not known yet, of the one who is signed in. GUI thread.
class Actions : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<Answer> &)>;

    // `folder` holds one file for each person and centre, which only its owner reads.
    Actions(Api &api, const QString &folder, QObject *parent = nullptr);

    // Error codes besides the centre's: file.write, and then nothing was sent. `context` may go away meanwhile.
    void carryOut(Action action, QObject *context, Then then);
    const QList<Action> &pending() const { return m_pending; }
    // Nobody asks for it any more; whether it was done stays open.
    void giveUp(const QByteArray &key);

Q_SIGNALS:
    void pendingChanged();
    void done(const cubby::admin::Action &action, const QJsonObject &answer);
    void refused(const cubby::admin::Action &action, const cubby::Error &error);

private:
    void load();
    Result<void> save(const QList<Action> &actions) const;
    void sendNext();
    void settle(const QByteArray &key, const Result<Answer> &outcome);
    QString file() const;

    Api &m_api;
    QString m_folder;
    QList<Action> m_pending;
    struct Listener
    {
        QPointer<QObject> context;
        Then then;
    };
    QHash<QByteArray, Listener> m_listeners;
    QHash<QByteArray, QPointer<Call>> m_calls;
};

} // namespace cubby::admin
