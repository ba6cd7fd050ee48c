// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bankcredentials.h"
#include "app/kiosk/certificaterenewal.h"
#include "app/secretfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cubby;
using namespace cubby::kiosk;
using namespace std::chrono_literals;

// The kiosk's certificate is renewed in time, and nothing that has not connected takes its place.
class CertificateRenewalTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Time m_now = systemNow().wall;
    seal::Authority m_authority
        = seal::Authority::make(QStringLiteral("Fleet"), m_now - 24h * 400, m_now + 24h * 400).value();
    std::vector<QByteArray> m_asked;
    std::vector<link::BrokerSettings> m_connected;
    link::BrokerSettings m_broker;

    QByteArray sign(const QByteArray &request, Millis ago, Millis left,
                    const seal::Authority *authority = nullptr) const
    {
        return (authority ? *authority : m_authority)
            .sign(request, {QStringLiteral("bank"), {}, m_now - ago, m_now + left})
            .value();
    }
    // One of which this much is over and this much left.
    void give(Millis ago, Millis left)
    {
        const auto key = seal::TlsKey::generate().value();
        QVERIFY(writeSecretFile(m_broker.certFile, sign(key.request(QStringLiteral("k")).value(), ago, left)));
        QVERIFY(writeSecretFile(m_broker.keyFile, key.toPem()));
    }
    std::unique_ptr<CertificateRenewal> renewal(Millis trial = 1min)
    {
        return std::make_unique<CertificateRenewal>(
            CertificateRenewal::Settings{renewed(), 1h, trial}, m_broker,
            [this](const QByteArray &request) { m_asked.push_back(request); },
            [this](const link::BrokerSettings &broker) { m_connected.push_back(broker); });
    }
    static QJsonObject answer(const QByteArray &certificate)
    {
        return {{QStringLiteral("certificate"), QString::fromLatin1(certificate)}};
    }
    QString renewed() const { return m_folder->filePath(QStringLiteral("renewed.pem")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked.clear();
        m_connected.clear();
        m_broker = {};
        m_broker.caFile = authorityFile(m_folder->path());
        m_broker.certFile = certificateFile(m_folder->path());
        m_broker.keyFile = tlsKeyFile(m_folder->path());
        QVERIFY(writeSecretFile(m_broker.caFile, m_authority.certificate()));
    }

    void itIsAskedForWhenAThirdIsLeft_data()
    {
        QTest::addColumn<int>("left"); // days of 300
        QTest::addColumn<bool>("asks");
        for (int left : {299, 150, 101})
            QTest::addRow("%d days of 300", left) << left << false;
        for (int left : {99, 1, -1})
            QTest::addRow("%d days of 300", left) << left << true;
    }
    void itIsAskedForWhenAThirdIsLeft()
    {
        QFETCH(int, left);
        QFETCH(bool, asks);
        give(24h * (300 - left), 24h * left);
        const auto renewing = renewal();
        renewing->connected(m_broker.certFile);
        QCOMPARE(m_asked.size(), std::size_t(asks ? 1 : 0));
    }

    void whatHasConnectedTakesThePlaceOfTheOldOne()
    {
        give(24h * 300, 24h);
        const auto renewing = renewal();
        renewing->look();
        renewing->answered(answer(sign(m_asked.at(0), 1h, 24h * 300)));
        QCOMPARE(m_connected.size(), std::size_t(1));
        const link::BrokerSettings trial = m_connected[0];
        QVERIFY(trial.certFile != m_broker.certFile && trial.certFile == trial.keyFile);
        QVERIFY(seal::TlsKey::fromPem(readSmallFile(trial.keyFile).value()));
        QVERIFY(!QFile::exists(renewed()));
        renewing->connected(m_broker.certFile); // the old one's last words
        QVERIFY(!QFile::exists(renewed()));
        renewing->connected(trial.certFile);
        QVERIFY(QFile::exists(renewed()));
        QCOMPARE(m_connected.at(1).certFile, renewed());
        QCOMPARE(m_connected.at(1).keyFile, renewed());
        renewing->connected(renewed()); // it is a young one
        QCOMPARE(m_asked.size(), std::size_t(1));
        QVERIFY(QFile::exists(m_broker.certFile)); // the enrolled one is kept
    }

    void anAnswerThatIsStillOnItsWayIsWaitedFor()
    {
        give(24h * 300, 24h);
        const auto renewing = renewal();
        renewing->look();
        renewing->look();
        renewing->connected(m_broker.certFile);
        QCOMPARE(m_asked.size(), std::size_t(1));
        renewing->answered(answer(sign(m_asked.at(0), 1h, 24h * 300)));
        QCOMPARE(m_connected.size(), std::size_t(1)); // its key is the one that was asked with
        QVERIFY(QFile::exists(m_connected.at(0).keyFile));
    }

    void whatDoesNotConnectIsGivenUp()
    {
        give(24h * 300, 24h);
        const auto renewing = renewal(10ms);
        renewing->look();
        renewing->answered(answer(sign(m_asked.at(0), 1h, 24h * 300)));
        QTRY_COMPARE_WITH_TIMEOUT(m_connected.size(), std::size_t(2), 20'000);
        QCOMPARE(m_connected.at(1).certFile, m_broker.certFile);
        QVERIFY(!QFile::exists(renewed()));
        renewing->connected(m_broker.certFile); // by the old one: the centre is not asked again at once
        renewing->look();
        QCOMPARE(m_asked.size(), std::size_t(1));
    }

    void whatIsNotForThisKioskIsNotTried_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"refused", "nothing", "another key", "another authority", "over", "no certificate"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatIsNotForThisKioskIsNotTried()
    {
        QFETCH(QString, what);
        give(24h * 300, 24h);
        const auto renewing = renewal();
        renewing->look();
        const QByteArray request = m_asked.at(0);
        const auto stranger = seal::Authority::make(QStringLiteral("Other"), m_now - 24h, m_now + 24h).value();
        const auto other = seal::TlsKey::generate().value().request(QStringLiteral("k")).value();
        QJsonObject said;
        if (what == QLatin1StringView("refused"))
            said = {{QStringLiteral("refused"), QStringLiteral("no authority")}};
        else if (what == QLatin1StringView("another key"))
            said = answer(sign(other, 1h, 24h));
        else if (what == QLatin1StringView("another authority"))
            said = answer(sign(request, 1h, 1h, &stranger));
        else if (what == QLatin1StringView("over"))
            said = answer(sign(request, 24h, -1h));
        else if (what == QLatin1StringView("no certificate"))
            said = answer("hello");
        renewing->answered(said);
        QVERIFY(m_connected.empty());
        QVERIFY(!QFile::exists(renewed()));
        renewing->answered(answer(sign(request, 1h, 24h))); // an answer to no question
        QVERIFY(m_connected.empty());
    }
};

QTEST_GUILESS_MAIN(CertificateRenewalTest)
#include "tst_certificaterenewal.moc"
