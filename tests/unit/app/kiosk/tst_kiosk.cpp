// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"

#include <QSignalSpy>
#include <QTest>

using namespace cubby;
using kiosk::Kiosk;

class TestKiosk : public QObject
{
    Q_OBJECT

    Layout m_layout;
    Now m_now{fromMs(1'795'464'240'000), Millis(1000)}; // 2026-11-23 20:04 UTC
    std::vector<bank::Input> m_sent;

    std::unique_ptr<Kiosk> make()
    {
        m_sent.clear();
        return std::make_unique<Kiosk>(
            m_layout, [this](const bank::Input &input) { m_sent.push_back(input); }, [this] { return m_now; });
    }

    static bank::View atRest()
    {
        bank::View view;
        view.screen = bank::Screen::Rest;
        return view;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto layout = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
        QVERIFY(layout);
        m_layout = *layout;
    }
    void init() { m_now = {fromMs(1'795'464'240'000), Millis(1000)}; }

    void timesAreThoseOfTheBanksPlace()
    {
        const auto kiosk = make();
        QCOMPARE(kiosk->timeText(kiosk->now()), QStringLiteral("21:04")); // Berlin, in winter
        m_layout.timeZone = QStringLiteral("America/New_York");
        QCOMPARE(make()->timeText(kiosk->now()), QStringLiteral("15:04"));
        m_layout.timeZone = QStringLiteral("Europe/Berlin");
    }

    void screensAreDarkByNightAndLightByDay()
    {
        const auto kiosk = make();
        QVERIFY(kiosk->night());
        m_now.wall -= std::chrono::hours(9);
        QVERIFY(!kiosk->night());
        kiosk->setLight(Kiosk::Light::Night);
        QVERIFY(kiosk->night());
        m_now.wall += std::chrono::hours(9);
        kiosk->setLight(Kiosk::Light::Day);
        QVERIFY(!kiosk->night());
    }

    void whatIsLeftRunsDownByTheMonotonicClock()
    {
        const auto kiosk = make();
        bank::View view;
        view.screen = bank::Screen::Thanks;
        view.secondsMatter = true;
        view.secondsLeft = 20;
        view.pauseSeconds = 30;
        kiosk->setView(view);
        m_now.mono += Millis(7500);
        m_now.wall -= std::chrono::hours(5); // somebody set the clock
        QCOMPARE(kiosk->endsIn(), 13);
        QCOMPARE(kiosk->pauseSeconds(), 23);
        m_now.mono += Millis(60'000);
        QCOMPARE(kiosk->endsIn(), 0);
        QCOMPARE(kiosk->pauseSeconds(), 0);
    }

    // The layout counts heights from the floor, the picture from above.
    void theWallStandsOnItsFeet()
    {
        const auto kiosk = make();
        const qml::WallModel &wall = *kiosk->wall();
        QCOMPARE(wall.rowCount(), int(m_layout.compartments.size()));
        QCOMPARE(wall.extent(), QSizeF(m_layout.width, m_layout.height));
        bank::View view;
        view.compartment = QStringLiteral("A5"); // the lowest of its column
        kiosk->setView(view);
        const LayoutCompartment &lowest = *m_layout.find(QStringLiteral("A5"));
        QCOMPARE(wall.litPlace().bottom(), double(m_layout.height - lowest.y));
        QCOMPARE(wall.litPlace().height(), double(lowest.height));
        QCOMPARE(wall.screen().top(), double(m_layout.height - m_layout.screen.y - m_layout.screen.height));
    }

    void doorsAreAsTheViewSays()
    {
        const auto kiosk = make();
        bank::View view;
        view.compartments = {{QStringLiteral("A1"), true, QStringLiteral("Available")},
                             {QStringLiteral("A2"), false, QStringLiteral("OutOfOrder")},
                             {QStringLiteral("Z9"), true, QStringLiteral("Available")}}; // not of this layout
        kiosk->setView(view);
        const auto role = [&](const char *name, int which) {
            const qml::WallModel &wall = *kiosk->wall();
            for (int row = 0; row < wall.rowCount(); ++row) {
                if (wall.index(row).data(qml::WallModel::NameRole).toString() == QLatin1String(name))
                    return wall.index(row).data(which).toBool();
            }
            return false;
        };
        QVERIFY(role("A1", qml::WallModel::OpenRole));
        QVERIFY(!role("A1", qml::WallModel::FaultyRole));
        QVERIFY(!role("A2", qml::WallModel::OpenRole));
        QVERIFY(role("A2", qml::WallModel::FaultyRole));
        view.compartments[0].open = false;
        kiosk->setView(view);
        QVERIFY(!role("A1", qml::WallModel::OpenRole));
    }

    void answersGoToTheBankAsTheyAre()
    {
        const auto kiosk = make();
        kiosk->choose(bank::Choice::TakeSize, QStringLiteral("XL"));
        kiosk->typeCode(QStringLiteral("12345678"));
        kiosk->typePin(QStringLiteral("0000"));
        QCOMPARE(m_sent.size(), size_t(3));
        QCOMPARE(std::get<bank::PersonChose>(m_sent[0]).choice, bank::Choice::TakeSize);
        QCOMPARE(std::get<bank::PersonChose>(m_sent[0]).argument, QStringLiteral("XL"));
        QCOMPARE(std::get<bank::CodeTyped>(m_sent[1]).digits, QStringLiteral("12345678"));
        QCOMPARE(std::get<bank::PinTyped>(m_sent[2]).digits, QStringLiteral("0000"));
    }

    void aTouchThatAnswersNothingTellsThatSomebodyIsThere()
    {
        const auto kiosk = make();
        kiosk->setView(atRest());
        kiosk->attend();
        QCOMPARE(m_sent.size(), size_t(1));
        QVERIFY(std::holds_alternative<bank::PersonAttends>(m_sent[0]));
    }

    void whereTimeRunsATouchAsksForMoreOfIt()
    {
        const auto kiosk = make();
        bank::View view;
        view.screen = bank::Screen::Thanks;
        view.secondsMatter = true;
        kiosk->setView(view);
        kiosk->attend();
        QCOMPARE(m_sent.size(), size_t(1));
        QCOMPARE(std::get<bank::PersonChose>(m_sent[0]).choice, bank::Choice::MoreTime);
    }

    // Nobody touches anything while reading.
    void whoeverReadsHelpIsThereUntilItEnds()
    {
        const auto kiosk = make();
        connect(kiosk.get(), &Kiosk::lookedUp, kiosk.get(), [&] { kiosk->setLookingUp(false); });
        kiosk->setView(atRest());
        kiosk->setLookingUp(true);
        QTRY_VERIFY(!m_sent.empty()); // by itself, each second
        QVERIFY(std::holds_alternative<bank::PersonAttends>(m_sent[0]));
        m_now.mono += Millis(61'000);
        QTRY_VERIFY(!kiosk->isLookingUp());
        m_sent.clear();
        QSignalSpy ticks(kiosk.get(), &Kiosk::ticked);
        QTRY_VERIFY(!ticks.isEmpty());
        QVERIFY(m_sent.empty());
    }

    void whoeverChoseALanguageIsThereForAMinute()
    {
        const auto kiosk = make();
        kiosk->setView(atRest());
        kiosk->chooseLanguage(QStringLiteral("ar"));
        QTRY_VERIFY(!m_sent.empty());
        QVERIFY(std::holds_alternative<bank::PersonAttends>(m_sent[0]));
    }
};

QTEST_GUILESS_MAIN(TestKiosk)
#include "tst_kiosk.moc"
