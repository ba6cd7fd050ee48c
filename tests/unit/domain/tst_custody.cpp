// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody.h"

#include <QTest>

using namespace cubby;
using namespace cubby::entry;

// The fold that tells what lies in a compartment, at the bank and at the centre.
class CustodyTest : public QObject
{
    Q_OBJECT

    const CompartmentName m_name = QStringLiteral("B4");
    const StayId m_stay = *StayId::parse(QStringLiteral("0192f0c1-7d3a-7abc-8def-000000000001"));
    const StayId m_other = *StayId::parse(QStringLiteral("0192f0c1-7d3a-7abc-8def-000000000002"));
    const RequestId m_request = *RequestId::parse(QStringLiteral("0192f0c1-7d3a-7abc-8def-00000000000a"));
    const RequestId m_second = *RequestId::parse(QStringLiteral("0192f0c1-7d3a-7abc-8def-00000000000b"));
    const Time m_at = fromMs(1777896000000);

    UnlockRequested unlock(Purpose purpose, const StayId &stay, const RequestId &request) const
    {
        UnlockRequested out;
        out.request = request;
        out.compartment = m_name;
        out.purpose = purpose;
        out.stay = stay;
        return out;
    }
    CompartmentState after(std::initializer_list<Entry> entries, bool *fits = nullptr) const
    {
        CompartmentState c;
        bool all = true;
        for (const Entry &e : entries)
            all = applyEntry(c, e, m_at) && all;
        if (fits)
            *fits = all;
        return c;
    }
    Entry deposited(const StayId &stay) const { return Deposited{stay, {}, m_name, {}, Size::M, {}, m_at, false}; }
    Entry set(Custody custody, Condition condition, const StayId &stay = {}, bool unverified = false) const
    {
        return CompartmentSet{m_name, custody, condition, stay, unverified, {}};
    }

private Q_SLOTS:
    void aDepositGoesFromEmptyOverPromisedToHolds()
    {
        bool fits = false;
        CompartmentState c = after({unlock(Purpose::Deposit, m_stay, m_request)}, &fits);
        QVERIFY(fits);
        QCOMPARE(c.custody, Custody::Promised);
        QVERIFY(c.visit && c.visit->request == m_request && !c.visit->opened);
        QCOMPARE(c.lastAccess, m_at);

        c = after(
            {unlock(Purpose::Deposit, m_stay, m_request), DoorOpened{m_name}, PresenceSeen{m_name}, DoorClosed{m_name}},
            &fits);
        QVERIFY(fits);
        QCOMPARE(c.custody, Custody::Promised);
        QVERIFY(c.visit->opened && c.visit->closed && c.present && !c.doorOpen);

        c = after(
            {unlock(Purpose::Deposit, m_stay, m_request), DoorOpened{m_name}, DoorClosed{m_name}, deposited(m_stay)},
            &fits);
        QVERIFY(fits);
        QCOMPARE(c.custody, Custody::Holds);
        QCOMPARE(c.stay, m_stay);
        QVERIFY(!c.visit);
    }

    void aPickupGoesFromHoldsToEmpty()
    {
        bool fits = false;
        const CompartmentState c = after({unlock(Purpose::Deposit, m_stay, m_request), deposited(m_stay),
                                          unlock(Purpose::Pickup, m_stay, m_second), DoorOpened{m_name},
                                          DoorClosed{m_name}, PickedUp{m_stay, {}, m_name, {}, false}},
                                         &fits);
        QVERIFY(fits);
        QCOMPARE(c.custody, Custody::Empty);
        QVERIFY(c.stay.isNull() && !c.visit);
    }

