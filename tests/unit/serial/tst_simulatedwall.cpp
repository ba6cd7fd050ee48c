// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedwall.h"
#include "serial/xor8a.h"

#include <QTest>

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
