// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/sender.h"

#include "memorylog.h"

#include <QTest>

using namespace cubby;
using namespace cubby::link;
using namespace std::chrono_literals;

class SenderTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{4};

    // A sender that was told where the other side stands.
    static Sender knowing(const LogReader &log, quint64 number, Millis now = 0ms)
    {
        Sender sender;
        [[maybe_unused]] const auto lost = sender.standsAt(*log.headAt(number), log, now);
        Q_ASSERT(!lost);
        return sender;
    }
    template <class T>
    static bool is(const Sender::Step &step)
    {
        return std::holds_alternative<T>(step);
    }

private Q_SLOTS:
    void nothingIsSentWhenNothingIsMissing()
    {
        const MemoryLog log = filledLog(5);
        Sender sender = knowing(log, 5);
        QVERIFY(!sender.due);
        QVERIFY(is<Sender::Wait>(sender.poll(log, 1h, m_chance)));
    }

    void whatIsMissingGoesAtOnce()
    {
        const MemoryLog log = filledLog(5);
        Sender sender = knowing(log, 2, 7ms);
        const auto step = sender.poll(log, 7ms, m_chance);
        const Entries &entries = std::get<Entries>(step);
        QCOMPARE(entries.before, *log.headAt(2));
        QCOMPARE(entries.last(), 5u);
    }

    void newEntriesGatherFor50Milliseconds()
    {
        MemoryLog log = filledLog(5);
        Sender sender = knowing(log, 5);
        log.append(QStringLiteral("A"));
        sender.appended(1000ms);
        log.append(QStringLiteral("B"));
        sender.appended(1040ms);
        QCOMPARE(sender.due, 1050ms);
        QVERIFY(is<Sender::Wait>(sender.poll(log, 1049ms, m_chance)));
        QCOMPARE(std::get<Entries>(sender.poll(log, 1050ms, m_chance)).records.size(), 2u);
    }

    void oneFrameIsInFlight()
    {
        MemoryLog log = filledLog(5);
        Sender sender = knowing(log, 0);
        QVERIFY(is<Entries>(sender.poll(log, 0ms, m_chance)));
        log.append(QStringLiteral("A"));
        sender.appended(10ms);
        QVERIFY(is<Sender::Wait>(sender.poll(log, 100ms, m_chance)));
        QVERIFY(sender.acknowledged(*log.headAt(5), log, 200ms));
        QCOMPARE(sender.due, 200ms); // the entry that waited goes at once
        QCOMPARE(std::get<Entries>(sender.poll(log, 200ms, m_chance)).before.number, 5u);
    }

    void aFrameHoldsAtMost500Entries()
    {
        const MemoryLog log = filledLog(1201);
        Sender sender = knowing(log, 0);
        std::vector<quint64> sizes;
        while (sender.due) {
            const auto step = sender.poll(log, 0ms, m_chance);
            sizes.push_back(std::get<Entries>(step).records.size());
            QVERIFY(sender.acknowledged(*log.headAt(std::get<Entries>(step).last()), log, 0ms));
        }
        QCOMPARE(sizes, (std::vector<quint64>{500, 500, 201}));
    }

    void aFrameOfTheWorstTextFitsItsLimit()
    {
        MemoryLog log(someEpoch(1));
        for (int i = 0; i < 40; ++i)
            log.append(QStringLiteral("Long"), QByteArray(i % 3 ? 9'000 : 130'000, '"'));
        log.append(QStringLiteral("Longest"), QByteArray(kMaxBodyBytes, '\\'));
        const auto key = seal::PrivateKey::generate(m_chance);
        Sender sender = knowing(log, 0);
        while (sender.due) {
            const auto step = sender.poll(log, 0ms, m_chance);
            const Entries &entries = std::get<Entries>(step);
            const auto bank = BankId::make(fromMs(1), m_chance);
            const QByteArray sealed = sealFrame({bank, fromMs(1), entries}, kUp, key);
            QVERIFY2(sealed.size() <= kMaxFrameBytes, qPrintable(QString::number(sealed.size())));
            QVERIFY(openFrame(sealed, kUp, seal::only(key.publicKey()), bank));
            QVERIFY(sender.acknowledged(*log.headAt(entries.last()), log, 0ms));
        }
        QCOMPARE(sender.acked, log.head());
    }

    void silenceIsAnsweredByThreeSendsThenAQuestionThenRest()
    {
        const MemoryLog log = filledLog(3);
        for (quint64 seed = 0; seed < 200; ++seed) {
            SeededChance chance(seed);
            Sender sender = knowing(log, 0);
            Millis now = 0ms;
            std::vector<Millis> waits;
            for (int i = 0; i < 3; ++i) {
                QVERIFY(is<Entries>(sender.poll(log, now, chance)));
                waits.push_back(*sender.due - now);
                now = *sender.due;
            }
            QCOMPARE(waits[0], 5s);
            QVERIFY(waits[1] >= 1s && waits[1] <= 10s);
            QVERIFY(waits[2] >= 1s && waits[2] <= 20s);
            QVERIFY(is<Sender::Ask>(sender.poll(log, now, chance)));
            QVERIFY(!sender.due);
            sender.appended(now); // more to say does not end the rest
            QVERIFY(!sender.due);
            sender.heard(log, now);
            QVERIFY(is<Entries>(sender.poll(log, now, chance)));
        }
    }

    void waitsGrowToAMinute()
    {
        for (int tries = 1; tries < 100; ++tries) {
            Millis longest = 0ms;
            for (int i = 0; i < 300; ++i) {
                const Millis wait = waitAfter(tries, m_chance);
                QVERIFY(wait >= 1s && wait <= 60s);
                longest = std::max(longest, wait);
            }
            if (tries > 4)
                QVERIFY(longest > 50s);
        }
    }

    void anAckMovesForwardOnly()
    {
        const MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 4);
        (void)sender.poll(log, 0ms, m_chance);
        const Sender before = sender;
        QVERIFY(!sender.acknowledged(*log.headAt(3), log, 0ms));
        QVERIFY(!sender.acknowledged(*log.headAt(4), log, 0ms));
        QCOMPARE(sender, before);
        QVERIFY(sender.acknowledged(*log.headAt(10), log, 0ms));
        QVERIFY(!sender.acknowledged(*log.headAt(7), log, 0ms));
        QCOMPARE(sender.acked.number, 10u);
    }

    void anAckOfWhatWasNotSentMovesNothing()
    {
        const MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 4);
        QVERIFY(!sender.acknowledged(log.head(), log, 0ms));
    }

    void anAckOfAnotherHistoryMovesNothing()
    {
        const MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 4);
        (void)sender.poll(log, 0ms, m_chance);
        LogHead wrong = log.head();
        wrong.chain[5] = char(wrong.chain[5] ^ 1);
        QVERIFY(!sender.acknowledged(wrong, log, 0ms));
        QVERIFY(!sender.acknowledged(filledLog(10, 2).head(), log, 0ms));
        wrong = log.head();
        wrong.number = std::numeric_limits<quint64>::max();
        QVERIFY(!sender.acknowledged(wrong, log, 0ms));
    }

    void anAckOfAPartIsProgressButTheRestIsStillInFlight()
    {
        const MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 0);
        (void)sender.poll(log, 0ms, m_chance);
        QVERIFY(sender.acknowledged(*log.headAt(6), log, 1s));
        QVERIFY(is<Sender::Wait>(sender.poll(log, 1s, m_chance)));
        QCOMPARE(std::get<Entries>(sender.poll(log, 5s, m_chance)).before.number, 6u);
    }

    void askedAfreshTheOtherSideMayMoveUsBack()
    {
        const MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 10);
        QVERIFY(!sender.standsAt(*log.headAt(2), log, 9s));
        QCOMPARE(sender.acked.number, 2u);
        QCOMPARE(std::get<Entries>(sender.poll(log, 9s, m_chance)).before.number, 2u);
    }

    void anotherLogIsLost()
    {
        MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 10);
        QCOMPARE(sender.standsAt(filledLog(10, 2).head(), log, 0ms), Sender::Lost::OtherEpoch);
        QCOMPARE(sender.standsAt(filledLog(11).head(), log, 0ms), Sender::Lost::Ahead);
        LogHead wrong = *log.headAt(7);
        wrong.chain[0] = char(wrong.chain[0] ^ 1);
        QCOMPARE(sender.standsAt(wrong, log, 0ms), Sender::Lost::OtherChain);
        log.pruneThrough(6);
        QCOMPARE(sender.standsAt(LogHead{log.head().epoch, 5, QByteArray(32, 'x')}, log, 0ms), Sender::Lost::Pruned);
        QCOMPARE(sender.acked.number, 10u);
    }

    void beingDisconnectedIsNoAttempt()
    {
        const MemoryLog log = filledLog(3);
        Sender sender = knowing(log, 0);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(is<Entries>(sender.poll(log, sender.due.value_or(0ms), m_chance)));
            sender.disconnected();
            QVERIFY(!sender.due);
            QVERIFY(!sender.standsAt(*log.headAt(0), log, 0ms));
        }
        QCOMPARE(sender.tries, 0);
    }

    void aSnapshotIsSentUntilItIsAcknowledgedAsAWhole()
    {
        MemoryLog log = filledLog(10);
        Sender sender;
        sender.startSnapshot(QStringLiteral("n1"), 0ms);
        auto step = sender.poll(log, 0ms, m_chance);
        QCOMPARE(std::get<Sender::SendSnapshot>(step).head, log.head());
        QCOMPARE(std::get<Sender::SendSnapshot>(step).nonce, QStringLiteral("n1"));
        QVERIFY(!sender.acknowledged(*log.headAt(4), log, 1s));
        QVERIFY(is<Sender::SendSnapshot>(sender.poll(log, 5s, m_chance)));
        log.append(QStringLiteral("Later"));
        QVERIFY(sender.acknowledged(*log.headAt(10), log, 6s));
        QVERIFY(sender.snapshotFor.isEmpty());
        QCOMPARE(std::get<Entries>(sender.poll(log, 6s, m_chance)).before.number, 10u);
    }

    void anEmptyDirectoryIsASnapshotToo()
    {
        const MemoryLog log = filledLog(0);
        Sender sender;
        sender.startSnapshot(QStringLiteral("n1"), 0ms);
        QVERIFY(is<Sender::SendSnapshot>(sender.poll(log, 0ms, m_chance)));
        QVERIFY(sender.acknowledged(log.head(), log, 1s));
        QVERIFY(!sender.due);
        QCOMPARE(sender.acked, log.head());
    }

    void aNewEpochIsSentFromItsBeginning()
    {
        const MemoryLog old = filledLog(10);
        Sender sender = knowing(old, 10);
        const MemoryLog fresh = filledLog(3, 2);
        sender.appended(0ms);
        const auto step = sender.poll(fresh, 50ms, m_chance);
        QCOMPARE(std::get<Entries>(step).before, *fresh.headAt(0));
    }

    void entriesThatAreNoLongerHeldLeadToAQuestion()
    {
        MemoryLog log = filledLog(10);
        Sender sender = knowing(log, 3);
        log.pruneThrough(5);
        QVERIFY(is<Sender::Ask>(sender.poll(log, 0ms, m_chance)));
        QVERIFY(!sender.due);
    }
};

QTEST_GUILESS_MAIN(SenderTest)
#include "tst_sender.moc"
