// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;

class TestCustodyFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
        m_package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_expected = m_bank->expected(m_package);
        m_sent = 0;
    }

    void aPackageTravelsTheWholeWay()
    {
        QCOMPARE(status(), QStringLiteral("AssignedToCompartment"));
        entry::UnlockRequested unlock;
        unlock.compartment = QStringLiteral("A1");
        unlock.purpose = Purpose::Deposit;
        unlock.stay = m_expected.stay;
        unlock.package = m_package;
        m_bank->write(unlock);
        QCOMPARE(status(), QStringLiteral("InTransit"));
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("InLocker"));
        m_bank->pickup(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("PickedUp"));
        QCOMPARE(conflicts(), 0);
        QCOMPARE(shown(QStringLiteral("A1")), QStringLiteral("Available"));
        QStringList statuses;
        for (const auto &row : m_site->query(QStringLiteral("SELECT status FROM package_history ORDER BY ordinal")))
            statuses << row.text(0);
        statuses.removeDuplicates();
        QCOMPARE(statuses.join(u','),
                 QStringLiteral("PendingAssignment,AssignedToCompartment,InTransit,InLocker,PickedUp"));
    }

    void aDepositThatFailsIsAnAttemptAndThePromiseStands()
    {
        entry::UnlockRequested unlock;
        unlock.compartment = QStringLiteral("A1");
        unlock.purpose = Purpose::Deposit;
        unlock.stay = m_expected.stay;
        unlock.person = PersonId::make(m_site->now, m_site->chance);
        m_bank->write(unlock);
        m_bank->write(entry::DepositFailed{m_expected.stay, m_package, QStringLiteral("A1"), DepositFailure::NotEmpty});
        entry::CompartmentSet set;
        set.compartment = QStringLiteral("A1");
        set.custody = Custody::Unknown;
        set.condition = Condition::Inspect;
        m_bank->write(set);
        QCOMPARE(status(), QStringLiteral("AssignedToCompartment"));
        const auto package = (*m_site->centre->package(kShop, m_package, m_site->now)).value();
        const QJsonArray attempts = package.value(QLatin1StringView("attempts")).toArray();
        QCOMPARE(attempts.size(), 1);
        QCOMPARE(attempts.at(0).toObject().value(QLatin1StringView("person")).toString(), unlock.person.toString());
        QCOMPARE(attempts.at(0).toObject().value(QLatin1StringView("why")).toString(), QStringLiteral("NotEmpty"));
        QCOMPARE(package.value(QLatin1StringView("compartment")).toString(), QStringLiteral("A2"));
        QCOMPARE(shown(QStringLiteral("A1")), QStringLiteral("RequiresInspection"));
        m_bank->deposit(m_expected, QStringLiteral("A2"));
        QCOMPARE(status(), QStringLiteral("InLocker"));
        QCOMPARE(conflicts(), 0);
    }

    void aDepositLeftInDoubtIsInDoubtUntilSomeoneLooked()
    {
        m_bank->write(
            entry::DepositFailed{m_expected.stay, m_package, QStringLiteral("A1"), DepositFailure::LeftInDoubt});
        QCOMPARE(status(), QStringLiteral("InDoubt"));
        entry::CompartmentSet found;
        found.compartment = QStringLiteral("A1");
        found.custody = Custody::Holds;
        found.stay = m_expected.stay;
        m_bank->write(found);
        QCOMPARE(status(), QStringLiteral("InLocker"));
        m_bank->pickup(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("PickedUp"));
    }

    void aForcedDoorPutsThePackageInDoubtAndItsCodeStillOpens()
    {
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        m_bank->write(entry::DoorForced{QStringLiteral("A1")});
        entry::CompartmentSet set;
        set.compartment = QStringLiteral("A1");
        set.custody = Custody::Unknown;
        set.condition = Condition::Inspect;
        m_bank->write(set);
        QCOMPARE(status(), QStringLiteral("InDoubt"));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'DoorForced'")), 1);
        QCOMPARE(m_site->text(QStringLiteral("SELECT state FROM credentials")), QStringLiteral("Open"));
        m_bank->pickup(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("PickedUp"));
    }

    void aPackageLeftInsideIsStillThere()
    {
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        m_bank->write(
            entry::PickupUnclear{m_expected.stay, m_package, QStringLiteral("A1"), QStringLiteral("leftInside")});
        QCOMPARE(status(), QStringLiteral("InLocker"));
        m_bank->write(
            entry::PickupUnclear{m_expected.stay, m_package, QStringLiteral("A1"), QStringLiteral("restart")});
        QCOMPARE(status(), QStringLiteral("InDoubt"));
    }

    void aDoorThatStuckKeepsThePackageAndItsCode()
    {
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        m_bank->write(entry::DoorStuck{QStringLiteral("A1")});
        entry::CompartmentSet set;
        set.compartment = QStringLiteral("A1");
        set.custody = Custody::Holds;
        set.condition = Condition::OutOfOrder;
        set.stay = m_expected.stay;
        m_bank->write(set);
        QCOMPARE(status(), QStringLiteral("InLocker"));
        QCOMPARE(shown(QStringLiteral("A1")), QStringLiteral("OutOfOrder"));
        QCOMPARE(m_site->text(QStringLiteral("SELECT state FROM credentials")), QStringLiteral("Open"));
    }

    // The centre had moved the package to another bank, of which this one, cut off, knew nothing.
    void aPickupWinsOverAnotherPlan()
    {
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("InLocker"));
        FarBank other(*m_site);
        const StayId plan = StayId::make(m_site->now, m_site->chance);
        QVERIFY(m_site->database->exec(
            QStringLiteral("INSERT INTO stays (stay, bank, package, compartment, state, ended, label, size, keep_for, "
                           "created_at) VALUES (?, ?, ?, 'A1', 'Promised', '', '', 1, 1000, ?)"),
            plan, other.id, m_package, m_site->now));
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE packages SET stay = ?, bank = ?, status = "
                                                      "'AssignedToCompartment' WHERE package = ?"),
                                       plan, other.id, m_package));
        m_bank->pickup(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("PickedUp"));
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE state <> 'Ended'")), 0);
        QVERIFY(conflicts() > 0);
        other.settle();
        QVERIFY(other.all<directory::PackageExpected>().empty());
    }

    void twoPackagesReportedInOneCompartmentLeaveTheFirstInDoubt()
    {
        const PackageId second = m_site->place(m_site->order(m_bank->id, QStringLiteral("B")));
        m_bank->settle();
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        m_bank->deposit(m_bank->expected(second), QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("InDoubt"));
        QCOMPARE(m_site->status(second), QStringLiteral("InLocker"));
        QVERIFY(conflicts() > 0);
    }

    void somethingThatNobodyAnnouncedIsKeptAndAlerted()
    {
        directory::PackageExpected unknown;
        unknown.stay = StayId::make(m_site->now, m_site->chance);
        unknown.labels = {QStringLiteral("WHAT-IS-THIS")};
        m_bank->deposit(unknown, QStringLiteral("C1"));
        send();
        QCOMPARE(shown(QStringLiteral("C1")), QStringLiteral("Occupied"));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'unknownPackage'")), 1);
        m_bank->write(entry::DepositFailed{unknown.stay, PackageId(), QStringLiteral("C1"), DepositFailure::TakenBack});
        send();
        QCOMPARE(shown(QStringLiteral("C1")), QStringLiteral("Available"));
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE state = 'Present'")), 0);
    }

    // An image of the disk from before the pickup says that the package is there still.
    void anOldMemoryDoesNotBringAPackageBack()
    {
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        m_bank->pickup(m_expected, QStringLiteral("A1"));
        QCOMPARE(status(), QStringLiteral("PickedUp"));
        entry::CompartmentSet set;
        set.compartment = QStringLiteral("A1");
        set.custody = Custody::Holds;
        set.stay = m_expected.stay;
        set.unverified = true;
        m_bank->write(set);
        QCOMPARE(status(), QStringLiteral("PickedUp"));
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE state <> 'Ended'")), 0);
    }

    void whatADriverCollectsGoesBackToTheSender()
    {
        m_bank->deposit(m_expected, QStringLiteral("A1"));
        entry::Collected collected;
        collected.stay = m_expected.stay;
        collected.package = m_package;
        collected.compartment = QStringLiteral("A1");
        m_bank->write(collected);
        QCOMPARE(status(), QStringLiteral("Returned"));
        QCOMPARE(shown(QStringLiteral("A1")), QStringLiteral("Available"));
        QCOMPARE(m_site->text(QStringLiteral("SELECT state FROM credentials")), QStringLiteral("Withdrawn"));
        QCOMPARE(conflicts(), 0);
        m_bank->write(collected); // a fact that is told twice as another entry
        QCOMPARE(status(), QStringLiteral("Returned"));
    }

    void whatACustomerHandsInHasNoCodeAndIsCollectedByADriver()
    {
        const qint64 credentials = m_site->count(QStringLiteral("credentials"));
        entry::UnlockRequested unlock;
        unlock.compartment = QStringLiteral("A2");
        unlock.purpose = Purpose::DropOff;
        unlock.stay = StayId::make(m_site->now, m_site->chance);
        m_bank->write(unlock);
        entry::Deposited deposited;
        deposited.stay = unlock.stay;
        deposited.compartment = QStringLiteral("A2");
        deposited.label = QStringLiteral("RET1");
        deposited.dropOff = true;
        deposited.deadline = m_site->now + std::chrono::hours(72);
        m_bank->write(deposited);
        send();
        QCOMPARE(shown(QStringLiteral("A2")), QStringLiteral("Occupied"));
        QCOMPARE(m_site->count(QStringLiteral("credentials")), credentials);
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'unknownPackage'")), 1);
        entry::Collected collected;
        collected.stay = unlock.stay;
        collected.compartment = QStringLiteral("A2");
        collected.dropOff = true;
        m_bank->write(collected);
        send();
        QCOMPARE(shown(QStringLiteral("A2")), QStringLiteral("Available"));
        QCOMPARE(conflicts(), 0);
    }

    void aPackageThatFoundNoRoomIsAnAttempt()
    {
        entry::DepositRefused refused;
        refused.stay = m_expected.stay;
        refused.package = m_package;
        refused.person = PersonId::make(m_site->now, m_site->chance);
        refused.reason = QStringLiteral("noRoom");
        m_bank->write(refused);
        QCOMPARE(status(), QStringLiteral("AssignedToCompartment"));
        const auto package = (*m_site->centre->package(kShop, m_package, m_site->now)).value();
        const QJsonObject attempt = package.value(QLatin1StringView("attempts")).toArray().at(0).toObject();
        QCOMPARE(attempt.value(QLatin1StringView("why")).toString(), QStringLiteral("noRoom"));
        QCOMPARE(attempt.value(QLatin1StringView("person")).toString(), refused.person.toString());
        QCOMPARE(conflicts(), 0);
    }

    void aSensorThatIsNotBelievedIsAnAlertAndNoConflict()
    {
        m_bank->write(entry::SensorFaulty{QStringLiteral("A1"), Sensor::Door, QStringLiteral("silent")});
        m_bank->write(entry::SensorTrusted{QStringLiteral("A1"), Sensor::Door});
        m_bank->write(entry::BadgeUnlocked{PersonId::make(m_site->now, m_site->chance)});
        send();
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'SensorFaulty'")), 1);
        QCOMPARE(conflicts(), 0);
    }

private:
    void send()
    {
        if (m_bank->journal.size() > m_sent)
            m_bank->send(m_bank->entriesFrom(m_sent + 1));
        m_sent = m_bank->journal.size();
    }
    QString status()
    {
        send();
        return m_site->status(m_package);
    }
    qint64 conflicts() { return m_site->count(QStringLiteral("events WHERE conflict = 1")); }
    QString shown(const QString &compartment)
    {
        const auto bank = (*m_site->centre->bank(kShop, m_bank->id, m_site->now)).value();
        for (const QJsonValue item : bank.value(QLatin1StringView("compartments")).toArray()) {
            if (item.toObject().value(QLatin1StringView("name")).toString() == compartment)
                return item.toObject().value(QLatin1StringView("status")).toString();
        }
        return QStringLiteral("(none)");
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    PackageId m_package;
    directory::PackageExpected m_expected;
    std::size_t m_sent = 0;
};

QTEST_GUILESS_MAIN(TestCustodyFacts)
#include "tst_custodyfacts.moc"
