// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trace.h"

#include <QTest>

#include <thread>

using namespace cubby;

namespace {
const QString kTrace = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // W3C Trace Context, sections 3.2 and 4.
    void aTraceparentIsTakenOnlyIfItIsWellFormed_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *header, bool good) { QTest::newRow(header) << QByteArray(header) << good; };
        row("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true);
        row("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", true);
        row("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-will-be", true);
        row("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more", false);
        row("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false);
        row("00-00000000000000000000000000000000-00f067aa0ba902b7-01", false);
        row("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", false);
        row("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", false);
        row("00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01", false);
        row("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7", false);
        row("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1", false);
        row("00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01", false);
        row(" 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false);
        row("", false);
        row("-", false);
    }
    void aTraceparentIsTakenOnlyIfItIsWellFormed()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, good);
        QCOMPARE(traceOfParent(header), good ? std::optional(kTrace) : std::nullopt);
    }

    void whatIsMadeIsRead()
    {
        SystemChance chance;
        for (int i = 0; i < 100; ++i) {
            const QString trace = newTrace(chance);
            QVERIFY(isTrace(trace));
            QCOMPARE(traceOfParent(traceparent(trace, chance)), std::optional(trace));
        }
    }

    void aScopeIsOfOneThreadAndEnds()
    {
        QCOMPARE(currentTrace(), QString());
        {
            const TraceScope outer(kTrace);
            QCOMPARE(currentTrace(), kTrace);
            {
                const TraceScope inner{QString()};
                QCOMPARE(currentTrace(), QString());
            }
            QCOMPARE(currentTrace(), kTrace);
            QString elsewhere = kTrace;
            std::thread([&elsewhere] { elsewhere = currentTrace(); }).join();
            QCOMPARE(elsewhere, QString());
        }
        QCOMPARE(currentTrace(), QString());
    }
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
