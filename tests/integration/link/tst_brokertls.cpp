// SPDX-License-Identifier: GPL-3.0-or-later
// A real mosquitto that takes nobody without a certificate of the fleet's authority, and that is told while it runs who
// else has access.
#include "link/brokeraccess.h"
#include "link/brokercontrol.h"
#include "link/mqttclient.h"
#include "link/topics.h"
#include "seal/certificates.h"

#include "broker.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace cubby;
using namespace cubby::link;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(cubby::link::MqttAdapter)

namespace {

constexpr int kPatience = 30'000;
const QString kGroup = QStringLiteral("g-7f3a");
const QString kKeeper = QStringLiteral("keeper");

QString plugin()
{
    const QDir folder(QStringLiteral("/usr/lib"));
    for (const QString &triplet : folder.entryList({QStringLiteral("*-linux-gnu*")}, QDir::Dirs)) {
        const QString path = folder.filePath(triplet + QStringLiteral("/mosquitto_dynamic_security.so"));
        if (QFile::exists(path))
            return path;
    }
    return {};
}

struct User
{
    User(MqttAdapter adapter, const BrokerSettings &settings) : client(makeMqttClient(adapter))
    {
        client->connectTo(settings);
    }
    std::unique_ptr<MqttClient> client;
    QSignalSpy connected{client.get(), &MqttClient::connected};
    QSignalSpy failed{client.get(), &MqttClient::attemptFailed};
    QSignalSpy disconnected{client.get(), &MqttClient::disconnected};
    QSignalSpy subscribed{client.get(), &MqttClient::subscribed};
    QSignalSpy messages{client.get(), &MqttClient::message};

    bool has(const QByteArray &payload) const
    {
        return std::any_of(messages.begin(), messages.end(),
                           [&](const QVariantList &m) { return m[1].toByteArray() == payload; });
    }
};

} // namespace

class BrokerTlsTest : public QObject
{
    Q_OBJECT

    SystemChance m_chance;
    Time m_now = systemNow().wall;
    seal::Authority m_authority
        = *seal::Authority::make(QStringLiteral("Cubby of a test"), m_now - 48h, m_now + 24h * 10);
    BankId m_bank = BankId::make(m_now, m_chance);
    BankId m_other = BankId::make(m_now, m_chance);
    QString m_password = BrokerAccess::makePassword(m_chance);
    QString m_otherPassword = BrokerAccess::makePassword(m_chance);
    std::unique_ptr<Broker> m_broker;
    QByteArray m_certificate; // of the bank

    // Writes NAME.pem and NAME-key.pem, and answers the certificate.
    QByteArray issue(const QString &name, const seal::Authority &authority, seal::CertificateTerms terms)
    {
        const auto key = seal::TlsKey::generate();
        const QByteArray certificate = *authority.sign(*key->request(terms.commonName), terms);
        if (!m_broker->write(name + QStringLiteral(".pem"), certificate)
            || !m_broker->write(name + QStringLiteral("-key.pem"), key->toPem()))
            qFatal("a certificate cannot be written");
        return certificate;
    }
    seal::CertificateTerms client(const QString &name) const { return {name, {}, m_now - 1h, m_now + 24h}; }

    BrokerSettings settings(const QString &user, const QString &password, const QString &certificate) const
    {
        BrokerSettings s;
        s.host = QStringLiteral("localhost");
        s.port = m_broker->port();
        s.clientId = user;
        s.user = user;
        s.password = password;
        s.caFile = m_broker->file(QStringLiteral("root.pem"));
        if (!certificate.isEmpty()) {
            s.certFile = m_broker->file(certificate + QStringLiteral(".pem"));
            s.keyFile = m_broker->file(certificate + QStringLiteral("-key.pem"));
        }
        s.firstRetry = 20ms;
        s.longestRetry = 200ms;
        return s;
    }
    BrokerSettings asBank(const QString &certificate = QStringLiteral("bank")) const
    {
        return settings(m_bank.toString(), m_password, certificate);
    }
    BrokerSettings asServer() const
    {
        BrokerSettings s = settings(QStringLiteral("server"), m_otherPassword, QStringLiteral("server"));
        s.clientId = QStringLiteral("s%1").arg(SystemChance().number());
        return s;
    }
    void withdraw(const std::vector<seal::Withdrawn> &withdrawn)
    {
        QVERIFY(m_broker->write(QStringLiteral("crl.pem"), *m_authority.revocations(withdrawn, systemNow().wall)));
    }

