// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;
using directory::Action;

namespace {

QString digestOf(const Layout &layout) { return QString::fromLatin1(layout.digest().toHex()); }

directory::LayoutGiven given(const Layout &layout) { return {digestOf(layout), layout.toJson()}; }

Layout renamed(Layout layout, const QString &name = QStringLiteral("Riverside North"))
{
    layout.name = name;
    return layout;
}

Layout without(Layout layout, const CompartmentName &name)
{
    layout.compartments.removeIf([&](const LayoutCompartment &c) { return c.name == name; });
    return layout;
}

template <class T>
QStringList said(const Site &site) // reason or digest of each
{
    QStringList out;
    for (const T &e : site.all<T>()) {
        if constexpr (requires { e.reason; })
            out << e.reason;
        else
            out << e.digest;
    }
    return out;
}

QString results(const Site &site)
{
    QStringList out;
    for (const auto &done : site.all<entry::InstructionDone>())
        out << done.result + u'/' + done.reason;
    return out.join(u' ');
}

void works(Site &site, bool working = true) { site.give(BusChanged{QStringLiteral("main"), working}); }

directory::Instruction restartOf(Site &site, bool atOnce = false, Millis validFor = 60s)
{
    auto instruction = site.instruction(Action::Restart, {}, validFor);
    instruction.atOnce = atOnce;
    return instruction;
}

} // namespace

