// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/scansplitter.h"

#include <QTest>

#include <random>

using namespace cubby::serial;
using namespace std::chrono_literals;
using Found = ScanSplitter::Found;
using Reason = RejectedScan::Reason;

class ScanSplitterTest : public QObject
{
    Q_OBJECT

    static QList<QByteArray> scans(const QList<Found> &found)
    {
        QList<QByteArray> out;
        for (const Found &one : found)
            out << (std::holds_alternative<Scan>(one) ? std::get<Scan>(one).bytes : QByteArray("rejected"));
        return out;
    }
    static std::optional<Reason> reason(const QList<Found> &found)
    {
        if (found.size() != 1 || !std::holds_alternative<RejectedScan>(found.first()))
            return std::nullopt;
        return std::get<RejectedScan>(found.first()).reason;
    }

private Q_SLOTS:
    void everyTerminatorEndsAScan_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("CR") << QByteArray("AB1\rCD2\r");
        QTest::newRow("LF") << QByteArray("AB1\nCD2\n");
        QTest::newRow("CRLF") << QByteArray("AB1\r\nCD2\r\n");
        QTest::newRow("TAB") << QByteArray("AB1\tCD2\t");
        QTest::newRow("several") << QByteArray("\r\n\r\nAB1\t\r\nCD2\r\r");
    }
    // In whatever way the bytes are split between calls.
    void everyTerminatorEndsAScan()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype first = 0; first <= bytes.size(); ++first) {
            for (qsizetype second = first; second <= bytes.size(); ++second) {
                ScanSplitter splitter;
                QList<Found> found = splitter.feed(bytes.first(first), 1ms);
                found += splitter.feed(bytes.mid(first, second - first), 2ms);
                found += splitter.feed(bytes.mid(second), 3ms);
                QCOMPARE(scans(found), (QList<QByteArray>{"AB1", "CD2"}));
                QVERIFY(!splitter.due());
            }
        }
    }

    void silenceEndsAScan()
    {
        ScanSplitter splitter({80ms, 100});
        QVERIFY(!splitter.due());
        QVERIFY(splitter.timePassed(1000ms).isEmpty());
        QVERIFY(splitter.feed("3400", 1000ms).isEmpty());
        QVERIFY(splitter.due() == 1080ms);
        QVERIFY(splitter.timePassed(1079ms).isEmpty());
        QVERIFY(splitter.feed("12", 1070ms).isEmpty());
        QVERIFY(splitter.timePassed(1149ms).isEmpty());
        QCOMPARE(scans(splitter.timePassed(1150ms)), QList<QByteArray>{"340012"});
        QVERIFY(splitter.timePassed(9999ms).isEmpty());
        QCOMPARE(scans(splitter.feed("\r", 10'000ms)), QList<QByteArray>()); // late: there is nothing any more
    }

    // The program may have been busy, and all of it lay in the port meanwhile.
    void aGapBetweenTwoReadsIsNoSilence()
    {
        ScanSplitter splitter;
        QVERIFY(splitter.feed("3400", 0ms).isEmpty());
        QCOMPARE(scans(splitter.feed("1234\r", 5000ms)), QList<QByteArray>{"34001234"});
    }

    void prefixAndSeparatorsAreData()
    {
        const QByteArray maxiCode("]U1[)>\x1E"
                                  "01\x1D"
                                  "961Z00004951\x1D"
                                  "UPSN\x1E\x04");
        ScanSplitter splitter;
        QCOMPARE(scans(splitter.feed(QByteArray(maxiCode + "\r\n"), 0ms)), QList<QByteArray>{maxiCode});
        QCOMPARE(scans(splitter.feed("Z\xC3\xBCrich \xFC\r", 1ms)), QList<QByteArray>{"Z\xC3\xBCrich \xFC"});
    }

    void whatIsNoTextIsRejectedWhole()
    {
        for (const char byte : {'\0', '\x01', '\x03', '\x07', '\x11', '\x1B', '\x7F'}) {
            ScanSplitter splitter;
            const QByteArray noise = QByteArray("AB") + byte + "12";
            const auto found = splitter.feed(QByteArray(noise + '\r'), 0ms);
            QVERIFY(reason(found) == Reason::NotText);
            QCOMPARE(std::get<RejectedScan>(found.first()).begin, noise);
            QCOMPARE(scans(splitter.feed("CD2\r", 1ms)), QList<QByteArray>{"CD2"});
        }
    }

    void theLongestScanIsTakenAndALongerOneIsRejectedOnce()
    {
        ScanSplitter splitter({80ms, 10});
        QCOMPARE(scans(splitter.feed("0123456789\r", 0ms)), QList<QByteArray>{"0123456789"});
        QVERIFY(splitter.feed("01234", 1ms).isEmpty());
        QVERIFY(splitter.feed(QByteArray(1000, '7'), 2ms).isEmpty());
        QVERIFY(reason(splitter.feed("7\r", 3ms)) == Reason::TooLong);
        QCOMPARE(scans(splitter.feed("AB1\r", 4ms)), QList<QByteArray>{"AB1"});
        QVERIFY(splitter.feed("0123456789A", 5ms).isEmpty());
        QVERIFY(reason(splitter.timePassed(85ms)) == Reason::TooLong);
    }

    void halfAScanOnALineThatWentAwayIsNone()
    {
        ScanSplitter splitter;
        QVERIFY(splitter.cutOff().isEmpty());
        QVERIFY(splitter.feed("34001", 0ms).isEmpty());
        QVERIFY(reason(splitter.cutOff()) == Reason::CutOff);
        QVERIFY(!splitter.due());
        QCOMPARE(scans(splitter.feed("AB1\r", 1ms)), QList<QByteArray>{"AB1"});
    }

    void aMegabyteOfNoiseHidesNoScanThatFollowsIt_data()
    {
        QTest::addColumn<bool>("terminators");
        QTest::newRow("noise with terminators in it") << true;
        QTest::newRow("noise without") << false;
    }
    void aMegabyteOfNoiseHidesNoScanThatFollowsIt()
    {
        QFETCH(bool, terminators);
        std::mt19937 random(7);
        ScanSplitter splitter;
        QByteArray noise(1'000'000, '\0');
        for (char &c : noise) {
            do
                c = char(random());
            while (!terminators && (c == '\r' || c == '\n' || c == '\t'));
        }
        auto now = 0ms;
        for (qsizetype at = 0; at < noise.size(); at += 333) {
            for (const Found &one : splitter.feed(noise.mid(at, 333), ++now)) {
                if (const Scan *scan = std::get_if<Scan>(&one))
                    QVERIFY(scan->bytes.size() <= 8192);
            }
        }
        splitter.timePassed(now + 80ms);
        QCOMPARE(scans(splitter.feed("RR287043775IN\r", now + 90ms)), QList<QByteArray>{"RR287043775IN"});
        // And right behind it, where only a terminator parts them.
        splitter.feed(noise, now + 100ms);
        QCOMPARE(scans(splitter.feed("\rRR287043775IN\r", now + 101ms)).last(), QByteArray("RR287043775IN"));
    }
};

QTEST_GUILESS_MAIN(ScanSplitterTest)
#include "tst_scansplitter.moc"
