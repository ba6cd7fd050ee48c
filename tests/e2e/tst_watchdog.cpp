// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage/servicemanager.h"
#include "storyteller.h"

#include <QtTest>

#include <csignal>

using namespace cubby::stage;
using namespace std::chrono_literals;

// The kiosk's interface hangs. The service manager starts it again, and everything is found where the journal left it.
class Watchdog : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void aKioskThatWorksSaysSo();
    void aKioskThatHangsDuringAPickupIsStartedAgain_data();
    void aKioskThatHangsDuringAPickupIsStartedAgain();
    void aKioskThatHangsDuringADepositIsStartedAgain();

private:
    void start(ServiceManager &manager)
    {
        manager.forget();
        stage().startKiosk({}, manager.environment());
        manager.waitUntilReady();
        stage().person().reach(QStringLiteral("Rest"));
        stage().waitForLink();
    }
    void restart(ServiceManager &manager)
    {
        manager.waitUntilOverdue();
        ServiceManager::end(stage().process(QStringLiteral("kiosk")));
        stage().stop(QStringLiteral("kiosk"));
        start(manager);
    }
    void startTheRest()
    {
        stage().startBroker();
        stage().startMailServer();
        stage().startCentre();
        stage().startWall();
    }
    QString socketPath() { return stage().path(QStringLiteral("notify")); }
};

void Watchdog::aKioskThatWorksSaysSo()
{
    tell([&] {
        startTheRest();
        ServiceManager manager(socketPath(), 1s);
        start(manager);
        const int before = manager.beats();
        waitUntil(QStringLiteral("it beats on"), [&] { return manager.beats() >= before + 3; });
        waitUntil(QStringLiteral("the status says what it shows"),
                  [&] { return manager.status() == "Rest, linked with the centre"; });
        stage().person().tap(QStringLiteral("button.pickUp"));
        waitUntil(QStringLiteral("the status follows"),
                  [&] { return manager.status() == "EnterCode, linked with the centre"; });
    });
}

void Watchdog::aKioskThatHangsDuringAPickupIsStartedAgain_data()
{
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<bool>("shutMeanwhile");
    QTest::addRow("the screens hang") << false << false;
    QTest::addRow("the screens hang, and the door is shut before anybody notices") << false << true;
    QTest::addRow("the whole program stands still") << true << false;
}

void Watchdog::aKioskThatHangsDuringAPickupIsStartedAgain()
{
    QFETCH(bool, stopped);
    QFETCH(bool, shutMeanwhile);
    tell([&] {
        startTheRest();
        ServiceManager manager(socketPath(), 2s);
        start(manager);
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        Wall &wall = stage().wall();
        const int pulses = wall.pulses(parcel.compartment);

        if (stopped)
            QCOMPARE(::kill(pid_t(stage().process(QStringLiteral("kiosk")).pid()), SIGSTOP), 0);
        else
            stage().person().hangTheScreens();
        const auto takeAndShut = [&] {
            wall.takeOut(parcel.compartment);
            wall.close(parcel.compartment);
        };
        if (shutMeanwhile)
            takeAndShut();
        restart(manager);

        if (!shutMeanwhile) {
            QVERIFY(wall.isOpen(parcel.compartment));
            QCOMPARE(play().status(parcel), QStringLiteral("InLocker"));
            takeAndShut();
        }
        // What was begun before is ended by what the sensors say, or by the next person.
        stage().person().tap(QStringLiteral("button.pickUp"));
        stage().person().tap(QStringLiteral("button.back"));
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
        QCOMPARE(wall.pulses(parcel.compartment), pulses); // nothing was opened for an old request
        QCOMPARE(play().history(parcel).count(QStringLiteral("PickedUp")), 1);
        QCOMPARE(play().compartment(parcel.compartment)[QStringLiteral("status")].toString(),
                 QStringLiteral("Available"));
    });
}

void Watchdog::aKioskThatHangsDuringADepositIsStartedAgain()
{
    tell([&] {
        startTheRest();
        ServiceManager manager(socketPath(), 2s);
        start(manager);
        Parcel parcel = play().order();
        play().signIn();
        play().scan(parcel);
        parcel.compartment = stage().person().view()[QStringLiteral("compartment")].toString();
        Wall &wall = stage().wall();
        wall.waitForOpen(parcel.compartment);
        stage().person().hangTheScreens();
        wall.putIn(parcel.compartment);
        wall.close(parcel.compartment);
        restart(manager);
        play().awaitStatus(parcel, QStringLiteral("InLocker"));
        QCOMPARE(wall.allPulses(), 1);
        play().awaitMail(parcel);
        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
    });
}

QTEST_GUILESS_MAIN(Watchdog)
#include "tst_watchdog.moc"
