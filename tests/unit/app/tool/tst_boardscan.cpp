// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardscan.h"
#include "serial/simulatedwall.h"

#include <QJsonArray>
#include <QTest>

using namespace cubby;
using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {

using tool::ScannedBoard;
using tool::ScanPort;
using tool::ScanResult;
using tool::ScanWhat;

SimulatedBoard board(int address, int locks)
{
    SimulatedBoard one;
    one.address = address;
    one.locks = locks;
    return one;
}

// Simulated boards that hear only what is sent at their own speed, on virtual time. At another speed they would hear
// noise, and so they do here.
class Line
{
public:
    Line(const Family &family, const QList<SimulatedBoard> &boards, int speed)
        : wall(QString(family.name), boards), m_boardsSpeed(speed)
    { }

    ScanPort port()
    {
        return {[this](int speed) -> Result<void> {
                    m_speed = speed;
                    return {};
                },
                [this](Codec &codec, const QByteArray &question, Family::Millis listen, bool) -> Result<QList<Found>> {
                    traffic += question;
                    m_took += listen;
                    codec.sent(question);
                    QList<Found> found;
                    if (m_speed == m_boardsSpeed) {
                        for (const auto &reply : wall.receive(question)) {
                            if (reply.after <= listen)
                                found += codec.feed(reply.bytes);
                        }
                    } else {
                        wall.receive(QByteArray(question.size(), '\x5F'));
                    }
                    return found + codec.quiet();
                }};
    }
    std::chrono::milliseconds took() const { return m_took; }

    SimulatedWall wall;
    QByteArray traffic;

private:
    int m_boardsSpeed;
    int m_speed = 0;
    std::chrono::milliseconds m_took{0};
};

ScanResult scan(Line &line, const ScanWhat &what = {})
{
    const auto port = line.port();
    const auto result = tool::scanLine(port, what, [](const QString &) {});
    return result.value_or(ScanResult());
}

QList<int> addressesOf(const ScanResult &result)
{
    QList<int> addresses;
    for (const auto &one : result.boards)
        addresses.append(one.address);
    return addresses;
}

} // namespace

class BoardScanTest : public QObject
{
    Q_OBJECT

    void everyFamily() const
    {
        QTest::addColumn<const Family *>("family");
        for (const Family &family : families())
            QTest::newRow(family.name.data()) << &family;
    }

    static QList<SimulatedBoard> three(const Family &family)
    {
        const int locks = family.lockCounts.first();
        return {board(family.firstBoard, locks), board(family.firstBoard + 3, locks),
                board(family.usualLastBoard, locks)};
    }

    static int pulsesOf(const SimulatedWall &wall, const Family &family)
    {
        int pulses = 0;
        for (int address = family.firstBoard; address <= family.lastBoard; ++address) {
            for (int lock = family.firstLock; lock < family.firstLock + family.mostLocks; ++lock) {
                pulses += wall.pulses({address, lock}) + (wall.isOpen({address, lock}) ? 1 : 0)
                          + (wall.hasPower({address, lock}) ? 1 : 0);
            }
        }
        return pulses;
    }

private Q_SLOTS:
    void familySpeedAndEveryBoardAreFoundAndNoLockMoves_data() { everyFamily(); }
    void familySpeedAndEveryBoardAreFoundAndNoLockMoves()
    {
        QFETCH(const Family *, family);
        for (const int speed : QList<int>{family->speed} + family->otherSpeeds) {
            Line line(*family, three(*family), speed);
            const ScanResult result = scan(line);
            QCOMPARE(result.family, family);
            QCOMPARE(result.speed, speed);
            QCOMPARE(addressesOf(result),
                     (QList<int>{family->firstBoard, family->firstBoard + 3, family->usualLastBoard}));
            for (const auto &one : result.boards) {
                QVERIFY(!one.mayBeSeveral);
                QVERIFY(one.channels >= family->lockCounts.first() && one.channels <= family->mostLocks);
            }
            QCOMPARE(pulsesOf(line.wall, *family), 0);
            QVERIFY(line.took() <= tool::longestScan({}) + 20 * family->firstByte);
        }
    }

    // Boards of any family may stand where another is searched for: all that a scan ever says moves nothing.
    void nothingThatAnyScanSaysMovesALockOfAnyFamily_data() { everyFamily(); }
    void nothingThatAnyScanSaysMovesALockOfAnyFamily()
    {
        QFETCH(const Family *, family);
        QByteArray traffic;
        for (const Family &each : families()) {
            Line line(each, three(each), each.speed);
            ScanWhat what;
            what.family = &each;
            for (int address = each.firstBoard; address <= each.lastBoard; ++address)
                what.addresses.append(address);
            scan(line, what);
            traffic += line.traffic;
            Line silent(each, {}, 1);
            scan(silent, what);
            traffic += silent.traffic;
        }
        QList<SimulatedBoard> all;
        for (int address = family->firstBoard; address <= family->lastBoard; ++address)
            all.append(board(address, family->mostLocks));
        SimulatedWall wall(QString(family->name), all);
        wall.receive(traffic);
        QCOMPARE(pulsesOf(wall, *family), 0);
        // The same boards do move when they are told to, so this test can fail.
        wall.receive(family->codec({}, family->pulse)->unlock({family->firstBoard, family->firstLock}));
        QVERIFY(pulsesOf(wall, *family) > 0);
    }

