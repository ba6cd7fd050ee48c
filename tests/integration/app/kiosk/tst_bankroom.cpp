// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/bankroom.h"
#include "serial/simulatedport.h"
#include "tests/integration/serial/ptyscanner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace cubby;
using namespace cubby::kiosk;
using namespace cubby::serial;
using bank::Screen;

namespace {

constexpr int kPatience = 20'000; // ms

}

// The whole bank on its own thread, as the kiosk has it: a journal on disk, a wall on a pty, and no broker.
class TestBankRoom : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SeededChance m_chance{5};
    BankRoom::Settings m_settings;
    std::unique_ptr<SimulatedWall> m_wall;
    std::unique_ptr<SimulatedPort> m_port;
    std::unique_ptr<BankRoom> m_room;
    QThread m_thread;
    bank::View m_view;

    Result<void> start()
    {
        m_room = std::make_unique<BankRoom>(m_settings);
        connect(m_room.get(), &BankRoom::viewChanged, this, [this](const bank::View &view) { m_view = view; });
        m_room->moveToThread(&m_thread);
        m_thread.start();
        Result<void> started;
        QMetaObject::invokeMethod(
            m_room.get(), [&] { started = m_room->start(); }, Qt::BlockingQueuedConnection);
        return started;
    }
    void stop()
    {
        if (!m_room)
            return;
        QMetaObject::invokeMethod(
            m_room.get(), [this] { m_room->stop(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        QVERIFY(m_thread.wait(kPatience));
        m_room.reset();
    }
    void tell(const bank::Input &input)
    {
        QMetaObject::invokeMethod(m_room.get(), [this, input] { m_room->input(input); });
    }

    // Leaves a journal as it is after the first hello: the centre said that the bank is empty.
    void hearFromCentre(const std::vector<DirectoryEntry> &more = {})
    {
        class NoPorts final : public bank::Ports
        {
            void pulse(const RequestId &, const CompartmentName &) override { }
            void play(bank::Sound) override { }
        } ports;
        const auto runner = bank::Runner::start(m_settings.host.runner, ports, systemNow(), m_chance);
        QVERIFY(runner);
        bank::SnapshotArrived arrived;
        arrived.head = {EpochId::make(fromMs(1), m_chance), 1, chainStart()};
        for (const LayoutCompartment &c : m_settings.host.runner.bank.layout.compartments)
            arrived.entries.push_back(directory::CompartmentBelieved{c.name, Custody::Empty, Condition::Good, {}, {}});
        arrived.entries.push_back(
            directory::BeliefsAsOf{(*runner)->bank().epoch(), (*runner)->journal().head().number, true});
        arrived.entries.insert(arrived.entries.end(), more.begin(), more.end());
        QVERIFY((*runner)->handle(arrived, systemNow()));
    }

private Q_SLOTS:
    void init()
    {
        const auto layout = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
        QVERIFY(layout);
        m_view = {};
        m_settings = {};
        bank::BankSettings &bank = m_settings.host.runner.bank;
        bank.id = BankId::make(fromMs(1), m_chance);
        bank.layout = *layout;
        bank.codeKey = m_chance.bytes(32);
        bank.passKeys = seal::only(seal::PrivateKey::generate(m_chance).publicKey());
        m_settings.host.key = seal::PrivateKey::generate(m_chance);
        m_settings.host.centreKeys = seal::only(seal::PrivateKey::generate(m_chance).publicKey());
        m_settings.host.runner.journal.path = m_folder.filePath(bank.id.toString());
        m_settings.ports.insert(layout->buses.first().name, m_folder.filePath(QStringLiteral("line")));
        m_settings.broker.host = QStringLiteral("127.0.0.1");
        m_settings.broker.port = 1; // nobody listens there
        m_settings.broker.clientId = bank.id.toString();

        QList<SimulatedBoard> boards;
        for (const LayoutBoard &board : layout->buses.first().boards)
            boards.append({board.address, board.channels});
        m_wall = std::make_unique<SimulatedWall>(boards);
        m_port = std::make_unique<SimulatedPort>(*m_wall, m_folder.filePath(QStringLiteral("line")));
    }
    void cleanup()
    {
        stop();
        m_port.reset();
    }

    // A bank that has heard nothing from its centre yet cannot know that it is empty.
    void aBankThatIsNewServesNobodyBeforeItHeardFromItsCentre()
    {
        QVERIFY(m_port->plugIn());
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::OutOfService, kPatience);
    }

    void withoutABrokerTheBankServes()
    {
        hearFromCentre();
        QVERIFY(m_port->plugIn());
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::Rest, kPatience);
        QVERIFY(!m_view.online);
        tell(bank::CameraChanged{true});
        tell(bank::PersonChose{bank::Choice::PickUp});
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::EnterCode, kPatience);
        QVERIFY(m_view.cameraWorks);
        tell(bank::CodeTyped{QStringLiteral("12345678")});
        QTRY_COMPARE_WITH_TIMEOUT(m_view.notice, bank::Notice::CodeUnknown, kPatience);
        tell(bank::PersonChose{bank::Choice::Back});
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::Rest, kPatience);
    }

    void withoutAPortItIsOutOfServiceUntilThereIsOne()
    {
        hearFromCentre();
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::OutOfService, kPatience);
        tell(bank::PersonChose{bank::Choice::PickUp});
        QVERIFY(m_port->plugIn());
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::Rest, kPatience);
    }

    // A driver with a scanner in the hand: badge, then labels, with what scanners put before and behind them.
    void whatASerialScannerReadsReachesTheBank()
    {
        const seal::Badge badge = seal::makeBadge(PersonId::make(fromMs(2), m_chance), m_chance);
        const auto verifier = seal::makePinVerifier(QStringLiteral("4711"), badge, {64, 1}, m_chance);
        QVERIFY(verifier);
        directory::PersonGranted driver;
        driver.person = badge.person;
        driver.name = QStringLiteral("Driver 1");
        driver.role = QStringLiteral("driver");
        driver.verifier = seal::toJson(*verifier);
        driver.notAfter = systemNow().wall + std::chrono::hours(1);
        hearFromCentre({driver});
        serial::ScannerSettings scanner;
        scanner.line.port = m_folder.filePath(QStringLiteral("scanner"));
        scanner.line.reopenFirst = std::chrono::milliseconds(10);
        m_settings.scanners = {scanner};
        PtyScanner pty(scanner.line.port);
        QVERIFY(pty.plugIn());
        QVERIFY(m_port->plugIn());
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::Rest, kPatience);
        QVERIFY(pty.send("]Q1" + seal::toText(badge) + "\r\n"));
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::EnterPin, kPatience);
        tell(bank::PinTyped{QStringLiteral("4711")});
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::DriverList, kPatience);
        pty.unplug();
        QVERIFY(pty.plugIn());
        QTRY_VERIFY_WITH_TIMEOUT((pty.send("]C0RR287043775IN\r"), m_view.screen == Screen::ChooseSize), kPatience);
        QCOMPARE(m_view.label, QStringLiteral("RR287043775IN"));
    }

    void aDoorThatIsForcedIsSeen()
    {
        hearFromCentre();
        QVERIFY(m_port->plugIn());
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(m_view.screen, Screen::Rest, kPatience);
        const LayoutCompartment &c = m_settings.host.runner.bank.layout.compartments.first();
        QVERIFY(m_wall->open({c.lock.board, c.lock.channel}));
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(m_view.compartments.begin(), m_view.compartments.end(),
                                             [&](const auto &v) { return v.name == c.name && v.open; }),
                                 kPatience);
    }

    void aJournalThatIsNoneIsSetAsideAndTheBankRuns()
    {
        QFile broken(m_settings.host.runner.journal.path);
        QVERIFY(broken.open(QFile::WriteOnly));
        broken.write(QByteArray(8192, 'x'));
        broken.close();
        QVERIFY(m_port->plugIn());
        QVERIFY(start());
        QTRY_VERIFY_WITH_TIMEOUT(!m_view.compartments.isEmpty(), kPatience);
        // What was found there is kept for whoever wants to know what happened.
        QDir folder(m_folder.path());
        folder.setNameFilters({QFileInfo(m_settings.host.runner.journal.path).fileName() + QLatin1Char('*')});
        bool kept = false;
        for (const QFileInfo &file : folder.entryInfoList()) {
            QFile one(file.filePath());
            kept = kept || (file.size() == 8192 && one.open(QFile::ReadOnly) && one.readAll() == QByteArray(8192, 'x'));
        }
        QVERIFY(kept);
    }

    void withoutAPlaceForTheJournalItSaysSo()
    {
        m_settings.host.runner.journal.path = QStringLiteral("/proc/no/such/folder/journal.sqlite");
        const auto started = start();
        QVERIFY(!started);
        QVERIFY2(started.error().message.contains(m_settings.host.runner.journal.path),
                 qPrintable(started.error().message));
    }
};

QTEST_GUILESS_MAIN(TestBankRoom)
#include "tst_bankroom.moc"
