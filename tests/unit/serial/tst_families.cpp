// SPDX-License-Identifier: GPL-3.0-or-later
#include "familyframes.h"
#include "foundtext.h"

#include <QTest>

#include <algorithm>

using namespace cubby::serial;
using namespace std::chrono_literals;

// What holds for every family, whatever its frames look like.
namespace {

constexpr qsizetype kMegabyte = 1'000'000;
constexpr qsizetype kMostUndecided = 320; // a run of noise that may still grow, and the longest frame

std::unique_ptr<Codec> codecOf(const Family &family, const QList<BoardSettings> &boards)
{
    return family.codec(boards, family.pulse);
}

int below(std::mt19937_64 &random, qsizetype limit) { return static_cast<int>(random() % quint64(limit)); }

// Bytes in pieces of any length, and quiet after them.
QList<Found> feedInPieces(Codec &codec, const QByteArray &bytes, std::mt19937_64 &random, int longest)
{
    QList<Found> found;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto count = std::min<qsizetype>(bytes.size() - at, 1 + below(random, longest));
        found += codec.feed(QByteArrayView(bytes).sliced(at, count));
        at += count;
    }
    return found + codec.quiet();
}

// What a family sends and hears about board 2, whole, cut, doubled, with a byte changed; and the bytes that abound in
// it.
QByteArray nearlyFrames(const Family &family, qsizetype size, std::mt19937_64 &random)
{
    const auto codec = codecOf(family, {});
    QByteArray bytes;
    while (bytes.size() < size) {
        QByteArray piece;
        switch (below(random, 4)) {
        case 0:
            piece = codec->poll(2);
            break;
        case 1:
            piece = codec->unlock({2, family.firstLock + below(random, family.mostLocks)});
            break;
        default:
            piece = statusAnswer(family, 2, random);
        }
        switch (below(random, 5)) {
        case 0:
            piece.truncate(below(random, piece.size()));
            break;
        case 1:
            piece[below(random, piece.size())] = static_cast<char>(random());
            break;
        case 2:
            piece.remove(0, 1 + below(random, 3));
            break;
        case 3:
            piece.insert(below(random, piece.size()), static_cast<char>(random()));
            break;
        default:
            break;
        }
        bytes += piece;
    }
    bytes.truncate(size);
    return bytes;
}

QByteArray joined(const QList<Found> &found)
{
    QByteArray bytes;
    for (const auto &one : found)
        bytes += one.bytes;
    return bytes;
}

bool isStatusOf(const Found &found, int board)
{
    const auto *status = std::get_if<StatusRead>(&found.what);
    return status != nullptr && status->board == board;
}

} // namespace

class FamiliesTest : public QObject
{
    Q_OBJECT

    void everyFamily() const
    {
        QTest::addColumn<const Family *>("family");
        for (const Family &family : families())
            QTest::newRow(family.name.data()) << &family;
    }

private Q_SLOTS:
    void everyFamilyDescribesItself_data() { everyFamily(); }
    void everyFamilyDescribesItself()
    {
        QFETCH(const Family *, family);
        QCOMPARE(findFamily(QString(family->name)), family);
        QVERIFY(family->speed > 0 && !family->otherSpeeds.contains(family->speed));
        QVERIFY(family->firstBoard <= family->usualLastBoard && family->usualLastBoard <= family->lastBoard);
        QVERIFY(!family->lockCounts.isEmpty() && family->mostLocks > 0);
        QVERIFY(*std::max_element(family->lockCounts.begin(), family->lockCounts.end()) <= family->mostLocks);
        QVERIFY(family->pulse > 0ms && family->silence > 0ms && family->firstByte > 0ms
                && family->answer >= family->settle);
        std::mt19937_64 random(1);
        QVERIFY2(!statusAnswer(*family, 2, random).isEmpty(), "Write this family's answer into familyframes.h.");
    }

    void noTwoFamiliesShareAName()
    {
        QStringList names;
        for (const Family &family : families())
            names.append(family.name);
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(findFamily(u"no such family") == nullptr);
    }

