// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk as a process among broker, centre and simulated wall: from its start to the first frame that can be used,
// memory and processor time at rest, beside a program that shows an empty window; from a pass before the camera to the
// pulse of the lock; and a driver's batch, parcel by parcel.
#include "figures.h"
#include "usage.h"

#include "stage/failed.h"
#include "stage/play.h"
#include "stage/servicemanager.h"
#include "stage/waiting.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickView>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace cubby;
using namespace cubby::stage;

namespace {

// What no program with a window of Qt Quick does faster, or in less memory.
int showNothing(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QQuickView view;
    QFile file(QDir::current().filePath(QStringLiteral("Empty.qml")));
    if (!file.open(QIODevice::WriteOnly) || file.write("import QtQuick\nRectangle { color: \"black\" }") < 0)
        return 1;
    file.close();
    QObject::connect(
        &view, &QQuickWindow::frameSwapped, &view,
        [] {
            QFile ready(QDir::current().filePath(QStringLiteral("ready")));
            (void)ready.open(QIODevice::WriteOnly);
        },
        Qt::QueuedConnection);
    view.resize(1080, 1920);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setSource(QUrl::fromLocalFile(file.fileName()));
    view.show();
    return QGuiApplication::exec();
}

struct Rest
{
    bench::Micros start{}; // to the first frame
    bench::Micros usable{}; // to the screen at rest: every door was read
    double memory = 0; // MiB
    double share = 0; // of one core
};

double shareWhile(qint64 pid, int seconds)
{
    const auto before = bench::processorTimeOf(pid);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < seconds * 1000)
        QThread::msleep(100);
    return (bench::processorTimeOf(pid) - before) / std::chrono::duration<double>(double(timer.elapsed()) / 1000);
}

