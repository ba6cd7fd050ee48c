// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainfamily.h"

#include "serial/exchange.h"

#include <QTest>

using namespace cubby::serial;
using namespace std::chrono_literals;
using Answers = Family::Answers;

namespace {

// A conversation on virtual time. Told as "0 open | 3 S1:00; | 10 unlock 7 1.2 | 2000": what happens at which
// millisecond, "|" between, the last being how long to watch. What the exchange does is noted as "12 > P1;".
class Story
{
public:
    explicit Story(const Family &family, int boards = 1, const std::function<void(BusSettings &)> &change = {},
                   std::shared_ptr<PowerSupplies> supplies = std::make_shared<PowerSupplies>())
        : m_family(family), m_exchange(settings(m_family, boards, change), std::move(supplies))
    { }

    void tell(const QString &story)
    {
        for (const QString &step : story.split(QStringLiteral(" | "))) {
            const QStringList words = step.split(QLatin1Char(' '));
            passUntil(at(words.first().toInt()));
            if (words.size() > 1)
                happen(words.mid(1));
        }
    }
    // Boards that are always there: each poll of one of them is answered after so many milliseconds.
    void answers(const QString &board, const QString &doors, int after) { m_living[board] = {doors, after}; }

    // What was done since the last call, and begins with one of these (after the time).
    QStringList done(const QString &which)
    {
        QStringList some;
        for (const QString &line : std::exchange(m_done, {})) {
            if (which.contains(line.section(QLatin1Char(' '), 1, 1)))
                some.append(line);
        }
        return some;
    }
    const Exchange &exchange() const { return m_exchange; }

private:
    struct Living
    {
        QString doors;
        int after;
    };

    static BusSettings settings(const Family &family, int boards, const std::function<void(BusSettings &)> &change)
    {
        BusSettings settings(family);
        settings.line.port = QStringLiteral("a");
        for (int board = 1; board <= boards; ++board)
            settings.boards.append({.address = board, .locks = 2});
        settings.inFrame = 20ms;
        settings.slowPoll = 500ms;
        settings.fastPoll = 150ms;
        settings.fastFor = 2000ms;
        if (change)
            change(settings);
        return settings;
    }
    static Instant at(qint64 ms) { return Instant(1h + std::chrono::milliseconds(ms)); }

    void happen(const QStringList &words)
    {
        if (words.first() == QStringLiteral("open"))
            note(m_exchange.opened(m_now));
        else if (words.first() == QStringLiteral("close"))
            note(m_exchange.closed(QStringLiteral("gone"), m_now, words.size() > 1));
        else if (words.first() == QStringLiteral("unlock"))
            note(m_exchange.unlock(
                words[1].toULongLong(),
                {words[2].section(QLatin1Char('.'), 0, 0).toInt(), words[2].section(QLatin1Char('.'), 1).toInt()},
                m_now));
        else
            note(m_exchange.received(words.join(QLatin1Char(' ')).toLatin1(), m_now));
    }

    void passUntil(Instant then)
    {
        while (true) {
            const auto deadline = m_exchange.nextDeadline();
            const bool isReply = !m_replies.isEmpty() && (!deadline || m_replies.firstKey() <= *deadline);
            const Instant next = isReply ? m_replies.firstKey() : deadline.value_or(Instant::max());
            if (next > then)
                break;
            // Time that stands still for long is a loop without end.
            m_stoodStill = next == m_now ? m_stoodStill + 1 : 0;
            if (m_stoodStill > 20)
                qFatal("time stands still");
            m_now = std::max(m_now, next);
            note(isReply ? m_exchange.received(m_replies.take(m_replies.firstKey()), m_now)
                         : m_exchange.timePassed(m_now));
        }
        m_now = then;
    }

