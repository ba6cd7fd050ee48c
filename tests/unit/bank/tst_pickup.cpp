// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

// Shows the pass; the door opens, unless the lock is told otherwise.
CompartmentName show(Site &site, const Parcel &parcel)
{
    site.scan(parcel.pass);
    const CompartmentName name = site.view().compartment;
    site.settle();
    return name;
}

void takeAndShut(Site &site, const CompartmentName &name)
{
    site.take(name);
    site.wait(1s);
    site.shut(name);
    site.settle();
}

} // namespace

// flows.md, "Pickup": what a customer does before the wall.
class PickupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassShownAtRestOpensTheCompartmentAndEndsAsPickedUp()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
        const CompartmentName name = site.view().compartment;
        QCOMPARE(name, site.placeOf(parcel));
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::Thanks);
        QCOMPARE(site.at(name).custody, Custody::Holds); // the credential is spent by the end, not by the attempt
        site.choose(Choice::Done);
        VERIFY_SCREEN(site, Screen::Rest);

        VERIFY_KINDS(site, "UnlockRequested UnlockConfirmed DoorOpened PresenceGone DoorClosed PickedUp");
        const auto requested = site.all<entry::UnlockRequested>().at(0);
        QCOMPARE(requested.purpose, Purpose::Pickup);
        QCOMPARE(requested.credential, parcel.expected.credential);
        QCOMPARE(requested.stay, parcel.expected.stay);
        const auto picked = site.all<entry::PickedUp>().at(0);
        QCOMPARE(picked.stay, parcel.expected.stay);
        QCOMPARE(picked.package, parcel.expected.package);
        QCOMPARE(picked.credential, parcel.expected.credential);
        QCOMPARE(picked.compartment, name);
        QVERIFY(!picked.asked);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void aTypedCodeOpensAsAPassDoes()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.choose(Choice::PickUp);
        VERIFY_SCREEN(site, Screen::EnterCode);
        site.type(parcel.code);
        VERIFY_SCREEN(site, Screen::Opening);
        QCOMPARE(site.all<entry::UnlockRequested>().at(0).credential, parcel.expected.credential);
    }

    void aPassOpensWhateverScreenNobodyStandsBefore()
    {
        for (Choice first : {Choice::Deliver, Choice::PickUp}) {
            Site site;
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            site.choose(first);
            show(site, parcel);
            VERIFY_SCREEN(site, Screen::DoorOpen);
        }
    }

    void typingEndsAfterAWhileOrGoesBack()
    {
        Site site;
        site.choose(Choice::PickUp);
        site.wait(29s);
        VERIFY_SCREEN(site, Screen::EnterCode);
        site.choose(Choice::MoreTime);
        site.wait(29s);
        VERIFY_SCREEN(site, Screen::EnterCode);
        site.wait(2s);
        VERIFY_SCREEN(site, Screen::Rest);
        site.choose(Choice::PickUp);
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void aDoorThatStuckThreeTimesIsOutOfOrderAndTheCodeStaysGood()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.wall.doors[name].lock = Lock::Stuck;
        show(site, parcel);
        VERIFY_SCREEN(site, Screen::Opening); // 3 s after the board answered
        site.settle();
        for (int attempt = 2; attempt <= 3; ++attempt) {
            VERIFY_SCREEN(site, Screen::PressDoor);
            QVERIFY(site.view().canOpenAgain);
            site.choose(Choice::OpenAgain);
            VERIFY_SCREEN(site, Screen::Opening);
            site.wait(4s);
        }
        VERIFY_SCREEN(site, Screen::DoorFailed);
        QCOMPARE(site.count<entry::UnlockRequested>(), 3);
        QCOMPARE(site.count<entry::DoorStuck>(), 1);
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        QCOMPARE(site.at(name).condition, Condition::OutOfOrder);
        QCOMPARE(site.at(name).custody, Custody::Holds);
        site.choose(Choice::Done);
        VERIFY_SCREEN(site, Screen::Rest);

        site.wall.doors[name].lock = Lock::Opens; // somebody has mended it
        show(site, parcel);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        takeAndShut(site, name);
        site.choose(Choice::Done);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.at(name).condition, Condition::OutOfOrder); // until somebody says otherwise
    }

    void nobodyPulsesALockAgainOfItself()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.wall.doors[site.placeOf(parcel)].lock = Lock::Stuck;
        show(site, parcel);
        site.wait(10min);
        QCOMPARE(site.count<entry::UnlockRequested>(), 1);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void whoGoesAwayFromADoorThatStuckHasNotPickedUp()
    {
        for (bool goesBack : {true, false}) {
            Site site;
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            const CompartmentName name = site.placeOf(parcel);
            site.wall.doors[name].lock = Lock::Stuck;
            // Not even if the sensor has lost sight of it: the door was watched and did not open.
            site.wall.doors[name].inside = false;
            site.give(PresenceChanged{name, PresenceState::Absent});
            show(site, parcel);
            site.settle();
            VERIFY_SCREEN(site, Screen::PressDoor);
            if (goesBack)
                site.choose(Choice::Back);
            else
                site.wait(2min);
            VERIFY_SCREEN(site, Screen::Rest);
            QCOMPARE(site.count<entry::PickedUp>(), 0);
            QCOMPARE(site.count<entry::PickupUnclear>(), 1);
            QCOMPARE(site.at(name).custody, Custody::Holds);
            site.wall.doors[name].lock = Lock::Opens;
            show(site, parcel);
            VERIFY_SCREEN(site, Screen::DoorOpen);
        }
    }

    void aBoardThatIsSilentDoesNotMakeTheDoorOutOfOrder_data()
    {
        QTest::addColumn<bool>("presence");
        QTest::addColumn<bool>("doors");
        QTest::newRow("all sensors") << true << true;
        QTest::newRow("no presence") << false << true;
        QTest::newRow("no sensor at all") << false << false;
    }
    void aBoardThatIsSilentDoesNotMakeTheDoorOutOfOrder()
    {
        QFETCH(bool, presence);
        QFETCH(bool, doors);
        Site site({presence, doors});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.wall.doors[name].lock = Lock::NotSent;
        show(site, parcel);
        VERIFY_SCREEN(site, Screen::PressDoor);
        VERIFY_NOTICE(site, Notice::NotUnlocked);
        site.choose(Choice::OpenAgain);
        site.settle();
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorFailed);
        QCOMPARE(site.count<entry::UnlockNotSent>(), 3);
        QCOMPARE(site.count<entry::DoorStuck>(), 0);
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QVERIFY(!site.at(name).visit);
        site.wall.doors[name].lock = Lock::Opens;
        show(site, parcel);
        VERIFY_SCREEN(site, doors ? Screen::DoorOpen : Screen::IsDoorOpen);
    }

    void aBoardThatNeverAnswersLeavesAWayOn()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.wall.doors[name].lock = Lock::Mute;
        show(site, parcel);
        site.wait(20s);
        VERIFY_SCREEN(site, Screen::PressDoor);
        QCOMPARE(site.all<entry::UnlockUnconfirmed>().at(0).reason, QStringLiteral("silent"));
        site.wall.doors[name].lock = Lock::Opens;
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
    }

    void aPulseWithoutAnAnswerCountsWhenTheDoorOpens()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.wall.doors[site.placeOf(parcel)].lock = Lock::Unconfirmed;
        const CompartmentName name = show(site, parcel);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QCOMPARE(site.count<entry::UnlockUnconfirmed>(), 1);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::Thanks);
    }

    void aPackageThatIsStillInsideIsAskedFor()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::StillInside);
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::Thanks);
    }

    void aPackageThatIsLeftInsideWantsAnInspectionAndTheCodeStaysGood()
    {
        for (bool says : {true, false}) {
            Site site;
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            const CompartmentName name = show(site, parcel);
            site.shut(name);
            site.settle();
            if (says)
                site.choose(Choice::LeaveIt);
            else
                site.wait(61s);
            VERIFY_SCREEN(site, Screen::Rest);
            QCOMPARE(site.all<entry::PickupUnclear>().at(0).reason, QStringLiteral("leftInside"));
            QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
            QCOMPARE(site.at(name).custody, Custody::Holds);
            show(site, parcel);
            VERIFY_SCREEN(site, Screen::DoorOpen);
        }
    }

    void aSlowSensorIsWaitedForBeforeThePersonIsDoubted()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        site.take(name); // the sensor tells 200 ms later
        site.shut(name); // the door 100 ms later
        site.wait(150ms);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wait(100ms);
        VERIFY_SCREEN(site, Screen::Thanks);
    }

    void aDoorThatSpringsOpenAgainIsJudgedWhenItIsShut()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        site.shut(name);
        site.wait(300ms); // the sensors still settle
        site.pullOpen(name);
        site.wait(20s);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::Thanks);

        site.pullOpen(name); // the latch did not hold
        site.wait(2min);
        QCOMPARE(site.count<entry::PickedUp>(), 0); // a pickup ends with a door that is shut
        site.put(name);
        site.wait(1s);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::StillInside);
    }

    void withoutPresenceTheKioskAsks_data()
    {
        QTest::addColumn<int>("answer");
        QTest::newRow("yes") << 0;
        QTest::newRow("silence means yes") << 1;
        QTest::newRow("no") << 2;
        QTest::newRow("the next person comes") << 3;
    }
    void withoutPresenceTheKioskAsks()
    {
        QFETCH(int, answer);
        Site site({.presence = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel next = site.lying(QStringLiteral("JD2"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::DidYouTakeIt);
        if (answer == 0) {
            site.choose(Choice::Yes);
            VERIFY_SCREEN(site, Screen::Thanks);
            site.choose(Choice::Done);
        } else if (answer == 1) {
            site.wait(20s);
            VERIFY_SCREEN(site, Screen::Thanks);
            site.wait(60s);
        } else if (answer == 2) {
            site.choose(Choice::No);
            VERIFY_SCREEN(site, Screen::StillInside);
            site.choose(Choice::LeaveIt);
            QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
            QCOMPARE(site.at(name).custody, Custody::Holds);
            return;
        } else {
            site.scan(next.pass);
            VERIFY_SCREEN(site, Screen::Opening);
        }
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QVERIFY(site.all<entry::PickedUp>().at(0).asked);
        QCOMPARE(site.at(name).custody, Custody::Empty);
    }

    void aPresenceSensorThatDiedIsAsNone()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        site.wall.doors[name].sensesPresence = false;
        site.give(PresenceChanged{name, PresenceState::Unknown});
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::DidYouTakeIt);
    }

    void aPresenceSensorThatWasNeverReadIsAsNone()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.wall.doors[name].sensesPresence = false;
        site.restart();
        site.wait(10s);
        VERIFY_SCREEN(site, Screen::Rest);
        show(site, parcel);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::DidYouTakeIt);
        site.choose(Choice::Yes);
        site.choose(Choice::Done);
        QCOMPARE(site.at(name).custody, Custody::Empty);
    }

    void withoutADoorSensorThePulseCountsAsOpenedAndDoneAsShut()
    {
        Site site({.presence = false, .doors = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        VERIFY_SCREEN(site, Screen::IsDoorOpen);
        QVERIFY(site.all<entry::DoorOpened>().at(0).assumed);
        site.choose(Choice::Yes);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.choose(Choice::Done);
        QVERIFY(site.all<entry::DoorClosed>().at(0).assumed);
        VERIFY_SCREEN(site, Screen::DidYouTakeIt);
        site.choose(Choice::Yes);
        site.choose(Choice::Done);
        QCOMPARE(site.at(name).custody, Custody::Empty);
    }

    void withoutADoorSensorAMinuteCountsAsShutAndNothingIsLeftOpen()
    {
        Site site({.presence = false, .doors = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        site.wait(10min);
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 0);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void whoSaysThatTheDoorIsNotOpenHasNotPickedUp_data()
    {
        QTest::addColumn<int>("then");
        QTest::newRow("goes back") << 0;
        QTest::newRow("walks away") << 1;
        QTest::newRow("says it three times") << 2;
        QTest::newRow("the next person comes") << 3;
    }
    void whoSaysThatTheDoorIsNotOpenHasNotPickedUp()
    {
        QFETCH(int, then);
        Site site({.presence = false, .doors = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel next = site.lying(QStringLiteral("JD2"));
        const CompartmentName name = show(site, parcel);
        site.choose(Choice::No);
        VERIFY_SCREEN(site, Screen::PressDoor);
        if (then == 0) {
            site.choose(Choice::Back);
        } else if (then == 1) {
            site.wait(10min);
        } else if (then == 2) {
            for (int i = 0; i < 2; ++i) {
                site.choose(Choice::OpenAgain);
                site.settle();
                site.choose(Choice::No);
            }
            VERIFY_SCREEN(site, Screen::DoorFailed);
            QCOMPARE(site.at(name).condition, Condition::OutOfOrder);
        } else {
            show(site, next);
        }
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        QCOMPARE(site.at(name).custody, Custody::Holds);
        QVERIFY(!site.at(name).visit);
        site.wait(10min);
        QVERIFY(site.state().stay(parcel.expected.stay)); // the code stays good
        show(site, parcel);
        VERIFY_SCREEN(site, Screen::IsDoorOpen);
    }

    void aDoorThatStaysOpenIsRemindedOfThenReportedAndFreesTheKiosk()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel next = site.lying(QStringLiteral("JD2"));
        const CompartmentName name = show(site, parcel);
        site.wall.sounds.clear();
        site.wait(31s);
        VERIFY_NOTICE(site, Notice::DoorOpenLong);
        QVERIFY(std::ranges::count(site.wall.sounds, Sound::Remind) == 1);
        site.wait(2min);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 0);
        site.wait(30s);
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        site.wait(10min);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        QCOMPARE(site.count<entry::PickedUp>(), 0);

        const CompartmentName other = show(site, next); // meanwhile
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QVERIFY(other != name);
        takeAndShut(site, name); // somebody shuts the first
        QCOMPARE(site.at(name).custody, Custody::Empty);
        QCOMPARE(site.all<entry::PickedUp>().at(0).stay, parcel.expected.stay);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QCOMPARE(site.view().compartment, other);
    }

    void openAgainWorksForAMinuteAndTheCompartmentIsNotOfferedMeanwhile()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        site.wait(30s);
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
        site.wait(40s);
        VERIFY_SCREEN(site, Screen::Thanks);
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        site.wait(20s);
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.count<entry::UnlockRequested>(), 2);
    }

    void aDoorThatSticksWhenItIsOpenedAgainIsStillAPickup_data()
    {
        QTest::addColumn<bool>("presence");
        QTest::addColumn<bool>("thrice");
        QTest::newRow("sensed, goes back") << true << false;
        QTest::newRow("sensed, three times") << true << true;
        QTest::newRow("asked, goes back") << false << false;
        QTest::newRow("asked, three times") << false << true;
    }
    void aDoorThatSticksWhenItIsOpenedAgainIsStillAPickup()
    {
        QFETCH(bool, presence);
        QFETCH(bool, thrice);
        Site site({.presence = presence});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        if (!presence)
            site.choose(Choice::Yes);
        VERIFY_SCREEN(site, Screen::Thanks);
        site.wall.doors[name].lock = Lock::Stuck;
        site.choose(Choice::OpenAgain);
        site.wait(4s);
        if (thrice) {
            site.choose(Choice::OpenAgain);
            site.wait(4s);
            site.choose(Choice::OpenAgain);
            site.wait(4s);
            VERIFY_SCREEN(site, Screen::DoorFailed);
            QCOMPARE(site.at(name).condition, Condition::OutOfOrder);
        } else {
            VERIFY_SCREEN(site, Screen::PressDoor);
            site.choose(Choice::Back);
        }
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.at(name).custody, Custody::Empty);
    }

    void whoSaysNotTakenAfterOpeningAgainHasNotPickedUp()
    {
        Site site({.presence = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        site.choose(Choice::Yes);
        site.choose(Choice::OpenAgain);
        site.settle();
        site.put(name);
        site.shut(name);
        site.settle();
        site.choose(Choice::No); // it went back in
        VERIFY_SCREEN(site, Screen::StillInside);
        site.wall.doors[name].lock = Lock::Stuck;
        site.choose(Choice::OpenAgain);
        site.wait(4s);
        site.choose(Choice::Back);
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QVERIFY(site.state().stay(parcel.expected.stay));
    }

    void aLockThatWasNeverPulsedLeavesNoDoubtThoughTheDoorCannotBeSeen()
    {
        Site site({.presence = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.give(DoorChanged{name, DoorState::Unknown});
        site.wall.doors[name].lock = Lock::NotSent;
        show(site, parcel);
        VERIFY_SCREEN(site, Screen::PressDoor);
        site.choose(Choice::Back);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);

        site.give(BoardChanged{QStringLiteral("main"), 1, false});
        site.wall.doors[name].lock = Lock::Mute; // but a pulse that nobody saw the end of does
        show(site, parcel);
        site.wait(14s);
        VERIFY_SCREEN(site, Screen::PressDoor);
        site.choose(Choice::Back);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.count<entry::PickedUp>(), 0);
    }

    void theNextPersonEndsTheGrace_data()
    {
        QTest::addColumn<int>("who");
        QTest::newRow("a customer with a pass") << 0;
        QTest::newRow("a customer who will type") << 1;
        QTest::newRow("a driver") << 2;
    }
    void theNextPersonEndsTheGrace()
    {
        QFETCH(int, who);
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel next = site.lying(QStringLiteral("JD2"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        VERIFY_SCREEN(site, Screen::Thanks);
        if (who == 0) {
            site.scan(next.pass);
            VERIFY_SCREEN(site, Screen::Opening);
        } else if (who == 1) {
            site.choose(Choice::Done);
            site.choose(Choice::PickUp);
        } else {
            site.scan(site.driver.badge);
            VERIFY_SCREEN(site, Screen::EnterPin);
        }
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.at(name).custody, Custody::Empty);
    }

    void theSamePassWithinTheGraceOpensTheSameDoor()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        QCOMPARE(show(site, parcel), name);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        site.shut(name);
        site.settle();
        site.choose(Choice::Done);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
    }

    void severalPackagesAreOpenedOneAfterAnother()
    {
        Site site;
        const Parcel one = site.lying(QStringLiteral("JD1"));
        const Parcel two = site.lying(QStringLiteral("JD2"), Size::M);
        const Parcel three = site.lying(QStringLiteral("JD3"), Size::L);
        Parcel all = site.makeParcel(QStringLiteral("all"));
        directory::CredentialIssued issued;
        issued.credential = all.expected.credential;
        issued.stays = {one.expected.stay, two.expected.stay, three.expected.stay};
        issued.codeDigest = all.expected.codeDigest;
        site.tell({issued});
        site.mark();
        site.choose(Choice::PickUp);
        site.type(all.code);
        int index = 1;
        for (const Parcel &parcel : {one, two, three}) {
            site.settle();
            VERIFY_SCREEN(site, Screen::DoorOpen);
            QCOMPARE(site.view().index, index++);
            QCOMPARE(site.view().count, 3);
            QCOMPARE(site.view().compartment, site.placeOf(parcel));
            site.take(site.view().compartment);
            site.wait(1s);
            site.shut(site.view().compartment);
            site.wait(300ms);
        }
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
        site.choose(Choice::Done);
        QCOMPARE(site.count<entry::PickedUp>(), 3);
        for (const auto &picked : site.all<entry::PickedUp>())
            QCOMPARE(picked.credential, issued.credential);
        // Each package's own code is spent with it.
        site.choose(Choice::PickUp);
        site.type(two.code);
        VERIFY_NOTICE(site, Notice::CodeUsed);
    }

    void whoTakesOneOfTwoCanComeBackForTheOther()
    {
        Site site;
        const Parcel one = site.lying(QStringLiteral("JD1"));
        const Parcel two = site.lying(QStringLiteral("JD2"));
        Parcel all = site.makeParcel(QStringLiteral("all"));
        site.tell({directory::CredentialIssued{
            all.expected.credential, {one.expected.stay, two.expected.stay}, all.expected.codeDigest}});
        all.expected.stay = one.expected.stay;
        const QString pass = site.passFor(all, site.bankId(), site.now.wall + 10h);
        site.scan(pass);
        site.settle();
        takeAndShut(site, site.placeOf(one)); // the second opens by itself
        const CompartmentName second = site.placeOf(two);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QCOMPARE(site.view().compartment, second);
        site.shut(second);
        site.settle();
        VERIFY_SCREEN(site, Screen::StillInside);
        site.choose(Choice::LeaveIt);
        site.wait(2min);
        QVERIFY(!site.state().stay(one.expected.stay));
        site.scan(pass);
        QCOMPARE(site.view().compartment, second);
        QCOMPARE(site.view().count, 0); // the only one left
    }

    void aReportedProblemWantsAnInspectionWhateverTheSensorsSay()
    {
        for (bool keepsIt : {true, false}) {
            Site site;
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            const CompartmentName name = show(site, parcel);
            site.choose(Choice::ReportProblem);
            site.choose(Choice::ReportProblem); // once is enough
            QCOMPARE(site.count<entry::ProblemReported>(), 1);
            if (keepsIt)
                site.take(name);
            site.wait(1s);
            site.shut(name);
            site.settle();
            VERIFY_SCREEN(site, Screen::ProblemNoted);
            QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
            QCOMPARE(site.count<entry::PickedUp>(), 0);
            QCOMPARE(site.all<entry::PickupUnclear>().at(0).reason, QStringLiteral("problem"));
            site.wait(21s);
            VERIFY_SCREEN(site, Screen::Rest);
        }
    }

    void whatIsWrongWithThePackageIsSaid_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("noted");
        QTest::newRow("not mine") << QStringLiteral("notMine") << QStringLiteral("notMine");
        QTest::newRow("damaged") << QStringLiteral("damaged") << QStringLiteral("damaged");
        QTest::newRow("anything") << QStringLiteral("<b>") << QString();
    }
    void whatIsWrongWithThePackageIsSaid()
    {
        QFETCH(QString, said);
        QFETCH(QString, noted);
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        QVERIFY(!site.view().problem);
        site.choose(Choice::ReportProblem, said);
        VERIFY_SCREEN(site, Screen::DoorOpen); // put it back and close the door
        QVERIFY(site.view().problem);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::ProblemNoted);
        QCOMPARE(site.all<entry::ProblemReported>().at(0).what, noted);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
    }

    void aTouchProlongsTheTimeToOpenAgain()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(site.view().secondsTotal, 60);
            site.wait(55s);
            VERIFY_SCREEN(site, Screen::Thanks);
            site.choose(Choice::MoreTime);
        }
        QCOMPARE(site.count<entry::PickedUp>(), 0);
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.shut(name);
        site.wait(3min);
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
    }

    void aProblemFoundAtTheEndOpensTheDoorToPutItBack()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = show(site, parcel);
        takeAndShut(site, name);
        site.choose(Choice::ReportProblem);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.put(name);
        site.wait(1s);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::ProblemNoted);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(name).custody, Custody::Holds);
    }

    void anotherPersonsPassWaitsUntilThisPersonsDoorIsOpen()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel next = site.lying(QStringLiteral("JD2"));
        site.scan(parcel.pass);
        site.scan(next.pass); // the lock is being pulsed
        QCOMPARE(site.view().compartment, site.placeOf(parcel));
        site.settle();
        site.scan(parcel.pass); // the same once more: it is open already
        QCOMPARE(site.count<entry::UnlockRequested>(), 1);
        const CompartmentName name = site.placeOf(parcel);
        site.scan(next.pass);
        VERIFY_SCREEN(site, Screen::Opening);
        QCOMPARE(site.view().compartment, site.placeOf(next));
        site.settle();
        takeAndShut(site, name); // settled without a screen
        QCOMPARE(site.all<entry::PickedUp>().at(0).stay, parcel.expected.stay);
    }
};

QTEST_GUILESS_MAIN(PickupTest)
#include "tst_pickup.moc"
