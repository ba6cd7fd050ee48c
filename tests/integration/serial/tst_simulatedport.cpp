// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedport.h"
#include "serial/xor8a.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 10'000;

// A program that has the port open, without Qt in between.
class Peer
{
public:
    explicit Peer(const QString &link) : m_fd(open(QFile::encodeName(link).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK))
    { }
    ~Peer() { ::close(m_fd); }
    void say(const QByteArray &bytes)
    {
        QCOMPARE(::write(m_fd, bytes.constData(), static_cast<size_t>(bytes.size())), bytes.size());
    }
    QByteArray heard()
    {
        char buffer[4096];
        for (ssize_t n = 0; (n = ::read(m_fd, buffer, sizeof buffer)) > 0;)
            m_heard.append(buffer, n);
        return m_heard;
    }

private:
    int m_fd;
    QByteArray m_heard;
};

} // namespace

class SimulatedPortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_link = m_dir->filePath(QStringLiteral("line"));
    }

    void theWallAnswersUnderTheLink()
    {
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_link);
        QSignalSpy received(&port, &SimulatedPort::received);
        QSignalSpy sent(&port, &SimulatedPort::sent);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        peer.say(xor8a::queryAll(1));
        QTRY_COMPARE_WITH_TIMEOUT(peer.heard(), QByteArray::fromHex("8001FFFFFF334D"), kPatience);
        QCOMPARE(received.first().first().toByteArray(), xor8a::queryAll(1));
        QCOMPARE(sent.size(), 1);
    }

    void bytesTakeTheirTimeOnTheLine()
    {
        // 100 requests of 5 bytes and 100 echoes of 5 bytes at 9600: at least 500 byte times, 521 ms, before the last
        // echo.
        SimulatedWall wall({{1, 8, 3, {}}});
        wall.setEcho(true);
        wall.setFault(1, SimulatedWall::Fault::Silent, true);
        SimulatedPort port(wall, m_link, 9600);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 100; ++i)
            peer.say(xor8a::queryAll(1));
        QTRY_COMPARE_WITH_TIMEOUT(peer.heard().size(), 500, kPatience);
        QVERIFY2(clock.elapsed() >= 520, qPrintable(QString::number(clock.elapsed())));
    }

    void aReplyWaitsAsLongAsTheBoardTakes()
    {
        SimulatedWall wall({{1, 8, 3, {}}}, {200ms, 1ms, 0ms});
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        QElapsedTimer clock;
        clock.start();
        peer.say(xor8a::unlock(1, 1));
        QTRY_COMPARE_WITH_TIMEOUT(peer.heard().size(), 5, kPatience);
        QVERIFY(clock.elapsed() >= 210);
    }

    void aProgramMayLeaveAndComeBackAndFindsNothingOld()
    {
        SimulatedWall wall({{1, 8, 3, {}}}, {50ms, 1ms, 0ms});
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        {
            Peer peer(m_link);
            peer.say(xor8a::unlock(1, 1)); // and gone before the acknowledgement
        }
        QTRY_COMPARE_WITH_TIMEOUT(wall.pulses({1, 1}), 1, kPatience);
        QTest::qWait(100);
        Peer peer(m_link);
        peer.say(xor8a::queryAll(1));
        QTRY_COMPARE_WITH_TIMEOUT(peer.heard(), QByteArray::fromHex("8001FFFFFE334C"), kPatience);
    }

    void unpluggingRemovesTheLinkAndPluggingInBringsItBack()
    {
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        QVERIFY(QFileInfo(m_link).isSymLink());
        port.unplug();
        QVERIFY(!QFileInfo(m_link).isSymLink());
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        peer.say(xor8a::unlock(1, 1));
        QTRY_VERIFY_WITH_TIMEOUT(wall.isOpen({1, 1}), kPatience);
    }

    void aFileInTheWayIsLeftAlone()
    {
        QFile file(m_link);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
        file.close();
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_link);
        const auto plugged = port.plugIn();
        QVERIFY(!plugged);
        QVERIFY(plugged.error().contains(m_link));
        QCOMPARE(file.size(), 8);
    }

    void aFolderThatIsNotThereIsAClearError()
    {
        SimulatedWall wall({{1, 8, 3, {}}});
        SimulatedPort port(wall, m_dir->filePath(QStringLiteral("nowhere/line")));
        const auto plugged = port.plugIn();
        QVERIFY(!plugged);
        QVERIFY(plugged.error().contains(QStringLiteral("nowhere")));
        QVERIFY(!port.isPluggedIn());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_link;
};

QTEST_GUILESS_MAIN(SimulatedPortTest)
#include "tst_simulatedport.moc"
