// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/xor8a.h"

#include <QTest>

#include <random>

using namespace cubby::serial;
using namespace cubby::serial::xor8a;
using Parser = xor8a::Codec;

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

QString all(int board, const QByteArray &status)
{
    return QStringLiteral("all %1 %2").arg(board).arg(QString::fromLatin1(status.toHex(' ')));
}

// What was found with its numbers, and for what was not a frame the bytes and the reason. The status of a single lock
// is 00 for an open door, because that is the wiring of these boards.
QString text(const Found &found)
{
    const auto numbers = [](const char *what, const auto &f) {
        return QStringLiteral("%1 %2/%3 %4")
            .arg(QLatin1String(what))
            .arg(f.board)
            .arg(f.lock)
            .arg(QLatin1StringView(f.door == DoorState::Open ? "00" : "11"));
    };
    if (const auto *f = std::get_if<UnlockAnswered>(&found.what))
        return numbers("ack", *f);
    if (const auto *f = std::get_if<LockRead>(&found.what))
        return numbers(f->unsolicited ? "changed" : "one", *f);
    if (const auto *f = std::get_if<StatusRead>(&found.what)) {
        return all(f->board, found.bytes.sliced(2, found.bytes.size() - 4));
    }
    if (const auto *f = std::get_if<BoardTold>(&found.what))
        return QStringLiteral("address %1").arg(f->value);
    return QStringLiteral("[%1] %2").arg(QString::fromLatin1(found.bytes.toHex(' ')),
                                         toString(std::get<Rejected>(found.what).reason));
}

QStringList texts(const QList<Found> &found)
{
    QStringList list;
    for (const auto &one : found)
        list.append(text(one));
    return list;
}

// What a parser finds in the bytes when the line falls quiet after them.
QList<Found> burst(Parser &parser, const QByteArray &bytes)
{
    auto found = parser.feed(bytes);
    found += parser.quiet();
    return found;
}

QStringList parse(Parser &parser, const QByteArray &bytes) { return texts(burst(parser, bytes)); }

// Boards of which nothing but the address is known; none: any board.
QList<BoardSettings> boards(std::initializer_list<int> addresses)
{
    QList<BoardSettings> list;
    for (const int address : addresses) {
        list.append(BoardSettings());
        list.last().address = address;
    }
    return list;
}

QStringList parse(std::initializer_list<int> addresses, const QByteArray &bytes)
{
    Parser parser(boards(addresses));
    return parse(parser, bytes);
}

QByteArray allReply(int board, const QByteArray &status)
{
    QByteArray frame = hex("80");
    frame.append(static_cast<char>(board)).append(status).append('\x33');
    char sum = 0;
    for (const char c : std::as_const(frame))
        sum = static_cast<char>(sum ^ c);
    return frame.append(sum);
}

QByteArray noise(std::mt19937_64 &random, qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &c : bytes)
        c = static_cast<char>(random() & 0xFF);
    return bytes;
}

} // namespace

