// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

namespace cubby::stage {

// A shop or a carrier that speaks with the centre over HTTP.
class CentreClient
{
public:
    struct Answer
    {
        int status = 0; // 0: nobody answered
        QByteArray contentType = {};
        QByteArray body = {};
        QJsonObject json() const;
    };

    explicit CentreClient(const QUrl &address) : m_address(address) { }
    const QUrl &address() const { return m_address; }
    void trust(const QByteArray &authority); // PEM; nobody else then
    void setHeader(const QByteArray &name, const QByteArray &value) { m_headers.insert(name, value); }

    Answer get(const QString &path);
    Answer post(const QString &path, const QJsonObject &body);
    QJsonObject getOrFail(const QString &path); // throws Failed unless it is answered with 200

private:
    QNetworkRequest request(const QString &path) const;
    Answer finish(QNetworkReply *reply);

    QUrl m_address;
    QHash<QByteArray, QByteArray> m_headers;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QNetworkAccessManager m_network;
};

} // namespace cubby::stage
