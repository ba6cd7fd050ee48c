// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

#include <algorithm>

using namespace cubby;
using namespace cubby::bank;
using directory::Action;

// What the centre tells a bank to do (link-protocol.md, rule 7), and doors that nobody asked for.
class InstructionsTest : public QObject
{
    Q_OBJECT

    const QString m_a1 = QStringLiteral("A1");

    static QString results(const Site &site)
    {
        QStringList out;
        for (const auto &done : site.all<entry::InstructionDone>())
            out << done.result + u'/' + done.reason;
        return out.join(u' ');
    }

private Q_SLOTS:
    void aRemoteOpeningIsTakenThenPulsedThenAnswered()
    {
        Site site;
        site.tell({site.instruction(Action::Open, m_a1)});
        VERIFY_KINDS(site, "InstructionTaken UnlockRequested");
        QCOMPARE(site.all<entry::UnlockRequested>().at(0).purpose, Purpose::Remote);
        VERIFY_SCREEN(site, Screen::Rest); // nobody stands there
        site.settle();
        QCOMPARE(results(site), QStringLiteral("Done/"));
        QVERIFY(site.at(m_a1).doorOpen);
        site.shut(m_a1);
        site.settle();
        QCOMPARE(site.at(m_a1).shown(), CompartmentStatus::Available);
        QVERIFY(!site.at(m_a1).visit);
        QCOMPARE(site.count<entry::DoorForced>(), 0);
    }

    void whatARemoteOpeningLeavesBehindIsJudged_data()
    {
        QTest::addColumn<bool>("presence");
        QTest::addColumn<bool>("lay");
        QTest::addColumn<bool>("lies");
        QTest::addColumn<QString>("shown");
        const QString inspect = QStringLiteral("RequiresInspection");
        QTest::newRow("taken out") << true << true << false << inspect;
        QTest::newRow("left in") << true << true << true << QStringLiteral("Occupied");
        QTest::newRow("put in") << true << false << true << inspect;
        QTest::newRow("nobody can tell") << false << true << true << inspect;
        QTest::newRow("was empty") << false << false << false << QStringLiteral("Available");
    }
    void whatARemoteOpeningLeavesBehindIsJudged()
    {
        QFETCH(bool, presence);
        QFETCH(bool, lay);
        QFETCH(bool, lies);
        QFETCH(QString, shown);
        Site site({.presence = presence});
        if (lay)
            QCOMPARE(site.placeOf(site.lying(QStringLiteral("JD1"))), m_a1);
        site.tell({site.instruction(Action::Open, m_a1)});
        site.settle();
        if (lies && !lay)
            site.put(m_a1);
        else if (!lies && lay)
            site.take(m_a1);
        site.wait(1s);
        site.shut(m_a1);
        site.settle();
        QCOMPARE(toText(site.at(m_a1).shown()), shown);
    }

    void aLockThatWasNotPulsedFailsAndLeavesNoDoubt()
    {
        for (bool presence : {true, false}) {
            Site site({.presence = presence});
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            const CompartmentName name = site.placeOf(parcel);
            site.wall.doors[name].lock = Lock::NotSent;
            site.tell({site.instruction(Action::Open, name)});
            site.settle();
            QCOMPARE(results(site), QStringLiteral("Failed/notSent"));
            QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
            QVERIFY(!site.at(name).visit);
        }
    }

