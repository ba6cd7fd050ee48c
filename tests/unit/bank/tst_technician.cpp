// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

Driver technician(Site &site)
{
    const Driver out = site.hire(std::chrono::hours(8), QStringLiteral("technician"));
    site.scan(out.badge);
    site.pin(out.pin);
    site.mark();
    return out;
}

ServiceDoor doorOf(const Site &site, const CompartmentName &name)
{
    for (const ServiceDoor &door : site.view().service.doors) {
        if (door.name == name)
            return door;
    }
    return {};
}

} // namespace

// flows.md, "Technician".
class TechnicianTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badgeAndPinShowTheWholeWall()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.give(BoardChanged{QStringLiteral("main"), 2, false});
        site.give(PresenceChanged{QStringLiteral("C1"), PresenceState::Unknown});
        const Driver who = technician(site);
        VERIFY_SCREEN(site, Screen::ServiceHome);
        const View view = site.view();
        QCOMPARE(view.flow, Flow::Service);
        QCOMPARE(view.person, QStringLiteral("Kim"));
        QCOMPARE(view.service.doors.size(), 5);
        const ServiceDoor door = doorOf(site, site.placeOf(parcel));
        QCOMPARE(door.custody, QStringLiteral("Holds"));
        QCOMPARE(door.content, QStringLiteral("JD1"));
        QCOMPARE(door.door, QStringLiteral("Closed"));
        QCOMPARE(door.doorSensor, QStringLiteral("Sensed"));
        QCOMPARE(door.presence, QStringLiteral("Present"));
        QVERIFY(door.lock.startsWith(QStringLiteral("main/1/")));
        QCOMPARE(doorOf(site, QStringLiteral("C1")).presence, QStringLiteral("Unknown"));
        QCOMPARE(view.service.boards.size(), 2);
        QVERIFY(view.service.boards[0].answers && !view.service.boards[1].answers && view.service.boards[0].busWorks);
        QCOMPARE(view.service.software, QStringLiteral("test"));
        QCOMPARE(view.service.layout.size(), 12);
        QVERIFY(!view.service.maintenance && !view.service.epoch.isEmpty());
        site.choose(Choice::SignOut);
        VERIFY_SCREEN(site, Screen::Rest);
        QVERIFY(site.view().service.doors.isEmpty());
        QCOMPARE(site.all<entry::PersonSignedOut>().at(0).person, who.person);
    }

    void nothingATechnicianSeesIsShownToADriver()
    {
        Site site;
        site.signIn(site.driver);
        QVERIFY(site.view().service.doors.isEmpty());
        for (Choice choice : {Choice::ShowDoor, Choice::Audit, Choice::ToMaintenance, Choice::OpenDoor,
                              Choice::SetOutOfOrder, Choice::Calibrate, Choice::TestScanners}) {
            site.choose(choice, QStringLiteral("A1"));
            VERIFY_SCREEN(site, Screen::DriverList);
        }
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        QCOMPARE(site.state().mode(), BankMode::Service);
    }

    void oneDoorIsOpenedAndJudged_data()
    {
        QTest::addColumn<bool>("holds");
        QTest::addColumn<Choice>("answer");
        QTest::addColumn<Custody>("custody");
        QTest::addColumn<Condition>("condition");
        QTest::newRow("full, as expected") << true << Choice::AsExpected << Custody::Holds << Condition::Good;
        QTest::newRow("full, missing") << true << Choice::Missing << Custody::Empty << Condition::Good;
        QTest::newRow("full, else") << true << Choice::SomethingElse << Custody::Unknown << Condition::Inspect;
        QTest::newRow("empty, as expected") << false << Choice::AsExpected << Custody::Empty << Condition::Good;
        QTest::newRow("empty, else") << false << Choice::SomethingElse << Custody::Unknown << Condition::Inspect;
    }
    void oneDoorIsOpenedAndJudged()
    {
        QFETCH(bool, holds);
        QFETCH(Choice, answer);
        QFETCH(Custody, custody);
        QFETCH(Condition, condition);
        Site site({.presence = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = holds ? site.placeOf(parcel) : QStringLiteral("C1");
        const Driver who = technician(site);
        site.choose(Choice::ShowDoor, QStringLiteral("Z9"));
        VERIFY_SCREEN(site, Screen::ServiceHome);
        site.choose(Choice::ShowDoor, name);
        VERIFY_SCREEN(site, Screen::ServiceDoor);
        QCOMPARE(site.view().compartment, name);
        site.choose(answer); // nobody has looked yet
        QCOMPARE(site.count<entry::Inspected>(), 0);
        site.choose(Choice::OpenDoor);
        QCOMPARE(site.all<entry::UnlockRequested>().at(0).purpose, Purpose::Inspection);
        QCOMPARE(site.all<entry::UnlockRequested>().at(0).person, who.person);
        site.settle();
        VERIFY_SCREEN(site, Screen::ServiceDoor);
        QCOMPARE(site.view().label, holds ? QStringLiteral("JD1") : QString());
        site.choose(answer);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::ServiceDoor);
        QCOMPARE(site.count<entry::Inspected>(), 1);
        QCOMPARE(site.at(name).custody, custody);
        QCOMPARE(site.at(name).condition, condition);
        QVERIFY(!site.at(name).visit);
        QCOMPARE(!!site.state().stay(parcel.expected.stay), !holds || answer != Choice::Missing);
    }

    void aSensorAnswersForTheTechnician()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        (void)technician(site);
        site.choose(Choice::ShowDoor, name);
        site.choose(Choice::OpenDoor);
        site.settle();
        site.take(name);
        site.wait(1s);
        site.shut(name);
        site.settle();
        QCOMPARE(site.all<entry::Inspected>().at(0).found, InspectionResult::Nothing);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void whatWantedAnInspectionIsGoodAgainOnceSomebodyHasLooked()
    {
        Site site({.presence = false});
        const CompartmentName name = QStringLiteral("C1");
        site.pullOpen(name); // forced
        site.shut(name);
        site.settle();
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        (void)technician(site);
        site.choose(Choice::ShowDoor, name);
        site.choose(Choice::OpenDoor);
        site.settle();
        site.shut(name);
        site.settle();
        site.choose(Choice::AsExpected); // also after it was shut
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void outOfOrderAndBack()
    {
        Site site;
        (void)technician(site);
        site.choose(Choice::ShowDoor, QStringLiteral("A1"));
        site.choose(Choice::SetOutOfOrder);
        QCOMPARE(site.at(QStringLiteral("A1")).shown(), CompartmentStatus::OutOfOrder);
        QCOMPARE(site.all<entry::CompartmentSet>().at(0).reason, QStringLiteral("technician"));
        site.choose(Choice::SetGood);
        QCOMPARE(site.at(QStringLiteral("A1")).shown(), CompartmentStatus::Available);
    }

    void anAuditOpensEveryDoorOneByOneWithWhatShouldBeInside()
    {
        Site site({.presence = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        (void)technician(site);
        site.choose(Choice::Audit);
        QStringList opened;
        for (int i = 1; i <= 5; ++i) {
            VERIFY_SCREEN(site, Screen::Opening);
            const CompartmentName name = site.view().compartment;
            opened << name;
            QCOMPARE(site.view().index, i);
            QCOMPARE(site.view().count, 5);
            QCOMPARE(site.wall.pulses.back().compartment, name);
            site.settle();
            VERIFY_SCREEN(site, Screen::AuditDoor);
            QCOMPARE(site.view().label, site.placeOf(parcel) == name ? QStringLiteral("JD1") : QString());
            site.choose(Choice::AsExpected);
            VERIFY_SCREEN(site, Screen::AuditDoor); // until it is shut
            site.shut(name);
            site.wait(300ms);
        }
        VERIFY_SCREEN(site, Screen::ServiceHome);
        QCOMPARE(opened, (QStringList{QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("B1"),
                                      QStringLiteral("B2"), QStringLiteral("C1")}));
        QCOMPARE(site.count<entry::Inspected>(), 5);
        QCOMPARE(site.at(site.placeOf(parcel)).shown(), CompartmentStatus::Occupied);
    }

    void anAuditGoesOnPastADoorThatSticksAndCanBeLeft()
    {
        Site site;
        site.wall.doors[QStringLiteral("A1")].lock = Lock::Stuck;
        (void)technician(site);
        site.choose(Choice::Audit);
        for (int i = 0; i < 3; ++i) {
            site.wait(4s);
            site.choose(Choice::OpenAgain);
        }
        QCOMPARE(site.view().compartment, QStringLiteral("A2"));
        site.settle();
        VERIFY_SCREEN(site, Screen::AuditDoor);
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::ServiceHome);
        site.shut(QStringLiteral("A2"));
        site.settle();
        QVERIFY(!site.at(QStringLiteral("A2")).visit);
        VERIFY_SCREEN(site, Screen::ServiceHome);
    }

    void aDoorUnderRepairKeepsTheTechnicianSignedIn()
    {
        Site site;
        (void)technician(site);
        site.choose(Choice::ShowDoor, QStringLiteral("A1"));
        site.choose(Choice::OpenDoor);
        site.settle();
        site.wait(4min);
        VERIFY_SCREEN(site, Screen::ServiceDoor);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        site.choose(Choice::MoreTime);
        site.wait(4min);
        VERIFY_SCREEN(site, Screen::ServiceDoor);
        site.wait(10min);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void somebodyElsesVisitGoesBefore()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.settle();
        site.wait(4min); // left open
        (void)technician(site);
        site.choose(Choice::ShowDoor, site.placeOf(parcel));
        for (Choice choice : {Choice::OpenDoor, Choice::SetOutOfOrder, Choice::Calibrate}) {
            site.choose(choice);
            VERIFY_SCREEN(site, Screen::ServiceDoor);
            VERIFY_NOTICE(site, Notice::CompartmentInUse);
        }
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
    }

    void calibrationTellsHowTheSensorReads_data()
    {
        QTest::addColumn<int>("sensor"); // 0 right, 1 reversed, 2 always shut, 3 never read
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<QString>("setting");
        QTest::newRow("right") << 0 << Finding::SensorRight << QString();
        QTest::newRow("reversed") << 1 << Finding::SensorReversed << QStringLiteral("openIs1");
        QTest::newRow("always shut") << 2 << Finding::SensorSilent << QStringLiteral("doorSensor");
        QTest::newRow("never read") << 3 << Finding::SensorSilent << QStringLiteral("doorSensor");
    }
    void calibrationTellsHowTheSensorReads()
    {
        QFETCH(int, sensor);
        QFETCH(Finding, finding);
        QFETCH(QString, setting);
        Site site;
        const CompartmentName name = QStringLiteral("A1");
        const DoorState whileShut[] = {DoorState::Closed, DoorState::Open, DoorState::Closed, DoorState::Unknown};
        const DoorState whileOpen[] = {DoorState::Open, DoorState::Closed, DoorState::Closed, DoorState::Unknown};
        const auto say = [&](DoorState state) {
            site.wall.doors[name].reads = state;
            site.give(DoorChanged{name, state});
        };
        say(whileShut[sensor]);
        site.settle();
        const Driver who = technician(site);
        site.choose(Choice::ShowDoor, name);
        site.choose(Choice::Calibrate);
        VERIFY_SCREEN(site, Screen::CalibrateShut);
        site.choose(Choice::Done);
        site.wait(500ms);
        QVERIFY(site.wall.doors[name].open);
        say(whileOpen[sensor]);
        site.wait(4s);
        VERIFY_SCREEN(site, Screen::CalibrateOpen);
        site.choose(Choice::Yes);
        VERIFY_SCREEN(site, Screen::CalibrateDone);
        QCOMPARE(site.view().finding, finding);
        site.wall.doors[name].open = false;
        say(whileShut[sensor]);
        site.choose(Choice::Done);
        VERIFY_SCREEN(site, Screen::ServiceDoor);
        const auto suggested = site.all<entry::SettingSuggested>();
        QCOMPARE(suggested.size(), std::size_t(setting.isEmpty() ? 0 : 1));
        if (!setting.isEmpty()) {
            QCOMPARE(suggested[0].setting, setting);
            QCOMPARE(suggested[0].value, sensor == 1);
            QCOMPARE(suggested[0].bus, QStringLiteral("main"));
            QCOMPARE(suggested[0].board, 1);
            QCOMPARE(suggested[0].person, who.person);
        }
        QCOMPARE(site.count<entry::UnlockRequested>(), 1);
        site.choose(Choice::Back);
        site.choose(Choice::SignOut);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void aDoorThatDidNotOpenIsNotCalibrated()
    {
        Site site;
        site.wall.doors[QStringLiteral("A1")].lock = Lock::Stuck;
        (void)technician(site);
        site.choose(Choice::ShowDoor, QStringLiteral("A1"));
        site.choose(Choice::Calibrate);
        site.choose(Choice::Done);
        site.wait(4s);
        VERIFY_SCREEN(site, Screen::CalibrateOpen);
        site.choose(Choice::No);
        QCOMPARE(site.view().finding, Finding::DoorDidNotOpen);
        site.choose(Choice::Done);
        QVERIFY(!site.at(QStringLiteral("A1")).visit);
        QCOMPARE(site.at(QStringLiteral("A1")).shown(), CompartmentStatus::Available);
    }

    void whateverIsScannedIsShown()
    {
        Site site;
        (void)technician(site);
        site.choose(Choice::TestScanners);
        VERIFY_SCREEN(site, Screen::ServiceScan);
        site.scan(QStringLiteral("JD1"));
        site.give(CodeScanned{QStringLiteral("]C1JD2"), CodeSource::SerialScanner});
        site.scan(site.driver.badge); // here a badge is a code like any other
        VERIFY_SCREEN(site, Screen::ServiceScan);
        QCOMPARE(site.view().service.scans.size(), 3);
        QCOMPARE(site.view().service.scans[1], QStringLiteral("serial: ]C1JD2"));
        QCOMPARE(site.view().service.scans[2], QStringLiteral("camera: JD1"));
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::ServiceHome);
    }

    void maintenanceStopsTheClocksAndServesTechniciansOnly()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Time deadline = site.state().stay(parcel.expected.stay)->deadline;
        const Driver who = technician(site);
        site.choose(Choice::ToMaintenance);
        QCOMPARE(site.all<entry::ModeSet>().at(0).person, who.person);
        QVERIFY(site.view().service.maintenance);
        site.choose(Choice::SignOut);
        VERIFY_SCREEN(site, Screen::OutOfService);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::OutOfService);
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::OutOfService);
        // Neither a power cut nor dead boards count twice.
        site.wait(1h);
        site.give(BusChanged{QStringLiteral("main"), false});
        site.wait(1h);
        site.announce();
        site.kill();
        site.now.wall += 1h;
        site.start();
        site.give(LinkChanged{true});
        site.wait(1h);
        site.scan(who.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
        site.pin(who.pin);
        VERIFY_SCREEN(site, Screen::ServiceHome);
        site.choose(Choice::ToService);
        const auto gaps = site.all<entry::ServiceInterrupted>();
        QCOMPARE(gaps.size(), std::size_t(1));
        QCOMPARE(gaps[0].reason, QStringLiteral("maintenance"));
        QVERIFY(gaps[0].to - gaps[0].from >= 4h && gaps[0].to - gaps[0].from < 4h + 1min);
        QCOMPARE(site.state().stay(parcel.expected.stay)->deadline, deadline + (gaps[0].to - gaps[0].from));
        site.choose(Choice::SignOut);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
    }
};

QTEST_GUILESS_MAIN(TechnicianTest)
#include "tst_technician.moc"
