// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversite.h"
#include "tests/api/record.h"

using namespace cubby;
using namespace cubby::test;

namespace {
const QString kServer = QStringLiteral(CUBBY_SERVER);
} // namespace

// The real program between a real broker, a real mail server and a real socket.
class TestServerProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_site = std::make_unique<ServerSite>(kServer); }
    void cleanup() { m_site.reset(); }

    void aPackageTravelsThroughBrokerHttpAndMail()
    {
        m_site->provision();
        QVERIFY(m_site->startBroker());
        QVERIFY(m_site->start());
        const PackageId package = m_site->order(QStringLiteral("A-1"));
        QCOMPARE(m_site->status(package), QStringLiteral("AssignedToCompartment"));
        m_site->connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_site->bank->expected(package), kLong);
        m_site->deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->status(package), QStringLiteral("InLocker"), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->smtp.mails().size(), 1, kLong);
        QVERIFY(m_site->smtp.mails().front().contains("wilhelmina@example.org"));
        m_site->pickup(package);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->status(package), QStringLiteral("PickedUp"), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->bank->queue(), 0u, kLong);

        // An order that is placed while all are connected reaches the bank without being asked for.
        const PackageId next = m_site->order(QStringLiteral("A-2"));
        QTRY_VERIFY_WITH_TIMEOUT(m_site->bank->expected(next), kLong);
        // And so does a driver whom another process adds.
        QVERIFY(!m_site->bank->knowsAny<directory::PersonGranted>());
        ran({QStringLiteral("add-driver"), QStringLiteral("--name"), QStringLiteral("Ada"), QStringLiteral("--pin"),
             QStringLiteral("4711"), QStringLiteral("--out"), m_site->path(QStringLiteral("badge.png"))});
        QTRY_VERIFY_WITH_TIMEOUT(m_site->bank->knowsAny<directory::PersonGranted>(), kLong);
        QFile badge(m_site->path(QStringLiteral("badge.png")));
        QVERIFY(badge.open(QIODevice::ReadOnly) && badge.readAll().startsWith("\x89PNG"));
    }

    void aBrokerAndAMailServerThatAreDownAtTheStartAreWaitedFor()
    {
        m_site->provision();
        QVERIFY(m_site->start({QStringLiteral("--smtp-port"), QString::number(freePort())}));
        const PackageId package = m_site->order(QStringLiteral("A-1")); // HTTP works meanwhile
        QVERIFY(m_site->startBroker());
        m_site->connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_site->bank->expected(package), 90'000);
        m_site->deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->status(package), QStringLiteral("InLocker"), kLong);
        QCOMPARE(m_site->server.state(), QProcess::Running);
    }

    void whoFollowsEventsHearsOfEachAndTheMailLeadsToTheCustomersPage()
    {
        m_site->provision();
        QVERIFY(m_site->startBroker());
        QVERIFY(m_site->start({QStringLiteral("--http-public-url"), QStringLiteral("http://centre.example")}));
        const PackageId early = m_site->order(QStringLiteral("A-1"));
        const std::unique_ptr<QNetworkReply> stream(
            m_site->http.get(m_site->request(QStringLiteral("/v1/events?types=package.*"))));
        QByteArray heard;
        connect(stream.get(), &QNetworkReply::readyRead, this, [&] { heard += stream->readAll(); });
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains("retry:"), kLong);
        recordAnswer({"GET", QStringLiteral("/v1/events")},
                     {stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      {{{"Content-Type", stream->rawHeader("Content-Type")}}},
                      heard});
        // It begins with what is new; what comes to the bank later is told at once.
        m_site->connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_site->bank->expected(early), kLong);
        m_site->deposit(early);
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains("event: package.deposited\ndata: {"), kLong);
        QVERIFY(heard.contains(early.toString().toLatin1()));
        QVERIFY(!heard.contains("wilhelmina@example.org"));
        // Coming back with an identifier misses nothing and hears nothing twice.
        const qsizetype at = heard.indexOf("id: ");
        const QByteArray first = heard.mid(at + 4, heard.indexOf('\n', at) - at - 4);
        const qsizetype all = heard.count("event: ");
        QNetworkRequest again = m_site->request(QStringLiteral("/v1/events?types=package.*"));
        again.setRawHeader("Last-Event-ID", first);
        const std::unique_ptr<QNetworkReply> second(m_site->http.get(again));
        QByteArray rest;
        connect(second.get(), &QNetworkReply::readyRead, this, [&] { rest += second->readAll(); });
        QTRY_COMPARE_WITH_TIMEOUT(rest.count("event: "), all - 1, kLong);
        QVERIFY(!rest.contains(QByteArray("id: " + first + '\n')));

        QTRY_COMPARE_WITH_TIMEOUT(m_site->smtp.mails().size(), 1, kLong);
        // Parts are base64; what is none makes no link.
        QByteArray mail;
        QByteArray raw = m_site->smtp.mails().front();
        raw.replace("\r\n", "\n");
        for (qsizetype begin = 0; (begin = raw.indexOf("\n\n", begin)) >= 0; begin += 2)
            mail += QByteArray::fromBase64(raw.mid(begin + 2, raw.indexOf("\n-", begin) - begin - 2));
        const qsizetype link = mail.indexOf("http://centre.example/p/");
        QVERIFY(link > 0);
        qsizetype end = link + 24;
        while (end < mail.size() && (isalnum(mail[end]) || mail[end] == '-' || mail[end] == '_'))
            ++end;
        const QByteArray page = m_site->ask(QString::fromLatin1(mail.mid(link + 21, end - link - 21))).body;
        QVERIFY2(page.contains("class=\"qr\""), page.constData());
        QVERIFY(m_site->ask(QStringLiteral("/p/style.css")).body.contains("--accent"));
        QVERIFY(!m_site->log().contains(mail.mid(link + 24, end - link - 24)));
    }

    void staffAndMachinesSignInAtTheRealServer()
    {
        m_site->provision();
        QCOMPARE(m_site
                     ->run({QStringLiteral("add-staff"), QStringLiteral("--login"), QStringLiteral("maria"),
                            QStringLiteral("--name"), QStringLiteral("Maria"), QStringLiteral("--role"),
                            QStringLiteral("Support")},
                           "a long enough password\n")
                     .status,
                 0);
        const QList<QByteArray> program
            = ran({QStringLiteral("add-program"), QStringLiteral("--id"), QStringLiteral("robot"),
                   QStringLiteral("--name"), QStringLiteral("A machine"), QStringLiteral("--machine"),
                   QStringLiteral("--scopes"), QStringLiteral("packages:read,orders:write")})
                  .split('\n');
        QCOMPARE(program.size(), 2);
        QCOMPARE(program[0], QByteArray("robot"));
        QVERIFY(ran({QStringLiteral("set-authenticator"), QStringLiteral("--login"), QStringLiteral("maria")})
                    .startsWith("otpauth://totp/Cubby:maria?secret="));
        QVERIFY(ran({QStringLiteral("rotate-token-keys")}).contains("signs from"));
        QVERIFY(m_site->startBroker());
        QVERIFY(m_site->start({QStringLiteral("--http-public-url"), QStringLiteral("http://centre.example")}));
        QNetworkRequest token(QUrl(QStringLiteral("http://127.0.0.1:%1/oauth/token").arg(m_site->httpPort)));
        token.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        const std::unique_ptr<QNetworkReply> reply(m_site->http.post(
            token, QByteArray("grant_type=client_credentials&client_id=robot&client_secret=" + program[1])));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), kLong);
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        QCOMPARE(answer.value(QLatin1StringView("scope")).toString(), QStringLiteral("packages:read orders:write"));
        m_site->token = answer.value(QLatin1StringView("access_token")).toString().toLatin1();
        QCOMPARE(m_site->ask(QStringLiteral("/v1/banks/") + m_site->credentials->bank.toString()).status, 403);
        QCOMPARE(m_site->ask(QStringLiteral("/.well-known/jwks.json"))
                     .json()
                     .value(QLatin1StringView("keys"))
                     .toArray()
                     .size(),
                 2);
    }

    // Before there was somebody who tells a running broker of accounts, the file said nothing of them.
    void aSecretsFolderOfAnEarlierVersionIsBroughtUpToDate()
    {
        m_site->provision();
        QFile broker(m_site->path(QStringLiteral("secrets/broker.json")));
        QVERIFY(broker.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(broker.readAll()).object();
        broker.close();
        const QJsonValue password = json.value(QLatin1StringView("password"));
        json.remove(QLatin1StringView("keeper"));
        QVERIFY(broker.open(QIODevice::WriteOnly) && broker.write(QJsonDocument(json).toJson()) > 0);
        broker.close();
        QVERIFY(m_site->start());
        QVERIFY(broker.open(QIODevice::ReadOnly));
        json = QJsonDocument::fromJson(broker.readAll()).object();
        QVERIFY(!json.value(QLatin1StringView("keeper"))[QLatin1StringView("password")].toString().isEmpty());
        QCOMPARE(json.value(QLatin1StringView("password")), password);
    }

    void nothingIsLostWhenTheServerIsKilled()
    {
        m_site->provision();
        QVERIFY(m_site->startBroker());
        QVERIFY(m_site->start());
        const PackageId package = m_site->order(QStringLiteral("A-1"));
        m_site->connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_site->bank->expected(package), kLong);
        m_site->server.kill();
        QVERIFY(m_site->server.waitForFinished());
        m_site->deposit(package);
        QVERIFY(m_site->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_site->status(package), QStringLiteral("InLocker"), 90'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->smtp.mails().size(), 1, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->bank->queue(), 0u, kLong);
    }

    void aSignalEndsItInOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aSignalEndsItInOrder()
    {
        QFETCH(int, signal);
        m_site->provision();
        QVERIFY(m_site->start());
        ::kill(pid_t(m_site->server.processId()), signal);
        QVERIFY(m_site->server.waitForFinished(kLong));
        QCOMPARE(m_site->server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_site->server.exitCode(), 0);
    }

    void whatIsMissingIsSaidAtTheStart()
    {
        auto refused = [this](QStringList arguments) {
            const auto ran = m_site->run(arguments);
            return ran.status == 2 ? QString::fromUtf8(ran.errors) : QString();
        };
        QVERIFY(refused({}).contains(QStringLiteral("down.pem"))); // nothing was provisioned
        m_site->provision();
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QVERIFY(refused({QStringLiteral("--http-port"), QString::number(taken.serverPort())})
                    .contains(QString::number(taken.serverPort())));
        QFile database(m_site->database.url());
        QVERIFY(database.open(QIODevice::WriteOnly) && database.write(QByteArray(20'000, 'x')) == 20'000);
        database.close();
        QVERIFY(!refused({}).isEmpty());
        QVERIFY(refused({QStringLiteral("--mqtt-port"), QStringLiteral("0")}).contains(QStringLiteral("mqtt")));
    }

    void secretsAreForTheirOwnerAlone()
    {
        m_site->provision();
        QStringList files{m_site->database.url()};
        for (const char *name : {"secrets/down.pem", "secrets/fields.json", "secrets/api-tokens",
                                 "kiosk/credentials.json", "kiosk/bank-key.pem", "broker-access.json"})
            files << m_site->path(QLatin1StringView(name));
        for (const QString &file : files) {
            const auto permissions = QFile::permissions(file);
            QVERIFY2(permissions & QFileDevice::ReadOwner, qPrintable(file));
            QVERIFY2(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)), qPrintable(file));
        }
    }

    void aBankIsNotAddedTwiceAndTheKeysStay()
    {
        m_site->provision();
        QFile key(m_site->path(QStringLiteral("secrets/down.pem")));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QByteArray before = key.readAll();
        QFile access(m_site->path(QStringLiteral("broker-access.json")));
        QVERIFY(access.open(QIODevice::ReadOnly));
        const QByteArray accessBefore = access.readAll();
        access.close();
        QCOMPARE(m_site
                     ->run({QStringLiteral("provision"), QStringLiteral("--layout"), ServerSite::layoutFile(),
                            QStringLiteral("--out"), m_site->path(QStringLiteral("again")), QStringLiteral("--bank"),
                            m_site->credentials->bank.toString()})
                     .status,
                 2);
        QVERIFY(access.open(QIODevice::ReadOnly));
        QCOMPARE(access.readAll(), accessBefore);
        QVERIFY(!QFile::exists(m_site->path(QStringLiteral("again"))));
        m_site->provision(QStringLiteral("second"));
        key.seek(0);
        QCOMPARE(key.readAll(), before);
    }

private:
    QByteArray ran(const QStringList &arguments)
    {
        const auto ran = m_site->run(arguments);
        if (ran.status != 0)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), ran.errors.constData());
        return ran.out.trimmed();
    }

    std::unique_ptr<ServerSite> m_site;
};

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_serverprogram.moc"
