// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/sensors.h"
#include "bank/timing.h"
#include "domain/chance.h"

#include <QTest>

using namespace cubby;
using namespace cubby::bank;
using namespace std::chrono_literals;
using Trust = Sensors::Trust;

namespace {

// One compartment's sensors on a clock; remembers what they were found to be.
struct Bench
{
    explicit Bench(bool door = true, bool presence = true) : sensors(door, presence)
    {
        read(DoorState::Closed);
        read(PresenceState::Absent);
    }
    void note(const Sensors::Findings &found)
    {
        for (const Sensors::Finding &f : found)
            findings << toText(f.sensor) + u':' + f.fault;
    }
    void read(DoorState state) { note(sensors.doorRead(state, now)); }
    void read(PresenceState state) { note(sensors.presenceRead(state, now)); }
    void wait(Millis howLong)
    {
        const Millis until = now + howLong;
        while (const auto next = sensors.nextDeadline()) {
            if (*next > until)
                break;
            now = std::max(now, *next);
            note(sensors.timePassed(now));
            QVERIFY2(sensors.nextDeadline() != next, "a deadline that does not pass");
        }
        now = until;
    }
    void flap(int times, Millis every)
    {
        for (int i = 0; i < times; ++i) {
            wait(every);
            read(sensors.door() == DoorState::Open ? DoorState::Closed : DoorState::Open);
        }
    }
    void move(Millis after = 5s)
    {
        wait(after);
        read(sensors.presence() == PresenceState::Present ? PresenceState::Absent : PresenceState::Present);
    }
    Sensors sensors;
    Millis now{100000};
    QStringList findings;
};

} // namespace

