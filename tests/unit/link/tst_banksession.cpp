// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/banksession.h"

#include "memorylog.h"

#include <QTest>

#include <set>

using namespace cubby;
using namespace cubby::link;
using namespace std::chrono_literals;

using Effects = BankSession::Effects;

namespace {

template <class T>
const T *frameIn(const Effects &effects)
{
    for (const auto &effect : effects) {
        const auto *send = std::get_if<BankSession::SendFrame>(&effect);
        if (const T *content = send ? std::get_if<T>(&send->frame.content) : nullptr)
            return content;
    }
    return nullptr;
}

template <class T>
const T *effectIn(const Effects &effects)
{
    for (const auto &effect : effects) {
        if (const T *found = std::get_if<T>(&effect))
            return found;
    }
    return nullptr;
}

} // namespace

class BankSessionTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{8};
    BankId m_bank = BankId::make(fromMs(1), m_chance);
    MemoryLog m_journal = filledLog(5);
    MemoryLog m_directory = filledLog(9, 2);
    std::optional<BankSession> m_session;
    Now m_now{fromMs(1'700'000'000'000), 1000s};

    void pass(Millis time) { m_now = {m_now.wall + time, m_now.mono + time}; }
    Frame frame(decltype(Frame::content) content) const { return {m_bank, m_now.wall, std::move(content)}; }
    Effects receive(decltype(Frame::content) content) { return m_session->received(frame(std::move(content)), m_now); }
    // The session greets, and the centre answers that it stands at `number`.
    Effects greet(quint64 number)
    {
        const Effects effects = m_session->connected(m_now);
        const auto *hello = frameIn<Hello>(effects);
        return hello ? receive(Ack{*m_journal.headAt(number), hello->nonce}) : Effects();
    }