    void note(const Actions &actions)
    {
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(m_now - at(0)).count();
        for (const Action &action : actions) {
            const QString what = describe(action);
            m_done.append(QStringLiteral("%1 %2").arg(ms).arg(what));
            const QString board = what.section(QLatin1Char('P'), 1).chopped(what.contains(QLatin1Char('P')) ? 1 : 0);
            if (what.startsWith(QStringLiteral("> P")) && m_living.contains(board))
                m_replies.insert(m_now + std::chrono::milliseconds(m_living[board].after),
                                 QStringLiteral("S%1:%2;").arg(board, m_living[board].doors).toLatin1());
        }
    }

    static QString describe(const Action &action)
    {
        const auto where = [](LockAddress lock) { return QStringLiteral("%1.%2").arg(lock.board).arg(lock.lock); };
        if (const auto *write = std::get_if<WriteBytes>(&action))
            return QStringLiteral("> ") + QString::fromLatin1(write->bytes);
        if (const auto *door = std::get_if<TellDoor>(&action))
            return QStringLiteral("door %1 %2")
                .arg(where(door->where), QStringList{QStringLiteral("unknown"), QStringLiteral("open"),
                                                     QStringLiteral("closed")}[static_cast<int>(door->state)]);
        if (const auto *board = std::get_if<TellBoard>(&action))
            return QStringLiteral("board %1 %2")
                .arg(QString::number(board->board),
                     board->answering ? QStringLiteral("answers") : QStringLiteral("is silent"));
        if (const auto *fault = std::get_if<TellFault>(&action))
            return QStringLiteral("fault %1 %2 %3")
                .arg(toString(fault->fault.kind),
                     fault->fault.board ? QString::number(*fault->fault.board) : QStringLiteral("line"),
                     fault->fault.present ? QString::number(fault->fault.times) : QStringLiteral("over"));
        const auto &answer = std::get<AnswerTicket>(action);
        return QStringLiteral("ticket %1 %2: %3")
            .arg(QString::number(answer.ticket),
                 QStringList{QStringLiteral("not sent"), QStringLiteral("unconfirmed"),
                             QStringLiteral("confirmed")}[static_cast<int>(answer.outcome)],
                 answer.reason);
    }

