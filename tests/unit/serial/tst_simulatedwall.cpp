// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedwall.h"
#include "serial/xor8a.h"

#include <QTest>

#include <bit>

using namespace cubby::serial;
using Event = SimulatedWall::Event;
using Fault = SimulatedWall::Fault;

namespace {

constexpr LockAddress kOne{1, 1};
const BoardSettings kSetIsOpen{.openIs1 = true};

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

QByteArray said(const QList<SimulatedWall::Reply> &replies)
{
    QByteArray all;
    for (const auto &reply : replies)
        all += reply.bytes;
    return all;
}

} // namespace

class SimulatedWallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPulseOpensAClosedDoorAndIsCounted()
    {
        SimulatedWall wall({{1, 24, 3, kSetIsOpen}});
        QList<std::pair<Event, LockAddress>> events;
        wall.observe([&](Event event, LockAddress lock) { events.append({event, lock}); });
        const auto replies = wall.receive(xor8a::unlock(1, 1));
        QVERIFY(wall.isOpen(kOne));
        QCOMPARE(wall.pulses(kOne), 1);
        QCOMPARE(replies.size(), 1);
        QCOMPARE(replies.first().bytes, hex("8A0101008A"));
        QCOMPARE(replies.first().after, std::chrono::milliseconds(500));
        QCOMPARE(events, (decltype(events){{Event::Pulsed, kOne}, {Event::Opened, kOne}}));
    }

    void aStuckDoorTakesThePulseAndStaysShut()
    {
        SimulatedWall wall({{1, 24, 3, kSetIsOpen}});
        wall.setStuck(kOne, true);
        QCOMPARE(said(wall.receive(xor8a::unlock(1, 1))), hex("8A0101119B"));
        QVERIFY(!wall.isOpen(kOne));
        QCOMPARE(wall.pulses(kOne), 1);
    }

    void onlyAPersonClosesADoor()
    {
        SimulatedWall wall({{1, 24, 3, kSetIsOpen}});
        wall.receive(xor8a::unlock(1, 1));
        QVERIFY(wall.close(kOne));
        QVERIFY(!wall.isOpen(kOne));
        QVERIFY(!wall.close(kOne));
        QVERIFY(!wall.close({9, 9}));
    }

    void queryAllSaysWhichDoorsAreOpen()
    {
        SimulatedWall wall({{1, 24, 3, kSetIsOpen}});
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("80010000 0033B2"));
        wall.open({1, 2});
        wall.open({1, 24});
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("8001800002 3330"));
    }

    void theWiringOfABoardIsFollowed()
    {
        SimulatedWall wall({{1, 8, 3, {.openIs1 = false, .acknowledgementOpenIs11 = true, .lastByteFirst = false}}});
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("8001FFFFFF 334D"));
        QCOMPARE(said(wall.receive(xor8a::unlock(1, 1))), hex("8A0101119B"));
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("8001FEFFFF 334C"));
    }

    void aParcelShowsOnTheInputItsSensorIsWiredTo()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}, {2, 8, 3, kSetIsOpen}});
        wall.wirePresence({2, 3}, wall, kOne);
        QVERIFY(wall.putParcel(kOne));
        QVERIFY(!wall.putParcel(kOne));
        QCOMPARE(said(wall.receive(xor8a::queryAll(2))), hex("8002000000 33B1"));
        QVERIFY(wall.takeParcel(kOne));
        QCOMPARE(said(wall.receive(xor8a::queryAll(2))), hex("8002000004 33B5"));
    }

    void aSensorMayBeWiredToAnotherLine()
    {
        SimulatedWall doors({{1, 8, 3, kSetIsOpen}});
        SimulatedWall inputs({{1, 8, 3, kSetIsOpen}});
        inputs.wirePresence({1, 1}, doors, kOne);
        QCOMPARE(said(inputs.receive(xor8a::queryAll(1))), hex("8001000001 33B3"));
        doors.putParcel(kOne);
        QCOMPARE(said(inputs.receive(xor8a::queryAll(1))), hex("8001000000 33B2"));
    }

    void aDeadSensorReadsClosedThoughTheDoorIsOpen()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setSensorDead(kOne, true);
        wall.receive(xor8a::unlock(1, 1));
        QVERIFY(wall.isOpen(kOne));
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("8001000000 33B2"));
    }

    void requestsMayComeSplitAndWithNoise()
    {
        SimulatedWall wall({{1, 24, 3, kSetIsOpen}});
        const QByteArray request = hex("FF8A") + xor8a::unlock(1, 1);
        for (const char c : request)
            wall.receive(QByteArrayView(&c, 1));
        QCOMPARE(wall.pulses(kOne), 1);
        wall.receive(hex("8A0101119A"));
        QCOMPARE(wall.pulses(kOne), 1);
    }

    void unlockAllPulsesEveryLock()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.receive(xor8a::unlock(1, 0));
        for (int lock = 1; lock <= 8; ++lock)
            QCOMPARE(wall.pulses({1, lock}), 1);
    }

    void theOnlyBoardTellsItsAddress()
    {
        SimulatedWall one({{5, 8, 3, {}}});
        QCOMPARE(said(one.receive(xor8a::queryAddress())), hex("800105991D"));
        SimulatedWall two({{5, 8, 3, {}}, {6, 8, 3, {}}});
        QCOMPARE(said(two.receive(xor8a::queryAddress())), QByteArray());
    }

    void faultsDoWhatTheirNamesSay()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}, {2, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::Silent, true);
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), QByteArray());
        QVERIFY(!said(wall.receive(xor8a::queryAll(2))).isEmpty());
        wall.setFault(1, Fault::Silent, false);
        wall.setFault(1, Fault::Slow, true);
        QVERIFY(wall.receive(xor8a::queryAll(1)).first().after > std::chrono::milliseconds(2000));
        wall.setFault(1, Fault::Slow, false);
        wall.setFault(1, Fault::Noise, true);
        QVERIFY(said(wall.receive(xor8a::queryAll(1))).size() > 7);
        wall.setFault(1, Fault::Noise, false);
        wall.setEcho(true);
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), xor8a::queryAll(1) + hex("8001000000 33B2"));
    }

    void aBoardWithoutPowerNeitherObeysNorAnswersAndComesBack()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::Off);
        QVERIFY(wall.receive(xor8a::unlock(1, 1)).isEmpty());
        QCOMPARE(wall.pulses(kOne), 0);
        wall.setFault(1, Fault::Off, 0);
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("8001000000 33B2"));
    }

    void aBoardAnswersForAnotherAddress()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}, {2, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::WrongAddress);
        QCOMPARE(said(wall.receive(xor8a::queryAll(1))), hex("8002000000 33B1"));
        QCOMPARE(said(wall.receive(xor8a::queryAll(2))), hex("8002000000 33B1"));
    }

    void anAnswerIsCorruptedByOneBit()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::Corrupt);
        const QByteArray good = hex("8001000000 33B2");
        for (int i = 0; i < 50; ++i) {
            const QByteArray bad = said(wall.receive(xor8a::queryAll(1)));
            QCOMPARE(bad.size(), good.size());
            int wrong = 0;
            for (qsizetype at = 0; at < good.size(); ++at)
                wrong += std::popcount(static_cast<quint8>(good[at] ^ bad[at]));
            QCOMPARE(wrong, 1);
        }
    }

    void anAnswerIsCutSplitOrMergedWithTheNext()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        const QByteArray good = hex("8001000000 33B2");
        wall.setFault(1, Fault::Cut);
        for (int i = 0; i < 50; ++i) {
            const QByteArray cut = said(wall.receive(xor8a::queryAll(1)));
            QVERIFY(cut.size() < good.size() && good.startsWith(cut));
        }
        wall.setFault(1, Fault::Cut, 0);
        wall.setFault(1, Fault::Split);
        for (int i = 0; i < 50; ++i) {
            const auto pieces = wall.receive(xor8a::queryAll(1));
            QCOMPARE(pieces.size(), 2);
            QCOMPARE(said(pieces), good);
            QVERIFY(!pieces.first().bytes.isEmpty() && !pieces.last().bytes.isEmpty());
            QVERIFY(pieces.last().after > pieces.first().after);
        }
        wall.setFault(1, Fault::Split, 0);
        wall.setFault(1, Fault::Merge);
        QVERIFY(wall.receive(xor8a::queryAll(1)).isEmpty());
        const auto merged = wall.receive(xor8a::queryAll(1));
        QCOMPARE(merged.size(), 1);
        QCOMPARE(merged.first().bytes, QByteArray(good + good));
    }

    void anEchoMayLackItsBeginningOrItsEnd()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::Silent);
        wall.setLineFault(Fault::PartEcho);
        const QByteArray request = xor8a::queryAll(1);
        for (int i = 0; i < 50; ++i) {
            const QByteArray part = said(wall.receive(request));
            QVERIFY(!part.isEmpty() && part.size() < request.size());
            QVERIFY(request.startsWith(part) || request.endsWith(part));
        }
    }

    void doorsAreToldTheWrongWayRound()
    {
        SimulatedWall wall({{1, 8, 1, kSetIsOpen}});
        wall.setFault(1, Fault::Inverted);
        QCOMPARE(said(wall.receive(xor8a::queryOne(1, 1))), hex("80010100 80"));
        wall.setFault(kOne, Fault::SensorInverted); // twice wrong is right
        QCOMPARE(said(wall.receive(xor8a::queryOne(1, 1))), hex("80010111 91"));
        wall.setFault(1, Fault::Inverted, 0);
        QCOMPARE(said(wall.receive(xor8a::queryOne(1, 1))), hex("80010100 80"));
    }

    void aSensorReadsWhatItsFaultSays()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(kOne, Fault::SensorOpen);
        QVERIFY(wall.readsOpen(kOne));
        wall.setFault(kOne, Fault::SensorOpen, 0);
        wall.setFault(kOne, Fault::SensorFrozen);
        wall.open(kOne);
        QVERIFY(!wall.readsOpen(kOne));
        wall.setFault(kOne, Fault::SensorFrozen, 0);
        QVERIFY(wall.readsOpen(kOne));
        wall.putParcel(kOne);
        wall.setFault(kOne, Fault::PresenceBlind);
        QVERIFY(!wall.readsPresent(kOne));
        wall.setFault(kOne, Fault::PresenceBlind, 0);
        wall.setFault(kOne, Fault::PresenceStuck);
        wall.takeParcel(kOne);
        QVERIFY(wall.readsPresent(kOne));
    }

    void aBouncingSwitchChattersAndThenTellsTheTruth()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(kOne, Fault::Bounces);
        wall.open(kOne);
        QVERIFY(wall.readsOpen(kOne));
        int turns = 0;
        for (int ms = 1; ms <= 1000; ++ms) {
            const bool before = wall.readsOpen(kOne);
            wall.advanceTo(std::chrono::milliseconds(ms));
            turns += before != wall.readsOpen(kOne);
            QVERIFY(ms < 400 || wall.readsOpen(kOne));
        }
        QVERIFY(turns > 10);
    }

    void aDoorThatDoesNotLatchOpensAgain()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(kOne, Fault::Unlatched);
        wall.open(kOne);
        QVERIFY(wall.close(kOne));
        QVERIFY(!wall.isOpen(kOne));
        wall.advanceTo(SimulatedWall::kUnlatchedFor);
        QVERIFY(wall.isOpen(kOne));
        QCOMPARE(wall.pulses(kOne), 0);
    }

    void aDoorTakesItsTimeToOpen()
    {
        SimulatedWall wall(u"xor8a", {{1, 8, 3, kSetIsOpen}}, {.doorOpens = std::chrono::milliseconds(60)});
        wall.receive(xor8a::unlock(1, 1));
        wall.advanceTo(std::chrono::milliseconds(25));
        QVERIFY(!wall.isOpen(kOne));
        wall.advanceTo(std::chrono::milliseconds(60));
        QVERIFY(wall.isOpen(kOne));
    }

    void aFaultMayStrikeNowAndThen()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::Silent, 0.25);
        int silent = 0;
        for (int i = 0; i < 1000; ++i)
            silent += wall.receive(xor8a::queryAll(1)).isEmpty();
        QVERIFY2(silent > 180 && silent < 320, qPrintable(QString::number(silent)));
    }

    void theSameSeedBringsTheSameTroubles()
    {
        const auto story = [](quint64 seed) {
            SimulatedWall wall({{1, 8, 3, kSetIsOpen}, {2, 8, 3, kSetIsOpen}}, SimulatedWall::Timings(), seed);
            wall.setLineFault(Fault::PartEcho, 0.3);
            for (const Fault fault : {Fault::Noise, Fault::Corrupt, Fault::Cut, Fault::Split, Fault::Merge}) {
                wall.setFault(1, fault, 0.3);
                wall.setFault(2, fault, 0.2);
            }
            QByteArray all;
            for (int i = 0; i < 200; ++i) {
                for (const auto &reply : wall.receive(xor8a::queryAll(1 + i % 2)))
                    all += reply.bytes + QByteArray::number(static_cast<qint64>(reply.after.count()));
            }
            return all;
        };
        QCOMPARE(story(7), story(7));
        QVERIFY(story(7) != story(8));
    }

    void powerThatIsTakenAwayLetsGoOfEveryLock()
    {
        SimulatedWall wall({{.address = 1, .locks = 8, .wiring = {.supply = QStringLiteral("left")}}});
        wall.receive(xor8a::unlock(1, 1));
        wall.receive(xor8a::unlock(1, 2));
        QCOMPARE(wall.locksWithPower(u"left"), 2);
        QCOMPARE(wall.locksWithPower(u"right"), 0);
        wall.setFault(1, Fault::Off);
        QCOMPARE(wall.locksWithPower(u"left"), 0);
    }

    void aSilentBoardStillPulses()
    {
        SimulatedWall wall({{1, 8, 3, kSetIsOpen}});
        wall.setFault(1, Fault::Silent, true);
        QVERIFY(wall.receive(xor8a::unlock(1, 1)).isEmpty());
        QCOMPARE(wall.pulses(kOne), 1);
        QVERIFY(wall.isOpen(kOne));
    }
};

QTEST_GUILESS_MAIN(SimulatedWallTest)
#include "tst_simulatedwall.moc"
