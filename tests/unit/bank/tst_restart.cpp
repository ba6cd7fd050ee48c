// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

// What the power finds when it comes back.
struct Found
{
    bool open = false;
    bool inside = false;
};

} // namespace

// The power goes after any commit, with its effects carried out or not; it comes back with every door and parcel in any
// state. Custody must be right, no lock is pulsed for an old request, and a credential is good or spent as it should
// be.
class RestartTest : public QObject
{
    Q_OBJECT

    // Plays `script` and kills the bank at its n-th step: before it, or after its commit but before its effects.
    // Answers whether the script got that far.
    static bool playUntil(Site &site, qsizetype n, bool effects, const std::function<void(Site &)> &script)
    {
        const qsizetype last = site.steps + n;
        site.beforeStep = [&site, last, effects] {
            if (site.steps == last - 1 && !effects)
                site.wall.cut = true; // this step commits, and its pulse reaches no lock
            if (site.steps >= last)
                site.kill();
        };
        script(site);
        site.beforeStep = nullptr;
        const bool reached = site.steps >= last;
        site.kill();
        return reached;
    }

    static void pickup(Site &site, const Parcel &parcel)
    {
        site.scan(parcel.pass);
        site.settle();
        for (auto [name, door] : site.wall.doors.toStdMap()) {
            if (door.open) {
                site.take(name);
                site.wait(1s);
                site.shut(name);
            }
        }
        site.settle();
        site.wait(70s);
    }

    static void deposit(Site &site, const Parcel &parcel)
    {
        site.scan(site.driver.badge);
        site.pin(site.driver.pin);
        site.scan(parcel.label());
        site.settle();
        site.choose(Choice::Yes);
        for (auto [name, door] : site.wall.doors.toStdMap()) {
            if (door.open) {
                site.put(name);
                site.wait(1s);
                site.shut(name);
            }
        }
        site.settle();
        site.choose(Choice::Yes);
        site.choose(Choice::SignOut);
        site.wait(70s);
    }

    // Starts with the door and the parcel as they were found, then shuts what is open and waits.
    static void comeBack(Site &site, const CompartmentName &name, Found found)
    {
        site.wall.doors[name].open = found.open;
        site.wall.doors[name].inside = found.inside;
        const std::size_t pulses = site.wall.pulses.size();
        site.now.wall += 30s;
        site.now.mono = 5s;
        site.start();
        site.wait(10s);
        if (site.wall.doors[name].open) {
            site.shut(name);
            site.settle();
        }
        site.wait(5min);
        QCOMPARE(site.wall.pulses.size(), pulses); // no lock is pulsed for an old request
        VERIFY_SCREEN(site, Screen::Rest);
        QVERIFY(!site.at(name).visit);
        QVERIFY(!site.at(name).doorOpen);
    }

    static void addOptions()
    {
        QTest::addColumn<bool>("presence");
        QTest::addColumn<bool>("doors");
        QTest::newRow("all sensors") << true << true;
        QTest::newRow("no presence") << false << true;
        QTest::newRow("no doors") << true << false;
        QTest::newRow("no sensor") << false << false;
    }

private Q_SLOTS:
    // A bank that stands for years holds no more of what is over than somebody may ask for.
    void whatIsLongOverIsForgottenAndTheJournalStaysWhole()
    {
        Site site;
        constexpr int kRemembered = 500;
        site.driver = site.hire(std::chrono::hours(24 * 30));
        Parcel first;
        Parcel last;
        for (int i = 0; i < kRemembered + 3; ++i) {
            last = site.lying(QStringLiteral("OLD%1").arg(i));
            if (i == 0)
                first = last;
            pickup(site, last);
        }
        QCOMPARE(site.runner().bank().directory().packages().size(), kRemembered);
        QVERIFY(!site.runner().bank().directory().package(first.expected.stay));
        site.kill();
        site.start();
        QCOMPARE(site.runner().bank().directory().packages().size(), kRemembered);
        site.choose(Choice::PickUp);
        site.type(last.code);
        VERIFY_NOTICE(site, Notice::CodeUsed);
        site.type(first.code);
        VERIFY_NOTICE(site, Notice::CodeUnknown);
    }

