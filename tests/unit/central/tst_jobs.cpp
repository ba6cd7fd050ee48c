// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/upkeep.h"
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

    void whatSomebodyOutsideSaysIsKeptWithoutAddresses_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *said, const char *kept) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(kept);
        };
        row("550 5.1.1 <a.customer@example.org>: no such user", "550 5.1.1 <…>: no such user");
        row("to=\"x+y@sub.example.org\" is full, try z@example.org", "to=\"…\" is full, try …");
        row("number +49 (30) 123-456 unknown", "number … unknown");
        row("number 4930123456 unknown", "number … unknown");
        row("https://sms.example answered with status 503", "https://sms.example answered with status 503");
        row("connecting to 192.0.2.7:587 failed after 10000 ms", "connecting to 192.0.2.7:587 failed after 10000 ms");
        row("451 4.7.1 try again in 300 s", "451 4.7.1 try again in 300 s");
        row("", "");
    }
    void whatSomebodyOutsideSaysIsKeptWithoutAddresses()
    {
        QFETCH(QString, said);
        QTEST(withoutAddresses(said), "kept");
        Site site;
        add(site, QStringLiteral("e"));
        QVERIFY(site.centre->notNotified(*take(site), {said, true}, site.now));
        QTEST(site.centre->deadLetters(site.now)->front().error, "kept");
    }

    void whatNobodyNeedsAnyMoreIsDeletedOnceAnHour()
    {
        Site site;
        using namespace std::chrono_literals;
        const auto settled = [&](const char *event, const char *channel) {
            with(site, [&](Work &w) {
                addJob(w, {.event = QLatin1StringView(event),
                           .channel = QLatin1StringView(channel),
                           .recipient = QStringLiteral("r")});
            });
            with(site, [&](Work &w) { finishJob(w, *takeDueJob(w)); });
        };
        settled("call", kWebhook);
        settled("message", kMail);
        add(site, QStringLiteral("dead"));
        with(site, [&](Work &w) { failJob(w, *takeDueJob(w), QStringLiteral("no"), true); });
        add(site, QStringLiteral("replayed"));
        with(site, [&](Work &w) { failJob(w, *takeDueJob(w), QStringLiteral("no"), true); });
        const qint64 replayed = site.centre->deadLetters(site.now)->back().job;
        with(site, [&](Work &w) { QVERIFY(replayDeadLetter(w, Actor{}, replayed, {})); });
        with(site, [&](Work &w) { finishJob(w, *takeDueJob(w)); });
        QVERIFY(site.database->exec(QStringLiteral(
            "INSERT INTO signin_failures (who, failures, last_at, blocked_until) VALUES ('x', 1, 0, 0)")));
        const auto events = [&] {
            QStringList left;
            for (const auto &row : site.query(QStringLiteral("SELECT event FROM jobs ORDER BY event")))
                left << row.text(0);
            return left.join(u' ');
        };
        const auto tidy = [&] { with(site, [](Work &w) { tidyUp(w); }); };
        tidy();
        QCOMPARE(events(), QStringLiteral("call dead message replayed"));
        QCOMPARE(site.count(QStringLiteral("signin_failures")), 0);
        site.now += kKeepsCalls + 1h;
        tidy();
        QCOMPARE(events(), QStringLiteral("dead message replayed"));
        site.now += kKeepsMessages - kKeepsCalls - 1h;
        tidy();
        QCOMPARE(events(), QStringLiteral("dead message replayed"));
        site.now += kTidiesEvery - 1s;
        tidy(); // not before the hour is over
        QCOMPARE(events(), QStringLiteral("dead message replayed"));
        site.now += 1s;
        tidy();
        QCOMPARE(events(), QStringLiteral("dead"));
        QCOMPARE(site.count(QStringLiteral("dead_letters")), 1);
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
        with(site, [&](Work &w) { QVERIFY(replayDeadLetter(w, Actor{}, job->id, {})); });
        const auto again = take(site);
        QVERIFY(again);
        QCOMPARE(again->attempts, 0);
        with(site, [&](Work &w) { QVERIFY(!replayDeadLetter(w, Actor{}, job->id, {})); });
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
