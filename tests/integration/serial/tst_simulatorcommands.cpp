// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/commands.h"
#include "app/simulator/links.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::simulator;

namespace {

LayoutBus bus(const QString &name, const QList<int> &boards)
{
    LayoutBus made;
    made.name = name;
    made.family = QStringLiteral("xor8a");
    for (const int address : boards) {
        LayoutBoard board;
        board.address = address;
        board.channels = 8;
        made.boards.append(board);
    }
    return made;
}

LayoutCompartment compartment(const QString &name, const BoardChannel &lock)
{
    LayoutCompartment made;
    made.name = name;
    made.lock = lock;
    return made;
}

// Two buses that both have a board 1.
Layout twoBuses()
{
    const QString left = QStringLiteral("left"), right = QStringLiteral("right");
    Layout layout;
    layout.buses = {bus(left, {1, 2}), bus(right, {1})};
    layout.compartments
        = {compartment(QStringLiteral("A1"), {left, 1, 1}), compartment(QStringLiteral("B1"), {right, 1, 8})};
    layout.compartments[0].presence = BoardChannel{right, 1, 1};
    return layout;
}

} // namespace

class SimulatorCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const auto links = linksFor(twoBuses(), m_dir->path());
        QVERIFY(links);
        m_simulation = std::make_unique<Simulation>(twoBuses(), *links);
        QVERIFY(m_simulation->plugInAll());
    }

    void commandsAreAnsweredWithOneLine_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const QStringList &before, const char *line, const char *answer) {
            QTest::newRow(name) << before << QString::fromLatin1(line) << QString::fromLatin1(answer);
        };
        const QString open = QStringLiteral("open A1");
        const QString put = QStringLiteral("put A1");
        row("state", {}, "state A1", "ok A1 closed empty pulses=0");
        row("state of all", {}, "state", "ok A1 closed empty pulses=0; B1 closed empty pulses=0");
        row("state of what is not there", {}, "state Z9", "error there is no compartment \"Z9\"");
        row("open", {}, "open A1", "ok");
        row("opened", {open}, "state A1", "ok A1 open empty pulses=0");
        row("open twice", {open}, "open A1", "ok unchanged");
        row("close", {open}, "close A1", "ok");
        row("close what is closed", {}, "close A1", "ok unchanged");
        row("put", {open}, "put A1", "ok");
        row("put twice", {open, put}, "put A1", "ok unchanged");
        row("with a parcel", {open, put}, "state A1", "ok A1 open parcel pulses=0");
        row("take", {open, put}, "take A1", "ok");
        row("put through a closed door", {}, "put A1", "error A1 is closed: nothing can be put in");
        row("take through a closed door", {}, "take A1", "error A1 is closed: nothing can be taken out");
        row("no name", {}, "close", "error say: close|open|put|take COMPARTMENT");
        row("two names", {}, "close A1 B1", "error say: close|open|put|take COMPARTMENT");
        row("spaces", {}, "   open \t A1  ", "ok");
        row("stuck", {}, "fault A1 stuck on", "ok");
        row("stuck shows", {QStringLiteral("fault A1 stuck on")}, "state A1", "ok A1 closed empty pulses=0 stuck");
        row("sensor", {}, "fault A1 sensor on", "ok");
        row("sensor shows", {QStringLiteral("fault A1 sensor on")}, "state A1",
            "ok A1 closed empty pulses=0 sensor-dead");
        row("nothing to mend", {}, "fault A1 stuck off", "ok unchanged");
        row("no such fault", {}, "fault A1 burnt on", "error say: fault COMPARTMENT stuck|sensor on|off");
        row("neither on nor off", {}, "fault A1 stuck maybe", "error say: fault COMPARTMENT stuck|sensor on|off");
        row("a fault alone", {}, "fault", "error say: fault COMPARTMENT stuck|sensor on|off");
        row("board", {}, "fault board 2 silent on", "ok");
        row("board of a bus", {}, "fault board right/1 slow on", "ok");
        row("board by two names", {}, "fault board 1 noise on",
            "error board 1 is on several buses, say one of left, right");
        row("no board", {}, "fault board 7 silent on", "error there is no board \"7\"");
        row("no board of that bus", {}, "fault board right/2 silent on", "error there is no board \"right/2\"");
        row("no number", {}, "fault board x silent on", "error there is no board \"x\"");
        row("no board fault", {}, "fault board 2 burnt on", "error say: fault board NUMBER silent|slow|noise on|off");
        row("echo", {}, "fault bus left echo on", "ok");
        row("unplugged", {}, "fault bus left unplugged on", "ok");
        row("plugged in again", {QStringLiteral("fault bus left unplugged on")}, "fault bus left unplugged off", "ok");
        row("no bus", {}, "fault bus up echo on", "error there is no bus \"up\"");
        row("no bus fault", {}, "fault bus left burnt on", "error say: fault bus NAME echo|unplugged on|off");
        row("nonsense", {}, "explode", "error say: close, open, put, take, fault, state or quit");
    }
    void commandsAreAnsweredWithOneLine()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, line);
        QFETCH(QString, answer);
        for (const QString &first : before)
            QVERIFY(execute(first, *m_simulation).startsWith(QStringLiteral("ok")));
        QCOMPARE(execute(line, *m_simulation), answer);
    }

    void whatHappensIsSaid()
    {
        QStringList lines;
        connect(m_simulation.get(), &Simulation::happened, this,
                [&](Simulation::Event event, const QString &where) { lines.append(eventLine(event, where)); });
        for (const char *line : {"open B1", "put B1", "take B1", "close B1"})
            execute(QString::fromLatin1(line), *m_simulation);
        QCOMPARE(lines, (QStringList{QStringLiteral("opened B1"), QStringLiteral("parcel-in B1"),
                                     QStringLiteral("parcel-out B1"), QStringLiteral("closed B1")}));
    }

    void anUnpluggedBusHasNoLink()
    {
        const QString link = m_dir->filePath(QStringLiteral("left"));
        QVERIFY(QFileInfo(link).isSymLink());
        execute(QStringLiteral("fault bus left unplugged on"), *m_simulation);
        QVERIFY(!QFileInfo(link).isSymLink());
        QVERIFY(m_simulation->isUnplugged(QStringLiteral("left")));
        QVERIFY(!m_simulation->isUnplugged(QStringLiteral("right")));
        execute(QStringLiteral("fault bus left unplugged off"), *m_simulation);
        QVERIFY(QFileInfo(link).isSymLink());
    }

    void linksAreReadFromOneText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("both") << QStringLiteral("left=/a/l, right=/a/r") << true;
        QTest::newRow("one is missing") << QStringLiteral("left=/a/l") << false;
        QTest::newRow("one is named twice") << QStringLiteral("left=/a/l,left=/a/r") << false;
        QTest::newRow("no such bus") << QStringLiteral("left=/a/l,up=/a/r") << false;
        QTest::newRow("no path") << QStringLiteral("left=,right=/a/r") << false;
        QTest::newRow("one path for two") << QStringLiteral("/a/l") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void linksAreReadFromOneText()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto links = linksFor(twoBuses(), text);
        QCOMPARE(links.has_value(), good);
        if (good)
            QCOMPARE(links->value(QStringLiteral("right")), QStringLiteral("/a/r"));
    }

    void aPathIsEnoughForOneBus()
    {
        Layout layout = twoBuses();
        layout.buses.removeLast();
        const auto links = linksFor(layout, QStringLiteral("/a/line"));
        QVERIFY(links);
        QCOMPARE(links->value(QStringLiteral("left")), QStringLiteral("/a/line"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Simulation> m_simulation;
};

QTEST_GUILESS_MAIN(SimulatorCommandsTest)
#include "tst_simulatorcommands.moc"