// When a sensor is not believed any more, and when it is again.
class SensorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSensorThatIsNotThereIsAbsentWhateverIsRead()
    {
        Bench bench(false, false);
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Absent);
        bench.flap(30, 10ms);
        bench.note(bench.sensors.saidOpen());
        bench.note(bench.sensors.notSeenOpen());
        for (int i = 0; i < 9; ++i)
            bench.move();
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Absent);
        QCOMPARE(bench.sensors.trust(Sensor::Presence), Trust::Absent);
        QCOMPARE(bench.findings, QStringList());
    }

    void peopleAtADoorAreNoFault()
    {
        Bench bench;
        for (int visit = 0; visit < 200; ++visit) {
            bench.sensors.pulsed(bench.now);
            bench.wait(300ms);
            bench.read(DoorState::Open);
            bench.move(2s);
            bench.wait(2s);
            bench.read(DoorState::Closed);
            if (visit % 2)
                bench.move(2s); // the board with the presence inputs is read a little later
            bench.wait(20s);
        }
        QCOMPARE(bench.findings, QStringList());
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
        QCOMPARE(bench.sensors.trust(Sensor::Presence), Trust::Sensed);
    }

    void aDoorThatFlapsIsNotBelievedUntilItIsCalm()
    {
        Bench bench;
        bench.flap(kFlaps - 1, 200ms);
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
        bench.flap(1, 200ms);
        QCOMPARE(bench.findings, QStringList{QStringLiteral("Door:flapping")});
        bench.flap(50, 1s);
        bench.wait(59s);
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Faulty);
        bench.wait(1s);
        QCOMPARE(bench.findings, QStringList({QStringLiteral("Door:flapping"), QStringLiteral("Door:")}));
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
    }

    void slowChangesAreNoFlapping()
    {
        Bench bench;
        bench.flap(100, kFlapsWithin / (kFlaps - 1) + 1ms);
        QCOMPARE(bench.findings, QStringList());
    }

    void presenceThatFlapsIsNotBelievedEither()
    {
        Bench bench;
        bench.read(DoorState::Open);
        for (int i = 0; i < kFlaps; ++i)
            bench.move(100ms);
        QCOMPARE(bench.findings, QStringList{QStringLiteral("Presence:flapping")});
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
        bench.wait(60s);
        QCOMPARE(bench.sensors.trust(Sensor::Presence), Trust::Sensed);
    }

    void silenceIsAFaultOnlyWhereTheBoardAnswers()
    {
        for (const Sensor sensor : {Sensor::Door, Sensor::Presence}) {
            Bench bench;
            bench.sensors.forget(sensor);
            bench.wait(1h);
            QCOMPARE(bench.sensors.trust(sensor), Trust::Sensed);
            bench.sensors.boardAnswers(sensor, true, bench.now);
            bench.wait(59s);
            QCOMPARE(bench.findings, QStringList());
            bench.sensors.boardAnswers(sensor, true, bench.now); // told again, it counts on
            bench.wait(1s);
            QCOMPARE(bench.findings, QStringList{toText(sensor) + QStringLiteral(":silent")});
            sensor == Sensor::Door ? bench.read(DoorState::Closed) : bench.read(PresenceState::Absent);
            QCOMPARE(bench.sensors.trust(sensor), Trust::Sensed);
            // Its board falls silent too: that is no sensor's fault.
            bench.sensors.forget(sensor);
            bench.sensors.boardAnswers(sensor, true, bench.now);
            bench.wait(30s);
            bench.sensors.boardAnswers(sensor, false, bench.now);
            bench.wait(1h);
            QCOMPARE(bench.findings.size(), 2);
        }
    }

    void aDoorThatSaysNothingWhenItShouldBeOpenIsSilentAtOnce()
    {
        Bench bench;
        QCOMPARE(bench.sensors.notSeenOpen(), Sensors::Findings()); // it says: shut
        bench.sensors.forget(Sensor::Door);
        bench.note(bench.sensors.notSeenOpen());
        QCOMPARE(bench.findings, QStringList{QStringLiteral("Door:silent")});
    }

    void aPersonWhoSaysThatTheDoorIsOpenIsBelieved()
    {
        Bench bench;
        bench.note(bench.sensors.saidOpen());
        QCOMPARE(bench.findings, QStringList{QStringLiteral("Door:readsShut")});
        bench.wait(24h);
        bench.read(DoorState::Closed); // it always says that
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Faulty);
        bench.read(DoorState::Open);
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
        bench.note(bench.sensors.saidOpen()); // both agree
        QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
    }

    void whatIsTakenTwiceFromBehindAShutDoorGivesTheDoorAway()
    {
        Bench bench;
        for (int visit = 1; visit <= 2; ++visit) {
            QCOMPARE(bench.sensors.trust(Sensor::Door), Trust::Sensed);
            bench.wait(5min);
            bench.sensors.pulsed(bench.now);
            bench.move();
            bench.move(); // in and out count once
        }
        QCOMPARE(bench.findings, QStringList{QStringLiteral("Door:readsShut")});
    }

    void aDoorThatWasSeenOpenBetweenIsNotGivenAway()
    {
        Bench bench;
        for (int visit = 1; visit <= 20; ++visit) {
            bench.wait(20min);
            bench.sensors.pulsed(bench.now);
            bench.move();
            bench.read(DoorState::Open);
            bench.wait(1s);
            bench.read(DoorState::Closed);
        }
        QCOMPARE(bench.findings, QStringList());
    }

    void presenceThatMovesBehindAShutDoorIsNotBelievedUntilItMovesWithAnOpenOne()
    {
        Bench bench;
        bench.wait(1min);
        for (int i = 1; i < kMovesWhileShutAtMost; ++i)
            bench.move();
        QCOMPARE(bench.findings, QStringList());
        bench.move();
        QCOMPARE(bench.findings, QStringList{QStringLiteral("Presence:movesWhileShut")});
        bench.wait(24h);
        bench.move();
        QCOMPARE(bench.sensors.trust(Sensor::Presence), Trust::Faulty);
        bench.read(DoorState::Open);
        QCOMPARE(bench.sensors.trust(Sensor::Presence), Trust::Faulty);
        bench.move();
        QCOMPARE(bench.sensors.trust(Sensor::Presence), Trust::Sensed);
    }

    void whatMovesSeldomIsForgotten()
    {
        Bench bench;
        bench.wait(1min);
        for (int i = 0; i < 50; ++i)
            bench.move(kMovesWithin / (kMovesWhileShutAtMost - 1));
        QCOMPARE(bench.findings, QStringList());
    }

    void aFaultIsRememberedAcrossARestart()
    {
        Sensors sensors(true, true);
        sensors.restore(QString::fromLatin1(kReadsShut), QString::fromLatin1(kFlapping));
        QCOMPARE(sensors.trust(Sensor::Door), Trust::Faulty);
        QCOMPARE(sensors.fault(Sensor::Presence), QString::fromLatin1(kFlapping));
        QCOMPARE(sensors.doorRead(DoorState::Closed, 1s), Sensors::Findings());
        QCOMPARE(sensors.doorRead(DoorState::Open, 2s), (Sensors::Findings{{Sensor::Door, {}}}));
        (void)sensors.presenceRead(PresenceState::Absent, 2s);
        QCOMPARE(sensors.timePassed(3s), (Sensors::Findings{{Sensor::Presence, {}}}));
    }

    // Whatever is read: a finding is always a change of trust, one fault at a time, and a deadline always passes.
    void noReadingsConfuseIt()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            SeededChance chance(seed);
            Bench bench(seed % 7 != 0, seed % 5 != 0);
            bench.findings.clear();
            QString faults[2];
            for (int i = 0; i < 400; ++i) {
                const qsizetype before = bench.findings.size();
                switch (chance.below(9)) {
                case 0:
                case 1:
                case 2:
                    bench.read(DoorState(chance.below(3)));
                    break;
                case 3:
                case 4:
                    bench.read(PresenceState(chance.below(3)));
                    break;
                case 5:
                    bench.sensors.boardAnswers(Sensor(chance.below(2)), chance.below(3) > 0, bench.now);
                    break;
                case 6:
                    bench.sensors.pulsed(bench.now);
                    break;
                case 7:
                    bench.note(chance.below(2) ? bench.sensors.saidOpen() : bench.sensors.notSeenOpen());
                    break;
                default:
                    bench.wait(Millis(chance.below(chance.below(3) ? 3000 : 90000)));
                    break;
                }
                for (const QString &found : bench.findings.mid(before)) {
                    const bool door = found.startsWith(QLatin1StringView("Door"));
                    const QString fault = found.section(u':', 1);
                    QVERIFY(faults[door].isEmpty() != fault.isEmpty());
                    faults[door] = fault;
                }
                QCOMPARE(bench.sensors.fault(Sensor::Door), faults[1]);
                QCOMPARE(bench.sensors.fault(Sensor::Presence), faults[0]);
            }
        }
    }
};

QTEST_GUILESS_MAIN(SensorsTest)
#include "tst_sensors.moc"
