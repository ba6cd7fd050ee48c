// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

QStringList faults(const Site &site)
{
    QStringList out;
    for (const entry::SensorFaulty &e : site.all<entry::SensorFaulty>())
        out << e.compartment + u' ' + toText(e.sensor) + u' ' + e.reason;
    return out;
}

// From now on its door sensor says this and nothing else.
void freeze(Site &site, const CompartmentName &name, DoorState state)
{
    site.wall.doors[name].reads = state;
    site.give(DoorChanged{name, state});
}

void flap(Site &site, const CompartmentName &name, int times)
{
    for (int i = 0; i < times; ++i) {
        site.give(DoorChanged{name, i % 2 ? DoorState::Closed : DoorState::Open});
        site.wait(100ms);
    }
}

} // namespace

// A sensor that contradicts itself is named and blocks nothing: it is as good as absent (architecture.md, "The bank").
class FaultySensorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDoorThatIsNeverReadIsNotStuck()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        freeze(site, name, DoorState::Unknown);
        site.scan(parcel.pass);
        site.wait(4s);
        VERIFY_SCREEN(site, Screen::IsDoorOpen);
        QVERIFY(!site.view().sensesDoor);
        site.choose(Choice::Yes);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.take(name);
        site.shut(name);
        site.wait(1s);
        site.choose(Choice::Done);
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
        site.choose(Choice::Done);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.count<entry::DoorStuck>(), 0);
        QCOMPARE(faults(site), QStringList{name + QStringLiteral(" Door silent")});
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
        QCOMPARE(site.at(name).doorFault, QStringLiteral("silent"));
        // It speaks again: the next pickup needs no touch.
        site.wall.doors[name].reads.reset();
        site.give(DoorChanged{name, DoorState::Closed});
        QCOMPARE(site.count<entry::SensorTrusted>(), 1);
        QVERIFY(site.at(name).doorFault.isEmpty());
    }

    void aSilentDoorIsFoundOutBeforeAnybodyNeedsIt()
    {
        Site site;
        freeze(site, QStringLiteral("B1"), DoorState::Unknown);
        site.wait(59s);
        QCOMPARE(faults(site), QStringList());
        site.wait(1s);
        QCOMPARE(faults(site), QStringList{QStringLiteral("B1 Door silent")});
    }

    void aBoardThatIsSilentIsNoFaultOfItsSensors()
    {
        Site site;
        site.give(BoardChanged{QStringLiteral("main"), 1, false});
        for (const CompartmentName &name : site.wall.doors.keys())
            freeze(site, name, DoorState::Unknown);
        site.wait(10min);
        QCOMPARE(faults(site), QStringList());
        // What its locks would have to open is not offered.
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.scan(parcel.label());
        VERIFY_SCREEN(site, Screen::NoRoom);
    }

    void aDoorThatReadsShutAlthoughItIsOpenIsBelievedToThePerson()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        freeze(site, name, DoorState::Closed);
        site.scan(parcel.pass);
        site.wait(4s);
        VERIFY_SCREEN(site, Screen::PressDoor);
        site.choose(Choice::ItIsOpen);
        VERIFY_SCREEN(site, Screen::DoorOpen); // said once, it is not asked again
        QCOMPARE(faults(site), QStringList{name + QStringLiteral(" Door readsShut")});
        site.take(name);
        site.shut(name);
        site.wait(1s);
        site.choose(Choice::Done);
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
        site.choose(Choice::Done);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        // The compartment serves on, by touch.
        site.mark();
        const Parcel next = site.lying(QStringLiteral("JD2"));
        site.scan(next.pass);
        site.wait(1s);
        VERIFY_SCREEN(site, site.placeOf(next) == name ? Screen::IsDoorOpen : Screen::DoorOpen);
    }

    void nobodySaysOfALockThatWasNotPulsedThatItIsOpen()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.wall.doors[site.placeOf(parcel)].lock = Lock::NotSent;
        site.scan(parcel.pass);
        site.wait(1s);
        VERIFY_SCREEN(site, Screen::PressDoor);
        site.choose(Choice::ItIsOpen);
        VERIFY_SCREEN(site, Screen::PressDoor);
        QCOMPARE(faults(site), QStringList());
    }

    void aDoorThatReadsOpenAlthoughItIsShutIsBelievedToThePerson()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wall.doors[name].reads = DoorState::Open;
        site.take(name);
        site.shut(name);
        site.wait(1s);
        site.choose(Choice::ItIsShut); // not offered before the kiosk has reminded
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wait(30s);
        VERIFY_NOTICE(site, Notice::DoorOpenLong);
        site.choose(Choice::ItIsShut);
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
        QCOMPARE(faults(site), QStringList{name + QStringLiteral(" Door readsOpen")});
        site.wall.doors[name].reads.reset();
        site.give(DoorChanged{name, DoorState::Closed});
        QCOMPARE(site.count<entry::SensorTrusted>(), 1);
        QCOMPARE(site.count<entry::DoorForced>(), 0);
    }

    void aDoorThatFlapsIsForcedOnceAndThenNotBelieved()
    {
        Site site;
        flap(site, QStringLiteral("A1"), 40);
        QCOMPARE(faults(site), QStringList{QStringLiteral("A1 Door flapping")});
        QVERIFY(site.count<entry::DoorForced>() <= 4);
        site.wait(2min);
        QCOMPARE(site.count<entry::SensorTrusted>(), 1);
        QVERIFY(!site.at(QStringLiteral("A1")).doorOpen);
    }

    void aDoorThatFlapsDuringAPickupLeavesThePersonAWay()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wall.doors[name].reads = DoorState::Open;
        for (int i = 0; i < 5; ++i)
            flap(site, name, 2);
        QCOMPARE(faults(site).size(), 1);
        site.take(name);
        site.wait(1s);
        if (site.screen() == Screen::DoorOpen || site.screen() == Screen::IsDoorOpen)
            site.choose(site.screen() == Screen::DoorOpen ? Choice::Done : Choice::Yes);
        site.wait(10min);
        VERIFY_SCREEN(site, Screen::Rest);
        QVERIFY(!site.at(name).visit);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 0);
    }

    void presenceThatMovesBehindAShutDoorIsAskedForInstead()
    {
        Site site;
        const CompartmentName name = QStringLiteral("A1");
        site.wait(1min);
        for (int i = 0; i < 4; ++i) {
            site.give(PresenceChanged{name, i % 2 ? PresenceState::Absent : PresenceState::Present});
            site.wait(20s);
        }
        QCOMPARE(faults(site), QStringList{QStringLiteral("A1 Presence movesWhileShut")});
        QCOMPARE(site.at(name).presenceFault, QStringLiteral("movesWhileShut"));
        // Support has looked; the compartment serves on and people are asked.
        site.tell({site.instruction(directory::Action::SetGood, name)});
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.scan(parcel.label());
        const CompartmentName where = site.view().compartment;
        site.settle();
        site.put(where);
        site.shut(where);
        site.settle();
        VERIFY_SCREEN(site, where == name ? Screen::IsItInside : Screen::DriverList);
    }

    void faultsAreKnownAfterARestart()
    {
        Site site;
        freeze(site, QStringLiteral("A1"), DoorState::Unknown);
        site.wait(2min);
        site.mark();
        site.restart();
        site.wait(2min);
        QCOMPARE(faults(site), QStringList());
        QCOMPARE(site.at(QStringLiteral("A1")).doorFault, QStringLiteral("silent"));
        VERIFY_SCREEN(site, Screen::Rest);
        site.wall.doors[QStringLiteral("A1")].reads.reset();
        site.announce();
        QCOMPARE(site.count<entry::SensorTrusted>(), 1);
    }

    // Whatever the sensors of one compartment say, its package can be had.
    void noFaultBlocksOpening_data()
    {
        QTest::addColumn<int>("reads");
        QTest::addColumn<bool>("presence");
        for (int reads = 0; reads < 4; ++reads) {
            for (bool presence : {true, false})
                QTest::addRow("%d %d", reads, presence) << reads << presence;
        }
    }
    void noFaultBlocksOpening()
    {
        QFETCH(int, reads);
        QFETCH(bool, presence);
        Site site({.presence = presence});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        if (reads < 3)
            freeze(site, name, DoorState(reads));
        else
            flap(site, name, 20);
        site.wait(5min);
        for (int visit = 0; visit < 3 && site.state().stay(parcel.expected.stay); ++visit) {
            site.scan(parcel.pass);
            QVERIFY(site.wall.doors[name].lock == Lock::Opens);
            site.wait(5s);
            QVERIFY2(site.wall.doors[name].open, "the lock was not pulsed");
            if (site.screen() == Screen::PressDoor)
                site.choose(Choice::ItIsOpen);
            if (site.screen() == Screen::IsDoorOpen)
                site.choose(Choice::Yes);
            site.take(name);
            site.shut(name);
            site.wait(31s);
            if (site.screen() == Screen::DoorOpen)
                site.choose(site.view().sensesDoor ? Choice::ItIsShut : Choice::Done);
            site.settle();
            if (site.screen() == Screen::DidYouTakeIt)
                site.choose(Choice::Yes);
            VERIFY_SCREEN(site, Screen::Thanks);
            site.choose(Choice::Done);
        }
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.count<entry::DoorStuck>(), 0);
    }
};

QTEST_GUILESS_MAIN(FaultySensorsTest)
#include "tst_faultysensors.moc"
