// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"
#include "app/server/behindproxy.h"
#include "app/server/breakers.h"
#include "app/server/metrics.h"
#include "app/server/routename.h"
#include "domain/trace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

using namespace cubby;
using namespace cubby::server;

namespace {

Q_LOGGING_CATEGORY(lcOne, "cubby.test.one")
Q_LOGGING_CATEGORY(lcTwo, "cubby.test.two")

Result<void> logAs(const QStringList &options)
{
    const Program program{"watching", "", logSettings()};
    return Settings::read(program, QStringList{QStringLiteral("watching")} + options).and_then(startLogging);
}

http::HttpResponse ask(Metrics &metrics, const char *path, int status)
{
    return metrics.answered({"GET", QLatin1StringView(path)}, [status](const auto &) {
        http::HttpResponse response;
        response.status = status;
        return response;
    });
}

} // namespace

// What a process tells of itself: its log and its numbers.
class TestWatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRouteHasNoNamesOfThingsInIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("route");
        const auto row = [](const char *path, const char *route) {
            QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(route);
        };
        row("/v1/orders", "/v1/orders");
        row("/v1/packages/0190a0c0-0f38-7d93-87b4-e24bb647daf4/history", "/v1/packages/{id}/history");
        row("/openapi.json", "/openapi.json");
        row("/.well-known/jwks.json", "/.well-known/jwks.json");
        row("/p/Ab3dEf", "/p/{token}");
        row("/p/aword", "/p/{token}");
        row("/p/style.css", "/p/style.css");
        row("/unsubscribe/aword", "/unsubscribe/{token}");
        row("/unsubscribe/aword/more", "/unsubscribe/aword/more");
        row("/v1/banks/x/compartments/A1", "/v1/banks/x/compartments/{id}");
        row("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "/{id}");
        row("/", "/");
        row("", "/");
    }
    void aRouteHasNoNamesOfThingsInIt()
    {
        QFETCH(QString, path);
        QFETCH(QString, route);
        QCOMPARE(routeName(path), route);
    }

    void aRouteIsKnownOnceItWasAnsweredWell()
    {
        Metrics metrics;
        ask(metrics, "/v1/orders", 401);
        QVERIFY(!metrics.text({}).contains("/v1/orders"));
        ask(metrics, "/v1/orders", 200);
        ask(metrics, "/v1/orders", 500);
        const QByteArray text = metrics.text({});
        QVERIFY(text.contains("cubby_http_requests_total{method=\"GET\",route=\"other\",status=\"401\"} 1"));
        QVERIFY(text.contains("cubby_http_requests_total{method=\"GET\",route=\"/v1/orders\",status=\"500\"} 1"));
        QVERIFY(text.contains("cubby_database_up 0"));
        QVERIFY(!text.contains("cubby_banks")); // what is not known is not said
    }

    void onlyAProxySaysWhereARequestIsFrom()
    {
        QString seen;
        const auto handler
            = behindProxy({QStringLiteral("127.0.0.1"), QStringLiteral("::1")}, [&](const auto &request) {
                  seen = request.remote;
                  return http::HttpResponse();
              });
        const auto from = [&](const char *remote, const char *said) {
            http::HttpRequest request{"GET", QStringLiteral("/")};
            request.remote = QLatin1StringView(remote);
            if (said)
                request.headers.add("X-Forwarded-For", said);
            handler(request);
            return seen;
        };
        QCOMPARE(from("127.0.0.1", "192.0.2.7"), QStringLiteral("192.0.2.7"));
        QCOMPARE(from("::1", "198.51.100.1, 2001:db8::7"), QStringLiteral("2001:db8::7")); // what it added itself
        QCOMPARE(from("192.0.2.9", "192.0.2.7"), QStringLiteral("192.0.2.9"));
        QCOMPARE(from("127.0.0.1", "unknown"), QStringLiteral("127.0.0.1"));
        QCOMPARE(from("::ffff:127.0.0.1", "::ffff:192.0.2.7"), QStringLiteral("192.0.2.7"));
        QCOMPARE(from("127.0.0.1", nullptr), QStringLiteral("127.0.0.1"));

        // A line of the client's own stands before the one that the proxy adds.
        http::HttpRequest request{"GET", QStringLiteral("/")};
        request.remote = QStringLiteral("127.0.0.1");
        request.headers.add("X-Forwarded-For", "203.0.113.66");
        request.headers.add("X-Forwarded-For", "192.0.2.7");
        handler(request);
        QCOMPARE(seen, QStringLiteral("192.0.2.7"));
    }

    void aBreakerThatHasRecoveredIsShownSo()
    {
        Metrics metrics;
        Breakers breakers;
        const QString endpoint = QStringLiteral("https://sms.example");
        const auto shown = [&](Time now) {
            for (const Breakers::Shown &each : breakers.all(now))
                metrics.breaker(each.endpoint, toText(each.state));
            return metrics.text({});
        };
        const auto line = [](const char *state, int value) {
            return QByteArray("cubby_circuit_breaker_state{endpoint=\"https://sms.example\",state=\""
                              + QByteArray(state) + "\"} " + QByteArray::number(value));
        };
        Time now = fromMs(1'800'000'000'000);
        breakers.tell(endpoint, true, now);
        QVERIFY(breakers.all(now).empty()); // nothing to say of what never failed
        for (int i = 0; i < 5; ++i)
            breakers.tell(endpoint, false, now);
        QVERIFY(shown(now).contains(line("Open", 1)));
        now = *breakers.restOf(endpoint, now);
        QVERIFY(!breakers.restOf(endpoint, now));
        breakers.tell(endpoint, true, now);
        QVERIFY(!breakers.restOf(endpoint, now));
        const QByteArray after = shown(now);
        QVERIFY2(after.contains(line("Open", 0)) && after.contains(line("Closed", 1)), after.constData());
    }

    void aBreakerIsInOneState()
    {
        Metrics metrics;
        metrics.breaker(QStringLiteral("sms"), QStringLiteral("Open"));
        metrics.breaker(QStringLiteral("sms"), QStringLiteral("HalfOpen"));
        const QByteArray text = metrics.text({});
        QVERIFY(text.contains("cubby_circuit_breaker_state{endpoint=\"sms\",state=\"Open\"} 0"));
        QVERIFY(text.contains("cubby_circuit_breaker_state{endpoint=\"sms\",state=\"HalfOpen\"} 1"));
    }

    void aLineOfTheLogIsOneObject()
    {
        const QString message = QStringLiteral("two\nlines \"quoted\" \u00fc \u0001");
        const TraceScope scope(QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736"));
        const QByteArray line = logLine(QtWarningMsg, QStringLiteral("cubby.test"), message, fromMs(1'800'000'000'123));
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        QCOMPARE(said.value(QLatin1StringView("message")).toString(), message);
        QCOMPARE(said.value(QLatin1StringView("level")).toString(), QStringLiteral("warning"));
        QCOMPARE(said.value(QLatin1StringView("time")).toString(), QStringLiteral("2027-01-15T08:00:00.123Z"));
        QCOMPARE(said.value(QLatin1StringView("trace")).toString(), currentTrace());
    }

    void eachCategoryHasItsLevel()
    {
        QVERIFY(logAs({}));
        QVERIFY(!lcOne().isDebugEnabled() && lcOne().isInfoEnabled());
        QVERIFY(logAs({QStringLiteral("--log-level"), QStringLiteral("error"), QStringLiteral("--log-categories"),
                       QStringLiteral("cubby.test.two=debug")}));
        QVERIFY(!lcOne().isWarningEnabled() && lcOne().isCriticalEnabled());
        QVERIFY(lcTwo().isDebugEnabled());
        QVERIFY(!logAs({QStringLiteral("--log-categories"), QStringLiteral("cubby.test.two=loud")}));
        QVERIFY(!logAs({QStringLiteral("--log-categories"), QStringLiteral("debug")}));
        QVERIFY(logAs({}));
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
