// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversite.h"
#include "tests/integration/central_mail/mailparser.h"

#include <QRegularExpression>
#include <QSet>

using namespace cubby;
using namespace cubby::test;

namespace {

const QString kServer = QStringLiteral(CUBBY_SERVER);

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The names of metrics in an expression of PromQL, without what a histogram adds to its own.
QSet<QString> metricsIn(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\b(?:cubby|process)_[a-z_]+"));
    static const QRegularExpression part(QStringLiteral("_bucket$"));
    QSet<QString> names;
    for (auto it = name.globalMatch(text); it.hasNext();)
        names << it.next().captured().remove(part);
    return names;
}

QSet<QString> exported(const QByteArray &exposition)
{
    QSet<QString> names;
    for (const QByteArray &line : exposition.split('\n')) {
        if (line.startsWith("# TYPE "))
            names << QString::fromLatin1(line.split(' ').at(2));
    }
    return names;
}

double valueOf(const QByteArray &exposition, const QByteArray &series)
{
    for (const QByteArray &line : exposition.split('\n')) {
        if (line.startsWith(QByteArray(series + ' ')))
            return line.mid(series.size() + 1).toDouble();
    }
    return -1;
}

} // namespace

// What those see who watch over a running server.
class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_site = std::make_unique<ServerSite>(kServer); }
    void cleanup() { m_site.reset(); }

    void everyMetricThatRulesAndDashboardNameIsThere()
    {
        ServerSite &site = *m_site;
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start(withCertificate()));
        QVERIFY(!site.order(QStringLiteral("A-1")).isNull());
        const QSet<QString> there = exported(metrics());
        QSet<QString> named
            = metricsIn(QString::fromUtf8(contents(QStringLiteral(CUBBY_DEPLOY "/prometheus/cubby.rules.yml"))));
        QVERIFY(named.size() >= 12);
        const QJsonObject dashboard
            = QJsonDocument::fromJson(contents(QStringLiteral(CUBBY_DEPLOY "/grafana/cubby.json"))).object();
        int expressions = 0;
        for (const QJsonValue panel : dashboard.value(QLatin1StringView("panels")).toArray()) {
            for (const QJsonValue target : panel.toObject().value(QLatin1StringView("targets")).toArray()) {
                named |= metricsIn(target.toObject().value(QLatin1StringView("expr")).toString());
                ++expressions;
            }
        }
        QVERIFY(expressions >= 20);
        const QSet<QString> missing = named - there;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
    }

    void theExpositionIsWhatPrometheusReads()
    {
        ServerSite &site = *m_site;
        site.provision();
        QVERIFY(site.start());
        site.order(QStringLiteral("A-1"));
        QProcess promtool;
        promtool.start(QStringLiteral("promtool"), {QStringLiteral("check"), QStringLiteral("metrics")});
        promtool.write(metrics());
        promtool.closeWriteChannel();
        QVERIFY(promtool.waitForFinished(kLong));
        const QByteArray said = promtool.readAllStandardError() + promtool.readAllStandardOutput();
        QVERIFY2(promtool.exitCode() == 0, said.constData());
    }

    void whatHappensIsCounted()
    {
        ServerSite &site = *m_site;
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start());
        const PackageId package = site.order(QStringLiteral("A-1"));
        QCOMPARE(valueOf(metrics(), "cubby_banks{mode=\"Service\",reachability=\"never\"}"), 1);
        QCOMPARE(valueOf(metrics(), "cubby_http_requests_total{method=\"POST\",route=\"/v1/orders\",status=\"201\"}"),
                 1);
        site.connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(package), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(
            valueOf(metrics(), "cubby_directory_banks{reachability=\"reachable\",state=\"current\"}"), 1, kLong);
        site.deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(metrics(), "cubby_link_entries_total{result=\"projected\"}"), 2, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(metrics(), "cubby_messages_total{channel=\"mail\",outcome=\"sent\"}"), 1,
                                  kLong);
        QCOMPARE(valueOf(metrics(), "cubby_jobs{channel=\"mail\",state=\"waiting\"}"), 0);
        QCOMPARE(valueOf(metrics(), "cubby_mqtt_connected"), 1);
        QVERIFY(valueOf(metrics(), "process_resident_memory_bytes") > 1e6);
        QVERIFY(valueOf(metrics(), "process_open_fds") > 3);
        QVERIFY(valueOf(metrics(), "cubby_database_transactions_total{result=\"committed\"}") >= 4);
    }

    void routesThatAreMadeUpMakeNoSeries()
    {
        ServerSite &site = *m_site;
        site.provision();
        QVERIFY(site.start());
        for (const char *word : {"apple", "pear", "plum", "v1/quince", "v1/packages/x"})
            QCOMPARE(site.ask(u'/' + QLatin1StringView(word)).status, 404);
        const QByteArray text = metrics();
        QCOMPARE(valueOf(text, "cubby_http_requests_total{method=\"GET\",route=\"other\",status=\"404\"}"), 5);
        for (const char *word : {"apple", "pear", "plum", "quince"})
            QVERIFY2(!text.contains(word), word);
    }

    void readinessSaysWhatIsMissing()
    {
        ServerSite &site = *m_site;
        site.provision();
        QVERIFY(site.start());
        QCOMPARE(operations(QStringLiteral("/healthz")).status, 200);
        const auto unready = operations(QStringLiteral("/readyz"));
        QCOMPARE(unready.status, 503);
        QVERIFY2(unready.body.contains("broker"), unready.body.constData());
        QVERIFY(site.startBroker());
        QTRY_COMPARE_WITH_TIMEOUT(operations(QStringLiteral("/readyz")).status, 200, kLong);
        site.broker.kill();
        QTRY_COMPARE_WITH_TIMEOUT(operations(QStringLiteral("/readyz")).status, 503, kLong);
        QCOMPARE(operations(QStringLiteral("/healthz")).status, 200); // it lives
        QCOMPARE(operations(QStringLiteral("/else")).status, 404);
    }

    void aServerThatDoesNotSpeakWithBanksNeedsNoBroker()
    {
        m_site->provision();
        QVERIFY(m_site->start({QStringLiteral("--only"), QStringLiteral("http")}));
        QCOMPARE(operations(QStringLiteral("/readyz")).status, 200);
        QVERIFY(!metrics().contains("cubby_mqtt_connected"));
    }

    // The whole way of a package with the log at its most talkative: nothing in it tells who the customer is or opens
    // anything, every line is JSON, and what a request led to is found by its trace.
    void theLogTellsEverythingButSecrets()
    {
        ServerSite &site = *m_site;
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start({QStringLiteral("--log-format"), QStringLiteral("json"), QStringLiteral("--log-level"),
                            QStringLiteral("debug")}));
        const QByteArray trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        const auto placed = site.ask(QStringLiteral("/v1/orders"), site.orderBody(QStringLiteral("A-1")),
                                     "00-" + trace + "-00f067aa0ba902b7-01");
        QCOMPARE(placed.status, 201);
        QVERIFY2(placed.trace.startsWith(QByteArray("00-" + trace)), placed.trace.constData());
        QVERIFY(site.ask(QStringLiteral("/v1/banks/none")).trace.size() == 55); // one of its own
        const PackageId package = site.order(QStringLiteral("A-2"));
        site.ask(QStringLiteral("/v1/orders"), "{\"customer\": {\"email\": \"someone-else@example.org\"}}");
        site.connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(package), kLong);
        site.deposit(package);
        QTRY_COMPARE_WITH_TIMEOUT(site.smtp.mails().size(), 1, kLong);
        site.pickup(package);
        QTRY_COMPARE_WITH_TIMEOUT(site.status(package), QStringLiteral("PickedUp"), kLong);
        site.run({QStringLiteral("add-driver"), QStringLiteral("--name"), QStringLiteral("Ada"),
                  QStringLiteral("--pin"), QStringLiteral("471108"), QStringLiteral("--out"),
                  site.path(QStringLiteral("badge.txt"))});
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->knowsAny<directory::PersonGranted>(), kLong);
        QVERIFY(site.stop());

        const QByteArray log = site.log();
        QVERIFY(!log.isEmpty());
        int lines = 0;
        int ofTrace = 0;
        for (const QByteArray &line : log.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject said = QJsonDocument::fromJson(line).object();
            for (const char *field : {"time", "level", "category", "message"})
                QVERIFY2(said.contains(QLatin1StringView(field)), line.constData());
            ++lines;
            ofTrace += said.value(QLatin1StringView("trace")).toString().toLatin1() == trace ? 1 : 0;
        }
        QVERIFY(lines > 10);
        QVERIFY(ofTrace > 0);

        QByteArrayList secrets{"Wilhelmina", "wilhelmina@", "someone-else", "471108", site.token};
        static const QRegularExpression code(QStringLiteral("\\b[0-9]{4} ?[0-9]{4}\\b"));
        const auto match
            = code.match(QString::fromUtf8(ParsedMail::parse(site.smtp.mails().front()).part("text/plain").data));
        QVERIFY(match.hasMatch());
        secrets << match.captured().toLatin1() << match.captured().remove(u' ').toLatin1();
        secrets << contents(site.path(QStringLiteral("badge.txt"))).trimmed();
        for (const QString &name : QDir(site.secrets).entryList(QDir::Files)) {
            static const QRegularExpression secret(QStringLiteral("[A-Za-z0-9_+/-]{20,}"));
            const QString text = QString::fromLatin1(contents(site.secrets + u'/' + name));
            for (auto it = secret.globalMatch(text); it.hasNext();)
                secrets << it.next().captured().toLatin1();
        }
        secrets << site.credentials->brokerPassword.toLatin1();
        QVERIFY(secrets.size() > 10);
        for (const QByteArray &each : std::as_const(secrets)) {
            if (each.size() >= 4)
                QVERIFY2(!log.contains(each), each.constData());
        }
    }

private:
    ServerSite::Answer operations(const QString &at) { return m_site->get(m_site->operationsPort, at); }
    QByteArray metrics() { return operations(QStringLiteral("/metrics")).body; }

    // A certificate for the broker, which does not ask for it here.
    QStringList withCertificate()
    {
        const QString certificate = m_site->path(QStringLiteral("server.pem"));
        const QString key = m_site->path(QStringLiteral("server.key"));
        QProcess::execute(QStringLiteral("openssl"),
                          {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                           QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                           QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                           QStringLiteral("-subj"), QStringLiteral("/CN=centre"), QStringLiteral("-days"),
                           QStringLiteral("30"), QStringLiteral("-out"), certificate, QStringLiteral("-keyout"), key});
        return {QStringLiteral("--mqtt-certificate"), certificate, QStringLiteral("--mqtt-key"), key};
    }

    std::unique_ptr<ServerSite> m_site;
};

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
