// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

// People, doors and boards do as they like, from a seed. What must hold whatever happens is checked by Site after each
// input; here it is shown that nothing in between breaks it. A failing seed is the row's name.
class PropertiesTest : public QObject
{
    Q_OBJECT

    static constexpr quint64 kSeeds = 100;
    quint64 m_played = 0;
    QMap<QString, int> m_reached;
    QSet<int> m_prolonged; // screens

    struct Crowd
    {
        Site &site;
        SeededChance chance;
        QList<Parcel> parcels;
        Driver technician = site.hire(std::chrono::hours(1000), QStringLiteral("technician"));

        quint64 below(quint64 n) { return chance.below(n); }
        bool oneIn(quint64 n) { return below(n) == 0; }
        CompartmentName somewhere() { return site.layout.compartments[qsizetype(below(5))].name; }
        const Parcel &some() { return parcels[qsizetype(below(quint64(parcels.size())))]; }

        // Somebody who reads the screen and does what it asks for.
        void reasonably()
        {
            const View view = site.view();
            switch (view.screen) {
            case Screen::DriverList:
                return site.scan(oneIn(6) ? QStringLiteral("X%1").arg(below(4)) : some().label());
            case Screen::EnterPin:
                return site.pin(site.driver.pin);
            case Screen::EnterCode:
                return site.type(some().code);
            case Screen::ChooseSize:
                return site.choose(Choice::TakeSize, view.sizes.value(0));
            case Screen::ScanReturn:
                return site.scan(QStringLiteral("R%1").arg(below(6)));
            case Screen::TakeOut:
                if (oneIn(2))
                    site.scan(view.label);
                if (oneIn(6))
                    site.choose(oneIn(2) ? Choice::Missing : Choice::SomethingElse);
                break;
            case Screen::ServiceHome:
                return site.choose(oneIn(3)   ? Choice::Audit
                                   : oneIn(2) ? Choice::ShowDoor
                                              : Choice::SignOut,
                                   somewhere());
            case Screen::ServiceDoor:
                site.choose(oneIn(4) ? Choice::Calibrate : Choice::OpenDoor);
                break;
            case Screen::AuditDoor:
                site.choose(oneIn(3) ? Choice::Missing : Choice::AsExpected);
                break;
            case Screen::CalibrateShut:
            case Screen::CalibrateOpen:
            case Screen::CalibrateDone:
                return site.choose(oneIn(2) ? Choice::Done : Choice::Yes);
            case Screen::PressDoor:
                for (int again = 0; again < 3 && site.screen() == Screen::PressDoor; ++again) {
                    site.choose(Choice::OpenAgain);
                    site.wait(Millis(3000 + below(2000)));
                }
                return;
            case Screen::NothingInside:
            case Screen::StillInside:
                return site.choose(Choice::OpenAgain);
            case Screen::IsDoorOpen:
            case Screen::DidYouTakeIt:
            case Screen::IsItInside:
                return site.choose(oneIn(5) ? Choice::No : Choice::Yes);
            case Screen::PutIn:
            case Screen::DoorOpen: {
                const CompartmentName name = view.compartment;
                if (oneIn(12))
                    site.choose(Choice::ReportProblem);
                if (site.wall.doors[name].open) {
                    view.screen == Screen::PutIn ? site.put(name) : site.take(name);
                    site.wait(Millis(below(1000)));
                    site.shut(name);
                }
                site.wait(Millis(below(2000)));
                return site.choose(Choice::Done);
            }
            case Screen::Rest:
                if (oneIn(8))
                    return site.choose(Choice::SendBack);
                return oneIn(2) ? site.scan(some().pass) : site.scan(oneIn(8) ? technician.badge : site.driver.badge);
            default:
                return site.choose(oneIn(2) ? Choice::Done : Choice::OpenAgain);
            }
            const CompartmentName name = view.compartment;
            if (site.wall.doors.value(name).open) {
                if (oneIn(2))
                    site.take(name);
                site.shut(name);
            }
            site.wait(Millis(below(2000)));
            site.choose(Choice::Done);
        }

