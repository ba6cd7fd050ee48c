// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversite.h"
#include "tests/integration/app/kiosk/notifysocket.h"

#include <set>

using namespace cubby;
using namespace cubby::test;

namespace {
const QString kServer = QStringLiteral(CUBBY_SERVER);
} // namespace

// A server that is told to end in the middle of its work.
class TestStopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsItsServiceManagerHowItIs()
    {
        ServerSite site(kServer);
        site.provision();
        NotifySocket manager(site.path(QStringLiteral("notify")).toUtf8());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NOTIFY_SOCKET"), QString::fromUtf8(manager.name()));
        environment.insert(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("1000000"));
        site.server.setProcessEnvironment(environment);
        QVERIFY(site.start());
        QTRY_VERIFY_WITH_TIMEOUT(manager.heard.contains("READY=1"), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(manager.heard.count("WATCHDOG=1") >= 3, kLong);
        QVERIFY(manager.heard.contains("STATUS=Serving all, without the broker"));
        QVERIFY(!manager.heard.contains("STOPPING=1"));
        QVERIFY(site.stop());
        QTRY_COMPARE_WITH_TIMEOUT(manager.heard.back(), QByteArray("STOPPING=1"), kLong);
    }

    // Orders come on eight connections and entries from a bank when it is asked to end. Whatever was answered is
    // stored, no answer is cut off, and what the bank was not acknowledged comes again.
    void nothingThatWasAnsweredIsLost()
    {
        ServerSite site(kServer);
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start());
        site.connectBank();
        const PackageId first = site.order(QStringLiteral("first"));
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(first), kLong);

        QNetworkAccessManager http;
        std::set<QByteArray> stored;
        int cut = 0;
        int sent = 0;
        bool ending = false;
        std::function<void()> next = [&] {
            QNetworkReply *reply = http.post(site.request(QStringLiteral("/v1/orders")),
                                             site.orderBody(QStringLiteral("L-%1").arg(sent++)));
            connect(reply, &QNetworkReply::finished, this, [&, reply] {
                reply->deleteLater();
                const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                const QJsonObject body = QJsonDocument::fromJson(reply->readAll()).object();
                const auto package = body.value(QLatin1StringView("packages")).toArray().at(0).toObject();
                const QByteArray id = package.value(QLatin1StringView("id")).toString().toLatin1();
                if (status == 201 && !id.isEmpty())
                    stored.insert(id);
                else if (status == 201)
                    ++cut;
                if (!ending)
                    next();
            });
        };
        for (int i = 0; i < 8; ++i)
            next();
        QTRY_VERIFY_WITH_TIMEOUT(stored.size() >= 20, kLong);
        site.deposit(first);
        ::kill(pid_t(site.server.processId()), SIGTERM);
        QTRY_COMPARE_WITH_TIMEOUT(site.server.state(), QProcess::NotRunning, kLong);
        ending = true;
        QCOMPARE(site.server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(site.server.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(http.findChildren<QNetworkReply *>().isEmpty(), kLong);
        QCOMPARE(cut, 0);

        QVERIFY(site.start());
        for (const QByteArray &id : stored)
            QCOMPARE(site.ask(QStringLiteral("/v1/packages/") + QString::fromLatin1(id)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(site.status(first), QStringLiteral("InLocker"), 90'000);
    }

    void theMessageThatIsUnderWayGoesOut()
    {
        std::atomic<bool> underWay = false;
        std::atomic<bool> mayEnd = false;
        ScriptedSmtpServer slow([&](const QByteArray &line) {
            if (line == ".") {
                underWay = true;
                mayEnd.wait(false);
            }
            return ScriptedSmtpServer::willing(line);
        });
        ServerSite site(kServer);
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start({QStringLiteral("--set"), QStringLiteral("smtp/host=127.0.0.1"),
                            QStringLiteral("--smtp-port"), QString::number(slow.port())}));
        site.connectBank();
        const PackageId package = site.order(QStringLiteral("A-1"));
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(package), kLong);
        site.deposit(package);
        const auto release = qScopeGuard([&] {
            mayEnd = true;
            mayEnd.notify_all();
        });
        QTRY_VERIFY_WITH_TIMEOUT(underWay, kLong);
        ::kill(pid_t(site.server.processId()), SIGTERM);
        // It takes leave of its clients while the mail server still thinks.
        QTRY_COMPARE_WITH_TIMEOUT(site.get(site.httpPort, QStringLiteral("/healthz")).status, 0, kLong);
        QCOMPARE(site.server.state(), QProcess::Running);
        mayEnd = true;
        mayEnd.notify_all();
        QVERIFY(site.server.waitForFinished(kLong));
        QCOMPARE(site.server.exitCode(), 0);
        auto database = site.database.open();
        const auto done = database.first(QStringLiteral("SELECT COUNT(*) FROM jobs WHERE state = 'Done'"));
        QVERIFY(done && *done);
        QCOMPARE((*done)->number(0), 1);
    }
};

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"
