// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include <QJsonArray>
#include <QSemaphore>

#include <stdexcept>
#include <thread>

using namespace cubby;
using namespace cubby::http;

// The handler's gate: /wait announces itself and waits to be let go.
static QSemaphore &arrived()
{
    static QSemaphore s;
    return s;
}
static QSemaphore &letGo()
{
    static QSemaphore s;
    return s;
}

static HttpResponse handle(const HttpRequest &request)
{
    if (request.path.startsWith(QLatin1StringView("/throw/")))
        throw std::runtime_error("on purpose");
    if (request.path == QLatin1StringView("/broken-header")) {
        HttpResponse response = json(200, {});
        response.headers.add("X-Name", "a\r\nSet-Cookie: stolen");
        return response;
    }
    if (request.path == QLatin1StringView("/empty"))
        return HttpResponse{204};
    if (request.path == QLatin1StringView("/wait")) {
        arrived().release();
        letGo().acquire();
    }
    QJsonArray query;
    for (const auto &[name, value] : request.query)
        query.append(QString(name + QLatin1Char('=') + value));
    return json(200, {{QStringLiteral("method"), QString::fromLatin1(request.method)},
                      {QStringLiteral("path"), request.path},
                      {QStringLiteral("query"), query},
                      {QStringLiteral("remote"), request.remote},
                      {QStringLiteral("agent"), QString::fromUtf8(request.headers.value("user-agent"))},
                      {QStringLiteral("body"), QString::fromUtf8(request.body)}});
}

class TestHttpServer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;

    void listen(const Limits &limits)
    {
        auto server = Server::listen(QStringLiteral("127.0.0.1"), 0, limits, handle);
        QVERIFY(server);
        m_server = std::move(*server);
        QVERIFY(m_server->port() > 0);
    }

