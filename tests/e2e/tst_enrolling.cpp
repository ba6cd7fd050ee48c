// SPDX-License-Identifier: GPL-3.0-or-later
#include "storyteller.h"

#include "stage/failed.h"

#include <QDir>
#include <QtTest>

using namespace cubby::stage;

// A kiosk that knows nothing but the authority's certificate and the centre's address, from its first screen to its
// first customer, and out again.
class Enrolling : public StoryTeller
{
    Q_OBJECT

private Q_SLOTS:
    void aKioskEnrolsServesIsWithdrawnAndEnrolsAnew();
    void aCentreThatIsNotByTheInstallersAuthorityIsToldNothing();

private:
    QStringList unknownKiosk(const QString &authority)
    {
        stage().startWall();
        return {QStringLiteral("--bank-credentials"),  stage().path(QStringLiteral("kiosk/enrolled")),
                QStringLiteral("--bank-layout"),       stage().path(QStringLiteral("kiosk/enrolled-layout.json")),
                QStringLiteral("--enrolment-ca-file"), authority,
                QStringLiteral("--enrolment-centre"),  QStringLiteral("127.0.0.1:%1").arg(stage().httpPort())};
    }
    // As a person reads them.
    QString phraseOnTheScreen()
    {
        waitUntil(QStringLiteral("the kiosk shows its words"),
                  [this] { return stage().person().canSee(QStringLiteral("word.5")); });
        QStringList words;
        for (int i = 0; i < 6; ++i)
            words << stage().person().read(QStringLiteral("word.%1").arg(i));
        return words.join(QLatin1Char(' '));
    }
    QString confirm(const QStringList &arguments)
    {
        return stage()
            .server(QStringList{QStringLiteral("enrol"), QStringLiteral("confirm"), QStringLiteral("--by"),
                                QStringLiteral("A. Person"), QStringLiteral("--phrase"), phraseOnTheScreen()}
                    + arguments)
            .trimmed()
            .section(QLatin1Char('\n'), -1);
    }
};

void Enrolling::aKioskEnrolsServesIsWithdrawnAndEnrolsAnew()
{
    tell([&] {
        stage().startBroker();
        stage().startMailServer();
        stage().startCentre();
        const QStringList kiosk = unknownKiosk(stage().authority());
        const QString layoutFile = stage().path(QStringLiteral("kiosk/enrolled-layout.json"));
        QVERIFY(QDir().mkpath(layoutFile)); // nothing can be written there for now
        stage().startKiosk(kiosk);
        const QString phrase = phraseOnTheScreen();
        play().photograph(QStringLiteral("enrolment"));
        // Other words are not confirmed, and nothing comes of it.
        const Ran wrong = stage().runProgram(
            QStringLiteral("cubby-server"),
            {QStringLiteral("enrol"), QStringLiteral("confirm"), QStringLiteral("--phrase"),
             QStringLiteral("baba baba baba baba baba baba"), QStringLiteral("--layout"), QStringLiteral(CUBBY_LAYOUT),
             QStringLiteral("--config"), stage().path(QStringLiteral("centre/server.ini"))});
        QCOMPARE(wrong.exitCode, 2);
        QCOMPARE(phraseOnTheScreen(), phrase);
        const QString bank = confirm({QStringLiteral("--layout"), QStringLiteral(CUBBY_LAYOUT)});
        // What the centre tells once is not lost by a disk that does not take it.
        waitUntil(QStringLiteral("the kiosk cannot store what it was told"), [&] {
            return stage()
                .process(QStringLiteral("kiosk"))
                .log()
                .contains(QString(layoutFile + QStringLiteral(" cannot be written")));
        });
        QVERIFY(QDir(layoutFile).removeRecursively());
        stage().person().reach(QStringLiteral("Rest"));
        stage().waitForLink();
        stage().adopt(bank);
        Parcel parcel = play().order();
        play().deliver(parcel);
        play().awaitMail(parcel);
        const std::size_t mails = stage().mails().size();

        // Out, at once, while the broker runs.
        stage().server({QStringLiteral("bank"), QStringLiteral("withdraw"), QStringLiteral("--bank"), bank,
                        QStringLiteral("--why"), QStringLiteral("stolen")});
        waitUntil(QStringLiteral("the kiosk is cut off"),
                  [this] { return !stage().person().view()[QStringLiteral("online")].toBool(); });
        waitUntil(QStringLiteral("the broker refuses it"), [this] {
            return stage().process(QStringLiteral("kiosk")).log().contains(QStringLiteral("not authorised"));
        });

        // Another kiosk for the same bank: the package is known there, under a new code.
        stage().stop(QStringLiteral("kiosk"));
        QVERIFY(QDir(stage().path(QStringLiteral("kiosk/enrolled"))).removeRecursively());
        for (const QString &file :
             QDir(stage().path(QStringLiteral("kiosk"))).entryList({QStringLiteral("journal.sqlite*")}, QDir::Files))
            QVERIFY(QFile::remove(stage().path(QStringLiteral("kiosk/") + file)));
        stage().startKiosk(kiosk);
        QCOMPARE(confirm({QStringLiteral("--bank"), bank}), bank);
        stage().person().reach(QStringLiteral("Rest"));
        stage().waitForLink();
        waitUntil(QStringLiteral("the customer gets a new code"), [&] { return stage().mails().size() > mails; });
        QVERIFY(codeIn(stage().mails().back()) != parcel.code);
        parcel.code = codeIn(stage().mails().back());
        play().typeCode(parcel);
        stage().person().reach(QStringLiteral("DoorOpen"));
        play().takeOut(parcel);
        play().leave();
        play().awaitStatus(parcel, QStringLiteral("PickedUp"));
    });
}

void Enrolling::aCentreThatIsNotByTheInstallersAuthorityIsToldNothing()
{
    tell([&] {
        stage().startCentre();
        stage().server({QStringLiteral("ca"), QStringLiteral("init"), QStringLiteral("--folder"),
                        stage().path(QStringLiteral("strange")), QStringLiteral("--name"), QStringLiteral("Another"),
                        QStringLiteral("--mqtt-crl-file"), stage().path(QStringLiteral("strange.crl"))});
        stage().startKiosk(unknownKiosk(stage().path(QStringLiteral("strange/root.pem"))));
        waitUntil(QStringLiteral("the kiosk turns away"), [this] {
            return stage().person().read(QStringLiteral("headline")) == QStringLiteral("That is not our centre.");
        });
        play().photograph(QStringLiteral("not-trusted"));
        QVERIFY(!stage().person().canSee(QStringLiteral("word.0")));
        QCOMPARE(stage().server({QStringLiteral("enrol"), QStringLiteral("list")}).trimmed(), QString());
    });
}

QTEST_GUILESS_MAIN(Enrolling)
#include "tst_enrolling.moc"
