// SPDX-License-Identifier: GPL-3.0-or-later
#include "storyteller.h"

#include <QtTest>

using namespace cubby::stage;

// The kiosk loses its power: whatever it was doing, custody is right afterwards, and no lock is pulsed for an old
// request.
class PowerCuts : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void duringAPickup_data();
    void duringAPickup();
    void duringADeposit_data();
    void duringADeposit();

private:
    // Until the bank has read its doors and the centre has heard of it.
    void powerComesBack();
};

void PowerCuts::powerComesBack()
{
    stage().startKiosk();
    stage().person().reach(QStringLiteral("Rest"));
    stage().waitForLink();
}

void PowerCuts::duringAPickup_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addRow("pulsed, the door is stuck") << QStringLiteral("stuck");
    QTest::addRow("pulsed, the door pops open") << QStringLiteral("pulsed");
    QTest::addRow("the door is open") << QStringLiteral("open");
    QTest::addRow("taken and shut while it is dark") << QStringLiteral("dark");
    QTest::addRow("shut while it is dark, nothing taken") << QStringLiteral("left");
    QTest::addRow("thanked") << QStringLiteral("thanks");
}

void PowerCuts::duringAPickup()
{
    QFETCH(QString, moment);
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        Wall &wall = stage().wall();
        const QString stuck = QStringLiteral("fault %1 stuck ").arg(parcel.compartment);
        if (moment == QLatin1String("stuck"))
            wall.tell(stuck + QStringLiteral("on"));

        play().typeCode(parcel);
        waitUntil(QStringLiteral("the lock is pulsed"), [&] { return wall.pulses(parcel.compartment) == 2; });
        if (moment == QLatin1String("open") || moment == QLatin1String("thanks"))
            stage().person().reach(QStringLiteral("DoorOpen"));
        if (moment == QLatin1String("thanks"))
            play().takeOut(parcel);
        stage().killKiosk();
        const bool shutInTheDark = moment == QLatin1String("dark") || moment == QLatin1String("left");
        if (moment == QLatin1String("dark"))
            wall.takeOut(parcel.compartment);
        if (shutInTheDark)
            wall.close(parcel.compartment);
        powerComesBack();

        if (moment == QLatin1String("open") || moment == QLatin1String("pulsed")) {
            QVERIFY(wall.isOpen(parcel.compartment));
            wall.takeOut(parcel.compartment);
            wall.close(parcel.compartment);
        }
        if (moment == QLatin1String("stuck") || moment == QLatin1String("left")) {
            // It lies there still, and its code is good.
            QCOMPARE(play().status(parcel), QStringLiteral("InLocker"));
            QCOMPARE(wall.pulses(parcel.compartment), 2);
            if (moment == QLatin1String("stuck"))
                wall.tell(stuck + QStringLiteral("off"));
            play().typeCode(parcel);
            stage().person().reach(QStringLiteral("DoorOpen"));
            QCOMPARE(wall.pulses(parcel.compartment), 3); // asked for by a person
            play().takeOut(parcel);
            play().leave();
        } else {
            QCOMPARE(wall.pulses(parcel.compartment), 2);
            stage().person().tap(QStringLiteral("button.pickUp")); // the next person begins: the pickup is over
            stage().person().tap(QStringLiteral("button.back"));
        }
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
        QCOMPARE(play().history(parcel).count(QStringLiteral("PickedUp")), 1);
        QCOMPARE(play().compartment(parcel.compartment)[QStringLiteral("status")].toString(),
                 QStringLiteral("Available"));
    });
}

void PowerCuts::duringADeposit_data()
{
    QTest::addColumn<bool>("putIn");
    QTest::addRow("put in while it is dark") << true;
    QTest::addRow("shut empty while it is dark") << false;
}

void PowerCuts::duringADeposit()
{
    QFETCH(bool, putIn);
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().signIn();
        play().scan(parcel);
        const QString compartment = stage().person().view()[QStringLiteral("compartment")].toString();
        Wall &wall = stage().wall();
        wall.waitForOpen(compartment);
        stage().killKiosk();
        if (putIn)
            wall.putIn(compartment);
        wall.close(compartment);
        powerComesBack();

        if (putIn) {
            play().awaitStatus(parcel, QStringLiteral("InLocker"));
        } else {
            play().deliver(parcel);
        }
        QCOMPARE(wall.allPulses(), putIn ? 1 : 2);
        play().awaitMail(parcel);
    });
}

QTEST_GUILESS_MAIN(PowerCuts)
#include "tst_powercuts.moc"