private Q_SLOTS:
    void init()
    {
        Limits limits;
        limits.lingerTime = Millis(100);
        listen(limits);
    }
    void cleanup()
    {
        m_server.reset();
        QCOMPARE(arrived().available(), 0);
        QCOMPARE(letGo().available(), 0);
    }

    void aRequestReachesTheHandlerAsItWasMeant()
    {
        HttpClient c(m_server->port());
        const auto answer = c.ask("POST /v1/%C3%A4?a=1&b=x+y%26&a HTTP/1.1\r\nHost: cubby\r\nUSER-AGENT: test\r\n"
                                  "Content-Length: 5\r\n\r\nhello");
        QCOMPARE(answer.statusLine, QByteArray("HTTP/1.1 200 OK"));
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(answer.headers.value("connection"), QByteArray("keep-alive"));
        QVERIFY(answer.headers.value("date").endsWith(" GMT"));
        const QJsonObject said = answer.json();
        QCOMPARE(said.value(QStringLiteral("method")), QStringLiteral("POST"));
        QCOMPARE(said.value(QStringLiteral("path")), QStringLiteral("/v1/\u00e4"));
        QCOMPARE(said.value(QStringLiteral("query")).toArray(),
                 QJsonArray({QStringLiteral("a=1"), QStringLiteral("b=x y&"), QStringLiteral("a=")}));
        QCOMPARE(said.value(QStringLiteral("remote")), QStringLiteral("127.0.0.1"));
        QCOMPARE(said.value(QStringLiteral("agent")), QStringLiteral("test"));
        QCOMPARE(said.value(QStringLiteral("body")), QStringLiteral("hello"));
    }

    void aConnectionServesManyRequestsAlsoWhenTheyComeAtOnce()
    {
        HttpClient c(m_server->port());
        c.send(HttpClient::get("/1") + HttpClient::post("Content-Length: 2\r\n", "hi") + HttpClient::get("/3"));
        QCOMPARE(c.read().json().value(QStringLiteral("path")), QStringLiteral("/1"));
        QCOMPARE(c.read().json().value(QStringLiteral("body")), QStringLiteral("hi"));
        QCOMPARE(c.read().json().value(QStringLiteral("path")), QStringLiteral("/3"));
        QCOMPARE(c.ask(HttpClient::get("/4")).json().value(QStringLiteral("path")), QStringLiteral("/4"));
    }

    void aChunkedBodyArrivesWhole()
    {
        HttpClient c(m_server->port());
        const auto answer = c.ask(HttpClient::post("Transfer-Encoding: chunked\r\n",
                                                   "3\r\nhel\r\n2;extension=1\r\nlo\r\n0\r\nTrailer: x\r\n\r\n"));
        QCOMPARE(answer.json().value(QStringLiteral("body")), QStringLiteral("hello"));
        QCOMPARE(c.ask(HttpClient::get("/")).status(), 200);
    }

    void aClientThatAsksBeforeItSendsItsBodyIsToldToContinue()
    {
        HttpClient c(m_server->port());
        c.send(HttpClient::post("Content-Length: 5\r\nExpect: 100-continue\r\n"));
        QCOMPARE(c.read(false).statusLine, QByteArray("HTTP/1.1 100 Continue"));
        QCOMPARE(c.ask("hello").json().value(QStringLiteral("body")), QStringLiteral("hello"));
    }

    void aConnectionEndsWhenTheClientWantsIt()
    {
        HttpClient c(m_server->port());
        const auto answer = c.ask("GET / HTTP/1.1\r\nHost: cubby\r\nConnection: close\r\n\r\n");
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(c.isClosedByServer());
        HttpClient old(m_server->port());
        QCOMPARE(old.ask("GET / HTTP/1.0\r\n\r\n").status(), 200);
        QVERIFY(old.isClosedByServer());
    }

    void anAnswerToHeadHasNoBodyAndOneWithoutContentHasNoLength()
    {
        HttpClient c(m_server->port());
        c.send("HEAD /x HTTP/1.1\r\nHost: cubby\r\n\r\n");
        const auto answer = c.read(false);
        QVERIFY(answer.headers.value("content-length").toInt() > 0);
        const auto empty = c.ask(HttpClient::get("/empty"));
        QCOMPARE(empty.statusLine, QByteArray("HTTP/1.1 204 No Content"));
        QVERIFY(!empty.headers.has("content-length"));
    }

    void aHandlerThatThrowsMakesA500AndTheServerGoesOn()
    {
        QTest::ignoreMessage(QtCriticalMsg, "GET \"/throw/…\" failed: on purpose");
        HttpClient c(m_server->port());
        const auto answer = c.ask(HttpClient::get("/throw/a-secret"));
        QCOMPARE(answer.status(), 500);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.problem(), QStringLiteral("urn:cubby:problem:http.internal"));
        QCOMPARE(c.ask(HttpClient::get("/")).status(), 200);
    }

    void aHeaderThatWouldBreakOutOfItsLineIsNotSent()
    {
        QTest::ignoreMessage(QtCriticalMsg, "The handler answered with a header or status that cannot be sent");
        HttpClient c(m_server->port());
        const auto answer = c.ask(HttpClient::get("/broken-header"));
        QCOMPARE(answer.status(), 500);
        QVERIFY(!answer.headers.has("set-cookie"));
        QVERIFY(!answer.headers.has("x-name"));
    }

    void aRequestThatCouldBeUnderstoodInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray smuggled = HttpClient::get("/smuggled");
        const auto row
            = [](const char *name, const QByteArray &request, int status) { QTest::newRow(name) << request << status; };
        row("length and chunked",
            HttpClient::post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + smuggled), 400);
        row("chunked and length",
            HttpClient::post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" + smuggled), 400);
        row("two lengths", HttpClient::post("Content-Length: 5\r\nContent-Length: 0\r\n", "hello" + smuggled), 400);
        row("two equal lengths", HttpClient::post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello" + smuggled),
            400);
        row("a list of lengths", HttpClient::post("Content-Length: 5, 5\r\n", "hello" + smuggled), 400);
        row("a signed length", HttpClient::post("Content-Length: +5\r\n", "hello"), 400);
        row("a negative length", HttpClient::post("Content-Length: -1\r\n", "hello"), 400);
        row("a length past 64 bits", HttpClient::post("Content-Length: 18446744073709551621\r\n", "hello"), 400);
        row("a hexadecimal length", HttpClient::post("Content-Length: 0x5\r\n", "hello"), 400);
        row("another encoding", HttpClient::post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + smuggled), 501);
        row("an encoding after chunked", HttpClient::post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
            501);
        row("an encoding before chunked", HttpClient::post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
        row("two encodings",
            HttpClient::post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"), 400);
        row("chunked in HTTP/1.0",
            "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, 400);
        row("a blank before the colon", HttpClient::post("Content-Length : 5\r\n", "hello" + smuggled), 400);
        row("a chunk size that is none", HttpClient::post("Transfer-Encoding: chunked\r\n", "zz\r\nxx\r\n0\r\n\r\n"),
            400);
        row("a chunk size past 64 bits",
            HttpClient::post("Transfer-Encoding: chunked\r\n", "10000000000000005\r\nhello\r\n0\r\n\r\n"), 400);
        row("a chunk longer than it said",
            HttpClient::post("Transfer-Encoding: chunked\r\n", "2\r\nhello\r\n0\r\n\r\n"), 400);
        row("line ends without CR", "GET / HTTP/1.1\nHost: x\n\n" + smuggled, 400);
        row("no host", "GET / HTTP/1.1\r\n\r\n" + smuggled, 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + smuggled, 400);
        row("a zero byte", HttpClient::post(QByteArray("X: a\0b\r\n", 8)) + smuggled, 400);
        row("a path that climbs", HttpClient::get("/v1/../admin") + smuggled, 400);
        row("a path that climbs encoded", HttpClient::get("/v1/%2e%2e/admin") + smuggled, 400);
        row("an encoded slash", HttpClient::get("/v1/a%2fb") + smuggled, 400);
        row("a path that is not UTF-8", HttpClient::get("/v1/%ff") + smuggled, 400);
        row("half a percent code", HttpClient::get("/v1/%4") + smuggled, 400);
        row("an authority", "CONNECT example.org:25 HTTP/1.1\r\nHost: example.org:25\r\n\r\n" + smuggled, 400);
        row("HTTP/2", "GET / HTTP/2.0\r\nHost: x\r\n\r\n" + smuggled, 400);
        row("TLS", QByteArray::fromHex("16030100f5010000f10303") + QByteArray(200, '\x11'), 400);
        row("noise", QByteArray(3000, '\xa7'), 400);
    }
    void aRequestThatCouldBeUnderstoodInTwoWaysIsRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        HttpClient c(m_server->port());
        const auto answer = c.ask(request);
        QCOMPARE(answer.status(), status);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.json().value(QStringLiteral("status")), status);
        QVERIFY(answer.problem().startsWith(QStringLiteral("urn:cubby:problem:http.")));
        QVERIFY(c.isClosedByServer()); // and what came behind it was never answered
    }

    void aRequestThatEndsInItsMiddleIsToldSo()
    {
        HttpClient body(m_server->port());
        body.send(HttpClient::post("Content-Length: 10\r\n", "half"));
        body.endSending();
        const auto answer = body.read();
        QCOMPARE(answer.status(), 400);
        QCOMPARE(answer.json().value(QStringLiteral("detail")),
                 QStringLiteral("The request is malformed: it ended in its middle"));
        HttpClient header(m_server->port());
        header.send("GET / HTTP/1.1\r\nHos");
        header.endSending();
        QCOMPARE(header.read().status(), 400);
    }

    void aFreePortIsTakenAndATakenOneIsRefused()
    {
        const auto second = Server::listen(QStringLiteral("127.0.0.1"), m_server->port(), {}, handle);
        QVERIFY(!second);
        QCOMPARE(second.error().code, QStringLiteral("http.listen"));
        QCOMPARE(second.error().message,
                 QStringLiteral("Cannot listen on 127.0.0.1, port %1: Address already in use").arg(m_server->port()));
        QCOMPARE(Server::listen(QStringLiteral("localhost"), 0, {}, handle).error().code,
                 QStringLiteral("http.address"));
        QCOMPARE(Server::listen(QStringLiteral("192.0.2.1"), 0, {}, handle).error().code,
                 QStringLiteral("http.listen"));
        QVERIFY(Server::listen(QStringLiteral("::1"), 0, {}, handle));
    }

    void stoppingFinishesWhatIsRunningAndTakesNothingNew()
    {
        HttpClient idle(m_server->port());
        QCOMPARE(idle.ask(HttpClient::get("/")).status(), 200);
        HttpClient running(m_server->port());
        running.send(HttpClient::get("/wait") + HttpClient::get("/after"));
        arrived().acquire();
        std::thread stopping([this] { m_server->stop(); });
        QVERIFY(idle.isClosedByServer()); // so the stop has begun
        letGo().release();
        const auto answer = running.read();
        QCOMPARE(answer.json().value(QStringLiteral("path")), QStringLiteral("/wait"));
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        stopping.join();
        QVERIFY(running.isClosedByServer());
        QVERIFY(!HttpClient(m_server->port()).isConnected());
        m_server->stop();
    }

    void aClientThatHangsUpWhileItIsServedDisturbsNobody()
    {
        HttpClient gone(m_server->port());
        gone.send(HttpClient::get("/wait"));
        arrived().acquire();
        gone.hangUp();
        HttpClient other(m_server->port());
        QCOMPARE(other.ask(HttpClient::get("/")).status(), 200);
        letGo().release();
        QCOMPARE(other.ask(HttpClient::get("/")).status(), 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
