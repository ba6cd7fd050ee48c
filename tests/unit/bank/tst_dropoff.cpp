// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QJsonArray>
#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

// flows.md, "Send back": a customer hands in a return. And what the centre answers about labels and room.
class DropOffTest : public QObject
{
    Q_OBJECT

    static QJsonObject known(Site &site, bool here, bool dropOff)
    {
        return {{QStringLiteral("known"), true},
                {QStringLiteral("package"), PackageId::make(site.now.wall, site.chance).toString()},
                {QStringLiteral("bank"), (here ? site.bankId() : BankId::make(site.now.wall, site.chance)).toString()},
                {QStringLiteral("bankName"), QStringLiteral("Hillside")},
                {QStringLiteral("size"), QStringLiteral("M")},
                {QStringLiteral("dropOff"), dropOff}};
    }

private Q_SLOTS:
    void aReturnIsScannedSizedPutInAndReceipted()
    {
        Site site;
        Parcel parcel = site.makeParcel(QStringLiteral("RET1"), Size::M);
        parcel.expected.dropOff = true;
        parcel.expected.contactKnown = true;
        parcel.expected.language = QStringLiteral("ar");
        site.tell({parcel.expected});
        site.mark();
        site.choose(Choice::SendBack);
        VERIFY_SCREEN(site, Screen::ScanReturn);
        QCOMPARE(site.view().flow, Flow::DropOff);
        site.scan(QStringLiteral("RET1"));
        VERIFY_SCREEN(site, Screen::ChooseSize);
        QCOMPARE(site.view().size, QStringLiteral("M"));
        QCOMPARE(site.view().language, QStringLiteral("ar"));
        site.choose(Choice::TakeSize, QStringLiteral("M"));
        const CompartmentName name = site.view().compartment;
        QCOMPARE(site.all<entry::UnlockRequested>().at(0).purpose, Purpose::DropOff);
        site.settle();
        VERIFY_SCREEN(site, Screen::PutIn);
        site.put(name);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::Receipt);
        const View view = site.view();
        for (const QString &part :
             {QStringLiteral("Riverside"), QStringLiteral("RET1"), name, parcel.expected.stay.toString()})
            QVERIFY2(view.receipt.contains(part), qPrintable(part));
        QVERIFY(view.receiptByMessage);
        QVERIFY(view.secondsMatter && view.secondsTotal >= 20);
        const auto deposited = site.all<entry::Deposited>().at(0);
        QVERIFY(deposited.dropOff);
        QCOMPARE(deposited.stay, parcel.expected.stay);
        QVERIFY(deposited.person.isNull());
        site.wait(60s);
        VERIFY_SCREEN(site, Screen::Rest);
        QVERIFY(site.state().stay(parcel.expected.stay)->dropOff);
    }

    void theNumberCanBeTyped()
    {
        Site site;
        (void)site.expectReturn(QStringLiteral("RET1"));
        site.choose(Choice::SendBack);
        site.type(QStringLiteral(" ret1 "));
        VERIFY_SCREEN(site, Screen::ChooseSize);
    }

    void nobodyPicksUpWhatWasHandedIn()
    {
        Site site;
        Parcel parcel = site.makeParcel(QStringLiteral("RET1"));
        parcel.expected.dropOff = true;
        site.tell({parcel.expected});
        site.choose(Choice::SendBack);
        site.scan(QStringLiteral("RET1"));
        site.choose(Choice::TakeSize, QStringLiteral("S"));
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.put(name);
        site.shut(name);
        site.settle();
        site.choose(Choice::Done);
        site.mark();
        site.scan(parcel.pass);
        QCOMPARE(site.count<entry::UnlockRequested>(), 0);
        // Nor is it taken twice.
        site.choose(Choice::SendBack);
        site.scan(QStringLiteral("RET1"));
        VERIFY_NOTICE(site, Notice::LabelTwice);
    }

    void anUnknownReturnIsAskedFor_data()
    {
        QTest::addColumn<int>("answer"); // 0 silence, 1 unknown, 2 known here, 3 known elsewhere, 4 a parcel, 5 cut off
        QTest::addColumn<bool>("typed");
        for (int answer = 0; answer <= 5; ++answer) {
            QTest::addRow("%d scanned", answer) << answer << false;
            QTest::addRow("%d typed", answer) << answer << true;
        }
    }
    void anUnknownReturnIsAskedFor()
    {
        QFETCH(int, answer);
        QFETCH(bool, typed);
        Site site;
        if (answer == 1)
            site.answer = QJsonObject{{QStringLiteral("known"), false}};
        else if (answer >= 2 && answer <= 4)
            site.answer = known(site, answer != 3, answer != 4);
        else if (answer == 5)
            site.give(LinkChanged{false});
        site.choose(Choice::SendBack);
        typed ? site.type(QStringLiteral("RET9")) : site.scan(QStringLiteral("RET9"));
        if (answer != 5)
            VERIFY_SCREEN(site, Screen::LookingUp);
        site.settle();
        const bool silent = answer == 0 || answer == 5;
        if (answer == 2 || silent) {
            VERIFY_SCREEN(site, Screen::ChooseSize);
            QCOMPARE(site.view().notice, silent ? Notice::LabelUnknown : Notice::None);
            QCOMPARE(site.count<entry::DepositRefused>(), 0);
        } else {
            VERIFY_SCREEN(site, Screen::ScanReturn);
            QCOMPARE(site.view().notice, answer == 3 ? Notice::LabelForOtherBank : Notice::ReturnUnknown);
            QCOMPARE(site.count<entry::DepositRefused>(), 1);
            if (answer == 3)
                QCOMPARE(site.view().otherBank, QStringLiteral("Hillside"));
        }
    }

    // Whoever types has a label that no camera reads; the centre finds out later whose it is.
    void aTypedReturnIsTakenWhileTheBankIsCutOff()
    {
        Site site;
        site.give(LinkChanged{false});
        site.mark();
        site.choose(Choice::SendBack);
        site.type(QStringLiteral(" ret-9 "));
        VERIFY_SCREEN(site, Screen::ChooseSize);
        VERIFY_NOTICE(site, Notice::LabelUnknown);
        site.choose(Choice::TakeSize, QStringLiteral("S"));
        const CompartmentName name = site.view().compartment;
        site.settle();
        site.put(name);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::Receipt);
        QVERIFY(site.view().receipt.contains(QStringLiteral("ret-9")));
        const auto deposited = site.all<entry::Deposited>().at(0);
        QVERIFY(deposited.dropOff && deposited.package.isNull());
        QCOMPARE(deposited.label, QStringLiteral("ret-9"));
    }

    void aParcelForDeliveryIsNoReturn()
    {
        Site site;
        (void)site.expect(QStringLiteral("JD1"));
        site.choose(Choice::SendBack);
        site.scan(QStringLiteral("JD1"));
        VERIFY_SCREEN(site, Screen::ScanReturn);
        VERIFY_NOTICE(site, Notice::ReturnUnknown);
    }

    void aDriversUnknownLabelIsAskedFor_data()
    {
        QTest::addColumn<int>("answer");
        QTest::newRow("unknown") << 1;
        QTest::newRow("known here") << 2;
        QTest::newRow("known elsewhere") << 3;
    }
    void aDriversUnknownLabelIsAskedFor()
    {
        QFETCH(int, answer);
        Site site;
        site.answer = answer == 1 ? QJsonObject{{QStringLiteral("known"), false}} : known(site, answer == 2, false);
        site.signIn(site.driver);
        site.mark();
        site.scan(QStringLiteral("ZZ9"));
        VERIFY_SCREEN(site, Screen::LookingUp);
        site.wait(400ms);
        if (answer == 1) {
            VERIFY_SCREEN(site, Screen::ChooseSize);
            VERIFY_NOTICE(site, Notice::LabelUnknown);
        } else if (answer == 2) {
            VERIFY_SCREEN(site, Screen::Opening); // its size is known: no touch
            QVERIFY(!site.all<entry::UnlockRequested>().at(0).package.isNull());
            QVERIFY(site.layout.find(site.view().compartment)->size == Size::M);
        } else {
            VERIFY_SCREEN(site, Screen::DriverList);
            VERIFY_NOTICE(site, Notice::LabelForOtherBank);
            QCOMPARE(site.view().otherBank, QStringLiteral("Hillside"));
            QCOMPARE(site.all<entry::DepositRefused>().at(0).reason, QStringLiteral("otherBank"));
        }
    }

    void anAnswerThatComesTooLateChangesNothing()
    {
        Site site;
        site.signIn(site.driver);
        site.scan(QStringLiteral("ZZ9"));
        const QString id = site.wall.asked.back().id;
        site.wait(1s);
        site.scan(QStringLiteral("zz 9")); // held before the camera still
        QCOMPARE(site.wall.asked.size(), std::size_t(1));
        site.wait(1s);
        VERIFY_SCREEN(site, Screen::ChooseSize);
        site.give(CentreAnswered{id, known(site, false, false)});
        VERIFY_SCREEN(site, Screen::ChooseSize);
        site.scan(QStringLiteral("ZZ8")); // and one for the label before is not for this one
        site.give(CentreAnswered{id, known(site, false, false)});
        VERIFY_SCREEN(site, Screen::LookingUp);
        site.choose(Choice::Back);
        VERIFY_SCREEN(site, Screen::DriverList);
    }

    void withoutRoomTheNearestBanksAreNamedAndThePackageIsRemembered_data()
    {
        QTest::addColumn<bool>("online");
        QTest::newRow("online") << true;
        QTest::newRow("cut off") << false;
    }
    void withoutRoomTheNearestBanksAreNamedAndThePackageIsRemembered()
    {
        QFETCH(bool, online);
        Site site;
        const Parcel parcel = site.expect(QStringLiteral("JD1"), Size::XL);
        site.answer = QJsonObject{
            {QStringLiteral("banks"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Hillside")},
                                                             {QStringLiteral("address"), QStringLiteral("Hill 1")},
                                                             {QStringLiteral("free"), 3}}}}};
        site.give(LinkChanged{online});
        site.signIn(site.driver);
        site.mark();
        site.scan(parcel.label());
        VERIFY_SCREEN(site, Screen::NoRoom);
        QCOMPARE(site.view().asking, online);
        const auto refused = site.all<entry::DepositRefused>().at(0);
        QCOMPARE(refused.reason, QStringLiteral("noRoom"));
        QCOMPARE(refused.package, parcel.expected.package);
        QCOMPARE(refused.person, site.driver.person);
        QVERIFY(refused.size == Size::XL);
        site.settle();
        QVERIFY(!site.view().asking);
        QCOMPARE(site.view().nearby,
                 online ? QList<NearbyBank>({{QStringLiteral("Hillside"), QStringLiteral("Hill 1"), 3}})
                        : QList<NearbyBank>());
        site.choose(Choice::TakeBack);
        VERIFY_SCREEN(site, Screen::DriverList);
        QCOMPARE(site.view().packages.size(), 1); // it is still to deliver
        site.choose(Choice::SignOut);
        VERIFY_SCREEN(site, Screen::Summary);
        QCOMPARE(site.view().packages.at(0).outcome, Outcome::NotTaken);
    }

    void whoAskedForReachGetsACompartmentWithinReach()
    {
        for (bool reach : {false, true}) {
            Site site; // every door is at 100 mm but B2
            Parcel parcel = site.makeParcel(QStringLiteral("JD1"));
            parcel.expected.accessible = reach;
            site.tell({parcel.expected});
            site.signIn(site.driver);
            site.scan(parcel.label());
            QCOMPARE(site.view().compartment == QStringLiteral("B2"), reach);
        }
    }

    void theAccessibleModeIsChosenAtTheKioskOrBeforehand()
    {
        Site site;
        site.choose(Choice::Accessible, QStringLiteral("on"));
        QVERIFY(site.view().accessible);
        site.choose(Choice::SendBack);
        QVERIFY(site.view().accessible);
        (void)site.expectReturn(QStringLiteral("RET1"));
        site.scan(QStringLiteral("RET1"));
        site.choose(Choice::TakeSize, QStringLiteral("S"));
        QCOMPARE(site.view().compartment, QStringLiteral("B2"));

        Site other;
        other.choose(Choice::Accessible, QStringLiteral("on"));
        other.wait(61s); // whoever chose it has gone
        QVERIFY(!other.view().accessible);
        Parcel parcel = other.makeParcel(QStringLiteral("JD1"));
        parcel.expected.accessible = true;
        parcel.expected.language = QStringLiteral("tr");
        other.tell({parcel.expected});
        other.signIn(other.driver);
        other.deliver(parcel);
        other.choose(Choice::SignOut);
        other.choose(Choice::Done);
        QVERIFY(!other.view().accessible);
        other.scan(parcel.pass);
        QVERIFY(other.view().accessible);
        QCOMPARE(other.view().language, QStringLiteral("tr"));
        other.choose(Choice::Accessible, QStringLiteral("off"));
        QVERIFY(!other.view().accessible);
    }
};

QTEST_GUILESS_MAIN(DropOffTest)
#include "tst_dropoff.moc"