Rest measureEmptyWindow(Stage &stage, int starts, int seconds)
{
    std::vector<bench::Micros> times;
    Rest rest;
    for (int i = 0; i < starts; ++i) {
        QFile::remove(stage.path(QStringLiteral("ready")));
        QElapsedTimer timer;
        timer.start();
        Process empty({QStringLiteral("empty"),
                       QCoreApplication::applicationFilePath(),
                       {QStringLiteral("--empty")},
                       {{QStringLiteral("QT_QPA_PLATFORM"),
                         QStringLiteral("offscreen:configfile=") + stage.path(QStringLiteral("display.json"))},
                        {QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software")}}},
                      stage.folder());
        while (!QFile::exists(stage.path(QStringLiteral("ready"))))
            QThread::usleep(500);
        times.emplace_back(double(timer.nsecsElapsed()) / 1000);
        if (i == 0) {
            QThread::sleep(1);
            rest.memory = bench::memoryOf(empty.pid());
            rest.share = shareWhile(empty.pid(), seconds);
        }
        empty.kill();
    }
    rest.start = bench::percentile(times, 0.5);
    return rest;
}

Rest measureKiosk(Stage &stage, int starts, int seconds)
{
    ServiceManager manager(stage.path(QStringLiteral("notify")), Millis(30'000));
    std::vector<bench::Micros> times, usable;
    Rest rest;
    for (int i = 0; i < starts; ++i) {
        if (i > 0)
            stage.stop(QStringLiteral("kiosk"));
        manager.forget();
        QElapsedTimer timer;
        timer.start();
        stage.startKiosk({}, manager.environment());
        manager.waitUntilReady();
        times.emplace_back(double(timer.nsecsElapsed()) / 1000);
        stage.person().reach(QStringLiteral("Rest"));
        usable.emplace_back(double(timer.nsecsElapsed()) / 1000);
    }
    stage.waitForLink();
    QElapsedTimer settle; // what is begun at the start is over
    settle.start();
    waitUntil(QStringLiteral("the start is over"), [&] { return settle.elapsed() > 3000; });
    const qint64 pid = stage.process(QStringLiteral("kiosk")).pid();
    rest.share = shareWhile(pid, seconds);
    rest.memory = bench::memoryOf(pid);
    rest.start = bench::percentile(times, 0.5);
    rest.usable = bench::percentile(usable, 0.5);
    return rest;
}

// From a picture before the camera to the line of the wall that tells of a pulse.
double secondsToPulse(Stage &stage, const QString &picture, const QString &compartment, int pulses)
{
    QElapsedTimer timer;
    timer.start();
    stage.holdUp(picture);
    waitUntil(QStringLiteral("the lock of %1 is pulsed").arg(compartment),
              [&] { return stage.wall().allPulses() > pulses; });
    const double seconds = double(timer.elapsed()) / 1000;
    stage.lowerHand();
    return seconds;
}

void measure(Stage &stage, int starts, int seconds, int parcels)
{
    Play play(stage);
    stage.provision();
    stage.startBroker();
    stage.startMailServer();
    stage.startCentre();
    stage.startWall();
    const Rest empty = measureEmptyWindow(stage, starts, seconds);
    const Rest kiosk = measureKiosk(stage, starts, seconds);
    std::printf("%-54s %10s %12s %7s\n", "", "kiosk", "empty window", "ratio");
    std::printf("%-54s %8.0f ms %9.0f ms %7.2f\n", "start to the first frame", kiosk.start.count() / 1000,
                empty.start.count() / 1000, kiosk.start / empty.start);
    std::printf("%-54s %8.0f ms\n", "start to a screen that can be used: all doors were read",
                kiosk.usable.count() / 1000);
    std::printf("%-54s %6.1f MiB %8.1f MiB %7.2f\n", "memory at rest", kiosk.memory, empty.memory,
                kiosk.memory / empty.memory);
    std::printf("%-54s %9.2f %% %10.2f %%\n", "a core's time at rest", kiosk.share * 100, empty.share * 100);

    std::vector<Parcel> batch;
    for (int i = 0; i < parcels; ++i)
        batch.push_back(play.order(QStringLiteral("S"))); // which fits behind the most doors
    play.signIn();
    std::vector<bench::Micros> scans;
    for (Parcel &parcel : batch) {
        const int pulses = stage.wall().allPulses();
        scans.emplace_back(secondsToPulse(stage, parcel.labelPicture, {}, pulses) * 1e6);
        stage.person().reach(QStringLiteral("PutIn"));
        parcel.compartment = stage.person().view()[QStringLiteral("compartment")].toString();
        stage.wall().waitForOpen(parcel.compartment);
        stage.wall().putIn(parcel.compartment);
        stage.wall().close(parcel.compartment);
        stage.person().reach(QStringLiteral("DriverList"));
    }
    play.signOut();
    std::printf("a batch of %d: one scan and no touch for each parcel, from the label before the camera to the pulse "
                "p50 %.2f s, slowest %.2f s\n",
                parcels, bench::percentile(scans, 0.5).count() / 1e6, bench::percentile(scans, 1).count() / 1e6);
    const qint64 pid = stage.process(QStringLiteral("kiosk")).pid();
    std::vector<bench::Micros> passes;
    for (Parcel &parcel : batch) {
        play.awaitStatus(parcel, QStringLiteral("InLocker"));
        play.awaitMail(parcel);
        const int pulses = stage.wall().allPulses();
        passes.emplace_back(secondsToPulse(stage, parcel.passPicture, parcel.compartment, pulses) * 1e6);
        stage.person().reach(QStringLiteral("DoorOpen"));
        stage.wall().waitForOpen(parcel.compartment);
        stage.wall().takeOut(parcel.compartment);
        stage.wall().close(parcel.compartment);
        stage.person().reach(QStringLiteral("Thanks"));
        play.leave();
    }
    std::printf("a pickup: no touch, from the pass before the camera to the pulse p50 %.2f s, slowest %.2f s\n",
                bench::percentile(passes, 0.5).count() / 1e6, bench::percentile(passes, 1).count() / 1e6);
    std::printf("memory after %d deliveries and pickups: %.1f MiB\n", parcels, bench::memoryOf(pid));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 2 && qstrcmp(argv[1], "--empty") == 0)
        return showNothing(argc, argv);
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [](const char *name, const char *what, const char *standard) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("N"),
                                  QString::fromLatin1(standard));
    };
    const QCommandLineOption starts = option("starts", "How often each program is started.", "5");
    const QCommandLineOption rest = option("rest", "Seconds at rest.", "60");
    const QCommandLineOption parcels = option("parcels", "In the driver's batch, of size S: 18 at most.", "18");
    parser.addOptions({starts, rest, parcels});
    parser.addHelpOption();
    parser.process(app);
    const auto number = [&](const QCommandLineOption &of) { return std::max(1, parser.value(of).toInt()); };
    const QTemporaryDir folder(QDir::temp().filePath(QStringLiteral("cubby-XXXXXX")));
    Stage stage(folder.path(), false);
    try {
        measure(stage, number(starts), number(rest), number(parcels));
    } catch (const Failed &failed) {
        std::fprintf(stderr, "%s\n%s\n", failed.what(), qPrintable(stage.logs()));
        return 1;
    }
    return 0;
}
