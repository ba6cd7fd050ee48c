// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsWrittenOncePerEventChannelAndRecipient()
    {
        Site site;
        add(site, QStringLiteral("e"));
        add(site, QStringLiteral("e"));
        QCOMPARE(site.count(QStringLiteral("jobs")), 1);
        add(site, QStringLiteral("f"));
        QCOMPARE(site.count(QStringLiteral("jobs")), 2);
    }

    void aTakenJobIsNobodyElsesUntilItsLeaseEnds()
    {
        Site site;
        add(site, QStringLiteral("e"));
        const auto first = take(site);
        QVERIFY(first);
        QVERIFY(!take(site));
        site.now += kJobLease;
        const auto second = take(site);
        QVERIFY(second);
        QCOMPARE(second->attempts, 1); // the first worker died over it
        // Who comes back too late settles nothing.
        with(site, [&](Work &w) { finishJob(w, *first); });
        QCOMPARE(site.text(QStringLiteral("SELECT state FROM jobs")), QStringLiteral("Taken"));
        with(site, [&](Work &w) { finishJob(w, *second); });
        QCOMPARE(site.text(QStringLiteral("SELECT state FROM jobs")), QStringLiteral("Done"));
        site.now += std::chrono::hours(100);
        QVERIFY(!take(site));
    }

    void failuresWaitLongerAndLongerButNeverForEver()
    {
        Site site;
        add(site, QStringLiteral("e"));
        const Time start = site.now;
        Millis longest{0};
        int attempts = 0;
        while (const auto job = take(site)) {
            QCOMPARE(job->attempts, attempts);
            with(site, [&](Work &w) { failJob(w, *job, QStringLiteral("451 later"), false); });
            ++attempts;
            const auto due = site.centre->nextNotification(site.now).value();
            if (!due)
                break;
            QVERIFY(*due - site.now >= Millis(1000));
            QVERIFY(*due - site.now <= kJobLongestRetry + Millis(1000));
            longest = std::max(longest, *due - site.now);
            site.now = *due;
        }
        QVERIFY(longest > std::chrono::minutes(30));
        QVERIFY(attempts > 20);
        QVERIFY(site.now - start >= kJobWorth);
        QCOMPARE(site.text(QStringLiteral("SELECT state FROM jobs")), QStringLiteral("Dead"));
        QCOMPARE(site.text(QStringLiteral("SELECT error FROM dead_letters")), QStringLiteral("451 later"));
    }

    void aJobThatCanNeverSucceedIsDeadAtOnceAndCanBeReplayed()
    {
        Site site;
        add(site, QStringLiteral("e"));
        const auto job = take(site);
        with(site, [&](Work &w) { failJob(w, *job, QStringLiteral("550 no such mailbox"), true); });
        QCOMPARE(site.count(QStringLiteral("dead_letters")), 1);
        QVERIFY(!take(site));
        with(site, [&](Work &w) { QVERIFY(replayDeadLetter(w, job->id)); });
        const auto again = take(site);
        QVERIFY(again);
        QCOMPARE(again->attempts, 0);
        with(site, [&](Work &w) { QVERIFY(!replayDeadLetter(w, job->id)); });
    }

    void aPostponedJobUsesUpNoAttempt()
    {
        Site site;
        add(site, QStringLiteral("e"));
        with(site, [&](Work &w) { postponeJob(w, *takeDueJob(w), site.now + Millis(5000)); });
        QVERIFY(!take(site));
        site.now += Millis(5000);
        QCOMPARE(take(site)->attempts, 0);
    }

    void theJobThatIsDueForLongestComesFirst()
    {
        Site site;
        add(site, QStringLiteral("e"));
        site.now += Millis(10);
        add(site, QStringLiteral("f"));
        QCOMPARE(take(site)->event, QStringLiteral("e"));
        QCOMPARE(take(site)->event, QStringLiteral("f"));
    }

private:
    template <class Do>
    static void with(Site &site, Do what)
    {
        auto work = Work::begin(*site.database, site.keys, site.chance, site.now);
        what(*work);
        QVERIFY(work->commit());
    }
    static void add(Site &site, const QString &event)
    {
        with(site, [&](Work &w) {
            addJob(w, {event, QStringLiteral("mail"), QStringLiteral("someone"), StayId(), CredentialId()});
        });
    }
    static std::optional<TakenJob> take(Site &site)
    {
        std::optional<TakenJob> job;
        with(site, [&](Work &w) { job = takeDueJob(w); });
        return job;
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