class Xor8aTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreWrittenAsTheBoardsKnowThem()
    {
        QCOMPARE(unlock(1, 1), hex("8A0101119B"));
        QCOMPARE(unlock(1, 2), hex("8A01021198"));
        QCOMPARE(unlock(2, 1), hex("8A02011198"));
        QCOMPARE(unlock(1, 0), hex("8A0100119A"));
        QCOMPARE(queryOne(1, 1), hex("80010133B3"));
        QCOMPARE(queryAll(1), hex("80010033B2"));
        QCOMPARE(queryAddress(), hex("8001009918"));
        QCOMPARE(unlock(200, 50).size(), 5);
    }

    void everyKnownAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *bytes, const QStringList &found) {
            QTest::newRow(name) << hex(bytes) << found;
        };
        const auto s = [](const char *t) { return QString::fromLatin1(t); };
        row("acknowledgement, captured", "8A 01 01 00 8A", {s("ack 1/1 00")});
        row("acknowledgement, other status", "8A 01 01 11 9B", {s("ack 1/1 11")});
        row("query one, 00", "80 01 01 00 80", {s("one 1/1 00")});
        row("query one, 11", "80 01 01 11 91", {s("one 1/1 11")});
        row("three status bytes, captured", "80 01 00 00 00 33 B2", {s("all 1 00 00 00")});
        row("four status bytes", "80 01 FF FF FF FF 33 B2", {s("all 1 ff ff ff ff")});
        row("unsolicited", "82 01 01 11 93", {s("changed 1/1 11")});
        row("unsolicited, other header", "81 01 01 00 81", {s("changed 1/1 00")});
        row("published with a wrong checksum", "81 01 01 00 8A", {s("[81 01 01 00 8a] bad checksum")});
        row("noise from the field", "FA FD 99 99 80 01 00 00 00 33 B2",
            {s("[fa fd 99 99] no header"), s("all 1 00 00 00")});
        row("echo, then reply", "80 01 00 33 B2 80 01 00 00 00 33 B2",
            {s("[80 01 00 33 b2] request"), s("all 1 00 00 00")});
        row("the request of another host", "80 01 01 33 B3", {s("[80 01 01 33 b3] request")});
        row("address", "80 01 05 99 1D", {s("address 5")});
        row("the echo of the address query", "80 01 00 99 18", {s("[80 01 00 99 18] bad content")});
        row("two replies at once", "80 01 00 00 00 33 B2 80 01 01 00 00 33 B3",
            {s("all 1 00 00 00"), s("all 1 01 00 00")});
        row("acknowledgement and reply at once", "8A 01 01 00 8A 80 01 00 00 01 33 B3",
            {s("ack 1/1 00"), s("all 1 00 00 01")});
        row("one status byte", "80 01 55 33 E7", {s("[80 01 55 33 e7] request")});
        row("no status that exists", "8A 01 01 22 A8", {s("[8a 01 01 22 a8] bad content")});
        row("no lock that exists", "8A 01 33 00 B8", {s("[8a 01 33 00 b8] bad content")});
        row("no board that exists", "8A C9 01 00 42", {s("[8a c9 01 00 42] bad address")});
        row("board 0", "8A 00 01 00 8B", {s("[8a 00 01 00 8b] bad address")});
        row("cut off", "80 01 00 00", {s("[80 01 00 00] incomplete")});
        row("a header alone", "8A", {s("[8a] incomplete")});
        row("nothing", "", {});
    }
    void everyKnownAnswerIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QCOMPARE(parse({}, bytes), found);
    }

    void bytesMayComeSplitInAnyWay_data() { everyKnownAnswerIsRead_data(); }
    void bytesMayComeSplitInAnyWay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        for (qsizetype first = 0; first <= bytes.size(); ++first) {
            Parser parser(boards({}));
            auto all = parser.feed(bytes.first(first));
            all += parser.feed(bytes.sliced(first));
            all += parser.quiet();
            QCOMPARE(texts(all), found);
        }
        Parser parser(boards({}));
        QList<Found> all;
        for (const char c : bytes)
            all += parser.feed(QByteArrayView(&c, 1));
        all += parser.quiet();
        QCOMPARE(texts(all), found);
    }

    void boardsThatAreNotOnTheLineAreNotHeard()
    {
        QCOMPARE(parse({2}, hex("80 01 00 00 00 33 B2")),
                 QStringList{QStringLiteral("[80 01 00 00 00 33 b2] bad address")});
        QCOMPARE(parse({2}, hex("80 02 00 00 00 33 B1")), QStringList{QStringLiteral("all 2 00 00 00")});
        QCOMPARE(parse({2}, hex("80 01 02 99 1A")), QStringList{QStringLiteral("address 2")});
    }

    void theLengthOfAReplyIsLearntAtTheFirstQuietAndNotWaitedForAgain()
    {
        Parser parser(boards({1}));
        const QByteArray reply = hex("80 01 00 00 00 33 B2");
        QCOMPARE(parser.learntStatusBytes(1), std::nullopt);
        QCOMPARE(texts(parser.feed(reply)), QStringList());
        QCOMPARE(texts(parser.quiet()), QStringList{QStringLiteral("all 1 00 00 00")});
        QCOMPARE(parser.learntStatusBytes(1), std::optional(3));
        QCOMPARE(texts(parser.feed(reply)), QStringList{QStringLiteral("all 1 00 00 00")});
    }

    void aLearntLengthDecidesWhatWouldBeAmbiguous()
    {
        // 80 01 41 C0 33 33 00 sums up both after six bytes and after seven.
        const QByteArray both = hex("80 01 41 C0 33 33 00");
        const QStringList unlearnt = parse({1}, both);
        QCOMPARE(unlearnt, QStringList{QStringLiteral("[80 01 41 c0 33 33 00] ambiguous")});
        Parser three(boards({1}));
        three.learnStatusBytes(1, 3);
        QCOMPARE(parse(three, both), QStringList{QStringLiteral("all 1 41 c0 33")});
    }

    void aBoardThatAnswersWithAnotherLengthIsLearntAnew()
    {
        Parser parser(boards({1}));
        parser.learnStatusBytes(1, 3);
        for (const auto &[status, learnt] :
             {std::pair(hex("01020304"), 4), std::pair(hex("0102"), 2), std::pair(hex("0102030405060708"), 8)}) {
            auto found = parser.feed(allReply(1, status));
            found += parser.quiet();
            QCOMPARE(found.size(), 1);
            QVERIFY(found.first().what == decltype(Found::what)(Rejected{Reason::LengthChanged}));
            found = parser.feed(allReply(1, status));
            found += parser.quiet();
            QCOMPARE(texts(found), QStringList{all(1, status)});
            QCOMPARE(parser.learntStatusBytes(1), std::optional(learnt));
        }
    }

    void everyLengthOfReplyIsRead()
    {
        for (int n = kMinStatusBytes; n <= kMaxStatusBytes; ++n) {
            const QByteArray status(n, '\x5A');
            QCOMPARE(parse({7}, allReply(7, status)), QStringList{all(7, status)});
        }
    }

    void theEchoOfAQueryIsTakenAwayOnce()
    {
        Parser parser(boards({1}));
        parser.sent(queryAll(1));
        auto found = parser.feed(hex("FF 80 01 00 33 B2 80 01 00 00 00 33 B2"));
        found += parser.quiet();
        QCOMPARE(texts(found), (QStringList{QStringLiteral("[ff] no header"), QStringLiteral("[80 01 00 33 b2] echo"),
                                            QStringLiteral("all 1 00 00 00")}));
    }

    void aPartOfAnEchoIsNoise()
    {
        for (const char *part : {"80", "80 01", "80 01 00", "80 01 00 33", "01 00 33 B2", "33 B2", "B2"}) {
            Parser parser(boards({1}));
            parser.sent(queryAll(1));
            auto found = parser.feed(QByteArray(hex(part) + hex("80 01 00 00 01 33 B3")));
            found += parser.quiet();
            QCOMPARE(texts(found).last(), QStringLiteral("all 1 00 00 01"));
            QCOMPARE(found.size(), 2);
        }
    }

    void theEchoOfAnUnlockIsNotItsAcknowledgement()
    {
        Parser parser(boards({1}));
        parser.sent(unlock(1, 1));
        QCOMPARE(texts(parser.feed(hex("8A0101119B"))), QStringList{QStringLiteral("[8a 01 01 11 9b] echo")});
        QCOMPARE(texts(parser.feed(hex("8A0101119B"))), QStringList{QStringLiteral("ack 1/1 11")});
    }

    void aLineThatDoesNotEchoMayAcknowledgeWithTheSameBytes()
    {
        Parser parser(boards({1}));
        parser.sent(queryAll(1));
        parser.feed(hex("80 01 00 00 00 33 B2"));
        parser.quiet();
        parser.sent(unlock(1, 1));
        QCOMPARE(texts(parser.feed(hex("8A0101119B"))), QStringList{QStringLiteral("ack 1/1 11")});
    }

    void aReplyThatBeginsLikeTheRequestIsNotTakenForItsEcho()
    {
        Parser parser(boards({1}));
        parser.sent(unlock(1, 1));
        QCOMPARE(texts(parser.feed(hex("8A 01 01 00 8A"))), QStringList{QStringLiteral("ack 1/1 00")});
        parser.sent(queryAll(1));
        parser.feed(hex("80 01 00 11 22 33"));
        QCOMPARE(texts(burst(parser, hex("81"))), QStringList{QStringLiteral("all 1 00 11 22")});
    }

    void doorsAreReadByTheWiring()
    {
        BoardSettings wiring;
        wiring.openIs1 = true;
        const auto read = [&](const char *status) {
            Parser parser({wiring});
            return std::get<StatusRead>(burst(parser, allReply(1, hex(status))).first().what).doors;
        };
        const auto shown = [](const QList<DoorState> &doors) {
            QByteArray text;
            for (const DoorState door : doors)
                text += door == DoorState::Open ? 'O' : door == DoorState::Closed ? '-' : '?';
            return text;
        };
        QCOMPARE(shown(read("80 00 01")), QByteArray("O----------------------O"));
        wiring.lastByteFirst = false;
        QCOMPARE(shown(read("80 00 01")), QByteArray("-------O--------O-------"));
        wiring.openIs1 = false;
        QCOMPARE(shown(read("80 00 01")), QByteArray("OOOOOOO-OOOOOOOO-OOOOOOO"));
        for (const bool openIs11 : {false, true}) {
            wiring.acknowledgementOpenIs11 = openIs11;
            Parser parser({wiring});
            const auto found = burst(parser, hex("8A 01 01 11 9B 8A 01 01 00 8A"));
            QCOMPARE(std::get<UnlockAnswered>(found.first().what).door, openIs11 ? DoorState::Open : DoorState::Closed);
            QCOMPARE(std::get<UnlockAnswered>(found.last().what).door, openIs11 ? DoorState::Closed : DoorState::Open);
        }
    }

    void aFrameAfterAMegabyteOfNoiseIsFound()
    {
        for (const quint64 seed : {1u, 2u, 3u}) {
            std::mt19937_64 random(seed);
            Parser parser(boards({1}));
            parser.feed(noise(random, 1'000'000));
            auto found = parser.feed(hex("80 01 12 34 56 33 C2"));
            found += parser.quiet();
            QCOMPARE(text(found.last()), QStringLiteral("all 1 12 34 56"));
        }
    }

    void headersOnlyAreSurvivedToo()
    {
        for (const char header : {'\x80', '\x8A', '\x82'}) {
            Parser parser(boards({}));
            parser.feed(QByteArray(1'000'000, header));
            auto found = parser.feed(hex("8A 01 01 00 8A"));
            found += parser.quiet();
            QCOMPARE(text(found.last()), QStringLiteral("ack 1/1 00"));
        }
    }

    void framesBetweenNoiseAreFoundHoweverTheBytesAreSplit_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void framesBetweenNoiseAreFoundHoweverTheBytesAreSplit()
    {
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        const auto below = [&](quint64 limit) { return static_cast<int>(random() % limit); };
        // Bursts that end in quiet, each with one frame somewhere in noise that holds no header.
        QList<QByteArray> bursts;
        QList<QByteArray> planted;
        const int board = 1 + below(kMaxBoard);
        const int n = kMinStatusBytes + below(kMaxStatusBytes - kMinStatusBytes + 1);
        const auto hiss = [&] {
            QByteArray bytes = noise(random, below(20));
            for (char &c : bytes)
                c = static_cast<char>(c & 0x7F);
            return bytes;
        };
        for (int i = 0; i < 20; ++i) {
            if (below(2)) {
                const int lock = 1 + below(kMaxLock);
                planted.append(unlock(board, lock)); // looks like its acknowledgement
                bursts.append(hiss() + planted.last() + hiss());
            } else {
                const QByteArray status = noise(random, n);
                planted.append(allReply(board, status));
                bursts.append(hiss() + planted.last());
            }
        }
        Parser whole(boards({board})), split(boards({board}));
        whole.learnStatusBytes(board, n);
        split.learnStatusBytes(board, n);
        QList<Found> fromWhole, fromSplit;
        for (const auto &bytesOfBurst : bursts) {
            fromWhole += burst(whole, bytesOfBurst);
            for (qsizetype at = 0; at < bytesOfBurst.size();) {
                const auto count = std::min<qsizetype>(bytesOfBurst.size() - at, 1 + below(5));
                fromSplit += split.feed(QByteArrayView(bytesOfBurst).sliced(at, count));
                at += count;
            }
            fromSplit += split.quiet();
        }
        QCOMPARE(texts(fromSplit), texts(fromWhole));
        // Nothing is lost and nothing is made up: all bytes are in what was found, in order.
        QByteArray bytes;
        QList<QByteArray> frames;
        for (const auto &found : fromWhole) {
            bytes += found.bytes;
            if (!std::holds_alternative<Rejected>(found.what))
                frames.append(found.bytes);
        }
        QCOMPARE(bytes, bursts.join());
        QCOMPARE(frames, planted);
    }

    void anyBytesSplitInAnyWayAreFoundAlike_data() { framesBetweenNoiseAreFoundHoweverTheBytesAreSplit_data(); }
    void anyBytesSplitInAnyWayAreFoundAlike()
    {
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        // Bytes that are often headers, addresses, tails and statuses, so that nearly-frames abound.
        static const QByteArray likely = hex("80 8A 82 81 01 02 00 11 33 99 B2 B3");
        QByteArray bytes;
        for (int i = 0; i < 3000; ++i) {
            if (random() % 12 == 0)
                bytes += random() % 2 ? queryAll(1) : allReply(1, noise(random, 3));
            else
                bytes += likely[static_cast<qsizetype>(random() % static_cast<quint64>(likely.size()))];
        }
        Parser whole(boards({1})), split(boards({1}));
        whole.sent(queryAll(1));
        split.sent(queryAll(1));
        const QList<Found> fromWhole = burst(whole, bytes);
        QList<Found> fromSplit;
        for (qsizetype at = 0; at < bytes.size();) {
            const auto count = std::min<qsizetype>(bytes.size() - at, 1 + static_cast<qsizetype>(random() % 9));
            fromSplit += split.feed(QByteArrayView(bytes).sliced(at, count));
            at += count;
        }
        fromSplit += split.quiet();
        QCOMPARE(texts(fromSplit), texts(fromWhole));
    }
};

QTEST_GUILESS_MAIN(Xor8aTest)
#include "tst_xor8a.moc"
