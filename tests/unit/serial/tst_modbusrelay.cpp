// SPDX-License-Identifier: GPL-3.0-or-later
#include "familyframes.h"
#include "foundtext.h"
#include "serial/modbusrelay.h"

#include <QTest>

using namespace cubby::serial;
using namespace cubby::serial::modbusrelay;
using namespace std::chrono_literals;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

BoardSettings board(int address, int locks = 8, bool sensesDoors = true)
{
    BoardSettings settings;
    settings.address = address;
    settings.locks = locks;
    settings.sensesDoors = sensesDoors;
    return settings;
}

QStringList parse(const QByteArray &bytes, const QList<BoardSettings> &boards = {})
{
    modbusrelay::Codec codec(boards, 500ms);
    return foundTexts(burst(codec, bytes));
}

QByteArray sealed(const char *text) { return withModbusCrc(hex(text)); }

} // namespace

class ModbusRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWrittenAsTheBoardsKnowThem()
    {
        QCOMPARE(pulse(1, 0, 700ms, false), hex("0105020000078DB0"));
        QCOMPARE(pulse(1, 0, 700ms, true), hex("010502000700CE42"));
        QCOMPARE(pulse(1, 0, 500ms, false), hex("0105020000050C71"));
        QCOMPARE(allOff(1), hex("010500FF0000FDFA"));
        QCOMPARE(readInputs(1, 8), hex("01020000000879CC"));
        QCOMPARE(queryVersion(1), hex("010380000001ADCA"));
        QCOMPARE(setAddress(2), hex("0006400000021C1A"));
        QCOMPARE(readRelays(1, 8), sealed("01 01 00 00 00 08"));
        QCOMPARE(setNormalMode(3, 7), sealed("03 06 10 07 00 00"));
    }

    void aPulseIsRoundedUpToTheStepsOfTheBoardAndNeverWithoutAnEnd()
    {
        const auto steps = [](std::chrono::milliseconds time, bool high) {
            const QByteArray frame = pulse(1, 0, time, high);
            return byteAt(frame, high ? 4 : 5);
        };
        for (const bool high : {false, true}) {
            QCOMPARE(steps(0ms, high), 1);
            QCOMPARE(steps(1ms, high), 1);
            QCOMPARE(steps(100ms, high), 1);
            QCOMPARE(steps(101ms, high), 2);
            QCOMPARE(steps(700ms, high), 7);
            QCOMPARE(steps(25'500ms, high), 255);
            QCOMPARE(steps(1h, high), 255);
        }
    }

    void aBoardIsPulsedAsItsFirmwareWantsIt()
    {
        BoardSettings old = board(2);
        old.pulseInHighByte = true;
        const modbusrelay::Codec codec({board(1), old}, 650ms);
        QCOMPARE(codec.unlock({1, 3}), sealed("01 05 02 03 00 07"));
        QCOMPARE(codec.unlock({2, 3}), sealed("02 05 02 03 07 00"));
    }

    void nothingThatIsSentLeavesARelayOn()
    {
        const modbusrelay::Codec codec({board(1, 32), board(2, 32, false)}, 500ms);
        QList<QByteArray> requests{codec.poll(1), codec.poll(2)};
        requests += codec.preparation(1) + codec.preparation(2);
        for (int relay = 0; relay < 32; ++relay)
            requests += {codec.unlock({1, relay}), codec.unlock({2, relay})};
        for (const QByteArray &request : std::as_const(requests)) {
            QCOMPARE(withModbusCrc(request.chopped(2)), request);
            const bool writesRelay = byteAt(request, 1) == 5;
            const bool isPulse = byteAt(request, 2) == 2;
            QVERIFY(!writesRelay || isPulse || request.sliced(2, 4) == hex("00FF0000"));
            QVERIFY(byteAt(request, 1) != 0x0F);
        }
    }

    void whatPreparesABoardIsItsVersionAllOffAndInputsThatDriveNoRelay()
    {
        const modbusrelay::Codec codec({board(1, 8), board(2, 8, false)}, 500ms);
        QList<QByteArray> expected{hex("010380000001ADCA"), hex("010500FF0000FDFA")};
        for (int channel = 0; channel < 8; ++channel)
            expected.append(withModbusCrc(bytesOf({1, 6, 0x10, channel, 0, 0})));
        QCOMPARE(codec.preparation(1), expected);
        QCOMPARE(codec.preparation(2), (QList<QByteArray>{sealed("02 03 80 00 00 01"), sealed("02 05 00 FF 00 00")}));
    }

    void boardsWithoutInputsArePolledForTheirRelaysAndTellNoDoor()
    {
        const QList<BoardSettings> boards{board(1, 16), board(2, 16, false)};
        const modbusrelay::Codec codec(boards, 500ms);
        QCOMPARE(codec.poll(1), sealed("01 02 00 00 00 10"));
        QCOMPARE(codec.poll(2), sealed("02 01 00 00 00 10"));
        QCOMPARE(parse(sealed("02 01 02 01 80"), boards), QStringList{s("status 2 ????????????????")});
    }

    void everyKnownAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &found) {
            QTest::newRow(name) << bytes << found;
        };
        const auto rejected = [](const QByteArray &bytes, const char *reason) {
            return QStringList{
                QStringLiteral("[%1] %2").arg(QLatin1StringView(bytes.toHex(' ')), QLatin1StringView(reason))};
        };
        row("a pulse, echoed", hex("01 05 02 00 00 07 8D B0"), {s("unlock 1/0 taken ?")});
        row("a pulse of old firmware", hex("01 05 02 00 07 00 CE 42"), {s("unlock 1/0 taken ?")});
        row("all off", hex("01 05 00 FF 00 00 FD FA"), {s("done 1 0")});
        row("a mode was set", sealed("01 06 10 03 00 00"), {s("done 1 0")});
        row("inputs", sealed("01 02 01 81"), {s("status 1 -OOOOOO-")});
        row("the inputs of 32", sealed("01 02 04 01 00 00 80"), {s("status 1 -OOOOOOOOOOOOOOOOOOOOOOOOOOOOOO-")});
        row("version", sealed("01 03 02 00 C8"), {s("firmware 1 200")});
        row("the address was set", hex("00 06 40 00 00 02 1C 1A"), {s("address 0 2")});
        const QByteArray bad = hex("01 05 02 00 00 05 8D B0");
        row("published with a wrong CRC", bad, rejected(bad, "bad checksum"));
        for (const char *text : {"01 02 00 00 00 08", "01 03 80 00 00 01", "01 01 00 00 00 20"})
            row(text, sealed(text), rejected(sealed(text), "request"));
        for (const char *text : {"01 05 00 03 FF 00", "01 05 00 03 00 00", "01 05 02 00 00 00", "01 05 02 20 00 05",
                                 "01 06 10 03 00 01", "00 06 40 00 00 00", "00 06 10 00 00 00"})
            row(text, sealed(text), rejected(sealed(text), "bad content"));
        row("a refusal", sealed("01 82 02"), rejected(sealed("01 82 02"), "refused"));
        row("no board that exists", hex("F8 F9 FF"), rejected(hex("F8 F9 FF"), "no header"));
        row("cut off", hex("01 02 01"), rejected(hex("01 02 01"), "incomplete"));
        row("an address alone", hex("01"), rejected(hex("01"), "incomplete"));
        row("a merged burst", sealed("01 02 01 00") + sealed("02 02 01 FF"),
            {s("status 1 OOOOOOOO"), s("status 2 --------")});
        row("noise around an answer", hex("FE 01 02 44") + sealed("01 02 01 00") + hex("FF FF"),
            {s("[fe 01 02 44] bad checksum"), s("status 1 OOOOOOOO"), s("[ff ff] no header")});
    }
    void everyKnownAnswerIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QCOMPARE(parse(bytes), found);
    }

    void aRefusedUnlockIsAnAnswerAboutItsRelay()
    {
        modbusrelay::Codec codec({board(1)}, 500ms);
        codec.sent(codec.unlock({1, 5}));
        QCOMPARE(foundTexts(burst(codec, sealed("01 85 04"))), QStringList{s("unlock 1/5 refused ?")});
        codec.sent(codec.poll(1));
        QCOMPARE(foundTexts(burst(codec, sealed("01 85 04"))), QStringList{s("[01 85 04 43 53] refused")});
    }

    void aLineThatAnsweredTheVersionWithoutAnEchoAnswersAPulseByItself()
    {
        modbusrelay::Codec codec({board(1)}, 500ms);
        codec.sent(queryVersion(1));
        codec.feed(sealed("01 03 02 00 C8"));
        codec.sent(codec.unlock({1, 0}));
        QCOMPARE(foundTexts(codec.feed(codec.unlock({1, 0}))), QStringList{s("unlock 1/0 taken ?")});
    }

    void aLineThatEchoedTheVersionGivesAPulseTwice()
    {
        modbusrelay::Codec codec({board(1)}, 500ms);
        codec.sent(queryVersion(1));
        burst(codec, queryVersion(1) + sealed("01 03 02 00 C8"));
        const QByteArray unlock = codec.unlock({1, 0});
        codec.sent(unlock);
        QCOMPARE(foundTexts(codec.feed(unlock)), QStringList{s("[01 05 02 00 00 05 0c 71] echo")});
        QCOMPARE(foundTexts(codec.feed(unlock)), QStringList{s("unlock 1/0 taken ?")});
    }
};

QTEST_GUILESS_MAIN(ModbusRelayTest)
#include "tst_modbusrelay.moc"
