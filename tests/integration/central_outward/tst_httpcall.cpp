// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/outward/httpcall.h"
#include "central/outward/publicaddress.h"
#include "webserver.h"

#include <QTcpServer>
#include <QTest>

#include <thread>

#include <arpa/inet.h>

using namespace cubby;
using namespace cubby::outward;
using namespace std::chrono_literals;

class TestHttpCall : public QObject
{
    Q_OBJECT

private:
    static CallLimits here()
    {
        CallLimits limits;
        limits.allowsPrivate = true;
        return limits;
    }
    static QString codeOf(const Result<CallAnswer> &answer) { return answer ? QString() : answer.error().code; }

    WebServer m_server;

private Q_SLOTS:
    void whatIsSentArrives()
    {
        Call what{"PUT", m_server.url("/status/204"), {{"X-Key", "secret"}, {"X-Empty", ""}}, "{\"a\":\"ü\"}"};
        const auto answer = call(what, here());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->status, 204);
        const QJsonObject request = m_server.requests().back();
        QCOMPARE(request.value(QLatin1StringView("method")).toString(), QStringLiteral("PUT"));
        QCOMPARE(request.value(QLatin1StringView("body")).toString(), QStringLiteral("{\"a\":\"ü\"}"));
        const QJsonObject headers = request.value(QLatin1StringView("headers")).toObject();
        QCOMPARE(headers.value(QLatin1StringView("x-key")).toString(), QStringLiteral("secret"));
        QVERIFY(headers.contains(QLatin1StringView("x-empty")));
        QVERIFY(!headers.contains(QLatin1StringView("expect")));
    }

    void everyStatusIsAnAnswer()
    {
        for (const int status : {200, 404, 410, 500}) {
            const auto path = QByteArray("/status/" + QByteArray::number(status));
            QCOMPARE(call({"POST", m_server.url(path.constData())}, here())->status, status);
        }
        const auto later = call({"POST", m_server.url("/retry/503/7")}, here());
        QCOMPARE(later->retryAfter, std::optional(Millis(7'000)));
        for (const char *hostile : {"/retry/503/9223372036854775807", "/retry/503/9223372036854775"}) {
            const auto never = call({"POST", m_server.url(hostile)}, here());
            QVERIFY(never->retryAfter && *never->retryAfter > 24h && *never->retryAfter <= 366 * 24h);
        }
    }

    void aRedirectIsNotFollowed()
    {
        const auto before = m_server.requests().size();
        QCOMPARE(call({"POST", m_server.url("/redirect")}, here())->status, 302);
        QCOMPARE(m_server.requests().size(), before + 1);
    }

    void anAnswerThatIsTooSlowOrTooLongIsGivenUp()
    {
        CallLimits limits = here();
        limits.totalTime = 500ms;
        QCOMPARE(codeOf(call({"POST", m_server.url("/slow")}, limits)), QStringLiteral("call.timeout"));
        QCOMPARE(codeOf(call({"POST", m_server.url("/large")}, here())), QStringLiteral("call.too-long"));
        QCOMPARE(codeOf(call({"POST", m_server.url("/headers")}, here())), QStringLiteral("call.too-long"));
    }

    void noNameLeadsIntoAPrivateNet()
    {
        const auto before = m_server.requests().size();
        for (const char *host :
             {"127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0", "[::1]", "[::ffff:127.0.0.1]",
              "10.0.0.1", "192.168.1.1", "169.254.169.254", "[fe80::1]", "[fd00::1]"}) {
            const auto url
                = QStringLiteral("http://%1:%2/status/200").arg(QLatin1StringView(host)).arg(m_server.port());
            const QString code = codeOf(call({"POST", url}, {.connectTime = 2s, .totalTime = 2s}));
            QVERIFY2(code == QLatin1StringView("call.private") || code == QLatin1StringView("call.url")
                         || code == QLatin1StringView("call.unreachable"),
                     qPrintable(QLatin1StringView(host) + QString(u' ' + code)));
        }
        QCOMPARE(codeOf(call({"POST", m_server.url("/status/200")}, {})), QStringLiteral("call.private"));
        QCOMPARE(m_server.requests().size(), before);
    }

    void whatCannotBeCalledIsSaid()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const quint16 port = silent.serverPort();
        silent.close();
        QCOMPARE(codeOf(call({"POST", QStringLiteral("http://127.0.0.1:%1/").arg(port)}, here())),
                 QStringLiteral("call.unreachable"));
        for (const char *url : {"", "nonsense", "file:///etc/passwd", "gopher://127.0.0.1/", "http://", "ftp://a/"})
            QCOMPARE(codeOf(call({"POST", QLatin1StringView(url)}, here())), QStringLiteral("call.url"));
        QCOMPARE(codeOf(call({"POST", QStringLiteral("https://127.0.0.1:%1/").arg(m_server.port())}, here())),
                 QStringLiteral("call.tls"));
        for (const QByteArray &value : {QByteArray("a\r\nX-Evil: 1"), QByteArray("a\nb")})
            QCOMPARE(codeOf(call({"POST", m_server.url("/status/200"), {{"X-A", value}}}, here())),
                     QStringLiteral("call.header"));
        QCOMPARE(codeOf(call({"POST", m_server.url("/status/200"), {{"X A", "b"}}}, here())),
                 QStringLiteral("call.header"));
    }

    void aCallUnderWayEndsWhenItIsToldTo()
    {
        std::stop_source stop;
        std::jthread later([&stop] {
            QTest::qSleep(100);
            stop.request_stop();
        });
        QCOMPARE(codeOf(call({"POST", m_server.url("/slow")}, here(), stop.get_token())),
                 QStringLiteral("call.stopped"));
    }

    void onlyAddressesOfTheInternetArePublic_data()
    {
        QTest::addColumn<bool>("isPublic");
        for (const char *address :
             {"1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
              "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "11.0.0.0", "2606:4700::1111",
              "2a00:1450::1", "2002:0101:0101::", "2001:4860::8888"})
            QTest::newRow(address) << true;
        for (const char *address : {"0.0.0.0",
                                    "0.1.2.3",
                                    "10.0.0.0",
                                    "10.255.255.255",
                                    "100.64.0.0",
                                    "100.127.255.255",
                                    "127.0.0.1",
                                    "127.255.255.255",
                                    "169.254.0.1",
                                    "172.16.0.0",
                                    "172.31.255.255",
                                    "192.0.0.1",
                                    "192.0.2.1",
                                    "192.88.99.1",
                                    "192.168.0.0",
                                    "192.168.255.255",
                                    "198.18.0.0",
                                    "198.19.255.255",
                                    "198.51.100.1",
                                    "203.0.113.1",
                                    "224.0.0.1",
                                    "239.255.255.255",
                                    "240.0.0.1",
                                    "255.255.255.255",
                                    "::",
                                    "::1",
                                    "::ffff:8.8.8.8",
                                    "::ffff:127.0.0.1",
                                    "64:ff9b::7f00:1",
                                    "100::1",
                                    "fc00::1",
                                    "fdff::1",
                                    "fe80::1",
                                    "fec0::1",
                                    "ff02::1",
                                    "2001:db8::1",
                                    "2001::1",
                                    "2002:7f00:1::",
                                    "2002:c0a8:101::",
                                    "3fff::1"})
            QTest::newRow(address) << false;
    }
    void onlyAddressesOfTheInternetArePublic()
    {
        QFETCH(bool, isPublic);
        const QByteArray address = QTest::currentDataTag();
        sockaddr_storage storage = {};
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
        if (address.contains(':')) {
            storage.ss_family = AF_INET6;
            QCOMPARE(inet_pton(AF_INET6, address.constData(), &v6->sin6_addr), 1);
        } else {
            storage.ss_family = AF_INET;
            QCOMPARE(inet_pton(AF_INET, address.constData(), &v4->sin_addr), 1);
        }
        QCOMPARE(isPublicAddress(reinterpret_cast<const sockaddr *>(&storage)), isPublic);
    }

    void anythingElseThanTheInternetsIsNotPublic()
    {
        sockaddr_storage storage = {};
        storage.ss_family = AF_UNIX;
        QVERIFY(!isPublicAddress(reinterpret_cast<const sockaddr *>(&storage)));
    }
};

QTEST_GUILESS_MAIN(TestHttpCall)
#include "tst_httpcall.moc"