    void whatDoesNotFitIsAppliedAllTheSameAndSaid()
    {
        bool fits = true;
        CompartmentState c = after({deposited(m_stay)}, &fits); // nobody asked to open it
        QVERIFY(!fits);
        QCOMPARE(c.custody, Custody::Holds);
        QCOMPARE(c.stay, m_stay);

        c = after({unlock(Purpose::Deposit, m_stay, m_request), deposited(m_other)}, &fits);
        QVERIFY(!fits);
        QCOMPARE(c.stay, m_other);

        c = after(
            {unlock(Purpose::Deposit, m_stay, m_request), deposited(m_stay), PickedUp{m_other, {}, m_name, {}, false}},
            &fits);
        QVERIFY(!fits);
        QCOMPARE(c.custody, Custody::Empty);

        c = after({unlock(Purpose::Deposit, m_stay, m_request), deposited(m_stay),
                   unlock(Purpose::Deposit, m_other, m_second)},
                  &fits); // a deposit where something lies
        QVERIFY(!fits);

        c = after({DepositFailed{m_stay, {}, m_name, DepositFailure::Cancelled}}, &fits);
        QVERIFY(!fits);
    }

    void aSecondTryBelongsToTheSameVisitAndStartsItsDoorAnew()
    {
        bool fits = false;
        const CompartmentState c = after({unlock(Purpose::Deposit, m_stay, m_request), DoorOpened{m_name},
                                          DoorClosed{m_name}, unlock(Purpose::Deposit, m_stay, m_second)},
                                         &fits);
        QVERIFY(fits);
        QCOMPARE(c.custody, Custody::Promised);
        QCOMPARE(c.visit->request, m_second);
        QVERIFY(!c.visit->opened && !c.visit->closed);
    }

    void aRequestForADoorThatIsOpenFindsItOpen()
    {
        const CompartmentState c = after({unlock(Purpose::Pickup, m_stay, m_request), DoorOpened{m_name},
                                          unlock(Purpose::Pickup, m_stay, m_second)});
        QVERIFY(c.visit->opened && !c.visit->closed);
    }

    void aClosedDoorEndsOnlyWhatHadOpened()
    {
        CompartmentState c = after({unlock(Purpose::Pickup, m_stay, m_request), DoorClosed{m_name}});
        QVERIFY(!c.visit->opened && !c.visit->closed);
        c = after(
            {unlock(Purpose::Pickup, m_stay, m_request), DoorOpened{m_name}, DoorClosed{m_name}, DoorOpened{m_name}});
        QVERIFY(c.visit->opened && !c.visit->closed && c.doorOpen);
    }

    void aDoorThatNeverOpenedHasNotBeenOpened()
    {
        // Without a sensor the pulse counts as opened until a person says otherwise.
        const CompartmentState c = after(
            {unlock(Purpose::Pickup, m_stay, m_request), DoorOpened{m_name, true}, DoorClosed{m_name, true, true}});
        QVERIFY(c.visit && !c.visit->opened && !c.visit->closed && !c.doorOpen);
    }

    void aFailedDepositWaitsForItsDoorToShut()
    {
        const Entry failed = DepositFailed{m_stay, {}, m_name, DepositFailure::NotEmpty};
        CompartmentState c = after({unlock(Purpose::Deposit, m_stay, m_request), DoorOpened{m_name}, failed});
        QCOMPARE(c.custody, Custody::Empty);
        QVERIFY(c.visit && c.visit->over);
        // Being set while its door is open does not end the visit, being set when it is shut does.
        applyEntry(c, set(Custody::Unknown, Condition::Inspect), m_at);
        QVERIFY(c.visit);
        QCOMPARE(c.shown(), CompartmentStatus::RequiresInspection);
        applyEntry(c, DoorClosed{m_name}, m_at);
        QVERIFY(c.visit && c.visit->closed);
        applyEntry(c, set(Custody::Unknown, Condition::Inspect), m_at);
        QVERIFY(!c.visit);

        c = after({unlock(Purpose::Deposit, m_stay, m_request), failed});
        QVERIFY(!c.visit);
    }

