// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundtext.h"
#include "serial/kerong.h"

#include <QTest>

using namespace cubby::serial;
using namespace cubby::serial::kerong;
using namespace std::chrono_literals;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QStringList parse(Dialect dialect, const QByteArray &bytes, const QList<BoardSettings> &boards = {})
{
    kerong::Codec codec(dialect, boards);
    return foundTexts(burst(codec, bytes));
}

QString status48(int board, QString doors, QString presence)
{
    doors = doors.leftJustified(48, u'O');
    presence = presence.leftJustified(48, u'.');
    return QStringLiteral("status %1 %2 %3").arg(board).arg(doors, presence);
}

} // namespace

class KerongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWrittenAsTheBoardsKnowThem()
    {
        QCOMPARE(queryStatus(Dialect::Cu16, 0), hex("0200300335"));
        QCOMPARE(kerong::unlock(Dialect::Cu16, {0, 0}), hex("0200310336"));
        QCOMPARE(kerong::unlock(Dialect::Cu16, {0, 15}), hex("020F310345"));
        QCOMPARE(queryAllBoards(), hex("02F0320327"));
        QCOMPARE(queryStatus(Dialect::Cu48, 0), hex("020000600365"));
        QCOMPARE(kerong::unlock(Dialect::Cu48, {0, 0}), hex("020000610366"));
        QCOMPARE(kerong::unlock(Dialect::Cu48, {9, 47}), hex("02092F61039E"));
        QCOMPARE(kerong::Codec(Dialect::Cu16, {}).pollAll(), queryAllBoards());
        QCOMPARE(kerong::Codec(Dialect::Cu48, {}).pollAll(), QByteArray());
    }

    void thePulseIsWrittenInStepsOfTenMillisecondsAndRoundedUp()
    {
        QCOMPARE(setPulse(0, 500ms), hex("0200370032036E"));
        QCOMPARE(setPulse(1, 1000ms), hex("021037006403B0"));
        QCOMPARE(setPulse(0, 501ms), hex("0200370033036F"));
        QCOMPARE(setPulse(0, 0ms), hex("0200370001033D"));
        QCOMPARE(queryPulse(2), hex("022038035D"));
        QCOMPARE(parse(Dialect::Cu16, hex("02 00 38 00 32 03 6F")), QStringList{s("pulse 0 500")});
    }

    void everyKnownAnswerOfACu16IsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *bytes, const QStringList &found) {
            QTest::newRow(name) << hex(bytes) << found;
        };
        const QString none0 = s("status 0 OOOOOOOOOOOOOOOO ................");
        const QString none1 = s("status 1 OOOOOOOOOOOOOOOO ................");
        row("two boards in one read", "02 00 36 00 00 00 00 03 3B 02 10 36 00 00 00 00 03 4B", {none0, none1});
        row("answer to a status of one board", "02 00 35 00 00 00 00 03 3A", {none0});
        row("doors and occupancy", "02 20 35 01 80 03 00 03 DE", {s("status 2 -OOOOOOOOOOOOOO- XX..............")});
        row("data that look like frames", "02 00 35 02 03 02 03 03 44",
            {s("status 0 O-OOOOOO--OOOOOO .X......XX......")});
        row("an unlock answered with a status that names its lock", "02 05 35 20 00 00 00 03 5F",
            {s("status 0 OOOOO-OOOOOOOOOO ................")});
        row("somebody's requests", "02 00 30 03 35 02 00 31 03 36 02 F0 32 03 27",
            {s("[02 00 30 03 35 02 00 31 03 36 02 f0 32 03 27] request")});
        row("somebody's change of the pulse", "02 00 37 00 32 03 6E", {s("[02 00 37 00 32 03 6e] request")});
        row("wrong sum", "02 00 35 00 00 00 00 03 3B", {s("[02 00 35 00 00 00 00 03 3b] bad checksum")});
        row("no end", "02 00 35 00 00 00 00 04 3B", {s("[02 00 35 00 00 00 00 04 3b] bad length")});
        row("no code that exists", "02 00 40 00 00 00 00 03 45", {s("[02 00 40 00 00 00 00 03 45] no header")});
        row("no board that exists", "02 A0 35 00 00 00 00 03 DA", {s("[02 a0 35 00 00 00 00 03 da] bad address")});
        row("an answer of the other dialect", "02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7A",
            {s("[02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7a] no header")});
        row("cut off", "02 00 35 00 00", {s("[02 00 35 00 00] incomplete")});
        row("a frame in the middle of one that is broken", "02 00 35 02 00 35 00 00 00 00 03 3A",
            {s("[02 00 35] bad length"), none0});
        row("a start alone", "02", {s("[02] incomplete")});
        row("nothing", "", {});
    }
    void everyKnownAnswerOfACu16IsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QCOMPARE(parse(Dialect::Cu16, bytes), found);
    }

    void everyKnownAnswerOfACu48IsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *bytes, const QStringList &found) {
            QTest::newRow(name) << hex(bytes) << found;
        };
        row("all open, captured", "02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7A", {status48(0, {}, {})});
        row("lock 1 closed, captured", "02 00 00 75 01 00 00 00 00 00 00 00 00 00 00 00 03 7B",
            {status48(0, s("-"), {})});
        row("lock 14 closed, captured", "02 00 00 75 00 20 00 00 00 00 00 00 00 00 00 00 03 9A",
            {status48(0, s("OOOOOOOOOOOOO-"), {})});
        row("something in compartment 9", "02 03 00 75 00 00 00 00 00 00 00 01 00 00 00 00 03 7E",
            {status48(3, {}, s("........X"))});
        row("code 77, captured and unexplained", "02 00 0A 77 01 00 00 00 00 00 01 00 00 00 00 00 03 88",
            {s("unexplained 0 119")});
        row("somebody's requests", "02 00 00 60 03 65 02 00 00 61 03 66",
            {s("[02 00 00 60 03 65 02 00 00 61 03 66] request")});
        row("two answers in one read",
            "02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7A"
            "02 01 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7B",
            {status48(0, {}, {}), status48(1, {}, {})});
        row("no board that exists", "02 0A 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 84",
            {s("[02 0a 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 84] bad address")});
        row("wrong sum", "02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7B",
            {s("[02 00 00 75 00 00 00 00 00 00 00 00 00 00 00 00 03 7b] bad checksum")});
        row("an answer of the other dialect", "02 00 35 00 00 00 00 03 3A",
            {s("[02 00 35 00 00 00 00 03 3a] no header")});
    }
    void everyKnownAnswerOfACu48IsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QCOMPARE(parse(Dialect::Cu48, bytes), found);
    }

    void theSensorsAreReadByTheWiring()
    {
        BoardSettings wiring;
        wiring.address = 0;
        wiring.openIs1 = true;
        wiring.presenceIs1 = false;
        QCOMPARE(parse(Dialect::Cu16, hex("02 00 35 01 00 01 00 03 3C"), {wiring}),
                 QStringList{s("status 0 O--------------- .XXXXXXXXXXXXXXX")});
    }
};

QTEST_GUILESS_MAIN(KerongTest)
#include "tst_kerong.moc"
