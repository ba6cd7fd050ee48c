// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/line.h"
#include "serial/simulatedport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {
constexpr int kPatience = 10'000;
}

class LineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings.port = m_dir->filePath(QStringLiteral("line"));
        m_settings.reopenFirst = 10ms;
        m_settings.reopenMost = 40ms;
    }

    void aMissingPortIsSaidOnceAndLookedForUntilItIsThere()
    {
        Line line(m_settings);
        QSignalSpy closed(&line, &Line::closed);
        QSignalSpy opened(&line, &Line::opened);
        line.start();
        QCOMPARE(closed.size(), 1);
        QVERIFY(closed.first().first().toString().contains(m_settings.port));
        QCOMPARE(line.write("abc"), Line::Written::Nothing);
        QTest::qWait(200); // many attempts
        QCOMPARE(closed.size(), 1);
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_settings.port);
        QVERIFY(port.plugIn());
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kPatience);
        QVERIFY(line.isOpen());
    }

    void aFileThatIsNoPortIsAClearError()
    {
        QFile file(m_settings.port);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Line line(m_settings);
        QSignalSpy closed(&line, &Line::closed);
        line.start();
        QCOMPARE(closed.size(), 1);
        QVERIFY(closed.first().first().toString().contains(m_settings.port));
        QVERIFY(!line.isOpen());
    }

    void aLineThatTakesNoBytesClosesInsteadOfSendingThemLater()
    {
        // A terminal that nobody reads from fills up.
        const int master = posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
        m_settings.port = QString::fromLocal8Bit(ptsname(master));
        Line line(m_settings);
        QSignalSpy closed(&line, &Line::closed);
        line.start();
        QVERIFY(line.isOpen());
        auto written = Line::Written::All;
        qint64 taken = 0;
        for (int i = 0; i < 100'000 && written == Line::Written::All; ++i) {
            written = line.write("12345");
            taken += written == Line::Written::All ? 5 : 0;
        }
        QVERIFY(written != Line::Written::All);
        QVERIFY(!line.isOpen());
        QCOMPARE(closed.size(), 1);
        // What was not taken does not come out when the other end reads again.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        fcntl(master, F_SETFL, O_NONBLOCK);
        qint64 came = 0;
        char buffer[4096];
        for (ssize_t n = 0; (n = read(master, buffer, sizeof buffer)) > 0;)
            came += n;
        QVERIFY(came <= taken + (written == Line::Written::Partly ? 4 : 0));
        ::close(master);
    }

    void whatIsWrittenIsOutWhenTheCallReturns()
    {
        const int master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
        QVERIFY(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
        m_settings.port = QString::fromLocal8Bit(ptsname(master));
        Line line(m_settings);
        line.start();
        char buffer[64];
        for (int i = 0; i < 100; ++i) { // also with earlier writes that the event loop has not seen yet
            QCOMPARE(line.write("\x8A\x01\x01\x11\x9B"), Line::Written::All);
            QCOMPARE(read(master, buffer, sizeof buffer), 5);
        }
        ::close(master);
    }

    void aPortThatDiesClosesTheLineOnceAndIsReopenedByItsPath()
    {
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_settings.port);
        QVERIFY(port.plugIn());
        Line line(m_settings);
        QSignalSpy closed(&line, &Line::closed);
        QSignalSpy opened(&line, &Line::opened);
        line.start();
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(opened.size(), i);
            port.unplug();
            QTRY_VERIFY_WITH_TIMEOUT(!line.isOpen(), kPatience);
            QVERIFY(port.plugIn());
            QTRY_VERIFY_WITH_TIMEOUT(line.isOpen(), kPatience);
        }
        line.stop();
        QVERIFY(!line.isOpen());
        const auto openings = opened.size();
        QTest::qWait(100);
        QCOMPARE(opened.size(), openings);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    LineSettings m_settings;
};

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
