// SPDX-License-Identifier: GPL-3.0-or-later
// The broker's access file, against a real mosquitto with its dynamic-security plugin.
#include "link/brokeraccess.h"
#include "link/mqttclient.h"
#include "link/topics.h"

#include "broker.h"
#include "wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace cubby;
using namespace cubby::link;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 30'000;
const QString kGroup = QStringLiteral("g-7f3a");

QString plugin()
{
    for (const char *path :
         {"/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so",
          "/usr/lib/aarch64-linux-gnu/mosquitto_dynamic_security.so", "/usr/lib/mosquitto_dynamic_security.so"}) {
        if (QFile::exists(QString::fromLatin1(path)))
            return QString::fromLatin1(path);
    }
    return {};
}

struct User
{
    explicit User(const BrokerSettings &settings) : client(makeMqttClient()) { client->connectTo(settings); }
    std::unique_ptr<MqttClient> client;
    QSignalSpy connected{client.get(), &MqttClient::connected};
    QSignalSpy failed{client.get(), &MqttClient::attemptFailed};
    QSignalSpy disconnected{client.get(), &MqttClient::disconnected};
    QSignalSpy subscribed{client.get(), &MqttClient::subscribed};
    QSignalSpy refused{client.get(), &MqttClient::subscriptionRefused};
    QSignalSpy published{client.get(), &MqttClient::published};
    QSignalSpy messages{client.get(), &MqttClient::message};

    bool has(const QByteArray &payload) const
    {
        return std::any_of(messages.begin(), messages.end(),
                           [&](const QVariantList &m) { return m[1].toByteArray() == payload; });
    }
};

} // namespace

class BrokerAccessTest : public QObject
{
    Q_OBJECT

    SystemChance m_chance;
    BankId m_bank = BankId::make(fromMs(1'700'000'000'000), m_chance);
    BankId m_other = BankId::make(fromMs(1'700'000'000'000), m_chance);
    QString m_bankPassword = BrokerAccess::makePassword(m_chance);
    QString m_otherPassword = BrokerAccess::makePassword(m_chance);
    QString m_serverPassword = BrokerAccess::makePassword(m_chance);
    std::unique_ptr<Broker> m_broker;

