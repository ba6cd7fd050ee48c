// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the codec of each family reads a megabyte of answers, and a megabyte of noise, in pieces as a port hands
// them over. The limit: the cheapest checksum of the same bytes, an XOR of each with a sum, which no reader can do
// without.
#include "figures.h"
#include "serial/family.h"
#include "tests/unit/serial/familyframes.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <random>

using namespace cubby::serial;
using cubby::bench::Micros;

namespace {

constexpr qsizetype kPiece = 64; // bytes of one read

volatile quint8 sink = 0;

// Byte by byte, as every checksum of these families must go over its frame: no two at once.
void checksum(QByteArrayView bytes)
{
    quint8 sum = 0;
    for (const char c : bytes) {
        sum = static_cast<quint8>(sum ^ static_cast<quint8>(c));
        asm volatile("" : "+r"(sum));
    }
    sink = sum;
}

qsizetype read(Codec &codec, QByteArrayView bytes)
{
    qsizetype frames = 0;
    const auto count = [&](const QList<Found> &found) {
        for (const auto &one : found)
            frames += std::holds_alternative<Rejected>(one.what) ? 0 : 1;
    };
    for (qsizetype at = 0; at < bytes.size(); at += kPiece)
        count(codec.feed(bytes.sliced(at, std::min(kPiece, bytes.size() - at))));
    count(codec.quiet());
    return frames;
}

QByteArray answers(const Family &family, qsizetype size)
{
    std::mt19937_64 random(1);
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += statusAnswer(family, 2, random);
    return bytes;
}

void measure(const Family &family, const char *what, const QByteArray &bytes, int runs)
{
    BoardSettings board;
    board.address = 2;
    std::vector<Micros> reading, summing;
    qsizetype frames = 0;
    for (int run = 0; run < runs; ++run) {
        const auto codec = family.codec({board}, family.pulse);
        std::mt19937_64 random(2);
        codec->feed(statusAnswer(family, 2, random)); // what has to be learnt is learnt before
        codec->quiet();
        reading.push_back(cubby::bench::timed([&] { frames = read(*codec, bytes); }));
        summing.push_back(cubby::bench::timed([&] { checksum(bytes); }));
    }
    const Micros took = cubby::bench::percentile(reading, 0.5), limit = cubby::bench::percentile(summing, 0.5);
    const double megabytes = double(bytes.size()) / 1e6;
    std::printf("%-14s %-8s %8.1f MB/s %8lld frames %8.1f MB/s %8.1f %10.0f\n", family.name.data(), what,
                megabytes / (took.count() / 1e6), static_cast<long long>(frames), megabytes / (limit.count() / 1e6),
                took / limit, megabytes * 1e6 / (took.count() / 1e6) / (family.speed / 10.0));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser line;
    line.addOptions(
        {{QStringLiteral("bytes"), QStringLiteral("Of each stream."), QStringLiteral("N"), QStringLiteral("1000000")},
         {QStringLiteral("runs"), QStringLiteral("The median of so many."), QStringLiteral("N"),
          QStringLiteral("21")}});
    line.addHelpOption();
    line.process(app);
    const qsizetype size = line.value(QStringLiteral("bytes")).toLongLong();
    const int runs = line.value(QStringLiteral("runs")).toInt();
    if (size < 1 || runs < 1)
        line.showHelp(2);
    std::printf("%-14s %-8s %13s %15s %13s %8s %10s\n", "family", "stream", "read", "found", "limit", "ratio",
                "x line");
    std::mt19937_64 random(3);
    const QByteArray noise = randomBytes(random, size);
    for (const Family &family : families()) {
        measure(family, "answers", answers(family, size), runs);
        measure(family, "noise", noise, runs);
    }
    return 0;
}
