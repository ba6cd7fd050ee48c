// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardstory.h"

#include <QTest>

using namespace cubby::serial;

// Stories of simulated boards under random faults. CUBBY_STORIES is how many for each family or pair of families (300),
// CUBBY_STORY=SEED tells one story of each again, aloud.
class BoardStoriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRequestPulsesTwiceAndEveryTicketIsAnsweredOnceWhateverGoesWrong_data()
    {
        QTest::addColumn<QStringList>("families");
        for (const Family &family : families())
            QTest::newRow(family.name.data()) << QStringList{family.name};
        QTest::newRow("two lines on one supply") << QStringList{QStringLiteral("xor8a"), QStringLiteral("kerong-cu16")};
        QTest::newRow("two other lines on one supply")
            << QStringList{QStringLiteral("wkly"), QStringLiteral("modbus-relay")};
    }
    void noRequestPulsesTwiceAndEveryTicketIsAnsweredOnceWhateverGoesWrong()
    {
        QFETCH(QStringList, families);
        bool isOne = false;
        const quint64 only = qEnvironmentVariable("CUBBY_STORY").toULongLong(&isOne);
        const quint64 first = isOne ? only : 1;
        const quint64 last = isOne ? only : qEnvironmentVariable("CUBBY_STORIES", QStringLiteral("300")).toULongLong();
        BoardStory::Tally sum;
        for (quint64 seed = first; seed <= last; ++seed) {
            BoardStory story(families, seed, isOne);
            const QStringList wrong = story.run();
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("CUBBY_STORY=%1: %2").arg(seed).arg(wrong.join(u'\n'))));
            sum.tickets += story.tally().tickets;
            sum.notSent += story.tally().notSent;
            sum.unconfirmed += story.tally().unconfirmed;
            sum.confirmed += story.tally().confirmed;
            sum.pulses += story.tally().pulses;
        }
        qInfo("stories %llu to %llu: %d tickets, %d not sent, %d unconfirmed, %d confirmed, %d pulses", first, last,
              sum.tickets, sum.notSent, sum.unconfirmed, sum.confirmed, sum.pulses);
        QCOMPARE(sum.notSent + sum.unconfirmed + sum.confirmed, sum.tickets);
        // A story that never gets anywhere proves nothing.
        QVERIFY(isOne || (sum.notSent > 0 && sum.unconfirmed > 0 && sum.confirmed > sum.tickets / 10));
    }
};

QTEST_GUILESS_MAIN(BoardStoriesTest)
#include "tst_boardstories.moc"
