// SPDX-License-Identifier: GPL-3.0-or-later
// What the bus makes of a line, for each family of lock boards, over a pty that takes each byte's time:
// - one sweep over ten boards beside the time that its bytes alone need, and beside that and the silences that the
//   facts demand between two transactions;
// - one unlock, from the call until the lock gets power, while nine other boards are dead, beside all being alive.
#include "figures.h"
#include "pacedline.h"

#include "serial/bus.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <numeric>
#include <random>

using namespace cubby;
using namespace cubby::serial;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kBoards = 10;

void pass(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

template <typename Condition>
void waitUntil(Condition condition, const char *what)
{
    for (int i = 0; i < 3000 && !condition(); ++i)
        pass(10ms);
    if (!condition())
        qFatal("%s", what);
}

// Ten boards of a family on a line, all found and prepared.
struct Bench
{
    Bench(const Family &of, std::chrono::milliseconds poll)
        : family(of), line(QString(of.name), simulated(of), of.speed, {.acknowledge = 20ms, .status = 0ms}),
          bus(settings(of, line.port(), poll))
    {
        bus.start();
        waitUntil(
            [this] {
                return std::ranges::none_of(bus.doors(), [](DoorState door) { return door == DoorState::Unknown; });
            },
            "not all boards answer");
        waitUntil(
            [this] {
                return std::ranges::none_of(bus.doors().keys(),
                                            [this](LockAddress lock) { return bus.whyNotSent(lock).has_value(); });
            },
            "not all boards are prepared");
    }

    static QList<BoardSettings> boards(const Family &family)
    {
        QList<BoardSettings> boards;
        for (int i = 0; i < kBoards; ++i)
            boards.append({.address = family.firstBoard + i, .locks = family.lockCounts.first()});
        return boards;
    }
    static QList<SimulatedBoard> simulated(const Family &family)
    {
        QList<SimulatedBoard> simulated;
        for (const BoardSettings &board : boards(family))
            simulated.append({.address = board.address, .locks = board.locks, .wiring = board});
        return simulated;
    }
    static BusSettings settings(const Family &family, const QString &port, std::chrono::milliseconds poll)
    {
        BusSettings settings(family);
        settings.line.port = port;
        settings.boards = boards(family);
        settings.slowPoll = poll;
        settings.fastFor = 300ms;
        settings.fastWhileOpen = 0ms;
        settings.pulseGap = 0ms;
        return settings;
    }

    const Family &family;
    bench::PacedLine line;
    Bus bus;
};

// All boards are due all the time.
void sweep(const Family &family, int sweeps)
{
    Bench bench(family, 1ms);
    int answers = 0, requests = 0;
    qint64 bytes = 0;
    QEventLoop loop;
    Clock::time_point begin, end;
    // From one poll of the first board to another one, so that whole sweeps are counted.
    const auto codec = family.codec(Bench::boards(family), family.pulse);
    const QList<QByteArray> firsts{codec->poll(family.firstBoard), codec->pollAll()};
    pass(500ms); // until the bus has found out whether polling all at once is worth it
    QObject::connect(&bench.bus, &Bus::bytesSent, &loop, [&](const QByteArray &request) {
        if (!firsts.contains(request))
            return;
        if (answers == 0) {
            begin = Clock::now();
            requests = bench.line.requests();
            bytes = bench.line.bytes();
        }
        if (answers++ == sweeps) {
            end = Clock::now();
            requests = bench.line.requests() - requests;
            bytes = bench.line.bytes() - bytes;
            loop.quit();
        }
    });
    loop.exec();
    using Seconds = std::chrono::duration<double, std::milli>;
    const Seconds took = Seconds(end - begin) / sweeps;
    const Seconds wire = Seconds(double(bytes) * 10'000 / family.speed) / sweeps;
    const Seconds withSilence = wire + Seconds(family.silence) * requests / sweeps;
    std::printf("%-12s %6d %9.1f ms %9.1f ms %7.2f %14.2f\n", family.name.data(), (requests + sweeps / 2) / sweeps,
                wire.count(), took.count(), took / wire, took / withSilence);
    std::fflush(stdout);
}

std::vector<bench::Micros> unlocks(Bench &bench, int runs)
{
    std::mt19937 random(1);
    std::vector<bench::Micros> times;
    const LockAddress lock{bench.family.firstBoard, bench.family.firstLock};
    for (quint64 ticket = 1; std::ssize(times) < runs; ++ticket) {
        // Until the line is at rest again, and at any moment of its rest.
        pass(std::chrono::milliseconds(1300 + random() % 500));
        QEventLoop loop;
        QObject::connect(&bench.bus, &Bus::unlockFinished, &loop, &QEventLoop::quit);
        const auto from = Clock::now();
        bench.bus.unlock(ticket, lock);
        loop.exec();
        if (bench.line.pulsedAt() > from) // unless the machine was too busy with something else
            times.emplace_back(bench.line.pulsedAt() - from);
    }
    return times;
}

void unlockBesideDeadBoards(const Family &family, int runs)
{
    Bench bench(family, 500ms);
    const auto alive = unlocks(bench, runs);
    for (int i = 1; i < kBoards; ++i)
        bench.line.setDead(family.firstBoard + i, true);
    waitUntil([&] { return bench.bus.faults().size() == kBoards - 1; }, "the dead boards are not noticed");
    const auto dead = unlocks(bench, runs);
    const auto mean = [](const std::vector<bench::Micros> &times) {
        return std::accumulate(times.begin(), times.end(), bench::Micros(0)) / double(times.size()) / 1000;
    };
    const auto p90 = [](const std::vector<bench::Micros> &times) { return bench::percentile(times, 0.9) / 1000; };
    std::printf("%-12s %6.1f ms %6.1f ms %6.1f ms %6.1f ms %7.2f %7.2f\n", family.name.data(), mean(alive).count(),
                p90(alive).count(), mean(dead).count(), p90(dead).count(), mean(dead) / mean(alive),
                p90(dead) / p90(alive));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption sweeps(QStringLiteral("sweeps"), QStringLiteral("How often over all boards."),
                                    QStringLiteral("N"), QStringLiteral("40"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("How many unlocks of each kind."),
                                  QStringLiteral("N"), QStringLiteral("40"));
    const QCommandLineOption only(QStringLiteral("family"), QStringLiteral("Only this one."), QStringLiteral("NAME"));
    parser.addOptions({sweeps, runs, only});
    parser.addHelpOption();
    parser.process(app);
    const auto isMeant = [&](const Family &family) { return !parser.isSet(only) || parser.value(only) == family.name; };
    std::printf("One sweep over %d boards, mean of %s\n%-12s %6s %12s %12s %7s %14s\n", kBoards,
                qPrintable(parser.value(sweeps)), "", "polls", "bytes alone", "measured", "ratio", "with silences");
    for (const Family &family : families()) {
        if (isMeant(family))
            sweep(family, std::max(1, parser.value(sweeps).toInt()));
    }
    std::printf("\nFrom an unlock to the pulse, %s each: all of %d boards alive, then nine of them dead\n"
                "%-12s %9s %9s %9s %9s %7s %7s\n",
                qPrintable(parser.value(runs)), kBoards, "", "mean", "p90", "mean", "p90", "ratio", "p90");
    for (const Family &family : families()) {
        if (isMeant(family))
            unlockBesideDeadBoards(family, std::max(1, parser.value(runs).toInt()));
    }
    return 0;
}