    static void adapters()
    {
        QTest::addColumn<MqttAdapter>("adapter");
        for (const MqttAdapter adapter : mqttAdapters())
            QTest::newRow(nameOf(adapter)) << adapter;
    }
    static MqttAdapter adapter()
    {
        QFETCH(MqttAdapter, adapter);
        return adapter;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(!Broker::program().isEmpty() && !plugin().isEmpty(), "mosquitto or its plugin is not installed");
        m_broker = std::make_unique<Broker>();
        BrokerAccess access;
        access.setBank(m_bank, m_password, m_chance);
        access.setBank(m_other, m_otherPassword, m_chance);
        access.setServer(QStringLiteral("server"), m_otherPassword, kGroup, m_chance);
        access.setKeeper(kKeeper, m_otherPassword, m_chance);
        QVERIFY(m_broker->write(QStringLiteral("access.json"), access.toJson()));
        QVERIFY(m_broker->write(QStringLiteral("root.pem"), m_authority.certificate()));
        withdraw({});
        issue(QStringLiteral("broker"), m_authority,
              {QStringLiteral("broker"), {QStringLiteral("localhost")}, m_now - 1h, m_now + 24h});
        issue(QStringLiteral("server"), m_authority, client(QStringLiteral("server")));
        m_certificate = issue(QStringLiteral("bank"), m_authority, client(m_bank.toString()));
        const QByteArray dir = m_broker->dir().toUtf8();
        m_broker->setConfig("allow_anonymous false\nplugin " + plugin().toUtf8() + "\nplugin_opt_config_file " + dir
                            + "/access.json\ncafile " + dir + "/root.pem\ncertfile " + dir + "/broker.pem\nkeyfile "
                            + dir + "/broker-key.pem\ncrlfile " + dir + "/crl.pem\nrequire_certificate true\n");
        QVERIFY(m_broker->start());
    }

    void onlyACertificateOfThisAuthorityThatHoldsGetsAConnection_data() { adapters(); }
    void onlyACertificateOfThisAuthorityThatHoldsGetsAConnection()
    {
        const auto stranger = seal::Authority::make(QStringLiteral("Cubby of a test"), m_now - 1h, m_now + 24h);
        issue(QStringLiteral("strange"), *stranger, client(m_bank.toString()));
        issue(QStringLiteral("expired"), m_authority, {m_bank.toString(), {}, m_now - 24h, m_now - 1min});
        issue(QStringLiteral("early"), m_authority, {m_bank.toString(), {}, m_now + 12h, m_now + 24h});
        issue(QStringLiteral("hosts"), m_authority,
              {m_bank.toString(), {QStringLiteral("localhost")}, m_now - 1h, m_now + 24h}); // a server's
        std::vector<std::unique_ptr<User>> out;
        for (const char *certificate : {"", "strange", "expired", "early", "hosts"})
            out.push_back(std::make_unique<User>(adapter(), asBank(QString::fromLatin1(certificate))));
        for (const auto &user : out)
            QTRY_VERIFY_WITH_TIMEOUT(user->failed.size() >= 2, kPatience);
        User in(adapter(), asBank());
        QTRY_VERIFY_WITH_TIMEOUT(in.client->isConnected(), kPatience);
        for (const auto &user : out)
            QCOMPARE(user->connected.size(), 0);
    }

