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
        row("a scanner on the lock boards' line", "--scanner-ports", "/dev/serial/by-id/none,", "scanner/ports");
        row("a scanner's speed", "--scanner-speed", "0", "scanner/speed");
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

    // The kiosk was another bank's before, which the centre had sent layouts to.
    void theLayoutsOfAnotherBankAreNotTaken()
    {
        const QTemporaryDir disk;
        const QStringList journal{QStringLiteral("--bank-journal"), disk.filePath(QStringLiteral("journal"))};
        const auto before = read(journal);
        QVERIFY2(before, before ? "" : qPrintable(before.error().message));
        LayoutStore layouts = before->room.layouts.value();
        Layout sent = before->room.host.runner.bank.layout;
        sent.name = QStringLiteral("Sent");
        QVERIFY(layouts.tryNext(sent) && layouts.keep());
        QCOMPARE(read(journal)->room.host.runner.bank.layout.name, QStringLiteral("Sent"));
        QVERIFY(layouts.tryNext(withBuses({QStringLiteral("cellar")})));

        const QTemporaryDir others;
        BankCredentials another = m_credentials;
        another.bank = BankId::make(fromMs(2), m_chance);
        QVERIFY(writeBankCredentials(others.path(), another));
        const auto after = read(journal + QStringList{QStringLiteral("--bank-credentials"), others.path()});
        QVERIFY2(after, after ? "" : qPrintable(after.error().message));
        QCOMPARE(after->room.host.runner.bank.layout.name, QStringLiteral("Riverside"));
        QVERIFY(!after->room.host.runner.bank.layoutOnTrial);
        QVERIFY(!after->room.host.runner.bank.refusedLayout);
    }

    // As where the disk with the credentials comes late, or the camera's settings were changed at the same time.
    void whatIsWrongElsewhereGivesUpNoLayout()
    {
        const QTemporaryDir disk;
        const QStringList journal{QStringLiteral("--bank-journal"), disk.filePath(QStringLiteral("journal"))};
        LayoutStore layouts = read(journal)->room.layouts.value();
        Layout sent = read(journal)->room.host.runner.bank.layout;
        sent.name = QStringLiteral("Sent");
        QVERIFY(layouts.tryNext(sent));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!read(journal + QStringList{QStringLiteral("--bank-credentials"), QStringLiteral("/nowhere")}));
        QVERIFY(!read(journal + QStringList{QStringLiteral("--camera-source"), QStringLiteral("file")}));
        const auto good = read(journal);
        QVERIFY(good && good->room.host.runner.bank.layoutOnTrial);
        QCOMPARE(good->room.host.runner.bank.layout.name, QStringLiteral("Sent"));
    }

    void scannersAreNamedByTheirPorts()
    {
        const auto none = read({});
        QVERIFY(none && none->room.scanners.isEmpty());
        QVERIFY(none->keyboard && none->keyboard->ends == QStringLiteral("\r\n\t"));
        const auto c = read({QStringLiteral("--scanner-ports"), QStringLiteral("/dev/ttyACM0, /dev/ttyACM1"),
                             QStringLiteral("--scanner-speed"), QStringLiteral("115200"),
                             QStringLiteral("--scanner-dtr"), QStringLiteral("on"), QStringLiteral("--scanner-silence"),
                             QStringLiteral("100ms"), QStringLiteral("--scanner-keyboard"), QStringLiteral("false")});
        QVERIFY2(c, c ? "" : qPrintable(c.error().message));
        QCOMPARE(c->room.scanners.size(), 2);
        QCOMPARE(c->room.scanners[0].line.port, QStringLiteral("/dev/ttyACM0"));
        const serial::ScannerSettings &second = c->room.scanners[1];
        QCOMPARE(second.line.port, QStringLiteral("/dev/ttyACM1"));
        QCOMPARE(second.line.speed, 115200);
        QVERIFY(second.line.dtr == true);
        QVERIFY(second.split.idle == std::chrono::milliseconds(100));
        QVERIFY(!c->keyboard);
    }

    void whatEndsAKeyboardScanIsSaid()
    {
        const auto with = [this](const char *end) {
            return read({QStringLiteral("--scanner-keyboard-end"), QString::fromLatin1(end),
                         QStringLiteral("--scanner-keyboard-gap"), QStringLiteral("30ms")});
        };
        QCOMPARE(with("enter")->keyboard->ends, QStringLiteral("\r\n"));
        QCOMPARE(with("tab")->keyboard->ends, QStringLiteral("\t"));
        QCOMPARE(with("none")->keyboard->ends, QString());
        QVERIFY(with("none")->keyboard->gap == Millis(30));
        QVERIFY(!with("escape"));
    }

    void aScannersPortIsItsOwn()
    {
        Layout layout = withBuses({QStringLiteral("a"), QStringLiteral("b")});
        layout.buses[0].port = QStringLiteral("/dev/x");
        layout.buses[1].port = QStringLiteral("/dev/y");
        const QHash<QString, QString> other{{QStringLiteral("b"), QStringLiteral("/dev/z")}};
        QCOMPARE(scannerPortsFrom(QStringLiteral("/dev/y"), layout, other).value(),
                 QStringList{QStringLiteral("/dev/y")});
        for (const char *wrong : {"/dev/x", "/dev/z", "/dev/s,/dev/s", "/dev/s,,/dev/t", "/dev/s, "}) {
            const auto refused = scannerPortsFrom(QString::fromLatin1(wrong), layout, other);
            QVERIFY2(!refused && !refused.error().message.isEmpty(), wrong);
        }
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
