// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/central/wirebank.h"
#include "tests/integration/central_mail/smtpservers.h"
#include "tests/integration/link/broker.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

using namespace cubby;
using namespace cubby::test;

namespace {
const QString kServer = QStringLiteral(CUBBY_SERVER);
constexpr int kLong = 30'000; // ms, for what other programs have to do
} // namespace

// The real program between a real broker, a real mail server and a real socket.
class TestServerProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_broker = std::make_unique<Broker>();
        m_smtp = std::make_unique<RealSmtpServer>();
        m_server = std::make_unique<QProcess>();
        m_server->setProcessChannelMode(QProcess::SeparateChannels);
    }
    void cleanup()
    {
        m_bank.reset();
        if (m_server->state() != QProcess::NotRunning) {
            m_server->kill();
            m_server->waitForFinished();
        }
        if (QTest::currentTestFailed())
            qInfo("%s", m_server->readAllStandardError().constData());
    }

    void aPackageTravelsThroughBrokerHttpAndMail()
    {
        provision();
        QVERIFY(startBroker());
        start();
        const PackageId package = order(QStringLiteral("A-1"));
        QCOMPARE(status(package), QStringLiteral("AssignedToCompartment"));
        connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->expected(package), kLong);
        deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(status(package), QStringLiteral("InLocker"), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mails().size(), 1, kLong);
        QVERIFY(m_smtp->mails().front().contains("customer@example.org"));
        pickup(package);
        QTRY_COMPARE_WITH_TIMEOUT(status(package), QStringLiteral("PickedUp"), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(m_bank->queue(), 0u, kLong);

        // An order that is placed while all are connected reaches the bank without being asked for.
        const PackageId next = order(QStringLiteral("A-2"));
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->expected(next), kLong);
        // And so does a driver whom another process adds.
        QVERIFY(!m_bank->knowsAny<directory::PersonGranted>());
        run({QStringLiteral("add-driver"), QStringLiteral("--name"), QStringLiteral("Ada"), QStringLiteral("--pin"),
             QStringLiteral("4711"), QStringLiteral("--out"), path(QStringLiteral("badge.png"))});
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->knowsAny<directory::PersonGranted>(), kLong);
        QFile badge(path(QStringLiteral("badge.png")));
        QVERIFY(badge.open(QIODevice::ReadOnly) && badge.readAll().startsWith("\x89PNG"));
    }

    void aBrokerAndAMailServerThatAreDownAtTheStartAreWaitedFor()
    {
        provision();
        const quint16 smtpPort = m_smtp->port();
        m_smtp.reset();
        start(smtpPort);
        const PackageId package = order(QStringLiteral("A-1")); // HTTP works meanwhile
        QVERIFY(startBroker());
        connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->expected(package), 90'000);
        deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(status(package), QStringLiteral("InLocker"), kLong);
        QCOMPARE(m_server->state(), QProcess::Running);
    }

    void whoFollowsEventsHearsOfEachAndTheMailLeadsToTheCustomersPage()
    {
        provision();
        QVERIFY(startBroker());
        start(0, {QStringLiteral("--http-public-url"), QStringLiteral("http://centre.example")});
        const PackageId early = order(QStringLiteral("A-1"));
        const std::unique_ptr<QNetworkReply> stream(m_http.get(request(QStringLiteral("/v1/events?types=package.*"))));
        QByteArray heard;
        connect(stream.get(), &QNetworkReply::readyRead, this, [&] { heard += stream->readAll(); });
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains("retry:"), kLong);
        // It begins with what is new; what comes to the bank later is told at once.
        connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->expected(early), kLong);
        deposit(early);
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains("event: package.deposited\ndata: {"), kLong);
        QVERIFY(heard.contains(early.toString().toLatin1()));
        QVERIFY(!heard.contains("customer@example.org"));
        // Coming back with an identifier misses nothing and hears nothing twice.
        const qsizetype at = heard.indexOf("id: ");
        const QByteArray first = heard.mid(at + 4, heard.indexOf('\n', at) - at - 4);
        const qsizetype all = heard.count("event: ");
        QNetworkRequest again = request(QStringLiteral("/v1/events?types=package.*"));
        again.setRawHeader("Last-Event-ID", first);
        const std::unique_ptr<QNetworkReply> second(m_http.get(again));
        QByteArray rest;
        connect(second.get(), &QNetworkReply::readyRead, this, [&] { rest += second->readAll(); });
        QTRY_COMPARE_WITH_TIMEOUT(rest.count("event: "), all - 1, kLong);
        QVERIFY(!rest.contains(QByteArray("id: " + first + '\n')));

        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mails().size(), 1, kLong);
        // Parts are base64; what is none makes no link.
        QByteArray mail;
        QByteArray raw = m_smtp->mails().front();
        raw.replace("\r\n", "\n");
        for (qsizetype begin = 0; (begin = raw.indexOf("\n\n", begin)) >= 0; begin += 2)
            mail += QByteArray::fromBase64(raw.mid(begin + 2, raw.indexOf("\n-", begin) - begin - 2));
        const qsizetype link = mail.indexOf("http://centre.example/p/");
        QVERIFY(link > 0);
        qsizetype end = link + 24;
        while (end < mail.size() && (isalnum(mail[end]) || mail[end] == '-' || mail[end] == '_'))
            ++end;
        const QByteArray page = content(QString::fromLatin1(mail.mid(link + 21, end - link - 21)));
        QVERIFY2(page.contains("class=\"qr\""), page.constData());
        QVERIFY(content(QStringLiteral("/p/style.css")).contains("--accent"));
        QVERIFY(!m_server->readAllStandardError().contains(mail.mid(link + 24, end - link - 24)));
    }

    void staffAndMachinesSignInAtTheRealServer()
    {
        provision();
        m_server->start(kServer,
                        common()
                            + QStringList{QStringLiteral("add-staff"), QStringLiteral("--login"),
                                          QStringLiteral("maria"), QStringLiteral("--name"), QStringLiteral("Maria"),
                                          QStringLiteral("--role"), QStringLiteral("Support")});
        m_server->write("a long enough password\n");
        QVERIFY(m_server->waitForFinished(kLong));
        QCOMPARE(m_server->exitCode(), 0);
        const QList<QByteArray> program
            = run({QStringLiteral("add-program"), QStringLiteral("--id"), QStringLiteral("robot"),
                   QStringLiteral("--name"), QStringLiteral("A machine"), QStringLiteral("--machine"),
                   QStringLiteral("--scopes"), QStringLiteral("packages:read,orders:write")})
                  .split('\n');
        QCOMPARE(program.size(), 2);
        QCOMPARE(program[0], QByteArray("robot"));
        QVERIFY(run({QStringLiteral("set-authenticator"), QStringLiteral("--login"), QStringLiteral("maria")})
                    .startsWith("otpauth://totp/Cubby:maria?secret="));
        QVERIFY(run({QStringLiteral("rotate-token-keys")}).contains("signs from"));
        QVERIFY(startBroker());
        start(0, {QStringLiteral("--http-public-url"), QStringLiteral("http://centre.example")});
        QNetworkRequest token(QUrl(QStringLiteral("http://127.0.0.1:%1/oauth/token").arg(m_port)));
        token.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        const std::unique_ptr<QNetworkReply> reply(m_http.post(
            token, QByteArray("grant_type=client_credentials&client_id=robot&client_secret=" + program[1])));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), kLong);
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        QCOMPARE(answer.value(QLatin1StringView("scope")).toString(), QStringLiteral("packages:read orders:write"));
        m_token = answer.value(QLatin1StringView("access_token")).toString().toLatin1();
        QCOMPARE(ask(QStringLiteral("/v1/banks/") + m_credentials->bank.toString())
                     .value(QLatin1StringView("status"))
                     .toInt(),
                 403);
        QCOMPARE(ask(QStringLiteral("/.well-known/jwks.json")).value(QLatin1StringView("keys")).toArray().size(), 2);
    }

    // Before there was somebody who tells a running broker of accounts, the file said nothing of them.
    void aSecretsFolderOfAnEarlierVersionIsBroughtUpToDate()
    {
        provision();
        QFile broker(path(QStringLiteral("secrets/broker.json")));
        QVERIFY(broker.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(broker.readAll()).object();
        broker.close();
        const QJsonValue password = json.value(QLatin1StringView("password"));
        json.remove(QLatin1StringView("keeper"));
        QVERIFY(broker.open(QIODevice::WriteOnly) && broker.write(QJsonDocument(json).toJson()) > 0);
        broker.close();
        start();
        QVERIFY(broker.open(QIODevice::ReadOnly));
        json = QJsonDocument::fromJson(broker.readAll()).object();
        QVERIFY(!json.value(QLatin1StringView("keeper"))[QLatin1StringView("password")].toString().isEmpty());
        QCOMPARE(json.value(QLatin1StringView("password")), password);
    }

    void nothingIsLostWhenTheServerIsKilled()
    {
        provision();
        QVERIFY(startBroker());
        start();
        const PackageId package = order(QStringLiteral("A-1"));
        connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->expected(package), kLong);
        m_server->kill();
        QVERIFY(m_server->waitForFinished());
        deposit(package);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(status(package), QStringLiteral("InLocker"), 90'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->mails().size(), 1, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(m_bank->queue(), 0u, kLong);
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
        provision();
        start();
        ::kill(pid_t(m_server->processId()), signal);
        QVERIFY(m_server->waitForFinished(kLong));
        QCOMPARE(m_server->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_server->exitCode(), 0);
    }

    void whatIsMissingIsSaidAtTheStart()
    {
        auto refused = [this](QStringList arguments) {
            m_server->start(kServer, common() + arguments);
            return m_server->waitForFinished(kLong) && m_server->exitCode() == 2
                       ? QString::fromUtf8(m_server->readAllStandardError())
                       : QString();
        };
        QVERIFY(refused({}).contains(QStringLiteral("down.pem"))); // nothing was provisioned
        provision();
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QVERIFY(refused({QStringLiteral("--http-port"), QString::number(taken.serverPort())})
                    .contains(QString::number(taken.serverPort())));
        QFile database(path(QStringLiteral("centre.db")));
        QVERIFY(database.open(QIODevice::WriteOnly) && database.write(QByteArray(20'000, 'x')) == 20'000);
        database.close();
        QVERIFY(!refused({}).isEmpty());
        QVERIFY(refused({QStringLiteral("--mqtt-port"), QStringLiteral("0")}).contains(QStringLiteral("mqtt")));
    }

    void secretsAreForTheirOwnerAlone()
    {
        provision();
        for (const char *name : {"secrets/down.pem", "secrets/fields.json", "secrets/api-tokens", "centre.db",
                                 "kiosk/credentials.json", "kiosk/bank-key.pem", "broker-access.json"}) {
            const auto permissions = QFile::permissions(path(QLatin1StringView(name)));
            QVERIFY2(permissions & QFileDevice::ReadOwner, name);
            QVERIFY2(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)), name);
        }
    }

    void aBankIsNotAddedTwiceAndTheKeysStay()
    {
        provision();
        QFile key(path(QStringLiteral("secrets/down.pem")));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QByteArray before = key.readAll();
        QFile access(path(QStringLiteral("broker-access.json")));
        QVERIFY(access.open(QIODevice::ReadOnly));
        const QByteArray accessBefore = access.readAll();
        access.close();
        m_server->start(kServer, common()
                                     + QStringList{QStringLiteral("provision"), QStringLiteral("--layout"),
                                                   layoutFile(), QStringLiteral("--out"), path(QStringLiteral("again")),
                                                   QStringLiteral("--bank"), m_credentials->bank.toString()});
        QVERIFY(m_server->waitForFinished(kLong));
        QCOMPARE(m_server->exitCode(), 2);
        QVERIFY(access.open(QIODevice::ReadOnly));
        QCOMPARE(access.readAll(), accessBefore);
        QVERIFY(!QFile::exists(path(QStringLiteral("again"))));
        provision(QStringLiteral("second"));
        key.seek(0);
        QCOMPARE(key.readAll(), before);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static QString layoutFile() { return QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json"); }

    QStringList common() const
    {
        return {QStringLiteral("--database-path"),    path(QStringLiteral("centre.db")),
                QStringLiteral("--secrets-folder"),   path(QStringLiteral("secrets")),
                QStringLiteral("--mqtt-access-file"), path(QStringLiteral("broker-access.json")),
                QStringLiteral("--mqtt-port"),        QString::number(m_broker->port())};
    }

    QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        process.start(kServer, common() + arguments);
        if (!process.waitForFinished(kLong) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
        return process.readAllStandardOutput().trimmed();
    }

    void provision(const QString &out = QStringLiteral("kiosk"))
    {
        const QByteArray id = run({QStringLiteral("provision"), QStringLiteral("--layout"), layoutFile(),
                                   QStringLiteral("--out"), path(out)});
        m_credentials = std::make_unique<BankCredentials>(readBankCredentials(path(out)).value());
        QCOMPARE(m_credentials->bank.toString().toLatin1(), id);
        QFile tokens(path(QStringLiteral("secrets/api-tokens")));
        QVERIFY(tokens.open(QIODevice::ReadOnly));
        m_token = tokens.readLine().trimmed();
    }

    bool startBroker()
    {
        m_broker->setConfig("per_listener_settings false\nallow_anonymous false\nplugin "
                            "/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so\nplugin_opt_config_file "
                            + path(QStringLiteral("broker-access.json")).toUtf8() + QByteArray("\n"));
        return m_broker->start();
    }

    void start(quint16 smtpPort = 0, const QStringList &more = {})
    {
        m_server->start(kServer, common()
                                     + QStringList{QStringLiteral("--http-port"), QStringLiteral("0"),
                                                   QStringLiteral("--smtp-port"),
                                                   QString::number(smtpPort ? smtpPort : m_smtp->port()),
                                                   QStringLiteral("--smtp-security"), QStringLiteral("none"),
                                                   QStringLiteral("--mail-from"), QStringLiteral("centre@example.org")}
                                     + more);
        QVERIFY(m_server->waitForReadyRead(kLong));
        const QByteArray said = m_server->readLine().trimmed();
        m_port = said.mid(said.lastIndexOf(' ') + 1).toUShort();
        QVERIFY2(m_port > 0, said.constData());
    }

    void connectBank() { m_bank = std::make_unique<WireBank>(*m_credentials, m_broker->port()); }

    QNetworkRequest request(const QString &at) const
    {
        QNetworkRequest made(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(at)));
        made.setRawHeader("Authorization", QByteArray("Bearer ") + m_token);
        made.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        return made;
    }
    QByteArray content(const QString &at)
    {
        const std::unique_ptr<QNetworkReply> reply(m_http.get(request(at)));
        return QTest::qWaitFor([&] { return reply->isFinished(); }, kLong) ? reply->readAll() : QByteArray();
    }
    QJsonObject ask(const QString &at, const QByteArray &body = {})
    {
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_http.get(request(at))
                                                                  : m_http.post(request(at), body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kLong))
            return {};
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    PackageId order(const QString &reference)
    {
        const QJsonObject person{{QStringLiteral("name"), QStringLiteral("A. Customer")},
                                 {QStringLiteral("email"), QStringLiteral("customer@example.org")}};
        const QJsonObject package{{QStringLiteral("labels"), QJsonArray{reference}},
                                  {QStringLiteral("size"), QStringLiteral("S")}};
        const QJsonObject body{{QStringLiteral("reference"), reference},
                               {QStringLiteral("bank"), m_credentials->bank.toString()},
                               {QStringLiteral("customer"), person},
                               {QStringLiteral("packages"), QJsonArray{package}}};
        const auto placed = ask(QStringLiteral("/v1/orders"), QJsonDocument(body).toJson());
        const auto first = placed.value(QLatin1StringView("packages")).toArray().at(0).toObject();
        return PackageId::parse(first.value(QLatin1StringView("id")).toString()).value_or(PackageId());
    }
    QString status(PackageId package)
    {
        return ask(QStringLiteral("/v1/packages/") + package.toString()).value(QLatin1StringView("status")).toString();
    }

    void unlock(const directory::PackageExpected &e, Purpose purpose)
    {
        entry::UnlockRequested request;
        request.request = RequestId::make(systemNow().wall, m_chance);
        request.compartment = e.compartment;
        request.purpose = purpose;
        request.stay = e.stay;
        request.package = e.package;
        m_bank->write(request);
    }
    void deposit(PackageId package)
    {
        const auto e = *m_bank->expected(package);
        unlock(e, Purpose::Deposit);
        entry::Deposited deposited;
        deposited.stay = e.stay;
        deposited.package = package;
        deposited.compartment = e.compartment;
        deposited.deadline = systemNow().wall + e.keepFor;
        m_bank->write(deposited);
    }
    void pickup(PackageId package)
    {
        const auto e = *m_bank->expected(package);
        unlock(e, Purpose::Pickup);
        m_bank->write(entry::PickedUp{e.stay, package, e.compartment, e.credential, false});
    }

    SystemChance m_chance;
    QNetworkAccessManager m_http;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<RealSmtpServer> m_smtp;
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<BankCredentials> m_credentials;
    std::unique_ptr<WireBank> m_bank;
    QByteArray m_token;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_serverprogram.moc"
