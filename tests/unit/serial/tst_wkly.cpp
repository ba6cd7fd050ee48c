// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundtext.h"
#include "serial/wkly.h"

#include <QTest>

using namespace cubby::serial;
using namespace cubby::serial::wkly;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QStringList parse(const QByteArray &bytes, const QList<BoardSettings> &boards = {})
{
    wkly::Codec codec(boards);
    return foundTexts(burst(codec, bytes));
}

// What stands before the checksum, with the checksum.
QByteArray sealed(const char *text)
{
    const QByteArray bytes = hex(text);
    char sum = 0;
    for (const char c : bytes)
        sum = static_cast<char>(sum ^ c);
    return bytes + sum;
}

} // namespace

class WklyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWrittenAsTheBoardsKnowThem()
    {
        QCOMPARE(wkly::unlock(0, 1), hex("574B4C590900820183"));
        QCOMPARE(wkly::unlock(10, 1), hex("574B4C59090A820189"));
        QCOMPARE(queryOne(0, 1), hex("574B4C590900830182"));
        QCOMPARE(queryAll(0), hex("574B4C5908008485"));
    }

    void everyKnownAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *bytes, const QStringList &found) {
            QTest::newRow(name) << hex(bytes) << found;
        };
        row("unlocked and open", "57 4B 4C 59 0B 00 82 00 01 00 81", {s("unlock 0/1 taken O")});
        row("status of one", "57 4B 4C 59 0B 00 83 00 01 00 80", {s("lock 0/1 O")});
        row("status of all", "57 4B 4C 59 0E 00 84 00 04 00 01 01 00 87", {s("status 0 O--O")});
        row("unsolicited", "57 4B 4C 59 0A 00 85 01 01 86", {s("changed 0/1 -")});
        row("too short to be a frame", "57 4B 4C 59 05 00 80", {s("[57 4b 4c 59 05 00 80] bad length")});
        row("longer than any frame", "57 4B 4C 59 23 00 80", {s("[57 4b 4c 59 23 00 80] bad length")});
        row("a length that is not reached", "57 4B 4C 59 0B 00 82 00", {s("[57 4b 4c 59 0b 00 82 00] incomplete")});
        row("part of a header", "57 4B 4C", {s("[57 4b 4c] incomplete")});
        row("the header begins anew inside itself", "57 4B 57 4B 4C 59 0A 00 85 01 01 86",
            {s("[57 4b] no header"), s("changed 0/1 -")});
        row("the header begins anew where a length stood", "57 4B 4C 59 57 4B 4C 59 0A 00 85 01 01 86",
            {s("[57 4b 4c 59] bad length"), s("changed 0/1 -")});
        row("an echo, then the answer", "57 4B 4C 59 09 00 82 01 83 57 4B 4C 59 0B 00 82 00 01 00 81",
            {s("[57 4b 4c 59 09 00 82 01 83] request"), s("unlock 0/1 taken O")});
        row("somebody asks for all", "57 4B 4C 59 08 00 84 85", {s("[57 4b 4c 59 08 00 84 85] request")});
        row("wrong checksum", "57 4B 4C 59 0A 00 85 01 01 87", {s("[57 4b 4c 59 0a 00 85 01 01 87] bad checksum")});
        row("no board that exists", "57 4B 4C 59 0A 20 85 01 01 A6",
            {s("[57 4b 4c 59 0a 20 85 01 01 a6] bad address")});
    }
    void everyKnownAnswerIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QCOMPARE(parse(bytes), found);
    }

    void whatABoardCouldNotDoIsRefused()
    {
        QCOMPARE(parse(sealed("57 4B 4C 59 0B 00 82 FF 01 01")), QStringList{s("unlock 0/1 refused -")});
        QCOMPARE(parse(sealed("57 4B 4C 59 0B 00 83 FF 01 01")),
                 QStringList{s("[57 4b 4c 59 0b 00 83 ff 01 01 7e] refused")});
        QCOMPARE(parse(sealed("57 4B 4C 59 0C 00 84 FF 02 00 00")),
                 QStringList{s("[57 4b 4c 59 0c 00 84 ff 02 00 00 7c] refused")});
    }

    void aLockInErrorIsNeitherOpenNorClosed()
    {
        QCOMPARE(parse(sealed("57 4B 4C 59 0C 00 84 00 02 FF 01")), QStringList{s("status 0 ?-")});
        QCOMPARE(parse(sealed("57 4B 4C 59 0A 03 85 07 FF")), QStringList{s("changed 3/7 ?")});
    }

    void theNumberOfLocksMustFitTheLength()
    {
        const QByteArray frame = sealed("57 4B 4C 59 0D 00 84 00 04 00 01 01");
        QCOMPARE(parse(frame), QStringList{QStringLiteral("[%1] bad length").arg(QLatin1StringView(frame.toHex(' ')))});
    }

    void whatDoesNotExistIsBadContent()
    {
        for (const char *text : {"57 4B 4C 59 08 00 7F", "57 4B 4C 59 08 00 8A", "57 4B 4C 59 0B 00 82 01 01 00"}) {
            const QByteArray frame = sealed(text);
            QCOMPARE(parse(frame),
                     QStringList{QStringLiteral("[%1] bad content").arg(QLatin1StringView(frame.toHex(' ')))});
        }
    }

    void answersToWhatIsNeverAskedHereAreKnown()
    {
        for (const auto &[text, command] :
             {std::pair("57 4B 4C 59 09 00 80 00", 0x80), std::pair("57 4B 4C 59 0A 00 81 00 01", 0x81),
              std::pair("57 4B 4C 59 09 00 86 00", 0x86), std::pair("57 4B 4C 59 09 00 87 00", 0x87),
              std::pair("57 4B 4C 59 0A 00 88 00 01", 0x88), std::pair("57 4B 4C 59 0A 00 89 00 01", 0x89)})
            QCOMPARE(parse(sealed(text)), QStringList{QStringLiteral("unexplained 0 %1").arg(command)});
    }

    void doorsAreReadByTheWiring()
    {
        BoardSettings wiring;
        wiring.address = 0;
        wiring.openIs1 = true;
        QCOMPARE(parse(hex("57 4B 4C 59 0E 00 84 00 04 00 01 01 00 87"), {wiring}), QStringList{s("status 0 -OO-")});
    }
};

QTEST_GUILESS_MAIN(WklyTest)
#include "tst_wkly.moc"
