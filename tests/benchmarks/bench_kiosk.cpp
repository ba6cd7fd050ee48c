// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk as a process among broker, centre and simulated wall: from its start to the first frame that can be used,
// memory and processor time at rest, beside a program that shows an empty window; from a pass before the camera to the
// pulse of the lock; a driver's batch, parcel by parcel; and memory over as many visits as are asked for.
#include "figures.h"
#include "usage.h"

#include "app/kiosk/filecamera.h"
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

struct Memory
{
    double resident = 0; // MiB, with what is shared
    double own = 0; // MiB that it wrote itself
    static Memory of(qint64 pid) { return {bench::residentOf(pid), bench::anonymousOf(pid)}; }
};

struct Rest
{
    bench::Micros start{}; // to the first frame
    bench::Micros usable{}; // to the screen at rest: every door was read
    Memory memory;
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
            rest.memory = Memory::of(empty.pid());
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
    rest.memory = Memory::of(pid);
    rest.start = bench::percentile(times, 0.5);
    rest.usable = bench::percentile(usable, 0.5);
    return rest;
}

// From a picture before the camera to the line of the wall that tells of a pulse.
bench::Micros timeToPulse(Stage &stage, const QString &picture)
{
    const int pulses = stage.wall().allPulses();
    QElapsedTimer timer;
    timer.start();
    stage.holdUp(picture);
    waitUntil(QStringLiteral("a lock is pulsed"), [&] { return stage.wall().allPulses() > pulses; });
    const bench::Micros time(double(timer.nsecsElapsed()) / 1000);
    stage.lowerHand();
    return time;
}

// What the door asked of people, and how long it took.
struct Doors
{
    std::vector<bench::Micros> times;
    int touches = 0; // between what was shown and the open door
};

void print(const char *what, const Doors &doors)
{
    const auto seconds = [&](double share) { return bench::percentile(doors.times, share).count() / 1e6; };
    const double glance = kiosk::FileCamera::kBetweenLooks.count() / 1000.0;
    std::printf("%-54s p50 %.2f s, p99 %.2f s, slowest %.2f s; ratio to a glance of the camera (%.1f s) %.2f, %.2f; "
                "touches %d (%zu doors)\n",
                what, seconds(0.5), seconds(0.99), seconds(1), glance, seconds(0.5) / glance, seconds(0.99) / glance,
                doors.touches, doors.times.size());
    std::fflush(stdout);
}

// A driver's batch: from one door shut to the next one open with one scan.
void deliver(Stage &stage, Play &play, std::vector<Parcel> &batch, Doors &doors)
{
    play.signIn();
    for (Parcel &parcel : batch) {
        const int touches = stage.person().touches();
        doors.times.push_back(timeToPulse(stage, parcel.labelPicture));
        stage.person().reach(QStringLiteral("PutIn"));
        parcel.compartment = stage.person().view()[QStringLiteral("compartment")].toString();
        stage.wall().waitForOpen(parcel.compartment);
        stage.wall().putIn(parcel.compartment);
        stage.wall().close(parcel.compartment);
        stage.person().reach(QStringLiteral("DriverList"));
        doors.touches += stage.person().touches() - touches;
    }
    play.signOut();
}

void pickUp(Stage &stage, Play &play, Parcel &parcel, Doors &doors)
{
    play.awaitStatus(parcel, QStringLiteral("InLocker"));
    play.awaitMail(parcel);
    const int touches = stage.person().touches();
    doors.times.push_back(timeToPulse(stage, parcel.passPicture));
    stage.person().reach(QStringLiteral("DoorOpen"));
    stage.wall().waitForOpen(parcel.compartment);
    doors.touches += stage.person().touches() - touches;
    stage.wall().takeOut(parcel.compartment);
    stage.wall().close(parcel.compartment);
    stage.person().reach(QStringLiteral("Thanks"));
    play.leave();
}

