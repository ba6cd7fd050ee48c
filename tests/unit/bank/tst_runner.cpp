// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QFile>
#include <QMetaEnum>

#include <csignal>
#include <sys/resource.h>

using namespace cubby;
using namespace cubby::bank;

namespace {

// No byte more can be written to any file of this process.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{1, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

void execute(const Site &site, const QString &sql)
{
    storage::DatabaseSettings settings;
    settings.path = site.settings().journal.path;
    auto database = storage::Database::open(settings);
    if (!database || !database->exec(sql))
        qFatal("cannot damage: %s", qPrintable(sql));
}

} // namespace

// The bank on its journal, when the journal is in trouble.
class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotOnDiskIsNotDone()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const std::size_t pulses = site.wall.pulses.size();
        const LogHead before = site.runner().journal().head();
        journal::Journal *journal = &site.runner().journal();
        {
            const FullDisk full;
            const auto done = site.runner().handle(CodeScanned{parcel.pass}, site.now);
            QVERIFY(!done);
            QVERIFY(done.error().code.startsWith(QStringLiteral("storage.")));
            QCOMPARE(site.wall.pulses.size(), pulses);
            QVERIFY(!site.runner().isOpen());
            for (int i = 0; i < 3; ++i) { // nor is anything else, until there is room again
                site.now.mono = site.runner().nextDeadline();
                QVERIFY(!site.runner().handle(TimePassed{}, site.now));
                QVERIFY(site.runner().nextDeadline() > site.now.mono);
            }
            // A door is shut meanwhile, another one opened.
            QVERIFY(!site.runner().handle(DoorChanged{QStringLiteral("C1"), DoorState::Open}, site.now));
        }
        site.now.mono = site.runner().nextDeadline();
        QVERIFY(site.runner().handle(TimePassed{}, site.now));
        QVERIFY(site.runner().isOpen());
        QCOMPARE(&site.runner().journal(), journal); // whoever reads it goes on
        QVERIFY(site.runner().journal().head().epoch == before.epoch);
        // The sensors need not say again what they had said.
        VERIFY_SCREEN(site, Screen::Rest);
        QVERIFY(site.view().online && site.view().cameraWorks);
        QVERIFY(site.at(QStringLiteral("C1")).doorOpen);
        QCOMPARE(site.count<entry::DoorForced>(), 1);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
        QCOMPARE(site.wall.pulses.size(), pulses + 1);
        site.restart();
        site.settle();
    }

    void whatASensorSaidBeforeItsBusWentIsNotBelievedAfterwards()
    {
        Site site;
        site.give(BusChanged{QStringLiteral("main"), false});
        {
            const FullDisk full;
            QVERIFY(!site.runner().handle(DirectoryArrived{}, site.now));
        }
        site.now.mono += 10s;
        QVERIFY(site.runner().handle(BusChanged{QStringLiteral("main"), true}, site.now));
        site.wait(10s);
        site.signIn(site.driver);
        site.expect(QStringLiteral("JD1"));
        site.scan(QStringLiteral("JD1"));
        VERIFY_SCREEN(site, Screen::NoRoom); // nobody knows which door is shut
    }

    void aCommitThatFailedPutsNoLayoutOnTrialAgain()
    {
        Site site;
        const BankSettings::RefusedLayout refused{QStringLiteral("d1"), QStringLiteral("no board answered")};
        site.restartWith(Layout(site.layout), true, refused);
        site.give(BusChanged{QStringLiteral("main"), true});
        site.announce();
        site.settle();
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.wall.kept, 1);
        site.mark();
        {
            const FullDisk full;
            QVERIFY(!site.runner().handle(DirectoryArrived{}, site.now));
        }
        site.now.mono += 10s;
        QVERIFY(site.runner().handle(TimePassed{}, site.now));
        site.settle();
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.wall.kept, 1);
        QCOMPARE(site.count<entry::LayoutInForce>(), 0); // all of that is told already
        QCOMPARE(site.count<entry::LayoutRefused>(), 0);
    }

    void aFullDiskAtTheStartIsSaid()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.kill();
        {
            const FullDisk full;
            const auto started = Runner::start(site.settings(), site.wall, site.now, site.chance);
            QVERIFY(!started);
        }
        site.start();
        site.settle();
        QVERIFY(site.state().stay(parcel.expected.stay));
    }

    void aBankIsAliveAtLeastEveryMinute()
    {
        Site site;
        site.wait(5min); // nothing happens
        for (int i = 0; i < 10; ++i) {
            const Millis due = site.runner().nextDeadline();
            QVERIFY(due >= site.now.mono || i == 0);
            site.now = {site.now.wall + std::max(due - site.now.mono, Millis(0)), std::max(due, site.now.mono)};
            QVERIFY(site.runner().handle(TimePassed{}, site.now));
            QVERIFY(site.runner().journal().lastAlive() == site.now.wall);
            QVERIFY(site.runner().nextDeadline() <= site.now.mono + 1min);
        }
    }

    // The chain is broken, the state holds: the bank goes on in a new epoch and repeats what the centre may not have.
    void aBrokenChainIsANewEpochWithAllThatIsKnown()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel second = site.lying(QStringLiteral("JD2"));
        const CompartmentName name = site.placeOf(parcel);
        const EpochId old = site.runner().bank().epoch();
        const auto acknowledged = *site.runner().journal().headAt(3);
        QVERIFY(site.runner().journal().acknowledge(acknowledged));
        const quint64 last = site.runner().journal().head().number;
        site.kill();
        execute(site, QStringLiteral("UPDATE entry SET at = at + 1 WHERE number = %1").arg(last));
        site.start();
        site.settle();
        QVERIFY(!site.runner().damage().isEmpty());
        QVERIFY(site.runner().bank().epoch() != old);
        const auto entries = site.entriesAfter(0);
        const auto *opened = std::get_if<entry::EpochOpened>(&entries.at(0));
        QVERIFY(opened);
        QCOMPARE(opened->reason, QStringLiteral("broken"));
        QVERIFY(opened->previous == old && opened->number == 3);
        std::vector<entry::Again> again;
        for (const Entry &entry : entries) {
            if (const auto *e = std::get_if<entry::Again>(&entry))
                again.push_back(*e);
        }
        QCOMPARE(again.size(), std::size_t(last - 1 - 3));
        QByteArray chain = acknowledged.chain;
        for (std::size_t i = 0; i < again.size(); ++i) {
            QVERIFY(again[i].epoch == old && again[i].number == 4 + i);
            QVERIFY(!again[i].was.isEmpty() && again[i].chain.size() == 32 && again[i].chain != chain);
            chain = again[i].chain;
        }
        // Pickups work at once, with the directory that was there; the centre will send a new one.
        QVERIFY(!site.state().awaitsBeliefs());
        QVERIFY(site.runner().journal().directoryHead().epoch.isNull());
        site.scan(second.pass);
        VERIFY_SCREEN(site, Screen::Opening);
        QCOMPARE(site.at(name).custody, Custody::Holds);
        site.restart(); // and all of it is in the new file
        site.settle();
        QVERIFY(site.runner().damage().isEmpty());
        QCOMPARE(site.at(name).custody, Custody::Holds);
        QVERIFY(site.state().stay(parcel.expected.stay) && site.state().stay(second.expected.stay));
    }

    // Neither chain nor state hold: nobody is served until the centre has said what it believes.
    void aLostMemoryWaitsForWhatTheCentreBelieves()
    {
        for (bool presence : {true, false}) {
            Site site({.presence = presence});
            const Parcel parcel = site.lying(QStringLiteral("JD1"));
            const CompartmentName name = site.placeOf(parcel);
            site.kill();
            execute(site, QStringLiteral("DELETE FROM state"));
            site.start();
            site.wait(10s);
            VERIFY_SCREEN(site, Screen::OutOfService);
            QVERIFY(site.state().awaitsBeliefs());
            site.scan(parcel.pass);
            VERIFY_SCREEN(site, Screen::OutOfService);

            std::vector<DirectoryEntry> told{parcel.expected};
            for (const LayoutCompartment &c : site.layout.compartments) {
                directory::CompartmentBelieved belief;
                belief.compartment = c.name;
                if (c.name == name) {
                    belief.custody = Custody::Holds;
                    belief.stay = parcel.expected.stay;
                    belief.deadline = site.now.wall + 10h;
                }
                told.push_back(belief);
            }
            auto early = told; // from before it heard what was journalled again
            early.push_back(directory::BeliefsAsOf{site.runner().bank().epoch(), 0, false});
            site.give(SnapshotArrived{early, {}});
            VERIFY_SCREEN(site, Screen::OutOfService);
            site.snapshot(told);
            VERIFY_SCREEN(site, Screen::Rest);
            QCOMPARE(site.at(name).custody, Custody::Holds);
            // Where nobody has looked, nothing is put in.
            for (const LayoutCompartment &c : site.layout.compartments) {
                if (c.name != name)
                    QCOMPARE(site.at(c.name).unverified, !presence);
            }
            site.scan(parcel.pass);
            VERIFY_SCREEN(site, Screen::Opening);
            QCOMPARE(site.view().compartment, name);
        }
    }

    void aCrashWhileAMemoryIsRescuedLosesNothing()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.kill();
        execute(site, QStringLiteral("UPDATE entry SET at = at + 1 WHERE number = 5"));
        { // set aside, and then the power goes before the first entry
            auto opened = journal::Journal::open(site.settings().journal, site.now.wall, site.chance);
            QVERIFY(opened);
            QCOMPARE(opened->found, journal::Found::Broken);
        }
        site.start();
        site.settle();
        QCOMPARE(site.at(name).custody, Custody::Holds);
        QVERIFY(site.state().stay(parcel.expected.stay));
    }

    void anEpochIsRenewedInOneStep()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        QVERIFY(site.runner().journal().acknowledge(*site.runner().journal().headAt(2)));
        const EpochId old = site.runner().bank().epoch();
        {
            const FullDisk full;
            QVERIFY(!site.runner().renewEpoch(site.now));
        }
        site.now.mono += 10s;
        QVERIFY(site.runner().handle(TimePassed{}, site.now));
        QVERIFY(site.runner().bank().epoch() == old);
        QVERIFY(!site.state().awaitsBeliefs());

        QVERIFY(site.runner().renewEpoch(site.now));
        QVERIFY(site.runner().bank().epoch() != old);
        QVERIFY(site.runner().journal().head().epoch == site.runner().bank().epoch());
        QVERIFY(site.state().awaitsBeliefs());
        site.restart();
        site.settle();
        QVERIFY(site.state().awaitsBeliefs());
        VERIFY_SCREEN(site, Screen::OutOfService);
        const auto entries = site.entriesAfter(0);
        QCOMPARE(std::get<entry::EpochOpened>(entries.at(0)).reason, QStringLiteral("rolledBack"));
        // What people did is journalled again, what the old memory concluded is not.
        QStringList was;
        for (const Entry &entry : entries) {
            if (const auto *e = std::get_if<entry::Again>(&entry))
                was << e->was;
        }
        QVERIFY(was.contains(QStringLiteral("Deposited")));
        QVERIFY(!was.contains(QStringLiteral("CompartmentSet")));
    }

    void anEpochThatIsRenewedWhileSomebodyStandsThereStrandsNobody()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
        QVERIFY(site.runner().renewEpoch(site.now));
        site.settle();
        const CompartmentName name = site.placeOf(parcel);
        site.take(name);
        site.wait(1s);
        site.shut(name);
        site.wait(5min);
        VERIFY_SCREEN(site, Screen::OutOfService);
        QVERIFY(!site.at(name).visit);
        QCOMPARE(site.at(name).custody, Custody::Empty);
    }
};

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
