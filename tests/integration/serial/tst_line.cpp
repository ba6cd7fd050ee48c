// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/line.h"
#include "serial/portname.h"
#include "serial/simulatedport.h"

#include <QFile>
#include <QRegularExpression>
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

    void anAdapterIsFoundByItsSerialNumberWhateverItIsCalled()
    {
        m_settings.byIdDirectory = m_dir->path();
        m_settings.port = QStringLiteral("usb:A5069RR4");
        Line line(m_settings);
        QSignalSpy closed(&line, &Line::closed);
        line.start();
        QVERIFY(closed.first().first().toString().contains(QStringLiteral("no adapter with that serial number")));
        SimulatedWall wall({{1, 8, 3, {}}});
        for (const char *name : {"usb-FTDI_FT232R_USB_UART_A5069RR4-if00-port0", "usb-Other_Maker_A5069RR4-if00"}) {
            SimulatedPort port(wall, m_dir->filePath(QString::fromLatin1(name)));
            QVERIFY(port.plugIn());
            QTRY_VERIFY_WITH_TIMEOUT(line.isOpen(), kPatience);
            port.unplug();
            QTRY_VERIFY_WITH_TIMEOUT(!line.isOpen(), kPatience);
        }
    }

    void aPortIsFoundByItsNameInTheDirectory()
    {
        m_settings.byIdDirectory = m_dir->path();
        m_settings.port = QStringLiteral("by-id:usb-1a86_USB_Serial-if00-port0");
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_dir->filePath(QStringLiteral("usb-1a86_USB_Serial-if00-port0")));
        QVERIFY(port.plugIn());
        Line line(m_settings);
        line.start();
        QVERIFY(line.isOpen());
    }

    void whatAPortStandsFor_data()
    {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("entry"); // of the directory
        QTest::addColumn<QString>("error"); // or this in the sentence
        const auto row = [](const char *port, const char *entry, const char *error = "") {
            QTest::newRow(port) << QString::fromLatin1(port) << QString::fromLatin1(entry)
                                << QString::fromLatin1(error);
        };
        row("usb:A5069RR4", "usb-FTDI_FT232R_USB_UART_A5069RR4-if00-port0");
        row("usb:5069RR4", "", "no adapter with that serial number");
        row("usb:0001", "usb-Silicon_Labs_CP2102_0001-if00-port0");
        row("usb:AB CD", "usb-Maker_Thing_AB_CD-if00"); // as udev writes it
        row("usb:FT4232", "", "by-id:usb-FTDI_Quad_FT4232-if00-port0, by-id:usb-FTDI_Quad_FT4232-if01-port0");
        row("usb:", "", "names no serial number");
        row("by-id:usb-FTDI_Quad_FT4232-if01-port0", "usb-FTDI_Quad_FT4232-if01-port0");
        row("by-id:../../etc/passwd", "", "is no name of an entry");
        row("by-id:", "", "is no name of an entry");
    }
    void whatAPortStandsFor()
    {
        QFETCH(QString, port);
        QFETCH(QString, entry);
        QFETCH(QString, error);
        for (const char *name :
             {"usb-FTDI_FT232R_USB_UART_A5069RR4-if00-port0", "usb-Silicon_Labs_CP2102_0001-if00-port0",
              "usb-Maker_Thing_AB_CD-if00", "usb-FTDI_Quad_FT4232-if00-port0", "usb-FTDI_Quad_FT4232-if01-port0"}) {
            QVERIFY(QFile::link(QStringLiteral("/dev/null"), m_dir->filePath(QString::fromLatin1(name))));
        }
        const auto found = findPort(port, m_dir->path());
        QCOMPARE(found.has_value(), error.isEmpty());
        if (found)
            QCOMPARE(*found, m_dir->filePath(entry));
        else
            QVERIFY2(found.error().contains(error) && found.error().contains(port), qPrintable(found.error()));
    }

    void aPathIsTakenAsItIs()
    {
        QCOMPARE(findPort(QStringLiteral("/dev/ttyUSB0"), m_dir->path()).value(), QStringLiteral("/dev/ttyUSB0"));
    }

    void aPortThatRefusesDtrAndRtsIsUsedAllTheSameAndSaidOnce()
    {
        m_settings.dtr = true;
        m_settings.rts = false;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("DTR")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("RTS")));
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_settings.port);
        Line line(m_settings);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(port.plugIn());
            line.start();
            QTRY_VERIFY_WITH_TIMEOUT(line.isOpen(), kPatience);
            QTest::failOnWarning(QRegularExpression(QStringLiteral("DTR|RTS"))); // from the second time on
            port.unplug();
            QTRY_VERIFY_WITH_TIMEOUT(!line.isOpen(), kPatience);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    LineSettings m_settings;
};

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