    void aPickupIsRightWhereverItIsCut_data() { addOptions(); }
    void aPickupIsRightWhereverItIsCut()
    {
        QFETCH(bool, presence);
        QFETCH(bool, doors);
        int cases = 0;
        bool goesOn = true;
        for (qsizetype n = 1; goesOn; ++n) {
            for (bool effects : {true, false}) {
                for (Found found : {Found{false, true}, Found{false, false}, Found{true, true}, Found{true, false}}) {
                    if (!doors && found.open)
                        continue; // nobody would know
                    Site site({presence, doors});
                    site.wait(6s);
                    const Parcel parcel = site.lying(QStringLiteral("JD1"));
                    const CompartmentName name = site.placeOf(parcel);
                    goesOn = playUntil(site, n, effects, [&](Site &s) { pickup(s, parcel); }) && goesOn;
                    comeBack(site, name, found);
                    ++cases;
                    const auto entries = site.entries();
                    const auto has = [&](auto is) { return std::ranges::any_of(entries, is); };
                    const bool asked
                        = has([](const Entry &e) { return std::holds_alternative<entry::UnlockRequested>(e); });
                    const bool opened
                        = has([](const Entry &e) { return std::holds_alternative<entry::DoorOpened>(e); });
                    const bool ended = !site.state().stay(parcel.expected.stay);
                    const bool endedBefore = site.kinds().contains(QStringLiteral("PickedUp"))
                                             && site.kinds().indexOf(QStringLiteral("PickedUp"))
                                                    < site.kinds().indexOf(QStringLiteral("BankStarted"));
                    const QString where = QStringLiteral("after %1 steps: %2").arg(n).arg(site.kinds().join(u' '));
                    if (endedBefore)
                        QVERIFY2(ended, qPrintable(where));
                    else if (presence)
                        QVERIFY2(ended == (asked && !found.inside), qPrintable(where));
                    else
                        QVERIFY2(ended == opened, qPrintable(where));
                    const Custody left = presence && found.inside ? Custody::Unknown : Custody::Empty;
                    QVERIFY2(site.at(name).custody == (ended ? left : Custody::Holds), qPrintable(where));
                    // Where nobody can tell, somebody has to look.
                    if (asked && !presence && !opened)
                        QVERIFY2(site.at(name).condition == Condition::Inspect, qPrintable(where));
                    site.scan(parcel.pass);
                    if (ended)
                        VERIFY_NOTICE(site, Notice::CodeUsed);
                    else
                        VERIFY_SCREEN(site, Screen::Opening);
                }
            }
        }
        QVERIFY(cases >= 16);
    }

    void aDepositIsRightWhereverItIsCut_data() { addOptions(); }
    void aDepositIsRightWhereverItIsCut()
    {
        QFETCH(bool, presence);
        QFETCH(bool, doors);
        int cases = 0;
        bool goesOn = true;
        for (qsizetype n = 1; goesOn; ++n) {
            for (bool effects : {true, false}) {
                for (Found found : {Found{false, true}, Found{false, false}, Found{true, true}, Found{true, false}}) {
                    if (!doors && found.open)
                        continue;
                    Site site({presence, doors});
                    site.wait(6s);
                    const Parcel parcel = site.expect(QStringLiteral("JD1"));
                    site.mark();
                    goesOn = playUntil(site, n, effects, [&](Site &s) { deposit(s, parcel); }) && goesOn;
                    const CompartmentName name = QStringLiteral("A1"); // rested longest
                    comeBack(site, name, found);
                    ++cases;
                    const bool asked = site.count<entry::UnlockRequested>() > 0;
                    const bool opened = site.count<entry::DoorOpened>() > 0;
                    const bool holds = site.at(name).custody == Custody::Holds;
                    const QString where = QStringLiteral("after %1 steps: %2").arg(n).arg(site.kinds().join(u' '));
                    QCOMPARE(bool(site.state().stay(parcel.expected.stay)), holds);
                    if (asked)
                        QCOMPARE(site.all<entry::UnlockRequested>().at(0).compartment, name);
                    if (presence && asked) {
                        const bool doneBefore = site.count<entry::Deposited>() > 0 && !found.inside;
                        QVERIFY2(holds == (found.inside || doneBefore), qPrintable(where));
                        if (doneBefore) // taken by whom?
                            QVERIFY2(site.at(name).condition == Condition::Inspect, qPrintable(where));
                    } else if (presence) {
                        QVERIFY2(site.at(name).custody == (found.inside ? Custody::Unknown : Custody::Empty),
                                 qPrintable(where));
                    } else if (asked && !opened) {
                        QVERIFY2(site.at(name).shown() == CompartmentStatus::RequiresInspection, qPrintable(where));
                        QVERIFY2(!holds, qPrintable(where));
                    } else {
                        QVERIFY2(holds == asked, qPrintable(where)); // opened and shut counts
                    }
                    // The label can be delivered unless it lies here.
                    site.signIn(site.driver);
                    site.scan(parcel.label());
                    if (holds)
                        VERIFY_NOTICE(site, Notice::LabelTwice);
                    else
                        VERIFY_SCREEN(site, Screen::Opening);
                    QVERIFY(holds || site.view().compartment != name || site.at(name).custody == Custody::Promised);
                }
            }
        }
        QVERIFY(cases >= 16);
    }

