// SPDX-License-Identifier: GPL-3.0-or-later
#include "storyteller.h"

#include "tests/integration/serial/ptyscanner.h"

#include <QtTest>

using namespace cubby::stage;

// One package's way through the real programs, with all that may be pulled away on it.
class EndToEnd : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void aPackageTravelsTheWholeWay();
    void aBankThatIsCutOffOpensAllTheSameAndTheCentreLearnsOfItOnce();
    void theCodeOpensWhatThePassOpens();
    void aDoorThatIsStuckUsesUpNoCode();
    void aDoorThatIsForcedIsKnownAtTheCentre();
    void aDriverWithScannersNeedsNoCamera();
};

void EndToEnd::aPackageTravelsTheWholeWay()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        QCOMPARE(stage().mails().size(), 0U);
        play().deliver(parcel);
        QCOMPARE(play().compartment(parcel.compartment)[QStringLiteral("status")].toString(),
                 QStringLiteral("Occupied"));
        play().awaitMail(parcel);
        play().showPass(parcel);
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));

        QCOMPARE(play().statuses(parcel),
                 QStringList({QStringLiteral("PendingAssignment"), QStringLiteral("AssignedToCompartment"),
                              QStringLiteral("InTransit"), QStringLiteral("InLocker"), QStringLiteral("PickedUp")}));
        QCOMPARE(play().compartment(parcel.compartment)[QStringLiteral("status")].toString(),
                 QStringLiteral("Available"));
        QCOMPARE(stage().mails().size(), 1U);
        // Two people asked, two pulses went over the line, and nothing else was opened.
        QCOMPARE(stage().wall().pulses(parcel.compartment), 2);
        QCOMPARE(stage().wall().allPulses(), 2);
        QCOMPARE(stage().wall().heard().filter(QRegularExpression(QStringLiteral("^tx 8A"))).size(), 2);
    });
}

void EndToEnd::aBankThatIsCutOffOpensAllTheSameAndTheCentreLearnsOfItOnce()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        Parcel other = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);

        stage().stop(QStringLiteral("broker"));
        waitUntil(QStringLiteral("the kiosk knows that it is cut off"),
                  [&] { return !stage().person().view()[QStringLiteral("online")].toBool(); });
        play().showPass(parcel);
        play().takeOut(parcel);
        play().leave();
        QCOMPARE(play().status(parcel), QStringLiteral("InLocker")); // as far as the centre can know

        stage().startBroker();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
        play().deliver(other); // what came after it has come: a repeat would be there by now
        QCOMPARE(play().history(parcel).count(QStringLiteral("PickedUp")), 1);
        QCOMPARE(play().history(parcel).last(), QStringLiteral("PickedUp"));
        QCOMPARE(stage().wall().pulses(parcel.compartment), 2);
    });
}

void EndToEnd::theCodeOpensWhatThePassOpens()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);

        Parcel wrong = parcel;
        wrong.code = QString::number((parcel.code.toInt() + 1) % 100'000'000).rightJustified(8, QLatin1Char('0'));
        play().typeCode(wrong);
        waitUntil(QStringLiteral("the wrong code is refused"), [&] {
            return stage().person().view()[QStringLiteral("notice")].toString() == QLatin1String("CodeUnknown");
        });
        QCOMPARE(stage().wall().allPulses(), 1); // the driver's
        stage().person().tap(QStringLiteral("button.back"));

        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));

        play().typeCode(parcel); // a used code opens nothing
        waitUntil(QStringLiteral("the used code is refused"), [&] {
            return stage().person().view()[QStringLiteral("notice")].toString() == QLatin1String("CodeUsed");
        });
        QCOMPARE(stage().wall().allPulses(), 2);
    });
}

