// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/scanner.h"

#include "ptyscanner.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {
constexpr int kPatience = 10'000;
}

// A serial scanner on a real pseudo-terminal.
class ScannerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    ScannerSettings m_settings;
    std::unique_ptr<PtyScanner> m_pty;
    std::unique_ptr<Scanner> m_scanner;
    QList<QByteArray> m_scans;

    void open()
    {
        m_scanner = std::make_unique<Scanner>(m_settings);
        connect(m_scanner.get(), &Scanner::scanned, this, [this](const QByteArray &bytes) { m_scans << bytes; });
        m_scanner->start();
    }

public:
    // Of Qt's two event loops the one that looks at timers again before it looks at ports again.
    static void initMain() { qputenv("QT_NO_GLIB", "1"); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = {};
        m_settings.line.port = m_dir->filePath(QStringLiteral("scanner"));
        m_settings.line.reopenFirst = 10ms;
        m_settings.line.reopenMost = 40ms;
        m_settings.split.idle = 60'000ms; // of a test that is not about silence
        m_pty = std::make_unique<PtyScanner>(m_settings.line.port);
        m_scans.clear();
    }
    void cleanup()
    {
        m_scanner.reset();
        m_pty.reset();
    }

    void whatIsScannedComesAsItWasEncoded()
    {
        QVERIFY(m_pty->plugIn());
        open();
        QVERIFY(m_scanner->isOpen());
        // No byte means anything to the terminal in between: neither EOT nor XON and XOFF nor an interrupt.
        QVERIFY(m_pty->send("]C100106141411234567897\r\n[)>\x1E"
                            "01\x1D"
                            "961Z00004951\x1E\x04\tZ\xC3\xBCrich\n"));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans,
                                  (QList<QByteArray>{"]C100106141411234567897",
                                                     "[)>\x1E"
                                                     "01\x1D"
                                                     "961Z00004951\x1E\x04",
                                                     "Z\xC3\xBCrich"}),
                                  kPatience);
    }

    void aScanWithoutATerminatorEndsWithSilence()
    {
        m_settings.split.idle = 80ms;
        QVERIFY(m_pty->plugIn());
        open();
        QVERIFY(m_pty->send("RR287043775IN"));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans, QList<QByteArray>{"RR287043775IN"}, kPatience);
        QVERIFY(m_pty->send("RB123456785GB"));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans, (QList<QByteArray>{"RR287043775IN", "RB123456785GB"}), kPatience);
    }

    // However long the program was busy between the first byte and the last: all of them were in the port in time.
    void aBusyProgramSplitsNoScan()
    {
        m_settings.split.idle = 60ms;
        QVERIFY(m_pty->plugIn());
        open();
        int reads = 0;
        connect(m_scanner->findChild<Line *>(), &Line::received, this, [&] {
            if (++reads == 1) {
                QVERIFY(m_pty->send("3775IN"));
                QThread::msleep(200); // the silence would be over before anybody looks at the port again
            }
        });
        QVERIFY(m_pty->send("RR28704"));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans, QList<QByteArray>{"RR287043775IN"}, kPatience);
    }

    void noiseIsSaidAndNotTakenForAScan()
    {
        QVERIFY(m_pty->plugIn());
        open();
        QSignalSpy rejected(m_scanner.get(), &Scanner::rejected);
        QVERIFY(m_pty->send(QByteArray("\x00\x80\xFE\x01\r", 5)));
        QTRY_COMPARE_WITH_TIMEOUT(rejected.size(), 1, kPatience);
        const QString why = rejected.first().first().toString();
        QVERIFY2(why.contains(m_settings.line.port) && why.contains(QStringLiteral("00 80 fe 01")), qPrintable(why));
        QVERIFY(m_pty->send("AB1\r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans, QList<QByteArray>{"AB1"}, kPatience);
    }

    void aScannerIsFoundAgainWheneverItIsPluggedInAndNeverSendsHalfALabel()
    {
        open();
        QSignalSpy changed(m_scanner.get(), &Scanner::lineChanged);
        QSignalSpy rejected(m_scanner.get(), &Scanner::rejected);
        QVERIFY(!m_scanner->isOpen());
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(m_pty->plugIn());
            QTRY_VERIFY_WITH_TIMEOUT(m_scanner->isOpen(), kPatience);
            QVERIFY(m_pty->send("AB1\rCD"));
            QTRY_COMPARE_WITH_TIMEOUT(m_scans, QList<QByteArray>(i, "AB1"), kPatience);
            m_pty->unplug();
            QTRY_VERIFY_WITH_TIMEOUT(!m_scanner->isOpen(), kPatience);
            QVERIFY(!changed.isEmpty() && !changed.last().at(0).toBool());
        }
        QCOMPARE(m_scans.size(), 3);
        QCOMPARE(rejected.size(), 3);
    }

    // A pseudo-terminal has no such line, as some adapters have none: it works all the same.
    void aPortThatKnowsNoDtrIsStillRead()
    {
        m_settings.line.dtr = true;
        QVERIFY(m_pty->plugIn());
        open();
        QVERIFY(m_pty->send("AB1\r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans, QList<QByteArray>{"AB1"}, kPatience);
    }

    void aMegabyteOfNoiseHidesNoScanThatFollowsIt()
    {
        QVERIFY(m_pty->plugIn());
        open();
        QSignalSpy rejected(m_scanner.get(), &Scanner::rejected);
        const QByteArray stream = QByteArray("\xF0\x01zz").repeated(250'000) + QByteArray("\rRR287043775IN\r");
        const QDeadlineTimer patience(kPatience);
        for (qsizetype sent = 0; sent < stream.size() && !patience.hasExpired(); QCoreApplication::processEvents())
            sent += m_pty->sendSome(stream.mid(sent));
        QTRY_COMPARE_WITH_TIMEOUT(m_scans, QList<QByteArray>{"RR287043775IN"}, kPatience);
        QCOMPARE(rejected.size(), 1);
    }
};

QTEST_GUILESS_MAIN(ScannerTest)
#include "tst_scanner.moc"
