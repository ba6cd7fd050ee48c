// SPDX-License-Identifier: GPL-3.0-or-later
// cubby-simulate --seeds 200 [--from N] [--minutes M]   plays many worlds; a failing seed is named
// cubby-simulate --seed N [--minutes M]                 plays one and tells its story on standard error
#include "world.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("How many worlds to play."),
                                   QStringLiteral("count"), QStringLiteral("200"));
    const QCommandLineOption from(QStringLiteral("from"), QStringLiteral("The first seed."), QStringLiteral("seed"),
                                  QStringLiteral("1"));
    const QCommandLineOption one(QStringLiteral("seed"), QStringLiteral("Play this one and tell its story."),
                                 QStringLiteral("seed"));
    const QCommandLineOption minutes(QStringLiteral("minutes"), QStringLiteral("How long each world lives."),
                                     QStringLiteral("minutes"), QStringLiteral("12"));
    parser.addOptions({seeds, from, one, minutes});
    parser.process(app);

    const bool single = parser.isSet(one);
    const quint64 first = single ? parser.value(one).toULongLong() : parser.value(from).toULongLong();
    const quint64 last = single ? first : first + parser.value(seeds).toULongLong() - 1;
    int failed = 0;
    cubby::sim::World::Tally sum;
    for (quint64 seed = first; seed <= last; ++seed) {
        cubby::sim::World world(seed, {});
        world.tellStory = single;
        const QString failure = world.play(parser.value(minutes).toInt());
        const auto &tally = world.tally();
        sum.steps += tally.steps;
        sum.pulses += tally.pulses;
        sum.deposits += tally.deposits;
        sum.pickups += tally.pickups;
        sum.dropOffs += tally.dropOffs;
        sum.collections += tally.collections;
        sum.inspections += tally.inspections;
        sum.atDesk += tally.atDesk;
        sum.crashes += tally.crashes;
        sum.epochs += tally.epochs;
        sum.frames += tally.frames;
        if (failure.isEmpty())
            continue;
        ++failed;
        std::printf("seed %llu fails %s\n  play it again: cubby-simulate --seed %llu --minutes %s\n",
                    (unsigned long long)seed, failure.toUtf8().constData(), (unsigned long long)seed,
                    parser.value(minutes).toUtf8().constData());
    }
    std::printf("%llu seeds: %d steps, %d frames, %d pulses, %d deposits, %d pickups, %d drop-offs, "
                "%d collections, %d inspections, %d decisions at the desk, %d crashes, %d epochs\n",
                (unsigned long long)(last - first + 1), sum.steps, sum.frames, sum.pulses, sum.deposits, sum.pickups,
                sum.dropOffs, sum.collections, sum.inspections, sum.atDesk, sum.crashes, sum.epochs);
    std::printf("%llu passed, %d failed\n", (unsigned long long)(last - first + 1) - (unsigned long long)failed,
                failed);
    return failed == 0 ? 0 : 1;
}
