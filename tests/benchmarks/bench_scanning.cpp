// SPDX-License-Identifier: GPL-3.0-or-later
// How much is read of what is shown, how soon, and what it costs, beside ZXing and ZBar on the same frames. Every
// frame is read by all three in turn, and the time is the thread's own, so that a busy machine does not spoil it.
#include "app/codescanner.h"
#include "benchmarks/figures.h"
#include "scanning/conditions.h"
#include "scanning/rivals.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <ctime>

using namespace cubby;
using namespace cubby::bench;
using namespace cubby::scanning;

namespace {

constexpr int kMoreWithoutCode = 20; // times as many pictures without a code: what is read in them is wrong

struct Reader
{
    const char *name = "";
    int first = 0; // codes that were read in the first frame of a showing
    int all = 0; // … in any of its frames
    int wrong = 0; // texts that were not shown
    std::vector<Micros> times = {};
};
using Readers = std::array<Reader, 3>;

Micros threadTime()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

int show(const Showing &showing, int frames, Readers &readers)
{
    CodeScanner scanner;
    std::array<QSet<QString>, std::tuple_size_v<Readers>> seen;
    for (int number = 0; number < frames; ++number) {
        const QImage frame = showing.frame(number);
        for (size_t i = 0; i < readers.size(); ++i) {
            const Micros from = threadTime();
            QStringList texts;
            if (i == 0) {
                for (const ReadCode &code : scanner.read(
                         LuminanceView{frame.constBits(), frame.width(), frame.height(), frame.bytesPerLine()}))
                    texts << code.text;
            } else {
                texts = i == 1 ? readByZXing(frame) : readByZBar(frame);
            }
            Reader &reader = readers[i];
            reader.times.push_back(threadTime() - from);
            for (const QString &text : texts) {
                if (seen[i].contains(text))
                    continue;
                seen[i].insert(text);
                if (showing.subject.texts.contains(text)) {
                    ++reader.all;
                    reader.first += number == 0;
                } else {
                    ++reader.wrong;
                }
            }
        }
    }
    return int(showing.subject.texts.size());
}

QByteArray percent(int part, int whole)
{
    return whole > 0 ? QByteArray::number(100.0 * part / whole, 'f', 0) : QByteArray("-");
}

void printRow(const char *name, int shown, const Readers &readers)
{
    std::printf("| %s | %d |", name, shown);
    for (const Reader &reader : readers)
        std::printf(" %s | %s | %d |", percent(reader.first, shown).constData(), percent(reader.all, shown).constData(),
                    reader.wrong);
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("Showings of each kind and strength."),
                                   QStringLiteral("number"), QStringLiteral("5"));
    const QCommandLineOption frames(QStringLiteral("frames"), QStringLiteral("Frames of each showing."),
                                    QStringLiteral("number"), QStringLiteral("5"));
    const QCommandLineOption strengths(QStringLiteral("strengths"), QStringLiteral("From the weakest, at most 4."),
                                       QStringLiteral("number"), QStringLiteral("4"));
    const QCommandLineOption pictures(QStringLiteral("pictures"),
                                      QStringLiteral("Saves the first frame of each showing there instead."),
                                      QStringLiteral("folder"));
    parser.addOptions({seeds, frames, strengths, pictures});
    parser.process(app);

    std::printf(
        "Per cent of the codes shown that were read in the first frame and in %s frames; texts read wrongly.\n\n",
        qPrintable(parser.value(frames)));
    std::printf(
        "| condition | shown | Cubby: first | all | wrong | ZXing: first | all | wrong | ZBar: first | all | wrong "
        "|\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    Readers total{Reader{"Cubby"}, Reader{"ZXing"}, Reader{"ZBar"}};
    int totalShown = 0;
    QStringList behind;
    for (const Condition &condition : conditions()) {
        Readers readers{Reader{"Cubby"}, Reader{"ZXing"}, Reader{"ZBar"}};
        int shown = 0;
        for (const Kind kind : condition.kinds) {
            const Readers before = readers;
            const int count = parser.value(seeds).toInt() * (kind == Kind::Nothing ? kMoreWithoutCode : 1);
            for (int strength = 1; strength <= std::min(kStrengths, parser.value(strengths).toInt()); ++strength) {
                for (int seed = 0; seed < count; ++seed) {
                    const Showing showing
                        = showingOf(condition, kind, strength, quint64(seed * 1000 + strength * 17 + int(kind)));
                    if (parser.isSet(pictures)) {
                        showing.frame(0).save(QStringLiteral("%1/%2, %3, %4, %5.png")
                                                  .arg(parser.value(pictures), QString::fromLatin1(condition.name),
                                                       QString::fromLatin1(nameOf(kind)))
                                                  .arg(strength)
                                                  .arg(seed));
                        continue;
                    }
                    shown += show(showing, parser.value(frames).toInt(), readers);
                }
            }
            for (size_t i = 1; i < readers.size(); ++i) {
                const int ours = readers[0].all - before[0].all;
                const int theirs = readers[i].all - before[i].all;
                if (theirs > ours)
                    behind << QStringLiteral("%1, %2: %3 %4, Cubby %5")
                                  .arg(QString::fromLatin1(condition.name), QString::fromLatin1(nameOf(kind)),
                                       QString::fromLatin1(readers[i].name))
                                  .arg(theirs)
                                  .arg(ours);
            }
        }
        printRow(condition.name, shown, readers);
        totalShown += shown;
        for (size_t i = 0; i < readers.size(); ++i) {
            total[i].first += readers[i].first;
            total[i].all += readers[i].all;
            total[i].wrong += readers[i].wrong;
            total[i].times.insert(total[i].times.end(), readers[i].times.begin(), readers[i].times.end());
        }
    }
    printRow("all", totalShown, total);
    if (total[0].times.empty())
        return 0;
    std::printf("\nWhere another read more of one kind: %s\n",
                behind.isEmpty() ? "nowhere" : qPrintable(behind.join(QStringLiteral("; "))));
    std::printf("\nProcessor time for one frame, ms:\n");
    for (const Reader &reader : total)
        std::printf("  %-5s  p50 %6.2f  p99 %6.2f\n", reader.name, percentile(reader.times, 0.5).count() / 1000,
                    percentile(reader.times, 0.99).count() / 1000);
    const auto ratio = [&](double share) {
        return percentile(total[0].times, share).count() / percentile(total[1].times, share).count();
    };
    std::printf("Cubby to ZXing: p50 %.2f, p99 %.2f; Cubby's p99 to ZXing's p50 %.2f\n", ratio(0.5), ratio(0.99),
                percentile(total[0].times, 0.99).count() / percentile(total[1].times, 0.5).count());
    return 0;
}
