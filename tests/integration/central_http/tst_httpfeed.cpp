// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/feed.h"
#include "httpclient.h"

#include <QSemaphore>

using namespace cubby;
using namespace cubby::http;

class TestHttpFeed : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    QSemaphore m_begun;
    std::shared_ptr<Feed> m_feed;

    std::shared_ptr<Feed> begin(HttpClient &client)
    {
        client.send(HttpClient::get("/feed"));
        return m_begun.tryAcquire(1, 20'000) ? m_feed : nullptr;
    }

    static void fill(Feed &feed, const QByteArray &with)
    {
        while (feed.write(with))
            QVERIFY(feed.waiting() <= Feed::kMostWaiting);
    }

private Q_SLOTS:
    void init()
    {
        Limits limits;
        limits.lingerTime = Millis(100);
        limits.answerTime = Millis(400);
        auto server = Server::listen(QStringLiteral("127.0.0.1"), 0, limits, [this](const HttpRequest &) {
            HttpResponse response{200, {}, "hello\n"};
            response.headers.add("Content-Type", "text/event-stream");
            response.feed = [this](const std::shared_ptr<Feed> &feed) {
                m_feed = feed;
                m_begun.release();
            };
            return response;
        });
        QVERIFY(server);
        m_server = std::move(*server);
    }
    void cleanup()
    {
        m_server.reset();
        m_feed.reset();
    }

    void whatIsWrittenArrivesInOrderUntilTheEnd()
    {
        HttpClient client(m_server->port());
        const auto feed = begin(client);
        QVERIFY(feed);
        for (int i = 0; i < 100; ++i)
            QVERIFY(feed->write(QByteArray::number(i) + '\n'));
        feed->end();
        QVERIFY(!feed->isOpen());
        QVERIFY(!feed->write("late"));
        const auto head = client.read(false);
        QCOMPARE(head.status(), 200);
        QVERIFY(!head.headers.has("Content-Length"));
        QCOMPARE(head.headers.value("Connection"), QByteArray("close"));
        QByteArray expected = "hello\n";
        for (int i = 0; i < 100; ++i)
            expected += QByteArray::number(i) + '\n';
        QCOMPARE(client.rest(), expected);
    }

    void aClientThatGoesClosesItsFeed()
    {
        HttpClient client(m_server->port());
        const auto feed = begin(client);
        QVERIFY(feed->isOpen());
        client.hangUp();
        QTRY_VERIFY(!feed->isOpen());
        QVERIFY(!feed->write("late"));
    }

    void aClientThatTakesNothingHoldsOnlySoMuchAndIsDropped()
    {
        HttpClient client(m_server->port());
        const auto feed = begin(client);
        client.stopTaking();
        const QByteArray much(64 * 1024, 'x');
        // The system takes some megabytes for the client before anything waits here.
        QTRY_VERIFY((fill(*feed, much), !feed->isOpen()));
    }

    void anIdleFeedStaysOpenLongerThanAnAnswerMayTake()
    {
        HttpClient client(m_server->port());
        const auto feed = begin(client);
        QVERIFY(feed->write("a"));
        QTRY_COMPARE(feed->waiting(), 0);
        // Another client's time passes first: it is dropped for taking nothing, which takes as long.
        HttpClient stuck(m_server->port());
        const auto other = begin(stuck);
        stuck.stopTaking();
        QTRY_VERIFY((fill(*other, QByteArray(64 * 1024, 'x')), !other->isOpen()));
        QVERIFY(feed->isOpen());
        QVERIFY(feed->write("b"));
        QTRY_COMPARE(feed->waiting(), 0);
    }

    void aServerThatStopsClosesFeedsThatOutliveIt()
    {
        HttpClient client(m_server->port());
        const auto feed = begin(client);
        m_server.reset();
        QVERIFY(!feed->isOpen());
        QVERIFY(!feed->write("late"));
        feed->end();
    }

    void headHasNoFeed()
    {
        HttpClient client(m_server->port());
        client.send("HEAD /feed HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.read(false).status(), 200);
        QVERIFY(client.isClosedByServer());
        QCOMPARE(m_begun.available(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpFeed)
#include "tst_httpfeed.moc"