    void aDoorThatStoodOpenAndWasShutMeanwhileIsSettled()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.settle();
        const CompartmentName name = site.placeOf(parcel);
        site.take(name);
        site.wait(1s);
        site.kill();
        site.wall.doors[name].open = false;
        site.start();
        site.settle();
        QCOMPARE(site.all<entry::PickedUp>().at(0).stay, parcel.expected.stay);
        QCOMPARE(site.at(name).shown(), CompartmentStatus::Available);
    }

    void aDoorThatStandsOpenStillIsReportedOnlyAfterItsTime()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.wait(10s);
        site.kill();
        site.now.mono += 1h; // the machine went on, only the kiosk stopped
        site.start(false);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 0); // nobody has looked yet
        site.announce();
        site.wait(2min);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 0);
        site.wait(2min);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
    }

    void theKioskWaitsForItsDoorsButNotForEver()
    {
        Site site;
        site.kill();
        site.start(false);
        VERIFY_SCREEN(site, Screen::Starting);
        site.announce();
        VERIFY_SCREEN(site, Screen::Rest);

        site.kill();
        site.start(false);
        site.wait(4s);
        VERIFY_SCREEN(site, Screen::Starting);
        site.wait(2s);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void doorsThatAreReadLateAreSettledLate()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.settle();
        const CompartmentName name = site.placeOf(parcel);
        site.kill();
        site.wall.doors[name].open = false;
        site.wall.doors[name].inside = false;
        site.start(false);
        site.wait(1min);
        QVERIFY(site.at(name).visit);
        site.announce();
        site.settle();
        QCOMPARE(site.count<entry::PickedUp>(), 1);
    }

    void aPresenceSensorThatStaysSilentAfterTheStartHoldsUpNothing()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        site.settle();
        site.take(name);
        site.wait(1s);
        site.shut(name);
        site.wait(150ms);
        site.kill();
        site.wall.doors[name].sensesPresence = false;
        site.start();
        site.wait(4s);
        QCOMPARE(site.count<entry::PickedUp>(), 0); // it may speak yet
        site.wait(2s);
        QCOMPARE(site.count<entry::PickedUp>(), 1);
    }

    void aLockReportFromBeforeTheRestartIsIgnored()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.wall.doors[site.placeOf(parcel)].lock = Lock::Mute;
        site.scan(parcel.pass);
        const RequestId request = site.wall.pulses.back().request;
        site.restart();
        site.settle();
        site.mark();
        site.give(UnlockReported{request, UnlockOutcome::Confirmed});
        VERIFY_KINDS(site, "");
    }

    void aCompartmentThatTheLayoutNoLongerHasHarmsNobody()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.kill();
        Runner::Settings settings = site.settings();
        settings.bank.layout.compartments.removeIf([&](const LayoutCompartment &c) { return c.name == name; });
        Wall wall;
        SeededChance chance(1);
        auto runner = Runner::start(settings, wall, site.now, chance);
        QVERIFY(runner);
        Now now = site.now;
        for (const Input &input : std::initializer_list<Input>{
                 DoorChanged{name, DoorState::Open}, PresenceChanged{name, PresenceState::Absent},
                 CodeScanned{parcel.pass}, DoorChanged{name, DoorState::Closed}, PersonChose{Choice::PickUp},
                 CodeTyped{parcel.code}}) {
            now.mono += 10s;
            QVERIFY((*runner)->handle(input, now));
            (void)(*runner)->bank().view(now);
        }
        QVERIFY(wall.pulses.empty());
        QVERIFY((*runner)->bank().state().stay(parcel.expected.stay)); // it lies there still
    }

    // The entries alone say all that is stored beside them.
    void theJournalsEntriesReplayedAreTheStateThatIsStored()
    {
        Site site;
        const quint64 from = 0;
        const Parcel one = site.lying(QStringLiteral("JD1"));
        const Parcel two = site.lying(QStringLiteral("JD2"));
        pickup(site, one);
        site.scan(site.driver.badge);
        site.pin(QStringLiteral("0000"));
        site.choose(Choice::Back);
        const auto open = site.instruction(directory::Action::Open, QStringLiteral("C1"));
        site.tell({open, site.instruction(directory::Action::SetOutOfOrder, QStringLiteral("B2"))});
        site.scan(two.pass);
        site.settle();

        State replayed([&] {
            QStringList names;
            for (const LayoutCompartment &c : site.layout.compartments)
                names << c.name;
            return names;
        }());
        for (quint64 next = from + 1;;) {
            const auto records = site.runner().journal().read(next, 100, 1 << 20);
            if (records.empty())
                break;
            for (const LogRecord &record : records)
                replayed.apply(readEntry(record.kind, record.body), record.at);
            next = records.back().number + 1;
        }
        replayed.beliefsTaken(); // a snapshot is no entry of this log
        replayed.rememberCode(one.expected.stay, one.expected.codeDigest); // the digest is not either
        QVERIFY(replayed == site.state());

        // And so is what comes back from the disk.
        const State before = site.state();
        site.kill();
        SeededChance chance(1);
        auto opened = journal::Journal::open(site.settings().journal, site.now.wall, chance);
        QVERIFY(opened);
        QVERIFY(opened->stateHolds);
        Bank bank(site.settings().bank, opened->journal->head().epoch, chance);
        bank.load(opened->state, opened->directory);
        QVERIFY(bank.state() == before);
    }
};

QTEST_GUILESS_MAIN(RestartTest)
#include "tst_restart.moc"
