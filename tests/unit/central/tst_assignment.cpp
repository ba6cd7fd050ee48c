// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;

class TestAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSmallestThatFitsIsChosenThenLarger()
    {
        Site site;
        FarBank bank(site);
        QStringList got;
        for (int i = 0; i < 5; ++i)
            got << compartmentOf(site, site.place(site.order(bank.id, QString::number(i))));
        QCOMPARE(got, (QStringList{QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("B1"),
                                   QStringLiteral("B2"), QStringLiteral("C1")}));
    }

    void reachableHeightComesFirstWhereAskedFor()
    {
        Site site;
        FarBank bank(site);
        auto request = site.order(bank.id, QStringLiteral("A"));
        request.reachable = true;
        QCOMPARE(compartmentOf(site, site.place(request)), QStringLiteral("B1"));
    }

    void withoutRoomAPackageWaitsAndGetsTheFirstThatIsFree()
    {
        Site site;
        FarBank bank(site);
        std::vector<PackageId> packages;
        for (int i = 0; i < 7; ++i) {
            site.now += Millis(1);
            packages.push_back(site.place(site.order(bank.id, QString::number(i))));
        }
        QCOMPARE(site.status(packages[4]), QStringLiteral("AssignedToCompartment"));
        QCOMPARE(site.status(packages[5]), QStringLiteral("PendingAssignment"));
        QCOMPARE(site.status(packages[6]), QStringLiteral("PendingAssignment"));
        bank.settle();
        bank.deposit(bank.expected(packages[1]), QStringLiteral("A2"));
        bank.pickup(bank.expected(packages[1]), QStringLiteral("A2"));
        bank.send(bank.entriesFrom(1));
        QCOMPARE(site.status(packages[1]), QStringLiteral("PickedUp"));
        QCOMPARE(site.status(packages[5]), QStringLiteral("AssignedToCompartment"));
        QCOMPARE(compartmentOf(site, packages[5]), QStringLiteral("A2"));
        QCOMPARE(site.status(packages[6]), QStringLiteral("PendingAssignment"));
    }

    void aCompartmentInDoubtIsNeverPromised_data()
    {
        QTest::addColumn<QString>("custody");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("unverified");
        for (Custody custody : everyValue<Custody>()) {
            for (Condition condition : everyValue<Condition>()) {
                for (bool unverified : {false, true}) {
                    if (custody != Custody::Empty || condition != Condition::Good || unverified)
                        QTest::addRow("%s %s %d", qPrintable(toText(custody)), qPrintable(toText(condition)),
                                      unverified)
                            << toText(custody) << toText(condition) << unverified;
                }
            }
        }
    }
    void aCompartmentInDoubtIsNeverPromised()
    {
        QFETCH(QString, custody);
        QFETCH(QString, condition);
        QFETCH(bool, unverified);
        Site site;
        FarBank bank(site);
        entry::CompartmentSet set;
        set.compartment = QStringLiteral("A1");
        set.custody = *fromText<Custody>(custody);
        set.condition = *fromText<Condition>(condition);
        set.unverified = unverified;
        bank.write(set);
        bank.send(bank.entriesFrom(1));
        QCOMPARE(compartmentOf(site, site.place(site.order(bank.id, QStringLiteral("A")))), QStringLiteral("A2"));
    }

    void aPromiseMovesWhenItsCompartmentBreaks()
    {
        Site site;
        FarBank bank(site);
        const PackageId package = site.place(site.order(bank.id, QStringLiteral("A")));
        bank.settle();
        QCOMPARE(bank.expected(package).compartment, QStringLiteral("A1"));
        entry::CompartmentSet broken;
        broken.compartment = QStringLiteral("A1");
        broken.condition = Condition::OutOfOrder;
        bank.write(broken);
        bank.send(bank.entriesFrom(1));
        QCOMPARE(compartmentOf(site, package), QStringLiteral("A2"));
        bank.settle();
        QCOMPARE(bank.expected(package).compartment, QStringLiteral("A2"));
    }

    void aPromiseEndsWhenNoRoomIsLeftAndIsMadeAgainLater()
    {
        Site site;
        FarBank bank(site);
        const PackageId large = site.place(site.order(bank.id, QStringLiteral("A"), Size::L));
        bank.settle();
        const StayId stay = bank.expected(large).stay;
        entry::CompartmentSet set;
        set.compartment = QStringLiteral("C1");
        set.condition = Condition::OutOfOrder;
        bank.write(set);
        bank.send(bank.entriesFrom(1));
        QCOMPARE(site.status(large), QStringLiteral("PendingAssignment"));
        bank.settle();
        QCOMPARE(bank.all<directory::PackageWithdrawn>().back().stay, stay);
        set.condition = Condition::Good;
        bank.write(set);
        bank.send(bank.entriesFrom(2));
        QCOMPARE(site.status(large), QStringLiteral("AssignedToCompartment"));
        bank.settle();
        QVERIFY(bank.expected(large).stay != stay);
    }

    void aPackageInAnothersPlaceMovesTheOthersPromise()
    {
        Site site;
        FarBank bank(site);
        const PackageId first = site.place(site.order(bank.id, QStringLiteral("A")));
        const PackageId second = site.place(site.order(bank.id, QStringLiteral("B")));
        bank.settle();
        bank.deposit(bank.expected(first), QStringLiteral("A2")); // promised to the second
        bank.send(bank.entriesFrom(1));
        QCOMPARE(compartmentOf(site, first), QStringLiteral("A2"));
        QCOMPARE(site.status(first), QStringLiteral("InLocker"));
        QCOMPARE(compartmentOf(site, second), QStringLiteral("A1"));
        QCOMPARE(site.status(second), QStringLiteral("AssignedToCompartment"));
    }

    void aBankInMaintenanceIsPromisedNothing()
    {
        Site site;
        FarBank bank(site);
        bank.write(entry::ModeSet{BankMode::Maintenance});
        bank.send(bank.entriesFrom(1));
        const PackageId package = site.place(site.order(bank.id, QStringLiteral("A")));
        QCOMPARE(site.status(package), QStringLiteral("PendingAssignment"));
        bank.write(entry::ModeSet{BankMode::Service});
        bank.send(bank.entriesFrom(2));
        QCOMPARE(site.status(package), QStringLiteral("AssignedToCompartment"));
    }

    // Many orders and facts at random: at no moment two packages in one compartment, promised or present.
    void neverTwoPackagesForOneCompartment()
    {
        for (quint64 seed = 1; seed <= 8; ++seed) {
            Site site(seed);
            FarBank bank(site);
            SeededChance dice(seed);
            std::vector<PackageId> packages;
            for (int i = 0; i < 60; ++i) {
                const std::size_t written = bank.journal.size();
                if (dice.below(2) == 0)
                    packages.push_back(site.place(site.order(bank.id, QString::number(i), Size(1 + dice.below(3)))));
                bank.settle();
                if (!packages.empty()) {
                    const auto expected = bank.expected(packages[dice.below(packages.size())]);
                    const CompartmentName at = smallWall().compartments[qsizetype(dice.below(5))].name;
                    if (!expected.stay.isNull() && dice.below(2) == 0)
                        bank.deposit(expected, at); // wherever the driver likes, occupied or not
                    else if (!expected.stay.isNull())
                        bank.pickup(expected, at);
                }
                if (bank.journal.size() > written)
                    bank.send(bank.entriesFrom(written + 1));
                QCOMPARE(site.count(QStringLiteral("(SELECT compartment FROM stays WHERE state IN ('Promised', "
                                                   "'Present') AND compartment IS NOT NULL GROUP BY bank, compartment "
                                                   "HAVING COUNT(*) > 1) d")),
                         0);
                QCOMPARE(site.count(QStringLiteral("(SELECT package FROM stays WHERE state IN ('Promised', 'Present') "
                                                   "AND package IS NOT NULL GROUP BY package HAVING COUNT(*) > 1) d")),
                         0);
                QCOMPARE(site.count(QStringLiteral("stays s JOIN packages p ON p.package = s.package WHERE s.state = "
                                                   "'Present' AND p.status <> 'InLocker'")),
                         0);
            }
            QCOMPARE(site.count(QStringLiteral("events WHERE epoch IS NOT NULL")), qint64(bank.journal.size()));
            QCOMPARE(site.count(QStringLiteral("events WHERE note = 'could not be projected'")), 0);
        }
    }

private:
    static QString compartmentOf(Site &site, PackageId package)
    {
        return (*site.centre->package(kShop, package, site.now))->value(QLatin1StringView("compartment")).toString();
    }
};

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
