// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/breaker.h"

#include <QTest>

using namespace cubby;
using namespace cubby::central;
using namespace std::chrono_literals;

class TestBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One letter a call: f fails, s succeeds; what is let through in between is asked as well.
    void itOpensOnlyAfterFailuresInARow_data()
    {
        QTest::addColumn<QByteArray>("calls");
        QTest::addColumn<int>("state");
        using State = Breaker::State;
        QTest::newRow("untouched") << QByteArray("") << int(State::Closed);
        QTest::newRow("one") << QByteArray("f") << int(State::Closed);
        QTest::newRow("four") << QByteArray("ffff") << int(State::Closed);
        QTest::newRow("five") << QByteArray("fffff") << int(State::Open);
        QTest::newRow("not in a row") << QByteArray("ffffsffff") << int(State::Closed);
        QTest::newRow("in a row at last") << QByteArray("ffffsfffff") << int(State::Open);
        QTest::newRow("a late success closes it") << QByteArray("fffffs") << int(State::Closed);
        QTest::newRow("and it begins anew") << QByteArray("fffffsffff") << int(State::Closed);
    }
    void itOpensOnlyAfterFailuresInARow()
    {
        QFETCH(QByteArray, calls);
        QFETCH(int, state);
        Breaker breaker;
        for (const char call : calls)
            call == 'f' ? breaker.failed(m_now) : breaker.succeeded();
        QCOMPARE(int(breaker.state(m_now)), state);
        QCOMPARE(breaker.allows(m_now), state == int(Breaker::State::Closed));
    }

    void whenTheRestIsOverOneCallTriesAndNobodyElse()
    {
        Breaker breaker = opened();
        QVERIFY(!breaker.allows(m_now + 30s - 1ms));
        QVERIFY(breaker.allows(m_now + 30s));
        QCOMPARE(breaker.state(m_now + 30s), Breaker::State::HalfOpen);
        QVERIFY(!breaker.allows(m_now + 30s));
        QVERIFY(!breaker.allows(m_now + 60s));
        breaker.succeeded();
        QCOMPARE(breaker.state(m_now + 60s), Breaker::State::Closed);
        QVERIFY(breaker.allows(m_now + 60s) && breaker.allows(m_now + 60s));
    }

    void eachTrialThatFailsMakesTheRestLongerUpToALimit()
    {
        Breaker breaker = opened();
        Time now = m_now;
        Millis before{0};
        for (const Millis rest : {Millis(30s), Millis(60s), Millis(120s), Millis(240s), Millis(480s), Millis(600s),
                                  Millis(600s), Millis(600s)}) {
            QCOMPARE(breaker.retryAt() - now, rest);
            QVERIFY(rest >= before);
            before = rest;
            now = breaker.retryAt();
            QVERIFY(breaker.allows(now));
            breaker.failed(now);
        }
    }

    void aTrialThatSaysNothingIsFollowedByAnother()
    {
        Breaker breaker = opened();
        QVERIFY(breaker.allows(m_now + 30s));
        QVERIFY(!breaker.allows(m_now + 30s + 2min - 1ms));
        QVERIFY(breaker.allows(m_now + 30s + 2min));
    }

    void callsThatBeganBeforeItOpenedDoNotProlongTheRest()
    {
        Breaker breaker = opened();
        breaker.failed(m_now + 5s);
        breaker.failed(m_now + 9s);
        QCOMPARE(breaker.retryAt(), m_now + 30s);
    }

private:
    Breaker opened() const
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            breaker.failed(m_now);
        return breaker;
    }
    Time m_now = fromMs(1'800'000'000'000);
};

QTEST_APPLESS_MAIN(TestBreaker)
#include "tst_breaker.moc"
