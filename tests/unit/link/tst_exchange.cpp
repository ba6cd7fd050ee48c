// SPDX-License-Identifier: GPL-3.0-or-later
// A bank and a centre on virtual time, with a network between them that loses, repeats, delays and reorders, and with
// both sides crashing, being restored from old copies and opening new epochs. One seed is one history.
#include "link/banksession.h"

#include "modelcentre.h"

#include <QTest>

#include <map>
#include <set>

using namespace cubby;
using namespace cubby::link;
using namespace std::chrono_literals;

namespace {

struct Faults
{
    quint64 lossPercent;
    quint64 repeatPercent;
    quint64 longestDelay; // ms
    bool restores; // disk images and backups
};

class World
{
public:
    explicit World(quint64 seed)
        : m_chance(seed), m_bank(BankId::make(fromMs(1), m_chance)), m_centre(m_bank, epoch(), m_chance),
          m_journal(epoch())
    {
        m_faults = {m_chance.below(40), m_chance.below(30), 1 + m_chance.below(8'000), m_chance.below(2) == 0};
        boot();
    }

    void live(Millis time, bool calm)
    {
        const Millis end = m_now + time;
        m_calm = calm;
        if (calm && !m_connected)
            connect();
        while (m_now < end && m_error.isEmpty()) {
            const Millis chaos = calm ? end : m_now + Millis(qint64(m_chance.below(3'000)));
            Millis next = std::min(end, chaos);
            if (const auto due = m_session->nextDeadline())
                next = std::min(next, *due);
            if (m_centre.sender.due)
                next = std::min(next, *m_centre.sender.due);
            if (!m_inFlight.empty())
                next = std::min(next, m_inFlight.begin()->first);
            m_now = std::max(m_now, next);
            carry(m_session->timePassed(now()));
            post(m_centre.timePassed(now()), false);
            while (!m_inFlight.empty() && m_inFlight.begin()->first <= m_now)
                deliver();
            if (!calm && m_now >= chaos)
                somethingHappens();
        }
    }

    // After calm, both sides must agree on everything.
    QString disagreement() const
    {
        if (!m_error.isEmpty())
            return m_error;
        if (!m_centre.latest() || m_centre.latest()->records() != m_journal.records())
            return QStringLiteral("the centre has %1 entries of the journal's %2")
                .arg(m_centre.latest() ? m_centre.latest()->head().number : 0)
                .arg(m_journal.head().number);
        if (m_session->queue() != 0)
            return QStringLiteral("the bank does not know that all was stored");
        if (m_directoryHead != m_centre.directory.head() || m_directory != m_centre.content)
            return QStringLiteral("the bank's directory is at %1 with %2 items, the centre's at %3 with %4; "
                                  "its sender: acked %5, sent %6, tries %7, due %8")
                .arg(m_directoryHead.number)
                .arg(m_directory.size())
                .arg(m_centre.directory.head().number)
                .arg(m_centre.content.size())
                .arg(m_centre.sender.acked.number)
                .arg(m_centre.sender.sent)
                .arg(m_centre.sender.tries)
                .arg(m_centre.sender.due ? (*m_centre.sender.due - m_now).count() : -1);
        if (m_centre.sender.acked != m_centre.directory.head())
            return QStringLiteral("the centre does not know that all was stored");
        return {};
    }
    // Something for both to agree on, so that a new epoch of an idle centre is heard of.
    void lastWords()
    {
        append();
        post(m_centre.appended(QStringLiteral("D%1").arg(++m_facts), now()), false);
    }
    const std::map<QString, int> &counts() const { return m_counts; }
    int snapshots() const { return m_centre.snapshots; }

private:
    Now now() const { return {fromMs(1'700'000'000'000) + m_now, m_now}; }
    EpochId epoch() { return EpochId::make(fromMs(1'700'000'000'000), m_chance); }

    void boot()
    {
        // The acknowledged head may have been kept or not; the centre says it again anyway.
        const LogHead acked = m_chance.below(2) ? LogHead{m_journal.head().epoch}
                                                : m_journal.headAt(std::min(m_acked, m_journal.head().number)).value();
        m_session.emplace(BankSession::Settings{m_bank, QStringLiteral("test"), {}}, m_journal, acked, m_directoryHead,
                          m_chance);
        m_connected = false;
    }
    void connect()
    {
        m_connected = true;
        carry(m_session->connected(now()));
    }
    void append()
    {
        m_journal.append(QStringLiteral("F%1").arg(++m_facts));
        carry(m_session->appended(now()));
    }

    void post(const std::vector<Frame> &frames, bool up)
    {
        for (const Frame &frame : frames) {
            ++m_counts[QStringLiteral("frames")];
            if (!m_calm && m_chance.below(100) < m_faults.lossPercent)
                continue;
            const int copies = !m_calm && m_chance.below(100) < m_faults.repeatPercent ? 2 : 1;
            for (int i = 0; i < copies; ++i) {
                const Millis delay{qint64(m_calm ? 20 : m_chance.below(m_faults.longestDelay))};
                m_inFlight.emplace(m_now + delay, std::pair{frame, up});
            }
        }
    }
    void deliver()
    {
        const auto [frame, up] = m_inFlight.begin()->second;
        m_inFlight.erase(m_inFlight.begin());
        if (up) {
            std::vector<Frame> answers = m_centre.received(frame, now());
            if (!m_calm && m_chance.below(50) == 0)
                answers.clear(); // the process died after the commit
            post(answers, false);
        } else if (m_connected) {
            carry(m_session->received(frame, now()));
        }
    }

    void carry(const BankSession::Effects &effects)
    {
        for (const auto &effect : effects) {
            if (!m_calm && m_chance.below(300) == 0) { // the kiosk loses its power between two effects
                boot();
                return;
            }
            carryOne(effect);
        }
    }
    void carryOne(const BankSession::Effect &effect)
    {
        if (const auto *send = std::get_if<BankSession::SendFrame>(&effect)) {
            if (m_connected)
                post({send->frame}, true);
        } else if (const auto *store = std::get_if<BankSession::StoreDirectory>(&effect)) {
            if (m_directoryHead.epoch != store->head.epoch
                || m_directoryHead.number + store->records.size() != store->head.number)
                m_error = QStringLiteral("entries to be stored do not continue the directory");
            for (const LogRecord &r : store->records)
                m_directory.push_back({r.kind, r.body});
            stored(store->head);
        } else if (const auto *snapshot = std::get_if<BankSession::StoreSnapshot>(&effect)) {
            m_directory = snapshot->items;
            stored(snapshot->head);
        } else if (const auto *acked = std::get_if<BankSession::Acknowledged>(&effect)) {
            checkAcknowledged(acked->head);
        } else if (const auto *needed = std::get_if<BankSession::EpochNeeded>(&effect)) {
            openEpoch(*needed);
        }
    }
    // What the bank was told is never untold: its directory goes back in no epoch, whatever comes late.
    void stored(const LogHead &head)
    {
        if (head.epoch == m_directoryHead.epoch && head.number <= m_directoryHead.number && head != m_directoryHead)
            m_error
                = QStringLiteral("the directory went back from %1 to %2").arg(m_directoryHead.number).arg(head.number);
        if (m_leftEpochs.contains(head.epoch) && !m_bankRestored)
            m_error = QStringLiteral("the directory went back to an epoch that was left");
        if (head.epoch != m_directoryHead.epoch)
            m_leftEpochs.insert(m_directoryHead.epoch);
        m_directoryHead = head;
        carry(m_session->stored(head, now()));
    }
    // Never is anything taken for stored that the centre has not (or had before it was restored from a backup).
    void checkAcknowledged(const LogHead &head)
    {
        m_acked = head.number;
        const auto &journals = m_centre.journals;
        const auto found = journals.find(head.epoch);
        const bool has = found != journals.end() && found->second.headAt(head.number) == head;
        if (!has && !m_centreRestored)
            m_error = QStringLiteral("acknowledged through %1 without being stored").arg(head.number);
    }
    void openEpoch(const BankSession::EpochNeeded &needed)
    {
        ++m_counts[QStringLiteral("epochs")];
        if (!m_bankRestored && !m_centreRestored)
            m_error = QStringLiteral("a new epoch without need");
        // What was done since the last entry that both have is journalled again.
        const auto old = m_journal.records();
        quint64 common = 0;
        if (needed.centre.epoch == m_journal.head().epoch) {
            while (common < needed.centre.number && common < old.size()
                   && m_centre.journals.contains(needed.centre.epoch)
                   && m_centre.journals.at(needed.centre.epoch).headAt(common + 1) == m_journal.headAt(common + 1))
                ++common;
        }
        m_journal = MemoryLog(epoch());
        for (std::size_t i = common; i < old.size(); ++i)
            m_journal.append(old[i].kind, old[i].body, old[i].at);
        m_acked = 0;
        carry(m_session->epochOpened(now()));
    }

    void somethingHappens()
    {
        switch (m_chance.below(14)) {
        case 0:
        case 1:
        case 2:
        case 3:
            append();
            break;
        case 4:
        case 5:
        case 6:
            post(m_centre.appended(QStringLiteral("D%1").arg(++m_facts), now()), false);
            break;
        case 7:
            for (quint64 n = m_chance.below(60); n > 0; --n) // a burst: more than the bank is told entry by entry
                (void)m_centre.appended(QStringLiteral("D%1").arg(++m_facts), now());
            break;
        case 8:
            if (m_connected) {
                m_session->disconnected(now());
                m_connected = false;
            }
            break;
        case 9:
        case 10:
            if (!m_connected)
                connect();
            break;
        case 11:
            boot();
            break;
        case 12:
            if (m_faults.restores)
                restoreBank();
            break;
        default:
            if (m_faults.restores)
                restoreCentre();
            break;
        }
    }
    void restoreBank()
    {
        if (!m_image || m_chance.below(2)) {
            m_image = {m_journal, m_directoryHead, m_directory};
            return;
        }
        ++m_counts[QStringLiteral("disk images")];
        m_bankRestored = true;
        std::tie(m_journal, m_directoryHead, m_directory) = *m_image;
        m_acked = 0;
        boot();
        for (quint64 n = m_chance.below(6); n > 0; --n)
            append();
    }
    void restoreCentre()
    {
        if (!m_backup || m_chance.below(2)) {
            m_backup = m_centre.journals;
            return;
        }
        // The sender's row, the journals and the directory are one database; here the oldest state is the worst.
        ++m_counts[QStringLiteral("backups")];
        m_centreRestored = true;
        const auto latest = m_centre.latest() ? m_centre.latest()->head().epoch : EpochId();
        for (auto &[epoch, log] : m_centre.journals) {
            if (m_backup->contains(epoch))
                log = m_backup->at(epoch);
            else if (epoch == latest)
                log = MemoryLog(epoch);
        }
        m_centre.sender = {};
        m_centre.openDirectoryEpoch(epoch());
    }

    SeededChance m_chance;
    Faults m_faults{};
    BankId m_bank;
    ModelCentre m_centre;
    // The bank's disk:
    MemoryLog m_journal;
    LogHead m_directoryHead;
    std::vector<Item> m_directory;
    std::set<EpochId> m_leftEpochs; // of the directory
    quint64 m_acked = 0;

    std::optional<std::tuple<MemoryLog, LogHead, std::vector<Item>>> m_image;
    std::optional<std::map<EpochId, MemoryLog>> m_backup;
    std::optional<BankSession> m_session;
    std::multimap<Millis, std::pair<Frame, bool>> m_inFlight;
    std::map<QString, int> m_counts;
    Millis m_now = 1h;
    int m_facts = 0;
    bool m_connected = false;
    bool m_calm = false;
    bool m_bankRestored = false;
    bool m_centreRestored = false;
    QString m_error;
};

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnceAndInOrder()
    {
        // CUBBY_SEED=n plays one history alone; CUBBY_SEEDS=n plays more of them.
        const quint64 one = qEnvironmentVariable("CUBBY_SEED").toULongLong();
        const quint64 count = qMax(qEnvironmentVariable("CUBBY_SEEDS").toULongLong(), quint64(400));
        std::map<QString, int> counts;
        int snapshots = 0;
        for (quint64 seed = one ? one : 1; seed <= (one ? one : count); ++seed) {
            World world(seed);
            world.live(10min, false);
            world.live(1min, true);
            world.lastWords();
            world.live(10min, true);
            QVERIFY2(world.disagreement().isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(world.disagreement())));
            for (const auto &[name, n] : world.counts())
                counts[name] += n;
            snapshots += world.snapshots();
        }
        for (const auto &[name, n] : counts)
            qInfo("%d %s", n, qPrintable(name));
        qInfo("%d snapshots", snapshots);
        if (!one) { // the histories were worth the name
            QVERIFY(counts[QStringLiteral("epochs")] > 50);
            QVERIFY(counts[QStringLiteral("backups")] > 100);
            QVERIFY(snapshots > 500);
        }
    }

    void aQuietNetworkNeedsTwoFramesAnEntry()
    {
        SeededChance chance(1);
        const BankId bank = BankId::make(fromMs(1), chance);
        ModelCentre centre(bank, someEpoch(5), chance);
        MemoryLog journal = filledLog(0);
        BankSession session({bank, {}, {}}, journal, journal.head(), centre.directory.head(), chance);
        Now now{fromMs(1'700'000'000'000), 0ms};
        int frames = 0;
        const auto exchange = [&](BankSession::Effects effects) {
            while (!effects.empty()) {
                BankSession::Effects next;
                for (const auto &effect : effects) {
                    const auto *send = std::get_if<BankSession::SendFrame>(&effect);
                    if (!send)
                        continue;
                    ++frames;
                    for (const Frame &answer : centre.received(send->frame, now)) {
                        ++frames;
                        const auto more = session.received(answer, now);
                        next.insert(next.end(), more.begin(), more.end());
                    }
                }
                effects = std::move(next);
            }
        };
        exchange(session.connected(now));
        QCOMPARE(frames, 2);
        for (int i = 0; i < 100; ++i) {
            journal.append(QStringLiteral("F"));
            exchange(session.appended(now));
            now.mono += 50ms;
            exchange(session.timePassed(now));
        }
        QCOMPARE(frames, 202);
        QCOMPARE(centre.latest()->records(), journal.records());
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
