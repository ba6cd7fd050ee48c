// SPDX-License-Identifier: GPL-3.0-or-later
#include "storyteller.h"

#include <QFile>
#include <QtTest>

using namespace cubby::stage;

// What is missing or broken when the kiosk starts is told where it belongs, and the kiosk runs on.
class BadStarts : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASerialPortItWaitsForOne();
    void withoutABrokerItServesAndTellsLater();
    void aNewBankWaitsForItsFirstWordFromTheCentre();
    void withoutACameraItAsksForTheCode();
    void aTruncatedJournalIsSetAsideAndTheCentreKnowsTheRest();
    void aWrongConfigurationIsRefused_data();
    void aWrongConfigurationIsRefused();
};

void BadStarts::withoutASerialPortItWaitsForOne()
{
    tell([&] {
        stage().startBroker();
        stage().startCentre();
        stage().startKiosk();
        stage().person().reach(QStringLiteral("OutOfService"));
        waitUntil(QStringLiteral("the log names the port"), [&] {
            return stage().process(QStringLiteral("kiosk")).log().contains(stage().path(QStringLiteral("line")));
        });
        stage().startWall();
        stage().person().reach(QStringLiteral("Rest"));
    });
}

void BadStarts::withoutABrokerItServesAndTellsLater()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        for (const char *name : {"kiosk", "centre", "broker"})
            stage().stop(QString::fromLatin1(name));

        stage().startCentre(); // answers over HTTP without a broker
        stage().startKiosk();
        stage().person().reach(QStringLiteral("Rest"));
        QVERIFY(!stage().person().view()[QStringLiteral("online")].toBool());
        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
        QCOMPARE(play().status(parcel), QStringLiteral("InLocker"));

        stage().startBroker();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
    });
}

// It could not know what lies in it.
void BadStarts::aNewBankWaitsForItsFirstWordFromTheCentre()
{
    tell([&] {
        stage().startCentre();
        stage().startWall();
        stage().startKiosk();
        stage().person().reach(QStringLiteral("OutOfService"));
        stage().startBroker();
        stage().person().reach(QStringLiteral("Rest"));
    });
}

void BadStarts::withoutACameraItAsksForTheCode()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        stage().startKiosk({QStringLiteral("--camera-source"), QStringLiteral("device"),
                            QStringLiteral("--camera-device"), QStringLiteral("no such camera")});
        stage().person().reach(QStringLiteral("Rest"));
        QVERIFY(!stage().person().view()[QStringLiteral("cameraWorks")].toBool());
        QCOMPARE(stage().person().read(QStringLiteral("headline")), QStringLiteral("Touch here to type your code."));

        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
    });
}

void BadStarts::aTruncatedJournalIsSetAsideAndTheCentreKnowsTheRest()
{
    tell([&] {
        stage().startAll();
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        stage().stop(QStringLiteral("kiosk"));
        QFile journal(stage().path(QStringLiteral("kiosk/journal.sqlite")));
        QVERIFY(journal.exists());
        QVERIFY(journal.resize(journal.size() / 2));

        stage().startKiosk();
        stage().person().reach(QStringLiteral("Rest"));
        QVERIFY(stage().process(QStringLiteral("kiosk")).logSince().contains(QLatin1String("set aside")));
        stage().waitForLink();
        play().typeCode(parcel); // what lies behind which door is known again
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
    });
}

void BadStarts::aWrongConfigurationIsRefused_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("said");
    QTest::addRow("kiosk, wrong value") << QStringLiteral("cubby-kiosk")
                                        << QStringList{QStringLiteral("--config"), QStringLiteral("kiosk/kiosk.ini"),
                                                       QStringLiteral("--camera-source"), QStringLiteral("eye")}
                                        << QStringList{QStringLiteral("camera/source"), QStringLiteral("eye"),
                                                       QStringLiteral("file")};
    QTest::addRow("kiosk, no file") << QStringLiteral("cubby-kiosk")
                                    << QStringList{QStringLiteral("--config"), QStringLiteral("nowhere.ini")}
                                    << QStringList{QStringLiteral("nowhere.ini")};
    QTest::addRow("server, no file") << QStringLiteral("cubby-server")
                                     << QStringList{QStringLiteral("serve"), QStringLiteral("--config"),
                                                    QStringLiteral("nowhere.ini")}
                                     << QStringList{QStringLiteral("nowhere.ini")};
    QTest::addRow("simulator, no layout")
        << QStringLiteral("cubby-simulator")
        << QStringList{QStringLiteral("--headless"), QStringLiteral("--link"), QStringLiteral("line"),
                       QStringLiteral("--layout"), QStringLiteral("nowhere.json")}
        << QStringList{QStringLiteral("nowhere.json")};
}

void BadStarts::aWrongConfigurationIsRefused()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, said);
    tell([&] {
        const Ran ran = stage().runProgram(program, arguments);
        QCOMPARE(ran.exitCode, 2);
        for (const QString &word : said)
            QVERIFY2(ran.output.contains(word), qPrintable(ran.output));
    });
}

QTEST_GUILESS_MAIN(BadStarts)
#include "tst_badstarts.moc"
