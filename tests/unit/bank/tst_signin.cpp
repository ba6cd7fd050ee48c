// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

// Badge and PIN.
class SignInTest : public QObject
{
    Q_OBJECT

    static void wrongPin(Site &site) { site.pin(QStringLiteral("0000")); }

private Q_SLOTS:
    void aBadgeAndItsPinSignIn()
    {
        Site site;
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
        QCOMPARE(site.view().person, QStringLiteral("Kim"));
        QCOMPARE(site.view().triesLeft, 3);
        site.pin(site.driver.pin);
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.view().person, QStringLiteral("Kim"));
        VERIFY_KINDS(site, "PersonSignedIn");
        QCOMPARE(site.all<entry::PersonSignedIn>().at(0).person, site.driver.person);
    }

    void threeWrongPinsLockTheBadgeUntilTheCentreSaysOtherwise_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("support unlocks it") << 0;
        QTest::newRow("in a snapshot") << 1;
        QTest::newRow("a new PIN") << 2;
    }
    void threeWrongPinsLockTheBadgeUntilTheCentreSaysOtherwise()
    {
        QFETCH(int, how);
        Site site;
        const directory::PersonGranted granted = *site.runner().bank().directory().person(site.driver.person);
        site.scan(site.driver.badge);
        for (int i = 0; i < 3; ++i)
            wrongPin(site);
        VERIFY_NOTICE(site, Notice::BadgeLocked);
        QCOMPARE(site.view().noticeTime, 0);
        site.wait(2h);
        site.tell({granted}); // the same again says nothing new
        site.scan(site.driver.badge);
        VERIFY_NOTICE(site, Notice::BadgeLocked);
        site.give(LinkChanged{false}); // nobody can be asked: a quarter of an hour is long over
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
        site.choose(Choice::Back);
        site.give(LinkChanged{true});
        site.scan(site.driver.badge);
        VERIFY_NOTICE(site, Notice::BadgeLocked);

        directory::PersonGranted again = granted;
        if (how == 2)
            again.verifier = site.runner().bank().directory().person(site.hire().person)->verifier;
        else
            again.unlockedAt = site.now.wall;
        how == 1 ? site.snapshot({again}) : site.tell({again});
        QCOMPARE(site.count<entry::BadgeUnlocked>(), 1);
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
        QCOMPARE(site.view().triesLeft, 3);
        if (how != 2) {
            site.pin(site.driver.pin);
            VERIFY_SCREEN(site, Screen::DriverList);
        }
    }

    void cutOffThreeWrongPinsLockTheBadgeForAQuarterOfAnHour()
    {
        Site site;
        site.give(LinkChanged{false});
        site.scan(site.driver.badge);
        wrongPin(site);
        VERIFY_SCREEN(site, Screen::EnterPin);
        VERIFY_NOTICE(site, Notice::PinWrong);
        QCOMPARE(site.view().triesLeft, 2);
        wrongPin(site);
        QCOMPARE(site.view().triesLeft, 1);
        wrongPin(site);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::BadgeLocked);
        const qint64 until = site.view().noticeTime;
        QCOMPARE(until, toMs(site.now.wall + 15min));
        QCOMPARE(site.count<entry::PinRefused>(), 3);
        QVERIFY(site.all<entry::PinRefused>().at(2).locked && !site.all<entry::PinRefused>().at(1).locked);

        site.restart(); // switching it off and on does not unlock it
        site.settle();
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::BadgeLocked);
        QCOMPARE(site.view().noticeTime, until);
        const Driver other = site.hire(); // another badge works meanwhile
        site.signIn(other);
        site.choose(Choice::SignOut);

        site.wait(15min);
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
        QCOMPARE(site.view().triesLeft, 3);
    }

    void wrongPinsAreCountedAcrossSessionsUntilTheRightOne()
    {
        Site site;
        for (int round = 0; round < 3; ++round) {
            site.scan(site.driver.badge);
            wrongPin(site);
            site.choose(Choice::Back);
            site.scan(site.driver.badge);
            wrongPin(site);
            QCOMPARE(site.view().triesLeft, 1);
            site.pin(site.driver.pin);
            VERIFY_SCREEN(site, Screen::DriverList);
            site.choose(Choice::SignOut);
        }
        QCOMPARE(site.count<entry::PinRefused>(), 6);
    }

    void aBadgeThatHasExpiredSaysSo()
    {
        Site site;
        const Driver driver = site.hire(1h);
        site.wait(2h);
        site.scan(driver.badge);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::BadgeExpired);
    }

    void anUnknownOrWithdrawnBadgeSignsNobodyIn()
    {
        Site site;
        const Driver gone = site.hire();
        site.tell({directory::PersonWithdrawn{gone.person}});
        QString other = site.driver.badge;
        other.replace(12, 36, QStringLiteral("0192f0c1-7d3a-7abc-8def-0123456789ab"));
        for (const QString &badge : {gone.badge, other, QStringLiteral("CUBBY-BADGE:nonsense")}) {
            site.scan(badge);
            VERIFY_SCREEN(site, Screen::Rest);
            VERIFY_NOTICE(site, Notice::BadgeUnknown);
        }
    }

    void aBadgeWithAnotherSecretIsNotThisPersonsBadge()
    {
        Site site;
        QString forged = site.driver.badge;
        forged[forged.size() - 3] = forged[forged.size() - 3] == u'A' ? u'B' : u'A';
        site.scan(forged);
        site.pin(site.driver.pin);
        QVERIFY(site.screen() != Screen::DriverList);
        QCOMPARE(site.count<entry::PersonSignedIn>(), 0);
    }

    void aTechniciansBadgeDeliversNothing()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        const Driver technician = site.hire(8h, QStringLiteral("technician"));
        site.scan(technician.badge);
        VERIFY_SCREEN(site, Screen::EnterPin);
        site.pin(technician.pin);
        VERIFY_SCREEN(site, Screen::ServiceHome);
        site.scan(parcel.label());
        VERIFY_SCREEN(site, Screen::ServiceHome);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        // And a role that nobody knows signs in nowhere.
        site.choose(Choice::SignOut);
        site.scan(site.hire(8h, QStringLiteral("visitor")).badge);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::BadgeUnknown);
    }

    void aPersonWithdrawnBeforeThePinIsNotSignedIn()
    {
        Site site;
        site.scan(site.driver.badge);
        site.tell({directory::PersonWithdrawn{site.driver.person}});
        site.pin(site.driver.pin);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::BadgeUnknown);
    }

    void thePinScreenEndsByItself()
    {
        Site site;
        site.scan(site.driver.badge);
        site.wait(31s);
        VERIFY_SCREEN(site, Screen::Rest);
        site.pin(site.driver.pin); // too late
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void nobodySignsInWhileAnotherStandsBeforeAnOpenDoor()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.settle();
        site.scan(site.driver.badge);
        VERIFY_SCREEN(site, Screen::DoorOpen);
    }

    void aSecondBadgeDoesNotTakeOverASession()
    {
        Site site;
        const Driver other = site.hire();
        site.signIn(site.driver);
        site.scan(other.badge);
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.count<entry::PersonSignedOut>(), 0);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
