// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/bus.h"
#include "serial/simulatedport.h"
#include "serial/xor8a.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <random>

using namespace cubby::serial;
using namespace std::chrono_literals;
using Fault = SimulatedWall::Fault;

namespace {

constexpr LockAddress kOne{1, 1};
constexpr LockAddress kTwo{1, 2};
constexpr int kPatience = 10'000; // milliseconds; only a failing test waits as long

// A bus over a real pty with a simulated wall at its end, fast enough for a test.
struct Rig
{
    explicit Rig(const QList<SimulatedBoard> &layout = {{1, 24, 3, {}}},
                 SimulatedWall::Timings timings = {20ms, 2ms, 600ms})
        : wall(layout, timings), port(wall, dir.filePath(QStringLiteral("line")), 1'000'000)
    {
        settings.line.port = dir.filePath(QStringLiteral("line"));
        settings.line.reopenFirst = 10ms;
        settings.line.reopenMost = 50ms;
        for (const auto &board : layout) {
            settings.boards.append(board.wiring);
            settings.boards.last().address = board.address;
            settings.boards.last().locks = board.locks;
        }
        settings.pulse = 30ms;
        settings.pulseGap = 10ms;
        settings.answer = 400ms;
        settings.firstByte = 100ms;
        settings.inFrame = 15ms;
        settings.slowPoll = 60ms;
        settings.fastPoll = 20ms;
        settings.fastFor = 500ms;
        settings.probeMost = 250ms;
    }

    void start()
    {
        bus = std::make_unique<Bus>(settings, supplies);
        finished = std::make_unique<QSignalSpy>(bus.get(), &Bus::unlockFinished);
        doors = std::make_unique<QSignalSpy>(bus.get(), &Bus::doorChanged);
        boards = std::make_unique<QSignalSpy>(bus.get(), &Bus::boardChanged);
        lines = std::make_unique<QSignalSpy>(bus.get(), &Bus::lineChanged);
        bus->start();
    }

    bool plugInAndStart()
    {
        const bool plugged = port.plugIn().has_value();
        start();
        return plugged && QTest::qWaitFor([this] { return door(kOne) != DoorState::Unknown; }, kPatience);
    }

    DoorState door(LockAddress where) const { return bus->doors().value(where); }
    UnlockOutcome outcome(int i) const { return finished->at(i).at(1).value<UnlockOutcome>(); }
    quint64 ticket(int i) const { return finished->at(i).at(0).toULongLong(); }

    QTemporaryDir dir;
    SimulatedWall wall;
    SimulatedPort port;
    BusSettings settings;
    std::shared_ptr<PowerSupplies> supplies;
    std::unique_ptr<Bus> bus;
    std::unique_ptr<QSignalSpy> finished, doors, boards, lines;
};

} // namespace

class BusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnlockIsConfirmedAndTheDoorIsSeenToOpenAndShut()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        QCOMPARE(rig.door(kOne), DoorState::Closed);
        QCOMPARE(rig.lines->first().at(0).toBool(), true);
        QCOMPARE(rig.boards->size(), 1);
        rig.doors->clear();

        rig.bus->unlock(7, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 1, kPatience);
        QCOMPARE(rig.ticket(0), 7u);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Confirmed);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Open, kPatience);
        rig.wall.close(kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Closed, kPatience);
        QCOMPARE(rig.doors->size(), 2); // changes only
        QCOMPARE(rig.wall.pulses(kOne), 1);
    }

    void everyFirstReadingIsTold()
    {
        Rig rig({{1, 8, 3, {}}, {2, 8, 3, {}}});
        rig.wall.open({2, 8});
        QVERIFY(rig.plugInAndStart());
        QTRY_COMPARE_WITH_TIMEOUT(rig.doors->size(), 16, kPatience);
        QCOMPARE(rig.door({2, 8}), DoorState::Open);
        QCOMPARE(rig.door({1, 8}), DoorState::Closed);
    }

    void anUnlockIsOutWithinTheCallWhenTheLineIsIdle()
    {
        Rig rig;
        rig.settings.slowPoll = 1h;
        QVERIFY(rig.plugInAndStart());
        QTest::qWait(30); // the silence after the first poll
        QSignalSpy sent(rig.bus.get(), &Bus::bytesSent);
        rig.bus->unlock(1, kOne);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().first().toByteArray(), xor8a::unlock(1, 1));
    }

    void aBoardThatDoesNotAnswerLeavesAnUnlockUnconfirmed()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        rig.wall.setFault(1, Fault::Silent, true);
        rig.bus->unlock(1, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 1, kPatience);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Unconfirmed);
        QCOMPARE(rig.wall.pulses(kOne), 1);
        rig.wall.setFault(1, Fault::Silent, false);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Open, kPatience);
        QCOMPARE(rig.wall.pulses(kOne), 1);
    }

    void aStuckDoorIsConfirmedAndStaysClosed()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        rig.wall.setStuck(kOne, true);
        rig.bus->unlock(1, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 1, kPatience);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Confirmed);
        QSignalSpy received(rig.bus.get(), &Bus::bytesReceived);
        QTRY_VERIFY_WITH_TIMEOUT(received.size() > 3, kPatience);
        QCOMPARE(rig.door(kOne), DoorState::Closed);
    }

    void withoutALineAnUnlockIsNotSentAtOnceAndNeverLater()
    {
        Rig rig;
        rig.start();
        QCOMPARE(rig.lines->size(), 1);
        QCOMPARE(rig.lines->first().at(0).toBool(), false);
        QVERIFY(rig.lines->first().at(1).toString().contains(rig.settings.line.port));
        rig.bus->unlock(1, kOne);
        QCOMPARE(rig.finished->size(), 1);
        QCOMPARE(rig.outcome(0), UnlockOutcome::NotSent);
        QTRY_COMPARE_WITH_TIMEOUT(rig.boards->size(), 1, kPatience); // three polls that could not be
        QCOMPARE(rig.boards->first().at(1).toBool(), false);

        QVERIFY(rig.port.plugIn());
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Closed, kPatience);
        QCOMPARE(rig.lines->size(), 2);
        QCOMPARE(rig.wall.pulses(kOne), 0);
        QCOMPARE(rig.finished->size(), 1);
    }

    void aLockThatIsNotOnTheLineIsNotSent()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        for (const LockAddress where : {LockAddress{2, 1}, LockAddress{1, 25}, LockAddress{1, 0}})
            rig.bus->unlock(1, where);
        QCOMPARE(rig.finished->size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(rig.outcome(i), UnlockOutcome::NotSent);
        QVERIFY(!rig.wall.isOpen(kOne));
    }

    void aPortThatVanishesAndReturnsIsFoundAgain()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        rig.port.unplug();
        QTRY_COMPARE_WITH_TIMEOUT(rig.lines->size(), 2, kPatience);
        QCOMPARE(rig.lines->last().at(0).toBool(), false);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Unknown, kPatience);
        QCOMPARE(rig.boards->last().at(1).toBool(), false);

        rig.wall.open(kOne);
        QVERIFY(rig.port.plugIn());
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Open, kPatience);
        QVERIFY(rig.bus->isOpen());
        QCOMPARE(rig.boards->last().at(1).toBool(), true);
    }

    void aPortThatReturnsQuicklyLosesNoDoor()
    {
        Rig rig;
        rig.settings.slowPoll = 400ms;
        QVERIFY(rig.plugInAndStart());
        rig.doors->clear();
        rig.port.unplug();
        QTRY_COMPARE_WITH_TIMEOUT(rig.lines->size(), 2, kPatience);
        QVERIFY(rig.port.plugIn());
        QTRY_COMPARE_WITH_TIMEOUT(rig.lines->size(), 3, kPatience);
        QSignalSpy received(rig.bus.get(), &Bus::bytesReceived);
        QTRY_VERIFY_WITH_TIMEOUT(received.size() > 0, kPatience);
        QCOMPARE(rig.doors->size(), 0);
    }

    void whenTheLineDiesTheUnlockUnderWayIsUnconfirmedAndTheOthersAreNotSent()
    {
        Rig rig({{1, 24, 3, {}}}, {5s, 2ms, 0ms});
        rig.settings.answer = 10s;
        QVERIFY(rig.plugInAndStart());
        rig.bus->unlock(1, kOne);
        rig.bus->unlock(2, kTwo);
        QTRY_COMPARE_WITH_TIMEOUT(rig.wall.pulses(kOne), 1, kPatience);
        rig.port.unplug();
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 2, kPatience);
        QCOMPARE(rig.ticket(0), 1u);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Unconfirmed);
        QCOMPARE(rig.ticket(1), 2u);
        QCOMPARE(rig.outcome(1), UnlockOutcome::NotSent);
        QVERIFY(rig.port.plugIn());
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Open, kPatience);
        QCOMPARE(rig.wall.pulses(kTwo), 0);
        QCOMPARE(rig.wall.pulses(kOne), 1);
    }

    void stoppingAnswersWhatIsOpen()
    {
        Rig rig({{1, 24, 3, {}}}, {5s, 2ms, 0ms});
        rig.settings.answer = 10s;
        QVERIFY(rig.plugInAndStart());
        rig.bus->unlock(1, kOne);
        rig.bus->unlock(2, kTwo);
        QTRY_COMPARE_WITH_TIMEOUT(rig.wall.pulses(kOne), 1, kPatience);
        rig.bus->stop();
        QCOMPARE(rig.finished->size(), 2);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Unconfirmed);
        QCOMPARE(rig.outcome(1), UnlockOutcome::NotSent);
        QVERIFY(!rig.bus->isOpen());
    }

    void pulsesKeepTheirDistance()
    {
        Rig rig;
        rig.settings.pulse = 150ms;
        rig.settings.pulseGap = 50ms;
        QVERIFY(rig.plugInAndStart());
        QElapsedTimer clock;
        QList<qint64> at;
        connect(rig.bus.get(), &Bus::bytesSent, this, [&](const QByteArray &bytes) {
            if (bytes.startsWith('\x8A'))
                at.append(clock.elapsed());
        });
        clock.start();
        for (int lock = 1; lock <= 3; ++lock)
            rig.bus->unlock(static_cast<quint64>(lock), {1, lock});
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 3, kPatience);
        QCOMPARE(at.size(), 3);
        QVERIFY(at[1] - at[0] >= 199 && at[2] - at[1] >= 199);
        for (int lock = 1; lock <= 3; ++lock)
            QCOMPARE(rig.wall.pulses({1, lock}), 1);
    }

    void anUnlockGoesBeforePollsThatWait()
    {
        Rig rig({{1, 8, 3, {}}, {2, 8, 3, {}}, {3, 8, 3, {}}, {4, 8, 3, {}}}, {20ms, 40ms, 0ms});
        rig.settings.slowPoll = 1ms; // every board always waits for its next poll
        rig.settings.fastPoll = 1ms;
        QVERIFY(rig.plugInAndStart());
        QList<QByteArray> sent;
        connect(rig.bus.get(), &Bus::bytesSent, this, [&](const QByteArray &bytes) { sent.append(bytes); });
        rig.bus->unlock(1, {4, 1});
        QTRY_VERIFY_WITH_TIMEOUT(!sent.isEmpty(), kPatience);
        QCOMPARE(sent.first(), xor8a::unlock(4, 1));
    }

    void anEchoingAdapterConfirmsNothing()
    {
        Rig rig;
        rig.wall.setEcho(true);
        QVERIFY(rig.plugInAndStart());
        rig.wall.setFault(1, Fault::Silent, true);
        rig.bus->unlock(1, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 1, kPatience);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Unconfirmed);
        rig.wall.setFault(1, Fault::Silent, false);
        rig.bus->unlock(2, kTwo);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 2, kPatience);
        QCOMPARE(rig.outcome(1), UnlockOutcome::Confirmed);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kTwo), DoorState::Open, kPatience);
    }

    void anAcknowledgementThatEqualsTheRequestCountsWhereNothingEchoes()
    {
        Rig rig({{1, 24, 3, {.acknowledgementOpenIs11 = true}}});
        QVERIFY(rig.plugInAndStart());
        rig.bus->unlock(1, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 1, kPatience);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Confirmed);
    }

    void noiseDoesNotHideADoor()
    {
        Rig rig;
        rig.wall.setFault(1, Fault::Noise, true);
        QVERIFY(rig.plugInAndStart());
        rig.wall.open(kTwo);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kTwo), DoorState::Open, kPatience);
        rig.wall.close(kTwo);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kTwo), DoorState::Closed, kPatience);
    }

    void aBoardThatAnswersLateIsStillRead()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        rig.wall.setFault(1, Fault::Slow, true); // later than any time-out of this bus
        rig.bus->unlock(1, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), 1, kPatience);
        QCOMPARE(rig.outcome(0), UnlockOutcome::Unconfirmed);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Open, kPatience);
        QCOMPARE(rig.finished->size(), 1);
        QCOMPARE(rig.wall.pulses(kOne), 1);
    }

    void aDoorIsUnknownOnlyAfterThreeMissesInARow()
    {
        Rig rig({{1, 24, 3, {}}, {2, 24, 3, {}}});
        QVERIFY(rig.plugInAndStart());
        QTRY_VERIFY_WITH_TIMEOUT(rig.door({2, 1}) != DoorState::Unknown, kPatience);
        int polls = 0, pollsUntilUnknown = 0;
        bool fallSilent = false; // right after the next answer, so that every poll from then on is a miss
        connect(&rig.port, &SimulatedPort::sent, this, [&](const QByteArray &bytes) {
            if (!bytes.startsWith(QByteArrayLiteral("\x80\x01")) || !std::exchange(fallSilent, false))
                return;
            rig.wall.setFault(1, Fault::Silent, true);
            polls = 0;
        });
        connect(rig.bus.get(), &Bus::bytesSent, this,
                [&](const QByteArray &bytes) { polls += bytes == xor8a::queryAll(1); });
        connect(rig.bus.get(), &Bus::boardChanged, this, [&](int board, bool answering) {
            if (board == 1 && !answering)
                pollsUntilUnknown = polls;
        });
        // Two misses, then an answer: nothing happens.
        fallSilent = true;
        QTRY_VERIFY_WITH_TIMEOUT(rig.wall.hasFault(1, Fault::Silent), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(polls, 2, kPatience);
        rig.wall.setFault(1, Fault::Silent, false);
        QTRY_VERIFY_WITH_TIMEOUT(polls > 4, kPatience);
        QCOMPARE(pollsUntilUnknown, 0);
        QCOMPARE(rig.door(kOne), DoorState::Closed);
        // Three: unknown. The other board goes on.
        fallSilent = true;
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Unknown, kPatience);
        QCOMPARE(pollsUntilUnknown, 3);
        QCOMPARE(rig.door({2, 1}), DoorState::Closed);
    }

    void aDoorThatShutsAgainSoonAfterAnUnlockIsSeenByTheFastPoll()
    {
        Rig rig;
        rig.settings.slowPoll = 1h;
        rig.settings.fastFor = 1h;
        QVERIFY(rig.plugInAndStart());
        rig.bus->unlock(1, kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Open, kPatience);
        rig.wall.close(kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door(kOne), DoorState::Closed, kPatience);
    }

    void aParcelIsReportedWhereItsSensorIsWired()
    {
        Rig rig({{1, 24, 3, {}}, {2, 24, 3, {}}});
        rig.wall.wirePresence({2, 1}, rig.wall, kOne);
        QVERIFY(rig.plugInAndStart());
        QTRY_COMPARE_WITH_TIMEOUT(rig.door({2, 1}), DoorState::Open, kPatience);
        rig.wall.putParcel(kOne);
        QTRY_COMPARE_WITH_TIMEOUT(rig.door({2, 1}), DoorState::Closed, kPatience);
    }

    void everyFamilyUnlocksAndReadsOverAPort_data()
    {
        QTest::addColumn<QString>("family");
        for (const Family &family : families())
            QTest::newRow(family.name.data()) << QString(family.name);
    }
    void everyFamilyUnlocksAndReadsOverAPort()
    {
        QFETCH(QString, family);
        const Family &spoken = *findFamily(family);
        const BoardSettings board{.address = spoken.firstBoard + 1, .locks = 8};
        QTemporaryDir dir;
        SimulatedWall wall(family, {{.address = board.address, .locks = board.locks, .wiring = board}});
        SimulatedPort port(wall, dir.filePath(QStringLiteral("line")), spoken.speed);
        QVERIFY(port.plugIn());
        BusSettings settings(spoken);
        settings.line.port = dir.filePath(QStringLiteral("line"));
        settings.boards = {board};
        Bus bus(settings);
        QSignalSpy finished(&bus, &Bus::unlockFinished);
        bus.start();
        const LockAddress lock{board.address, spoken.firstLock + 7};
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(lock), DoorState::Closed, kPatience);
        // A board that wants to be prepared says no until it is.
        QVERIFY(QTest::qWaitFor(
            [&] {
                finished.clear();
                bus.unlock(1, lock);
                return finished.isEmpty();
            },
            kPatience));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QVERIFY2(finished.first().at(1).value<UnlockOutcome>() == UnlockOutcome::Confirmed,
                 qPrintable(finished.first().at(2).toString()));
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(lock), DoorState::Open, kPatience);
        QCOMPARE(wall.pulses(lock), 1);
        QVERIFY(wall.putParcel(lock));
        QVERIFY(wall.close(lock));
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(lock), DoorState::Closed, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(bus.presence().value(lock),
                                  spoken.sensesPresence ? PresenceState::Present : PresenceState::Unknown, kPatience);
        QCOMPARE(bus.presence().size(), spoken.sensesPresence ? 8 : 0);
    }

    void twoBusesOnOneSupplyPulseInTurn()
    {
        Rig left, right;
        QList<qint64> at;
        QElapsedTimer clock;
        for (Rig *rig : {&left, &right}) {
            rig->settings.pulse = 150ms;
            rig->settings.pulseGap = 50ms;
            rig->settings.boards[0].supply = QStringLiteral("main");
            rig->wall.observe([&](SimulatedWall::Event event, LockAddress) {
                if (event == SimulatedWall::Event::Pulsed)
                    at.append(clock.elapsed());
            });
        }
        const auto supplies = std::make_shared<PowerSupplies>();
        left.supplies = right.supplies = supplies;
        QVERIFY(left.plugInAndStart());
        QVERIFY(right.plugInAndStart());
        clock.start();
        left.bus->unlock(1, kOne);
        right.bus->unlock(2, kOne);
        left.bus->unlock(3, kTwo);
        QTRY_COMPARE_WITH_TIMEOUT(left.finished->size() + right.finished->size(), 3, kPatience);
        QCOMPARE(at.size(), 3);
        QVERIFY2(at[1] - at[0] >= 180 && at[2] - at[1] >= 180, "pulses overlap"); // a pty's own time is not ours
    }

    void aFaultIsToldWhenItBeginsAndWhenItEnds()
    {
        Rig rig;
        QVERIFY(rig.plugInAndStart());
        QSignalSpy faults(rig.bus.get(), &Bus::faultChanged);
        rig.wall.setFault(1, Fault::Silent, true);
        QTRY_COMPARE_WITH_TIMEOUT(faults.size(), 1, kPatience);
        const auto fault = faults.first().first().value<BoardFault>();
        QVERIFY(fault.kind == BoardFault::Kind::Silent && fault.present);
        QCOMPARE(fault.board, std::optional(1));
        QCOMPARE(rig.bus->faults(), QList{fault});
        rig.wall.setFault(1, Fault::Silent, false);
        QTRY_VERIFY_WITH_TIMEOUT(rig.bus->faults().isEmpty(), kPatience);
        QVERIFY(!faults.last().first().value<BoardFault>().present);
    }

    void aBusWorksOnAThreadOfItsOwn()
    {
        Rig rig;
        QVERIFY(rig.port.plugIn());
        QThread thread;
        auto *bus = new Bus(rig.settings);
        bus->moveToThread(&thread);
        connect(&thread, &QThread::finished, bus, &QObject::deleteLater);
        QObject here; // a spy would listen on the bus's thread
        QList<UnlockOutcome> outcomes;
        int readings = 0;
        connect(bus, &Bus::unlockFinished, &here,
                [&](quint64, UnlockOutcome outcome, const QString &) { outcomes.append(outcome); });
        connect(bus, &Bus::doorChanged, &here, [&](LockAddress, DoorState) { ++readings; });
        thread.start();
        QMetaObject::invokeMethod(bus, &Bus::start);
        QTRY_COMPARE_WITH_TIMEOUT(readings, 24, kPatience);
        QMetaObject::invokeMethod(bus, [bus] { bus->unlock(1, kOne); });
        QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 1, kPatience);
        QCOMPARE(outcomes.first(), UnlockOutcome::Confirmed);
        QMetaObject::invokeMethod(bus, &Bus::stop, Qt::BlockingQueuedConnection);
        thread.quit();
        QVERIFY(thread.wait());
    }

    // Whatever goes wrong on the line: one answer a ticket, at most one pulse a ticket, none for one that was not
    // sent, and one for one that was confirmed.
    void noTicketPulsesTwiceWhateverGoesWrong_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed) // thousands of others are told on virtual time
            QTest::addRow("seed %llu", seed) << seed;
    }
    void noTicketPulsesTwiceWhateverGoesWrong()
    {
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        const auto below = [&](quint64 limit) { return static_cast<int>(random() % limit); };
        Rig rig({{1, 24, 3, {}}, {2, 24, 3, {}}}, {10ms, 2ms, 80ms});
        rig.settings.pulse = 5ms;
        rig.settings.pulseGap = 2ms;
        rig.settings.answer = 60ms;
        rig.settings.firstByte = 40ms;
        rig.settings.inFrame = 8ms;
        rig.settings.silence = 1ms;
        QVERIFY(rig.plugInAndStart());

        // Each ticket has a lock of its own, so that a lock's pulses are its ticket's.
        constexpr quint64 tickets = 40;
        const auto lockOf = [](quint64 ticket) {
            return LockAddress{1 + static_cast<int>(ticket % 2), 1 + static_cast<int>(ticket / 2)};
        };
        for (quint64 ticket = 0; ticket < tickets; ++ticket) {
            const int board = 1 + below(2);
            const bool on = below(2);
            switch (below(8)) {
            case 0:
                rig.wall.setFault(board, Fault::Silent, on);
                break;
            case 1:
                rig.wall.setFault(board, Fault::Noise, on);
                break;
            case 2:
                rig.wall.setFault(board, Fault::Slow, on);
                break;
            case 3:
                rig.wall.setEcho(on);
                break;
            case 4:
                rig.wall.setStuck(lockOf(ticket), on);
                break;
            case 5:
                rig.port.unplug();
                break;
            default:
                (void)rig.port.plugIn();
                break;
            }
            rig.bus->unlock(ticket, lockOf(ticket));
            QTest::qWait(below(40));
        }
        QTRY_COMPARE_WITH_TIMEOUT(rig.finished->size(), static_cast<int>(tickets), kPatience);
        // The line comes back and everything is well again: nothing may still be sent.
        (void)rig.port.plugIn();
        rig.wall.setEcho(false);
        for (const int board : {1, 2}) {
            for (const auto fault : {Fault::Silent, Fault::Noise, Fault::Slow})
                rig.wall.setFault(board, fault, false);
        }
        QTRY_VERIFY_WITH_TIMEOUT(std::none_of(rig.bus->doors().cbegin(), rig.bus->doors().cend(),
                                              [](DoorState s) { return s == DoorState::Unknown; }),
                                 kPatience);

        QCOMPARE(rig.finished->size(), static_cast<int>(tickets));
        QSet<quint64> answered;
        QMap<UnlockOutcome, int> outcomes;
        for (int i = 0; i < rig.finished->size(); ++i) {
            const quint64 ticket = rig.ticket(i);
            QVERIFY(!answered.contains(ticket));
            answered.insert(ticket);
            const int pulses = rig.wall.pulses(lockOf(ticket));
            ++outcomes[rig.outcome(i)];
            switch (rig.outcome(i)) {
            case UnlockOutcome::NotSent:
                QCOMPARE(pulses, 0);
                break;
            case UnlockOutcome::Unconfirmed:
                QVERIFY(pulses <= 1);
                break;
            case UnlockOutcome::Confirmed:
                QCOMPARE(pulses, 1);
                break;
            }
        }
        qInfo() << "not sent, unconfirmed, confirmed:" << outcomes.values();
    }
};

QTEST_GUILESS_MAIN(BusTest)
#include "tst_bus.moc"
