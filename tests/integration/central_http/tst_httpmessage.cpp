// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/message.h"
#include "central/http/network.h"
#include "central/http/ratelimit.h"
#include "domain/chance.h"

#include <QJsonDocument>
#include <QTest>

using namespace cubby;
using namespace cubby::http;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreFoundInAnyCase()
    {
        Headers headers;
        headers.add("X-One", "1");
        headers.add("x-one", "2");
        QCOMPARE(headers.value("X-ONE"), QByteArray("1"));
        QVERIFY(headers.has("x-one"));
        QVERIFY(!headers.has("x-two"));
        QVERIFY(headers.value("x-two").isEmpty());
    }

    void aPathFallsIntoSegments()
    {
        HttpRequest request{"GET", QStringLiteral("/v1/banks/7/"), {{QStringLiteral("a"), QStringLiteral("1")}}};
        QCOMPARE(request.segments(), QStringList({QStringLiteral("v1"), QStringLiteral("banks"), QStringLiteral("7")}));
        QCOMPARE(request.parameter(QStringLiteral("a")), QStringLiteral("1"));
        QVERIFY(!request.parameter(QStringLiteral("b")));
    }

    void aProblemHasWhatRfc9457Names()
    {
        const auto response = problem(
            422, Error{QStringLiteral("order.size"), QStringLiteral("No such size"), QStringLiteral("Use S, M or L")},
            {{QStringLiteral("size"), QStringLiteral("XXL")}});
        QCOMPARE(response.status, 422);
        QCOMPARE(response.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(QJsonDocument::fromJson(response.body).object(),
                 (QJsonObject{{QStringLiteral("type"), QStringLiteral("urn:cubby:problem:order.size")},
                              {QStringLiteral("title"), QStringLiteral("Unprocessable Content")},
                              {QStringLiteral("status"), 422},
                              {QStringLiteral("detail"), QStringLiteral("No such size")},
                              {QStringLiteral("advice"), QStringLiteral("Use S, M or L")},
                              {QStringLiteral("size"), QStringLiteral("XXL")}}));
        const auto plain = problem(404, {}, {}, {});
        QCOMPARE(plain.body, QByteArray(R"({"status":404,"title":"Not Found"})"));
    }

    void aMethodThatIsNotAllowedIsToldWhichAre()
    {
        const auto response = methodNotAllowed("GET, HEAD");
        QCOMPARE(response.status, 405);
        QCOMPARE(response.headers.value("allow"), QByteArray("GET, HEAD"));
    }

    void aBodyOfAnotherShapeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray ok = "application/json; charset=utf-8";
        QTest::newRow("another type") << QByteArray("text/plain") << QByteArray("{}") << 415;
        QTest::newRow("no type") << QByteArray() << QByteArray("{}") << 415;
        QTest::newRow("nothing") << ok << QByteArray() << 400;
        QTest::newRow("half") << ok << QByteArray("{\"a\":") << 400;
        QTest::newRow("a list") << ok << QByteArray("[]") << 400;
        QTest::newRow("a number") << ok << QByteArray("7") << 400;
        QTest::newRow("not UTF-8") << ok << QByteArray("{\"a\":\"\xff\"}") << 400;
        QTest::newRow("something behind it") << ok << QByteArray("{} {}") << 400;
        QTest::newRow("too deep") << ok << QByteArray("{\"a\":" + QByteArray(100'000, '[')) << 400;
    }
    void aBodyOfAnotherShapeIsRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        HttpRequest request{"POST", QStringLiteral("/"), {}, {}, body};
        if (!type.isEmpty())
            request.headers.add("content-type", type);
        const auto object = jsonBody(request);
        QVERIFY(!object);
        QCOMPARE(statusOf(object.error()), status);
    }

    void aBodyThatIsAnObjectIsRead()
    {
        HttpRequest request{"POST", QStringLiteral("/"), {}, {}, R"({"a":1})"};
        request.headers.add("CONTENT-TYPE", "Application/JSON");
        QCOMPARE(jsonBody(request).value(), QJsonObject({{QStringLiteral("a"), 1}}));
    }

    void aFormIsReadFieldByField()
    {
        HttpRequest request{"POST", QStringLiteral("/")};
        request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        request.body = "a=1&b=x+y%26z&c=&d=%C3%A9";
        const auto fields = formBody(request);
        QVERIFY(fields);
        QCOMPARE(fields->value(QStringLiteral("b")), QStringLiteral("x y&z"));
        QCOMPARE(fields->value(QStringLiteral("d")), QStringLiteral("é"));
        QVERIFY(fields->contains(QStringLiteral("c")));
        request.body = "a=1&a=2";
        QCOMPARE(formBody(request).error().code, QStringLiteral("http.form"));
        request.body = "text=one%0D%0Atwo%09three&x=%23#"; // a textarea
        QCOMPARE(formBody(request).value().value(QStringLiteral("text")), QStringLiteral("one\r\ntwo\tthree"));
        for (const char *control : {"a=%00", "a=%1B", "a=%7F", "a%0A=1", "a=%C2%85"}) {
            request.body = control;
            QCOMPARE(formBody(request).error().code, QStringLiteral("http.form"));
        }
        request.body = "a=%zz";
        QCOMPARE(formBody(request).error().code, QStringLiteral("http.form"));
        request.headers.all.clear();
        QCOMPARE(formBody(request).error().code, QStringLiteral("http.media-type"));
    }

    void aNetworkStandsForAllItsAddresses()
    {
        const auto of = [](const char *address) { return networkOf(QLatin1StringView(address)); };
        QCOMPARE(of("192.0.2.7"), QStringLiteral("192.0.2.7"));
        QCOMPARE(of("::ffff:192.0.2.7"), QStringLiteral("192.0.2.7"));
        QCOMPARE(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2::9"));
        QVERIFY(of("2001:db8:1:2::9") != of("2001:db8:1:3::9"));
        QCOMPARE(of(""), QString());
        QCOMPARE(of("nothing"), QStringLiteral("nothing"));
    }

    void aClientMayAskSoOftenAndThenEvenly()
    {
        RateLimiter limiter({10, Millis(1000)});
        const QString me = QStringLiteral("me");
        for (int i = 9; i >= 0; --i) {
            const auto verdict = limiter.take(me, Millis(5000));
            QVERIFY(verdict.allowed);
            QCOMPARE(verdict.remaining, i);
        }
        auto refused = limiter.take(me, Millis(5000));
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.next, Millis(100));
        QVERIFY(limiter.take(QStringLiteral("another"), Millis(5000)).allowed);
        QVERIFY(!limiter.take(me, Millis(5099)).allowed);
        QVERIFY(limiter.take(me, Millis(5100)).allowed);
        QVERIFY(!limiter.take(me, Millis(5100)).allowed);
        QCOMPARE(limiter.take(me, Millis(9000)).remaining, 9);
        HttpResponse response;
        limiter.describe(response, refused);
        QCOMPARE(response.headers.value("RateLimit-Policy"), QByteArray("\"default\";q=10;w=1"));
        QCOMPARE(response.headers.value("RateLimit"), QByteArray("\"default\";r=0;t=1"));
        QCOMPARE(response.headers.value("Retry-After"), QByteArray("1"));
    }

    void aClockThatIsSetBackHoldsUpNobodyForLong()
    {
        RateLimiter limiter({2, Millis(1000)});
        const QString me = QStringLiteral("me");
        limiter.take(me, Millis(10'000'000));
        limiter.take(me, Millis(10'000'000));
        limiter.take(me, Millis(5'000));
        QVERIFY(limiter.take(me, Millis(5'500)).allowed);
    }

    // Whatever the times, no window has more than twice its number, and nobody who waits is refused for ever.
    void noClientEverHasMoreThanItsShare()
    {
        SeededChance chance(3);
        RateLimiter limiter({20, Millis(1000)});
        QList<qint64> allowed;
        Millis now{0};
        for (int i = 0; i < 20'000; ++i) {
            now += Millis(chance.below(60));
            if (limiter.take(QStringLiteral("x"), now).allowed)
                allowed << now.count();
        }
        QVERIFY(allowed.size() > 10'000);
        for (qsizetype i = 0, from = 0; i < allowed.size(); ++i) {
            while (allowed[from] <= allowed[i] - 1000)
                ++from;
            QVERIFY(i - from < 40);
        }
    }
};

QTEST_APPLESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
