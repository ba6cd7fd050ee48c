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
        m_player = std::make_unique<ScriptPlayer>(*m_simulation, 1);
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
        const char *doors
            = "error say: fault COMPARTMENT stuck|unlatched|bounces|sensor-closed|sensor-open|sensor-frozen|"
              "sensor-inverted|presence-blind|presence-stuck on|off|PERCENT%";
        const char *boards
            = "error say: fault board NUMBER off|silent|slow|wrong-address|corrupt|noise|cut|split|merge|"
              "inverted|refuses on|off|PERCENT%";
        const char *buses = "error say: fault bus NAME echo|part-echo|unplugged on|off|PERCENT%";
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
        row("sensor", {}, "fault A1 sensor-closed on", "ok");
        row("now and then", {QStringLiteral("fault A1 sensor-closed 25%"), QStringLiteral("fault A1 stuck on")},
            "state A1", "ok A1 closed empty pulses=0 stuck sensor-closed=25%");
        row("nothing to mend", {}, "fault A1 stuck off", "ok unchanged");
        row("no such fault", {}, "fault A1 burnt on", doors);
        row("neither on nor off", {}, "fault A1 stuck maybe", doors);
        row("a fault alone", {}, "fault", doors);
        row("board", {}, "fault board 2 silent on", "ok");
        row("board of a bus", {}, "fault board right/1 slow on", "ok");
        row("board by two names", {}, "fault board 1 noise on",
            "error board 1 is on several buses, say one of left, right");
        row("no board", {}, "fault board 7 silent on", "error there is no board \"7\"");
        row("no board of that bus", {}, "fault board right/2 silent on", "error there is no board \"right/2\"");
        row("no number", {}, "fault board x silent on", "error there is no board \"x\"");
        row("no board fault", {}, "fault board 2 burnt on", boards);
        row("echo", {}, "fault bus left echo on", "ok");
        row("unplugged", {}, "fault bus left unplugged on", "ok");
        row("plugged in again", {QStringLiteral("fault bus left unplugged on")}, "fault bus left unplugged off", "ok");
        row("no bus", {}, "fault bus up echo on", "error there is no bus \"up\"");
        row("no bus fault", {}, "fault bus left burnt on", buses);
        row("more than certain", {}, "fault A1 stuck 101%", doors);
        row("script", {}, "script every about 30s door any opens", "ok");
        row("script shows", {QStringLiteral("script every  about 30s door any opens")}, "script",
            "ok every about 30s door any opens");
        row("script with a mistake", {}, "script every 30s door any opns",
            "error line 1, column 20: one of opens, closes, stuck, unlatched, bounces, sensor-closed, sensor-open, "
            "sensor-frozen, sensor-inverted, presence-blind, presence-stuck must stand here");
        row("script stops", {QStringLiteral("script door A1 stuck"), QStringLiteral("script stop")}, "state A1",
            "ok A1 closed empty pulses=0");
        row("script breaks", {QStringLiteral("script door * stuck")}, "state A1", "ok A1 closed empty pulses=0 stuck");
        row("nonsense", {}, "explode", "error say: close, open, put, take, fault, script, state or quit");
    }
    void commandsAreAnsweredWithOneLine()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, line);
        QFETCH(QString, answer);
        for (const QString &first : before)
            QVERIFY(execute(first, *m_simulation, *m_player).startsWith(QStringLiteral("ok")));
        QCOMPARE(execute(line, *m_simulation, *m_player), answer);
    }

    void whatHappensIsSaid()
    {
        QStringList lines;
        connect(m_simulation.get(), &Simulation::happened, this,
                [&](Simulation::Event event, const QString &where) { lines.append(eventLine(event, where)); });
        for (const char *line : {"open B1", "put B1", "take B1", "close B1"})
            execute(QString::fromLatin1(line), *m_simulation, *m_player);
        QCOMPARE(lines, (QStringList{QStringLiteral("opened B1"), QStringLiteral("parcel-in B1"),
                                     QStringLiteral("parcel-out B1"), QStringLiteral("closed B1")}));
    }

    void aScriptIsPlayedAsTimeGoesBy()
    {
        QCOMPARE(execute(QStringLiteral("script at 50ms door A1 opens"), *m_simulation, *m_player),
                 QStringLiteral("ok"));
        execute(QStringLiteral("script at 60ms board right/1 silent for 50ms"), *m_simulation, *m_player);
        const FaultTarget board{FaultPlace::Board, QStringLiteral("right/1")};
        QList<double> silent;
        connect(m_simulation.get(), &Simulation::faultsChanged, this,
                [&] { silent.append(m_simulation->fault(board, Fault::Silent)); });
        QTRY_VERIFY_WITH_TIMEOUT(m_simulation->compartment(QStringLiteral("A1"))->open, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(silent, (QList<double>{1, 0}), 10'000);
    }

    void aScriptFromAFileIsTakenWholeOrNotAtAll()
    {
        QFile file(m_dir->filePath(QStringLiteral("faults")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("door A1 stuck\nat noon door B1 stuck\n");
        file.close();
        const auto added = m_player->addFile(file.fileName());
        QVERIFY(!added);
        QCOMPARE(added.error().message, QString(file.fileName()
                                                + QStringLiteral(", line 2, column 4: a time from 10ms to "
                                                                 "1000h is needed, as in 500ms, 12s, "
                                                                 "1.5min or 2h")));
        QVERIFY(m_player->rules().isEmpty());
        QVERIFY(!m_player->addFile(m_dir->filePath(QStringLiteral("nowhere"))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("door A1 stuck\n");
        file.close();
        QVERIFY(m_player->addFile(file.fileName()));
        QCOMPARE(m_simulation->faults({FaultPlace::Lock, QStringLiteral("A1")}), QStringList{QStringLiteral("stuck")});
    }

    void anUnpluggedBusHasNoLink()
    {
        const QString link = m_dir->filePath(QStringLiteral("left"));
        QVERIFY(QFileInfo(link).isSymLink());
        execute(QStringLiteral("fault bus left unplugged on"), *m_simulation, *m_player);
        QVERIFY(!QFileInfo(link).isSymLink());
        QVERIFY(unplugged("left"));
        QVERIFY(!unplugged("right"));
        execute(QStringLiteral("fault bus left unplugged off"), *m_simulation, *m_player);
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
    bool unplugged(const char *bus) const
    {
        return m_simulation->fault({FaultPlace::Line, QString::fromLatin1(bus)}, Fault::Unplugged) > 0;
    }

    std::unique_ptr<Simulation> m_simulation;
    std::unique_ptr<ScriptPlayer> m_player; // of the simulation
};

QTEST_GUILESS_MAIN(SimulatorCommandsTest)
#include "tst_simulatorcommands.moc"
