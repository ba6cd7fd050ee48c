// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/retry.h"

#include <QTest>

using namespace cubby;
using namespace cubby::admin;
using namespace std::chrono_literals;

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every status there is: what may pass is sent again, whatever else is the outcome.
    void onlyWhatMayPassIsSentAgain()
    {
        for (int status = 0; status < 600; ++status) {
            const bool passes
                = status == 0 || status == 408 || status == 425 || status == 429 || (status >= 500 && status < 600);
            for (const Effect effect : {Effect::Reads, Effect::Acts})
                QCOMPARE(againAfter(effect, {1, status}, 0.5).has_value(), passes);
        }
    }

    void readingIsGivenUpAndActingIsNot()
    {
        QVERIFY(againAfter(Effect::Reads, {3, 503}, 0.5));
        QVERIFY(!againAfter(Effect::Reads, {4, 503}, 0.5));
        QVERIFY(againAfter(Effect::Acts, {1'000'000, 0}, 0.5));
    }

    void theWaitGrowsToHalfAMinuteAndDiffersBetweenDesktops()
    {
        Millis before{0};
        for (int number = 1; number < 100; ++number) {
            const Millis least = *againAfter(Effect::Acts, {number, 0}, 0);
            const Millis most = *againAfter(Effect::Acts, {number, 0}, 0.999);
            QVERIFY(least >= 250ms && most <= 30s && least < most);
            QVERIFY(most >= before);
            before = most;
        }
        QVERIFY(before > 29s);
    }

    void theCentresOwnWishIsKeptUpToHalfAMinute()
    {
        QCOMPARE(*againAfter(Effect::Reads, {1, 429, 7s}, 0.5), Millis(7s));
        QCOMPARE(*againAfter(Effect::Reads, {1, 429, 3600s}, 0.5), Millis(30s));
        QVERIFY(*againAfter(Effect::Reads, {1, 503, 0s}, 0.5) >= 250ms);
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
