// SPDX-License-Identifier: GPL-3.0-or-later
#include "centreclient.h"

#include "failed.h"
#include "waiting.h"

#include <QJsonDocument>
#include <QNetworkReply>

#include <memory>

namespace cubby::stage {

QJsonObject CentreClient::Answer::json() const { return QJsonDocument::fromJson(body).object(); }

QNetworkRequest CentreClient::request(const QString &path) const
{
    QNetworkRequest request(m_address.resolved(QUrl(path)));
    request.setTransferTimeout(10'000);
    request.setSslConfiguration(m_tls);
    for (auto header = m_headers.cbegin(); header != m_headers.cend(); ++header)
        request.setRawHeader(header.key(), header.value());
    return request;
}

void CentreClient::trust(const QByteArray &authority)
{
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setCaCertificates(QSslCertificate::fromData(authority));
}

CentreClient::Answer CentreClient::finish(QNetworkReply *sent)
{
    const std::unique_ptr<QNetworkReply> reply(sent);
    waitUntil(QStringLiteral("%1 is answered").arg(sent->url().toString()), [&] { return reply->isFinished(); });
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->rawHeader("Content-Type"),
            reply->readAll()};
}

CentreClient::Answer CentreClient::get(const QString &path) { return finish(m_network.get(request(path))); }

CentreClient::Answer CentreClient::post(const QString &path, const QJsonObject &body)
{
    QNetworkRequest post = request(path);
    post.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return finish(m_network.post(post, QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

QJsonObject CentreClient::getOrFail(const QString &path)
{
    const Answer answer = get(path);
    if (answer.status != 200)
        throw Failed(QStringLiteral("GET %1 is answered with %2 %3")
                         .arg(path)
                         .arg(answer.status)
                         .arg(QString::fromUtf8(answer.body)));
    return answer.json();
}

} // namespace cubby::stage
