// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/bus.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cubby::serial;

namespace {

constexpr int kPatience = 20'000;

// The program as tests and the demo use it: --headless, commands on standard input, lines on standard output.
struct Simulator
{
    explicit Simulator(const QStringList &more = {})
    {
        link = dir.filePath(QStringLiteral("line"));
        QStringList arguments{QStringLiteral("--headless"), QStringLiteral("--layout"), QStringLiteral(LAYOUT),
                              QStringLiteral("--link"), link};
        process.start(QStringLiteral(SIMULATOR), arguments + more);
    }
    ~Simulator()
    {
        process.terminate();
        process.waitForFinished(kPatience);
    }
    bool says(const QString &line)
    {
        return QTest::qWaitFor(
            [&] {
                while (process.canReadLine())
                    lines.append(QString::fromUtf8(process.readLine()).trimmed());
                return lines.contains(line);
            },
            kPatience);
    }
    void tell(const char *line) { process.write(QByteArray(line) + '\n'); }

    QTemporaryDir dir;
    QString link;
    QProcess process;
    QStringList lines;
};

} // namespace

class SimulatorProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBusUnlocksADoorAndAPersonShutsIt()
    {
        Simulator simulator({QStringLiteral("--all-bytes")});
        QVERIFY(simulator.says(QStringLiteral("ready")));
        BusSettings settings;
        settings.line.port = simulator.link;
        settings.boards = {BoardSettings{1, 24, {}}, BoardSettings{2, 24, {}}};
        Bus bus(settings);
        QSignalSpy finished(&bus, &Bus::unlockFinished);
        bus.start();
        constexpr LockAddress a1{1, 5}, presenceOfA1{2, 5}; // by the layout
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(a1), DoorState::Closed, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(presenceOfA1), DoorState::Open, kPatience);
        bus.unlock(1, a1);
        QVERIFY(simulator.says(QStringLiteral("pulse A1")));
        QVERIFY(simulator.says(QStringLiteral("opened A1")));
        QVERIFY(simulator.says(QStringLiteral("tx 8A0105119F main")));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QCOMPARE(finished.first().at(1).value<UnlockOutcome>(), UnlockOutcome::Confirmed);
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(a1), DoorState::Open, kPatience);
        simulator.tell("put A1");
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(presenceOfA1), DoorState::Closed, kPatience);
        simulator.tell("close A1");
        QVERIFY(simulator.says(QStringLiteral("closed A1")));
        QTRY_COMPARE_WITH_TIMEOUT(bus.doors().value(a1), DoorState::Closed, kPatience);
        simulator.tell("state A1");
        QVERIFY(simulator.says(QStringLiteral("ok A1 closed parcel pulses=1")));
    }

    void theControlSocketTakesTheSameCommandsAndHearsEverything()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("control"));
        Simulator simulator({QStringLiteral("--control"), path});
        QVERIFY(simulator.says(QStringLiteral("ready")));
        QLocalSocket one, two;
        for (QLocalSocket *socket : {&one, &two}) {
            socket->connectToServer(path);
            QVERIFY(socket->waitForConnected(kPatience));
        }
        two.write("state A1\n");
        QTRY_VERIFY_WITH_TIMEOUT(two.canReadLine(), kPatience);
        QCOMPARE(two.readLine(), QByteArray("ok A1 closed empty pulses=0\n"));
        one.write("open A1\nnonsense\n");
        QTRY_VERIFY_WITH_TIMEOUT(one.bytesAvailable() > 15, kPatience);
        QCOMPARE(one.readLine(), QByteArray("opened A1\n"));
        QCOMPARE(one.readLine(), QByteArray("ok\n"));
        QTRY_VERIFY_WITH_TIMEOUT(one.canReadLine(), kPatience);
        QVERIFY(one.readLine().startsWith("error "));
        QTRY_VERIFY_WITH_TIMEOUT(two.canReadLine(), kPatience);
        QCOMPARE(two.readLine(), QByteArray("opened A1\n"));
        one.write(QByteArray(5000, 'x') + "\nstate A1\n");
        QTRY_VERIFY_WITH_TIMEOUT(one.canReadLine(), kPatience);
        QVERIFY(one.readLine().startsWith("error a line"));
        QTRY_VERIFY_WITH_TIMEOUT(one.canReadLine(), kPatience);
        QCOMPARE(one.readLine(), QByteArray("ok A1 open empty pulses=0\n"));
    }

    void itEndsInOrderAndTakesItsLinkAway()
    {
        {
            Simulator simulator;
            QVERIFY(simulator.says(QStringLiteral("ready")));
            QVERIFY(QFileInfo(simulator.link).isSymLink());
            simulator.process.closeWriteChannel(); // the end of standard input changes nothing
            QTest::qWait(100);
            QCOMPARE(simulator.process.state(), QProcess::Running);
            simulator.process.terminate();
            QVERIFY(simulator.process.waitForFinished(kPatience));
            QCOMPARE(simulator.process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(simulator.process.exitCode(), 0);
            QVERIFY(!QFileInfo(simulator.link).isSymLink());
        }
        Simulator simulator;
        QVERIFY(simulator.says(QStringLiteral("ready")));
        simulator.tell("quit");
        QVERIFY(simulator.process.waitForFinished(kPatience));
        QCOMPARE(simulator.process.exitCode(), 0);
    }

    void aScriptOfFaultsIsPlayedAndTheSameSeedTellsTheSameStory()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("faults")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("every 20ms door any opens by itself # in some order\n");
        file.close();
        const auto story = [&](const QString &seed) {
            Simulator simulator({QStringLiteral("--faults"), file.fileName(), QStringLiteral("--seed"), seed});
            QStringList opened;
            (void)QTest::qWaitFor(
                [&] {
                    opened = simulator.says(QStringLiteral("ready")) ? simulator.lines.filter(QStringLiteral("opened"))
                                                                     : QStringList();
                    return opened.size() >= 8;
                },
                kPatience);
            return opened.first(std::min<qsizetype>(opened.size(), 8));
        };
        const QStringList seven = story(QStringLiteral("7"));
        QCOMPARE(seven.size(), 8);
        QCOMPARE(story(QStringLiteral("7")), seven);
        QVERIFY(story(QStringLiteral("8")) != seven);
    }

    void whatCannotWorkIsRefusedWithAReason_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        const QString layout = QStringLiteral("--layout"), link = QStringLiteral("--link"),
                      good = QStringLiteral(LAYOUT);
        QTest::newRow("no layout") << QStringList{link, QStringLiteral("x")} << layout.mid(2);
        QTest::newRow("layout missing") << QStringList{layout, QStringLiteral("/nowhere.json"), link,
                                                       QStringLiteral("x")}
                                        << QStringLiteral("/nowhere.json");
        QTest::newRow("no link") << QStringList{layout, good} << QStringLiteral("link");
        QTest::newRow("no folder for the link")
            << QStringList{layout, good, link, QStringLiteral("/nowhere/line")} << QStringLiteral("/nowhere/line");
        QTest::newRow("a file in the way")
            << QStringList{layout, good, link, good} << QStringLiteral("no symbolic link");
        QTest::newRow("a file for a socket")
            << QStringList{layout, good, link, QStringLiteral("/tmp/cubby-never"), QStringLiteral("--control"), good}
            << QStringLiteral("no socket");
        QTest::newRow("no script") << QStringList{layout,
                                                  good,
                                                  link,
                                                  QStringLiteral("/tmp/cubby-never"),
                                                  QStringLiteral("--faults"),
                                                  QStringLiteral("/nowhere.faults")}
                                   << QStringLiteral("/nowhere.faults");
        QTest::newRow("a script that is none")
            << QStringList{layout, good, link, QStringLiteral("/tmp/cubby-never"), QStringLiteral("--faults"), good}
            << QStringLiteral("riverside.json, line 1, column 1: door, board or bus must stand here");
        QTest::newRow("no seed") << QStringList{layout,
                                                good,
                                                link,
                                                QStringLiteral("/tmp/cubby-never"),
                                                QStringLiteral("--seed"),
                                                QStringLiteral("-1")}
                                 << QStringLiteral("seed");
        QTest::newRow("no such option") << QStringList{QStringLiteral("--auto")} << QStringLiteral("auto");
    }
    void whatCannotWorkIsRefusedWithAReason()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        QProcess process;
        process.start(QStringLiteral(SIMULATOR), QStringList{QStringLiteral("--headless")} + arguments);
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitCode(), 2);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.contains(reason), qPrintable(said));
        QVERIFY(QFileInfo::exists(QStringLiteral(LAYOUT)));
    }
};

QTEST_GUILESS_MAIN(SimulatorProgramTest)
#include "tst_simulatorprogram.moc"
