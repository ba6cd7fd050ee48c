// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/session.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

namespace cubby::admin {

namespace {

using namespace std::chrono_literals;

constexpr Millis kTokenPatience = 60s;

// What the token says of its bearer; the centre checks it, this program only shows it.
QJsonObject claimsOf(const QByteArray &token)
{
    const auto parts = token.split('.');
    if (parts.size() != 3)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
}

QByteArray refreshOf(const QJsonObject &tokens)
{
    return tokens.value(QLatin1StringView("refresh_token")).toString().toLatin1();
}

} // namespace

void askForTokens(QNetworkAccessManager &network, const CentreAddress &centre,
                  const QList<std::pair<QString, QString>> &fields, QObject *context,
                  std::function<void(const Result<Answer> &)> then, const QString &path)
{
    QNetworkRequest request = requestTo(centre, path);
    // Whoever gives up too early asks again with a token that is used up.
    request.setTransferTimeout(int(std::max(centre.patience, kTokenPatience).count()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    }
    QNetworkReply *reply = network.post(request, body);
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    QObject::connect(reply, &QNetworkReply::finished, context,
                     [reply, then = std::move(then)] { then(answerOf(*reply)); });
}

Session::Session(const CentreAddress &centre, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent), m_centre(centre), m_network(network), m_keyring(centre.url)
{ }

void Session::resume()
{
    m_keyring.read(this, [this](const Result<QByteArray> &kept) {
        if (isOpen())
            return; // somebody was quicker
        if (!kept || kept->isEmpty()) {
            Q_EMIT over({});
            return;
        }
        m_refresh = *kept;
        m_resumes = true;
        renew();
    });
}

void Session::begin(const QJsonObject &tokens)
{
    m_renews = m_resumes = false; // what is still on its way is another session's
    take(tokens);
    answerAll(m_access);
    Q_EMIT begun();
}

void Session::end()
{
    if (m_refresh.isEmpty())
        return;
    revoke(m_refresh);
    finish({});
}

void Session::revoke(const QByteArray &refresh)
{
    askForTokens(
        m_network, m_centre,
        {{QStringLiteral("client_id"), kClient}, {QStringLiteral("token"), QString::fromLatin1(refresh)}}, this,
        [](const Result<Answer> &) {}, QStringLiteral("/oauth/revoke"));
}

void Session::withToken(QObject *context, const QByteArray &refused, Then then)
{
    if (m_refresh.isEmpty())
        return then(failure("session.over", tr("Nobody is signed in.")));
    if (!m_access.isEmpty() && m_access != refused && systemNow().mono < m_renewAt)
        return then(m_access);
    m_waiting.push_back({context, std::move(then)});
    renew();
}

void Session::renew()
{
    if (std::exchange(m_renews, true))
        return;
    askForTokens(m_network, m_centre,
                 {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                  {QStringLiteral("client_id"), kClient},
                  {QStringLiteral("refresh_token"), QString::fromLatin1(m_refresh)}},
                 this, [this, sent = m_refresh](const Result<Answer> &answer) {
                     if (sent != m_refresh) { // signed out meanwhile, or somebody else signed in
                         const QByteArray late = answer ? refreshOf(answer->body) : QByteArray();
                         if (!late.isEmpty())
                             revoke(late);
                         return;
                     }
                     m_renews = false;
                     if (answer) {
                         take(answer->body);
                         answerAll(m_access);
                         if (std::exchange(m_resumes, false))
                             Q_EMIT begun();
                     } else if (answer.error().code == QLatin1StringView("oauth.invalid_grant")
                                || answer.error().code == QLatin1StringView("oauth.invalid_client")) {
                         finish(tr("The session has ended: please sign in again."));
                     } else {
                         answerAll(failure("centre.unreachable", answer.error().message, answer.error().advice));
                         if (m_resumes) // at the start there is nobody else who would ask again
                             QTimer::singleShot(3s, this, [this] {
                                 if (m_resumes && isOpen())
                                     renew();
                             });
                     }
                 });
}

void Session::take(const QJsonObject &tokens)
{
    m_access = tokens.value(QLatin1StringView("access_token")).toString().toLatin1();
    if (const QByteArray next = refreshOf(tokens); !next.isEmpty()) {
        m_refresh = next;
        m_keyring.write(next);
    }
    m_scopes = tokens.value(QLatin1StringView("scope")).toString().split(u' ', Qt::SkipEmptyParts);
    const Millis lasts{tokens.value(QLatin1StringView("expires_in")).toInteger(60) * 1000};
    m_renewAt = systemNow().mono + lasts - std::min<Millis>(lasts / 4, 30s);
    const QJsonObject claims = claimsOf(m_access);
    m_subject = claims.value(QLatin1StringView("sub")).toString();
    m_name = claims.value(QLatin1StringView("name")).toString();
}

void Session::answerAll(const Result<QByteArray> &token)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            waiting.then(token);
    }
}

void Session::finish(const QString &why)
{
    m_access.clear();
    m_refresh.clear();
    m_renews = m_resumes = false;
    m_keyring.write({});
    answerAll(failure("session.over", tr("Nobody is signed in.")));
    Q_EMIT over(why);
}

} // namespace cubby::admin