// Restarts and new layouts: at a moment when nobody is there, told beforehand, never twice.
class BeginningAnewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestartIsToldBeforeItHappensAndHappensOnce()
    {
        Site site;
        site.wait(1min);
        auto instruction = restartOf(site, false, 10min);
        instruction.trace = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
        site.tell({instruction});
        VERIFY_KINDS(site, "InstructionTaken InstructionDone");
        QCOMPARE(site.all<entry::InstructionTaken>().at(0).trace, instruction.trace);
        QCOMPARE(site.all<entry::InstructionDone>().at(0).trace, instruction.trace);
        QCOMPARE(results(site), QStringLiteral("Done/"));
        QCOMPARE(site.wall.ends, 1);
        site.wait(1min);
        site.tell({instruction});
        QCOMPARE(site.wall.ends, 1);
        site.restart();
        site.settle();
        VERIFY_SCREEN(site, Screen::Rest);
        site.give(CentreTime{site.now.wall});
        site.tell({instruction}); // told again: it is not done again
        site.wait(1min);
        QCOMPARE(site.wall.ends, 1);
        QCOMPARE(results(site), QStringLiteral("Done/"));
    }

    void aRestartWaitsUntilNobodyIsThere()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.scan(parcel.pass);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.tell({restartOf(site, false, 30min)});
        QCOMPARE(results(site), QString());
        QCOMPARE(site.wall.ends, 0);
        const CompartmentName name = site.placeOf(parcel);
        site.take(name);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
        QCOMPARE(site.wall.ends, 0);
        site.wait(3min); // thanks, grace and silence
        QCOMPARE(site.wall.ends, 1);
        QCOMPARE(results(site), QStringLiteral("Done/"));
        QCOMPARE(site.count<entry::PickedUp>(), 1);
    }

    void aRestartAtOnceWaitsForTheLockAndForNobody()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.scan(parcel.pass);
        VERIFY_SCREEN(site, Screen::Opening); // the lock board has not answered yet
        site.tell({restartOf(site, true)});
        QCOMPARE(site.wall.ends, 0);
        site.settle();
        QCOMPARE(site.wall.ends, 1);
        QCOMPARE(results(site), QStringLiteral("Done/"));
        site.restart(); // what was open is settled by the sensors
        site.settle();
        site.take(name);
        site.shut(name);
        site.wait(1min);
        QCOMPARE(site.wall.pulses.size(), std::size_t(2)); // the driver's and this one
    }

    void aRestartForWhichThereIsNoMomentFails()
    {
        Site site;
        site.give(CentreTime{site.now.wall});
        site.choose(Choice::PickUp);
        site.tell({restartOf(site, false, 60s)});
        for (int i = 0; i < 20; ++i) { // somebody is there and stays
            site.wait(5s);
            site.choose(Choice::MoreTime);
        }
        QCOMPARE(results(site), QStringLiteral("Failed/somebody was there all the time"));
        site.wait(10min);
        QCOMPARE(site.wall.ends, 0);
    }

    void aRestartThatThePowerForestalledIsUnknown()
    {
        Site site;
        site.choose(Choice::PickUp);
        const auto instruction = restartOf(site, false, 10min);
        site.tell({instruction});
        site.restart();
        site.settle();
        QCOMPARE(results(site), QStringLiteral("Unknown/restarted"));
        site.give(CentreTime{site.now.wall});
        site.tell({instruction});
        site.wait(1min);
        QCOMPARE(site.wall.ends, 0);
    }

    void aLayoutIsTakenTriedAndKept()
    {
        Site site;
        const Layout other = renamed(site.layout);
        site.choose(Choice::PickUp);
        site.tell({given(other)});
        QCOMPARE(said<entry::LayoutTaken>(site), QStringList{digestOf(other)});
        site.tell({given(other)}); // told twice
        QCOMPARE(site.count<entry::LayoutTaken>(), 1);
        QVERIFY(site.wall.used.empty()); // somebody is there
        site.wait(3min);
        QCOMPARE(site.wall.used.size(), std::size_t(1));
        QCOMPARE(digestOf(site.wall.used.front()), digestOf(other));
        VERIFY_SCREEN(site, Screen::Starting); // nobody begins anything now
        site.mark();
        site.restartWith(other, true);
        QVERIFY(site.all<entry::BankStarted>().at(0).layout.isEmpty());
        VERIFY_SCREEN(site, Screen::Starting);
        site.wait(20s);
        VERIFY_SCREEN(site, Screen::Starting); // nobody is served by what may not work
        works(site);
        site.announce();
        site.settle();
        QCOMPARE(said<entry::LayoutInForce>(site), QStringList{digestOf(other)});
        QCOMPARE(site.wall.kept, 1);
        VERIFY_SCREEN(site, Screen::Rest);
        site.mark();
        site.restartWith(other, false);
        QCOMPARE(site.all<entry::BankStarted>().at(0).layout, digestOf(other));
        site.wait(10min);
        QCOMPARE(site.wall.used.size(), std::size_t(1));
    }

    void aLayoutWithoutAnAnsweringBoardIsGivenUp()
    {
        Site site;
        const Layout before = site.layout;
        const Layout other = renamed(site.layout);
        site.tell({given(other)});
        site.wait(1min);
        QCOMPARE(site.wall.used.size(), std::size_t(1));
        site.mark();
        site.restartWith(other, true);
        works(site, false);
        site.wait(59s);
        QVERIFY(site.wall.givenUp.isEmpty());
        site.wait(2s);
        QCOMPARE(site.wall.givenUp.size(), 1);
        site.wait(10min);
        QCOMPARE(site.wall.givenUp.size(), 1);
        QCOMPARE(site.count<entry::LayoutInForce>(), 0);
        site.restartWith(before, false, BankSettings::RefusedLayout{digestOf(other), site.wall.givenUp.at(0)});
        works(site);
        site.settle();
        QCOMPARE(said<entry::LayoutRefused>(site), site.wall.givenUp);
        VERIFY_SCREEN(site, Screen::Rest);
        site.wait(10min);
        QCOMPARE(site.wall.used.size(), std::size_t(1)); // not tried again by itself
        site.tell({given(other)}); // but by somebody
        QCOMPARE(site.count<entry::LayoutTaken>(), 1);
    }

    void whatLiesInACompartmentDoesNotVanish()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = site.placeOf(parcel);
        site.mark();
        site.tell({given(without(site.layout, name))});
        QCOMPARE(site.count<entry::LayoutTaken>(), 0);
        QVERIFY(said<entry::LayoutRefused>(site).value(0).contains(name));
        site.wait(1min);
        QVERIFY(site.wall.used.empty());
    }

    void norDoesWhatIsPutInBeforeItIsTried()
    {
        Site site;
        const CompartmentName first = site.layout.compartments.first().name;
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.signIn(site.driver);
        site.tell({given(without(site.layout, first))});
        QCOMPARE(site.count<entry::LayoutTaken>(), 1);
        site.deliver(parcel);
        QCOMPARE(site.placeOf(parcel), first);
        site.wait(10min);
        QVERIFY(site.wall.used.empty());
        QVERIFY(said<entry::LayoutRefused>(site).value(0).contains(first));
    }

    void whatIsNoLayoutIsRefused_data()
    {
        QTest::addColumn<bool>("otherDigest");
        QTest::newRow("not of the schema") << false;
        QTest::newRow("another's digest") << true;
    }
    void whatIsNoLayoutIsRefused()
    {
        QFETCH(bool, otherDigest);
        Site site;
        directory::LayoutGiven wrong = given(renamed(site.layout));
        if (otherDigest)
            wrong.digest = QString(64, u'0');
        else
            wrong.layout.remove(QStringLiteral("compartments"));
        site.tell({wrong});
        QCOMPARE(site.count<entry::LayoutRefused>(), 1);
        QVERIFY(!said<entry::LayoutRefused>(site).at(0).isEmpty());
        site.wait(1min);
        QVERIFY(site.wall.used.empty());
    }

    // Help and the languages are shown by no bank; whoever reads them is at the kiosk all the same.
    void whoeverOnlyTouchesPutsItOff()
    {
        Site site;
        site.give(PersonAttends{});
        site.tell({given(renamed(site.layout))});
        for (int i = 0; i < 10; ++i) {
            site.wait(9s);
            site.give(PersonAttends{});
        }
        QVERIFY(site.wall.used.empty());
        site.wait(9s);
        QVERIFY(site.wall.used.empty());
        site.wait(2s);
        QCOMPARE(site.wall.used.size(), std::size_t(1));
    }

    void aLayoutThatCannotBeStoredIsRefusedAndTheBankGoesOn()
    {
        Site site;
        site.tell({given(renamed(site.layout))});
        site.wait(1min);
        VERIFY_SCREEN(site, Screen::Starting);
        site.give(LayoutNotStored{QStringLiteral("the disk is full")});
        QCOMPARE(said<entry::LayoutRefused>(site), QStringList{QStringLiteral("the disk is full")});
        VERIFY_SCREEN(site, Screen::Rest);
        site.wait(10min);
        QCOMPARE(site.wall.used.size(), std::size_t(1));
    }

    void theLayoutInForceIsSaidToBe()
    {
        Site site;
        site.tell({given(site.layout)});
        QCOMPARE(said<entry::LayoutInForce>(site), QStringList{digestOf(site.layout)});
        site.wait(1min);
        QVERIFY(site.wall.used.empty());
    }

    void aTakenLayoutOutlivesAPowerCut()
    {
        Site site;
        const Layout other = renamed(site.layout);
        site.choose(Choice::PickUp);
        site.tell({given(other)});
        site.restart();
        site.wait(1min);
        QCOMPARE(site.wall.used.size(), std::size_t(1));
        QCOMPARE(site.count<entry::LayoutTaken>(), 1);
    }

    void aClockThatWasAheadHoldsNoTimeStillOnceTheCentreHasAnswered()
    {
        Site site;
        const Time truth = site.now.wall;
        const Millis began = site.now.mono;
        const Millis ahead = 24h * 365;
        site.now.wall += ahead;
        site.restart(); // nothing says that it is wrong
        site.settle();
        site.give(BoardFaultChanged{QStringLiteral("main"), 1, QStringLiteral("Silent")});
        QVERIFY(site.state().lastAt() > truth + 1h);
        site.wait(1s);
        site.give(CentreTime{truth + (site.now.mono - began)});
        site.give(LinkChanged{true});
        const Parcel parcel = site.expect(QStringLiteral("JD1"));
        site.wait(1min);
        site.signIn(site.driver);
        site.deliver(parcel);
        const Time real = truth + (site.now.mono - began);
        const auto deposited = site.all<entry::Deposited>();
        QCOMPARE(deposited.size(), std::size_t(1));
        QVERIFY(deposited[0].deadline <= real + parcel.expected.keepFor);
        QVERIFY(deposited[0].deadline > real + parcel.expected.keepFor - 10min);
        QVERIFY(site.state().lastAt() <= real);
        site.now.wall -= ahead; // and somebody sets the clock
        site.give(BoardFaultChanged{QStringLiteral("main"), 2, QStringLiteral("Silent")});
        QVERIFY(site.state().lastAt() >= real && site.state().lastAt() < real + 1min);
    }

    void theSceneIsKnownWithItsTime()
    {
        Site site;
        site.settle();
        const auto scene = [&] { return site.runner().bank().scene(site.now); };
        QCOMPARE(scene().name, QStringLiteral("Rest"));
        site.wait(1min);
        site.choose(Choice::PickUp);
        QCOMPARE(scene().name, QStringLiteral("EnterCode"));
        const Time since = scene().since;
        QCOMPARE(since, site.now.wall);
        site.wait(5s);
        QCOMPARE(scene().since, since);
    }
};

QTEST_GUILESS_MAIN(BeginningAnewTest)
#include "tst_beginninganew.moc"
