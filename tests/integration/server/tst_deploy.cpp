// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/deploy as the programs that they are for read them. Only ports and paths are changed.
#include "central/http/message.h"
#include "seal/certificates.h"
#include "serversite.h"

#include <QDir>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QStandardPaths>

#include <csignal>

using namespace cubby;
using namespace cubby::test;

namespace {

const QString kServer = QStringLiteral(CUBBY_SERVER);
const QString kDeploy = QStringLiteral(CUBBY_DEPLOY);

QString contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// Every one of these must be there, or the test would try something else than the file.
QString changed(QString text, const std::vector<std::pair<QString, QString>> &changes)
{
    for (const auto &[from, to] : changes) {
        if (!text.contains(from))
            qFatal("\"%s\" is not in the file", qPrintable(from));
        text.replace(from, to);
    }
    return text;
}

// A fleet's authority and what it signed, in a folder.
class Fleet
{
public:
    explicit Fleet(const QString &folder)
        : m_folder(folder), m_now(systemNow().wall),
          m_authority(
              seal::Authority::make(QStringLiteral("Fleet"), m_now - Millis(60'000), m_now + std::chrono::hours(48))
                  .value())
    {
        write(path(QStringLiteral("ca.pem")), m_authority.certificate());
    }
    void withdraw(const std::vector<QString> &names) const // writes the list, as the centre does
    {
        std::vector<seal::Withdrawn> withdrawn;
        for (const QString &name : names) {
            const auto facts = seal::readCertificate(contents(path(name + QStringLiteral(".pem"))).toLatin1());
            withdrawn.push_back({facts.value().serial, m_now});
        }
        write(path(QStringLiteral("crl.pem")), m_authority.revocations(withdrawn, m_now).value());
    }
    void issue(const QString &name, const QStringList &hosts) const
    {
        const auto key = seal::TlsKey::generate().value();
        const QByteArray certificate = m_authority
                                           .sign(key.request(name).value(),
                                                 {name, hosts, m_now - Millis(60'000), m_now + std::chrono::hours(24)})
                                           .value();
        write(path(name + QStringLiteral(".pem")), certificate);
        write(path(name + QStringLiteral(".key")), key.toPem());
    }
    QString path(const QString &name) const { return m_folder + u'/' + name; }

private:
    QString m_folder;
    Time m_now;
    seal::Authority m_authority;
};

} // namespace

class TestDeploy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<ServerSite>(kServer);
        m_fleet = std::make_unique<Fleet>(m_site->folder.path());
        m_site->provision();
    }
    void cleanup()
    {
        for (QProcess *process : {&m_nginx, &m_mosquitto}) {
            if (process->state() == QProcess::NotRunning)
                continue;
            process->terminate();
            if (!process->waitForFinished(kLong))
                process->kill();
            if (QTest::currentTestFailed())
                qInfo("%s", process->readAll().constData());
        }
        m_site.reset();
    }

    void nginxStandsInFrontOfTheServer()
    {
        ServerSite &site = *m_site;
        QVERIFY(site.start());
        m_fleet->issue(QStringLiteral("centre"), {QStringLiteral("127.0.0.1"), QStringLiteral("centre.example")});
        const quint16 tls = Broker::freePort();
        const quint16 plain = Broker::freePort();
        writeNginx(tls, plain);
        const QString conf = m_fleet->path(QStringLiteral("nginx.conf"));
        const QString nginx = program(QStringLiteral("nginx"));
        QProcess test;
        test.start(nginx,
                   {QStringLiteral("-t"), QStringLiteral("-c"), conf, QStringLiteral("-e"), QStringLiteral("stderr")});
        QVERIFY(test.waitForFinished(kLong));
        QVERIFY2(test.exitCode() == 0, test.readAllStandardError().constData());
        m_nginx.setProcessChannelMode(QProcess::MergedChannels);
        m_nginx.start(nginx, {QStringLiteral("-c"), conf, QStringLiteral("-e"), QStringLiteral("stderr")});
        QTRY_VERIFY_WITH_TIMEOUT(https(tls, "/healthz").status == 200, kLong);

        const auto good = https(tls, "/healthz");
        QVERIFY(good.headers.value("strict-transport-security").contains("max-age"));
        QCOMPARE(good.headers.value("x-content-type-options").left(7), QByteArray("nosniff"));
        QVERIFY(!good.headers.value("server").contains('/')); // no version
        const auto placed = https(tls, "/v1/orders", site.orderBody(QStringLiteral("A-1")));
        QCOMPARE(placed.status, 201);
        QCOMPARE(https(tls, "/metrics").status, 404);
        QCOMPARE(https(tls, "/v1/orders", QByteArray(2 * 1024 * 1024, ' ')).status, 413);
        const auto moved = fetch(QStringLiteral("http://127.0.0.1:%1/v1/x?y=1").arg(plain), {});
        QCOMPARE(moved.status, 308);
        QCOMPARE(moved.headers.value("location"), QByteArray("https://127.0.0.1/v1/x?y=1"));

        // A link of a customer's opens something: the log does not keep it.
        https(tls, "/p/secret-of-the-link/more-of-it?token=xyzzy");
        https(tls, "/p/another-secret-link");
        https(tls, "/unsubscribe/secret-of-a-mail");
        https(tls, "//p/hidden-secret");
        const QString log = m_fleet->path(QStringLiteral("cubby.log"));
        QTRY_VERIFY_WITH_TIMEOUT(contents(log).contains(QStringLiteral("/v1/orders\" 201")), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(contents(log).count(QStringLiteral("\"GET /p\" ")), 3, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(contents(log).contains(QStringLiteral("\"GET /unsubscribe\" ")), kLong);
        for (const char *secret : {"secret-", "-secret", "more-of-it", "xyzzy"})
            QVERIFY2(!contents(log).contains(QLatin1StringView(secret)), secret);

        // Not ready any more: the client gets an answer, not silence.
        QVERIFY(site.stop());
        QCOMPARE(https(tls, "/healthz").status, 502);
    }

    void theNewestThirtyBackupsAreKept()
    {
        const QString unit = contents(kDeploy + QStringLiteral("/server/cubby-backup.service"));
        static const QRegularExpression kAfterwards(QStringLiteral("\nExecStartPost=/bin/sh -c '([^']*)'\n"));
        const QString command = kAfterwards.match(unit).captured(1);
        QVERIFY(!command.isEmpty());
        const QString folder = m_site->path(QStringLiteral("backups"));
        QVERIFY(QDir().mkpath(folder));
        for (int i = 10; i < 45; ++i)
            write(folder + QStringLiteral("/centre-202601%1T020000Z.sealed").arg(i), "x");
        write(folder + QStringLiteral("/precious.sealed"), "x");
        for (int i = 0; i < 2; ++i) {
            QProcess shell;
            shell.start(
                QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), changed(command, {{QStringLiteral("/var/backups/cubby-server"), folder}})});
            QVERIFY(shell.waitForFinished(kLong));
            QCOMPARE(shell.exitCode(), 0);
        }
        const QStringList left = QDir(folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(left.size(), 31);
        QCOMPARE(left.front(), QStringLiteral("centre-20260115T020000Z.sealed"));
        QVERIFY(left.contains(QStringLiteral("precious.sealed")));
    }

    void mosquittoLetsInWhomItShould()
    {
        ServerSite &site = *m_site;
        m_fleet->issue(QStringLiteral("broker"), {QStringLiteral("127.0.0.1")});
        m_fleet->issue(QStringLiteral("bank"), {});
        const quint16 tls = Broker::freePort();
        startMosquitto(tls, {});

        QVERIFY(site.start());
        QTRY_COMPARE_WITH_TIMEOUT(site.get(site.operationsPort, QStringLiteral("/readyz")).status, 200, kLong);

        // The bank with the fleet's certificate and its own password; without either nobody.
        link::BrokerSettings bank;
        bank.host = QStringLiteral("127.0.0.1");
        bank.port = tls;
        bank.clientId = bank.user = site.credentials->brokerUser;
        bank.password = site.credentials->brokerPassword;
        bank.caFile = m_fleet->path(QStringLiteral("ca.pem"));
        QVERIFY(!connects(bank));
        bank.certFile = m_fleet->path(QStringLiteral("bank.pem"));
        bank.keyFile = m_fleet->path(QStringLiteral("bank.key"));
        QVERIFY(connects(bank));
        link::BrokerSettings wrong = bank;
        wrong.password = QStringLiteral("not the password");
        QVERIFY(!connects(wrong));
        wrong = bank;
        wrong.user.clear();
        wrong.password.clear();
        QVERIFY(!connects(wrong));
        wrong = bank;
        wrong.caFile.clear(); // in plain text
        wrong.certFile.clear();
        wrong.keyFile.clear();
        QVERIFY(!connects(wrong));

        // And what they say reaches the centre.
        const PackageId package = site.order(QStringLiteral("A-1"));
        site.connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(package), kLong);
        site.deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(site.status(package), QStringLiteral("InLocker"), kLong);
    }

    // A kiosk that was withdrawn while the broker runs: its next connection is refused, everybody else's is not.
    void mosquittoKeepsOutWhoIsWithdrawnAsSoonAsItIsTold()
    {
        ServerSite &site = *m_site;
        for (const char *name : {"bank", "stolen"})
            m_fleet->issue(QLatin1StringView(name), {});
        m_fleet->issue(QStringLiteral("broker"), {QStringLiteral("127.0.0.1")});
        m_fleet->withdraw({});
        const quint16 tls = Broker::freePort();
        startMosquitto(tls, {{QStringLiteral("#crlfile"), QStringLiteral("crlfile")}});
        link::BrokerSettings good;
        good.host = QStringLiteral("127.0.0.1");
        good.port = tls;
        good.clientId = good.user = site.credentials->brokerUser;
        good.password = site.credentials->brokerPassword;
        good.caFile = m_fleet->path(QStringLiteral("ca.pem"));
        good.certFile = m_fleet->path(QStringLiteral("bank.pem"));
        good.keyFile = m_fleet->path(QStringLiteral("bank.key"));
        link::BrokerSettings stolen = good;
        stolen.certFile = m_fleet->path(QStringLiteral("stolen.pem"));
        stolen.keyFile = m_fleet->path(QStringLiteral("stolen.key"));
        QTRY_VERIFY_WITH_TIMEOUT(connects(stolen), kLong);

        m_fleet->withdraw({QStringLiteral("stolen")});
        QCOMPARE(::kill(pid_t(m_mosquitto.processId()), SIGHUP), 0); // what cubby-broker-reload.service has systemd do
        QTRY_VERIFY_WITH_TIMEOUT(!connects(stolen), kLong);
        QVERIFY(connects(good));
        QCOMPARE(m_mosquitto.state(), QProcess::Running);
        const QString unit = contents(kDeploy + QStringLiteral("/mosquitto/cubby-broker-reload.service"));
        QVERIFY(unit.contains(QStringLiteral("--signal=SIGHUP mosquitto.service")));
    }

    void theServerStartsWithItsConfiguration()
    {
        ServerSite &site = *m_site;
        const QString ini
            = changed(contents(kDeploy + QStringLiteral("/server/server.ini")),
                      {{QStringLiteral("/var/lib/cubby-server"), site.folder.path()},
                       {QStringLiteral("port = 8080"), QStringLiteral("port = 0")},
                       {QStringLiteral("port = 9464"), QStringLiteral("port = 0")},
                       {QStringLiteral("port = 1883"), QStringLiteral("port = %1").arg(site.broker.port())}});
        const QString file = site.path(QStringLiteral("server.ini"));
        write(file, ini.toUtf8());
        QProcess check;
        check.start(kServer, {QStringLiteral("check-config"), QStringLiteral("--config"), file});
        QVERIFY(check.waitForFinished(kLong));
        QVERIFY2(check.exitCode() == 0, check.readAll().constData());
        QVERIFY(site.start({QStringLiteral("--config"), file}));
        QVERIFY(site.stop());
    }

private:
    struct Reply
    {
        int status = 0;
        http::Headers headers = {};
    };

    static QString program(const QString &name)
    {
        const QString found = QStandardPaths::findExecutable(name);
        return found.isEmpty() ? QStringLiteral("/usr/sbin/") + name : found;
    }

    void writeNginx(quint16 tls, quint16 plain)
    {
        const QString folder = m_site->folder.path();
        const QString site = changed(
            contents(kDeploy + QStringLiteral("/nginx/cubby.conf")),
            {{QStringLiteral("listen [::]:80;"), QString()},
             {QStringLiteral("listen [::]:443 ssl http2;"), QString()},
             {QStringLiteral("listen 80;"), QStringLiteral("listen 127.0.0.1:%1;").arg(plain)},
             {QStringLiteral("listen 443 ssl"), QStringLiteral("listen 127.0.0.1:%1 ssl").arg(tls)},
             {QStringLiteral("/etc/cubby-server/tls/fullchain.pem"), folder + QStringLiteral("/centre.pem")},
             {QStringLiteral("/etc/cubby-server/tls/key.pem"), folder + QStringLiteral("/centre.key")},
             {QStringLiteral("/var/log/nginx/cubby.log"), folder + QStringLiteral("/cubby.log")},
             {QStringLiteral("server 127.0.0.1:8080;"), QStringLiteral("server 127.0.0.1:%1;").arg(m_site->httpPort)}});
        write(m_fleet->path(QStringLiteral("site.conf")), site.toUtf8());
        QString conf = QStringLiteral("daemon off;\nmaster_process off;\npid %1/nginx.pid;\nerror_log stderr;\n"
                                      "events { }\nhttp {\n")
                           .arg(folder);
        for (const char *each : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            conf += QStringLiteral("    %1_temp_path %2/%1;\n").arg(QLatin1StringView(each), folder);
        conf += QStringLiteral("    include %1/site.conf;\n}\n").arg(folder);
        write(m_fleet->path(QStringLiteral("nginx.conf")), conf.toUtf8());
    }

    Reply https(quint16 port, const char *path, const QByteArray &body = {})
    {
        return fetch(QStringLiteral("https://127.0.0.1:%1%2").arg(port).arg(QLatin1StringView(path)), body);
    }
    Reply fetch(const QString &url, const QByteArray &body)
    {
        QNetworkRequest request{QUrl(url)};
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setRawHeader("Authorization", QByteArray("Bearer ") + m_site->token);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_fleet->path(QStringLiteral("ca.pem"))));
        request.setSslConfiguration(tls);
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_http.get(request) : m_http.post(request, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kLong))
            return {};
        Reply read{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()};
        for (const auto &[name, value] : reply->rawHeaderPairs())
            read.headers.add(name, value);
        return read;
    }

