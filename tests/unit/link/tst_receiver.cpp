// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/receiver.h"

#include "memorylog.h"

#include <QTest>

using namespace cubby;
using namespace cubby::link;

class ReceiverTest : public QObject
{
    Q_OBJECT

    MemoryLog m_log = filledLog(20);

    Entries part(quint64 first, quint64 last) const
    {
        return {*m_log.headAt(first - 1), m_log.read(first, int(last - first + 1), 1 << 20)};
    }
    static std::optional<Refused::Reason> reasonOf(const Received &received)
    {
        const auto *refused = std::get_if<Refused>(&received);
        return refused ? std::optional(refused->reason) : std::nullopt;
    }

private Q_SLOTS:
    // Every place to stand against every part: the whole table.
    void exactlyWhatContinuesIsStored()
    {
        for (quint64 stand = 0; stand <= 20; ++stand) {
            for (quint64 first = 1; first <= 20; ++first) {
                for (quint64 last = first; last <= 20; ++last) {
                    const LogHead standing = *m_log.headAt(stand);
                    const Received received = receive(standing, part(first, last));
                    if (first > stand + 1) {
                        QCOMPARE(reasonOf(received), Refused::Reason::Gap);
                        QCOMPARE(std::get<Refused>(received).through, standing);
                    } else if (last <= stand) {
                        QVERIFY(std::holds_alternative<Repeat>(received));
                    } else {
                        const Store &store = std::get<Store>(received);
                        QCOMPARE(store.head, *m_log.headAt(last));
                        QCOMPARE(store.records, m_log.read(stand + 1, int(last - stand), 1 << 20));
                    }
                }
            }
        }
    }

    void anotherEpochIsRefusedWithWhereWeStand()
    {
        const MemoryLog other = filledLog(5, 2);
        const Received received = receive(other.head(), part(1, 20));
        QCOMPARE(reasonOf(received), Refused::Reason::Epoch);
        QCOMPARE(std::get<Refused>(received).through, other.head());
    }

    void anotherHistoryIsRefused()
    {
        MemoryLog other(m_log.head().epoch);
        for (int i = 1; i <= 10; ++i)
            other.append(i == 5 ? QStringLiteral("Other") : QStringLiteral("Fact%1").arg(i));
        QCOMPARE(reasonOf(receive(other.head(), part(11, 12))), Refused::Reason::Chain);
        QCOMPARE(reasonOf(receive(other.head(), part(4, 12))), Refused::Reason::Chain);
        QCOMPARE(reasonOf(receive(other.head(), part(6, 12))), Refused::Reason::Chain);
        QCOMPARE(reasonOf(receive(other.head(), part(9, 10))), Refused::Reason::Chain);
    }

    void aWrongChainBeforeTheFirstIsRefused()
    {
        Entries entries = part(6, 8);
        entries.before.chain[0] = char(entries.before.chain[0] ^ 1);
        QCOMPARE(reasonOf(receive(*m_log.headAt(5), entries)), Refused::Reason::Chain);
        QCOMPARE(reasonOf(receive(*m_log.headAt(7), entries)), Refused::Reason::Chain);
    }
};

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_receiver.moc"