    void everyBoardAndLockIsAddressedByARequestOfItsOwn_data() { everyFamily(); }
    void everyBoardAndLockIsAddressedByARequestOfItsOwn()
    {
        QFETCH(const Family *, family);
        const auto codec = codecOf(*family, {});
        QSet<QByteArray> requests;
        qsizetype count = 0;
        for (int board = family->firstBoard; board <= family->lastBoard; ++board) {
            requests.insert(codec->poll(board));
            ++count;
            for (int lock = family->firstLock; lock < family->firstLock + family->mostLocks; ++lock) {
                requests.insert(codec->unlock({board, lock}));
                ++count;
            }
        }
        QCOMPARE(requests.size(), count);
    }

    void anAnswerIsReadAfterAnEchoAndWithoutOne_data() { everyFamily(); }
    void anAnswerIsReadAfterAnEchoAndWithoutOne()
    {
        QFETCH(const Family *, family);
        std::mt19937_64 random(7);
        for (int board = family->firstBoard; board <= family->usualLastBoard; ++board) {
            for (const bool echoes : {true, false}) {
                const auto codec = codecOf(*family, boardsAt({board}));
                const QByteArray poll = codec->poll(board);
                const QByteArray answer = statusAnswer(*family, board, random);
                codec->sent(poll);
                const auto found = burst(*codec, echoes ? poll + answer : answer);
                QCOMPARE(found.size(), echoes ? 2 : 1);
                QVERIFY(isStatusOf(found.last(), board));
                if (echoes)
                    QCOMPARE(foundText(found.first()),
                             QStringLiteral("[%1] echo").arg(QLatin1StringView(poll.toHex(' '))));
            }
        }
    }

    void theEchoOfAnUnlockNeverConfirmsIt_data() { everyFamily(); }
    void theEchoOfAnUnlockNeverConfirmsIt()
    {
        QFETCH(const Family *, family);
        for (int lock = family->firstLock; lock < family->firstLock + family->mostLocks; ++lock) {
            const auto codec = codecOf(*family, boardsAt({2}));
            const QByteArray unlock = codec->unlock({2, lock});
            codec->sent(unlock);
            for (const auto &found : burst(*codec, unlock))
                QVERIFY(std::holds_alternative<Rejected>(found.what));
        }
    }

    void mergedAnswersAreReadOneByOne_data() { everyFamily(); }
    void mergedAnswersAreReadOneByOne()
    {
        QFETCH(const Family *, family);
        std::mt19937_64 random(11);
        const auto codec = codecOf(*family, boardsAt({2, 3}));
        burst(*codec, statusAnswer(*family, 2, random)); // what has to be learnt about a board is learnt here
        burst(*codec, statusAnswer(*family, 3, random));
        const auto found = burst(*codec, statusAnswer(*family, 2, random) + statusAnswer(*family, 3, random));
        QCOMPARE(found.size(), 2);
        QVERIFY(isStatusOf(found.first(), 2));
        QVERIFY(isStatusOf(found.last(), 3));
    }

    void answersOfBoardsThatAreNotOnTheLineAreRejected_data() { everyFamily(); }
    void answersOfBoardsThatAreNotOnTheLineAreRejected()
    {
        QFETCH(const Family *, family);
        std::mt19937_64 random(13);
        for (int i = 0; i < 200; ++i) {
            const auto codec = codecOf(*family, boardsAt({1, 2}));
            const QByteArray answer = statusAnswer(*family, 3, random);
            const auto found = burst(*codec, answer);
            QCOMPARE(joined(found), answer);
            const auto *rejected = std::get_if<Rejected>(&found.first().what);
            QVERIFY2(found.size() == 1 && rejected != nullptr, qPrintable(foundTexts(found).join(u' ')));
            QVERIFY2(rejected->reason >= Reason::BadAddress, qPrintable(foundText(found.first())));
        }
    }

    void everyChangedByteOfAnAnswerIsNoticed_data() { everyFamily(); }
    void everyChangedByteOfAnAnswerIsNoticed()
    {
        QFETCH(const Family *, family);
        std::mt19937_64 random(17);
        const QByteArray answer = statusAnswer(*family, 2, random);
        for (qsizetype at = 0; at < answer.size(); ++at) {
            for (int change = 1; change < 256; ++change) {
                const auto codec = codecOf(*family, boardsAt({2}));
                burst(*codec, answer);
                QByteArray changed = answer;
                changed[at] = static_cast<char>(changed[at] ^ change);
                for (const auto &found : burst(*codec, changed))
                    QVERIFY2(!std::holds_alternative<StatusRead>(found.what), changed.toHex(' ').constData());
            }
        }
    }

