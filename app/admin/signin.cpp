// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/signin.h"

#include "app/admin/session.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUrlQuery>

namespace cubby::admin {

namespace {

constexpr qsizetype kLongestRequest = 16'384;

QString makeSecret()
{
    QByteArray bytes(32, Qt::Uninitialized);
    for (char &c : bytes)
        c = char(QRandomGenerator::system()->generate());
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray pageWith(const QString &title, const QString &text, bool rightToLeft)
{
    const QByteArray html
        = QStringLiteral("<!doctype html><html dir=\"%3\"><meta charset=\"utf-8\"><title>Cubby</title>"
                         "<style>body{font:18px system-ui;margin:20vh auto;max-width:32em;padding:0 1em;"
                         "color-scheme:light dark}</style><h1>%1</h1><p>%2")
              .arg(title.toHtmlEscaped(), text.toHtmlEscaped(),
                   rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"))
              .toUtf8();
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
           "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nReferrer-Policy: no-referrer\r\n"
           "Connection: close\r\nContent-Length: "
           + QByteArray::number(html.size()) + "\r\n\r\n" + html;
}

} // namespace

std::optional<QUrl> targetOf(const QByteArray &request)
{
    const qsizetype end = request.indexOf('\n');
    if (end < 0)
        return request.size() > kLongestRequest ? std::optional(QUrl()) : std::nullopt;
    const auto words = request.first(end).trimmed().split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return QUrl();
    return QUrl::fromEncoded(words[1], QUrl::StrictMode);
}

SignIn::SignIn(const CentreAddress &centre, QNetworkAccessManager &network, Browser browser, QObject *parent)
    : QObject(parent), m_centre(centre), m_network(network), m_browser(std::move(browser)), m_state(makeSecret()),
      m_verifier(makeSecret())
{
    connect(&m_port, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_port.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readRedirect(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void SignIn::begin()
{
    // The centre itself says where its pages are (RFC 8414); it must be who it was taken for.
    QNetworkReply *reply
        = m_network.get(requestTo(m_centre, QStringLiteral("/.well-known/oauth-authorization-server")));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        if (const auto answer = answerOf(*reply))
            open(answer->body);
        else
            fail(answer.error());
    });
}

void SignIn::open(const QJsonObject &metadata)
{
    m_issuer = metadata.value(QLatin1StringView("issuer")).toString();
    if (QUrl(m_issuer).adjusted(QUrl::StripTrailingSlash) != m_centre.url)
        return fail({QStringLiteral("signin.issuer"), tr("The centre calls itself %1.").arg(m_issuer),
                     tr("Use this address, or ask whoever runs the centre.")});
    if (!m_port.listen(QHostAddress::LocalHost))
        return fail({QStringLiteral("signin.port"), tr("This computer has no port free for signing in."),
                     m_port.errorString()});
    m_redirect = QStringLiteral("http://127.0.0.1:%1/").arg(m_port.serverPort());
    QUrlQuery query;
    const QByteArray challenge = QCryptographicHash::hash(m_verifier.toLatin1(), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    query.setQueryItems({{QStringLiteral("response_type"), QStringLiteral("code")},
                         {QStringLiteral("client_id"), kClient},
                         {QStringLiteral("redirect_uri"), QString::fromLatin1(QUrl::toPercentEncoding(m_redirect))},
                         {QStringLiteral("state"), m_state},
                         {QStringLiteral("code_challenge"), QString::fromLatin1(challenge)},
                         {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}});
    m_page = QUrl(QString(m_centre.url.toString() + QStringLiteral("/oauth/authorize")));
    m_page.setQuery(query);
    if (!m_browser(m_page))
        return fail({QStringLiteral("signin.browser"), tr("No browser could be opened.")});
    Q_EMIT waits();
}

void SignIn::readRedirect(QTcpSocket *socket)
{
    const QByteArray come = socket->peek(kLongestRequest + 1);
    const auto target = targetOf(come);
    if (!target)
        return;
    socket->readAll();
    if (!target->isValid() || target->path() != QLatin1StringView("/")) { // a browser asks for pictures, too
        socket->write("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    } else {
        const bool rightToLeft = QLocale().textDirection() == Qt::RightToLeft;
        socket->write(takeRedirect(*target)
                          ? pageWith(tr("Signed in"), tr("You can close this page and go on in Cubby."), rightToLeft)
                          : pageWith(tr("Not signed in"), tr("Please go back to Cubby and try again."), rightToLeft));
    }
    socket->disconnectFromHost();
}

// What the browser brings is anybody's word until the state shows that it belongs to this attempt.
bool SignIn::takeRedirect(const QUrl &target)
{
    const QUrlQuery query(target);
    const auto item
        = [&query](const char *name) { return query.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded); };
    if (item("state") != m_state || item("iss") != m_issuer)
        return false;
    m_port.close();
    if (const QString error = item("error"); !error.isEmpty() || item("code").isEmpty()) {
        fail({QStringLiteral("signin.denied"), error == QLatin1StringView("access_denied")
                                                   ? tr("Signing in was refused.")
                                                   : tr("The centre did not let you in (%1).").arg(error)});
        return false;
    }
    askForTokens(m_network, m_centre,
                 {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                  {QStringLiteral("client_id"), kClient},
                  {QStringLiteral("code"), item("code")},
                  {QStringLiteral("redirect_uri"), m_redirect},
                  {QStringLiteral("code_verifier"), m_verifier}},
                 this, [this](const Result<Answer> &answer) {
                     if (!answer)
                         fail(answer.error());
                     else if (answer->body.value(QLatin1StringView("refresh_token")).toString().isEmpty())
                         fail({QStringLiteral("signin.answer"), tr("The centre's answer cannot be read.")});
                     else
                         Q_EMIT done(answer->body);
                 });
    return true;
}

void SignIn::fail(const Error &error)
{
    m_port.close();
    Q_EMIT failed(error);
}

} // namespace cubby::admin
