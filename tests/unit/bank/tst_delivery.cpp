// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

// The driver stands before the list; scans, and the door opens.
CompartmentName scanned(Site &site, const QString &label)
{
    site.scan(label);
    const CompartmentName name = site.view().compartment;
    site.settle();
    return name;
}

void putAndShut(Site &site, const CompartmentName &name)
{
    site.put(name);
    site.wait(1s);
    site.shut(name);
    site.settle();
}

} // namespace

// flows.md, "Delivery", from the list on.
class DeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKnownLabelOpensTheSmallestThatFitsAndClosingConfirms()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"), Size::S);
        site.signIn(site.driver);
        QCOMPARE(site.view().packages.size(), 1);
        QCOMPARE(site.view().packages[0].label, QStringLiteral("JD1"));
        QVERIFY(!site.view().packages[0].done);
        site.mark();
        const CompartmentName name = scanned(site, QStringLiteral("jd 1")); // as the scanner spells it
        QVERIFY(site.layout.find(name)->size == Size::S);
        VERIFY_SCREEN(site, Screen::PutIn);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Reserved);
        QCOMPARE(site.view().size, QStringLiteral("S"));
        QVERIFY(site.view().canEnlarge && !site.view().canShrink);
        putAndShut(site, name);
        VERIFY_SCREEN(site, Screen::DriverList);
        VERIFY_KINDS(site, "UnlockRequested UnlockConfirmed DoorOpened PresenceSeen DoorClosed Deposited");
        const auto requested = site.all<entry::UnlockRequested>().at(0);
        QCOMPARE(requested.purpose, Purpose::Deposit);
        QCOMPARE(requested.person, site.driver.person);
        QCOMPARE(requested.stay, parcel.expected.stay);
        const auto deposited = site.all<entry::Deposited>().at(0);
        QCOMPARE(deposited.stay, parcel.expected.stay);
        QCOMPARE(deposited.package, parcel.expected.package);
        QCOMPARE(deposited.person, site.driver.person);
        QCOMPARE(deposited.compartment, name);
        QVERIFY(deposited.size == Size::S && !deposited.asked);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QCOMPARE(site.view().packages.size(), 1);
        QVERIFY(site.view().packages[0].done);
        QCOMPARE(site.view().packages[0].compartment, name);
    }

    void theWishOfTheCentreIsTakenWhereItIsFree()
    {
        Site site;
        Parcel parcel = site.makeParcel(QStringLiteral("JD1"), Size::S);
        parcel.expected.compartment = QStringLiteral("B2");
        Parcel same = site.makeParcel(QStringLiteral("JD2"), Size::S);
        same.expected.compartment = QStringLiteral("B2");
        site.tell({parcel.expected, same.expected});
        site.signIn(site.driver);
        QCOMPARE(scanned(site, parcel.label()), QStringLiteral("B2"));
        putAndShut(site, QStringLiteral("B2"));
        QVERIFY(scanned(site, same.label()) != QStringLiteral("B2"));
    }

    void oneScanLeadsFromOneDoorToTheNextWithoutATouch()
    {
        Site site;
        site.expect(QStringLiteral("JD1"));
        site.expect(QStringLiteral("JD2"));
        site.signIn(site.driver);
        const CompartmentName first = scanned(site, QStringLiteral("JD1"));
        site.put(first);
        site.scan(QStringLiteral("JD1")); // the camera still sees it
        site.scan(QStringLiteral("JD2")); // the next is in hand while the door is open
        VERIFY_SCREEN(site, Screen::PutIn);
        site.wait(1s);
        site.shut(first);
        site.wait(150ms);
        VERIFY_SCREEN(site, Screen::Opening);
        QVERIFY(site.view().compartment != first);
        QCOMPARE(site.at(first).custody, Custody::Holds);
        QCOMPARE(site.view().label, QStringLiteral("JD2"));
    }

    void anUnknownLabelIsTakenBySize()
    {
        Site site;
        site.signIn(site.driver);
        site.scan(QStringLiteral("ZZ9"));
        VERIFY_SCREEN(site, Screen::LookingUp); // the centre may know it
        site.wait(1999ms);
        VERIFY_SCREEN(site, Screen::LookingUp);
        site.wait(1ms);
        VERIFY_SCREEN(site, Screen::ChooseSize);
        VERIFY_NOTICE(site, Notice::LabelUnknown);
        QCOMPARE(site.view().sizes, (QStringList{QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("L")}));
        site.choose(Choice::TakeSize, QStringLiteral("XXL"));
        VERIFY_SCREEN(site, Screen::ChooseSize);
        site.choose(Choice::TakeSize, QStringLiteral("M"));
        const CompartmentName name = site.view().compartment;
        QVERIFY(site.layout.find(name)->size == Size::M);
        site.settle();
        putAndShut(site, name);
        const auto deposited = site.all<entry::Deposited>().at(0);
        QCOMPARE(deposited.label, QStringLiteral("ZZ9"));
        QVERIFY(deposited.package.isNull() && !deposited.stay.isNull());
        site.scan(QStringLiteral("zz 9"));
        VERIFY_NOTICE(site, Notice::LabelTwice);
        QCOMPARE(site.view().compartment, name);
    }

    // Scanners can be set to name the kind of bar code before its text, and a label has more than one spelling.
    void aPackageIsFoundHoweverItsLabelIsRead()
    {
        const QString ordered = QStringLiteral("9400 1112 0620 6406 2607 87");
        for (const QString &read : {QStringLiteral("]C1420787459400111206206406260787"),
                                    QStringLiteral("42078745\x1d"
                                                   "9400111206206406260787"),
                                    QStringLiteral("(94)00111206206406260787\r\n")}) {
            Site site;
            const Parcel parcel = site.expect(ordered);
            site.scan(QStringLiteral("]Q1") + site.driver.badge);
            site.pin(site.driver.pin);
            VERIFY_SCREEN(site, Screen::DriverList);
            const CompartmentName name = scanned(site, read);
            QVERIFY(!name.isEmpty());
            QCOMPARE(site.at(name).visit->stay, parcel.expected.stay);
            putAndShut(site, name);
            QCOMPARE(site.placeOf(parcel), name);
            site.scan(ordered);
            VERIFY_NOTICE(site, Notice::LabelTwice);
        }
    }

    void anUnknownLabelCanBeLeft()
    {
        Site site;
        site.signIn(site.driver);
        site.scan(QStringLiteral("ZZ9"));
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::DriverList);
        site.scan(QStringLiteral("ZZ9"));
        site.wait(63s); // two for the centre, sixty for the driver
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
    }

    void aLabelThatLiesHereAlreadySaysWhere()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.signIn(site.driver);
        for (int i = 0; i < 2; ++i) {
            site.scan(parcel.label());
            VERIFY_SCREEN(site, Screen::DriverList);
            VERIFY_NOTICE(site, Notice::LabelTwice);
            QCOMPARE(site.view().compartment, site.placeOf(parcel));
        }
        // That door is not this driver's: what happens there leaves the list alone.
        site.pullOpen(site.placeOf(parcel));
        site.shut(site.placeOf(parcel));
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        site.expect(QStringLiteral("JD2"));
        site.scan(QStringLiteral("JD2"));
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void theDoorOfACustomerWhoLeftItOpenDoesNotEndTheDriversSession()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        site.wait(4min);
        site.signIn(site.driver);
        site.scan(parcel.label()); // it is told where it lies; the driver goes and shuts the door
        VERIFY_NOTICE(site, Notice::LabelTwice);
        site.take(name);
        site.wait(1s);
        site.shut(name);
        site.settle();
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        VERIFY_SCREEN(site, Screen::DriverList);
        site.choose(Choice::SignOut);
        QCOMPARE(site.count<entry::PersonSignedOut>(), 1);
    }

    void aPackageThatIsTooLargeGetsALargerOne()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"), Size::S);
        site.signIn(site.driver);
        const CompartmentName small = scanned(site, parcel.label());
        site.mark();
        site.choose(Choice::NeedsLarger);
        VERIFY_SCREEN(site, Screen::Opening);
        const CompartmentName larger = site.view().compartment;
        QVERIFY(site.layout.find(larger)->size == Size::M);
        QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::Cancelled);
        site.settle();
        site.shut(small);
        site.settle();
        VERIFY_SCREEN(site, Screen::PutIn);
        QCOMPARE(site.view().compartment, larger);
        QCOMPARE(site.at(small).shown(), CompartmentStatus::Available);
        QVERIFY(!site.at(small).visit);
        putAndShut(site, larger);
        QCOMPARE(site.placeOf(parcel), larger);
    }

    void aPackageThatIsSmallerGetsASmallerOneIfThereIsOne()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"), Size::M);
        site.signIn(site.driver);
        const CompartmentName medium = scanned(site, parcel.label());
        QVERIFY(site.view().canShrink);
        site.choose(Choice::FitsSmaller);
        const CompartmentName small = site.view().compartment;
        QVERIFY(site.layout.find(small)->size == Size::S);
        site.settle();
        QVERIFY(!site.view().canShrink);
        site.choose(Choice::FitsSmaller); // there is none: nothing happens
        VERIFY_SCREEN(site, Screen::PutIn);
        QCOMPARE(site.view().compartment, small);
        QCOMPARE(site.count<entry::UnlockRequested>(), 2);
        QVERIFY(medium != small);
    }

    void whatIsNotEmptyWantsAnInspectionAndAnotherOpens()
    {
        Site site;
        site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        const CompartmentName full = scanned(site, QStringLiteral("JD1"));
        site.choose(Choice::NotEmpty);
        VERIFY_SCREEN(site, Screen::Opening);
        const CompartmentName other = site.view().compartment;
        QVERIFY(other != full);
        QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::NotEmpty);
        QCOMPARE(site.at(full).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(full).custody, Custody::Unknown);
        site.settle();
        site.shut(full);
        site.settle();
        QCOMPARE(site.at(full).custody, Custody::Unknown);
        QVERIFY(!site.at(full).visit);
        VERIFY_SCREEN(site, Screen::PutIn);
        QCOMPARE(site.view().compartment, other);
    }

    void whatDoesNotCloseIsOutOfOrderAndAnotherOpens()
    {
        Site site;
        site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        const CompartmentName broken = scanned(site, QStringLiteral("JD1"));
        site.choose(Choice::DoesNotClose);
        VERIFY_SCREEN(site, Screen::Opening);
        QVERIFY(site.view().compartment != broken);
        QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::DoesNotClose);
        QCOMPARE(site.at(broken).shown(), CompartmentStatus::OutOfOrder);
    }

    void whoHasToMoveOnLearnsWhereThePackageIs()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.scan(parcel.label());
        const CompartmentName first = site.view().compartment;
        site.settle();
        site.put(first);
        site.wait(1s);
        site.choose(Choice::DoesNotClose);
        VERIFY_SCREEN(site, Screen::Opening);
        VERIFY_NOTICE(site, Notice::MovedOn);
        QCOMPARE(site.view().from, first);
        QVERIFY(site.view().compartment != first);
    }

    void aDoorThatSticksLeadsToAnotherCompartment()
    {
        Site site;
        site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        for (const char *name : {"A1", "A2"})
            site.wall.doors[QString::fromLatin1(name)].lock = Lock::Stuck;
        const CompartmentName stuck = scanned(site, QStringLiteral("JD1"));
        site.settle();
        for (int i = 0; i < 2; ++i) {
            VERIFY_SCREEN(site, Screen::PressDoor);
            QCOMPARE(site.view().compartment, stuck);
            site.choose(Choice::OpenAgain);
            site.wait(4s);
        }
        QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::DoorStuck);
        QCOMPARE(site.at(stuck).shown(), CompartmentStatus::OutOfOrder);
        QVERIFY(site.view().compartment != stuck);
        QVERIFY(!site.view().compartment.isEmpty());
    }

    void aSilentBoardLeadsBackToTheListAndBlamesNoDoor()
    {
        Site site;
        site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        for (auto &door : site.wall.doors)
            door.lock = Lock::NotSent;
        const CompartmentName name = scanned(site, QStringLiteral("JD1"));
        VERIFY_SCREEN(site, Screen::PressDoor);
        VERIFY_NOTICE(site, Notice::NotUnlocked);
        site.choose(Choice::OpenAgain);
        site.settle();
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        VERIFY_NOTICE(site, Notice::NotUnlocked);
        QCOMPARE(site.count<entry::UnlockRequested>(), 3);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void whoGoesBackFromADoorThatDidNotOpenHasPutNothingIn()
    {
        for (bool presence : {true, false}) {
            for (bool doors : {true, false}) {
                Site site({presence, doors});
                site.wait(6s);
                site.expect(QStringLiteral("JD1"));
                site.signIn(site.driver);
                site.wall.doors[QStringLiteral("A1")].lock = doors ? Lock::Stuck : Lock::Opens;
                const CompartmentName name = scanned(site, QStringLiteral("JD1"));
                QCOMPARE(name, QStringLiteral("A1"));
                site.settle();
                if (!doors)
                    site.choose(Choice::No);
                VERIFY_SCREEN(site, Screen::PressDoor);
                site.choose(Choice::Back);
                VERIFY_SCREEN(site, Screen::DriverList);
                QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::Cancelled);
                QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
                QCOMPARE(site.count<entry::Deposited>(), 0);
            }
        }
    }

    void whatTheSensorSeesBehindADoorThatDidNotOpenIsNotThisPackage()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.wall.doors[QStringLiteral("A1")].lock = Lock::Stuck;
        const CompartmentName name = scanned(site, parcel.label());
        site.give(PresenceChanged{name, PresenceState::Present});
        site.settle();
        VERIFY_SCREEN(site, Screen::PressDoor);
        site.choose(Choice::Back);
        QCOMPARE(site.count<entry::Deposited>(), 0);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(name).custody, Custody::Unknown);
    }

    void nothingPutInIsSaidAndTheDoorOpensAgain()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        const CompartmentName name = scanned(site, parcel.label());
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::NothingInside);
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::PutIn);
        QCOMPARE(site.view().compartment, name);
        putAndShut(site, name);
        QCOMPARE(site.placeOf(parcel), name);
    }

    void nothingPutInCanBeLeftAtThat()
    {
        for (bool says : {true, false}) {
            Site site;
            site.expect(QStringLiteral("JD1"));
            site.signIn(site.driver);
            const CompartmentName name = scanned(site, QStringLiteral("JD1"));
            site.shut(name);
            site.settle();
            if (says)
                site.choose(Choice::Back);
            else
                site.wait(60s);
            VERIFY_SCREEN(site, Screen::DriverList);
            QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::NothingInside);
            QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
            scanned(site, QStringLiteral("JD1"));
            VERIFY_SCREEN(site, Screen::PutIn);
        }
    }

    void cancellingBeforeTheDoorIsShutWaitsForTheDoor()
    {
        Site site;
        site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        const CompartmentName name = scanned(site, QStringLiteral("JD1"));
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::DriverList);
        QVERIFY(site.at(name).visit);
        QVERIFY(scanned(site, QStringLiteral("JD1")) != name); // it stands open: not offered
        site.put(name); // and something is put in all the same
        site.wait(1s);
        site.shut(name);
        site.settle();
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(name).custody, Custody::Unknown);
    }

    void withoutPresenceTheKioskAsksWhetherItIsInside_data()
    {
        QTest::addColumn<int>("answer");
        QTest::newRow("yes") << 0;
        QTest::newRow("no") << 1;
        QTest::newRow("silence means yes") << 2;
        QTest::newRow("the next label means yes") << 3;
    }
    void withoutPresenceTheKioskAsksWhetherItIsInside()
    {
        QFETCH(int, answer);
        Site site({.presence = false});
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.expect(QStringLiteral("JD2"));
        site.signIn(site.driver);
        const CompartmentName name = scanned(site, parcel.label());
        putAndShut(site, name);
        VERIFY_SCREEN(site, Screen::IsItInside);
        site.scan(parcel.label()); // the camera sees the same label still
        VERIFY_SCREEN(site, Screen::IsItInside);
        if (answer == 0)
            site.choose(Choice::Yes);
        else if (answer == 1)
            site.choose(Choice::No);
        else if (answer == 2)
            site.wait(20s);
        else
            site.scan(QStringLiteral("JD2"));
        if (answer == 1) {
            VERIFY_SCREEN(site, Screen::NothingInside);
            site.choose(Choice::Back);
            QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
            return;
        }
        VERIFY_SCREEN(site, answer == 3 ? Screen::Opening : Screen::DriverList);
        QVERIFY(site.all<entry::Deposited>().at(0).asked);
        QCOMPARE(site.placeOf(parcel), name);
    }

    void withoutADoorSensorDoneOrAMinuteShuts()
    {
        for (bool says : {true, false}) {
            Site site({.presence = false, .doors = false});
            site.wait(6s);
            const Parcel parcel = site.expect(QStringLiteral("JD1"));
            site.signIn(site.driver);
            const CompartmentName name = scanned(site, parcel.label());
            VERIFY_SCREEN(site, Screen::IsDoorOpen);
            site.choose(Choice::Yes);
            VERIFY_SCREEN(site, Screen::PutIn);
            if (says)
                site.choose(Choice::Done);
            else
                site.wait(60s);
            VERIFY_SCREEN(site, Screen::IsItInside);
            site.choose(Choice::Yes);
            QCOMPARE(site.placeOf(parcel), name);
        }
    }

    void theLastDepositCanBeTakenBack_data()
    {
        QTest::addColumn<bool>("presence");
        QTest::addColumn<bool>("doors");
        QTest::newRow("all sensors") << true << true;
        QTest::newRow("no presence") << false << true;
        QTest::newRow("no sensor") << false << false;
    }
    void theLastDepositCanBeTakenBack()
    {
        QFETCH(bool, presence);
        QFETCH(bool, doors);
        Site site({presence, doors});
        site.wait(6s);
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        QVERIFY(!site.view().canTakeBack);
        site.deliver(parcel);
        QVERIFY(site.view().canTakeBack);
        const CompartmentName name = site.placeOf(parcel);
        site.mark();
        site.choose(Choice::TakeBack);
        QCOMPARE(site.all<entry::UnlockRequested>().at(0).purpose, Purpose::TakeBack);
        site.settle();
        if (!doors) {
            VERIFY_SCREEN(site, Screen::IsDoorOpen);
            site.choose(Choice::Yes);
        }
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.choose(Choice::NotEmpty); // says nothing here
        site.choose(Choice::NeedsLarger);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.take(name);
        site.wait(1s);
        site.shut(name);
        if (!doors)
            site.choose(Choice::Done);
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        VERIFY_NOTICE(site, Notice::TakenBack);
        QCOMPARE(site.all<entry::DepositFailed>().at(0).why, DepositFailure::TakenBack);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
        QVERIFY(!site.state().stay(parcel.expected.stay));
        QVERIFY(!site.view().canTakeBack);
        QVERIFY(!site.view().packages.at(0).done); // to deliver again
        site.deliver(parcel);
    }

    void whatIsNotTakenBackStaysDelivered()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.deliver(parcel);
        const CompartmentName name = site.placeOf(parcel);
        site.choose(Choice::TakeBack);
        site.settle();
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QCOMPARE(site.placeOf(parcel), name);

        site.wall.doors[name].lock = Lock::Stuck; // and a door that does not open changes nothing either
        site.choose(Choice::TakeBack);
        site.wait(4s);
        VERIFY_SCREEN(site, Screen::PressDoor);
        site.choose(Choice::Back);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QCOMPARE(site.placeOf(parcel), name);

        site.choose(Choice::TakeBack); // not even if the sensor loses sight of it behind the shut door
        site.wait(4s);
        site.give(PresenceChanged{name, PresenceState::Absent});
        site.choose(Choice::Back);
        QCOMPARE(site.placeOf(parcel), name);
        QCOMPARE(site.count<entry::DepositFailed>(), 0);
    }

    void aFullBankTakesTheSizeAboveThenSaysThatThereIsNoRoom()
    {
        Site site;
        site.signIn(site.driver);
        QStringList places;
        for (int i = 0; i < 5; ++i) {
            const Parcel parcel = site.expect(QStringLiteral("JD%1").arg(i), Size::S);
            site.deliver(parcel);
            places << site.placeOf(parcel);
        }
        places.sort();
        QCOMPARE(places.join(u' '), QStringLiteral("A1 A2 B1 B2 C1"));
        site.expect(QStringLiteral("JD9"));
        site.mark();
        site.scan(QStringLiteral("JD9"));
        VERIFY_SCREEN(site, Screen::NoRoom);
        QVERIFY(site.view().compartment.isEmpty());
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::DriverList);
    }

    void noCompartmentInDoubtIsOffered()
    {
        Site site;
        site.give(PresenceChanged{QStringLiteral("A1"), PresenceState::Present}); // something is there
        site.pullOpen(QStringLiteral("A2")); // a door stands open
        site.give(DoorChanged{QStringLiteral("B1"), DoorState::Unknown}); // nobody knows
        site.tell({site.instruction(directory::Action::SetOutOfOrder, QStringLiteral("B2"))});
        site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        QCOMPARE(scanned(site, QStringLiteral("JD1")), QStringLiteral("C1"));
        QCOMPARE(site.at(QStringLiteral("A1")).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(QStringLiteral("A2")).shown(), CompartmentStatus::RequiresInspection); // forced
    }

    void aDepositWhoseDoorStaysOpenFreesTheKioskAndIsSettledLater()
    {
        for (bool inside : {true, false}) {
            Site site;
            const Parcel parcel = site.expect(QStringLiteral("JD1"));
            site.signIn(site.driver);
            const CompartmentName name = scanned(site, parcel.label());
            if (inside)
                site.put(name);
            site.wait(4min);
            QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
            QCOMPARE(site.count<entry::PersonSignedOut>(), 1);
            VERIFY_SCREEN(site, Screen::Rest);
            site.shut(name);
            site.settle();
            QCOMPARE(site.at(name).custody, inside ? Custody::Holds : Custody::Empty);
            QCOMPARE(site.placeOf(parcel), inside ? name : QString());
            VERIFY_SCREEN(site, Screen::Rest);
        }
    }

    void aLabelScannedAgainAfterItsDoorWasLeftOpenIsOneDeposit()
    {
        for (bool known : {true, false}) {
            Site site({.presence = false});
            site.signIn(site.driver);
            if (known)
                site.expect(QStringLiteral("JD1"));
            site.scan(QStringLiteral("JD1"));
            if (!known) {
                site.settle();
                site.choose(Choice::TakeSize, QStringLiteral("S"));
            }
            const CompartmentName first = site.view().compartment;
            site.wait(5min);
            site.signIn(site.driver);
            site.scan(QStringLiteral("JD1"));
            if (!known) {
                site.settle();
                site.choose(Choice::TakeSize, QStringLiteral("S"));
            }
            const CompartmentName second = site.view().compartment;
            QVERIFY(second != first);
            site.shut(first);
            site.settle();
            putAndShut(site, second);
            site.choose(Choice::Yes);
            QCOMPARE(site.count<entry::Deposited>(), 1);
            QCOMPARE(site.at(first).custody, Custody::Empty);
            QCOMPARE(site.at(second).custody, Custody::Holds);
        }
    }

    void signingOutShowsWhatWasDone()
    {
        for (bool says : {true, false}) {
            Site site;
            const Parcel parcel = site.expect(QStringLiteral("JD1"));
            site.signIn(site.driver);
            site.deliver(parcel);
            if (says)
                site.choose(Choice::SignOut);
            else
                site.wait(61s);
            VERIFY_SCREEN(site, Screen::Summary);
            QCOMPARE(site.count<entry::PersonSignedOut>(), 1);
            QCOMPARE(site.view().packages.size(), 1);
            QCOMPARE(site.view().packages[0].compartment, site.placeOf(parcel));
            QVERIFY(site.view().packages[0].doneAt > 0);
            site.scan(QStringLiteral("JD2")); // signed out: a label says nothing
            VERIFY_SCREEN(site, Screen::Summary);
            site.wait(21s);
            VERIFY_SCREEN(site, Screen::Rest);
        }
    }

    void signingOutWithNothingDoneGoesToRest()
    {
        Site site;
        site.signIn(site.driver);
        site.choose(Choice::Done);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void whatWasPickedUpMayBeDeliveredAgainAsANewStay()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.take(name);
        site.wait(1s);
        site.shut(name);
        site.settle();
        site.choose(Choice::Done);
        const Parcel again = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.deliver(again);
        site.choose(Choice::SignOut);
        site.choose(Choice::Done);
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::CodeUsed);
        site.scan(again.pass);
        VERIFY_SCREEN(site, Screen::Opening);
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "tst_delivery.moc"
