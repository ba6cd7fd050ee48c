// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/faultscript.h"
#include "app/simulator/faultstory.h"

#include <QTest>

using namespace cubby;
using namespace cubby::simulator;
using namespace std::chrono_literals;

namespace {

const FaultStory::Names kNames{
    {FaultPlace::Lock, {QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("B1")}},
    {FaultPlace::Board, {QStringLiteral("main/1"), QStringLiteral("main/2"), QStringLiteral("side/1")}},
    {FaultPlace::Line, {QStringLiteral("main"), QStringLiteral("side")}}};

// What happens, line by line: "12000 main/1 silent 1".
QStringList told(const QList<FaultChange> &changes)
{
    QStringList lines;
    for (const FaultChange &change : changes) {
        const QString what = std::holds_alternative<Fault>(change.what)
                                 ? QString(serial::kindOf(std::get<Fault>(change.what)).name)
                             : std::get<DoorAct>(change.what) == DoorAct::Opens ? QStringLiteral("opens")
                                                                                : QStringLiteral("closes");
        lines.append(
            QStringLiteral("%1 %2 %3 %4").arg(change.at.count()).arg(change.target.name, what).arg(change.chance));
    }
    return lines;
}

QStringList play(const char *script, Millis until, quint64 seed = 1)
{
    const auto rules = parseFaults(QString::fromLatin1(script));
    if (!rules)
        return {rules.error().message};
    FaultStory story(kNames, seed);
    if (const auto added = story.add(*rules); !added)
        return {added.error().message};
    return told(story.advanceTo(until));
}

QStringList lines(const char *text) { return QString::fromLatin1(text).split(u'\n'); }

} // namespace

class FaultScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScriptTellsWhatGoesWrongAndWhen_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("story"); // of the first minute
        const auto row = [](const char *name, const char *script, const char *story) {
            QTest::newRow(name) << QByteArray(script) << QByteArray(story);
        };
        row("a board for a while", "at 12s board main/1 silent for 5s", "12000 main/1 silent 1\n17000 main/1 silent 0");
        row("for good", "at 500ms board main/1 off", "500 main/1 off 1");
        row("from the beginning", "bus side echo", "0 side echo 1");
        row("a chance", "with 2% board main/* corrupt", "0 main/1 corrupt 0.02\n0 main/2 corrupt 0.02");
        row("every board", "board * slow", "0 main/1 slow 1\n0 main/2 slow 1\n0 side/1 slow 1");
        row("again and again", "every 25s door B1 opens by itself", "25000 B1 opens 1\n50000 B1 opens 1");
        row("a fault again and again", "every 40s door A* stuck for 5s",
            "40000 A1 stuck 1\n40000 A2 stuck 1\n45000 A1 stuck 0\n45000 A2 stuck 0");
        row("comments and empty lines", "# nothing\n\n  at 1s door A1 closes # and shut\n", "1000 A1 closes 1");
        row("the worse of two counts, and both must be over",
            "at 1s board main/1 silent for 10s\nat 2s with 50% board main/1 silent for 20s",
            "1000 main/1 silent 1\n11000 main/1 silent 0.5\n22000 main/1 silent 0");
        row("parts of a second", "at 1.5s door A1 opens", "1500 A1 opens 1");
    }
    void aScriptTellsWhatGoesWrongAndWhen()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, story);
        QCOMPARE(play(script.constData(), 60s), lines(story.constData()));
    }

    void aMistakeIsNamedWithItsLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("complaint");
        const auto row = [](const char *name, const char *script, const QByteArray &complaint) {
            QTest::newRow(name) << QByteArray(script) << complaint;
        };
        const char *time = "a time from 10ms to 1000h is needed, as in 500ms, 12s, 1.5min or 2h";
        const auto at = [](int line, int column, const char *why) -> QByteArray {
            return QByteArrayLiteral("line ") + QByteArray::number(line) + ", column " + QByteArray::number(column)
                   + ": " + why;
        };
        row("no time", "at board main/1 silent", at(1, 4, time));
        row("no unit", "at 12 board main/1 silent", at(1, 4, time));
        row("no unit that exists", "at 12d board main/1 silent", at(1, 4, time));
        row("a negative time", "at -1s board main/1 silent", at(1, 4, time));
        row("too short a time", "at 1ms door A1 opens", at(1, 4, time));
        row("too long a time", "at 1001h door A1 opens", at(1, 4, time));
        row("not a number", "at nans door A1 opens", at(1, 4, time));
        row("no chance", "with board main/1 silent",
            at(1, 6, "a chance above 0% and up to 100% is needed, as in 2% or 12.5%"));
        row("no chance at all", "with 0% board * off",
            at(1, 6, "a chance above 0% and up to 100% is needed, as in 2% or 12.5%"));
        row("more than certain", "with 101% board * off",
            at(1, 6, "a chance above 0% and up to 100% is needed, as in 2% or 12.5%"));
        row("nobody", "at 1s window A1 opens", at(1, 7, "door, board or bus must stand here"));
        row("the end", "door A1 stuck\n\nat 1s", at(3, 6, "door, board or bus must stand here"));
        row("no name", "at 1s door", at(1, 11, "a name is needed, or a pattern with *, or any"));
        row("a board's fault at a bus", "bus main off", at(1, 10, "one of echo, part-echo, unplugged must stand here"));
        row("too much", "door A1 stuck now", at(1, 15, "nothing may stand here"));
        row("an act without a time", "door A1 opens",
            at(1, 9, "say when: at or every, and a time, at the beginning of the line"));
        row("an act that lasts", "at 1s door A1 opens for 2s", at(1, 15, "what happens in a moment lasts for no time"));
        row("again and again, but never over", "every 5s board * off",
            at(1, 18, "say for how long each time: for, and a time, at the end of the line"));
        row("by whom", "at 1s door A1 opens by me", at(1, 24, "itself must stand here"));
        row("a name that is not there", "door A1 stuck\ndoor Z* stuck",
            at(2, 6, "there is nothing called \"Z*\" here"));
        row("a board that is not there", "at 1s board main/9 off",
            at(1, 13, "there is nothing called \"main/9\" here"));
    }
    void aMistakeIsNamedWithItsLineAndColumn()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, complaint);
        QCOMPARE(play(script.constData(), 60s), lines(complaint.constData()));
    }

    void theSameSeedTellsTheSameStory()
    {
        const char *script = "every about 5s door any opens\nevery about 7s with 50% board any silent for about 3s\n"
                             "every 10s with 30% door * closes";
        const QStringList first = play(script, 10min, 7);
        QVERIFY(first.size() > 200);
        QCOMPARE(play(script, 10min, 7), first);
        QVERIFY(play(script, 10min, 8) != first);
    }

    void aStoryIsTheSameHoweverItIsCutIntoSteps()
    {
        const auto rules = parseFaults(
            QStringLiteral("every about 1s door any opens\nevery about 2s with 20% board any noise for about 5s"));
        QVERIFY(rules);
        FaultStory whole(kNames, 3), steps(kNames, 3);
        QVERIFY(whole.add(*rules) && steps.add(*rules));
        QList<FaultChange> pieces;
        for (Millis now{0}; now < 5min; now += 137ms)
            pieces += steps.advanceTo(now);
        pieces += steps.advanceTo(5min);
        QCOMPARE(told(pieces), told(whole.advanceTo(5min)));
    }

    void anotherLineChangesNothingOfTheOthersStories()
    {
        const QStringList alone = play("every about 5s door A1 opens", 10min);
        const QStringList both = play("every about 3s door B1 opens\nevery about 5s door A1 opens", 10min);
        QCOMPARE(both.filter(QStringLiteral("A1")), alone);
    }

    void aboutATimeIsHalfOfItToOneAndAHalf()
    {
        qint64 last = 0, least = 100'000, most = 0;
        for (const QString &line : play("every about 10s door A1 opens", 10h)) {
            const qint64 at = line.section(u' ', 0, 0).toLongLong();
            least = std::min(least, at - last);
            most = std::max(most, at - last);
            last = at;
        }
        QVERIFY2(least >= 5000 && least < 5200, qPrintable(QString::number(least)));
        QVERIFY2(most <= 15'000 && most > 14'800, qPrintable(QString::number(most)));
    }

    void anActHappensAsOftenAsItsChanceSays()
    {
        const auto times = play("every 1s with 25% door A1 opens", 10'000s).size();
        QVERIFY2(times > 2300 && times < 2700, qPrintable(QString::number(times)));
    }

    void anyMeansEachOfThemInTime()
    {
        const QStringList story = play("every 1s door any opens", 60s);
        QCOMPARE(story.size(), 60);
        for (const QString &name : kNames.at(FaultPlace::Lock))
            QVERIFY(!story.filter(name).isEmpty());
    }

    void theEndMakesEverythingWhole()
    {
        const auto rules = parseFaults(QStringLiteral("board * off\nat 10s bus main echo for 1h\nat 1h door A1 stuck"));
        FaultStory story(kNames, 1);
        QVERIFY(rules && story.add(*rules));
        story.advanceTo(20s);
        QCOMPARE(told(story.end(21s)),
                 lines("21000 main/1 off 0\n21000 main/2 off 0\n21000 side/1 off 0\n21000 main echo 0"));
        QVERIFY(!story.nextDue());
        QVERIFY(story.rules().isEmpty());
        QVERIFY(story.advanceTo(2h).isEmpty());
    }

    void aLineAddedLaterCountsFromThen()
    {
        FaultStory story(kNames, 1);
        story.advanceTo(100s);
        const auto rules = parseFaults(QStringLiteral("at 5s door A1 opens"));
        QVERIFY(rules && story.add(*rules, 100s));
        QCOMPARE(story.nextDue(), 105s);
        QCOMPARE(told(story.advanceTo(200s)), lines("105000 A1 opens 1"));
    }

    void oneWrongLineAddsNothing()
    {
        FaultStory story(kNames, 1);
        const auto rules = parseFaults(QStringLiteral("door A1 stuck\ndoor Z1 stuck"));
        QVERIFY(rules && !story.add(*rules));
        QVERIFY(story.rules().isEmpty());
        QVERIFY(story.advanceTo(1s).isEmpty());
    }

    void namesAreMetByPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("meets");
        const auto row = [](const char *pattern, const char *name, bool meets) {
            QTest::addRow("%s %s", pattern, name) << QString::fromLatin1(pattern) << QString::fromLatin1(name) << meets;
        };
        row("A1", "A1", true);
        row("A1", "A12", false);
        row("A*", "A12", true);
        row("*", "A1", true);
        row("*2", "A12", true);
        row("A*2", "A2", true);
        row("A*2", "A", false);
        row("AB*B", "AB", false);
        row("*a*b*", "xxaxxbxx", true);
        row("*a*b*", "bxa", false);
        row("any", "A1", true);
        row("main/*", "main/2", true);
        row("main/*", "side/2", false);
    }
    void namesAreMetByPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        FaultRule rule;
        rule.pattern = pattern;
        QTEST(rule.meets(name), "meets");
    }

    void aRuleSaysWhatItWasReadFrom()
    {
        for (const char *line :
             {"at 12s board main/1 silent for 5s", "with 2% board main/* corrupt", "every about 30s door any opens",
              "bus main echo", "at 90min with 12.5% bus * part-echo",
              "every 500ms with 1% door A1 bounces for about 20ms", "at about 2h door A1 closes"}) {
            const auto rules = parseFaults(QString::fromLatin1(line));
            QVERIFY(rules && rules->size() == 1);
            QCOMPARE(rules->first().toText(), QString::fromLatin1(line));
        }
    }
};

QTEST_GUILESS_MAIN(FaultScriptTest)
#include "tst_faultscript.moc"
