// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/family.h"
#include "serial/simulatedwall.h"

#include <QTest>

using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {

constexpr int kLocks = 8;

// A codec and simulated boards of one family, which were written from the same facts without knowing each other.
struct Line
{
    explicit Line(const Family &which, BoardSettings wiring = {}, quint64 seed = 1)
        : family(which),
          wall(QString(family.name), simulated(wiring), SimulatedWall::usualTimings(QString(family.name)), seed)
    {
        QList<BoardSettings> boards;
        for (const SimulatedBoard &board : simulated(wiring)) {
            boards.append(board.wiring);
            boards.last().address = board.address;
            boards.last().locks = board.locks;
        }
        codec = family.codec(boards, 500ms);
    }
    static QList<SimulatedBoard> simulated(const BoardSettings &wiring)
    {
        return {{.address = 1, .locks = kLocks, .wiring = wiring, .tellsChanges = false},
                {.address = 2, .locks = kLocks, .wiring = wiring, .tellsChanges = false}};
    }
    LockAddress lock(int board, int i) const { return {board, family.firstLock + i}; }

    // What the codec finds of everything that comes back.
    QList<Found> ask(const QByteArray &request)
    {
        codec->sent(request);
        QList<Found> found;
        for (const auto &reply : wall.receive(request))
            found += codec->feed(reply.bytes);
        found += codec->quiet();
        now += 5s;
        wall.advanceTo(now);
        return found;
    }
    QList<StatusRead> poll(int board)
    {
        QList<StatusRead> reads;
        for (const Found &found : ask(codec->poll(board))) {
            if (const auto *read = std::get_if<StatusRead>(&found.what))
                reads.append(*read);
        }
        return reads;
    }
    QString isTrue(const StatusRead &read) const
    {
        for (int i = 0; i < kLocks; ++i) {
            const LockAddress at = lock(read.board, i);
            if (read.doors.value(i) != (wall.isOpen(at) ? DoorState::Open : DoorState::Closed))
                return QStringLiteral("door %1/%2").arg(at.board).arg(at.lock);
            const auto present = wall.hasParcel(at) ? PresenceState::Present : PresenceState::Absent;
            if (family.sensesPresence && read.presence.value(i) != present)
                return QStringLiteral("presence %1/%2").arg(at.board).arg(at.lock);
        }
        return {};
    }
    void shake(std::mt19937_64 &random)
    {
        for (const int board : {1, 2}) {
            for (int i = 0; i < kLocks; ++i) {
                (void)(random() & 1 ? wall.open(lock(board, i)) : wall.close(lock(board, i)));
                (void)(random() & 1 ? wall.putParcel(lock(board, i)) : wall.takeParcel(lock(board, i)));
            }
        }
    }

    const Family &family;
    SimulatedWall wall;
    std::unique_ptr<Codec> codec;
    SimulatedWall::Millis now{0};
};

void addFamilies()
{
    QTest::addColumn<QString>("name");
    for (const Family &family : families())
        QTest::newRow(family.name.data()) << QString(family.name);
}

} // namespace

class CodecsMeetBoardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPollReadsEveryDoorAndSensorHoweverABoardIsWired_data() { addFamilies(); }
    void aPollReadsEveryDoorAndSensorHoweverABoardIsWired()
    {
        QFETCH(QString, name);
        std::mt19937_64 random(1);
        for (int i = 0; i < 100; ++i) {
            const BoardSettings wiring{.openIs1 = bool(i & 1),
                                       .presenceIs1 = bool(i & 2),
                                       .acknowledgementOpenIs11 = bool(i & 4),
                                       .lastByteFirst = bool(i & 8)};
            Line line(*findFamily(name), wiring);
            line.shake(random);
            for (const int board : {1, 2}) {
                const auto reads = line.poll(board);
                QCOMPARE(reads.size(), 1);
                QCOMPARE(reads.first().board, board);
                QCOMPARE(line.isTrue(reads.first()), QString());
            }
        }
    }

    void anUnlockOpensThatDoorAndNoOther_data() { addFamilies(); }
    void anUnlockOpensThatDoorAndNoOther()
    {
        QFETCH(QString, name);
        for (const int board : {1, 2}) {
            for (int i = 0; i < kLocks; ++i) {
                Line line(*findFamily(name));
                const LockAddress meant = line.lock(board, i);
                line.poll(board); // shows that nothing echoes
                const auto found = line.ask(line.codec->unlock(meant));
                for (const int other : {1, 2}) {
                    for (int j = 0; j < kLocks; ++j) {
                        const bool isMeant = line.lock(other, j) == meant;
                        QCOMPARE(line.wall.pulses(line.lock(other, j)), isMeant ? 1 : 0);
                        QCOMPARE(line.wall.isOpen(line.lock(other, j)), isMeant);
                    }
                }
                QVERIFY(!line.wall.hasPower(meant)); // five seconds later
                if (line.family.answersUnlock == Family::Answers::Always)
                    QCOMPARE(found.size(), 1);
                for (const Found &each : found) {
                    const auto *answer = std::get_if<UnlockAnswered>(&each.what);
                    QVERIFY(answer && answer->accepted);
                    QCOMPARE(answer->lock, meant.lock);
                }
            }
        }
    }

    void nothingThatTheLineDoesMakesAPollLie_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Fault>("fault");
        for (const Family &family : families()) {
            for (const Fault fault : {Fault::Silent, Fault::Slow, Fault::Corrupt, Fault::Cut, Fault::Split,
                                      Fault::Merge, Fault::Echo, Fault::PartEcho})
                QTest::newRow(qPrintable(family.name + u' ' + kindOf(fault).name)) << QString(family.name) << fault;
        }
    }
    void nothingThatTheLineDoesMakesAPollLie()
    {
        QFETCH(QString, name);
        QFETCH(Fault, fault);
        std::mt19937_64 random(2);
        int read = 0;
        for (quint64 seed = 1; seed <= 40; ++seed) {
            Line line(*findFamily(name), {}, seed);
            line.shake(random);
            for (const int board : {1, 2})
                line.wall.setFault(board, fault, 0.5);
            line.wall.setLineFault(fault, 0.5);
            for (int i = 0; i < 20; ++i) {
                for (const StatusRead &found : line.poll(1 + i % 2)) {
                    QCOMPARE(line.isTrue(found), QString());
                    ++read;
                }
            }
        }
        QVERIFY2(read > 200, qPrintable(QString::number(read)));
    }

    void aPreparedBoardIsDrivenByNobodyElse()
    {
        const Family &family = *findFamily(u"modbus-relay");
        SimulatedWall wall(QString(family.name), {{.address = 1, .locks = kLocks, .linked = true}});
        QVERIFY(wall.isOpen({1, 0}));
        const auto codec = family.codec({BoardSettings{.address = 1, .locks = kLocks}}, 500ms);
        for (const QByteArray &request : codec->preparation(1))
            QVERIFY2(!wall.receive(request).isEmpty(), request.toHex(' ').constData());
        for (int i = 0; i < kLocks; ++i) {
            QVERIFY(wall.close({1, i}));
            QVERIFY2(!wall.isOpen({1, i}), qPrintable(QString::number(i)));
        }
    }
};

QTEST_GUILESS_MAIN(CodecsMeetBoardsTest)
#include "tst_codecsmeetboards.moc"