    void startMosquitto(quint16 tls, std::vector<std::pair<QString, QString>> changes)
    {
        const ServerSite &site = *m_site;
        changes.insert(
            changes.end(),
            {{QStringLiteral("/var/lib/mosquitto/cubby-access.json"), site.path(QStringLiteral("broker-access.json"))},
             {QStringLiteral("listener 1883 127.0.0.1"),
              QStringLiteral("listener %1 127.0.0.1").arg(site.broker.port())},
             {QStringLiteral("listener 8883"), QStringLiteral("listener %1 127.0.0.1").arg(tls)},
             {QStringLiteral("/etc/mosquitto/certs"), site.folder.path()}});
        const QString conf = changed(contents(kDeploy + QStringLiteral("/mosquitto/cubby.conf")), changes);
        const QString file = m_fleet->path(QStringLiteral("mosquitto.conf"));
        write(file, "user root\n" + conf.toUtf8());
        m_mosquitto.setProcessChannelMode(QProcess::MergedChannels);
        m_mosquitto.start(Broker::program(), {QStringLiteral("-c"), file});
    }

    static bool connects(link::BrokerSettings settings)
    {
        settings.firstRetry = settings.longestRetry = Millis(60'000);
        const auto client = link::makeMqttClient();
        bool failed = false;
        connect(client.get(), &link::MqttClient::attemptFailed, client.get(), [&] { failed = true; });
        client->connectTo(settings);
        return QTest::qWaitFor([&] { return failed || client->isConnected(); }, kLong) && client->isConnected();
    }

    std::unique_ptr<ServerSite> m_site;
    std::unique_ptr<Fleet> m_fleet;
    QProcess m_nginx;
    QProcess m_mosquitto;
    QNetworkAccessManager m_http;
};

QTEST_GUILESS_MAIN(TestDeploy)
#include "tst_deploy.moc"
