// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layout.h"
#include "serial/family.h"
#include "serial/simulatedport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {

constexpr int kLong = 60'000;

SimulatedBoard board(int address, int locks)
{
    SimulatedBoard one;
    one.address = address;
    one.locks = locks;
    return one;
}

// Simulated boards on a pty of their own.
class Boards
{
public:
    Boards(const Family &family, const QList<SimulatedBoard> &boards)
        : wall(QString(family.name), boards), link(m_folder.filePath(QStringLiteral("line"))),
          port(wall, link, family.speed), m_family(family), m_boards(boards)
    {
        if (const auto plugged = port.plugIn(); !plugged)
            qFatal("%s", qPrintable(plugged.error()));
    }

    int pulses() const
    {
        int sum = 0;
        for (const auto &each : m_boards) {
            for (int lock = m_family.firstLock; lock < m_family.firstLock + each.locks; ++lock)
                sum += wall.pulses({each.address, lock});
        }
        return sum;
    }

private:
    QTemporaryDir m_folder;

public:
    SimulatedWall wall;
    QString link;
    SimulatedPort port;

private:
    const Family &m_family;
    QList<SimulatedBoard> m_boards;
};

class Tool
{
public:
    void start(const QStringList &arguments, const QString &folder = {})
    {
        m_process.setWorkingDirectory(folder);
        m_process.start(QStringLiteral(CUBBY_TOOL), QStringList{QStringLiteral("boards")} + arguments);
    }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    int status() const { return m_process.exitCode(); }
    QString out()
    {
        m_out += QString::fromUtf8(m_process.readAllStandardOutput());
        return m_out;
    }
    QString err()
    {
        m_err += QString::fromUtf8(m_process.readAllStandardError());
        return m_err;
    }
    void type(const char *line) { m_process.write(line); }
    void interrupt() { m_process.terminate(); }

private:
    QProcess m_process;
    QString m_out, m_err;
};

QString s(const char *text) { return QString::fromLatin1(text); }

} // namespace

#define FINISHES(tool) QTRY_VERIFY_WITH_TIMEOUT(!(tool).isRunning(), kLong)

class ToolPortsTest : public QObject
{
    Q_OBJECT

    void everyFamily() const
    {
        QTest::addColumn<const Family *>("family");
        for (const Family &family : families())
            QTest::newRow(family.name.data()) << &family;
    }

private Q_SLOTS:
    void boardsAreFoundOnAPortAndNoLockMoves_data() { everyFamily(); }
    void boardsAreFoundOnAPortAndNoLockMoves()
    {
        QFETCH(const Family *, family);
        const int locks = family->lockCounts.first(), first = family->firstBoard;
        Boards boards(*family, {board(first, locks), board(first + 2, locks)});
        Tool tool;
        tool.start({s("scan"), boards.link, s("--json"), s("--family"), family->name, s("--boards"),
                    QStringLiteral("%1,%2,%3").arg(first).arg(first + 1).arg(first + 2)});
        FINISHES(tool);
        QVERIFY2(tool.status() == 0, qPrintable(tool.err()));
        const QJsonObject found = QJsonDocument::fromJson(tool.out().toUtf8()).object();
        QCOMPARE(found[s("family")].toString(), QString(family->name));
        QCOMPARE(found[s("baud")].toInt(), family->speed);
        const QJsonArray list = found[s("boards")].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[1].toObject()[s("address")].toInt(), first + 2);
        QCOMPARE(list[1].toObject()[s("mayBeSeveral")], QJsonValue(false));
        QCOMPARE(boards.pulses(), 0);