    void theNumberOfChannelsIsRead()
    {
        for (const int locks : {8, 16, 32}) {
            Line line(*findFamily(u"modbus-relay"), {board(1, locks)}, 9600);
            QCOMPARE(scan(line).boards.value(0).channels, locks);
        }
        for (const int locks : {4, 24}) {
            Line line(*findFamily(u"wkly"), {board(0, locks)}, 9600);
            QCOMPARE(scan(line).boards.value(0).channels, locks);
        }
        Line line(*findFamily(u"xor8a"), {board(1, 18)}, 9600);
        const ScanResult result = scan(line);
        QCOMPARE(result.boards.value(0).channels, 24);
        QVERIFY(!result.boards.value(0).isSure);
    }

    void aRelayBoardsInputsAndFirmwareAreRead()
    {
        SimulatedBoard with = board(1, 8), without = board(2, 8);
        with.wiring.firmware = 150;
        without.wiring.sensesDoors = false;
        Line line(*findFamily(u"modbus-relay"), {with, without}, 9600);
        const ScanResult result = scan(line);
        QCOMPARE(result.boards.size(), 2);
        QCOMPARE(result.boards[0].inputs, std::optional(true));
        QCOMPARE(result.boards[0].firmware, std::optional(150));
        QCOMPARE(result.boards[1].inputs, std::optional(false));
    }

    void twoBoardsWithOneAddressAreSuspected_data() { everyFamily(); }
    void twoBoardsWithOneAddressAreSuspected()
    {
        QFETCH(const Family *, family);
        const int locks = family->lockCounts.first(), first = family->firstBoard;
        SimulatedBoard twin = board(first + 1, locks);
        twin.answersAt = first;
        Line line(*family, {board(first, locks), twin, board(first + 2, locks)}, family->speed);
        // As long as their doors are alike, so are their answers, and nobody can tell; nor where two answers on one
        // line happen to make a third that is right.
        line.wall.open({first, family->firstLock + 1});
        line.wall.open({first + 1, family->firstLock + 4});
        const ScanResult result = scan(line);
        QCOMPARE(result.family, family);
        const bool isFirst = addressesOf(result) == QList<int>{first, first + 2} && result.boards[0].mayBeSeveral;
        const bool isGarbled = addressesOf(result) == QList<int>{first + 2} && result.garbled == QList<int>{first};
        QVERIFY2(isFirst || isGarbled, qPrintable(tool::textOf(result)));
        QVERIFY(!result.boards.last().mayBeSeveral);
        QVERIFY(tool::textOf(result).contains(QStringLiteral("several boards may have this address")));
    }

    void twoBoardsThatAnswerOneAfterTheOtherAreSuspected_data() { everyFamily(); }
    void twoBoardsThatAnswerOneAfterTheOtherAreSuspected()
    {
        QFETCH(const Family *, family);
        Line line(*family, three(*family), family->speed);
        ScanPort port = line.port();
        const auto once = port.ask;
        port.ask = [&](Codec &codec, const QByteArray &question, Family::Millis listen, bool untilAnswered) {
            auto found = once(codec, question, listen, untilAnswered);
            if (!untilAnswered)
                *found += *once(codec, question, listen, untilAnswered);
            return found;
        };
        const auto result = tool::scanLine(port, {}, [](const QString &) {});
        QVERIFY(result && result->boards.size() == 3);
        for (const auto &one : result->boards)
            QVERIFY(one.mayBeSeveral);
    }

    void anEchoIsNoBoard_data() { everyFamily(); }
    void anEchoIsNoBoard()
    {
        QFETCH(const Family *, family);
        Line line(*family, three(*family), family->speed);
        line.wall.setEcho(true);
        const ScanResult result = scan(line);
        QCOMPARE(result.family, family);
        QCOMPARE(addressesOf(result).size(), 3);
        Line empty(*family, {}, family->speed);
        empty.wall.setEcho(true);
        const ScanResult nothing = scan(empty);
        QCOMPARE(nothing.family, nullptr);
        QVERIFY(!nothing.heardAnything);
    }

    void onlyWhatWasAskedForIsSearched()
    {
        const Family &family = *findFamily(u"kerong-cu16");
        Line line(family, three(family), family.speed);
        ScanWhat what;
        what.family = &family;
        what.addresses = {3};
        QCOMPARE(addressesOf(scan(line, what)), QList<int>{3});
        what.family = findFamily(u"wkly");
        QCOMPARE(scan(line, what).family, nullptr);
        what = {};
        what.speed = 115200;
        QCOMPARE(scan(line, what).family, nullptr);
    }

    void aLineThatBreaksEndsTheScan()
    {
        ScanPort port{[](int) -> Result<void> { return {}; },
                      [](Codec &, const QByteArray &, Family::Millis, bool) -> Result<QList<Found>> {
                          return failure("boards.line", QStringLiteral("unplugged"));
                      }};
        const auto result = tool::scanLine(port, {}, [](const QString &) {});
        QVERIFY(!result);
        QCOMPARE(result.error().message, QStringLiteral("unplugged"));
    }

    void aScanOfNobodyTakesNoLongerThanItSays()
    {
        Line line(families().first(), {}, 1);
        scan(line);
        QVERIFY(line.took() <= tool::longestScan({}));
        QVERIFY(tool::longestScan({}) <= 40s);
    }
};

QTEST_GUILESS_MAIN(BoardScanTest)
#include "tst_boardscan.moc"