    void everyEndingLeavesThisBehind_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addColumn<QString>("custody");
        QTest::addColumn<bool>("holdsStay");
        QTest::newRow("PickupUnclear") << 0 << QStringLiteral("Holds") << true;
        QTest::newRow("DoorStuck") << 1 << QStringLiteral("Holds") << true;
        QTest::newRow("TakenBack") << 2 << QStringLiteral("Empty") << false;
        QTest::newRow("PickedUp") << 3 << QStringLiteral("Empty") << false;
    }
    void everyEndingLeavesThisBehind()
    {
        QFETCH(int, ending);
        QFETCH(QString, custody);
        QFETCH(bool, holdsStay);
        const Entry ends[]
            = {PickupUnclear{m_stay, {}, m_name, {}}, DoorStuck{m_name},
               DepositFailed{m_stay, {}, m_name, DepositFailure::TakenBack}, PickedUp{m_stay, {}, m_name, {}, false}};
        const CompartmentState c
            = after({unlock(Purpose::Deposit, m_stay, m_request), deposited(m_stay),
                     unlock(Purpose::Pickup, m_stay, m_second), DoorOpened{m_name}, DoorClosed{m_name}, ends[ending]});
        QCOMPARE(toText(c.custody), custody);
        QCOMPARE(c.stay == m_stay, holdsStay);
        QVERIFY(!c.visit);
    }

    void whatIsSetHoldsAsItWasSet()
    {
        for (Custody custody : everyValue<Custody>()) {
            for (Condition condition : everyValue<Condition>()) {
                const CompartmentState c = after({set(custody, condition, m_stay, true)});
                QCOMPARE(c.custody, custody);
                QCOMPARE(c.condition, condition);
                QCOMPARE(c.stay, m_stay);
                QVERIFY(c.unverified);
                QCOMPARE(c.shown(), shownStatus(custody, condition));
            }
        }
        // Whoever put something in or took it out has looked.
        QVERIFY(!after({set(Custody::Empty, Condition::Good, {}, true), deposited(m_stay)}).unverified);
        QVERIFY(!after({set(Custody::Holds, Condition::Good, m_stay, true), PickedUp{m_stay, {}, m_name, {}, false}})
                     .unverified);
    }

    void doorsAndPresenceAreRememberedAndSayNothingOfCustody()
    {
        CompartmentState c = after({DoorForced{m_name}, PresenceSeen{m_name}});
        QVERIFY(c.doorOpen && c.present);
        QCOMPARE(c.custody, Custody::Empty);
        applyEntry(c, DoorClosed{m_name}, m_at + Millis(5));
        applyEntry(c, PresenceGone{m_name}, m_at + Millis(6));
        QVERIFY(!c.doorOpen && !c.present);
        QCOMPARE(c.lastAccess, m_at + Millis(5));
    }

    void entriesThatAreAboutNoCompartmentChangeNothing()
    {
        const CompartmentState before = after({set(Custody::Holds, Condition::Inspect, m_stay)});
        for (const Entry &e : {Entry(BankStarted{}), Entry(CodeRefused{}), Entry(PersonSignedIn{}), Entry(ModeSet{}),
                               Entry(ServiceInterrupted{}), Entry(EpochOpened{}), Entry(Again{}), Entry(Other{})}) {
            CompartmentState c = before;
            QVERIFY(applyEntry(c, e, m_at));
            QCOMPARE(c, before);
            QVERIFY(compartmentOf(e).isEmpty());
        }
        for (const Entry &e : {Entry(unlock(Purpose::Pickup, m_stay, m_request)), Entry(DoorOpened{m_name}),
                               deposited(m_stay), Entry(InstructionTaken{{}, m_name}),
                               Entry(ProblemReported{m_name, m_stay}), set(Custody::Empty, Condition::Good)})
            QCOMPARE(compartmentOf(e), m_name);
    }

    void theStateIsReadBackAsItWasWritten()
    {
        CompartmentState c
            = after({set(Custody::Holds, Condition::Inspect, m_stay, true),
                     unlock(Purpose::Collection, m_stay, m_request), DoorOpened{m_name}, PresenceSeen{m_name}});
        c.visit->over = true;
        c.visit->label = QStringLiteral("JD 01");
        const auto back = json::readText<CompartmentState>(json::writeText(c));
        QVERIFY(back);
        QCOMPARE(*back, c);
        const auto empty = json::readText<CompartmentState>(json::writeText(CompartmentState()));
        QVERIFY(empty);
        QCOMPARE(*empty, CompartmentState());
    }
};

QTEST_GUILESS_MAIN(CustodyTest)
#include "tst_custody.moc"
