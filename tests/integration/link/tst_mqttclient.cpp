// SPDX-License-Identifier: GPL-3.0-or-later
// What every MQTT adapter must do, against a real mosquitto. Each test runs once for each adapter of this build.
#include "link/mqttclient.h"

#include "broker.h"
#include "wire.h"

#include <QSignalSpy>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>

using namespace cubby;
using namespace cubby::link;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(cubby::link::MqttAdapter)

namespace {

constexpr int kPatience = 30'000;

// A client with eyes on all it says.
struct Watched
{
    explicit Watched(MqttAdapter adapter) : client(makeMqttClient(adapter)) { }

    std::unique_ptr<MqttClient> client;
    QSignalSpy connected{client.get(), &MqttClient::connected};
    QSignalSpy disconnected{client.get(), &MqttClient::disconnected};
    QSignalSpy failed{client.get(), &MqttClient::attemptFailed};
    QSignalSpy subscribed{client.get(), &MqttClient::subscribed};
    QSignalSpy published{client.get(), &MqttClient::published};
    QSignalSpy messages{client.get(), &MqttClient::message};

    QByteArray payload(int n) const { return messages.value(n).value(1).toByteArray(); }
    QString topic(int n) const { return messages.value(n).value(0).toString(); }
};

bool runOpenssl(const QStringList &arguments, const QString &dir)
{
    QProcess openssl;
    openssl.setWorkingDirectory(dir);
    openssl.start(QStringLiteral("openssl"), arguments);
    return openssl.waitForFinished(kPatience) && openssl.exitCode() == 0;
}

// ca.pem, and server.pem with server.key for 127.0.0.1, in `dir`.
bool makeCertificates(const QString &dir)
{
    const QString common
        = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout %1.key -subj /CN=%1");
    const auto words = [](const QString &line) { return line.split(u' '); };
    return runOpenssl(words(QStringLiteral("req -x509 -out ca.pem ") + common.arg(QStringLiteral("ca"))), dir)
           && runOpenssl(words(QStringLiteral("req -x509 -out other.pem ") + common.arg(QStringLiteral("other"))), dir)
           && runOpenssl(words(QStringLiteral("req -x509 -out server.pem -CA ca.pem -CAkey ca.key "
                                              "-addext subjectAltName=IP:127.0.0.1,DNS:localhost "
                                              "-addext basicConstraints=critical,CA:FALSE ")
                               + common.arg(QStringLiteral("server"))),
                         dir);
}

} // namespace

class MqttClientTest : public QObject
{
    Q_OBJECT

    static MqttAdapter adapter()
    {
        QFETCH_GLOBAL(MqttAdapter, adapter);
        return adapter;
    }
    static BrokerSettings settings(quint16 port, const char *id)
    {
        BrokerSettings s;
        s.host = QStringLiteral("127.0.0.1");
        s.port = port;
        s.clientId = QString::fromLatin1(id);
        s.firstRetry = 20ms;
        s.longestRetry = 200ms;
        return s;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<MqttAdapter>("adapter");
        for (const MqttAdapter one : mqttAdapters())
            QTest::newRow(nameOf(one)) << one;
    }
    void initTestCase() { QVERIFY2(!Broker::program().isEmpty(), "mosquitto is not installed"); }

    void messagesGoBothWaysAndAreConfirmed()
    {
        Broker broker;
        QVERIFY(broker.start());
        Watched a(adapter()), b(adapter());
        a.client->subscribe(QStringLiteral("to/a"));
        b.client->subscribe(QStringLiteral("to/b"));
        a.client->connectTo(settings(broker.port(), "a"));
        b.client->connectTo(settings(broker.port(), "b"));
        QTRY_COMPARE_WITH_TIMEOUT(a.subscribed.size() + b.subscribed.size(), 2, kPatience);
        QCOMPARE(a.connected.size(), 1);

        const auto number = a.client->publish(QStringLiteral("to/b"), QByteArray("hello\0b", 7));
        QVERIFY(number);
        QTRY_COMPARE_WITH_TIMEOUT(b.messages.size(), 1, kPatience);
        QCOMPARE(b.topic(0), QStringLiteral("to/b"));
        QCOMPARE(b.payload(0), QByteArray("hello\0b", 7));
        QTRY_COMPARE_WITH_TIMEOUT(a.published.size(), 1, kPatience);
        QCOMPARE(a.published[0][0].toULongLong(), *number);

        QVERIFY(b.client->publish(QStringLiteral("to/a"), QByteArray()));
        QTRY_COMPARE_WITH_TIMEOUT(a.messages.size(), 1, kPatience);
        QCOMPARE(a.payload(0), QByteArray());
        QCOMPARE(b.messages.size(), 1);
    }

