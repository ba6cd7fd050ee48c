// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QTest>

using namespace cubby::sim;

class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedPlaysTheSameStory()
    {
        World first(7, {});
        World second(7, {});
        QCOMPARE(first.play(5), second.play(5));
        QCOMPARE(first.tally().story, second.tally().story);
        QVERIFY(first.tally().pulses > 0);
        World other(8, {});
        (void)other.play(5);
        QVERIFY(other.tally().story != first.tally().story);
    }

    void aLockThatIsPulsedTwiceIsNoticed()
    {
        Roughness roughness;
        roughness.unsafe = true;
        World world(1, roughness);
        const QString failure = world.play(10);
        QVERIFY2(failure.contains(QStringLiteral("twice for one request")), qPrintable(failure));
    }

    void somethingHappensInAWorld()
    {
        World world(3, {});
        QCOMPARE(world.play(20), QString());
        QVERIFY(world.tally().deposits > 3);
        QVERIFY(world.tally().pickups > 1);
        QVERIFY(world.tally().crashes > 3);
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