    void aWithdrawnCertificateGetsNoConnectionOnceTheBrokerHasReadTheList_data() { adapters(); }
    void aWithdrawnCertificateGetsNoConnectionOnceTheBrokerHasReadTheList()
    {
        {
            User before(adapter(), asBank());
            QTRY_VERIFY_WITH_TIMEOUT(before.client->isConnected(), kPatience);
        }
        withdraw({{seal::readCertificate(m_certificate)->serial, m_now}});
        m_broker->reload();
        // The signal is taken up between two connections.
        const auto turnedAway = [this] {
            User after(adapter(), asBank());
            return QTest::qWaitFor([&] { return after.client->isConnected() || after.failed.size() >= 2; }, kPatience)
                   && after.connected.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(turnedAway(), kPatience);
        User server(adapter(), asServer()); // the others stay
        QTRY_VERIFY_WITH_TIMEOUT(server.client->isConnected(), kPatience);
    }

    void oneBankCannotSpeakForAnother_data() { adapters(); }
    void oneBankCannotSpeakForAnother()
    {
        // With its own certificate under another's name, whose password it does not have.
        User impostor(adapter(), settings(m_other.toString(), m_password, QStringLiteral("bank")));
        User liar(adapter(), asBank()), server(adapter(), asServer());
        server.client->subscribe(upFilter(kGroup));
        QTRY_VERIFY_WITH_TIMEOUT(liar.client->isConnected() && !server.subscribed.isEmpty(), kPatience);
        QVERIFY(liar.client->publish(upTopic(m_other), "a lie"));
        QVERIFY(liar.client->publish(upTopic(m_bank), "the truth"));
        QTRY_VERIFY_WITH_TIMEOUT(server.has("the truth"), kPatience);
        QVERIFY(!server.has("a lie"));
        QTRY_VERIFY_WITH_TIMEOUT(impostor.failed.size() >= 2, kPatience);
        QCOMPARE(impostor.connected.size(), 0);
    }

    void aRunningBrokerIsToldWhoComesAndWhoGoes()
    {
        const BankId added = BankId::make(m_now, m_chance);
        const QString password = BrokerAccess::makePassword(m_chance);
        const MqttAdapter any = mqttAdapters().front();
        User early(any, settings(added.toString(), password, QStringLiteral("bank")));
        QTRY_VERIFY_WITH_TIMEOUT(!early.failed.isEmpty(), kPatience);

        User keeper(any, settings(kKeeper, m_otherPassword, QStringLiteral("server")));
        keeper.client->subscribe(controlAnswersTopic());
        QTRY_VERIFY_WITH_TIMEOUT(!keeper.subscribed.isEmpty(), kPatience);
        const auto tell = [&](BankId bank, const std::optional<QString> &to, const QString &id) {
            keeper.messages.clear();
            keeper.client->publish(controlTopic(), accountCommands(bank, to, id));
            std::optional<Result<void>> told;
            const bool answered = QTest::qWaitFor(
                [&] {
                    for (const QVariantList &message : keeper.messages) {
                        if (!told)
                            told = readAnswer(message[1].toByteArray(), id);
                    }
                    return told.has_value();
                },
                kPatience);
            return answered && *told;
        };
        QVERIFY(tell(added, password, QStringLiteral("1")));
        QTRY_VERIFY_WITH_TIMEOUT(early.client->isConnected(), kPatience);
        early.client->subscribe(downTopic(added));
        QTRY_VERIFY_WITH_TIMEOUT(!early.subscribed.isEmpty(), kPatience);
        User server(any, asServer());
        server.client->subscribe(upFilter(kGroup));
        QTRY_VERIFY_WITH_TIMEOUT(!server.subscribed.isEmpty(), kPatience);
        QVERIFY(early.client->publish(upTopic(added), "hello"));
        QTRY_VERIFY_WITH_TIMEOUT(server.has("hello"), kPatience);

        QVERIFY(tell(added, {}, QStringLiteral("2")));
        QTRY_VERIFY_WITH_TIMEOUT(!early.disconnected.isEmpty(), kPatience); // at once, not at its next start
        const auto failures = early.failed.size();
        QTRY_VERIFY_WITH_TIMEOUT(early.failed.size() > failures + 1, kPatience);
        QVERIFY(!early.client->isConnected());
        QVERIFY(tell(added, {}, QStringLiteral("3"))); // what is gone already is no failure

        // All of it survives the broker.
        QVERIFY(tell(m_other, {}, QStringLiteral("4")));
        m_broker->kill();
        QVERIFY(m_broker->start());
        User other(any, settings(m_other.toString(), m_otherPassword, QStringLiteral("bank")));
        User kept(any, asBank());
        QTRY_VERIFY_WITH_TIMEOUT(kept.client->isConnected() && other.failed.size() >= 2, kPatience);
        QCOMPARE(other.connected.size(), 0);
    }

    void nobodyElseTellsTheBrokerAnything()
    {
        const MqttAdapter any = mqttAdapters().front();
        User bank(any, asBank()), server(any, asServer()),
            other(any, settings(m_other.toString(), m_otherPassword, QStringLiteral("server")));
        server.client->subscribe(upFilter(kGroup));
        QTRY_VERIFY_WITH_TIMEOUT(
            bank.client->isConnected() && !server.subscribed.isEmpty() && other.client->isConnected(), kPatience);
        for (User *user : {&bank, &server})
            QVERIFY(user->client->publish(controlTopic(), accountCommands(m_other, {}, QStringLiteral("x"))));
        QVERIFY(bank.client->publish(upTopic(m_bank), "behind it"));
        QTRY_VERIFY_WITH_TIMEOUT(server.has("behind it"), kPatience);
        QVERIFY(other.client->publish(upTopic(m_other), "still here"));
        QTRY_VERIFY_WITH_TIMEOUT(server.has("still here"), kPatience);
        QCOMPARE(other.disconnected.size(), 0);
    }

    void answersToOthersAreNotOurs()
    {
        QVERIFY(!readAnswer("", QStringLiteral("1")));
        QVERIFY(!readAnswer(R"({"responses":[{"command":"createRole","correlationData":"2"}]})", QStringLiteral("1")));
        const auto refused = readAnswer(
            R"({"responses":[{"command":"createRole","correlationData":"1","error":"no"}]})", QStringLiteral("1"));
        QVERIFY(refused && !*refused);
        const auto gone
            = readAnswer(R"({"responses":[{"command":"deleteRole","correlationData":"1","error":"Role not found"}]})",
                         QStringLiteral("1"));
        QVERIFY(gone && *gone);
    }
};

QTEST_GUILESS_MAIN(BrokerTlsTest)
#include "tst_brokertls.moc"