private Q_SLOTS:
    void init()
    {
        m_journal = filledLog(5);
        m_session.emplace(BankSession::Settings{m_bank, QStringLiteral("0.1"), QStringLiteral("d")}, m_journal,
                          *m_journal.headAt(2), *m_directory.headAt(4), m_chance);
    }

    void afterConnectingItSaysHelloAndNothingElse()
    {
        const Effects effects = m_session->connected(m_now);
        QCOMPARE(effects.size(), 1u);
        const auto *hello = frameIn<Hello>(effects);
        QVERIFY(hello);
        QCOMPARE(hello->journal, m_journal.head());
        QCOMPARE(hello->directory, *m_directory.headAt(4));
        QCOMPARE(hello->nonce.size(), 22);
        m_journal.append(QStringLiteral("More"));
        QVERIFY(m_session->appended(m_now).empty());
    }

    void theAnswerToHelloSetsOffWhatIsMissing()
    {
        const Effects effects = greet(3);
        QVERIFY(m_session->isGreeted());
        QCOMPARE(effectIn<BankSession::Acknowledged>(effects)->head.number, 3u);
        QCOMPARE(frameIn<Entries>(effects)->before, *m_journal.headAt(3));
        QCOMPARE(m_session->queue(), 2u);
    }

    void anAnswerToAnEarlierHelloIsNotOne()
    {
        const Effects first = m_session->connected(m_now);
        const QString nonce = frameIn<Hello>(first)->nonce;
        m_session->disconnected(m_now);
        (void)m_session->connected(m_now);
        (void)receive(Ack{*m_journal.headAt(0), nonce});
        QVERIFY(!m_session->isGreeted());
        (void)receive(Ack{*m_journal.headAt(0), {}});
        QVERIFY(!m_session->isGreeted());
    }

    void helloIsRepeatedWithGrowingWaits()
    {
        (void)m_session->connected(m_now);
        int hellos = 1;
        const Millis begin = m_now.mono;
        while (m_now.mono < begin + 1h) {
            const auto next = m_session->nextDeadline();
            QVERIFY(next && *next > m_now.mono);
            pass(*next - m_now.mono);
            const Effects effects = m_session->timePassed(m_now);
            hellos += frameIn<Hello>(effects) != nullptr;
        }
        QVERIFY2(hellos > 60 && hellos < 300, qPrintable(QString::number(hellos)));
    }

    void theNonceMovesBackOnceAndNoOtherAckDoes()
    {
        (void)greet(5);
        QCOMPARE(m_session->queue(), 0u);
        QVERIFY(!effectIn<BankSession::Acknowledged>(receive(Ack{*m_journal.headAt(1), {}})));
        QVERIFY(!effectIn<BankSession::Acknowledged>(receive(Ack{*m_journal.headAt(1), QStringLiteral("guess")})));
        QCOMPARE(m_session->queue(), 0u);
        m_session->disconnected(m_now);
        QVERIFY(frameIn<Entries>(greet(1)));
        QCOMPARE(m_session->queue(), 4u);
    }

    void aRefusalLeadsToAHello()
    {
        (void)greet(3);
        const Effects effects = receive(Refused{Refused::Reason::Gap, *m_journal.headAt(1)});
        QVERIFY(!m_session->isGreeted());
        QVERIFY(!frameIn<Hello>(effects)); // not at once: a centre that refuses everything must not be flooded
        pass(*m_session->nextDeadline() - m_now.mono);
        QVERIFY(frameIn<Hello>(m_session->timePassed(m_now)));
    }

    void aCentreThatRefusesEverythingIsNotFlooded()
    {
        Effects effects = m_session->connected(m_now);
        int frames = 0;
        const Millis begin = m_now.mono;
        while (m_now.mono < begin + 1h) {
            if (const auto *hello = frameIn<Hello>(effects)) {
                ++frames;
                effects = receive(Ack{*m_journal.headAt(3), hello->nonce});
            } else if (frameIn<Entries>(effects)) {
                ++frames;
                effects = receive(Refused{Refused::Reason::Gap, *m_journal.headAt(3)});
            } else {
                pass(*m_session->nextDeadline() - m_now.mono);
                effects = m_session->timePassed(m_now);
            }
        }
        QVERIFY2(frames < 400, qPrintable(QString::number(frames)));
    }

    void silenceLeadsToAHelloAtOnce()
    {
        (void)greet(3);
        Effects effects;
        int sends = 1;
        while (!frameIn<Hello>(effects)) {
            pass(*m_session->nextDeadline() - m_now.mono);
            effects = m_session->timePassed(m_now);
            sends += frameIn<Entries>(effects) != nullptr;
        }
        QCOMPARE(sends, 3);
    }

    void aJournalThatTheCentreDoesNotKnowNeedsANewEpoch()
    {
        (void)m_session->connected(m_now);
        m_session->disconnected(m_now);
        Effects effects = m_session->connected(m_now);
        const LogHead ahead = filledLog(50).head();
        effects = receive(Ack{ahead, frameIn<Hello>(effects)->nonce});
        const auto *needed = effectIn<BankSession::EpochNeeded>(effects);
        QVERIFY(needed);
        QCOMPARE(needed->why, Sender::Lost::Ahead);
        QCOMPARE(needed->centre, ahead);
        pass(10min);
        QVERIFY(!frameIn<Entries>(m_session->timePassed(m_now))); // not one number is used again

        m_journal = filledLog(2, 77);
        effects = m_session->epochOpened(m_now);
        while (!frameIn<Hello>(effects)) {
            pass(*m_session->nextDeadline() - m_now.mono);
            effects = m_session->timePassed(m_now);
        }
        const auto *hello = frameIn<Hello>(effects);
        QCOMPARE(hello->journal, m_journal.head());
        QVERIFY(frameIn<Entries>(receive(Ack{LogHead{m_journal.head().epoch}, hello->nonce})));
    }

    void theDirectoryIsAcknowledgedOnlyAfterItIsStored()
    {
        (void)greet(5);
        const Effects effects = receive(Entries{*m_directory.headAt(4), m_directory.read(5, 5, 1 << 20)});
        QVERIFY(!frameIn<Ack>(effects));
        const auto *store = effectIn<BankSession::StoreDirectory>(effects);
        QVERIFY(store);
        QCOMPARE(store->head, m_directory.head());
        QCOMPARE(frameIn<Ack>(m_session->stored(store->head, m_now))->through, m_directory.head());
        // A repeat is acknowledged again and stored no more.
        const Effects again = receive(Entries{*m_directory.headAt(4), m_directory.read(5, 5, 1 << 20)});
        QVERIFY(!effectIn<BankSession::StoreDirectory>(again));
        QCOMPARE(frameIn<Ack>(again)->through, m_directory.head());
    }

    void aGapInTheDirectoryIsRefusedAndLeadsToAHello()
    {
        (void)greet(5);
        const Effects effects = receive(Entries{*m_directory.headAt(6), m_directory.read(7, 2, 1 << 20)});
        QCOMPARE(frameIn<Refused>(effects)->reason, Refused::Reason::Gap);
        QCOMPARE(frameIn<Refused>(effects)->through, *m_directory.headAt(4));
        QVERIFY(!m_session->isGreeted());
    }

    void aSnapshotIsAppliedOnceAtItsLastPartInAnyOrder()
    {
        const Effects hello = m_session->connected(m_now);
        const QString nonce = frameIn<Hello>(hello)->nonce;
        const LogHead head = filledLog(30, 9).head();
        const auto part = [&](int n) { return receive(Snapshot{head, nonce, n, 3, {{QString::number(n), "{}"}}}); };
        QVERIFY(!effectIn<BankSession::StoreSnapshot>(part(2)));
        QVERIFY(!effectIn<BankSession::StoreSnapshot>(part(0)));
        QVERIFY(!effectIn<BankSession::StoreSnapshot>(part(0)));
        const Effects effects = part(1);
        const auto *store = effectIn<BankSession::StoreSnapshot>(effects);
        QVERIFY(store);
        QCOMPARE(store->head, head);
        QCOMPARE(store->items.size(), 3u);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(store->items[std::size_t(i)].kind, QString::number(i));
        QCOMPARE(frameIn<Ack>(m_session->stored(head, m_now))->through, head);
        QVERIFY(!effectIn<BankSession::StoreSnapshot>(part(0)));
        QCOMPARE(frameIn<Ack>(part(2))->through, head);
    }

    void aSnapshotThatNobodyAskedForChangesNothing()
    {
        (void)greet(5);
        const auto head = filledLog(30, 9).head();
        QVERIFY(receive(Snapshot{head, QStringLiteral("old nonce"), 0, 1, {}}).empty());
        QVERIFY(!m_session->isGreeted()); // but the centre is told what holds now
        pass(*m_session->nextDeadline() - m_now.mono);
        QVERIFY(frameIn<Hello>(m_session->timePassed(m_now)));
    }

    void aSnapshotOvertakenByANewerOneChangesNothing()
    {
        const Effects hello = m_session->connected(m_now);
        const QString nonce = frameIn<Hello>(hello)->nonce;
        const MemoryLog fresh = filledLog(30, 9);
        (void)receive(Snapshot{*fresh.headAt(20), nonce, 0, 2, {}});
        (void)receive(Snapshot{*fresh.headAt(30), nonce, 1, 2, {}});
        (void)receive(Snapshot{*fresh.headAt(20), nonce, 1, 2, {}});
        const Effects effects = receive(Snapshot{*fresh.headAt(30), nonce, 0, 2, {}});
        QVERIFY(effectIn<BankSession::StoreSnapshot>(effects));
        QCOMPARE(effectIn<BankSession::StoreSnapshot>(effects)->head, *fresh.headAt(30));
        (void)m_session->stored(*fresh.headAt(30), m_now);
        (void)receive(Snapshot{*fresh.headAt(20), nonce, 0, 2, {}});
        const Effects late = receive(Snapshot{*fresh.headAt(20), nonce, 1, 2, {}});
        QVERIFY(!effectIn<BankSession::StoreSnapshot>(late));
        QCOMPARE(frameIn<Ack>(late)->through, *fresh.headAt(30));
    }

    void theHeartBeatsOnlyWhenNothingElseIsSaid()
    {
        (void)greet(5);
        m_session->setVitals({2, QStringLiteral("battery"), {QStringLiteral("bus")}}, m_now);
        Millis last = m_now.mono;
        std::set<Millis> gaps;
        for (int i = 0; i < 200; ++i) {
            const auto next = m_session->nextDeadline();
            QVERIFY(next);
            pass(*next - m_now.mono);
            const Effects effects = m_session->timePassed(m_now);
            const auto *beat = frameIn<Heartbeat>(effects);
            QVERIFY(beat);
            QCOMPARE(beat->doorsOpen, 2);
            QCOMPARE(beat->queue, 0u);
            QCOMPARE(beat->uptime, m_now.mono);
            const Millis gap = m_now.mono - last;
            QVERIFY(gap >= 96s && gap <= 144s);
            gaps.insert(gap);
            last = m_now.mono;
        }
        QVERIFY(gaps.size() > 100);
        pass(90s);
        (void)m_session->ask(QStringLiteral("1"), QStringLiteral("label"), {}, m_now);
        QVERIFY(*m_session->nextDeadline() >= m_now.mono + 96s);
    }

    void anotherSceneIsToldSoonAndNotTooOften()
    {
        (void)greet(5);
        const auto show = [&](const char *name) {
            m_session->setVitals({0, {}, {}, {QLatin1StringView(name), m_now.wall, QStringLiteral("de")}}, m_now);
            return m_session->timePassed(m_now);
        };
        pass(20s);
        const Effects effects = show("Rest");
        const auto *first = frameIn<Heartbeat>(effects);
        QVERIFY(first);
        QCOMPARE(first->scene, (Scene{QStringLiteral("Rest"), m_now.wall, QStringLiteral("de")}));
        for (const char *name : {"EnterCode", "Opening", "DoorOpen"}) {
            pass(1s);
            QVERIFY(!frameIn<Heartbeat>(show(name)));
        }
        const Millis due = *m_session->nextDeadline();
        QVERIFY(due - m_now.mono <= 10s);
        pass(due - m_now.mono);
        const Effects later = m_session->timePassed(m_now);
        QCOMPARE(frameIn<Heartbeat>(later)->scene.name, QStringLiteral("DoorOpen"));
        pass(30s);
        QVERIFY(!frameIn<Heartbeat>(m_session->timePassed(m_now))); // nothing new
    }

    void nothingIsSaidWhileCutOff()
    {
        (void)greet(3);
        m_session->disconnected(m_now);
        QVERIFY(!m_session->nextDeadline());
        m_journal.append(QStringLiteral("Offline"));
        QVERIFY(m_session->appended(m_now).empty());
        pass(1h);
        QVERIFY(m_session->timePassed(m_now).empty());
        QVERIFY(m_session->stored(m_directory.head(), m_now).empty());
        QVERIFY(m_session->ask(QStringLiteral("1"), QStringLiteral("label"), {}, m_now).empty());
        QVERIFY(receive(Ack{m_journal.head(), {}}).empty());
    }

    void afterALongOutageHelloIsSpreadOverAMinute_data()
    {
        QTest::addColumn<qint64>("outage");
        QTest::addColumn<qint64>("most");
        QTest::newRow("a second") << qint64(1000) << qint64(100);
        QTest::newRow("a minute") << qint64(60'000) << qint64(6'000);
        QTest::newRow("an hour") << qint64(3'600'000) << qint64(60'000);
    }
    void afterALongOutageHelloIsSpreadOverAMinute()
    {
        QFETCH(qint64, outage);
        QFETCH(qint64, most);
        (void)greet(5);
        qint64 longest = 0;
        for (int i = 0; i < 300; ++i) {
            m_session->disconnected(m_now);
            pass(Millis(outage));
            const Effects effects = m_session->connected(m_now);
            const qint64 wait = frameIn<Hello>(effects) ? 0 : (*m_session->nextDeadline() - m_now.mono).count();
            QVERIFY(wait <= most);
            longest = std::max(longest, wait);
        }
        QVERIFY(longest > most * 8 / 10);
    }

    void theCentresClockIsTakenFromTheLeastDelayedFrame()
    {
        (void)greet(5);
        const auto hint = [&](Millis delay, decltype(Frame::content) content) {
            Frame late = frame(std::move(content));
            late.at = m_now.wall - delay;
            const auto effects = m_session->received(late, m_now);
            return effectIn<BankSession::ClockHint>(effects) != nullptr;
        };
        QVERIFY(!hint(30s, Answer{QStringLiteral("1"), {}}));
        QVERIFY(hint(-1s, Answer{QStringLiteral("2"), {}}));
        pass(10s);
        QVERIFY(!hint(0s, Answer{QStringLiteral("3"), {}}));
        m_session->disconnected(m_now);
        pass(1s);
        const Effects effects = m_session->connected(m_now);
        const auto *hello = frameIn<Hello>(effects);
        QVERIFY(hello || m_session->nextDeadline());
        if (!hello)
            return;
        QVERIFY(hint(5s, Ack{m_journal.head(), hello->nonce})); // fresh beyond doubt: it may move the clock back
    }

    void answersArriveAsTheyAre()
    {
        (void)greet(5);
        const Effects effects = receive(Answer{QStringLiteral("7"), {{QStringLiteral("known"), true}}});
        const auto *answer = effectIn<BankSession::Answered>(effects);
        QCOMPARE(answer->id, QStringLiteral("7"));
        QCOMPARE(answer->result[QStringLiteral("known")], true);
    }

    void whatCannotBeReadIsRefused()
    {
        (void)greet(5);
        QCOMPARE(frameIn<Refused>(m_session->unreadable(m_now))->reason, Refused::Reason::Unreadable);
    }
};

QTEST_GUILESS_MAIN(BankSessionTest)
#include "tst_banksession.moc"
