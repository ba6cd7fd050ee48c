// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedport.h"
#include "serial/xor8a.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
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

    void everyFamilysBytesTakeTheirTimeAtItsSpeed_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("speed");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<qsizetype>("reply");
        const auto row = [](const char *family, int speed, const char *request, qsizetype reply) {
            QTest::newRow(family) << QString::fromLatin1(family) << speed << QByteArray::fromHex(request) << reply;
        };
        row("xor8a", 9600, "8001 0033 B2", 7);
        row("kerong-cu16", 19'200, "0210 3003 45", 9);
        row("kerong-cu48", 19'200, "0201 0060 0366", 18);
        row("wkly", 9600, "574B 4C59 0801 8484", 34);
        row("modbus-relay", 9600, "0102 0000 0018 7800", 8);
    }
    void everyFamilysBytesTakeTheirTimeAtItsSpeed()
    {
        QFETCH(QString, family);
        QFETCH(int, speed);
        QFETCH(QByteArray, request);
        QFETCH(qsizetype, reply);
        SimulatedWall wall(family, {{1, 24, 3, {}}}, {0ms, 0ms});
        SimulatedPort port(wall, m_link, speed);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        constexpr int times = 8;
        QElapsedTimer clock;
        clock.start();
        for (int i = 1; i <= times; ++i) {
            peer.say(request);
            QTRY_COMPARE_WITH_TIMEOUT(peer.heard().size(), reply * i, kPatience);
        }
        // A byte has ten bits. The timer of the system may be a millisecond early.
        const auto least = times * ((request.size() + reply) * 10'000 / speed - 1);
        QVERIFY2(clock.elapsed() >= least, qPrintable(QStringLiteral("%1 ms").arg(clock.elapsed())));
    }

    void everyFaultShowsOnTheLine_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QByteArray>("before"); // the answer of the board that is well; a pattern
        const QByteArray good = "8001FFFFFF334D";
        QTest::newRow("off") << Fault::Off << QByteArray();
        QTest::newRow("silent") << Fault::Silent << QByteArray();
        QTest::newRow("wrong address") << Fault::WrongAddress << QByteArray("8002FFFFFF334E");
        QTest::newRow("corrupt") << Fault::Corrupt << QByteArray("(?!" + good + ")[0-9A-F]{14}");
        QTest::newRow("noise") << Fault::Noise << QByteArray("[0-9A-F]{16,26}");
        QTest::newRow("cut") << Fault::Cut << QByteArray("(8001)?[0-9A-F]{0,8}");
        QTest::newRow("split") << Fault::Split << good;
        QTest::newRow("merge") << Fault::Merge << good;
        QTest::newRow("inverted") << Fault::Inverted << QByteArray("8001FFFF0033B2");
        QTest::newRow("echo") << Fault::Echo << QByteArray("80010033B2" + good + "80030033B0");
        QTest::newRow("part of an echo") << Fault::PartEcho << QByteArray("[0-9A-F]{2,8}" + good + "[0-9A-F]{2,8}");
    }
    void everyFaultShowsOnTheLine()
    {
        QFETCH(Fault, fault);
        QFETCH(QByteArray, before);
        SimulatedWall wall({{1, 8, 3, {}}, {3, 8, 3, {}}}, {20ms, 2ms, 100ms});
        if (kindOf(fault).place == FaultPlace::Line)
            wall.setLineFault(fault);
        else
            wall.setFault(1, fault);
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        QSignalSpy arrived(&port, &SimulatedPort::received);
        QSignalSpy said(&port, &SimulatedPort::sent);
        peer.say(xor8a::queryAll(1));
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, kPatience);
        const bool speaks = fault != Fault::Off && fault != Fault::Silent && fault != Fault::Merge;
        QTRY_VERIFY_WITH_TIMEOUT(!speaks || said.size() >= 1 + (kindOf(fault).place == FaultPlace::Line), kPatience);
        peer.say(xor8a::queryAll(3));
        QTRY_VERIFY_WITH_TIMEOUT(peer.heard().endsWith(QByteArray::fromHex("8003FFFFFF334F")), kPatience);
        const QByteArray rest = peer.heard().chopped(7).toHex().toUpper();
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(QString::fromLatin1(before)));
        QVERIFY2(pattern.match(QString::fromLatin1(rest)).hasMatch(), rest.constData());
    }

    void aSlowBoardAndOneThatSpeaksInPiecesTakeTheirTime()
    {
        SimulatedWall wall({{1, 8, 3, {}}}, {20ms, 2ms, 200ms});
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        QElapsedTimer clock;
        for (const auto &[fault, least] : {std::pair(Fault::Slow, 200), std::pair(Fault::Split, 20)}) {
            wall.setFault(1, fault);
            clock.start();
            const auto before = peer.heard().size();
            peer.say(xor8a::queryAll(1));
            QTRY_COMPARE_WITH_TIMEOUT(peer.heard().size(), before + 7, kPatience);
            QVERIFY2(clock.elapsed() >= least, kindOf(fault).name.data());
            wall.setFault(1, fault, 0);
        }
    }

    void aChangeIsToldWithoutARequest()
    {
        SimulatedWall wall(u"wkly", {{0, 8, 0, {}}});
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        QTRY_VERIFY_WITH_TIMEOUT(peer.heard().isEmpty(), kPatience);
        peer.say(QByteArray::fromHex("57 4B 4C 59 09 00 83 01 82")); // somebody is there
        QTRY_COMPARE_WITH_TIMEOUT(peer.heard().size(), 11, kPatience);
        wall.open({0, 1});
        QTRY_VERIFY_WITH_TIMEOUT(peer.heard().endsWith(QByteArray::fromHex("574B4C590A0085010087")), kPatience);
    }

    void timeGoesOnBehindThePortEvenWhenItIsUnplugged()
    {
        SimulatedWall wall(u"wkly", {{0, 8, 0, {}}}, {10ms, 2ms, 0ms, 50ms});
        SimulatedPort port(wall, m_link);
        QVERIFY(port.plugIn());
        Peer peer(m_link);
        peer.say(QByteArray::fromHex("57 4B 4C 59 09 00 82 01 83"));
        QTRY_COMPARE_WITH_TIMEOUT(wall.pulses({0, 1}), 1, kPatience);
        port.unplug();
        QTRY_VERIFY_WITH_TIMEOUT(wall.isOpen({0, 1}), kPatience);
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