    BrokerSettings settings(const QString &user, const QString &password, const QString &id) const
    {
        BrokerSettings s;
        s.host = QStringLiteral("127.0.0.1");
        s.port = m_broker->port();
        s.clientId = id;
        s.user = user;
        s.password = password;
        s.firstRetry = 20ms;
        s.longestRetry = 200ms;
        return s;
    }
    BrokerSettings asBank() const { return settings(m_bank.toString(), m_bankPassword, m_bank.toString()); }
    BrokerSettings asOther() const { return settings(m_other.toString(), m_otherPassword, m_other.toString()); }
    BrokerSettings asServer() const
    {
        SystemChance chance;
        return settings(QStringLiteral("server"), m_serverPassword, QStringLiteral("s%1").arg(chance.number()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!Broker::program().isEmpty() && !plugin().isEmpty(), "mosquitto or its plugin is not installed");
        BrokerAccess access;
        access.setBank(m_bank, m_bankPassword, m_chance);
        access.setBank(m_other, m_otherPassword, m_chance);
        access.setServer(QStringLiteral("server"), m_serverPassword, kGroup, m_chance);
        m_broker = std::make_unique<Broker>();
        const QString file = m_broker->file(QStringLiteral("access.json"));
        QVERIFY(m_broker->write(QStringLiteral("access.json"), access.toJson()));
        m_broker->setConfig("allow_anonymous false\nplugin " + plugin().toUtf8() + "\nplugin_opt_config_file "
                            + file.toUtf8() + '\n');
        QVERIFY(m_broker->start());
    }

    void bankAndServersSpeakWithEachOther()
    {
        User one(asServer()), two(asServer()), bank(asBank());
        for (User *server : {&one, &two}) {
            server->client->subscribe(upFilter(kGroup));
            server->client->subscribe(presenceFilter());
        }
        bank.client->subscribe(downTopic(m_bank));
        QTRY_COMPARE_WITH_TIMEOUT(one.subscribed.size() + two.subscribed.size() + bank.subscribed.size(), 5, kPatience);
        QVERIFY(one.client->publish(downTopic(m_bank), "down"));
        QVERIFY(bank.client->publish(presenceTopic(m_bank), "online", true));
        for (int i = 0; i < 20; ++i)
            QVERIFY(bank.client->publish(upTopic(m_bank), QByteArray::number(i)));
        // Each frame comes to one of the servers; presence comes to both.
        QTRY_COMPARE_WITH_TIMEOUT(one.messages.size() + two.messages.size(), 22, kPatience);
        QVERIFY(one.messages.size() > 1 && two.messages.size() > 1);
        QTRY_VERIFY_WITH_TIMEOUT(bank.has("down"), kPatience);
        QCOMPARE(bank.messages.size(), 1);
    }

    // What one bank may try to hear of another, or of the fleet. Each is refused at the subscription itself.
    void aBankHearsOnlyItsOwn_data()
    {
        QTest::addColumn<QString>("filter");
        const QString other = m_other.toString();
        QTest::newRow("the shared group") << upFilter(kGroup);
        QTest::newRow("the shared group, its own part")
            << QString(QStringLiteral("$share/%1/").arg(kGroup) + upTopic(m_bank));
        QTest::newRow("its own down through the group")
            << QString(QStringLiteral("$share/%1/").arg(kGroup) + downTopic(m_bank));
        QTest::newRow("a shared group of its own") << upFilter(QStringLiteral("mine"));
        QTest::newRow("everything through a group") << QStringLiteral("$share/mine/#");
        QTest::newRow("everything") << QStringLiteral("#");
        QTest::newRow("every bank") << QStringLiteral("cubby/v1/banks/+/down");
        QTest::newRow("all of a bank") << QStringLiteral("cubby/v1/banks/%1/#").arg(other);
        QTest::newRow("all of itself") << QStringLiteral("cubby/v1/banks/%1/#").arg(m_bank.toString());
        QTest::newRow("another's down") << downTopic(m_other);
        QTest::newRow("another's up") << upTopic(m_other);
        QTest::newRow("its own up") << upTopic(m_bank);
        QTest::newRow("the fleet's presence") << presenceFilter();
        QTest::newRow("another's presence") << presenceTopic(m_other);
        QTest::newRow("the broker's inside") << QStringLiteral("$SYS/#");
        QTest::newRow("the control of access") << QStringLiteral("$CONTROL/#");
    }
    void aBankHearsOnlyItsOwn()
    {
        QFETCH(QString, filter);
        User thief(asBank()), victim(asOther()), server(asServer());
        thief.client->subscribe(filter);
        thief.client->subscribe(downTopic(m_bank));
        victim.client->subscribe(downTopic(m_other));
        server.client->subscribe(upFilter(kGroup));
        QTRY_VERIFY_WITH_TIMEOUT(!thief.subscribed.isEmpty() && !victim.subscribed.isEmpty()
                                     && !server.subscribed.isEmpty() && !thief.refused.isEmpty(),
                                 kPatience);
        QCOMPARE(thief.refused[0][0].toString(), filter);

        constexpr int count = 20; // a thief in the shared group would get about half of them
        for (int i = 0; i < count; ++i)
            QVERIFY(victim.client->publish(upTopic(m_other), QByteArray::number(i)));
        QVERIFY(victim.client->publish(presenceTopic(m_other), "online", true));
        QVERIFY(server.client->publish(downTopic(m_other), "for the victim"));
        QVERIFY(server.client->publish(downTopic(m_bank), "for the thief"));
        QTRY_COMPARE_WITH_TIMEOUT(server.messages.size(), count, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(victim.has("for the victim") && thief.has("for the thief"), kPatience);
        QCOMPARE(thief.messages.size(), 1);
    }

    void aBankSpeaksOnlyForItself_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::newRow("another's up") << upTopic(m_other);
        QTest::newRow("another's presence") << presenceTopic(m_other);
        QTest::newRow("another's down") << downTopic(m_other);
        QTest::newRow("its own down") << downTopic(m_bank);
        QTest::newRow("elsewhere") << QStringLiteral("cubby/v1/banks/%1/other").arg(m_bank.toString());
    }
    void aBankSpeaksOnlyForItself()
    {
        QFETCH(QString, topic);
        User liar(asBank()), victim(asOther()), server(asServer());
        liar.client->subscribe(downTopic(m_bank));
        victim.client->subscribe(downTopic(m_other));
        server.client->subscribe(upFilter(kGroup));
        server.client->subscribe(presenceFilter());
        QTRY_VERIFY_WITH_TIMEOUT(
            !liar.subscribed.isEmpty() && !victim.subscribed.isEmpty() && server.subscribed.size() == 2, kPatience);
        QVERIFY(liar.client->publish(topic, "a lie"));
        // MQTT 3.1.1 confirms what was refused, too. What comes behind it on the same connection proves that it is
        // past.
        QVERIFY(liar.client->publish(upTopic(m_bank), "the truth"));
        QTRY_VERIFY_WITH_TIMEOUT(server.has("the truth"), kPatience);
        QVERIFY(server.client->publish(downTopic(m_bank), "end"));
        QVERIFY(server.client->publish(downTopic(m_other), "end"));
        QTRY_VERIFY_WITH_TIMEOUT(liar.has("end") && victim.has("end"), kPatience);
        QVERIFY(!server.has("a lie"));
        QVERIFY(!victim.has("a lie"));
        QVERIFY(!liar.has("a lie"));
    }

    void aBankCannotPushAnotherOffTheBroker()
    {
        User victim(asOther());
        QTRY_VERIFY_WITH_TIMEOUT(victim.client->isConnected(), kPatience);
        BrokerSettings s = asBank();
        s.clientId = m_other.toString();
        User thief(s);
        QTRY_VERIFY_WITH_TIMEOUT(thief.failed.size() >= 3, kPatience);
        QCOMPARE(thief.connected.size(), 0);
        QCOMPARE(victim.disconnected.size(), 0);
    }

    void aWillIsRefusedWhereItsTopicIs()
    {
        Wire wire(m_broker->port());
        BrokerSettings s = asBank();
        s.port = wire.port();
        s.willTopic = presenceTopic(m_other);
        s.willPayload = "offline";
        User liar(s), server(asServer());
        server.client->subscribe(presenceFilter());
        QTRY_VERIFY_WITH_TIMEOUT(!server.subscribed.isEmpty() && liar.client->isConnected(), kPatience);
        wire.cut(); // now the broker carries out the will
        QTRY_COMPARE_WITH_TIMEOUT(liar.connected.size(), 2, kPatience);
        QVERIFY(liar.client->publish(presenceTopic(m_bank), "after"));
        QTRY_VERIFY_WITH_TIMEOUT(server.has("after"), kPatience);
        QVERIFY(!server.has("offline"));
    }

    void strangersAndWrongPasswordsStayOut()
    {
        User wrong(settings(m_bank.toString(), m_otherPassword, m_bank.toString()));
        User anonymous(settings({}, {}, QStringLiteral("x")));
        User unknown(settings(QStringLiteral("admin"), QStringLiteral("admin"), QStringLiteral("admin")));
        for (User *user : {&wrong, &anonymous, &unknown}) {
            QTRY_VERIFY_WITH_TIMEOUT(user->failed.size() >= 2, kPatience);
            QCOMPARE(user->connected.size(), 0);
        }
    }

    void aRemovedBankStaysOutAfterARestart()
    {
        Broker broker;
        BrokerAccess access;
        access.setBank(m_bank, m_bankPassword, m_chance);
        access.setBank(m_other, m_otherPassword, m_chance);
        auto again = BrokerAccess::fromJson(access.toJson());
        QVERIFY(again);
        again->removeBank(m_bank);
        again->setBank(m_other, m_otherPassword, m_chance); // a second time is no second entry
        QVERIFY(!again->hasBank(m_bank) && again->hasBank(m_other));
        QCOMPARE(QJsonDocument::fromJson(again->toJson()).object()[QStringLiteral("clients")].toArray().size(), 1);
        QCOMPARE(QJsonDocument::fromJson(again->toJson()).object()[QStringLiteral("roles")].toArray().size(), 1);
        QVERIFY(broker.write(QStringLiteral("access.json"), again->toJson()));
        broker.setConfig("allow_anonymous false\nplugin " + plugin().toUtf8() + "\nplugin_opt_config_file "
                         + broker.file(QStringLiteral("access.json")).toUtf8() + '\n');
        QVERIFY(broker.start());
        BrokerSettings s = asBank();
        s.port = broker.port();
        User removed(s);
        s = asOther();
        s.port = broker.port();
        User kept(s);
        QTRY_VERIFY_WITH_TIMEOUT(kept.client->isConnected() && removed.failed.size() >= 2, kPatience);
        QCOMPARE(removed.connected.size(), 0);
    }

    void whatIsNoAccessFileIsRefused()
    {
        for (const char *json : {"", "[]", "{}", "{\"clients\":[]}", "{\"clients\":1,\"roles\":[]}", "nonsense"})
            QCOMPARE(BrokerAccess::fromJson(json).error().code, QStringLiteral("access.form"));
    }

    void aFileThatAllowsByDefaultIsClosed()
    {
        QByteArray open = BrokerAccess().toJson();
        open.replace("\"subscribe\": false", "\"subscribe\": true");
        QVERIFY(open != BrokerAccess().toJson());
        QCOMPARE(BrokerAccess::fromJson(open)->toJson(), BrokerAccess().toJson());
    }
};

QTEST_GUILESS_MAIN(BrokerAccessTest)
#include "tst_brokeraccess.moc"
