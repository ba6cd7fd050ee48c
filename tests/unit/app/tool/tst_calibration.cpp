// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/calibration.h"
#include "serial/simulatedwall.h"
#include "serial/xor8a.h"

#include <QTest>

using namespace cubby;
using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {

QList<DoorState> doorsOf(SimulatedWall &wall, Codec &codec, int board)
{
    QList<Found> found;
    for (const auto &reply : wall.receive(codec.poll(board)))
        found += codec.feed(reply.bytes);
    found += codec.quiet();
    const auto *status = found.isEmpty() ? nullptr : std::get_if<StatusRead>(&found.last().what);
    return status ? status->doors : QList<DoorState>();
}

std::optional<DoorState> aloneOf(SimulatedWall &wall, Codec &codec, LockAddress lock)
{
    QList<Found> found;
    for (const auto &reply : wall.receive(xor8a::queryOne(lock.board, lock.lock)))
        found += codec.feed(reply.bytes);
    found += codec.quiet();
    const auto *read = found.isEmpty() ? nullptr : std::get_if<LockRead>(&found.last().what);
    return read ? std::optional(read->door) : std::nullopt;
}

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWiringIsFoundByOneDoorThatIsOpened_data()
    {
        QTest::addColumn<const Family *>("family");
        for (const Family &family : families())
            QTest::newRow(family.name.data()) << &family;
    }
    void everyWiringIsFoundByOneDoorThatIsOpened()
    {
        QFETCH(const Family *, family);
        const bool isXor8a = family->name == QLatin1StringView("xor8a");
        const int locks = family->lockCounts.first();
        const int address = family->firstBoard + 1;
        for (int wiring = 0; wiring < 8; ++wiring) {
            for (int lock = family->firstLock; lock < family->firstLock + locks; ++lock) {
                SimulatedBoard board;
                board.address = address;
                board.locks = locks;
                board.statusBytes = 4;
                board.wiring.openIs1 = wiring & 1;
                board.wiring.lastByteFirst = wiring & 2;
                board.wiring.acknowledgementOpenIs11 = wiring & 4;
                SimulatedWall wall(QString(family->name), {board});
                const auto codec = family->codec({tool::plainWiring(address, locks, true)}, family->pulse);
                tool::SeenDoor seen{.lock = lock};
                seen.closed = doorsOf(wall, *codec, address);
                if (isXor8a)
                    seen.aloneClosed = aloneOf(wall, *codec, {address, lock});
                QVERIFY(wall.open({address, lock}));
                seen.open = doorsOf(wall, *codec, address);
                if (isXor8a)
                    seen.aloneOpen = aloneOf(wall, *codec, {address, lock});

                const tool::Calibration found = tool::calibrate(*family, seen);
                QCOMPARE(found.changed, 1);
                QCOMPARE(found.channel, std::optional(lock));
                QCOMPARE(found.openIs1, std::optional(board.wiring.openIs1));
                QCOMPARE(found.lastByteFirst, isXor8a ? std::optional(board.wiring.lastByteFirst) : std::nullopt);
                QCOMPARE(found.acknowledgementOpenIs11,
                         isXor8a ? std::optional(board.wiring.acknowledgementOpenIs11) : std::nullopt);
            }
        }
    }

    void aSwitchOnAnotherInputIsFoundThere()
    {
        const Family &family = *findFamily(u"kerong-cu16");
        tool::SeenDoor seen{.lock = 2, .closed = QList<DoorState>(16, DoorState::Closed)};
        seen.open = seen.closed;
        seen.open[9] = DoorState::Open;
        const auto found = tool::calibrate(family, seen);
        QCOMPARE(found.channel, std::optional(9));
        QCOMPARE(found.openIs1, std::optional(true));
    }

    void aLockInTheMiddleGroupDoesNotTellTheOrder()
    {
        const Family &family = *findFamily(u"xor8a");
        tool::SeenDoor seen{.lock = 12, .closed = QList<DoorState>(24, DoorState::Closed)};
        seen.open = seen.closed;
        seen.open[11] = DoorState::Open;
        const auto found = tool::calibrate(family, seen);
        QCOMPARE(found.channel, std::optional(12));
        QCOMPARE(found.lastByteFirst, std::nullopt);
        QCOMPARE(found.acknowledgementOpenIs11, std::nullopt);
    }

    void nothingIsConcludedFromNoInputOrFromTwo()
    {
        const Family &family = *findFamily(u"xor8a");
        tool::SeenDoor seen{.lock = 1, .closed = QList<DoorState>(24, DoorState::Closed)};
        seen.open = seen.closed;
        for (int changed = 0; changed <= 2; ++changed) {
            if (changed > 0)
                seen.open[changed] = DoorState::Open;
            const auto found = tool::calibrate(family, seen);
            QCOMPARE(found.changed, changed);
            QCOMPARE(found.openIs1.has_value(), changed == 1);
            QCOMPARE(tool::layoutOf(found).isEmpty(), changed != 1);
        }
    }
};

QTEST_GUILESS_MAIN(CalibrationTest)
#include "tst_calibration.moc"
