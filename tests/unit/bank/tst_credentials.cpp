// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include "domain/label.h"
#include "seal/pass.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

// Which codes and passes open, and what is said of the others.
class CredentialsTest : public QObject
{
    Q_OBJECT

    static void pickUp(Site &site, const Parcel &parcel)
    {
        site.scan(parcel.pass);
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.take(name);
        site.wait(1s);
        site.shut(name);
        site.settle();
        site.choose(Choice::Done);
    }
    static void typeAtRest(Site &site, const QString &code)
    {
        if (site.screen() == Screen::EnterCode)
            site.choose(Choice::Back);
        site.choose(Choice::PickUp);
        site.type(code);
    }

private Q_SLOTS:
    void aWrongCodeIsSaidAndCanBeTypedAgain()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        typeAtRest(site, parcel.code == QLatin1String("00000000") ? QStringLiteral("1") : QStringLiteral("00000000"));
        VERIFY_SCREEN(site, Screen::EnterCode);
        VERIFY_NOTICE(site, Notice::CodeUnknown);
        QCOMPARE(site.all<entry::CodeRefused>().at(0).reason, QStringLiteral("unknown"));
        site.type(parcel.code);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aSpentCredentialOpensNothingAndSaysWhenItWasUsed()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        pickUp(site, parcel);
        const qint64 when = toMs(site.now.wall);
        site.wait(1h);
        site.mark();
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Rest);
        VERIFY_NOTICE(site, Notice::CodeUsed);
        QCOMPARE(site.view().noticeTime, when);
        typeAtRest(site, parcel.code);
        VERIFY_NOTICE(site, Notice::CodeUsed);
        QCOMPARE(site.view().noticeTime, when);
        // Also after the centre has taken it off the list, and after a restart.
        site.tell({directory::PackageWithdrawn{parcel.expected.stay}});
        site.restart();
        site.settle();
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::CodeUsed);
        typeAtRest(site, parcel.code);
        VERIFY_NOTICE(site, Notice::CodeUsed);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        QCOMPARE(site.all<entry::CodeRefused>().at(0).reason, QStringLiteral("used"));
    }

    void anExpiredCredentialOpensNothing()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const qint64 deadline = toMs(site.state().stay(parcel.expected.stay)->deadline);
        QCOMPARE(deadline, toMs(site.state().stay(parcel.expected.stay)->depositedAt + 72h));
        site.wait(71h);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
        site.wait(2h); // the door stands open; nobody took it
        site.shut(site.placeOf(parcel));
        site.settle();
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::CodeExpired);
        QCOMPARE(site.view().noticeTime, deadline);
        typeAtRest(site, parcel.code);
        VERIFY_NOTICE(site, Notice::CodeExpired);
        QCOMPARE(site.all<entry::CodeRefused>().at(0).reason, QStringLiteral("expired"));
    }

    void aLongerDeadlineFromTheCentreCounts()
    {
        Site site;
        Parcel parcel = site.lying(QStringLiteral("JD1"));
        parcel.expected.deadline = site.now.wall + 100h;
        site.tell({parcel.expected});
        site.wait(99h);
        site.scan(parcel.pass); // whatever the pass itself says
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void anInterruptionOfServiceMovesTheDeadline()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Time deadline = site.state().stay(parcel.expected.stay)->deadline;
        site.wait(1h);
        site.give(CameraChanged{true}); // a sign of life
        site.kill();
        site.now.wall += 5h;
        site.now.mono = 10s; // the machine started anew
        site.start();
        site.settle();
        QCOMPARE(site.count<entry::ServiceInterrupted>(), 1);
        const auto gap = site.all<entry::ServiceInterrupted>().at(0);
        QCOMPARE(gap.reason, QStringLiteral("power"));
        QVERIFY(gap.to - gap.from >= 5h && gap.to - gap.from < 5h + 2min);
        QCOMPARE(toMs(site.state().stay(parcel.expected.stay)->deadline), toMs(deadline + (gap.to - gap.from)));
    }

    void anInterruptionCountsOnlyFromTheDepositOn()
    {
        Site site;
        site.wait(10min);
        site.give(CameraChanged{true});
        site.wait(50s); // the last sign of life is older than the deposit
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Stay stay = *site.state().stay(parcel.expected.stay);
        site.kill();
        site.now.wall += 5h;
        site.start();
        const auto gap = site.all<entry::ServiceInterrupted>().at(0);
        QVERIFY(gap.from < stay.depositedAt);
        QCOMPARE(toMs(site.state().stay(stay.stay)->deadline), toMs(stay.deadline + (gap.to - stay.depositedAt)));
    }

    void deadBoardsAreAnInterruptionToo()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Time deadline = site.state().stay(parcel.expected.stay)->deadline;
        site.give(BusChanged{QStringLiteral("main"), false});
        VERIFY_SCREEN(site, Screen::OutOfService);
        site.scan(parcel.pass);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        site.wait(3h);
        site.announce();
        QCOMPARE(site.all<entry::ServiceInterrupted>().at(0).reason, QStringLiteral("boards"));
        QCOMPARE(toMs(site.state().stay(parcel.expected.stay)->deadline), toMs(deadline + 3h));
        VERIFY_SCREEN(site, Screen::Rest);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aPassForAnotherBankSaysSo()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(site.passFor(parcel, BankId::make(site.now.wall, site.chance), site.now.wall + 1h));
        VERIFY_NOTICE(site, Notice::PassForOtherBank);
        QCOMPARE(site.all<entry::CodeRefused>().at(0).reason, QStringLiteral("otherBank"));
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        site.wait(21s);
        VERIFY_NOTICE(site, Notice::None);
    }

    void aPassWithAForgedSealOpensNothing()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const seal::PrivateKey other = seal::PrivateKey::generate(site.chance);
        const seal::PassClaims claims{site.bankId(), parcel.expected.stay, parcel.expected.credential,
                                      site.now.wall + 1h};
        site.scan(QString::fromLatin1(seal::makePass(claims, other)));
        VERIFY_NOTICE(site, Notice::CodeUnknown);
        QString bent = parcel.pass;
        bent[bent.size() - 5] = bent[bent.size() - 5] == u'A' ? u'B' : u'A';
        site.scan(bent);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
    }

    void aPackageThatIsNotDeliveredYetIsSaid()
    {
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::PackageNotHere);
        typeAtRest(site, parcel.code);
        VERIFY_NOTICE(site, Notice::PackageNotHere);
        QCOMPARE(site.all<entry::CodeRefused>().at(1).reason, QStringLiteral("notHere"));
    }

    void aWithdrawnCredentialOpensNothing()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.tell({directory::CredentialWithdrawn{parcel.expected.credential}});
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::CodeUnknown);
        typeAtRest(site, parcel.code);
        VERIFY_NOTICE(site, Notice::CodeUnknown);
        site.restart();
        site.settle();
        site.scan(parcel.pass);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);

        // A new one for the same stay works, the old one does not come back.
        const Parcel again = site.makeParcel(QStringLiteral("again"));
        site.tell({directory::CredentialIssued{
            again.expected.credential, {parcel.expected.stay}, again.expected.codeDigest}});
        typeAtRest(site, again.code);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    // Unassigning ends the stay and with it its credentials, also while the package lies there.
    void aStayThatTheCentreEndedIsOpenedByNoCredential()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Parcel second = site.makeParcel(QStringLiteral("second"));
        site.tell({directory::CredentialIssued{
            second.expected.credential, {parcel.expected.stay}, second.expected.codeDigest}});
        site.tell({directory::PackageWithdrawn{parcel.expected.stay}});
        site.scan(parcel.pass);
        QVERIFY(site.screen() == Screen::Rest);
        typeAtRest(site, parcel.code);
        typeAtRest(site, second.code);
        Parcel claimed = parcel;
        claimed.expected.credential = second.expected.credential;
        site.choose(Choice::Back);
        site.scan(site.passFor(claimed, site.bankId(), site.now.wall + 1h));
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        QCOMPARE(site.count<entry::CodeRefused>(), 4);
    }

    void aCodeThatWasReplacedIsNoCodeAnyMore()
    {
        Site site;
        Parcel parcel = site.lying(QStringLiteral("JD1"));
        const QString old = parcel.code;
        const Parcel other = site.makeParcel(QStringLiteral("new"));
        parcel.expected.codeDigest = other.expected.codeDigest;
        site.tell({parcel.expected});
        typeAtRest(site, old);
        VERIFY_NOTICE(site, Notice::CodeUnknown);

        directory::CredentialIssued issued{CredentialId::make(site.now.wall, site.chance), {parcel.expected.stay}, {}};
        const Parcel first = site.makeParcel(QStringLiteral("1"));
        const Parcel next = site.makeParcel(QStringLiteral("2"));
        issued.codeDigest = first.expected.codeDigest;
        site.tell({issued});
        issued.codeDigest = next.expected.codeDigest;
        site.tell({issued});
        typeAtRest(site, first.code);
        VERIFY_NOTICE(site, Notice::CodeUnknown);
        typeAtRest(site, next.code);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void oneCredentialMayComeWithSeveralPackages()
    {
        Site site;
        Parcel one = site.makeParcel(QStringLiteral("JD1"));
        Parcel two = site.makeParcel(QStringLiteral("JD2"));
        two.expected.credential = one.expected.credential;
        two.expected.codeDigest = one.expected.codeDigest;
        site.tell({one.expected, two.expected});
        site.signIn(site.driver);
        site.deliver(one);
        site.deliver(two);
        site.choose(Choice::SignOut);
        site.choose(Choice::Done);
        site.restart(); // what is stored says the same as what was told
        site.settle();
        typeAtRest(site, one.code);
        QCOMPARE(site.view().count, 2);
        site.wait(20s);
        site.tell({directory::PackageWithdrawn{one.expected.stay}});
        site.mark();
        site.wait(5min);
        typeAtRest(site, one.code);
        QCOMPARE(site.view().compartment, site.placeOf(two)); // the credential is not gone with one of them
    }

    void fiveWrongCodesPauseTypingAndThePauseDoubles()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.choose(Choice::PickUp);
        int expected = 30;
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 4; ++i) {
                site.type(QStringLiteral("00000000"));
                VERIFY_NOTICE(site, Notice::CodeUnknown);
                QCOMPARE(site.view().pauseSeconds, 0);
            }
            site.type(QStringLiteral("00000000"));
            VERIFY_NOTICE(site, Notice::CodePaused);
            QCOMPARE(site.view().pauseSeconds, expected);
            site.wait(Millis(expected * 1000 - 1000));
            if (site.screen() == Screen::Rest)
                site.choose(Choice::PickUp);
            site.type(parcel.code); // even the right one
            VERIFY_SCREEN(site, Screen::EnterCode);
            VERIFY_NOTICE(site, Notice::CodePaused);
            site.wait(1100ms);
            QCOMPARE(site.view().pauseSeconds, 0);
            VERIFY_NOTICE(site, Notice::None);
            expected = std::min(expected * 2, 300);
        }
        site.type(parcel.code);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void theCameraGoesOnWhileTypingIsPaused()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.choose(Choice::PickUp);
        for (int i = 0; i < 5; ++i)
            site.type(QStringLiteral("00000000"));
        VERIFY_NOTICE(site, Notice::CodePaused);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void wrongCodesAreForgottenAfterAWhile()
    {
        Site site;
        site.lying(QStringLiteral("JD1"));
        for (int i = 0; i < 4; ++i)
            typeAtRest(site, QStringLiteral("00000000"));
        site.wait(11min);
        for (int i = 0; i < 4; ++i) {
            typeAtRest(site, QStringLiteral("00000000"));
            VERIFY_NOTICE(site, Notice::CodeUnknown);
        }
        typeAtRest(site, QStringLiteral("00000000"));
        VERIFY_NOTICE(site, Notice::CodePaused);
        QCOMPARE(site.view().pauseSeconds, 30);
    }

    void aPassOpensWithThePrefixThatAScannerPutsBeforeIt()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        QVERIFY(readLabel(parcel.pass).kind == LabelKind::Pass);
        QVERIFY(readLabel(site.driver.badge).kind == LabelKind::Badge);
        site.scan(QStringLiteral("]Q1") + parcel.pass + QStringLiteral("\r"));
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aCodeThatIsNoneAndNoiseFromTheCameraHarmNothing()
    {
        Site site;
        site.lying(QStringLiteral("JD1"));
        site.choose(Choice::PickUp);
        for (const char *text : {"", "1", "123456789", "abcdefgh", "٠٠٠٠٠٠٠٠"}) {
            site.type(QString::fromUtf8(text));
            VERIFY_SCREEN(site, Screen::EnterCode);
            site.choose(Choice::Back);
            site.choose(Choice::PickUp);
        }
        site.choose(Choice::Back);
        for (const QString &text : {QString(), QStringLiteral("JD1"), QString(100000, u'x'), QStringLiteral("."),
                                    QStringLiteral("CUBBY-BADGE:"), QStringLiteral("a.b.c")})
            site.scan(text);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
    }

    // While the clock is in doubt, expiry refuses nobody.
    void aClockInDoubtRefusesNobody()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.wait(80h);
        site.kill();
        site.now.wall = fromMs(1000); // the battery of the clock is empty
        site.now.mono = 10s;
        site.start();
        site.settle();
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening);
    }

    void aClockInDoubtIsReplacedByTheCentresTime()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Time real = site.now.wall;
        site.kill();
        site.now.wall = fromMs(1000);
        site.now.mono = 10s;
        site.start();
        site.settle();
        site.give(CentreTime{real + 80h});
        site.settle();
        site.mark();
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::CodeExpired);
        // What is delivered now may stay its three days from now on.
        const Driver driver = site.hire(real - site.now.wall + 200h);
        const Parcel later = site.expect(QStringLiteral("JD2"));
        site.signIn(driver);
        site.deliver(later);
        const Time deadline = site.state().stay(later.expected.stay)->deadline;
        QVERIFY(deadline >= real + 152h && deadline < real + 153h);
    }

    void aClockThatIsSetRightLaterCounts()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const Time real = site.now.wall;
        site.kill();
        site.now.wall = fromMs(1000);
        site.now.mono = 10s;
        site.start();
        site.settle();
        site.now.wall = real + 80h; // the network has told it
        site.scan(parcel.pass);
        VERIFY_NOTICE(site, Notice::CodeExpired);
    }

    void timeNeverRunsBehindTheJournal()
    {
        Site site;
        site.lying(QStringLiteral("JD1"));
        site.now.wall -= 1h;
        const quint64 before = site.runner().journal().head().number;
        site.choose(Choice::PickUp);
        site.type(QStringLiteral("00000000"));
        const auto records = site.runner().journal().read(before, 10, 1 << 20);
        QVERIFY(records.size() > 1);
        for (std::size_t i = 1; i < records.size(); ++i)
            QVERIFY(records[i].at >= records[i - 1].at);
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