    Family m_family; // the settings point to it
    Exchange m_exchange;
    Instant m_now = at(0);
    int m_stoodStill = 0;
    QMap<QString, Living> m_living;
    QMultiMap<Instant, QByteArray> m_replies;
    QStringList m_done;
};

QString s(const char *text) { return QString::fromLatin1(text); }
QStringList lines(const char *text)
{
    QStringList lines;
    for (const QString &line : s(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append(line.trimmed());
    lines.removeAll(QString());
    return lines;
}

const Family kAlways = plainFamily(Answers::Always);
const Family kSometimes = plainFamily(Answers::Sometimes);
const Family kNever = plainFamily(Answers::Never);

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boardsAreAskedInTurnWithASilenceBetween()
    {
        Story story(kAlways, 2);
        story.answers(s("1"), s("01"), 10);
        story.answers(s("2"), s("00"), 20);
        story.tell(s("0 open | 600"));
        QCOMPARE(story.done(s("> door board")), lines(R"(
            0 > P1;
            10 board 1 answers
            10 door 1.1 closed
            10 door 1.2 open
            15 > P2;
            35 board 2 answers
            35 door 2.1 closed
            35 door 2.2 closed
            500 > P1;
            515 > P2;)"));
    }

    void anUnlockThatIsAnsweredIsConfirmedAndItsDoorReadOften()
    {
        Story story(kAlways);
        story.answers(s("1"), s("10"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 150 K1.1; | 700"));
        QCOMPARE(story.done(s("> ticket")), lines(R"(
            0 > P1;
            100 > U1.1;
            150 ticket 7 confirmed: the board says not open yet
            300 > P1;
            450 > P1;
            600 > P1;)")); // from when a poll tells the truth on
    }

    void theFastPollsEnd()
    {
        Story story(kAlways);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 150 K1.1; | 1999"));
        (void)story.done({});
        story.tell(s("5000"));
        QCOMPARE(story.done(s(">")), lines("2100 > P1;\n2600 > P1;\n3100 > P1;\n3600 > P1;\n4100 > P1;\n4600 > P1;"));
    }

    void anOpenDoorIsReadOftenForLonger()
    {
        Story story(kAlways, 1, [](BusSettings &settings) { settings.fastWhileOpen = 3000ms; });
        story.answers(s("1"), s("10"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 150 K1.1; | 2500"));
        (void)story.done({});
        story.tell(s("4500"));
        QCOMPARE(story.done(s(">")),
                 lines("2550 > P1;\n2700 > P1;\n2850 > P1;\n3000 > P1;\n3150 > P1;\n3650 > P1;\n4150 > P1;"));
    }

    void withoutAnAnswerAnUnlockIsUnconfirmedAndNeverRepeated()
    {
        Story story(kAlways);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 20000"));
        const QStringList done = story.done(s("> ticket"));
        QCOMPARE(done.filter(s("ticket")), lines("1100 ticket 7 unconfirmed: the board did not answer"));
        QCOMPARE(done.filter(s("U1.1")).size(), 1);
    }

    void aRefusalIsUnconfirmedAndSaysSo()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 S1:00; | 100 unlock 7 1.1 | 150 R1.1; | 200"));
        QCOMPARE(story.done(s("ticket")), lines("150 ticket 7 unconfirmed: the board refused"));
    }

    void anAnswerForAnotherLockOrBoardConfirmsNothing()
    {
        Story story(kAlways, 2);
        story.tell(s("0 open | 1 S1:00; | 7 S2:00; | 100 unlock 7 1.1 | 150 K1.2; | 160 K2.1; | 2000"));
        QCOMPARE(story.done(s("ticket")), lines("1100 ticket 7 unconfirmed: the board did not answer"));
    }

    void aLateAnswerDoesNotConfirmALaterUnlockOfThatLock()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 S1:00; | 100 unlock 7 1.1 | 1200 unlock 8 1.1 | 1300 K1.1; | 2000 K1.1; | 2100"));
        QCOMPARE(story.done(s("ticket")), lines(R"(
            1100 ticket 7 unconfirmed: the board did not answer
            2000 ticket 8 confirmed: the board says not open yet)"));
    }

    void ifOnlyTheLateAnswerComesTheLaterUnlockIsUnconfirmed()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 S1:00; | 100 unlock 7 1.1 | 1200 unlock 8 1.1 | 1300 K1.1; | 5000"));
        QCOMPARE(story.done(s("ticket")), lines(R"(
            1100 ticket 7 unconfirmed: the board did not answer
            2200 ticket 8 unconfirmed: the board did not answer)"));
    }

    void noAnswerIsExpectedForEver()
    {
        Story story(kAlways);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 5200 unlock 8 1.1 | 5300 K1.1; | 6000"));
        QCOMPARE(story.done(s("ticket")), lines(R"(
            1100 ticket 7 unconfirmed: the board did not answer
            5300 ticket 8 confirmed: the board says not open yet)"));
    }

    void whereNothingAnswersTheDoorConfirms()
    {
        Story story(kNever);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 350"));
        story.answers(s("1"), s("10"), 10);
        story.tell(s("3000"));
        QCOMPARE(story.done(s("> ticket")).mid(0, 5), lines(R"(
            0 > P1;
            100 > U1.1;
            300 > P1;
            450 > P1;
            460 ticket 7 confirmed: the door reads open)"));
    }

    void whereNothingAnswersADoorThatStaysShutIsUnconfirmed()
    {
        Story story(kNever);
        story.answers(s("1"), s("01"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 3000"));
        QCOMPARE(story.done(s("ticket")),
                 lines("1100 ticket 7 unconfirmed: the board did not answer, and the door does not read open"));
    }

    void anAnswerToAPollFromBeforeThePulseConfirmsNothing()
    {
        // The poll at 500 stays unanswered. Its answer, from when the door was open still, comes after the pulse; the
        // answers after it are each one poll late.
        Story story(kNever);
        story.tell(s("0 open | 10 S1:10; | 650 unlock 7 1.1 | 900 S1:10; | 1000 S1:00; | 1200 S1:00; | 3000"));
        QCOMPARE(story.done(s("ticket")),
                 lines("1650 ticket 7 unconfirmed: the board did not answer, and the door does not read open"));
    }

    void whereBoardsMayAnswerEitherWillDo()
    {
        Story answers(kSometimes);
        answers.answers(s("1"), s("00"), 10);
        answers.tell(s("0 open | 100 unlock 7 1.1 | 250 K1.1; | 3000"));
        QCOMPARE(answers.done(s("ticket")), lines("250 ticket 7 confirmed: the board answered"));
        Story opens(kSometimes);
        opens.answers(s("1"), s("10"), 10);
        opens.tell(s("0 open | 100 unlock 7 1.1 | 3000"));
        QCOMPARE(opens.done(s("ticket")), lines("310 ticket 7 confirmed: the door reads open"));
    }

    void aLateAnswerToAnUnlockThatADoorConfirmedDoesNotConfirmTheNext()
    {
        Story story(kSometimes);
        story.answers(s("1"), s("10"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 800"));
        story.answers(s("1"), s("00"), 10);
        story.tell(s("930 unlock 8 1.1 | 980 K1.1; | 3000"));
        QCOMPARE(story.done(s("ticket")), lines(R"(
            310 ticket 7 confirmed: the door reads open
            1930 ticket 8 unconfirmed: the board did not answer, and the door does not read open)"));
    }

    void aStatusMayAnswerAnUnlock()
    {
        Story story(kSometimes);
        story.answers(s("1"), s("10"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 125 S1:00; | 400"));
        QCOMPARE(story.done(s("> ticket fault")), lines(R"(
            0 > P1;
            100 > U1.1;
            300 > P1;
            310 ticket 7 confirmed: the door reads open)"));
    }

    void pulsesOfASupplyKeepTheirDistanceAcrossBoardsAndBuses()
    {
        const auto shared = std::make_shared<PowerSupplies>();
        const auto onOne = [](BusSettings &settings) {
            settings.pulseGap = 100ms;
            for (BoardSettings &board : settings.boards)
                board.supply = QStringLiteral("main");
        };
        Story first(kNever, 2, onOne, shared);
        Story second(kNever, 1, onOne, shared);
        first.tell(s("0 open | 1 S1:00; | 10 S2:00; | 100"));
        second.tell(s("0 open | 1 S1:00; | 100"));
        first.tell(s("100 unlock 1 1.1 | 100 unlock 2 2.1"));
        second.tell(s("100 unlock 3 1.1 | 499"));
        first.tell(s("500"));
        second.tell(s("1500"));
        QCOMPARE(first.done(s(">")).filter(s("U")), lines("100 > U1.1;\n500 > U2.1;"));
        QCOMPARE(second.done(s(">")).filter(s("U")), lines("900 > U1.1;"));
    }

    void boardsWithSuppliesOfTheirOwnNeedNotWait()
    {
        Story story(kNever, 2, [](BusSettings &settings) {
            settings.boards[0].supply = QStringLiteral("left");
            settings.boards[1].supply = QStringLiteral("right");
        });
        story.tell(s("0 open | 1 S1:00; | 10 S2:00; | 100 unlock 1 1.1 | 100 unlock 2 1.2 | 100 unlock 3 2.1 | 800"));
        QCOMPARE(story.done(s(">")).filter(s("U")), lines("100 > U1.1;\n105 > U2.1;\n700 > U1.2;"));
    }

    void aRequestThatHasWaitedForTooLongIsNotSent()
    {
        Story story(kNever, 1, [](BusSettings &settings) { settings.longestWait = 900ms; });
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 unlock 1 1.1 | 101 unlock 2 1.1 | 102 unlock 3 1.2 | 5000"));
        const QStringList done = story.done(s("> ticket"));
        QCOMPARE(done.filter(s("U")).size(), 2);
        QVERIFY(done.contains(s("1002 ticket 3 not sent: the line and its power supply were busy for too long")));
    }

    void anUnlockGoesBeforePollsThatWait()
    {
        Story story(kAlways, 3);
        story.answers(s("1"), s("00"), 30);
        story.tell(s("0 open | 10 unlock 7 3.1 | 40"));
        QCOMPARE(story.done(s(">")), lines("0 > P1;\n35 > U3.1;"));
    }

    void withoutALineNothingIsSentAndThreeMissedPollsLaterNothingIsKnown()
    {
        Story story(kAlways);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 close | 200 unlock 7 1.1 | 3000"));
        QCOMPARE(story.done(s("ticket door board")), lines(R"(
            10 board 1 answers
            10 door 1.1 closed
            10 door 1.2 closed
            200 ticket 7 not sent: the line is closed
            1600 board 1 is silent
            1600 door 1.1 unknown
            1600 door 1.2 unknown)"));
    }

    void whenTheLineClosesWhatWasSentIsUnconfirmedAndWhatWaitsIsNotSent()
    {
        Story story(kAlways);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 100 unlock 7 1.1 | 110 unlock 8 1.2 | 200 close | 300 open | 3000"));
        const QStringList done = story.done(s("> ticket"));
        QCOMPARE(done.filter(s("ticket")), lines("200 ticket 7 unconfirmed: gone\n200 ticket 8 not sent: gone"));
        QCOMPARE(done.filter(s("U")), lines("100 > U1.1;"));
    }

    void anUnlockOfWhichNoByteLeftIsNotSent()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 S1:00; | 100 unlock 7 1.1 | 100 close lost | 300 open | 3000"));
        QCOMPARE(story.done(s("ticket")), lines("100 ticket 7 not sent: gone"));
    }

    void aLockThatIsNotThereIsNotSent()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 S1:00; | 10 unlock 1 2.1 | 10 unlock 2 1.3 | 10 unlock 3 1.0 | 100"));
        QCOMPARE(story.done(s("> ticket")), lines(R"(
            0 > P1;
            10 ticket 1 not sent: there is no lock 1 on board 2 of this line
            10 ticket 2 not sent: there is no lock 3 on board 1 of this line
            10 ticket 3 not sent: there is no lock 0 on board 1 of this line)"));
    }

    void aBoardIsUnknownAfterThreeMissesInARow()
    {
        Story story(kAlways);
        // Two misses, an answer, however late, and three misses.
        story.tell(s("0 open | 10 S1:00; | 500 | 1250 S1:00; | 6000"));
        QCOMPARE(story.done(s("board fault")), lines(R"(
            10 board 1 answers
            2790 fault silent 1 1
            2790 board 1 is silent)"));
    }

    void deadBoardsAreTriedEverMoreRarelyAndWithLessPatience()
    {
        Story story(kAlways, 2);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 30000"));
        const QStringList polls = story.done(s(">"));
        QStringList tried;
        for (const QString &line : polls.filter(s("P2")))
            tried.append(line.section(QLatin1Char(' '), 0, 0));
        QVERIFY2(tried.size() < 13, qPrintable(tried.join(QLatin1Char(' '))));
        const auto when = [&](qsizetype i) { return tried[i].toInt(); };
        QVERIFY(when(tried.size() - 1) - when(tried.size() - 2) >= 5000);
        // The living one loses no poll.
        QCOMPARE(polls.filter(s("P1")).size(), 61);
    }

    void anUnlockHardlyWaitsForADeadBoard()
    {
        Story story(kAlways, 2, [](BusSettings &settings) { settings.firstByte = 400ms; });
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 20000"));
        (void)story.done({});
        // Whenever it is asked for.
        int worst = 0;
        for (int at = 20'000, ticket = 1; at < 50'000; at += 777, ++ticket) {
            story.tell(s("%1 unlock %2 1.1").arg(at).arg(ticket));
            story.tell(s("%1 K1.1;").arg(at + 60));
            const QStringList sent = story.done(s(">")).filter(s("U1.1"));
            QCOMPARE(sent.size(), 1);
            worst = std::max(worst, sent.first().section(QLatin1Char(' '), 0, 0).toInt() - at);
        }
        QVERIFY2(worst <= 40, qPrintable(QString::number(worst)));
    }

    void aLateAnswerOfADeadBoardBelongsToNobodyElse()
    {
        Story story(kAlways, 2);
        story.answers(s("1"), s("00"), 10);
        story.tell(s("0 open | 3990"));
        (void)story.done({});
        // Board 2 answers in the middle of a transaction with board 1.
        story.tell(s("4001 S2:11; | 4100"));
        QCOMPARE(story.done(s("board door > fault")), lines(R"(
            4000 > P1;
            4001 fault silent 2 over
            4001 board 2 answers
            4001 door 2.1 open
            4001 door 2.2 open
            4015 > P2;)"));
        QCOMPARE(story.exchange().doors().value({1, 1}), DoorState::Closed);
    }

    void anAnswerThatNobodyAskedForIsNotBelievedAndTellsOfTwoBoards()
    {
        Story story(kAlways);
        story.tell(s("0 open | 10 S1:00; | 20 S1:11; | 510 S1:00; | 520 S1:11; | 1010 S1:00; | 1020 S1:11; | 1100"));
        QCOMPARE(story.done(s("door fault")), lines(R"(
            10 door 1.1 closed
            10 door 1.2 closed
            1020 fault two answer 1 1)"));
        for (int at = 1510; at < 60'000; at += 500)
            story.tell(s("%1 S1:00;").arg(at));
        QCOMPARE(story.done(s("fault")).size(), 1); // over
    }

    void anEchoIsNamedAndCounted()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 P1; | 10 S1:00; | 510 S1:00; | 1001 P1; | 1010 S1:00; | 1100"));
        QCOMPARE(story.done(s("fault")), lines(R"(
            1 fault echoing line 1
            510 fault echoing line over
            1001 fault echoing line 2)"));
    }

    void aNoisyLineIsNamed()
    {
        Story story(kAlways);
        QString noisy = s("0 open");
        for (int at = 10; at < 20'000; at += 500)
            noisy += s(" | %1 zzS1:00;").arg(at);
        story.tell(noisy);
        QCOMPARE(story.done(s("fault")).size(), 1);
        QVERIFY(story.exchange().faults().first().kind == BoardFault::Kind::Noisy);
        QVERIFY(story.exchange().faults().first().text.contains(s("25 %")));
        QCOMPARE(story.exchange().doors().value({1, 1}), DoorState::Closed);
    }

    void aLineThatIsNeverSilentKeepsNobodyWaitingForEver()
    {
        Story story(kAlways);
        QString noisy = s("0 open | 1 S1:00; | 50 unlock 7 1.1");
        for (int at = 51; at < 400; at += 1)
            noisy += s(" | %1 z").arg(at);
        story.tell(s("0 open | 1 S1:00; | 49 z"));
        (void)story.done({});
        story.tell(noisy.section(s(" | "), 2));
        QCOMPARE(story.done(s("> ticket")), lines("150 > U1.1;"));
    }

    void nobodySpeaksIntoAFrameThatIsComingIn()
    {
        Story story(kAlways);
        story.tell(s("0 open | 1 S1:00; | 50 S1: | 52 unlock 7 1.1 | 60 0 | 100"));
        QCOMPARE(story.done(s("> ticket")), lines("0 > P1;\n80 > U1.1;"));
    }

    void aBoardIsPreparedBeforeItIsUnlocked()
    {
        Story story(plainFamily(Answers::Always, PlainBoards::ThatWantPreparation));
        story.tell(s("0 open | 1 unlock 6 1.1 | 10 S1:00; | 20 F1:7; | 30 unlock 7 1.1 | 40 D1; | 50 unlock 8 1.1 | 55 "
                     "S1:00; | 65"));
        QCOMPARE(story.done(s("> ticket")), lines(R"(
            0 > P1;
            1 ticket 6 not sent: board 1 is not prepared
            15 > V1;
            25 > M1;
            30 ticket 7 not sent: board 1 is not prepared
            45 > P1;
            60 > U1.1;)"));
    }

    void aBoardThatComesBackIsPreparedAnew()
    {
        Story story(plainFamily(Answers::Always, PlainBoards::ThatWantPreparation));
        story.tell(s("0 open | 10 S1:00; | 20 F1:7; | 30 D1; | 3000"));
        QCOMPARE(story.done(s("board")).size(), 2); // answers, is silent
        story.tell(s("3001 unlock 7 1.1 | 3002 S1:00; | 3100"));
        const QStringList done = story.done(s("> ticket"));
        QVERIFY(done.contains(s("3001 ticket 7 not sent: board 1 is not prepared")));
        QVERIFY(!done.filter(s("V1")).isEmpty());
    }

    void aBoardWithAnotherFirmwareIsNamedAndNotPulsed()
    {
        Story story(plainFamily(Answers::Always, PlainBoards::ThatWantPreparation), 1,
                    [](BusSettings &settings) { settings.boards[0].firmware = 7; });
        story.tell(s("0 open | 10 S1:00; | 20 F1:8; | 30 unlock 7 1.1 | 5030"));
        QCOMPARE(story.done(s("ticket fault")).mid(0, 2), lines(R"(
            20 fault wrong firmware 1 1
            30 ticket 7 not sent: board 1 runs firmware 8 and was commissioned with 7)"));
    }

    void aBoardThatCannotBePreparedIsReadAllTheSame()
    {
        Story story(plainFamily(Answers::Always, PlainBoards::ThatWantPreparation));
        story.answers(s("1"), s("01"), 5);
        story.tell(s("0 open | 15 X; | 8000"));
        const QStringList done = story.done(s("> fault board"));
        QCOMPARE(done.filter(s("fault")), lines("35 fault unprepared 1 1"));
        QCOMPARE(done.filter(s("V1")).size(), 2); // tried again after a while
        QVERIFY(done.filter(s("P1")).size() > 10);
        QCOMPARE(story.exchange().doors().value({1, 2}), DoorState::Open);
    }

    void whereBoardsCanBePolledAllAtOnceTheyAre()
    {
        Story story(plainFamily(Answers::Always, PlainBoards::ThatAnswerAllAtOnce), 3);
        story.tell(s("0 open | 10 S1:00; | 20 S2:00; | 30 S3:00; | 501"));
        QCOMPARE(story.done(s(">")), lines("0 > P1;\n15 > P2;\n25 > P3;\n500 > A;"));
        story.tell(s("510 S1:01; | 511 S3:01; | 512 S2:01; | 1001"));
        QCOMPARE(story.done(s("> door")), lines(R"(
            510 door 1.2 open
            511 door 3.2 open
            512 door 2.2 open
            1000 > A;)"));
        // One is missing: a poll of its own decides.
        story.tell(s("1010 S1:01; | 1011 S3:01; | 1100"));
        QCOMPARE(story.done(s("> board")).filter(s("P")).size(), 1);
    }

    void boardsThatAreSlowerAllAtOnceArePolledOneByOne()
    {
        Story story(plainFamily(Answers::Always, PlainBoards::ThatAnswerAllAtOnce), 2);
        story.tell(s("0 open | 10 S1:00; | 25 S2:00; | 501"));
        QCOMPARE(story.done(s(">")), lines("0 > P1;\n15 > P2;\n500 > A;"));
        story.tell(s("520 S1:00; | 540 S2:00; | 1010 S1:00; | 1030"));
        QCOMPARE(story.done(s(">")), lines("1000 > P1;\n1015 > P2;"));
    }

    void aChangeThatABoardTellsUnaskedIsReadAtOnce()
    {
        Story story(kAlways);
        story.tell(s("0 open | 10 S1:00; | 100 C1.2; | 110"));
        QCOMPARE(story.done(s("> door")).mid(3), lines("105 > P1;"));
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_boardexchange.moc"
