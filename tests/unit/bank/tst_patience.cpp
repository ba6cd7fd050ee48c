// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

CompartmentName opened(Site &site, const Parcel &parcel)
{
    site.scan(parcel.pass);
    const CompartmentName name = site.view().compartment;
    site.settle();
    return name;
}

} // namespace

// Nobody is hurried: what ends by itself says when, and goes on for whoever is still there.
class PatienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenDoorKeepsItsScreenAsLongAsSomebodyIsThere()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        const CompartmentName name = opened(site, parcel);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QVERIFY(site.view().secondsMatter);
        QCOMPARE(site.view().secondsTotal, 180);
        for (int i = 0; i < 4; ++i) {
            site.wait(2min);
            VERIFY_SCREEN(site, Screen::DoorOpen);
            QVERIFY(site.view().secondsLeft <= 60);
            site.choose(Choice::MoreTime);
            QCOMPARE(site.view().secondsLeft, 180);
        }
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1); // support is told all the same, after three minutes
        site.take(name);
        site.shut(name);
        site.settle();
        VERIFY_SCREEN(site, Screen::Thanks);
    }

    void anOpenDoorThatNobodyStandsBeforeFreesTheKiosk()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        (void)opened(site, parcel);
        site.wait(2min);
        site.choose(Choice::MoreTime);
        site.wait(2min);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wait(61s);
        VERIFY_SCREEN(site, Screen::Rest);
        QCOMPARE(site.count<entry::DoorLeftOpen>(), 1);
        // And whoever comes back to it has as long again.
        site.scan(parcel.pass);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wait(170s);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        site.wait(11s);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void aDoorThatDoesNotTellWaitsForWhoeverIsStillThere()
    {
        Site site({.presence = false, .doors = false});
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        (void)opened(site, parcel);
        VERIFY_SCREEN(site, Screen::IsDoorOpen);
        site.wait(15s);
        site.choose(Choice::Yes);
        VERIFY_SCREEN(site, Screen::DoorOpen);
        QCOMPARE(site.view().secondsLeft, 60);
        for (int i = 0; i < 3; ++i) {
            site.wait(55s);
            VERIFY_SCREEN(site, Screen::DoorOpen);
            site.choose(Choice::MoreTime);
            QCOMPARE(site.view().secondsLeft, 60);
        }
        site.wait(61s);
        VERIFY_SCREEN(site, Screen::DidYouTakeIt);
    }

    void whoeverAskedForItHasTwiceTheTime()
    {
        Site site;
        site.choose(Choice::PickUp);
        const int usual = site.view().secondsTotal;
        site.choose(Choice::Back);
        site.choose(Choice::Accessible, QStringLiteral("on"));
        site.choose(Choice::PickUp);
        VERIFY_SCREEN(site, Screen::EnterCode);
        QVERIFY(site.view().accessible);
        QCOMPARE(site.view().secondsTotal, 2 * usual);
        site.wait(Millis(1s) * (2 * usual - 1));
        VERIFY_SCREEN(site, Screen::EnterCode);
        site.wait(2s);
        VERIFY_SCREEN(site, Screen::Rest);
    }

    void aCodeThatIsGoodSoundsOtherThanOneThatIsNot()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        site.wall.sounds.clear();
        site.scan(site.passFor(parcel, BankId::make(site.now.wall, site.chance), site.now.wall + 24h));
        QCOMPARE(site.wall.sounds, std::vector{Sound::Refused});
        site.wall.sounds.clear();
        const CompartmentName name = opened(site, parcel);
        site.take(name);
        site.shut(name);
        site.settle();
        QCOMPARE(site.wall.sounds, (std::vector{Sound::Accepted, Sound::Open, Sound::Shut, Sound::Done}));
    }
};

QTEST_GUILESS_MAIN(PatienceTest)
#include "tst_patience.moc"