    // A program that ours starts would hold the connection, and the broker would take us for alive.
    void noOtherProgramInheritsTheConnection()
    {
        Broker broker;
        QVERIFY(broker.start());
        Watched a(adapter());
        a.client->connectTo(settings(broker.port(), "a"));
        QTRY_COMPARE_WITH_TIMEOUT(a.connected.size(), 1, kPatience);
        int connections = 0;
        for (int fd = 3; fd < 1024; ++fd) {
            sockaddr_in peer{};
            socklen_t size = sizeof peer;
            if (getpeername(fd, reinterpret_cast<sockaddr *>(&peer), &size) != 0 || peer.sin_family != AF_INET
                || ntohs(peer.sin_port) != broker.port())
                continue;
            ++connections;
            QVERIFY(fcntl(fd, F_GETFD) & FD_CLOEXEC);
        }
        QVERIFY(connections >= 1);
    }

    void manyMessagesArriveInOrder()
    {
        Broker broker("allow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 1\n");
        QVERIFY(broker.start());
        Watched a(adapter()), b(adapter());
        b.client->subscribe(QStringLiteral("t"));
        b.client->connectTo(settings(broker.port(), "b"));
        a.client->connectTo(settings(broker.port(), "a"));
        QTRY_VERIFY_WITH_TIMEOUT(a.client->isConnected() && !b.subscribed.isEmpty(), kPatience);
        constexpr int count = 1000;
        for (int i = 0; i < count; ++i)
            QVERIFY(a.client->publish(QStringLiteral("t"), QByteArray::number(i)));
        QTRY_COMPARE_WITH_TIMEOUT(b.messages.size(), count, kPatience);
        for (int i = 0; i < count; ++i)
            QCOMPARE(b.payload(i).toInt(), i);
        QTRY_COMPARE_WITH_TIMEOUT(a.published.size(), count, kPatience);
    }

