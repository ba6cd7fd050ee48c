// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/http.h"

#include <QNetworkAccessManager>
#include <QTcpServer>

#include <functional>

namespace cubby::admin {

// Signs somebody in: the system's browser shows the centre's page, and the code comes back to a port of this machine
// (OAuth 2.0 with PKCE, RFC 8252). The program never sees a password. One attempt; GUI thread.
class SignIn : public QObject
{
    Q_OBJECT

public:
    using Browser = std::function<bool(const QUrl &)>; // false: it could not be opened

    SignIn(const CentreAddress &centre, QNetworkAccessManager &network, Browser browser, QObject *parent = nullptr);

    void begin();
    const QUrl &page() const { return m_page; } // that the browser shows, once it was asked for

Q_SIGNALS:
    void waits(); // for somebody in the browser
    void done(const QJsonObject &tokens);
    // Error codes: signin.issuer, signin.browser, signin.port, signin.denied, signin.answer, and those of answerOf().
    void failed(const cubby::Error &error);

private:
    void open(const QJsonObject &metadata);
    void readRedirect(QTcpSocket *socket);
    bool takeRedirect(const QUrl &target);
    void fail(const Error &error);

    CentreAddress m_centre;
    QNetworkAccessManager &m_network;
    Browser m_browser;
    QTcpServer m_port;
    QString m_redirect, m_state, m_verifier, m_issuer;
    QUrl m_page;
};

// The target of the first line of a request, "GET /?code=… HTTP/1.1"; nothing while it has not come, an invalid address
// where it is none of a browser's.
std::optional<QUrl> targetOf(const QByteArray &request);

} // namespace cubby::admin
