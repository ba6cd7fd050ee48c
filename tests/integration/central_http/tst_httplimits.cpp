// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <vector>

using namespace cubby;
using namespace cubby::http;

class TestHttpLimits : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    QSemaphore m_arrived;
    QSemaphore m_letGo;

    void listen(const Limits &limits)
    {
        m_server.reset();
        auto server = Server::listen(QStringLiteral("127.0.0.1"), 0, limits, [this](const HttpRequest &request) {
            if (request.path == QLatin1StringView("/wait")) {
                m_arrived.release();
                m_letGo.acquire();
            }
            return json(200, {{QStringLiteral("size"), request.body.size()}});
        });
        QVERIFY(server);
        m_server = std::move(*server);
    }
    bool othersAreServed() { return HttpClient(m_server->port()).ask(HttpClient::get("/")).status() == 200; }

    void verifyProblem(const HttpClient::Answer &answer, int status, const char *type, const char *detail)
    {
        QCOMPARE(answer.status(), status);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QCOMPARE(answer.json().value(QStringLiteral("status")), status);
        QCOMPARE(answer.json().value(QStringLiteral("title")).toString().toLatin1(), reasonPhrase(status));
        QCOMPARE(answer.problem(), QStringLiteral("urn:cubby:problem:") + QString::fromLatin1(type));
        QCOMPARE(answer.json().value(QStringLiteral("detail")), QString::fromUtf8(detail));
    }

    // Sends byte after byte until the server has something to say.
    static HttpClient::Answer drip(HttpClient &client, const QByteArray &first)
    {
        client.send(first);
        for (int i = 0; i < 2'000 && !client.hasAnswer(); ++i) {
            client.send("x");
            QTest::qWait(10);
        }
        return client.read();
    }

