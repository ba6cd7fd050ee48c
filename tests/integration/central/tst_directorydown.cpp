// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/directory.h"
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

class TestDirectoryDown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    void aNewBankGetsASnapshotThenOnlyWhatIsNew()
    {
        const PackageId first = order(QStringLiteral("A"));
        const auto answer = m_bank->send(m_bank->hello());
        QVERIFY(find<link::Snapshot>(answer));
        m_bank->send(*m_bank->store(answer));
        QVERIFY(!m_bank->expected(first).stay.isNull());
        const auto believed = m_bank->all<directory::CompartmentBelieved>();
        QCOMPARE(believed.size(), std::size_t(5));

        const PackageId second = order(QStringLiteral("B"));
        QVERIFY(m_site->centre->due(m_site->now)->empty()); // gathers for a moment
        m_site->now += Millis(60);
        const auto frames = m_bank->open(m_site->centre->due(m_site->now).value());
        const auto *entries = find<link::Entries>(frames);
        QVERIFY(entries);
        QCOMPARE(entries->records.size(), std::size_t(1));
        m_bank->send(*m_bank->store(frames));
        QVERIFY(!m_bank->expected(second).stay.isNull());
        QVERIFY(!m_site->centre->nextDue(m_site->now).value());
    }

    void whatIsNotAcknowledgedComesAgain()
    {
        m_bank->settle();
        const PackageId package = order(QStringLiteral("A"));
        for (int i = 0; i < 3; ++i) {
            const auto due = m_site->centre->nextDue(m_site->now).value();
            QVERIFY(due);
            m_site->now = *due;
            QVERIFY(find<link::Entries>(m_bank->open(m_site->centre->due(m_site->now).value()))); // and is lost
        }
        // After three it rests until the bank says something; nothing is lost over a restart of the centre either.
        m_site->now += std::chrono::minutes(5);
        QVERIFY(m_site->centre->due(m_site->now)->empty());
        m_site->open();
        m_bank->settle();
        QVERIFY(!m_bank->expected(package).stay.isNull());
    }

    void theCentreGoesOnByItselfAfterItWasCutOff()
    {
        m_bank->settle();
        const PackageId package = order(QStringLiteral("A"));
        for (int i = 0; i < 4; ++i) {
            m_site->now += std::chrono::minutes(2);
            QVERIFY(m_site->centre->due(m_site->now));
        }
        QVERIFY(!m_site->centre->nextDue(m_site->now).value());
        QVERIFY(m_site->centre->linkRestored(m_site->now));
        m_bank->store(m_bank->open(m_site->centre->due(m_site->now).value()));
        QVERIFY(!m_bank->expected(package).stay.isNull());
    }

    void aBankThatLostItsDirectoryGetsASnapshot()
    {
        const PackageId package = order(QStringLiteral("A"));
        m_bank->settle();
        m_bank->known.clear();
        m_bank->directory = {};
        m_bank->settle();
        QVERIFY(!m_bank->expected(package).stay.isNull());
    }

    void aBankThatIsFarBehindGetsASnapshotInsteadOfEverything()
    {
        m_bank->settle();
        {
            auto work = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now);
            for (int i = 0; i < 2500; ++i)
                appendDirectory(*work, m_bank->id,
                                directory::PersonWithdrawn{PersonId::make(m_site->now, m_site->chance)});
            QVERIFY(work->commit());
        }
        const auto answer = m_bank->send(m_bank->hello());
        QVERIFY(find<link::Snapshot>(answer));
        QVERIFY(!find<link::Entries>(answer));
    }

    // A backup of the centre's database is put back: the bank knows a later directory than the centre.
    void aRestoredCentreOpensANewDirectoryEpoch()
    {
        m_bank->settle();
        m_site->close();
        m_site->store.backUp();
        m_site->open();
        const PackageId lost = order(QStringLiteral("A"));
        m_bank->settle();
        const EpochId before = m_bank->directory.epoch;
        QVERIFY(!m_bank->expected(lost).stay.isNull());

        m_site->close();
        m_site->store.restore();
        m_site->open();
        const PackageId package = order(QStringLiteral("B"));
        m_bank->settle();
        QVERIFY(m_bank->directory.epoch != before);
        QVERIFY(m_bank->expected(lost).stay.isNull());
        QVERIFY(!m_bank->expected(package).stay.isNull());
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'directoryBehind'")), 1);
        // And its codes are as good as any: told once they are acknowledged in the new epoch.
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        QVERIFY(m_site->centre->takeNotification(m_site->now).value());
    }

    void whatTheCentreBelievesSurvivesABankThatLostItsMemory()
    {
        const PackageId package = order(QStringLiteral("A"));
        m_bank->settle();
        const StayId stay = m_bank->expected(package).stay;
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        const EpochId old = m_bank->epoch;
        m_bank->epoch = EpochId::make(m_site->now, m_site->chance);
        m_bank->journal.clear();
        m_bank->write(entry::EpochOpened{QStringLiteral("lost"), old, 0});
        for (const LayoutCompartment &c : smallWall().compartments) {
            entry::CompartmentSet set;
            set.compartment = c.name;
            set.custody = Custody::Unknown;
            set.unverified = true;
            m_bank->write(set);
        }
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        m_bank->known.clear();
        m_bank->directory = {};
        m_bank->settle();
        for (const auto &believed : m_bank->all<directory::CompartmentBelieved>()) {
            const bool holds = believed.compartment == QStringLiteral("A1");
            QVERIFY(believed.custody == (holds ? Custody::Holds : Custody::Empty));
            QVERIFY(believed.stay == (holds ? stay : StayId()));
        }
        const auto asOf = m_bank->all<directory::BeliefsAsOf>();
        QCOMPARE(asOf.size(), std::size_t(1));
        QCOMPARE(asOf.front().epoch, m_bank->epoch);
        QCOMPARE(asOf.front().number, quint64(m_bank->journal.size()));
    }

    void aDriverIsToldToTheBanksWhereTheyMaySignIn()
    {
        FarBank other(*m_site);
        const auto badge = m_site->centre->addPerson(kShop,
                                                     {QStringLiteral("Ada"),
                                                      QStringLiteral("driver"),
                                                      QStringLiteral("4711"),
                                                      m_site->now + std::chrono::hours(12),
                                                      {m_bank->id}},
                                                     m_site->now);
        QVERIFY(badge);
        m_bank->settle();
        other.settle();
        const auto people = m_bank->all<directory::PersonGranted>();
        QCOMPARE(people.size(), std::size_t(1));
        QCOMPARE(people.front().person, badge->person);
        const auto verifier = seal::pinVerifierFromJson(people.front().verifier);
        QVERIFY(seal::checkPin(QStringLiteral("4711"), *badge, *verifier).value());
        QVERIFY(!seal::checkPin(QStringLiteral("4712"), *badge, *verifier).value());
        QVERIFY(other.all<directory::PersonGranted>().empty());
        // The badge's secret is nowhere in the database.
        const auto row = m_site->query(QStringLiteral("SELECT verifier FROM people")).front();
        QVERIFY(!row.text(0).toLatin1().contains(
            badge->secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    }

    void aBadgeThatWrongPinsHaveLockedIsUnlocked()
    {
        const auto badge = m_site->centre->addPerson(
            kShop, {QStringLiteral("Ada"), QStringLiteral("driver"), QStringLiteral("4711"), m_site->now + 12h, {}},
            m_site->now);
        QVERIFY(badge);
        m_bank->settle();
        const Time unlocked = m_site->now + 1h;
        QVERIFY(m_site->centre->unlockBadge(kShop, badge->person, unlocked));
        m_bank->settle();
        const auto people = m_bank->all<directory::PersonGranted>();
        QCOMPARE(people.back().person, badge->person);
        QCOMPARE(people.back().unlockedAt, std::optional(unlocked));
        QCOMPARE(people.back().verifier, people.front().verifier);
        const auto unknown
            = m_site->centre->unlockBadge(kShop, PersonId::make(m_site->now, m_site->chance), m_site->now);
        QCOMPARE(unknown.error().code, QStringLiteral("provision.person-unknown"));
    }

    void aPersonIsRefusedForWhatIsWrong()
    {
        const auto refused = [this](const NewPerson &person) {
            return m_site->centre->addPerson(kShop, person, m_site->now).error().code;
        };
        const Time later = m_site->now + std::chrono::hours(1);
        const QString driver = QStringLiteral("driver");
        const QString name = QStringLiteral("Ada");
        QCOMPARE(refused({QStringLiteral(" "), driver, QStringLiteral("4711"), later, {}}),
                 QStringLiteral("provision.name"));
        QCOMPARE(refused({name, driver, QStringLiteral("471"), later, {}}), QStringLiteral("provision.pin"));
        QCOMPARE(refused({name, driver, QStringLiteral("47a1"), later, {}}), QStringLiteral("provision.pin"));
        QCOMPARE(refused({name, QStringLiteral("king"), QStringLiteral("4711"), later, {}}),
                 QStringLiteral("provision.role"));
        QCOMPARE(refused({name, driver, QStringLiteral("4711"), later, {BankId::make(later, m_site->chance)}}),
                 QStringLiteral("provision.bank-unknown"));
        // A technician opens every compartment, whosever parcel lies in it.
        QCOMPARE(refused({name, QStringLiteral("technician"), QStringLiteral("4711"), later, {}}),
                 QStringLiteral("provision.role"));
        QCOMPARE(m_site->count(QStringLiteral("people")), 0);
    }

    void aBankThatCannotBeToldHoldsUpNoOther()
    {
        FarBank other(*m_site);
        m_bank->settle();
        other.settle();
        const QString broken = QStringLiteral("NEW.bank = '%1' AND (NEW.sent <> OLD.sent OR NEW.tries <> OLD.tries)")
                                   .arg(m_bank->id.toString());
        QStringList trigger{QStringLiteral("CREATE TRIGGER broken BEFORE UPDATE ON bank_links FOR EACH ROW WHEN %1 "
                                           "BEGIN SELECT RAISE(ABORT, 'broken'); END")
                                .arg(broken)};
        if (TestDatabase::isPostgres())
            trigger = {QStringLiteral("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS "
                                      "$$ BEGIN RAISE EXCEPTION 'broken'; END $$"),
                       QStringLiteral("CREATE TRIGGER broken BEFORE UPDATE ON bank_links FOR EACH ROW WHEN (%1) "
                                      "EXECUTE FUNCTION fail()")
                           .arg(broken)};
        for (const QString &sql : trigger)
            QVERIFY(m_site->database->exec(sql));
        order(QStringLiteral("here"));
        m_site->place(m_site->order(other.id, QStringLiteral("there")));
        m_site->now += 1s;
        const auto due = m_site->centre->due(m_site->now);
        QVERIFY2(due, due ? "" : qPrintable(due.error().message));
        QVERIFY(!other.open(*due).empty());
        QVERIFY(m_bank->open(*due).empty());
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'notTold'")), 1);
        QVERIFY(*m_site->centre->nextDue(m_site->now) > m_site->now); // and nobody hurries to try it again
        QVERIFY(m_site->database->exec(TestDatabase::isPostgres() ? QStringLiteral("DROP TRIGGER broken ON bank_links")
                                                                  : QStringLiteral("DROP TRIGGER broken")));
        m_site->now += 1min;
        QVERIFY(!m_bank->open(m_site->centre->due(m_site->now).value()).empty());
    }

    void onlyTheLastTwoDirectoriesOfABankAreKept()
    {
        order(QStringLiteral("one"));
        m_bank->settle();
        const auto epochs
            = [this] { return m_site->count(QStringLiteral("(SELECT DISTINCT epoch FROM directory_log) e")); };
        for (int i = 0; i < 4; ++i) {
            QVERIFY(m_site->centre->write(m_site->now, [this](Work &work) { openDirectoryEpoch(work, m_bank->id); }));
            order(QStringLiteral("more %1").arg(i));
            m_bank->settle();
        }
        QVERIFY(epochs() <= 2);
        QVERIFY(m_site->count(QStringLiteral("directory_log")) > 0);
    }

    void aTechnicianIsTheOperatorsAlone()
    {
        NewPerson tech{
            QStringLiteral("Eva"), QStringLiteral("technician"), QStringLiteral("4711"), m_site->now + 12h, {}};
        tech.pinCost = {64, 1};
        const auto badge = m_site->centre->addPerson(kOperator, tech, m_site->now);
        QVERIFY(badge);
        // Not even the first carrier, to whom what the operator adds belongs, makes itself a badge of it.
        const auto reissued = [&](const Actor &by) {
            return m_site->centre->carryOut(m_site->now, [&](Work &work) {
                return reissueBadge(work, by, badge->person, QStringLiteral("1234"), m_site->now + 1h, {}, {64, 1});
            });
        };
        QCOMPARE(reissued(kShop).error().code, QStringLiteral("provision.person-unknown"));
        const auto seen = [&](const Actor &by) {
            return m_site->centre->read(m_site->now, [&](Work &work) { return people(work, by).size(); }).value();
        };
        QCOMPARE(seen(kShop), std::size_t(0));
        QCOMPARE(seen(kOperator), std::size_t(1));
        QVERIFY(reissued(kOperator));
    }

private:
    PackageId order(const QString &reference) { return m_site->place(m_site->order(m_bank->id, reference)); }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestDirectoryDown)
#include "tst_directorydown.moc"
