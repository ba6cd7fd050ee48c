// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

// What the centre means to become of a package that lies here, and whose drivers handle it.
class PlansTest : public QObject
{
    Q_OBJECT

    static void plan(Site &site, Parcel &parcel, PackagePlan plan)
    {
        parcel.expected.plan = plan;
        site.tell({parcel.expected});
    }
    static Driver hireFor(Site &site, CarrierId carrier)
    {
        const Driver driver = site.hire();
        auto granted = *site.runner().bank().directory().person(driver.person);
        granted.carrier = carrier;
        site.tell({granted});
        return driver;
    }

private Q_SLOTS:
    void aRecalledPackageIsForADriverAlone()
    {
        Site site;
        Parcel parcel = site.lying(QStringLiteral("GONE"));
        plan(site, parcel, PackagePlan::Collect);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::CodeUnknown);
        site.signIn(site.driver);
        QCOMPARE(site.view().toCollect.size(), 1);
        QCOMPARE(site.view().toCollect[0].label, QStringLiteral("GONE"));
    }

    void anUnassignedPackageLeavesACompartmentToInspect()
    {
        Site site;
        Parcel parcel = site.lying(QStringLiteral("WRONG"));
        const CompartmentName name = site.placeOf(parcel);
        site.mark();
        plan(site, parcel, PackagePlan::Unassign);
        QCOMPARE(site.count<entry::CompartmentSet>(), 1);
        QCOMPARE(site.all<entry::CompartmentSet>().at(0).reason, QStringLiteral("unassigned"));
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QVERIFY(!site.state().stay(parcel.expected.stay));
        site.mark();
        plan(site, parcel, PackagePlan::Unassign); // told again
        site.restart();
        QCOMPARE(site.count<entry::CompartmentSet>(), 0);
        site.scan(parcel.pass);
        QCOMPARE(site.view().screen, Screen::Rest); // opens nothing
    }

    void whoeverHasTheDoorOpenComesFirst()
    {
        Site site;
        Parcel parcel = site.lying(QStringLiteral("MINE"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        site.settle();
        site.mark();
        plan(site, parcel, PackagePlan::Unassign);
        QCOMPARE(site.count<entry::CompartmentSet>(), 0);
        site.take(name);
        site.shut(name);
        site.wait(2min);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
        QCOMPARE(site.count<entry::CompartmentSet>(), 0);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void whatIsLeftInsideIsUnassignedAfterwards()
    {
        Site site;
        Parcel parcel = site.lying(QStringLiteral("NOTMINE"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        site.settle();
        plan(site, parcel, PackagePlan::Unassign);
        site.shut(name); // looks, and leaves it there
        site.settle();
        site.choose(Choice::LeaveIt);
        site.wait(2min);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QVERIFY(!site.state().stay(parcel.expected.stay));
    }

    void aDriverHandlesTheirOwnCarriersPackages()
    {
        Site site;
        const CarrierId ours = CarrierId::make(site.now.wall, site.chance);
        const CarrierId theirs = CarrierId::make(site.now.wall, site.chance);
        Parcel mine = site.makeParcel(QStringLiteral("MINE"));
        mine.expected.carrier = ours;
        Parcel other = site.makeParcel(QStringLiteral("OTHER"));
        other.expected.carrier = theirs;
        Parcel old = site.lying(QStringLiteral("OLD"));
        old.expected.carrier = theirs;
        plan(site, old, PackagePlan::Collect);
        site.tell({mine.expected, other.expected});
        const Driver driver = hireFor(site, ours);
        site.signIn(driver);
        QCOMPARE(site.view().packages.size(), 1);
        QCOMPARE(site.view().packages[0].label, QStringLiteral("MINE"));
        QVERIFY(site.view().toCollect.isEmpty());
        site.mark();
        site.scan(QStringLiteral("OTHER"));
        VERIFY_SCREEN(site, Screen::DriverList);
        VERIFY_NOTICE(site, Notice::NotForYou);
        QCOMPARE(site.all<entry::DepositRefused>().at(0).reason, QStringLiteral("otherCarrier"));
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        site.scan(QStringLiteral("MINE"));
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aLabelThatTheCentreKnowsAsAnotherCarriersIsRefused()
    {
        Site site;
        site.give(LinkChanged{true});
        const Driver driver = hireFor(site, CarrierId::make(site.now.wall, site.chance));
        site.answer = QJsonObject{{QStringLiteral("known"), true},
                                  {QStringLiteral("bank"), site.bankId().toString()},
                                  {QStringLiteral("size"), QStringLiteral("S")},
                                  {QStringLiteral("carrier"), CarrierId::make(site.now.wall, site.chance).toString()}};
        site.signIn(driver);
        site.scan(QStringLiteral("STRANGE"));
        site.settle();
        VERIFY_NOTICE(site, Notice::NotForYou);
    }

    void aBadgeIsNotGoodBeforeItsTime()
    {
        Site site;
        const Driver driver = site.hire();
        auto granted = *site.runner().bank().directory().person(driver.person);
        granted.notBefore = site.now.wall + 1h;
        site.tell({granted});
        site.scan(driver.badge);
        VERIFY_NOTICE(site, Notice::BadgeUnknown);
        site.wait(61min);
        site.scan(driver.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
    }
};

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_plans.moc"