private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void aHeaderUpTo64KiBIsReadAndALargerOneRefused()
    {
        listen({});
        const QByteArray begin = "GET / HTTP/1.1\r\nHost: cubby\r\nX: ";
        const QByteArray end = "\r\n\r\n";
        const auto filler = [&](qsizetype size) { return QByteArray(size - begin.size() - end.size(), 'x'); };
        HttpClient within(m_server->port());
        QCOMPARE(within.ask(begin + filler(64 * 1024) + end).status(), 200);
        HttpClient over(m_server->port());
        const auto answer = over.ask(begin + filler(64 * 1024 + 1) + end);
        verifyProblem(answer, 431, "http.header-too-large", "The request's headers are too large");
        QCOMPARE(answer.json().value(QStringLiteral("limit")), 65536);
        QVERIFY(over.isClosedByServer());
        QVERIFY(othersAreServed());
    }

    void aHeaderWithoutEndIsRefusedWhileItIsStillBeingSent()
    {
        listen({});
        for (const QByteArray &line : {QByteArray(1 << 20, 'x'), QByteArray("X: y\r\n").repeated(100'000)}) {
            HttpClient c(m_server->port());
            c.send("GET / HTTP/1.1\r\nHost: cubby\r\nX: ");
            for (int i = 0; i < 50 && c.isConnected(); ++i)
                c.send(line);
            QVERIFY(othersAreServed());
            verifyProblem(c.read(), 431, "http.header-too-large", "The request's headers are too large");
        }
    }

    void aBodyUpTo1MiBIsReadAndALargerOneRefused()
    {
        listen({});
        HttpClient within(m_server->port());
        const QByteArray mebibyte(1 << 20, 'x');
        QCOMPARE(
            within.ask(HttpClient::post("Content-Length: 1048576\r\n", mebibyte)).json().value(QStringLiteral("size")),
            1'048'576);
        QCOMPARE(
            within.ask(HttpClient::post("Transfer-Encoding: chunked\r\n", "100000\r\n" + mebibyte + "\r\n0\r\n\r\n"))
                .json()
                .value(QStringLiteral("size")),
            1'048'576);

        HttpClient said(m_server->port()); // refused before a byte of the body has come
        const auto answer = said.ask(HttpClient::post("Content-Length: 1048577\r\n"));
        verifyProblem(answer, 413, "http.body-too-large", "The request's body is too large");
        QCOMPARE(answer.json().value(QStringLiteral("limit")), 1'048'576);
        QVERIFY(said.isClosedByServer());
        HttpClient asked(m_server->port());
        QCOMPARE(asked.ask(HttpClient::post("Content-Length: 1048577\r\nExpect: 100-continue\r\n")).status(), 413);

        HttpClient chunked(m_server->port());
        chunked.send(HttpClient::post("Transfer-Encoding: chunked\r\n"));
        for (int i = 0; i < 50 && chunked.isConnected(); ++i)
            chunked.send("100000\r\n" + mebibyte + "\r\n");
        QVERIFY(othersAreServed());
        verifyProblem(chunked.read(), 413, "http.body-too-large", "The request's body is too large");
    }

    void chunkExtensionsAndTrailersAreLimitedToo()
    {
        listen({});
        const QByteArray filler(1 << 20, 'e');
        const QByteArray extension = "5;" + filler + "\r\nhello\r\n0\r\n\r\n";
        const QByteArray trailer = "5\r\nhello\r\n0\r\nA: " + filler + "\r\n\r\n";
        for (const QByteArray &body : {extension, trailer}) {
            HttpClient c(m_server->port());
            QCOMPARE(c.ask(HttpClient::post("Transfer-Encoding: chunked\r\n", body)).status(), 431);
            QVERIFY(c.isClosedByServer());
        }
        QVERIFY(othersAreServed());
    }

    void aRequestThatDripsIsRefusedHoweverSteadilyItDrips()
    {
        Limits limits;
        limits.headerTime = Millis(300);
        limits.bodyTime = Millis(300);
        listen(limits);
        const char *detail = "The request did not arrive in the time allowed";
        QElapsedTimer timer;
        timer.start();
        HttpClient header(m_server->port());
        verifyProblem(drip(header, "GET / HTTP/1.1\r\nHost: cubby\r\nX: "), 408, "http.too-slow", detail);
        QVERIFY(timer.elapsed() >= 300);
        QVERIFY(header.isClosedByServer());
        timer.start();
        HttpClient body(m_server->port());
        verifyProblem(drip(body, HttpClient::post("Content-Length: 100000\r\n")), 408, "http.too-slow", detail);
        QVERIFY(timer.elapsed() >= 300);
        HttpClient chunked(m_server->port());
        verifyProblem(drip(chunked, HttpClient::post("Transfer-Encoding: chunked\r\n", "100000\r\n")), 408,
                      "http.too-slow", detail);
        QVERIFY(othersAreServed());
    }

    void halfARequestIsNotHeldOpen()
    {
        Limits limits;
        limits.headerTime = Millis(100);
        limits.bodyTime = Millis(100);
        listen(limits);
        HttpClient half(m_server->port());
        half.send("GET / HTTP/1.1\r\nHos");
        HttpClient halfBody(m_server->port());
        halfBody.send(HttpClient::post("Content-Length: 10\r\n", "hello"));
        QVERIFY(othersAreServed());
        QCOMPARE(half.read().status(), 408);
        QCOMPARE(halfBody.read().status(), 408);
    }

    void aConnectionThatSaysNothingIsClosedWithoutAnAnswer()
    {
        Limits limits;
        limits.idleTime = Millis(100);
        listen(limits);
        HttpClient silent(m_server->port());
        QVERIFY(silent.isClosedByServer());
        bool wasServed = false; // on a busy machine a client may come too late, and tries again
        while (!wasServed) {
            HttpClient kept(m_server->port());
            wasServed = kept.ask(HttpClient::get("/")).status() == 200;
            QVERIFY(kept.isClosedByServer());
        }
    }

    void aRunningHandlerHasAllTheTimeItNeeds()
    {
        Limits limits;
        limits.headerTime = limits.bodyTime = limits.idleTime = Millis(50);
        listen(limits);
        std::unique_ptr<HttpClient> client;
        do { // on a busy machine a client may come too late, and tries again
            client = std::make_unique<HttpClient>(m_server->port());
            client->send(HttpClient::get("/wait"));
        } while (!m_arrived.tryAcquire(1, 2'000));
        HttpClient silent(m_server->port());
        QVERIFY(silent.isClosedByServer()); // so every time limit has passed
        m_letGo.release();
        QCOMPARE(client->read().status(), 200);
    }

    void aClientThatDoesNotTakeItsAnswerIsDropped()
    {
        static constexpr qint64 kAnswer = 50 << 20;
        Limits limits;
        limits.answerTime = Millis(200);
        m_server.reset();
        auto server = Server::listen(QStringLiteral("127.0.0.1"), 0, limits, [](const HttpRequest &) {
            return HttpResponse{200, {}, QByteArray(kAnswer, 'x')};
        });
        QVERIFY(server);
        QTcpSocket deaf;
        deaf.setReadBufferSize(1024);
        deaf.connectToHost(QStringLiteral("127.0.0.1"), (*server)->port());
        QVERIFY(deaf.waitForConnected());
        deaf.write(HttpClient::get("/"));
        QVERIFY(deaf.waitForReadyRead());
        (*server)->stop(); // would not return while the answer is still under way
        deaf.setReadBufferSize(0);
        qint64 received = 0;
        do {
            received += deaf.readAll().size();
        } while (deaf.waitForReadyRead() || deaf.bytesAvailable() > 0);
        QVERIFY(received > 0);
        QVERIFY(received < kAnswer);
    }

    void manyIdleConnectionsLeaveRoomForOthers()
    {
        Limits limits;
        limits.connectionsPerAddress = 1'000;
        listen(limits);
        std::vector<std::unique_ptr<HttpClient>> idle;
        for (int i = 0; i < 400; ++i) {
            idle.push_back(std::make_unique<HttpClient>(m_server->port()));
            QVERIFY(idle.back()->isConnected());
            idle.back()->send("GET / HT");
        }
        QVERIFY(othersAreServed());
    }

    void moreConnectionsThanAllowedAreTurnedAwayAndRoomIsFreeAgainAfterwards()
    {
        Limits limits;
        limits.connections = 5;
        limits.lingerTime = Millis(100);
        listen(limits);
        verifyRoomFor(5, 503, "Too many connections");
        limits.connections = 100;
        limits.connectionsPerAddress = 5;
        listen(limits);
        verifyRoomFor(5, 429, "Too many connections from your address");
    }

    void moreRequestsThanMayWaitAreAskedToComeAgain()
    {
        Limits limits;
        limits.workers = 1;
        limits.waitingRequests = 1;
        listen(limits);
        HttpClient running(m_server->port());
        running.send(HttpClient::get("/wait"));
        m_arrived.acquire();
        HttpClient waiting(m_server->port());
        waiting.send(HttpClient::get("/"));
        // One of these two waits for the worker, the other is refused: which, is for the server to say.
        HttpClient third(m_server->port());
        third.send(HttpClient::get("/"));
        QTRY_VERIFY(waiting.hasAnswer() || third.hasAnswer());
        HttpClient &refused = waiting.hasAnswer() ? waiting : third;
        HttpClient &served = waiting.hasAnswer() ? third : waiting;
        const auto answer = refused.read();
        QCOMPARE(answer.status(), 503);
        QCOMPARE(answer.headers.value("retry-after"), QByteArray("1"));
        QCOMPARE(answer.headers.value("connection"), QByteArray("keep-alive"));
        m_letGo.release();
        QCOMPARE(running.read().status(), 200);
        QCOMPARE(served.read().status(), 200);
        QCOMPARE(refused.ask(HttpClient::get("/")).status(), 200);
    }

private:
    void verifyRoomFor(int allowed, int status, const char *detail)
    {
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < allowed; ++i) {
            clients.push_back(std::make_unique<HttpClient>(m_server->port()));
            QCOMPARE(clients.back()->ask(HttpClient::get("/")).status(), 200);
        }
        HttpClient tooMany(m_server->port());
        verifyProblem(tooMany.read(), status, "http.full", detail);
        QVERIFY(tooMany.isClosedByServer());
        for (const auto &client : clients)
            QCOMPARE(client->ask(HttpClient::get("/")).status(), 200);
        clients.pop_back();
        bool isServed
            = false; // once is enough: each further client would have to wait for the one before it to be gone
        QTRY_VERIFY(isServed || (isServed = othersAreServed()));
    }
};

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
