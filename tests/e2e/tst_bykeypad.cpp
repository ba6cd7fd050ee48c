// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage/pictures.h"
#include "storyteller.h"

#include <QtTest>

using namespace cubby::stage;

// The real programs, and a person before them with a numeric keypad: nothing on the screen is touched.
class ByKeypad : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void aPackageIsDeliveredAndPickedUp();
    void aPackageIsSentBack();
    void aTechnicianOpensADoor();

private:
    Person &person() { return stage().person(); }
    void press(const char *key) { person().press(QString::fromLatin1(key)); }
    void walkTo(const char *item) { person().walkTo(QString::fromLatin1(item)); }
    void reach(const char *screen) { person().reach(QString::fromLatin1(screen)); }
    void signIn(const QString &badge)
    {
        reach("Rest");
        stage().holdUp(badge);
        reach("EnterPin");
        stage().lowerHand();
        person().pressDigits(Stage::pin());
        press("Enter");
    }
};

void ByKeypad::aPackageIsDeliveredAndPickedUp()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        signIn(stage().badge());
        reach("DriverList");
        play().deposit(parcel);
        walkTo("button.done");
        reach("Summary");
        press("/");
        reach("Rest");
        play().awaitMail(parcel);

        // Speech on, another language, a digit too many, a way back, and the code.
        press("*");
        waitUntil(QStringLiteral("the screens become easier"),
                  [&] { return person().view()[QStringLiteral("accessible")].toBool(); });
        walkTo("button.language");
        waitUntil(QStringLiteral("the languages are shown"),
                  [&] { return person().canSee(QStringLiteral("language.de")); });
        walkTo("language.de");
        waitUntil(QStringLiteral("the screens speak German"), [&] {
            return person().canSee(QStringLiteral("button.pickUp"))
                   && person().read(QStringLiteral("button.pickUp")).contains(QStringLiteral("Paket"));
        });
        walkTo("button.pickUp");
        reach("EnterCode");
        press("/");
        reach("Rest");
        walkTo("button.pickUp");
        reach("EnterCode");
        press("9");
        press("Backspace");
        person().pressDigits(parcel.code);
        reach("DoorOpen");
        stage().wall().waitForOpen(parcel.compartment);
        play().takeOut(parcel);
        walkTo("button.done");
        reach("Rest");
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
    });
}

void ByKeypad::aPackageIsSentBack()
{
    tell([&] {
        stage().startAll();
        stage().stop(QStringLiteral("broker")); // a label that nobody can ask about is taken by its size
        waitUntil(QStringLiteral("the kiosk knows that it is cut off"),
                  [&] { return !person().view()[QStringLiteral("online")].toBool(); });
        walkTo("button.sendBack");
        reach("ScanReturn");
        person().pressDigits(QStringLiteral("123456789012")); // typed is as good as read
        press("Enter");
        reach("ChooseSize");
        press("/");
        reach("Rest");
        walkTo("button.sendBack");
        reach("ScanReturn");
        const QString label = stage().path(QStringLiteral("hand/return.png"));
        drawLabel(QStringLiteral("CUBBY900001"), label);
        stage().holdUp(label);
        reach("ChooseSize");
        stage().lowerHand();
        walkTo("size.M");
        reach("PutIn");
        const QString name = person().view()[QStringLiteral("compartment")].toString();
        stage().wall().waitForOpen(name);
        stage().wall().putIn(name);
        stage().wall().close(name);
        reach("Receipt");
        walkTo("button.done");
        reach("Rest");
    });
}

void ByKeypad::aTechnicianOpensADoor()
{
    tell([&] {
        const QString badge = stage().path(QStringLiteral("technician.png"));
        const Ran added = stage().runProgram(
            QStringLiteral("cubby-server"),
            {QStringLiteral("add-driver"), QStringLiteral("--config"),
             stage().path(QStringLiteral("centre/server.ini")), QStringLiteral("--name"), QStringLiteral("Technician"),
             QStringLiteral("--pin"), Stage::pin(), QStringLiteral("--technician"), QStringLiteral("--out"), badge});
        QVERIFY2(added.exitCode == 0, qPrintable(added.output));
        stage().startAll();
        signIn(badge);
        reach("ServiceHome");
        walkTo("door.B4");
        reach("ServiceDoor");
        walkTo("button.openDoor");
        stage().wall().waitForOpen(QStringLiteral("B4"));
        reach("ServiceDoor");
        stage().wall().close(QStringLiteral("B4"));
        press("/");
        reach("ServiceHome");
        walkTo("button.testScanners");
        reach("ServiceScan");
        press("Backspace");
        reach("ServiceHome");
        press("/");
        person().reachOneOf({QStringLiteral("Rest"), QStringLiteral("Summary")});
    });
}

QTEST_GUILESS_MAIN(ByKeypad)
#include "tst_bykeypad.moc"