        void step()
        {
            if (oneIn(2)) {
                reasonably();
                return site.wait(Millis(below(4000)));
            }
            switch (below(22)) {
            case 0:
                return site.scan(some().pass);
            case 1:
                site.choose(Choice::PickUp);
                return site.type(oneIn(3) ? QStringLiteral("12345678") : some().code);
            case 2:
                return site.scan(oneIn(4) ? QStringLiteral("X%1").arg(below(4)) : some().label());
            case 3:
                site.scan(site.driver.badge);
                return site.pin(oneIn(6) ? QStringLiteral("0000") : site.driver.pin);
            case 4:
            case 5:
            case 6:
            case 7:
            case 8: { // any answer on any screen, sensible or not
                const auto choices = QMetaEnum::fromType<Choice>();
                const auto most = oneIn(2) ? quint64(Choice::MoreTime) : quint64(choices.keyCount());
                const auto choice = Choice(choices.value(int(below(most)))); // half of them customers' and drivers'
                return site.choose(choice, toString(kSizes[below(kSizes.size())]));
            }
            case 9:
            case 10: { // somebody uses the door that is open
                for (const CompartmentName &name : site.wall.doors.keys()) {
                    if (!site.wall.doors[name].open)
                        continue;
                    if (oneIn(2))
                        oneIn(2) ? site.take(name) : site.put(name);
                    site.wait(Millis(below(1000)));
                    if (!oneIn(4))
                        site.shut(name);
                }
                return;
            }
            case 11: {
                const CompartmentName name = somewhere();
                if (oneIn(6) && !site.wall.doors[name].open)
                    site.pullOpen(name);
                return;
            }
            case 12:
                site.wall.doors[somewhere()].lock = oneIn(2) ? Lock::Stuck : Lock(below(5));
                return;
            case 13:
                for (auto &door : site.wall.doors)
                    door.lock = Lock::Opens;
                return site.announce(); // sensors that were silent speak
            case 14:
                site.give(BusChanged{QStringLiteral("main"), false});
                site.wait(Millis(below(120000)));
                return oneIn(5) ? site.give(BusChanged{QStringLiteral("main"), true}) : site.announce();
            case 15:
                site.give(LinkChanged{oneIn(2)});
                return site.give(CentreTime{site.now.wall});
            case 16:
                using directory::Action;
                if (!oneIn(3))
                    return site.tell(
                        {site.instruction(Action::SetService, {}), site.instruction(Action::SetGood, somewhere())});
                return site.tell({site.instruction(Action(below(5)), somewhere(), Millis(below(100000)))});
            case 17:
                if (oneIn(4))
                    (void)site.expectReturn(QStringLiteral("R%1").arg(below(6)), Size(below(3)));
                else if (parcels.size() < 40)
                    parcels << site.expect(QStringLiteral("JD%1").arg(parcels.size()), Size(below(5)));
                return;
            case 18:
                if (oneIn(5))
                    site.tell({directory::PackageWithdrawn{some().expected.stay}});
                else if (oneIn(5))
                    site.tell({directory::CredentialWithdrawn{some().expected.credential}});
                return;
            case 19: {
                const CompartmentName name = somewhere();
                site.give(PresenceChanged{name, PresenceState(below(3))});
                return site.give(DoorChanged{name, oneIn(3) ? DoorState::Unknown : DoorState(1 + below(2))});
            }
            case 20:
                if (!oneIn(4))
                    return;
                site.kill();
                site.now.mono = Millis(1000 * below(1000));
                site.now.wall += Millis(below(100000));
                site.start(!oneIn(4));
                return;
            default:
                return site.wait(oneIn(5) ? Millis(below(300000)) : Millis(below(5000)));
            }
        }
    };

private Q_SLOTS:
    void nothingThatPeopleDoBreaksWhatMustHold_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= kSeeds; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void nothingThatPeopleDoBreaksWhatMustHold()
    {
        QFETCH(quint64, seed);
        Site site({.presence = seed % 2 == 0, .doors = seed % 3 != 0}, seed);
        Crowd crowd{site, SeededChance(seed), {}};
        for (int i = 0; i < 4; ++i)
            crowd.parcels << site.expect(QStringLiteral("JD%1").arg(i), Size(crowd.below(4)));
        for (int i = 0; i < 300; ++i) {
            crowd.step();
            // Whatever screen ends by itself says so in time, and whoever is still there keeps it.
            const View view = site.view();
            if (!view.secondsMatter)
                continue;
            QVERIFY2(view.secondsTotal >= 20 && view.secondsLeft <= view.secondsTotal,
                     QMetaEnum::fromType<Screen>().valueToKey(int(view.screen)));
            if (!crowd.oneIn(4))
                continue;
            site.choose(Choice::MoreTime);
            QCOMPARE(site.screen(), view.screen);
            QVERIFY2(site.view().secondsLeft == view.secondsTotal,
                     QMetaEnum::fromType<Screen>().valueToKey(int(view.screen)));
            m_prolonged.insert(int(view.screen));
        }
        for (const Entry &entry : site.entriesAfter(0))
            ++m_reached[kindOf(entry)];
        ++m_played;
        // Everybody goes, every door is shut: the kiosk comes to rest for the next person.
        site.announce();
        for (const CompartmentName &name : site.wall.doors.keys())
            site.shut(name);
        site.wait(20min);
        const Screen last = site.screen();
        QVERIFY2(last == Screen::Rest || last == Screen::OutOfService,
                 QMetaEnum::fromType<Screen>().valueToKey(int(last)));
        for (const CompartmentName &name : site.wall.doors.keys())
            QVERIFY2(!site.at(name).visit || site.at(name).doorOpen,
                     qPrintable(name + u' ' + site.kinds().mid(site.kinds().size() - 40).join(u' ')));
    }

