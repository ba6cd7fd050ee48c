// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/retry.h"
#include "app/admin/session.h"

#include <QPointer>
#include <QTimer>
#include <QUrlQuery>

#include <functional>

namespace cubby::admin {

class Api;

struct Request
{
    QByteArray verb = "GET";
    QString path; // with its query: "/v1/banks?limit=100"
    QJsonObject body = {};
    QByteArray key = {}; // Idempotency-Key; without one the request only reads
    QByteArray ifMatch = {}; // the ETag of what is changed
    std::function<Result<void>()> before = {}; // asked before each attempt; a failure is the outcome
};

// One request, from its first attempt until its outcome. Deleted by itself afterwards.
class Call : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<Answer> &)>;

    void abandon(); // what comes is of no interest any more

Q_SIGNALS:
    void sends(); // from now on the centre may have it
    void notSent(); // it is certain that it did not get this one: nobody listened

private:
    friend class Api;
    Call(Api &api, Request request, QObject *context, Then then);
    void attempt();
    void send(const QByteArray &token);
    void finished(QNetworkReply &reply);
    void again(const Error &error, int status, std::optional<Millis> retryAfter);
    void finish(const Result<Answer> &answer);

    Api &m_api;
    Request m_request;
    QPointer<QObject> m_context;
    Then m_then;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timer;
    QByteArray m_token, m_refused;
    int m_attempts = 0;
};

// The centre's HTTP API. Nothing waits: every answer comes by a call back on the GUI thread. What only reads is tried
// four times within seconds. What has a key is sent until the centre has said what became of it, however long that
// takes; also while nobody is signed in it waits.
class Api : public QObject
{
    Q_OBJECT

public:
    // Actions have a network of their own, so that they do not wait behind what is read.
    Api(Session &session, QNetworkAccessManager &network, QNetworkAccessManager &acting, QObject *parent = nullptr);
    ~Api() override;

    Session &session() { return m_session; }
    const CentreAddress &centre() const { return m_session.centre(); }

    // `then` is called once, unless `context` is gone or the call was abandoned. The call is gone after its end.
    QPointer<Call> ask(const Request &request, QObject *context, Call::Then then);
    QPointer<Call> get(const QString &path, QObject *context, Call::Then then)
    {
        return ask({"GET", path}, context, then);
    }

    // Since when the centre has not answered; nothing: it does.
    const std::optional<Time> &unreachableSince() const { return m_unreachableSince; }
    void noteAnswered();
    void noteUnanswered();

Q_SIGNALS:
    void reachabilityChanged();

private:
    friend class Call;
    Session &m_session;
    QNetworkAccessManager &m_network, &m_acting;
    std::optional<Time> m_unreachableSince;
};

} // namespace cubby::admin