    void aFrameAfterAMegabyteOfNoiseIsFound_data()
    {
        QTest::addColumn<const Family *>("family");
        QTest::addColumn<QByteArray>("noise");
        std::mt19937_64 random(19);
        const QByteArray anything = randomBytes(random, kMegabyte);
        for (const Family &family : families()) {
            const auto row = [&](const char *kind, const QByteArray &noise) {
                QTest::addRow("%s, %s", family.name.data(), kind) << &family << noise;
            };
            const QByteArray answer = statusAnswer(family, 2, random);
            row("random", anything);
            row("all first bytes", QByteArray(kMegabyte, answer[0]));
            for (const qsizetype part : {qsizetype(2), qsizetype(4), answer.size() - 1})
                row(qPrintable(QStringLiteral("answers of %1 bytes").arg(part)),
                    answer.first(part).repeated(kMegabyte / part));
            row("nearly frames", nearlyFrames(family, kMegabyte, random));
            row("zeros", QByteArray(kMegabyte, '\0'));
        }
    }
    void aFrameAfterAMegabyteOfNoiseIsFound()
    {
        QFETCH(const Family *, family);
        QFETCH(QByteArray, noise);
        std::mt19937_64 random(23);
        const QByteArray answer = statusAnswer(*family, 2, random);
        const auto codec = codecOf(*family, boardsAt({2}));
        const auto found = codec->feed(noise);
        // Nothing piles up: what is not decided is short, so that each byte is looked at a bounded number of times.
        const qsizetype undecided = noise.size() - joined(found).size();
        QVERIFY2(undecided <= kMostUndecided, qPrintable(QString::number(undecided)));
        codec->quiet();
        QCOMPARE(foundText(burst(*codec, answer).last()),
                 foundText(burst(*codecOf(*family, boardsAt({2})), answer).last()));
    }

    void aFrameRightBehindNoiseIsFound_data() { everyFamily(); }
    void aFrameRightBehindNoiseIsFound()
    {
        QFETCH(const Family *, family);
        std::mt19937_64 random(29);
        int found = 0;
        for (int i = 0; i < 1000; ++i) {
            const auto codec = codecOf(*family, boardsAt({2}));
            burst(*codec, statusAnswer(*family, 2, random));
            const QByteArray answer = statusAnswer(*family, 2, random);
            found += burst(*codec, randomBytes(random, below(random, 40)) + answer).last().bytes == answer ? 1 : 0;
        }
        // Noise may by chance make a frame with the beginning of the answer, where a checksum has only eight bits.
        QVERIFY2(found >= 995, qPrintable(QString::number(found)));
    }

    void bytesAreFoundAlikeHoweverTheyAreSplitAndNoneIsLost_data()
    {
        QTest::addColumn<const Family *>("family");
        QTest::addColumn<quint64>("seed");
        for (const Family &family : families()) {
            for (quint64 seed = 1; seed <= 60; ++seed)
                QTest::addRow("%s, seed %llu", family.name.data(), seed) << &family << seed;
        }
    }
    void bytesAreFoundAlikeHoweverTheyAreSplitAndNoneIsLost()
    {
        QFETCH(const Family *, family);
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        const auto boards = random() % 3 == 0 ? boardsAt({}) : boardsAt({2, 5});
        const auto whole = codecOf(*family, boards), split = codecOf(*family, boards);
        QList<Found> fromWhole, fromSplit;
        QByteArray all;
        for (int i = 0; i < 8; ++i) { // bursts that end in quiet, each after a request
            const QByteArray request = random() % 2 ? whole->poll(2) : whole->unlock({2, family->firstLock});
            whole->sent(request);
            split->sent(request);
            const QByteArray bytes = (random() % 3 ? QByteArray() : request) + nearlyFrames(*family, 300, random)
                                     + randomBytes(random, below(random, 30));
            all += bytes;
            fromWhole += burst(*whole, bytes);
            fromSplit += feedInPieces(*split, bytes, random, 1 + below(random, 9));
        }
        QCOMPARE(foundTexts(fromSplit), foundTexts(fromWhole));
        QVERIFY(fromSplit == fromWhole);
        QCOMPARE(joined(fromWhole), all);
    }
};

QTEST_GUILESS_MAIN(FamiliesTest)
#include "tst_families.moc"