void measureVisits(Stage &stage, Play &play, int parcels, int pickups, const Memory &empty)
{
    constexpr int kSmallest = 2; // doors of size XS, where nothing larger fits
    const qint64 pid = stage.process(QStringLiteral("kiosk")).pid();
    std::printf("%-54s %12s %10s %22s\n", "memory of the kiosk, MiB", "resident", "own", "to the empty window");
    Memory first;
    Doors labels, passes;
    int toldAt = 0;
    for (int done = 0; done < pickups;) {
        std::vector<Parcel> batch;
        for (int i = 0; i < std::min(parcels, pickups - done); ++i)
            batch.push_back(play.order(i < kSmallest ? QStringLiteral("XS") : QStringLiteral("S")));
        deliver(stage, play, batch, labels);
        for (Parcel &parcel : batch)
            pickUp(stage, play, parcel, passes);
        for (Parcel &parcel : batch)
            play.awaitStatus(parcel, QStringLiteral("PickedUp")); // so that there is room again
        const bool warm = done == 0;
        done += int(batch.size());
        if (!warm && done < pickups && done / 100 == toldAt / 100)
            continue;
        toldAt = done;
        QElapsedTimer calm; // it gives back what a visit needed
        calm.start();
        waitUntil(QStringLiteral("the kiosk is at rest"), [&] { return calm.elapsed() > 4000; });
        const Memory now = Memory::of(pid);
        if (warm)
            first = now;
        std::printf("after %4d deliveries and pickups %21s %12.1f %10.1f %13.2f %8.2f\n", done, "", now.resident,
                    now.own, now.resident / empty.resident, now.own / empty.own);
        std::fflush(stdout);
    }
    const Memory last = Memory::of(pid);
    std::printf("from the first batch to the last: resident %+.1f MiB, own %+.1f MiB (ratio %.3f, %.3f)\n",
                last.resident - first.resident, last.own - first.own, last.resident / first.resident,
                last.own / first.own);
    print("a batch: from a label before the camera to the pulse", labels);
    print("a pickup: from a pass before the camera to the pulse", passes);
}

void measure(Stage &stage, int starts, int seconds, int parcels, int pickups)
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
    std::printf("%-54s %8.0f ms %9.0f ms %7.2f\n", "start to a screen that can be used: all doors were read",
                kiosk.usable.count() / 1000, empty.start.count() / 1000, kiosk.usable / empty.start);
    std::printf("%-54s %6.1f MiB %8.1f MiB %7.2f\n", "resident memory at rest", kiosk.memory.resident,
                empty.memory.resident, kiosk.memory.resident / empty.memory.resident);
    std::printf("%-54s %6.1f MiB %8.1f MiB %7.2f\n", "of that its own", kiosk.memory.own, empty.memory.own,
                kiosk.memory.own / empty.memory.own);
    std::printf("%-54s %9.2f s %10.2f s   aim: under 0.6 s, 1 %% of a core\n", "processor time in a minute at rest",
                kiosk.share * 60, empty.share * 60);
    measureVisits(stage, play, parcels, pickups, empty.memory);
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
    const QCommandLineOption parcels = option("parcels", "In the driver's batch: 20 at most, the whole wall.", "20");
    const QCommandLineOption pickups = option("pickups", "In all, batch after batch.", "20");
    parser.addOptions({starts, rest, parcels, pickups});
    parser.addHelpOption();
    parser.process(app);
    const auto number = [&](const QCommandLineOption &of) { return std::max(1, parser.value(of).toInt()); };
    const QTemporaryDir folder(QDir::temp().filePath(QStringLiteral("cubby-XXXXXX")));
    Stage stage(folder.path(), false);
    try {
        measure(stage, number(starts), number(rest), number(parcels), number(pickups));
    } catch (const Failed &failed) {
        std::fprintf(stderr, "%s\n%s\n", failed.what(), qPrintable(stage.logs()));
        return 1;
    }
    return 0;
}
