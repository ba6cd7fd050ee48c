// SPDX-License-Identifier: GPL-3.0-or-later
// What layouts know of the families of lock boards, and how they are spoken to, agree.
#include "domain/boardfamily.h"
#include "domain/layout.h"
#include "serial/family.h"

#include <QTest>

using namespace cubby;

class LayoutFamiliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutsKnowEachFamilyAsItIsSpokenTo_data()
    {
        QTest::addColumn<QString>("name");
        for (const BoardFamily &family : boardFamilies())
            QTest::newRow(qPrintable(QString(family.name))) << QString(family.name);
    }
    void layoutsKnowEachFamilyAsItIsSpokenTo()
    {
        QFETCH(QString, name);
        const BoardFamily *known = findBoardFamily(name);
        QVERIFY(known && serial::findFamily(name));
        const serial::Family &spoken = *serial::findFamily(name);
        QCOMPARE(known->firstAddress, spoken.firstBoard);
        QCOMPARE(known->lastAddress, spoken.lastBoard);
        QCOMPARE(known->firstChannel, spoken.firstLock);
        QCOMPARE(known->mostChannels, spoken.mostLocks);
        QCOMPARE(known->sensesPresence, spoken.sensesPresence);
        QCOMPARE(known->baud, spoken.speed);
        QCOMPARE(known->pulse, spoken.pulse);
        QVERIFY(spoken.lockCounts.contains(known->usualChannels));
    }

    void thereIsNoFamilyThatLayoutsDoNotKnow() { QCOMPARE(serial::families().size(), boardFamilies().size()); }

    void theDefaultsOfABoardAreTheSame()
    {
        const serial::BoardSettings spoken;
        const LayoutBoard known;
        QCOMPARE(known.openIs1, spoken.openIs1);
        QCOMPARE(known.presenceIs1, spoken.presenceIs1);
        QCOMPARE(known.hasInputs, spoken.sensesDoors);
        QCOMPARE(known.acknowledgementOpenIs11, spoken.acknowledgementOpenIs11);
        QCOMPARE(known.lastByteFirst, spoken.lastByteFirst);
        QCOMPARE(known.pulseInHighByte, spoken.pulseInHighByte);
        QCOMPARE(known.firmware, spoken.firmware);
    }
};

QTEST_GUILESS_MAIN(LayoutFamiliesTest)
#include "tst_layoutfamilies.moc"