    void aLargeFramePasses_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("256 KiB") << 256 * 1024;
        QTest::newRow("1 MiB") << 1024 * 1024;
    }
    void aLargeFramePasses()
    {
        QFETCH(int, size);
        Broker broker;
        QVERIFY(broker.start());
        Watched a(adapter());
        a.client->subscribe(QStringLiteral("t"));
        a.client->connectTo(settings(broker.port(), "a"));
        QTRY_VERIFY_WITH_TIMEOUT(!a.subscribed.isEmpty(), kPatience);
        QByteArray payload(size, Qt::Uninitialized);
        for (int i = 0; i < size; ++i)
            payload[i] = char(i * 7 + i / 251);
        QVERIFY(a.client->publish(QStringLiteral("t"), payload));
        QTRY_COMPARE_WITH_TIMEOUT(a.messages.size(), 1, kPatience);
        QVERIFY(a.payload(0) == payload);
    }

    void retainedPresenceIsToldToWhoComesLater()
    {
        Broker broker;
        QVERIFY(broker.start());
        Watched bank(adapter());
        bank.client->connectTo(settings(broker.port(), "bank"));
        QTRY_VERIFY_WITH_TIMEOUT(bank.client->isConnected(), kPatience);
        QVERIFY(bank.client->publish(QStringLiteral("presence"), "online", true));
        QVERIFY(bank.client->publish(QStringLiteral("other"), "not kept", false));
        QTRY_COMPARE_WITH_TIMEOUT(bank.published.size(), 2, kPatience);
        Watched server(adapter());
        server.client->subscribe(QStringLiteral("#"));
        server.client->connectTo(settings(broker.port(), "server"));
        QTRY_COMPARE_WITH_TIMEOUT(server.messages.size(), 1, kPatience);
        QCOMPARE(server.payload(0), QByteArray("online"));
    }

    void aLostClientLeavesItsWillAndOneThatTakesLeaveDoesNot()
    {
        Broker broker;
        QVERIFY(broker.start());
        Wire wire(broker.port());
        Watched server(adapter());
        server.client->subscribe(QStringLiteral("+/presence"));
        server.client->connectTo(settings(broker.port(), "server"));
        QTRY_VERIFY_WITH_TIMEOUT(!server.subscribed.isEmpty(), kPatience);

        const auto withWill = [&](const char *id, quint16 port) {
            BrokerSettings s = settings(port, id);
            s.willTopic = s.clientId + QStringLiteral("/presence");
            s.willPayload = "offline";
            return s;
        };
        Watched polite(adapter()), lost(adapter());
        polite.client->connectTo(withWill("polite", broker.port()));
        lost.client->connectTo(withWill("lost", wire.port()));
        QTRY_VERIFY_WITH_TIMEOUT(polite.client->isConnected() && lost.client->isConnected(), kPatience);
        polite.client->disconnectFromBroker();
        QVERIFY(!polite.client->isConnected());
        wire.cut();
        QTRY_COMPARE_WITH_TIMEOUT(server.messages.size(), 1, kPatience);
        QCOMPARE(server.topic(0), QStringLiteral("lost/presence"));
        QCOMPARE(server.payload(0), QByteArray("offline"));
        QCOMPARE(polite.disconnected.size(), 0);
        // Retained, so that who asks later learns of it too.
        Watched later(adapter());
        later.client->subscribe(QStringLiteral("+/presence"));
        later.client->connectTo(settings(broker.port(), "later"));
        QTRY_COMPARE_WITH_TIMEOUT(later.messages.size(), 1, kPatience);
    }

    void aBrokerThatIsDownAtStartIsFoundWhenItComes()
    {
        Broker broker;
        Watched a(adapter());
        a.client->subscribe(QStringLiteral("t"));
        a.client->connectTo(settings(broker.port(), "a"));
        QTRY_VERIFY_WITH_TIMEOUT(a.failed.size() >= 2, kPatience);
        QVERIFY(!a.failed[0][0].toString().isEmpty());
        QVERIFY(!a.client->isConnected());
        QVERIFY(!a.client->publish(QStringLiteral("t"), "into the void"));
        QVERIFY(broker.start());
        QTRY_COMPARE_WITH_TIMEOUT(a.connected.size(), 1, kPatience);
        QCOMPARE(a.disconnected.size(), 0);
    }

    void afterTheBrokerWasKilledEverythingWorksAgain()
    {
        Broker broker;
        QVERIFY(broker.start());
        Watched a(adapter());
        a.client->subscribe(QStringLiteral("t"));
        a.client->connectTo(settings(broker.port(), "a"));
        QTRY_VERIFY_WITH_TIMEOUT(!a.subscribed.isEmpty(), kPatience);
        for (int round = 1; round <= 3; ++round) {
            broker.kill();
            QTRY_COMPARE_WITH_TIMEOUT(a.disconnected.size(), round, kPatience);
            QVERIFY(!a.disconnected.last()[0].toString().isEmpty());
            QVERIFY(!a.client->isConnected());
            a.client->subscribe(QStringLiteral("while/down/%1").arg(round));
            QVERIFY(!a.client->publish(QStringLiteral("t"), "lost"));
            a.subscribed.clear();
            QVERIFY(broker.start());
            QTRY_COMPARE_WITH_TIMEOUT(a.connected.size(), round + 1, kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(a.subscribed.size(), round + 1, kPatience);
            a.messages.clear();
            QVERIFY(a.client->publish(QStringLiteral("t"), "one"));
            QVERIFY(a.client->publish(QStringLiteral("while/down/1"), "two"));
            QTRY_COMPARE_WITH_TIMEOUT(a.messages.size(), 2, kPatience);
            QCOMPARE(a.payload(0), QByteArray("one"));
        }
    }

    void aNetworkThatFallsSilentIsNoticed()
    {
        Broker broker;
        QVERIFY(broker.start());
        Wire wire(broker.port());
        Watched a(adapter());
        BrokerSettings s = settings(wire.port(), "a");
        s.keepAlive = 5s;
        a.client->connectTo(s);
        QTRY_VERIFY_WITH_TIMEOUT(a.client->isConnected(), kPatience);
        wire.setSilent(true);
        QTRY_COMPARE_WITH_TIMEOUT(a.disconnected.size(), 1, kPatience);
        wire.setSilent(false);
        wire.cut();
        QTRY_COMPARE_WITH_TIMEOUT(a.connected.size(), 2, kPatience);
    }

    void aWrongPasswordIsSaidAndTriedAgain()
    {
        Broker broker("allow_anonymous false\n");
        QProcess passwd;
        passwd.start(QStringLiteral("mosquitto_passwd"),
                     {QStringLiteral("-c"), QStringLiteral("-b"), broker.file(QStringLiteral("users")),
                      QStringLiteral("bank"), QStringLiteral("secret")});
        QVERIFY(passwd.waitForFinished(kPatience) && passwd.exitCode() == 0);
        broker.setConfig("allow_anonymous false\npassword_file " + broker.file(QStringLiteral("users")).toUtf8()
                         + '\n');
        QVERIFY(broker.start());
        Watched wrong(adapter()), right(adapter()), nobody(adapter());
        BrokerSettings s = settings(broker.port(), "wrong");
        s.user = QStringLiteral("bank");
        s.password = QStringLiteral("guess");
        wrong.client->connectTo(s);
        nobody.client->connectTo(settings(broker.port(), "nobody"));
        s.clientId = QStringLiteral("right");
        s.password = QStringLiteral("secret");
        right.client->connectTo(s);
        QTRY_VERIFY_WITH_TIMEOUT(right.client->isConnected(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(wrong.failed.size() >= 2 && nobody.failed.size() >= 2, kPatience);
        QVERIFY(!wrong.failed[0][0].toString().isEmpty());
        QCOMPARE(wrong.connected.size() + wrong.disconnected.size() + nobody.connected.size(), 0);
    }

    void aHostThatDoesNotExistIsTriedAgain()
    {
        Watched a(adapter());
        BrokerSettings s = settings(1, "a");
        s.host = QStringLiteral("no-such-host.invalid");
        a.client->connectTo(s);
        QTRY_VERIFY_WITH_TIMEOUT(a.failed.size() >= 2, kPatience);
    }

    void whoeverDoesNotSpeakMqttIsLeftAlone()
    {
        QTcpServer stranger; // takes the connection and says something else
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        connect(&stranger, &QTcpServer::newConnection, this, [&stranger] {
            while (QTcpSocket *socket = stranger.nextPendingConnection())
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        Watched a(adapter());
        BrokerSettings s = settings(stranger.serverPort(), "a");
        s.answerWithin = 100ms;
        a.client->connectTo(s);
        QTRY_VERIFY_WITH_TIMEOUT(a.failed.size() >= 2, kPatience);
        QCOMPARE(a.connected.size(), 0);
    }

    void itMayGoAtAnyMoment()
    {
        Broker broker;
        QVERIFY(broker.start());
        QTcpServer mute; // takes the connection and says nothing
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        for (int i = 0; i < 20; ++i) {
            Watched fresh(adapter()), waiting(adapter()), up(adapter());
            fresh.client->connectTo(settings(broker.port(), "fresh"));
            waiting.client->connectTo(settings(mute.serverPort(), "waiting"));
            up.client->connectTo(settings(broker.port(), "up"));
            QTRY_VERIFY_WITH_TIMEOUT(up.client->isConnected(), kPatience);
            QVERIFY(up.client->publish(QStringLiteral("t"), "last words"));
        }
    }

    void connectingAnewLeavesTheOldBehind()
    {
        Broker first, second;
        QVERIFY(first.start() && second.start());
        Watched a(adapter());
        a.client->subscribe(QStringLiteral("t"));
        a.client->connectTo(settings(first.port(), "a"));
        QTRY_COMPARE_WITH_TIMEOUT(a.connected.size(), 1, kPatience);
        a.client->connectTo(settings(second.port(), "a"));
        QTRY_COMPARE_WITH_TIMEOUT(a.connected.size(), 2, kPatience);
        first.kill();
        QVERIFY(a.client->publish(QStringLiteral("t"), "x"));
        QTRY_COMPARE_WITH_TIMEOUT(a.messages.size(), 1, kPatience);
        QCOMPARE(a.disconnected.size(), 0);
    }

    void tlsHoldsToItsAuthority()
    {
        Broker broker;
        QVERIFY2(makeCertificates(broker.dir()), "openssl did not make the certificates");
        broker.setConfig("allow_anonymous true\ncertfile " + broker.file(QStringLiteral("server.pem")).toUtf8()
                         + "\nkeyfile " + broker.file(QStringLiteral("server.key")).toUtf8() + '\n');
        QVERIFY(broker.start());
        Watched right(adapter()), wrong(adapter()), none(adapter());
        BrokerSettings s = settings(broker.port(), "right");
        s.caFile = broker.file(QStringLiteral("ca.pem"));
        right.client->subscribe(QStringLiteral("t"));
        right.client->connectTo(s);
        s.clientId = QStringLiteral("wrong");
        s.caFile = broker.file(QStringLiteral("other.pem"));
        wrong.client->connectTo(s);
        s.clientId = QStringLiteral("none");
        s.caFile = broker.file(QStringLiteral("missing.pem"));
        none.client->connectTo(s);
        QTRY_VERIFY_WITH_TIMEOUT(!right.subscribed.isEmpty(), kPatience);
        const QByteArray payload(300'000, 'x'); // many TLS records
        QVERIFY(right.client->publish(QStringLiteral("t"), payload));
        QTRY_COMPARE_WITH_TIMEOUT(right.messages.size(), 1, kPatience);
        QVERIFY(right.payload(0) == payload);
        QTRY_VERIFY_WITH_TIMEOUT(wrong.failed.size() >= 2 && none.failed.size() >= 2, kPatience);
        QCOMPARE(wrong.connected.size() + none.connected.size(), 0);
    }
};

QTEST_GUILESS_MAIN(MqttClientTest)
#include "tst_mqttclient.moc"
