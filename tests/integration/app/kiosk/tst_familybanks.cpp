// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped layout as a bank that works: its boards on ptys, the bank on its own thread with a journal on disk.
#include "app/bankcredentials.h"
#include "app/kiosk/bankroom.h"
#include "app/simulator/simulation.h"
#include "journal/journal.h"
#include "seal/badge.h"
#include "seal/code.h"

#include <QDir>
#include <QMetaEnum>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace cubby;
using namespace cubby::kiosk;
using bank::Choice;
using bank::Screen;

namespace {

constexpr int kPatience = 30'000; // ms
const QString kLabel = QStringLiteral("JD014600003RS");
const QString kPin = QStringLiteral("4711");

QString nameOf(Screen screen) { return QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(int(screen))); }

} // namespace

class TestFamilyBanks : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    SeededChance m_chance{11};
    Layout m_layout;
    BankRoom::Settings m_settings;
    QString m_badge;
    QString m_code;
    std::unique_ptr<simulator::Simulation> m_wall;
    std::unique_ptr<BankRoom> m_room;
    QThread m_thread;
    bank::View m_view;
    int m_pulses = 0;
    QHash<QString, int> m_heard; // by bus: what came over its line
    QHash<QString, int> m_polls; // by bus: questions without anything else among them
    int m_said = 0; // answers of all boards

    void tell(const bank::Input &input)
    {
        QMetaObject::invokeMethod(m_room.get(), [this, input] { m_room->input(input); });
    }
    void choose(Choice choice) { tell(bank::PersonChose{choice}); }
    bool reach(const QList<Screen> &screens)
    {
        const bool reached = QTest::qWaitFor([&] { return screens.contains(m_view.screen); }, kPatience);
        if (!reached)
            qWarning("not %s but %s", qPrintable(nameOf(screens.first())), qPrintable(nameOf(m_view.screen)));
        return reached;
    }
    bool reach(Screen screen) { return reach(QList<Screen>{screen}); }

    // Boards that must be prepared first refuse no pulse any more.
    bool boardsArePrepared()
    {
        return QTest::qWaitFor(
            [this] {
                return std::all_of(m_layout.buses.begin(), m_layout.buses.end(), [this](const LayoutBus &bus) {
                    return bus.family != QLatin1StringView("modbus-relay") || m_polls.value(bus.name) > 8;
                });
            },
            kPatience);
    }

    QString statusOf(const CompartmentName &name) const
    {
        for (const bank::CompartmentView &c : m_view.compartments) {
            if (c.name == name)
                return c.status;
        }
        return {};
    }
    bool isOpen(const CompartmentName &name) const { return m_wall->compartment(name)->open; }

    // What is in the journal about a compartment, by kind. The bank must have stopped.
    QStringList journalled(const CompartmentName &name) const
    {
        const auto examined = journal::Journal::examine(m_settings.host.runner.journal.path);
        if (!examined)
            qFatal("%s", qPrintable(examined.error().message));
        QStringList kinds;
        for (const auto &line : examined->lines) {
            if (QJsonDocument::fromJson(line.record.body)[QLatin1StringView("compartment")].toString() == name)
                kinds << line.record.kind;
        }
        return kinds;
    }

    // A journal as it is after the first words of the centre: the bank is empty, a driver may come, and a package.
    Result<void> hearFromCentre()
    {
        class NoPorts final : public bank::Ports
        {
            void pulse(const RequestId &, const CompartmentName &) override { }
            void play(bank::Sound) override { }
        } ports;
        const Time at = systemNow().wall;
        const auto runner = bank::Runner::start(m_settings.host.runner, ports, systemNow(), m_chance);
        if (!runner)
            return failure(runner.error());
        bank::SnapshotArrived arrived;
        arrived.head = {EpochId::make(at, m_chance), 1, chainStart()};
        for (const LayoutCompartment &c : m_layout.compartments)
            arrived.entries.push_back(directory::CompartmentBelieved{c.name, Custody::Empty, Condition::Good, {}, {}});
        const seal::Badge badge = seal::makeBadge(PersonId::make(at, m_chance), m_chance);
        const auto verifier = seal::makePinVerifier(kPin, badge, {64, 1}, m_chance);
        if (!verifier)
            return failure(verifier.error());
        m_badge = QString::fromLatin1(seal::toText(badge));
        arrived.entries.push_back(directory::PersonGranted{badge.person, QStringLiteral("Kim"),
                                                           QStringLiteral("driver"), seal::toJson(*verifier),
                                                           at + std::chrono::hours(8)});
        m_code = seal::makeCode(m_chance);
        directory::PackageExpected package;
        package.stay = StayId::make(at, m_chance);
        package.package = PackageId::make(at, m_chance);
        package.credential = CredentialId::make(at, m_chance);
        package.labels = {kLabel};
        package.size = Size::S;
        package.codeDigest = seal::codeDigest(m_code, m_settings.host.runner.bank.codeKey);
        arrived.entries.push_back(package);
        arrived.entries.push_back(
            directory::BeliefsAsOf{(*runner)->bank().epoch(), (*runner)->journal().head().number, true});
        return (*runner)->handle(arrived, systemNow());
    }

    bool startRoom()
    {
        m_room = std::make_unique<BankRoom>(m_settings);
        connect(m_room.get(), &BankRoom::viewChanged, this, [this](const bank::View &view) { m_view = view; });
        m_room->moveToThread(&m_thread);
        m_thread.start();
        Result<void> started;
        QMetaObject::invokeMethod(
            m_room.get(), [&] { started = m_room->start(); }, Qt::BlockingQueuedConnection);
        return started.has_value();
    }
    void stopRoom()
    {
        if (!m_room)
            return;
        QMetaObject::invokeMethod(
            m_room.get(), [this] { m_room->stop(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        QVERIFY(m_thread.wait(kPatience));
        m_room.reset();
    }

    static void eachLayout()
    {
        QTest::addColumn<QString>("file");
        const QDir layouts(QStringLiteral(CUBBY_LAYOUTS));
        for (const QString &name : layouts.entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << layouts.filePath(name);
    }

private Q_SLOTS:
    void init()
    {
        QFETCH(QString, file);
        const auto layout = Layout::fromFile(file);
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
        m_layout = *layout;
        m_folder = std::make_unique<QTemporaryDir>();
        m_view = {};
        m_pulses = 0;
        m_heard.clear();
        m_polls.clear();
        m_said = 0;

        m_settings = {};
        bank::BankSettings &bank = m_settings.host.runner.bank;
        bank.id = BankId::make(fromMs(1), m_chance);
        bank.layout = m_layout;
        bank.codeKey = m_chance.bytes(32);
        bank.passKeys = seal::only(seal::PrivateKey::generate(m_chance).publicKey());
        m_settings.host.key = seal::PrivateKey::generate(m_chance);
        m_settings.host.centreKeys = seal::only(seal::PrivateKey::generate(m_chance).publicKey());
        m_settings.host.runner.journal.path = m_folder->filePath(QStringLiteral("journal.sqlite"));
        m_settings.broker.host = QStringLiteral("127.0.0.1");
        m_settings.broker.port = 1; // nobody listens there
        m_settings.broker.clientId = bank.id.toString();
        for (const LayoutBus &bus : std::as_const(m_layout.buses))
            m_settings.ports.insert(bus.name, m_folder->filePath(bus.name));

        using Event = simulator::Simulation::Event;
        m_wall = std::make_unique<simulator::Simulation>(m_layout, m_settings.ports);
        connect(m_wall.get(), &simulator::Simulation::happened, this, [this](Event event, const QString &) {
            if (event == Event::Pulsed)
                ++m_pulses;
        });
        connect(m_wall.get(), &simulator::Simulation::sentToBoards, this,
                [this](const QString &bus, const QByteArray &bytes) {
                    ++m_heard[bus];
                    const bool writes = bytes.size() > 1 && bytes[1] != 1 && bytes[1] != 2; // in Modbus' words
                    m_polls[bus] = writes ? 0 : m_polls[bus] + 1;
                });
        connect(m_wall.get(), &simulator::Simulation::sentByBoards, this, [this] { ++m_said; });
        const auto plugged = m_wall->plugInAll();
        QVERIFY2(plugged, plugged ? "" : qPrintable(plugged.error().message));
    }
    void cleanup()
    {
        stopRoom();
        m_wall.reset();
    }

    // What is not sensed is asked, and nothing else.
    void aPackageIsBroughtAndFetched_data() { eachLayout(); }
    void aPackageIsBroughtAndFetched()
    {
        const auto heard = hearFromCentre();
        QVERIFY2(heard, heard ? "" : qPrintable(heard.error().message));
        QVERIFY(startRoom());
        QVERIFY(reach(Screen::Rest));
        QVERIFY(boardsArePrepared());

        tell(bank::CodeScanned{m_badge});
        QVERIFY(reach(Screen::EnterPin));
        tell(bank::PinTyped{kPin});
        QVERIFY(reach(Screen::DriverList));
        tell(bank::CodeScanned{kLabel});
        QVERIFY(reach({Screen::PutIn, Screen::IsDoorOpen}));
        const CompartmentName name = m_view.compartment;
        const LayoutCompartment *place = m_layout.find(name);
        QVERIFY(place);
        QCOMPARE(m_view.screen == Screen::IsDoorOpen, !place->hasDoorSensor);
        if (!place->hasDoorSensor)
            choose(Choice::Yes);
        QVERIFY(reach(Screen::PutIn));
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(name), kPatience);
        QVERIFY(m_wall->putParcel(name).value());
        QVERIFY(m_wall->close(name).value());
        if (!place->hasDoorSensor)
            choose(Choice::Done);
        if (!place->presence) {
            QVERIFY(reach(Screen::IsItInside));
            choose(Choice::Yes);
        }
        QVERIFY(reach(Screen::DriverList));
        QCOMPARE(statusOf(name), QStringLiteral("Occupied"));
        choose(Choice::SignOut);
        QVERIFY(reach(Screen::Summary));
        choose(Choice::Done);
        QVERIFY(reach(Screen::Rest));

        choose(Choice::PickUp);
        QVERIFY(reach(Screen::EnterCode));
        tell(bank::CodeTyped{m_code});
        QVERIFY(reach({Screen::DoorOpen, Screen::IsDoorOpen}));
        QCOMPARE(m_view.screen == Screen::IsDoorOpen, !place->hasDoorSensor);
        QCOMPARE(m_view.compartment, name);
        if (!place->hasDoorSensor)
            choose(Choice::Yes);
        QVERIFY(reach(Screen::DoorOpen));
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(name), kPatience);
        QVERIFY(m_wall->takeParcel(name).value());
        QVERIFY(m_wall->close(name).value());
        if (!place->hasDoorSensor)
            choose(Choice::Done);
        if (!place->presence) {
            QVERIFY(reach(Screen::DidYouTakeIt));
            choose(Choice::Yes);
        }
        QVERIFY(reach(Screen::Thanks));
        choose(Choice::Done);
        QVERIFY(reach(Screen::Rest));
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(name), QStringLiteral("Available"), kPatience);

        QCOMPARE(m_pulses, 2);
        stopRoom();
        const QStringList kinds = journalled(name);
        QCOMPARE(kinds.count(QStringLiteral("UnlockRequested")), 2);
        QCOMPARE(kinds.count(QStringLiteral("Deposited")), 1);
        QCOMPARE(kinds.count(QStringLiteral("PickedUp")), 1);
        QCOMPARE(kinds.count(QStringLiteral("DoorForced")), 0);
    }

    void aDoorThatOpensByItselfIsForcedWhereThatIsSensed_data() { eachLayout(); }
    void aDoorThatOpensByItselfIsForcedWhereThatIsSensed()
    {
        QVERIFY(hearFromCentre());
        QVERIFY(startRoom());
        QVERIFY(reach(Screen::Rest));
        const LayoutCompartment &place = m_layout.compartments.last();
        QVERIFY(m_wall->open(place.name).value());
        if (place.hasDoorSensor) {
            QTRY_COMPARE_WITH_TIMEOUT(statusOf(place.name), QStringLiteral("RequiresInspection"), kPatience);
            for (const bank::CompartmentView &c : std::as_const(m_view.compartments))
                QCOMPARE(c.open, c.name == place.name);
        } else {
            // Boards without inputs have been asked, and have nothing to tell.
            const int enough = m_said + 5;
            QTRY_VERIFY_WITH_TIMEOUT(m_said >= enough, kPatience);
            QCOMPARE(statusOf(place.name), QStringLiteral("Available"));
        }
        QVERIFY(m_wall->close(place.name).value());
        QCOMPARE(m_view.screen, Screen::Rest); // the bank goes on
        stopRoom();
        QCOMPARE(journalled(place.name).count(QStringLiteral("DoorForced")), place.hasDoorSensor ? 1 : 0);
        QCOMPARE(m_pulses, 0);
    }

    void theKioskStarts_data() { eachLayout(); }
    void theKioskStarts()
    {
        QFETCH(QString, file);
        BankCredentials credentials;
        credentials.bank = m_settings.host.runner.bank.id;
        credentials.key = m_settings.host.key;
        credentials.centreDown = seal::PrivateKey::generate(m_chance).publicKey();
        credentials.centrePass = seal::PrivateKey::generate(m_chance).publicKey();
        credentials.codeKey = m_settings.host.runner.bank.codeKey;
        credentials.brokerUser = credentials.bank.toString();
        credentials.brokerPassword = QStringLiteral("secret");
        QVERIFY(writeBankCredentials(m_folder->filePath(QStringLiteral("credentials")), credentials));
        QStringList ports;
        for (const LayoutBus &bus : std::as_const(m_layout.buses))
            ports << bus.name + u'=' + m_settings.ports.value(bus.name);

        QProcess kiosk;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        kiosk.setProcessEnvironment(environment);
        kiosk.setProcessChannelMode(QProcess::MergedChannels);
        kiosk.start(QStringLiteral(CUBBY_KIOSK_PROGRAM),
                    {QStringLiteral("--bank-layout"), file, QStringLiteral("--bank-credentials"),
                     m_folder->filePath(QStringLiteral("credentials")), QStringLiteral("--bank-journal"),
                     m_settings.host.runner.journal.path, QStringLiteral("--serial-ports"),
                     ports.join(QLatin1Char(',')), QStringLiteral("--mqtt-port"), QStringLiteral("1"),
                     QStringLiteral("--camera-source"), QStringLiteral("file"), QStringLiteral("--camera-file"),
                     m_folder->filePath(QStringLiteral("camera"))});
        // Every line is spoken on and answered.
        const bool spoke = QTest::qWaitFor(
            [&] {
                return kiosk.state() == QProcess::NotRunning
                       || (m_heard.size() == m_layout.buses.size() && m_said >= 2 * m_layout.buses.size());
            },
            kPatience);
        const bool runs = kiosk.state() == QProcess::Running;
        kiosk.terminate();
        QVERIFY(QTest::qWaitFor([&] { return kiosk.state() == QProcess::NotRunning; }, kPatience));
        const QByteArray output = kiosk.readAll();
        QVERIFY2(spoke && runs, output.constData());
        QCOMPARE(kiosk.exitStatus(), QProcess::NormalExit);
        QVERIFY2(kiosk.exitCode() == 0, output.constData());
        QCOMPARE(m_pulses, 0);
    }
};

QTEST_GUILESS_MAIN(TestFamilyBanks)
#include "tst_familybanks.moc"