        // What it offers for a layout is one.
        QJsonObject layout = found[s("layout")].toObject();
        layout[s("name")] = s("Test");
        layout[s("width")] = 500;
        layout[s("height")] = 2000;
        layout[s("screen")] = QJsonObject{{s("x"), 450}, {s("y"), 1000}, {s("width"), 40}, {s("height"), 60}};
        layout[s("compartments")] = QJsonArray{QJsonObject{{s("name"), s("A1")},
                                                           {s("size"), s("M")},
                                                           {s("x"), 0},
                                                           {s("y"), 0},
                                                           {s("width"), 400},
                                                           {s("height"), 400},
                                                           {s("bus"), s("main")},
                                                           {s("board"), first},
                                                           {s("channel"), family->firstLock}}};
        const auto read = Layout::fromJson(layout);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    }

    void theFamilyIsFoundByItself()
    {
        const Family &family = *findFamily(u"kerong-cu48");
        Boards boards(family, {board(0, 48)});
        Tool tool;
        tool.start({s("scan"), QFileInfo(boards.link).fileName()}, QFileInfo(boards.link).path());
        FINISHES(tool);
        QVERIFY2(tool.out().startsWith(s("Boards of family kerong-cu48 at 19200 baud:\n  board 0: 48 channels\n")),
                 qPrintable(tool.out()));
        QVERIFY(tool.out().contains(s("For the layout:\n{")));
        QCOMPARE(boards.pulses(), 0);
    }

    void aPortThatIsNotThereIsSaid()
    {
        for (const char *what : {"scan", "watch"}) {
            Tool tool;
            tool.start({s(what), s("/nowhere/at/all")});
            FINISHES(tool);
            QCOMPARE(tool.status(), 1);
            QVERIFY2(tool.err().contains(s("/nowhere/at/all")), qPrintable(tool.err()));
        }
    }

    void oneLockIsPulsedOnceAndItsDoorRead_data()
    {
        QTest::addColumn<const Family *>("family");
        QTest::addColumn<bool>("echoes");
        for (const Family &family : families()) {
            for (const bool echoes : {false, true})
                QTest::addRow("%s%s", family.name.data(), echoes ? ", echoing" : "") << &family << echoes;
        }
    }
    void oneLockIsPulsedOnceAndItsDoorRead()
    {
        QFETCH(const Family *, family);
        QFETCH(bool, echoes);
        const int locks = family->lockCounts.first(), first = family->firstBoard;
        Boards boards(*family, {board(first, locks), board(first + 1, locks)});
        boards.wall.setEcho(echoes);
        Tool tool;
        tool.start({s("open"), boards.link, QString::number(first + 1), QString::number(family->firstLock + 3),
                    s("--family"), family->name, s("--yes")});
        FINISHES(tool);
        QVERIFY2(tool.out().startsWith(s("CONFIRMED")), qPrintable(tool.out() + tool.err()));
        QVERIFY2(tool.out().endsWith(s("The door reads open.\n")), qPrintable(tool.out()));
        QCOMPARE(tool.status(), 0);
        QCOMPARE(boards.wall.pulses({first + 1, family->firstLock + 3}), 1);
        QCOMPARE(boards.pulses(), 1);
    }

    void nothingIsPulsedUntilAPersonAgrees()
    {
        const Family &family = *findFamily(u"wkly");
        Boards boards(family, {board(0, 24)});
        for (const char *answer : {"n\n", "\n", "what\n"}) {
            Tool tool;
            tool.start({s("open"), boards.link, s("0"), s("1"), s("--family"), s("wkly")});
            tool.type(answer);
            FINISHES(tool);
            QCOMPARE(tool.status(), 1);
            QVERIFY(tool.err().contains(s("Pulse lock 1 of board 0 once? [y/N]")));
        }
        QCOMPARE(boards.pulses(), 0);
        Tool tool;
        tool.start({s("open"), boards.link, s("0"), s("1"), s("--family"), s("wkly")});
        tool.type("y\n");
        FINISHES(tool);
        QCOMPARE(tool.status(), 0);
        QCOMPARE(boards.pulses(), 1);
    }

    void aStuckDoorIsPulsedOnceAndSaidToBeClosed()
    {
        const Family &family = *findFamily(u"wkly");
        SimulatedBoard mute = board(0, 24);
        mute.answersUnlock = SimulatedBoard::Answers::Never;
        Boards boards(family, {mute});
        boards.wall.setStuck({0, 2}, true);
        Tool tool;
        tool.start({s("open"), boards.link, s("0"), s("2"), s("--family"), s("wkly"), s("--yes")});
        FINISHES(tool);
        QVERIFY2(tool.out().startsWith(s("SENT, UNCONFIRMED")), qPrintable(tool.out()));
        QVERIFY2(tool.out().endsWith(s("The door reads closed.\n")), qPrintable(tool.out()));
        QCOMPARE(tool.status(), 1);
        QCOMPARE(boards.pulses(), 1);
    }

    void aLockThatDoesNotExistIsRefused()
    {
        Boards boards(*findFamily(u"kerong-cu16"), {board(0, 16)});
        Tool tool;
        tool.start({s("open"), boards.link, s("0"), s("16"), s("--family"), s("kerong-cu16"), s("--yes")});
        FINISHES(tool);
        QCOMPARE(tool.status(), 2);
        QVERIFY2(tool.err().contains(s("has locks 0 to 15")), qPrintable(tool.err()));
        QCOMPARE(boards.pulses(), 0);
    }

    void doorsAreWatchedAndTheRawBytesCanBeDecoded()
    {
        Boards boards(*findFamily(u"kerong-cu16"), {board(1, 16)});
        Tool tool;
        tool.start({s("watch"), boards.link, s("--family"), s("kerong-cu16"), s("--raw")});
        QTRY_VERIFY_WITH_TIMEOUT(tool.out().contains(s("board 1 lock 15 closed")), kLong);
        boards.wall.open({1, 7});
        QTRY_VERIFY_WITH_TIMEOUT(tool.out().contains(s("board 1 lock 7 open")), kLong);
        boards.wall.close({1, 7});
        QTRY_VERIFY_WITH_TIMEOUT(tool.out().count(s("board 1 lock 7 closed")) == 2, kLong);
        tool.interrupt();
        FINISHES(tool);
        QCOMPARE(tool.status(), 0);
        QCOMPARE(boards.pulses(), 0);

        QProcess decode;
        decode.start(s(CUBBY_TOOL), {s("boards"), s("decode"), s("--family"), s("kerong-cu16")});
        decode.write(tool.out().toUtf8());
        decode.closeWriteChannel();
        QVERIFY(decode.waitForFinished(kLong));
        QCOMPARE(decode.readAllStandardError(), QByteArray());
        const auto lines = decode.readAllStandardOutput().split('\n');
        QSet<QString> kinds;
        bool sawOpen = false;
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            kinds.insert(object[s("kind")].toString());
            sawOpen |= object[s("doors")].toArray().contains(s("open"));
        }
        kinds.remove({});
        QCOMPARE(kinds, QSet<QString>{s("status")});
        QVERIFY(sawOpen);
    }

    void watchingEndsByItselfAfterATime()
    {
        Boards boards(*findFamily(u"wkly"), {board(1, 4)});
        Tool tool;
        tool.start({s("watch"), boards.link, s("--boards"), s("1"), s("--family"), s("wkly"), s("--json"), s("--for"),
                    s("1s")});
        FINISHES(tool);
        QCOMPARE(tool.status(), 0);
        const QStringList lines = tool.out().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines)
            QVERIFY2(!QJsonDocument::fromJson(line.toUtf8()).object()[s("at")].toString().isEmpty(), qPrintable(line));
    }

    void aWiringIsFoundByOneDoor_data()
    {
        QTest::addColumn<const Family *>("family");
        QTest::addColumn<bool>("flag");
        QTest::newRow("xor8a, usual") << findFamily(u"xor8a") << false;
        for (const Family &family : families()) {
            QTest::addRow("%s, unusual", family.name.data()) << &family << true;
        }
    }
    void aWiringIsFoundByOneDoor()
    {
        QFETCH(const Family *, family);
        QFETCH(bool, flag);
        const bool isXor8a = family->name == QLatin1StringView("xor8a");
        SimulatedBoard wired = board(family->firstBoard, family->lockCounts.last());
        wired.statusBytes = 7;
        wired.wiring.openIs1 = flag;
        wired.wiring.lastByteFirst = !flag;
        wired.wiring.acknowledgementOpenIs11 = flag;
        Boards boards(*family, {wired});
        const LockAddress lock{family->firstBoard, family->firstLock + 1};
        Tool tool;
        tool.start({s("calibrate"), boards.link, QString::number(lock.board), QString::number(lock.lock), s("--family"),
                    family->name, s("--yes")});
        QTRY_VERIFY_WITH_TIMEOUT(tool.err().contains(s("Now close the door")) || !tool.isRunning(), kLong);
        QTRY_VERIFY(!boards.wall.isOpen(lock) || boards.wall.close(lock)); // which does not do under power
        FINISHES(tool);
        QVERIFY2(tool.status() == 0, qPrintable(tool.out() + tool.err()));
        QCOMPARE(boards.pulses(), 1);
        QVERIFY(!boards.wall.isLeftOn(lock));
        const QJsonObject keys = QJsonDocument::fromJson(tool.out().mid(tool.out().indexOf(u'{')).toUtf8()).object();
        QCOMPARE(keys[s("openIs1")], QJsonValue(flag));
        QCOMPARE(keys.contains(s("lastByteFirst")), isXor8a);
        QCOMPARE(keys.contains(s("acknowledgementOpenIs11")), isXor8a);
        if (isXor8a) {
            QCOMPARE(keys[s("lastByteFirst")], QJsonValue(!flag));
            QCOMPARE(keys[s("acknowledgementOpenIs11")], QJsonValue(flag));
        }
    }

    void aDoorThatDoesNotOpenTellsNothing()
    {
        Boards boards(*findFamily(u"xor8a"), {board(1, 24)});
        boards.wall.setStuck({1, 1}, true);
        Tool tool;
        tool.start(
            {s("calibrate"), boards.link, s("1"), s("1"), s("--family"), s("xor8a"), s("--yes"), s("--for"), s("1s")});
        FINISHES(tool);
        QCOMPARE(tool.status(), 1);
        QVERIFY2(tool.err().contains(s("no input changed")), qPrintable(tool.err()));
        QCOMPARE(tool.out(), QString());
        QCOMPARE(boards.pulses(), 1);
    }
};

QTEST_GUILESS_MAIN(ToolPortsTest)
#include "tst_toolports.moc"
