// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/ssereader.h"

#include <QTest>

using namespace cubby;
using namespace cubby::admin;

class TestSseReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsSayTheSameInAnyPieces_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QList<SseEvent>>("events");
        QTest::newRow("one") << QByteArray("id: 7\nevent: a.b\ndata: {}\n\n") << QList<SseEvent>{{"a.b", "7", "{}"}};
        QTest::newRow("returns") << QByteArray("data: x\r\n\r\ndata: y\r\rdata: z\n\n")
                                 << QList<SseEvent>{{"message", {}, "x"}, {"message", {}, "y"}, {"message", {}, "z"}};
        QTest::newRow("lines") << QByteArray("data: x\ndata\ndata:  y\n\n")
                               << QList<SseEvent>{{"message", {}, "x\n\n y"}};
        QTest::newRow("comments") << QByteArray(": \n\n:keep\ndata: 1\nodd: 2\n\n")
                                  << QList<SseEvent>{{"message", {}, "1"}};
        QTest::newRow("id without data") << QByteArray("id: 3\n\ndata: x\n\n")
                                         << QList<SseEvent>{{"message", "3", "x"}};
        QTest::newRow("id with nothing") << QByteArray("id: 3\n\nid\ndata: x\n\n")
                                         << QList<SseEvent>{{"message", {}, "x"}};
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "data: x\n\n")
                                         << QList<SseEvent>{{"message", {}, "x"}};
        QTest::newRow("unfinished") << QByteArray("data: x\n\nid: 9\ndata: y\n")
                                    << QList<SseEvent>{{"message", {}, "x"}};
    }
    void streamsSayTheSameInAnyPieces()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QList<SseEvent>, events);
        for (qsizetype size = 1; size <= stream.size(); ++size) {
            SseReader reader;
            QList<SseEvent> read;
            for (qsizetype at = 0; at < stream.size(); at += size)
                read += reader.read(stream.mid(at, size)).value();
            QCOMPARE(read, events);
        }
    }

    // Whoever connects again must not skip an event that came only in part.
    void theCursorMovesOnlyWithAWholeEvent()
    {
        SseReader reader;
        QVERIFY(reader.read("id: 1\ndata: x\n\nid: 2\ndata: y\n").has_value());
        QCOMPARE(reader.lastId(), QByteArray("1"));
        QVERIFY(reader.read("\n").has_value());
        QCOMPARE(reader.lastId(), QByteArray("2"));
    }

    void theWaitIsANumberOrNone()
    {
        SseReader reader;
        QVERIFY(reader.read("retry: soon\nretry: -1\nretry:\n").has_value());
        QVERIFY(!reader.retry());
        QVERIFY(reader.read("retry: 3000\n").has_value());
        QCOMPARE(reader.retry()->count(), 3000);
    }

    void aLineWithoutEndIsRefused()
    {
        SseReader reader;
        const QByteArray piece(65'536, 'x');
        bool refused = false;
        for (int i = 0; i < 20 && !refused; ++i)
            refused = !reader.read(piece).has_value();
        QVERIFY(refused);
        SseReader lines;
        refused = false;
        for (int i = 0; i < 40 && !refused; ++i)
            refused = !lines.read(QByteArray("data: " + piece + '\n')).has_value();
        QVERIFY(refused);
    }
};

QTEST_GUILESS_MAIN(TestSseReader)
#include "tst_ssereader.moc"
