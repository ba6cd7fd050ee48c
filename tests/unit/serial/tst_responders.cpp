// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedwall.h"

#include <QTest>

using namespace cubby::serial;
using namespace std::chrono_literals;
using Event = SimulatedWall::Event;
using Locks = QList<LockAddress>;
using Boards = QList<SimulatedBoard>;

namespace {

QByteArray hex(const QByteArray &text) { return QByteArray::fromHex(text); }

QByteArray said(const QList<SimulatedWall::Reply> &replies)
{
    QByteArray all;
    for (const auto &reply : replies)
        all += reply.bytes;
    return all;
}

// A line of one family on which nothing is told unasked.
struct Line
{
    Line(QStringView family, Boards boards) : wall(family, quiet(boards), SimulatedWall::usualTimings(family))
    {
        wall.observe([this](Event event, LockAddress lock) {
            if (event == Event::Pulsed)
                pulsed.append(lock);
        });
    }
    static Boards quiet(Boards boards)
    {
        for (SimulatedBoard &board : boards)
            board.tellsChanges = board.tellsChanges.value_or(false);
        return boards;
    }
    QByteArray ask(const char *request) { return said(wall.receive(hex(request))).toHex(' ').toUpper(); }

    SimulatedWall wall;
    Locks pulsed;
};

const BoardSettings kOpenIs1{.openIs1 = true};
const BoardSettings kAll{.openIs1 = true, .presenceIs1 = false};

} // namespace

class RespondersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsAnsweredAndObeyedAsTheFactsSay_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<Boards>("boards");
        QTest::addColumn<Locks>("open"); // before
        QTest::addColumn<Locks>("full");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<Locks>("pulsed");
        QString family;
        Boards boards;
        const auto row = [&](const char *name, const Locks &open, const Locks &full, const char *request,
                             const char *reply, const Locks &pulsed = {}) {
            QTest::newRow(qPrintable(family + u' ' + QLatin1StringView(name)))
                << family << boards << open << full << QByteArray(request) << QByteArray(reply) << pulsed;
        };

        family = QStringLiteral("xor8a");
        boards = {{1, 8, 3, kOpenIs1}, {2, 8, 3, kOpenIs1}};
        row("unlock", {}, {}, "8A 01 01 11 9B", "8A 01 01 00 8A", {{1, 1}});
        row("unlock the second", {}, {}, "8A 01 02 11 98", "8A 01 02 00 89", {{1, 2}});
        row("unlock of board 2", {}, {}, "8A 02 01 11 98", "8A 02 01 00 89", {{2, 1}});
        row("query of a closed one", {}, {}, "80 01 01 33 B3", "80 01 01 11 91");
        row("query of an open one", {{1, 1}}, {}, "80 01 01 33 B3", "80 01 01 00 80");
        row("query all", {}, {}, "80 01 00 33 B2", "80 01 00 00 00 33 B2");
        row("query all, two open", {{1, 1}, {1, 8}}, {}, "80 01 00 33 B2", "80 01 00 00 81 33 33");
        row("nobody's board", {}, {}, "8A 03 01 11 99", "");
        row("nobody's lock", {}, {}, "8A 01 09 11 93", "");
        row("a wrong sum", {}, {}, "8A 01 01 11 9A", "");
        row("two boards do not tell their address", {}, {}, "80 01 00 99 18", "");
        boards = {{1, 8, 3, {.openIs1 = true, .lastByteFirst = false}}};
        row("the first byte first", {{1, 1}}, {}, "80 01 00 33 B2", "80 01 01 00 00 33 B3");
        row("unlock all", {}, {}, "8A 01 00 11 9A", "8A 01 00 00 8B",
            {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}, {1, 7}, {1, 8}});
        boards = {{1, 32, 4, {}}};
        row("four status bytes", {}, {}, "80 01 00 33 B2", "80 01 FF FF FF FF 33 B2");
        boards = {{5, 8, 3, {}}};
        row("the only board tells its address", {}, {}, "80 01 00 99 18", "80 01 05 99 1D");

        family = QStringLiteral("kerong-cu16");
        boards = {{0, 16, 0, kOpenIs1}, {1, 16, 0, kOpenIs1}};
        row("status", {}, {}, "02 00 30 03 35", "02 00 35 00 00 00 00 03 3A");
        row("doors and parcels", {{0, 0}, {0, 9}}, {{0, 15}}, "02 00 30 03 35", "02 00 35 01 02 00 80 03 BD");
        row("status of all", {}, {}, "02 F0 32 03 27", "02 00 36 00 00 00 00 03 3B 02 10 36 00 00 00 00 03 4B");
        row("status by 32 of one", {}, {}, "02 10 32 03 47", "02 10 36 00 00 00 00 03 4B");
        row("unlock 0", {}, {}, "02 00 31 03 36", "", {{0, 0}});
        row("unlock 15", {}, {}, "02 0F 31 03 45", "", {{0, 15}});
        row("unlock of board 1", {}, {}, "02 12 31 03 48", "", {{1, 2}});
        row("a wrong sum", {}, {}, "02 00 31 03 37", "");
        boards = {{0, 2, 0, {}}};
        row("closed is 1", {}, {}, "02 00 30 03 35", "02 00 35 03 00 00 00 03 3D");
        row("unlock all", {}, {}, "02 00 33 03 38", "", {{0, 0}, {0, 1}});
        boards = {{0, 16, 0, kAll}};
        row("infrared the other way", {}, {{0, 0}}, "02 00 30 03 35", "02 00 35 00 00 FE FF 03 37");
        boards = {{.address = 0, .locks = 16, .answersUnlock = SimulatedBoard::Answers::Always}};
        row("answers unlocks", {}, {}, "02 00 31 03 36", "02 00 35 FE FF 00 00 03 37", {{0, 0}});

        family = QStringLiteral("kerong-cu48");
        boards = {{0, 48, 0, {}}, {1, 48, 0, {}}};
        row("lock 1 closed", {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}}, {}, "02 00 00 60 03 65",
            "02 00 00 75 01 FF FF FF FF FF 00 00 00 00 00 00 03 76");
        boards = {{0, 1, 0, {}}, {1, 1, 0, {}}};
        row("status, as captured with one lock", {}, {}, "02 00 00 60 03 65",
            "02 00 00 75 01 00 00 00 00 00 00 00 00 00 00 00 03 7B");
        row("status, as captured, open", {{0, 0}}, {}, "02 00 00 60 03 65",
            "02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7A");
        row("a parcel", {{0, 0}}, {{0, 0}}, "02 00 00 60 03 65",
            "02 00 00 75 00 00 00 00 00 00 01 00 00 00 00 00 03 7B");
        row("unlock", {}, {}, "02 00 00 61 03 66", "", {{0, 0}});
        row("unlock all of all", {}, {}, "02 0A 30 61 03 A0", "", {{0, 0}, {1, 0}});
        row("status of all", {{0, 0}, {1, 0}}, {}, "02 0A 00 60 03 6F",
            "02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7A "
            "02 01 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7B");
        row("a wrong sum", {}, {}, "02 00 00 61 03 67", "");

        family = QStringLiteral("wkly");
        boards = {{0, 4, 0, {}}, {10, 4, 0, {}}};
        row("open channel 1", {}, {}, "57 4B 4C 59 09 00 82 01 83", "57 4B 4C 59 0B 00 82 00 01 00 81", {{0, 1}});
        row("open of board 10", {}, {}, "57 4B 4C 59 09 0A 82 01 89", "57 4B 4C 59 0B 0A 82 00 01 00 8B", {{10, 1}});
        row("status of one", {{0, 1}}, {}, "57 4B 4C 59 09 00 83 01 82", "57 4B 4C 59 0B 00 83 00 01 00 80");
        row("status of all", {{0, 1}, {0, 4}}, {}, "57 4B 4C 59 08 00 84 85",
            "57 4B 4C 59 0E 00 84 00 04 00 01 01 00 87");
        row("no such channel", {}, {}, "57 4B 4C 59 09 00 82 05 87", "57 4B 4C 59 0B 00 82 FF 05 FF 85");
        row("several at once", {}, {}, "57 4B 4C 59 0B 00 80 02 01 02 83", "57 4B 4C 59 09 00 80 00 80",
            {{0, 1}, {0, 2}});
        row("the channel's LED", {}, {}, "57 4B 4C 59 09 00 81 03 82", "57 4B 4C 59 0A 00 81 00 03 81");
        row("a wrong sum", {}, {}, "57 4B 4C 59 09 00 82 01 84", "");
        row("a length below 8, then a request", {}, {}, "57 4B 4C 59 05 00 80 57 4B 4C 59 09 00 82 01 83",
            "57 4B 4C 59 0B 00 82 00 01 00 81", {{0, 1}});
        row("half a header, then a request", {}, {}, "57 4B 57 4B 4C 59 09 00 82 01 83",
            "57 4B 4C 59 0B 00 82 00 01 00 81", {{0, 1}});

        family = QStringLiteral("modbus-relay");
        boards = {{1, 8, 0, {}}};
        row("pulse relay 0", {}, {}, "01 05 02 00 00 07 8D B0", "01 05 02 00 00 07 8D B0", {{1, 0}});
        row("a wrong CRC", {}, {}, "01 05 02 00 00 05 8D B0", "");
        row("all off", {}, {}, "01 05 00 FF 00 00 FD FA", "01 05 00 FF 00 00 FD FA");
        row("read inputs, all shut", {}, {}, "01 02 00 00 00 08 79 CC", "01 02 01 FF E1 C8");
        row("read inputs, all but one open", {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}}, {},
            "01 02 00 00 00 08 79 CC", "01 02 01 80 A0 28");
        row("read the version", {}, {}, "01 03 80 00 00 01 AD CA", "01 03 02 00 C8 B9 D2");
        row("read relays", {}, {}, "01 01 00 00 00 08 3D CC", "01 01 01 00 51 88");
        row("no such coil", {}, {}, "01 05 02 08 00 07 0C 72", "01 85 02 C3 51");
        row("a function that it lacks", {}, {}, "01 04 00 00 00 01 31 CA", "");
        boards = {{.address = 1, .locks = 8, .wiring = {.sensesDoors = false}}};
        row("a board without inputs", {}, {}, "01 02 00 00 00 08 79 CC", "01 82 01 81 60");
    }
    void aRequestIsAnsweredAndObeyedAsTheFactsSay()
    {
        QFETCH(QString, family);
        QFETCH(Boards, boards);
        QFETCH(Locks, open);
        QFETCH(Locks, full);
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, reply);
        QFETCH(Locks, pulsed);
        for (const bool byteByByte : {false, true}) {
            Line line(family, boards);
            for (const LockAddress lock : std::as_const(open))
                QVERIFY(line.wall.open(lock));
            for (const LockAddress lock : std::as_const(full))
                QVERIFY(line.wall.putParcel(lock));
            QByteArray answered;
            if (byteByByte) {
                for (const char c : hex(request))
                    answered += said(line.wall.receive(QByteArrayView(&c, 1)));
            } else {
                answered = said(line.wall.receive(hex(request)));
            }
            QCOMPARE(answered.toHex(' ').toUpper(), reply);
            QCOMPARE(line.pulsed, pulsed);
            for (const LockAddress lock : std::as_const(pulsed))
                QVERIFY(line.wall.isOpen(lock));
        }
    }

    void noiseBeforeARequestIsPassedOver()
    {
        const auto noise = hex("FA FD 99 99 02 57 4B 8A 80 01 05 02");
        const QHash<QString, QByteArray> unlocks{
            {QStringLiteral("xor8a"), hex("8A 01 01 11 9B")},
            {QStringLiteral("kerong-cu16"), hex("02 11 31 03 47")},
            {QStringLiteral("kerong-cu48"), hex("02 01 01 61 03 68")},
            {QStringLiteral("wkly"), hex("57 4B 4C 59 09 01 82 01 82")},
            {QStringLiteral("modbus-relay"), hex("01 05 02 01 00 07 DC 70")},
        };
        for (auto it = unlocks.cbegin(); it != unlocks.cend(); ++it) {
            Line line(it.key(), {{1, 8, 3, {}}});
            line.wall.receive(QByteArray(noise + *it + *it));
            QVERIFY2(line.wall.pulses({1, 1}) == 2, qPrintable(it.key()));
        }
    }

    void halfARequestIsForgottenWhenTheLineIsSilent()
    {
        Line line(u"wkly", {{0, 4, 0, {}}});
        line.wall.receive(hex("57 4B 4C 59 09 00"));
        line.wall.advanceTo(200ms);
        line.wall.receive(hex("82 01 83"));
        QCOMPARE(line.wall.pulses({0, 1}), 0);
        QVERIFY(!line.ask("57 4B 4C 59 09 00 82 01 83").isEmpty());
    }

    void boardsOfKerongAnswerARequestToAllInTurn()
    {
        Line line(u"kerong-cu16", {{0, 16, 0, {}}, {1, 16, 0, {}}});
        const auto replies = line.wall.receive(hex("02 F0 32 03 27"));
        QCOMPARE(replies.size(), 2);
        QCOMPARE(replies.at(1).after - replies.at(0).after, 20ms);
    }

    void kerongsPulseTimeCanBeSet()
    {
        Line line(u"kerong-cu16", {{0, 16, 0, {}}});
        line.ask("02 00 37 00 64 03 A0"); // 1000 ms
        line.ask("02 00 31 03 36");
        line.wall.advanceTo(999ms);
        QVERIFY(line.wall.hasPower({0, 0}));
        line.wall.advanceTo(1000ms);
        QVERIFY(!line.wall.hasPower({0, 0}));
    }

    void wklyTellsAChangeUnasked()
    {
        Line line(u"wkly", {{.address = 0, .locks = 4, .tellsChanges = true}});
        line.wall.open({0, 1});
        QCOMPARE(said(line.wall.advanceTo(1ms)), hex("57 4B 4C 59 0A 00 85 01 00 87"));
        line.wall.close({0, 1});
        QCOMPARE(line.wall.nextDue(), line.wall.now());
        QCOMPARE(said(line.wall.advanceTo(2ms)), hex("57 4B 4C 59 0A 00 85 01 01 86"));
        QVERIFY(line.wall.advanceTo(1s).isEmpty());
    }

    void someXor8aFirmwareTellsAChangeUnasked()
    {
        Line line(
            u"xor8a",
            {{.address = 1, .wiring = {.acknowledgementOpenIs11 = true}, .tellsChanges = true},
             {.address = 2, .wiring = {.acknowledgementOpenIs11 = true}, .tellsChanges = true, .changeHeader = 0x81}});
        line.wall.open({1, 1});
        QCOMPARE(said(line.wall.advanceTo(1ms)), hex("82 01 01 11 93"));
        line.wall.open({2, 1});
        QCOMPARE(said(line.wall.advanceTo(1ms)), hex("81 02 01 11 93"));
    }

    void wklyOpensSeveralInTurnWhenAsked()
    {
        Line line(u"wkly", {{0, 4, 0, {}}});
        const auto replies = line.wall.receive(hex("57 4B 4C 59 0B 00 87 02 01 02 84"));
        QCOMPARE(line.pulsed, (Locks{{0, 1}}));
        QVERIFY(replies.first().after > 1s);
        line.wall.advanceTo(500ms);
        QCOMPARE(line.pulsed, (Locks{{0, 1}, {0, 2}}));
        QCOMPARE(line.wall.locksWithPower(u""), 1);
    }

    void wklyHoldsALockUntilItIsToldToLetGo()
    {
        Line line(u"wkly", {{0, 4, 0, {}}});
        QCOMPARE(line.ask("57 4B 4C 59 09 00 88 01 89"), QByteArray("57 4B 4C 59 0A 00 88 00 01 8A"));
        line.wall.advanceTo(10s);
        QVERIFY(line.wall.hasPower({0, 1}));
        QVERIFY(line.wall.isLeftOn({0, 1}));
        QVERIFY(!line.wall.close({0, 1}));
        line.ask("57 4B 4C 59 09 00 89 01 88");
        QVERIFY(!line.wall.isLeftOn({0, 1}));
        QVERIFY(line.wall.close({0, 1}));
    }

    void aModbusPulseIsTimedByTheBoard()
    {
        Line line(u"modbus-relay", {{1, 8, 0, {}}});
        line.ask("01 05 02 00 00 07 8D B0");
        QCOMPARE(line.ask("01 01 00 00 00 08 3D CC"), QByteArray("01 01 01 01 90 48"));
        line.wall.advanceTo(699ms);
        QVERIFY(line.wall.hasPower({1, 0}));
        line.wall.advanceTo(700ms);
        QCOMPARE(line.ask("01 01 00 00 00 08 3D CC"), QByteArray("01 01 01 00 51 88"));
    }

    void anOldPulseBurnsALockOnNewFirmwareAndTheOtherWayRoundDoesNothing()
    {
        const char *old = "01 05 02 00 07 00 CE 42";
        QList<Event> events;
        Line line(u"modbus-relay", {{1, 8, 0, {}}});
        line.wall.observe([&](Event event, LockAddress) { events.append(event); });
        QCOMPARE(line.ask(old), QByteArray(old));
        line.wall.advanceTo(100s);
        QVERIFY(line.wall.isLeftOn({1, 0}));
        line.wall.advanceTo(180s);
        QVERIFY(!line.wall.isLeftOn({1, 0}));
        QCOMPARE(events, (QList<Event>{Event::Pulsed, Event::Opened, Event::LeftOn, Event::Released}));

        Line past(u"modbus-relay", {{1, 8, 0, {.pulseInHighByte = true}}});
        past.ask("01 05 02 00 00 07 8D B0");
        QCOMPARE(past.wall.pulses({1, 0}), 0);
        past.ask(old);
        QCOMPARE(past.wall.pulses({1, 0}), 1);
        past.wall.advanceTo(700ms);
        QVERIFY(!past.wall.hasPower({1, 0}));
    }

    void aRelayLeftOnShowsUntilAllAreSwitchedOff()
    {
        Line line(u"modbus-relay", {{1, 8, 0, {}}});
        line.ask("01 05 00 02 FF 00 2D FA"); // on
        QVERIFY(!line.wall.isLeftOn({1, 2}));
        line.wall.advanceTo(3s);
        QVERIFY(line.wall.isLeftOn({1, 2}));
        line.ask("01 05 00 FF 00 00 FD FA");
        QVERIFY(!line.wall.hasPower({1, 2}));
        QVERIFY(!line.wall.isLeftOn({1, 2}));
    }

    void severalRelaysAreSwitchedAtOnce()
    {
        Line line(u"modbus-relay", {{1, 8, 0, {}}});
        QCOMPARE(line.ask("01 0F 00 00 00 08 01 05 3E 96"), QByteArray("01 0F 00 00 00 08 54 0D"));
        QCOMPARE(line.pulsed, (Locks{{1, 0}, {1, 2}}));
    }

    void aLinkedBoardDrivesALockByItsOwnDoorUntilItIsToldNotTo()
    {
        Line line(u"modbus-relay", {{.address = 1, .locks = 8, .linked = true}});
        QVERIFY(line.wall.isOpen({1, 0})); // power on, doors shut: all relays on
        QVERIFY(line.wall.close({1, 0}));
        QVERIFY(line.wall.isOpen({1, 0}));
        QCOMPARE(line.ask("01 03 10 00 00 01 80 CA"), QByteArray("01 03 02 00 01 79 84"));
        QCOMPARE(line.ask("01 06 10 00 00 00 8D 0A"), QByteArray("01 06 10 00 00 00 8D 0A"));
        QVERIFY(line.wall.close({1, 0}));
        QVERIFY(!line.wall.isOpen({1, 0}));
        QVERIFY(line.wall.close({1, 1}));
        QVERIFY(line.wall.isOpen({1, 1})); // each has a mode of its own
    }

    void twoNewModbusBoardsAnswerAtOnceUntilOneHasAnotherAddress()
    {
        Line line(u"modbus-relay", {{1, 8, 0, {}}, {.address = 2, .locks = 8, .answersAt = 1}});
        line.wall.open({2, 7});
        const QByteArray garbled = line.ask("01 02 00 00 00 08 79 CC");
        QVERIFY(garbled != "01 02 01 FF E1 C8" && garbled != "01 02 01 7F E0 68");
        line.wall.setFault(1, Fault::Off); // one at a time
        QCOMPARE(line.ask("00 06 40 00 00 02 1C 1A"), QByteArray());
        line.wall.setFault(1, Fault::Off, 0);
        QCOMPARE(line.ask("01 02 00 00 00 08 79 CC"), QByteArray("01 02 01 FF E1 C8"));
        QVERIFY(line.ask("02 02 00 00 00 08 79 FF").startsWith("02 02 01 7F"));
    }

    void aBoardThatRefusesSaysSoWhereItsFamilyCan()
    {
        Line wkly(u"wkly", {{0, 4, 0, {}}});
        wkly.wall.setFault(0, Fault::Refuses);
        QCOMPARE(wkly.ask("57 4B 4C 59 09 00 82 01 83"), QByteArray("57 4B 4C 59 0B 00 82 FF 01 01 7F"));
        Line modbus(u"modbus-relay", {{1, 8, 0, {}}});
        modbus.wall.setFault(1, Fault::Refuses);
        QCOMPARE(modbus.ask("01 05 02 00 00 07 8D B0"), QByteArray("01 85 04 43 53"));
        Line xor8a(u"xor8a", {{1, 8, 3, {}}});
        xor8a.wall.setFault(1, Fault::Refuses);
        QCOMPARE(xor8a.ask("8A 01 01 11 9B"), QByteArray());
        QVERIFY(wkly.pulsed.isEmpty() && modbus.pulsed.isEmpty() && xor8a.pulsed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RespondersTest)
#include "tst_responders.moc"
