// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/feed.h"
#include "httpclient.h"
#include "seal/certificates.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>

#include <thread>

using namespace cubby;
using namespace cubby::http;
using namespace std::chrono_literals;

// Over real sockets with Qt's TLS, which shares nothing with the server's but OpenSSL.
class TestHttpTls : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    seal::Authority m_authority
        = *seal::Authority::make(QStringLiteral("Test"), systemNow().wall - 1h, systemNow().wall + 24h);
    std::unique_ptr<Server> m_server;

    Certificate certificate() const
    {
        return {m_folder.filePath(QStringLiteral("c.pem")), m_folder.filePath(QStringLiteral("k.pem"))};
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void writeCertificate(const QString &name)
    {
        const auto key = seal::TlsKey::generate();
        write(certificate().file,
              *m_authority.sign(*key->request(name),
                                {name, {QStringLiteral("127.0.0.1")}, systemNow().wall - 1h, systemNow().wall + 1h}));
        write(certificate().keyFile, key->toPem());
    }

    // Connected and encrypted, or not.
    std::unique_ptr<QSslSocket> client(QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater)
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration;
        configuration.setCaCertificates(QSslCertificate::fromData(m_authority.certificate()));
        configuration.setProtocol(protocol);
        configuration.setAllowedNextProtocols({"h2", "http/1.1"});
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server->port());
        socket->waitForEncrypted(20'000);
        return socket;
    }
    static QByteArray readUntil(QSslSocket &socket, const QByteArray &end)
    {
        QByteArray received;
        while (!received.endsWith(end) && (socket.bytesAvailable() || socket.waitForReadyRead(20'000)))
            received += socket.readAll();
        return received;
    }

private Q_SLOTS:
    void init()
    {
        writeCertificate(QStringLiteral("first"));
        Limits limits;
        limits.headerTime = Millis(300);
        auto server = Server::listen(
            QStringLiteral("127.0.0.1"), 0, limits,
            [](const HttpRequest &request) {
                if (request.path != QLatin1StringView("/feed"))
                    return HttpResponse{200, {}, request.method + ' ' + request.body};
                HttpResponse response{200};
                response.feed = [](const std::shared_ptr<Feed> &feed) {
                    feed->write("one\n");
                    feed->write("two\n");
                    feed->end();
                };
                return response;
            },
            certificate());
        QVERIFY(server);
        m_server = std::move(*server);
    }

    void aClientThatTrustsTheAuthorityIsAnswered()
    {
        const auto socket = client();
        QVERIFY2(socket->isEncrypted(), qPrintable(socket->errorString()));
        QCOMPARE(socket->sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
        const QByteArray body(900'000, 'x'); // many records each way
        const QByteArray answered = "\r\n\r\nPOST " + body;
        for (int i = 0; i < 3; ++i) {
            socket->write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n" + body);
            QByteArray answer;
            while (!answer.contains(answered) && (socket->bytesAvailable() || socket->waitForReadyRead(20'000)))
                answer += socket->readAll();
            QVERIFY(answer.endsWith(answered));
        }
        socket->write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QVERIFY(readUntil(*socket, "GET ").endsWith("\r\n\r\nGET "));
    }

    void aFeedEndsWithAGoodbyeSoThatNobodyCouldHaveCutItOff()
    {
        const auto socket = client();
        socket->write("GET /feed HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray answer = readUntil(*socket, "two\n");
        QVERIFY(answer.endsWith("\r\n\r\none\ntwo\n"));
        QVERIFY(answer.contains("Connection: close"));
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(20'000);
        QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
    }

    void anOldProtocolIsRefused()
    {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        const auto socket = client(QSsl::TlsV1_1);
        QT_WARNING_POP
        QVERIFY(!socket->isEncrypted());
    }

    void whoeverDoesNotSpeakTlsIsDroppedAndDisturbsNobody()
    {
        HttpClient plain(m_server->port());
        plain.send(HttpClient::get("/"));
        plain.read();
        QVERIFY(plain.isClosedByServer());
        HttpClient silent(m_server->port()); // a handshake has as long as a request's headers
        QVERIFY(silent.isClosedByServer());
        QVERIFY(client()->isEncrypted());
    }

    void aRenewedCertificateHoldsForNewConnectionsAndABrokenOneForNone()
    {
        const auto before = client();
        writeCertificate(QStringLiteral("second"));
        QVERIFY(m_server->renewCertificate());
        const auto name = [](QSslSocket &socket) {
            return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
        };
        QTRY_COMPARE(name(*client()), QStringLiteral("second"));
        QCOMPARE(name(*before), QStringLiteral("first"));
        before->write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(readUntil(*before, "GET ").endsWith("GET "));
        write(certificate().keyFile, "nonsense");
        QCOMPARE(m_server->renewCertificate().error().code, QStringLiteral("http.certificate"));
        QCOMPARE(name(*client()), QStringLiteral("second"));
    }

    void aServerWithoutAUsableCertificateDoesNotBegin()
    {
        const auto failed
            = Server::listen(QStringLiteral("127.0.0.1"), 0, {}, [](const HttpRequest &) { return HttpResponse(); },
                             {QStringLiteral("/nowhere/c.pem"), QStringLiteral("/nowhere/k.pem")});
        QCOMPARE(failed.error().code, QStringLiteral("http.certificate"));
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