    void theyGetEverywhere()
    {
        if (m_played < kSeeds)
            QSKIP("it counts what all seeds reached: run the whole program, not this function alone");
        for (const char *kind :
             {"UnlockRequested", "UnlockConfirmed",  "UnlockUnconfirmed", "UnlockNotSent",  "DoorOpened",
              "DoorClosed",      "DoorForced",       "DoorLeftOpen",      "DoorStuck",      "PresenceSeen",
              "PresenceGone",    "Deposited",        "DepositFailed",     "PickedUp",       "PickupUnclear",
              "CompartmentSet",  "ProblemReported",  "CodeRefused",       "PersonSignedIn", "PersonSignedOut",
              "PinRefused",      "InstructionTaken", "InstructionDone",   "ModeSet",        "ServiceInterrupted",
              "SensorFaulty",    "SensorTrusted",    "Inspected"})
            QVERIFY2(m_reached[QString::fromLatin1(kind)] >= 5, kind);
        QVERIFY2(m_prolonged.size() >= 20, qPrintable(QString::number(m_prolonged.size())));
        QVERIFY(m_reached[QStringLiteral("PickedUp")] >= int(kSeeds));
        QVERIFY(m_reached[QStringLiteral("Deposited")] >= int(kSeeds));
    }

    // Two banks that are given the same are the same.
    void aBankRepeatsItself()
    {
        const auto play = [](quint64 seed) {
            Site site({}, seed);
            Crowd crowd{site, SeededChance(seed), {}};
            crowd.parcels << site.expect(QStringLiteral("JD0"));
            for (int i = 0; i < 200; ++i)
                crowd.step();
            return site.runner().journal().head();
        };
        QCOMPARE(play(7), play(7));
        QVERIFY(play(7).chain != play(8).chain);
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
