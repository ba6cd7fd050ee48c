// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

// Delivered, and its time is over.
Parcel expired(Site &site, const QString &label, Size size = Size::S)
{
    const Parcel out = site.lying(label, size);
    site.wait(73h);
    site.driver = site.hire();
    site.mark();
    return out;
}

void handIn(Site &site, const QString &label)
{
    (void)site.expectReturn(label);
    site.choose(Choice::SendBack);
    site.scan(label);
    site.choose(Choice::TakeSize, QStringLiteral("S"));
    const CompartmentName name = site.view().compartment;
    site.settle();
    site.put(name);
    site.shut(name);
    site.settle();
    if (site.screen() == Screen::IsItInside)
        site.choose(Choice::Yes);
    site.choose(Choice::Done);
    site.mark();
}

} // namespace

// flows.md, "Delivery" 2 and 7: a driver fetches what has expired and what was handed in.
class CollectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListHasThreeParts()
    {
        Site site;
        const Parcel old = expired(site, QStringLiteral("OLD"));
        handIn(site, QStringLiteral("RET"));
        (void)site.expect(QStringLiteral("NEW"));
        (void)site.lying(QStringLiteral("HERE"));
        site.signIn(site.driver);
        const View view = site.view();
        QCOMPARE(view.packages.size(), 1);
        QCOMPARE(view.packages[0].label, QStringLiteral("NEW"));
        QCOMPARE(view.packages[0].part, Part::ForDelivery);
        QCOMPARE(view.toCollect.size(), 2);
        QCOMPARE(view.toCollect[0].label, QStringLiteral("OLD"));
        QCOMPARE(view.toCollect[0].part, Part::ExpiredHere);
        QCOMPARE(view.toCollect[0].compartment, site.placeOf(old));
        QCOMPARE(view.toCollect[1].label, QStringLiteral("RET"));
        QCOMPARE(view.toCollect[1].part, Part::ReturnHere);
    }

    void eachCompartmentOpensInTurnAndWhatIsScannedIsCollected()
    {
        Site site;
        const Parcel one = expired(site, QStringLiteral("OLD1"));
        handIn(site, QStringLiteral("RET1"));
        site.signIn(site.driver);
        site.mark();
        site.choose(Choice::Collect);
        for (int i = 1; i <= 2; ++i) {
            VERIFY_SCREEN(site, Screen::Opening);
            QCOMPARE(site.view().flow, Flow::Collection);
            QCOMPARE(site.view().index, i);
            QCOMPARE(site.view().count, 2);
            const CompartmentName name = site.view().compartment;
            site.settle();
            VERIFY_SCREEN(site, Screen::TakeOut);
            const QString label = i == 1 ? QStringLiteral("OLD1") : QStringLiteral("RET1");
            QCOMPARE(site.view().label, label);
            site.scan(QStringLiteral("OTHER"));
            VERIFY_NOTICE(site, Notice::WrongLabel);
            QVERIFY(!site.view().scanned);
            site.scan(label);
            QVERIFY(site.view().scanned);
            site.take(name);
            site.shut(name);
            site.wait(300ms);
        }
        VERIFY_SCREEN(site, Screen::DriverList);
        VERIFY_NOTICE(site, Notice::TakenOut);
        QVERIFY(site.view().toCollect.isEmpty());
        const auto collected = site.all<entry::Collected>();
        QCOMPARE(collected.size(), std::size_t(2));
        QCOMPARE(collected[0].stay, one.expected.stay);
        QCOMPARE(collected[0].package, one.expected.package);
        QCOMPARE(collected[0].person, site.driver.person);
        QVERIFY(collected[0].scanned && !collected[0].dropOff && collected[1].dropOff && !collected[0].asked);
        QCOMPARE(site.at(collected[0].compartment).shown(), CompartmentStatus::Available);
        // The summary says what was done, and signing out happens by itself.
        site.wait(60s);
        VERIFY_SCREEN(site, Screen::Summary);
        QCOMPARE(site.view().packages.size(), 2);
        QCOMPARE(site.view().packages[1].outcome, Outcome::Collected);
        QCOMPARE(site.view().packages[1].part, Part::ReturnHere);
        QVERIFY(site.view().packages[1].doneAt > 0 && !site.view().packages[1].compartment.isEmpty());
        QCOMPARE(site.count<entry::PersonSignedOut>(), 1);
        // Its customer learns what became of it.
        site.wait(30s);
        site.choose(Choice::PickUp);
        site.type(one.code);
        VERIFY_NOTICE(site, Notice::PackageReturned);
        QVERIFY(site.view().noticeTime > 0);
    }

    void whatIsNotScannedIsCollectedAllTheSame()
    {
        Site site;
        (void)expired(site, QStringLiteral("OLD"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.take(name);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        QVERIFY(!site.all<entry::Collected>().at(0).scanned);
    }

    void missingAndSomethingElseAreAnswers_data()
    {
        QTest::addColumn<Choice>("answer");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("missing") << Choice::Missing << QStringLiteral("missing") << Outcome::WasMissing;
        QTest::newRow("else") << Choice::SomethingElse << QStringLiteral("somethingElse") << Outcome::WasSomethingElse;
    }
    void missingAndSomethingElseAreAnswers()
    {
        QFETCH(Choice, answer);
        QFETCH(QString, reason);
        QFETCH(Outcome, outcome);
        Site site;
        const Parcel old = expired(site, QStringLiteral("OLD"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        const CompartmentName name = site.view().compartment;
        site.settle();
        if (answer == Choice::Missing)
            site.take(name); // somebody else did
        site.choose(answer);
        VERIFY_SCREEN(site, Screen::TakeOut);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.count<entry::Collected>(), 0);
        QCOMPARE(site.all<entry::PickupUnclear>().at(0).reason, reason);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QVERIFY(site.view().toCollect.isEmpty()); // it is not opened again and again
        site.choose(Choice::SignOut);
        QCOMPARE(site.view().packages.at(0).outcome, outcome);
        Q_UNUSED(old)
    }

    void whatStaysInsideIsAskedForAndMayBeLeft()
    {
        Site site;
        const Parcel old = expired(site, QStringLiteral("OLD"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::StillInside);
        site.choose(Choice::OpenAgain);
        site.settle();
        VERIFY_SCREEN(site, Screen::TakeOut);
        site.shut(name);
        site.settle();
        site.choose(Choice::LeaveIt);
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.placeOf(old), name);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QCOMPARE(site.view().toCollect.size(), 1);
        site.choose(Choice::Collect, name);
        site.settle();
        site.choose(Choice::Skip);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.view().toCollect.size(), 1);
    }

    void withoutPresenceTheScanOrThePersonTells_data()
    {
        QTest::addColumn<int>("how");
        for (int how = 0; how < 5; ++how)
            QTest::addRow("%d", how) << how;
    }
    void withoutPresenceTheScanOrThePersonTells()
    {
        QFETCH(int, how);
        Site site({.presence = false});
        (void)expired(site, QStringLiteral("OLD"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        const CompartmentName name = site.view().compartment;
        site.settle();
        if (how == 0)
            site.scan(QStringLiteral("OLD"));
        site.take(name);
        site.shut(name);
        site.settle();
        if (how > 0) {
            VERIFY_SCREEN(site, Screen::DidYouTakeIt);
            if (how == 1)
                site.scan(QStringLiteral("OLD"));
            else if (how == 2)
                site.choose(Choice::Yes);
            else if (how == 3)
                site.wait(20s); // silence means yes
            else
                site.choose(Choice::No);
        }
        VERIFY_SCREEN(site, how == 4 ? Screen::StillInside : Screen::DriverList);
        QCOMPARE(site.count<entry::Collected>(), how == 4 ? 0 : 1);
        if (how < 4)
            QCOMPARE(site.all<entry::Collected>().at(0).scanned, how < 2);
    }

    void aDoorThatSticksIsPassedOver()
    {
        Site site;
        const Parcel one = expired(site, QStringLiteral("OLD1"));
        handIn(site, QStringLiteral("RET1"));
        site.signIn(site.driver);
        site.wall.doors[site.placeOf(one)].lock = Lock::Stuck;
        site.choose(Choice::Collect);
        for (int i = 0; i < 3; ++i) {
            site.wait(4s);
            site.choose(Choice::OpenAgain);
        }
        QCOMPARE(site.count<entry::DoorStuck>(), 1);
        QCOMPARE(site.view().label, QStringLiteral("RET1"));
        QCOMPARE(site.at(site.placeOf(one)).shown(), CompartmentStatus::OutOfOrder);
    }

    void nothingToCollectIsSaid()
    {
        Site site;
        (void)site.lying(QStringLiteral("HERE"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        VERIFY_SCREEN(site, Screen::DriverList);
        VERIFY_NOTICE(site, Notice::NothingToCollect);
    }

    void aDriverWhoLeavesInTheMiddleHasCollectedWhatIsGone()
    {
        Site site;
        (void)expired(site, QStringLiteral("OLD"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.take(name);
        site.wait(4min); // the door stands open: the kiosk is free for the next person
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        site.shut(name);
        site.settle();
        QCOMPARE(site.count<entry::Collected>(), 1);
        QVERIFY(!site.at(name).visit);
    }

    void aCollectionIsRightWhereverItIsCut_data()
    {
        QTest::addColumn<bool>("taken");
        QTest::newRow("taken") << true;
        QTest::newRow("not taken") << false;
    }
    void aCollectionIsRightWhereverItIsCut()
    {
        QFETCH(bool, taken);
        Site site;
        const Parcel old = expired(site, QStringLiteral("OLD"));
        site.signIn(site.driver);
        site.choose(Choice::Collect);
        const CompartmentName name = site.view().compartment;
        site.settle();
        if (taken)
            site.take(name);
        site.kill();
        site.wall.doors[name].open = false;
        site.start();
        site.settle();
        QCOMPARE(site.count<entry::Collected>(), taken ? 1 : 0);
        QCOMPARE(site.placeOf(old), taken ? CompartmentName() : name);
        QVERIFY(!site.at(name).visit);
    }
};

QTEST_GUILESS_MAIN(CollectionTest)
#include "tst_collection.moc"