void EndToEnd::aDoorThatIsStuckUsesUpNoCode()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        stage().wall().tell(QStringLiteral("fault %1 stuck on").arg(parcel.compartment));

        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("PressDoor"));
        QCOMPARE(stage().wall().pulses(parcel.compartment), 2); // the driver's and this one: nothing asks by itself
        stage().wall().tell(QStringLiteral("fault %1 stuck off").arg(parcel.compartment));
        stage().person().tap(QStringLiteral("button.openAgain"));
        stage().person().reach(QStringLiteral("DoorOpen"));
        QCOMPARE(stage().wall().pulses(parcel.compartment), 3);
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
    });
}

// One scanner on a serial line, which is plugged in late, and one that types.
void EndToEnd::aDriverWithScannersNeedsNoCamera()
{
    tell([&] {
        stage().startAll();
        const QString badge = stage()
                                  .runProgram(QStringLiteral("cubby-tool"), {QStringLiteral("scan"), stage().badge()})
                                  .output.trimmed()
                                  .section(QLatin1Char('\t'), 2);
        QVERIFY2(badge.startsWith(QStringLiteral("CUBBY-BADGE:")), qPrintable(badge));
        stage().stop(QStringLiteral("kiosk"));
        const QString port = stage().path(QStringLiteral("scanner"));
        stage().startKiosk({QStringLiteral("--scanner-ports"), port});
        Person &person = stage().person();
        person.reach(QStringLiteral("Rest"));
        stage().waitForLink();
        Parcel first = play().order();
        Parcel second = play().order();
        PtyScanner scanner(port);
        QVERIFY(scanner.plugIn());
        QVERIFY(scanner.send("]Q1" + badge.toLatin1() + "\r\n"));
        person.reach(QStringLiteral("EnterPin"));
        person.type(Stage::pin());
        person.tap(QStringLiteral("button.submit"));
        person.reach(QStringLiteral("DriverList"));

        waitUntil(QStringLiteral("the driver's list names both packages"),
                  [&] { return person.view()[QStringLiteral("packages")].toArray().size() == 2; });

        const auto deposit = [&](Parcel &parcel, const std::function<void()> &scan) {
            scan();
            person.reach(QStringLiteral("PutIn"));
            parcel.compartment = person.view()[QStringLiteral("compartment")].toString();
            QCOMPARE(person.view()[QStringLiteral("label")].toString(), parcel.label);
            stage().wall().waitForOpen(parcel.compartment);
            stage().wall().putIn(parcel.compartment);
            stage().wall().close(parcel.compartment);
            person.reach(QStringLiteral("DriverList"));
        };
        deposit(first, [&] { QVERIFY(scanner.send("]C0" + first.label.toLatin1() + "\r")); });
        deposit(second, [&] { person.scanWithKeyboard(second.label); });
        play().signOut();
        play().awaitStatus(first, QStringLiteral("InLocker"));
        play().awaitStatus(second, QStringLiteral("InLocker"));
    });
}

void EndToEnd::aDoorThatIsForcedIsKnownAtTheCentre()
{
    tell([&] {
        stage().startAll();
        const QString forced = QStringLiteral("A1"); // which would be taken first
        const auto statusOf
            = [&](const QString &name) { return play().compartment(name)[QStringLiteral("status")].toString(); };
        QCOMPARE(statusOf(forced), QStringLiteral("Available"));
        stage().wall().tell(QStringLiteral("open ") + forced);
        waitUntil(QStringLiteral("the centre knows that %1 was forced").arg(forced),
                  [&] { return statusOf(forced) == QLatin1String("RequiresInspection"); });
        stage().wall().close(forced);

        // Nothing is put there before somebody has looked, and the bank serves as before.
        Parcel parcel = play().order(QStringLiteral("S"));
        play().deliver(parcel);
        QVERIFY(parcel.compartment != forced);
        QCOMPARE(statusOf(forced), QStringLiteral("RequiresInspection"));
        QCOMPARE(stage().wall().pulses(forced), 0);
    });
}

QTEST_GUILESS_MAIN(EndToEnd)
#include "tst_endtoend.moc"
