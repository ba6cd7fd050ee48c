// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bankcredentials.h"
#include "app/kiosk/configuration.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::kiosk;

class TestKioskConfiguration : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SeededChance m_chance{7};
    BankCredentials m_credentials;

    Result<Configuration> read(const QStringList &more)
    {
        const auto settings = Settings::read(
            program(), QStringList{QStringLiteral("cubby-kiosk"), QStringLiteral("--bank-layout"),
                                   QStringLiteral(CUBBY_LAYOUT), QStringLiteral("--bank-credentials"), m_folder.path()}
                           + more);
        return settings ? configurationFrom(*settings) : failure(settings.error());
    }
    static Layout withBuses(const QStringList &names)
    {
        Layout layout;
        for (const QString &name : names) {
            LayoutBus bus;
            bus.name = name;
            layout.buses << bus;
        }
        return layout;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_credentials.bank = BankId::make(fromMs(1), m_chance);
        m_credentials.key = seal::PrivateKey::generate(m_chance);
        m_credentials.centreDown = seal::PrivateKey::generate(m_chance).publicKey();
        m_credentials.centrePass = seal::PrivateKey::generate(m_chance).publicKey();
        m_credentials.codeKey = m_chance.bytes(32);
        m_credentials.brokerUser = m_credentials.bank.toString();
        m_credentials.brokerPassword = QStringLiteral("secret");
        QVERIFY(writeBankCredentials(m_folder.path(), m_credentials));
    }

    void credentialsAndLayoutBecomeTheBank()
    {
        const auto c = read({QStringLiteral("--mqtt-host"), QStringLiteral("broker.example.org")});
        QVERIFY2(c, c ? "" : qPrintable(c.error().message));
        QCOMPARE(c->room.host.runner.bank.id, m_credentials.bank);
        QCOMPARE(c->room.host.runner.bank.layout.name, QStringLiteral("Riverside"));
        QCOMPARE(c->room.broker.host, QStringLiteral("broker.example.org"));
        QCOMPARE(c->room.broker.clientId, m_credentials.bank.toString());
        QCOMPARE(c->room.broker.password, QStringLiteral("secret"));
        QVERIFY(c->room.broker.willTopic.contains(m_credentials.bank.toString()));
        // A key of the centre for one purpose is not good for the other.
        QVERIFY(c->room.host.centreKeys(m_credentials.centreDown.kid()));
        QVERIFY(!c->room.host.centreKeys(m_credentials.centrePass.kid()));
        QVERIFY(c->room.host.runner.bank.passKeys(m_credentials.centrePass.kid()));
        QVERIFY(!c->room.host.runner.bank.passKeys(m_credentials.centreDown.kid()));
    }

    void whatIsWrongIsSaidWithItsKey_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *option, const char *value, const char *said) {
            QTest::newRow(name) << QStringList{QString::fromLatin1(option), QString::fromLatin1(value)}
                                << QString::fromLatin1(said);
        };
        row("no layout", "--bank-layout", "/nowhere/layout.json", "bank/layout");
        row("no credentials", "--bank-credentials", "/nowhere", "bank/credentials");
        row("no such bus", "--serial-ports", "cellar=/dev/ttyS0", "serial/ports");
        row("camera of another kind", "--camera-source", "eye", "camera/source");
        row("file camera without a file", "--camera-source", "file", "camera/file");
        row("a window of no size", "--window-width", "0", "window/width");
        row("port out of range", "--mqtt-port", "70000", "mqtt/port");
    }
    void whatIsWrongIsSaidWithItsKey()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const auto c = read(arguments);
        QVERIFY(!c);
        QVERIFY2(c.error().message.contains(said), qPrintable(c.error().message));
    }

    void portsAreNamedByBus()
    {
        const QString path = QStringLiteral("/dev/ttyUSB0");
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QVERIFY(portsFrom({}, withBuses({a})).value().isEmpty());
        QCOMPARE(portsFrom(path, withBuses({a})).value(), (QHash<QString, QString>{{a, path}}));
        QVERIFY(!portsFrom(path, withBuses({a, b})));
        QCOMPARE(portsFrom(QStringLiteral("a=/dev/x, b=/dev/y"), withBuses({a, b})).value(),
                 (QHash<QString, QString>{{a, QStringLiteral("/dev/x")}, {b, QStringLiteral("/dev/y")}}));
        QVERIFY(!portsFrom(QStringLiteral("a="), withBuses({a})));
        QVERIFY(!portsFrom(QStringLiteral("c=/dev/x"), withBuses({a})));
    }
};

QTEST_GUILESS_MAIN(TestKioskConfiguration)
#include "tst_kioskconfiguration.moc"
