// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsite.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace cubby;
using namespace cubby::journal;

// A writer that is killed in the middle of its commits leaves a write-ahead log behind. Every commit that it had
// reported is there afterwards, none by half.
class CrashTest : public QObject
{
    Q_OBJECT

    // Commits batches from `first` on and reports each on the pipe, until it is killed.
    [[noreturn]] static void writeUntilKilled(JournalSite &site, int first, int pipe)
    {
        site.settings.durable = true;
        auto opened = site.open();
        for (int n = first; opened; ++n) {
            if (!opened->journal->commit(site.batch(n)))
                break;
            if (write(pipe, &n, sizeof n) != sizeof n)
                break;
        }
        _exit(1);
    }

private Q_SLOTS:
    void everyCommitThatWasReportedSurvivesAKill()
    {
        JournalSite site;
        SeededChance chance(9);
        int next = 1;
        for (int round = 0; round < 25; ++round) {
            int pipes[2];
            QCOMPARE(pipe(pipes), 0);
            const pid_t child = fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                close(pipes[0]);
                writeUntilKilled(site, next, pipes[1]);
            }
            close(pipes[1]);
            // Some reports, then the axe, wherever the writer happens to be.
            int reported = next - 1;
            const int wanted = int(chance.below(40));
            for (int i = 0; i < wanted; ++i)
                QCOMPARE(read(pipes[0], &reported, sizeof reported), ssize_t(sizeof reported));
            usleep(useconds_t(chance.below(3000)));
            QCOMPARE(kill(child, SIGKILL), 0);
            QCOMPARE(waitpid(child, nullptr, 0), child);
            int late = 0;
            while (read(pipes[0], &late, sizeof late) == ssize_t(sizeof late))
                reported = late;
            close(pipes[0]);
            if (reported < next && round == 0)
                continue; // killed before its first commit

            const auto opened = site.open();
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            if (reported == 0)
                continue;
            QCOMPARE(opened->found, Found::Whole); // the chain and both digests hold
            const std::vector<LogRecord> records = opened->journal->read(1, 1 << 20, 1 << 30);
            // The last batch that is there is the last reported, or the one whose report the kill swallowed.
            int last = 0;
            for (const StatePart &part : opened->state) {
                if (part.key == QLatin1StringView("misc"))
                    last = part.body.toInt();
            }
            QVERIFY2(last == reported || last == reported + 1,
                     qPrintable(QStringLiteral("%1 reported, %2 there").arg(reported).arg(last)));
            std::vector<std::pair<QString, QByteArray>> expected;
            for (int n = 1; n <= last; ++n) {
                for (const Entry &entry : site.batch(n).entries)
                    expected.push_back({kindOf(entry), bodyOf(entry)});
            }
            QCOMPARE(records.size(), expected.size());
            for (std::size_t i = 0; i < records.size(); ++i)
                QVERIFY(records[i].kind == expected[i].first && records[i].body == expected[i].second);
            next = last + 1;
        }
        QVERIFY(next > 100);
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
