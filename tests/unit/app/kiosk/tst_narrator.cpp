// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/narrator.h"

#include <QSignalSpy>
#include <QTest>

using namespace cubby;
using kiosk::Narrator;

namespace {

// What was said, a "!" before what cut off the rest.
class Heard
{
public:
    explicit Heard(Narrator &narrator)
    {
        QObject::connect(&narrator, &Narrator::said, &m_here, [this](const senses::Utterance &utterance) {
            all << (utterance.interrupts ? QStringLiteral("!") : QString()) + utterance.text;
            last = utterance;
        });
        QObject::connect(&narrator, &Narrator::hushed, &m_here, [this] { all << QStringLiteral("-"); });
    }
    QStringList take() { return std::exchange(all, {}); }

    QStringList all;
    senses::Utterance last;

private:
    QObject m_here;
};

} // namespace

class NarratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidBeforeSomebodyAsksForIt()
    {
        Narrator narrator;
        Heard heard(narrator);
        narrator.showScreen(QStringLiteral("Rest."));
        narrator.goTo(QStringLiteral("Help"));
        narrator.add(QStringLiteral("News"));
        narrator.repeat();
        narrator.turnDial();
        QVERIFY(heard.take().isEmpty());
    }

    void theFirstScreenWaitsForTheIntroduction()
    {
        Narrator narrator;
        Heard heard(narrator);
        narrator.setOn(true);
        QVERIFY(heard.take().join(QString()).contains(QStringLiteral("star")));
        narrator.showScreen(QStringLiteral("Rest."));
        narrator.showScreen(QStringLiteral("Code."));
        QCOMPARE(heard.take(), QStringList({QStringLiteral("Rest."), QStringLiteral("!Code.")}));
    }

    void whatIsNewerCutsOffWhatIsOlderButNewsWaits()
    {
        Narrator narrator;
        narrator.setOn(true);
        Heard heard(narrator);
        narrator.goTo(QStringLiteral("Help"));
        narrator.showScreen(QStringLiteral("Code."));
        narrator.follow(QStringLiteral("One"));
        narrator.add(QStringLiteral("News."));
        QCOMPARE(heard.take(), QStringList({QStringLiteral("!Help"), QStringLiteral("!Code."), QStringLiteral("One"),
                                            QStringLiteral("News.")}));
        narrator.repeat();
        QCOMPARE(heard.take(), QStringList({QStringLiteral("!Code."), QStringLiteral("One")}));
    }

    void offIsSilentAtOnce()
    {
        Narrator narrator;
        narrator.setOn(true);
        Heard heard(narrator);
        narrator.setOn(false);
        QCOMPARE(heard.take(), QStringList({QStringLiteral("-")}));
        narrator.showScreen(QStringLiteral("Code."));
        QVERIFY(heard.take().isEmpty());
    }

    void nothingIsSaidIntoAnEmptySocket()
    {
        Narrator narrator;
        narrator.setPrivate(false);
        narrator.setOn(true);
        Heard heard(narrator);
        narrator.showScreen(QStringLiteral("Code."));
        QVERIFY(heard.take().isEmpty());
        narrator.setPrivate(true);
        narrator.repeat();
        QCOMPARE(heard.take(), QStringList({QStringLiteral("!Code.")}));
    }

    void theDialSetsVolumeAndThenRate()
    {
        Narrator narrator;
        narrator.setOn(true);
        Heard heard(narrator);
        narrator.turn(1); // nothing is being set
        QVERIFY(heard.take().isEmpty());
        narrator.goTo(QStringLiteral("Help"));
        const double volume = heard.last.volume;
        const int rate = heard.last.wordsPerMinute;
        narrator.turnDial();
        QCOMPARE(narrator.dial(), Narrator::Dial::Volume);
        narrator.turn(1);
        QVERIFY(heard.last.volume > volume);
        for (int i = 0; i < 9; ++i)
            narrator.turn(1);
        QCOMPARE(narrator.volume(), Narrator::kSteps);
        QCOMPARE(heard.last.volume, 1.0);
        narrator.turnDial();
        QCOMPARE(narrator.dial(), Narrator::Dial::Rate);
        for (int i = 0; i < 9; ++i)
            narrator.turn(-1);
        QCOMPARE(narrator.rate(), 1);
        QVERIFY(heard.last.wordsPerMinute < rate);
        QVERIFY(heard.last.volume > 0);
        narrator.turnDial();
        QCOMPARE(narrator.dial(), Narrator::Dial::None);
        narrator.forget();
        QCOMPARE(narrator.volume(), Narrator::kStandard);
        QCOMPARE(narrator.rate(), Narrator::kStandard);
    }

    void itSpeaksTheLanguageOfTheScreens()
    {
        Narrator narrator;
        narrator.setOn(true);
        Heard heard(narrator);
        narrator.setLanguage(QStringLiteral("pl"));
        narrator.showScreen(QStringLiteral("Kod."));
        QCOMPARE(heard.last.language, QStringLiteral("pl"));
    }
};

QTEST_GUILESS_MAIN(NarratorTest)
#include "tst_narrator.moc"