    void aLockThatDoesNotOpenLeavesTheContentAsItWas()
    {
        Site site({.presence = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.wall.doors[name].lock = Lock::Stuck;
        site.tell({site.instruction(Action::Open, name)});
        site.wait(10s);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QVERIFY(!site.at(name).visit);
        QCOMPARE(site.wall.pulses.size(), std::size_t(2)); // the driver's, and one
    }

    void aBoardThatNeverAnswersKeepsNeitherTheCompartmentNorTheCentreWaiting()
    {
        Site site;
        site.wall.doors[m_a1].lock = Lock::Mute;
        site.tell({site.instruction(Action::Open, m_a1)});
        site.wait(20s);
        QVERIFY(!site.at(m_a1).visit);
        QCOMPARE(site.count<entry::InstructionDone>(), 1);
        QCOMPARE(site.at(m_a1).shown(), CompartmentStatus::Available);
    }

    void anInstructionForAnotherEpochIsRefused()
    {
        Site site;
        auto instruction = site.instruction(Action::Open, m_a1);
        instruction.epoch = EpochId::make(site.now.wall, site.chance);
        site.tell({instruction});
        QCOMPARE(results(site), QStringLiteral("Refused/epoch"));
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
    }

    void anInstructionThatCameTooLateIsRefused()
    {
        Site site;
        site.give(CentreTime{site.now.wall});
        const auto instruction = site.instruction(Action::Open, m_a1, 60s);
        site.wait(61s);
        site.now.wall -= 1h; // the bank's own clock does not count
        site.tell({instruction});
        QCOMPARE(results(site), QStringLiteral("Refused/tooLate"));
        const auto soon = [&] {
            auto other = site.instruction(Action::Open, m_a1, 60s);
            other.notAfter += 1h;
            return other;
        }();
        site.restart(); // with no time from the centre since the start it is too late as well
        site.settle();
        site.tell({soon});
        QCOMPARE(results(site), QStringLiteral("Refused/tooLate Refused/tooLate"));
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
    }

    void anInstructionToldTwiceIsDoneOnce()
    {
        for (bool restarts : {false, true}) {
            Site site;
            const auto instruction = site.instruction(Action::Open, m_a1, 10min);
            site.tell({instruction, instruction});
            site.settle();
            site.shut(m_a1);
            site.settle();
            if (restarts) {
                site.restart();
                site.settle();
                site.give(CentreTime{site.now.wall});
            }
            site.tell({instruction});
            site.settle();
            QCOMPARE(site.count<entry::UnlockRequested>(), 1);
            QCOMPARE(results(site), QStringLiteral("Done/"));
        }
    }

    void anInstructionThatARestartCutShortHasAnUnknownResult()
    {
        Site site;
        site.wall.cut = true; // the power goes before the lock
        const auto instruction = site.instruction(Action::Open, m_a1, 10min);
        site.tell({instruction});
        site.restart();
        site.settle();
        QCOMPARE(results(site), QStringLiteral("Unknown/restarted"));
        QCOMPARE(site.wall.pulses.size(), std::size_t(1));
        QVERIFY(!site.at(m_a1).visit);
        site.give(CentreTime{site.now.wall});
        site.tell({instruction});
        QCOMPARE(site.wall.pulses.size(), std::size_t(1));
    }

    void aRemoteOpeningThatARestartCutShortIsDoubtedWhereNobodyCanTell()
    {
        for (bool presence : {true, false}) {
            Site site({.presence = presence});
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            const CompartmentName name = site.placeOf(parcel);
            site.tell({site.instruction(Action::Open, name, 10min)});
            site.restart(); // the pulse may have opened the door meanwhile
            site.wait(10s);
            QVERIFY(!site.at(name).visit);
            QCOMPARE(site.at(name).shown(),
                     presence ? CompartmentStatus::Occupied : CompartmentStatus::RequiresInspection);
        }
    }

    void aCompartmentInUseOrNotThereIsRefused()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.settle();
        site.tell({site.instruction(Action::Open, site.placeOf(parcel)),
                   site.instruction(Action::SetOutOfOrder, site.placeOf(parcel)),
                   site.instruction(Action::Open, QStringLiteral("Z9"))});
        QCOMPARE(results(site), QStringLiteral("Refused/inUse Refused/inUse Refused/noSuchCompartment"));
    }

    void whatChangedSinceTheCentreAskedIsNotOpened_data()
    {
        QTest::addColumn<bool>("lies");
        QTest::addColumn<QString>("custody"); // as the centre knows it
        QTest::addColumn<bool>("same"); // the stay
        QTest::addColumn<bool>("opens");
        QTest::newRow("an older centre says nothing") << true << QString() << false << true;
        QTest::newRow("empty as said") << false << QStringLiteral("Empty") << false << true;
        QTest::newRow("put in meanwhile") << true << QStringLiteral("Empty") << false << false;
        QTest::newRow("lies there still") << true << QStringLiteral("Holds") << true << true;
        QTest::newRow("another lies there") << true << QStringLiteral("Holds") << false << false;
        QTest::newRow("taken meanwhile") << false << QStringLiteral("Holds") << false << false;
        QTest::newRow("nobody knew") << true << QStringLiteral("Unknown") << false << false;
    }
    void whatChangedSinceTheCentreAskedIsNotOpened()
    {
        QFETCH(bool, lies);
        QFETCH(QString, custody);
        QFETCH(bool, same);
        QFETCH(bool, opens);
        Site site;
        const Parcel parcel = lies ? site.lying(QStringLiteral("JD1")) : Parcel();
        auto instruction = site.instruction(Action::Open, lies ? site.placeOf(parcel) : m_a1);
        instruction.custody = fromText<Custody>(custody);
        instruction.stay = same ? parcel.expected.stay : StayId::make(site.now.wall, site.chance);
        const auto pulses = [&] {
            const auto all = site.all<entry::UnlockRequested>();
            return std::ranges::count(all, Purpose::Remote, &entry::UnlockRequested::purpose);
        };
        site.tell({instruction});
        QCOMPARE(pulses(), opens ? 1 : 0);
        site.settle();
        QCOMPARE(results(site), opens ? QStringLiteral("Done/") : QStringLiteral("Refused/changed"));
    }

    void aBankThatIsStillStartingOpensNothing()
    {
        Site site;
        site.restartWith(site.layout, true); // a layout on trial: no board has been heard of
        site.give(CentreTime{site.now.wall});
        site.tell({site.instruction(Action::Open, m_a1)});
        QVERIFY(results(site).endsWith(QStringLiteral("Refused/starting")));
    }

    void aCompartmentIsSetOutOfOrderAndGoodAgain()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.tell({site.instruction(Action::SetOutOfOrder, name)});
        QCOMPARE(site.at(name).shown(), CompartmentStatus::OutOfOrder);
        QCOMPARE(site.at(name).stay, parcel.expected.stay); // what lies inside lies there still
        site.tell({site.instruction(Action::SetGood, name)});
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Occupied);
        QCOMPARE(results(site), QStringLiteral("Done/ Done/"));
    }

    void maintenanceServesNobodyAndServiceEverybody()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.tell({site.instruction(Action::SetMaintenance, {})});
        VERIFY_SCREEN(site, Screen::OutOfService);
        site.scan(parcel.pass);
        site.choose(Choice::PickUp);
        VERIFY_SCREEN(site, Screen::OutOfService);
        site.restart();
        site.settle();
        VERIFY_SCREEN(site, Screen::OutOfService);
        site.give(CentreTime{site.now.wall});
        site.tell({site.instruction(Action::SetService, {})});
        VERIFY_SCREEN(site, Screen::Rest);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aDoorThatOpensWithoutARequestIsForced()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.pullOpen(name);
        VERIFY_KINDS(site, "DoorForced CompartmentSet");
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(name).custody, Custody::Holds);
        VERIFY_SCREEN(site, Screen::Rest);
        site.wait(4min);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        site.shut(name);
        site.settle();
        site.scan(parcel.pass); // the credential opens still
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aPackageThatTheSensorLosesSightOfWantsAnInspection()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.give(PresenceChanged{name, PresenceState::Absent});
        QCOMPARE(site.at(name).shown(), CompartmentStatus::RequiresInspection);
        QCOMPARE(site.at(name).custody, Custody::Holds);
    }

    void inputsAboutNothingKnownChangeNothing()
    {
        Site site;
        const State before = site.state();
        site.give(DoorChanged{QStringLiteral("Z9"), DoorState::Open});
        site.give(PresenceChanged{QStringLiteral("Z9"), PresenceState::Present});
        site.give(UnlockReported{RequestId::make(site.now.wall, site.chance), UnlockOutcome::Confirmed});
        site.give(PinTyped{QStringLiteral("1234")});
        site.give(CodeTyped{QStringLiteral("12345678")});
        site.tell({entry::Other{QStringLiteral("Fashion"), "{}"}});
        QVERIFY(site.state() == before);
        VERIFY_KINDS(site, "");
    }
};

QTEST_GUILESS_MAIN(InstructionsTest)
#include "tst_instructions.moc"
