// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/api.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace cubby::admin {

Call::Call(Api &api, Request request, QObject *context, Then then)
    : QObject(&api), m_api(api), m_request(std::move(request)), m_context(context), m_then(std::move(then))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Call::attempt);
    connect(context, &QObject::destroyed, this, &Call::abandon);
    connect(&api.session(), &Session::begun, this, [this] { // whatever waited for somebody
        if (!m_reply)
            m_timer.start(0);
    });
    m_timer.start(0); // never within the call that asks
}

void Call::abandon()
{
    m_then = {};
    if (m_reply)
        m_reply->abort();
    deleteLater();
}

void Call::attempt()
{
    ++m_attempts;
    if (m_request.before) {
        if (const auto may = m_request.before(); !may)
            return finish(failure(may.error()));
    }
    m_api.session().withToken(this, m_refused, [this](const Result<QByteArray> &token) {
        if (token)
            send(*token);
        else if (token.error().code == QLatin1StringView("session.over") && !m_request.key.isEmpty())
            return; // until somebody signs in
        else if (token.error().code == QLatin1StringView("session.over"))
            finish(failure(token.error()));
        else
            again(token.error(), 0, {});
    });
}

void Call::send(const QByteArray &token)
{
    if (m_reply)
        return;
    m_token = token;
    QNetworkRequest request = requestTo(m_api.centre(), m_request.path);
    request.setRawHeader("Authorization", QByteArray("Bearer " + token));
    QByteArray body;
    if (!m_request.key.isEmpty())
        request.setRawHeader("Idempotency-Key", m_request.key);
    if (!m_request.ifMatch.isEmpty())
        request.setRawHeader("If-Match", m_request.ifMatch);
    if (m_request.verb != "GET" && m_request.verb != "DELETE") {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        body = QJsonDocument(m_request.body).toJson(QJsonDocument::Compact);
    }
    Q_EMIT sends();
    QNetworkAccessManager &network = m_request.key.isEmpty() ? m_api.m_network : m_api.m_acting;
    m_reply = network.sendCustomRequest(request, m_request.verb, body);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        QNetworkReply *reply = m_reply;
        m_reply = nullptr;
        reply->deleteLater();
        finished(*reply);
    });
}

void Call::finished(QNetworkReply &reply)
{
    const auto answer = answerOf(reply);
    const bool heard = answer || answer.error().code != QLatin1StringView("centre.unreachable");
    const int status = heard ? statusOf(reply) : 0;
    if (reply.error() == QNetworkReply::ConnectionRefusedError || reply.error() == QNetworkReply::HostNotFoundError)
        Q_EMIT notSent();
    if (heard)
        m_api.noteAnswered();
    else if (m_then)
        m_api.noteUnanswered();
    if (answer)
        return finish(answer);
    if (status == 401 && m_refused != m_token) { // once more, with a new token
        m_refused = m_token;
        m_timer.start(0);
        return;
    }
    again(answer.error(), status, retryAfter(reply));
}

void Call::again(const Error &error, int status, std::optional<Millis> retryAfter)
{
    const auto wait = againAfter(m_request.key.isEmpty() ? Effect::Reads : Effect::Acts,
                                 {m_attempts, status, retryAfter}, QRandomGenerator::global()->generateDouble());
    if (wait)
        m_timer.start(*wait);
    else
        finish(failure(error));
}

void Call::finish(const Result<Answer> &answer)
{
    if (m_then && m_context)
        std::exchange(m_then, {})(answer);
    deleteLater();
}

Api::Api(Session &session, QNetworkAccessManager &network, QNetworkAccessManager &acting, QObject *parent)
    : QObject(parent), m_session(session), m_network(network), m_acting(acting)
{ }

Api::~Api()
{
    // The network may live longer; what it still brings belongs to nobody.
    for (Call *call : findChildren<Call *>(Qt::FindDirectChildrenOnly))
        call->abandon();
}

QPointer<Call> Api::ask(const Request &request, QObject *context, Call::Then then)
{
    return new Call(*this, request, context, std::move(then));
}

void Api::noteAnswered()
{
    if (m_unreachableSince) {
        m_unreachableSince.reset();
        Q_EMIT reachabilityChanged();
    }
}

void Api::noteUnanswered()
{
    if (!m_unreachableSince) {
        m_unreachableSince = systemNow().wall;
        Q_EMIT reachabilityChanged();
    }
}

} // namespace cubby::admin
