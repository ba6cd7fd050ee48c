// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/answered.h"
#include "central/api/changes.h"
#include "central/credentials.h"
#include "central/events.h"
#include "central/orders.h"
#include "central/staff.h"
#include "tests/unit/central/fixture.h"

#include <barrier>
#include <thread>

using namespace cubby;
using namespace cubby::test;

// What only PostgreSQL allows: several transactions that write at the same time.
class TestManyCentres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    // The one that began first commits last, with the smaller id: it must not be passed.
    void anEventThatCommitsLateIsNotSkipped()
    {
        FarBank other(*m_site);
        const EventCursor start = lastPosition();
        auto second = m_site->store.open();
        auto early = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now);
        auto late = Work::begin(second, m_site->keys, m_site->chance, m_site->now);
        say(*early, m_bank->id, "early 1");
        say(*late, other.id, "late 1");
        QVERIFY(late->commit());
        auto reader = m_site->store.open();
        QCOMPARE(kindsAfter(reader, start), QStringList()); // what is settled ends before the one that still runs
        say(*early, m_bank->id, "early 2");
        QVERIFY(early->commit());
        m_site->waitUntilSettled();
        const QStringList all = kindsAfter(reader, start);
        QCOMPARE(QSet<QString>(all.begin(), all.end()),
                 (QSet<QString>{QStringLiteral("early 1"), QStringLiteral("early 2"), QStringLiteral("late 1")}));
        QCOMPARE(all.size(), 3);
    }

    void manyInterleavedCommitsAreEachReadOnce()
    {
        SeededChance chance(5);
        auto reader = m_site->store.open();
        EventCursor cursor = lastPosition();
        struct Writer
        {
            storage::Database database;
            std::optional<Work> work;
        };
        std::vector<Writer> writers;
        for (int i = 0; i < 5; ++i)
            writers.push_back({m_site->store.open(), {}});
        QStringList seen;
        QStringList written;
        const auto readOn = [&] {
            auto work = Work::begin(reader, m_site->keys, m_site->chance, m_site->now, storage::Access::Read);
            for (const Event &e : eventsAfter(*work, cursor, 3)) {
                seen << e.kind;
                cursor = e.position;
            }
            QVERIFY(!work->failed());
        };
        for (int i = 0; i < 400; ++i) {
            Writer &writer = writers[chance.below(writers.size())];
            if (!writer.work) {
                writer.work.emplace(
                    std::move(*Work::begin(writer.database, m_site->keys, m_site->chance, m_site->now)));
            } else if (chance.below(3) > 0) {
                const QByteArray kind = QByteArray::number(i);
                say(*writer.work, BankId::make(m_site->now, chance), kind.constData());
                written << QLatin1StringView(kind);
            } else {
                QVERIFY(writer.work->commit());
                writer.work.reset();
            }
            readOn();
        }
        for (Writer &writer : writers) {
            if (writer.work)
                QVERIFY(writer.work->commit());
            writer.work.reset();
        }
        m_site->waitUntilSettled();
        for (int i = 0; i < written.size(); ++i)
            readOn();
        seen.sort();
        written.sort();
        QCOMPARE(seen, written);
    }

    // A request waits for a bank of which another transaction speaks already: the stream tells that one first. So
    // nothing gives the request's transaction a number before it has the bank.
    void whatWaitedForABankIsToldAfterWhatItWaitedFor_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"cancelled", "delegated"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatWaitedForABankIsToldAfterWhatItWaitedFor()
    {
        QFETCH(QString, what);
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("1")));
        m_bank->settle();
        const EventCursor start = lastPosition();
        storage::Database second = m_site->store.open();
        auto early = Work::begin(second, m_site->keys, m_site->chance, m_site->now);
        early->announce({m_bank->id}); // and nothing is written yet
        Result<void> late;
        std::atomic<bool> done = false;
        std::thread other([&] {
            storage::Database database = m_site->store.open();
            SeededChance chance(7);
            Centre centre(database, m_site->keys, chance);
            late = centre.carryOut(m_site->now, [&](Work &work) -> Result<void> {
                const KeyedRequest request{QStringLiteral("shop"), QStringLiteral("key"), "digest"};
                if (const auto before = answerBefore(work, request); !before || *before)
                    return failure("test.before", QStringLiteral("it was answered before"));
                Result<void> changed;
                if (what == QLatin1StringView("cancelled"))
                    changed = cancelPackage(work, kShop, package, {});
                else
                    changed = delegatePackage(work, kShop, package,
                                              {QStringLiteral("Somebody"), QStringLiteral("s@example.org"), {}, {}},
                                              true, {})
                                  .map([](CredentialId) {});
                keepAnswer(work, request, {});
                say(work, m_bank->id, "late");
                return changed;
            });
            done = true;
        });
        storage::Database watch = m_site->store.open();
        const bool waited = QTest::qWaitFor([&] { return done || isAnybodyWaiting(watch); }, 30'000);
        say(*early, m_bank->id, "early");
        const auto committed = early->commit();
        other.join();
        QVERIFY(waited && committed);
        QVERIFY2(late, late ? "" : qPrintable(late.error().message));
        m_site->waitUntilSettled();
        QStringList kinds = kindsAfter(*m_site->database, start);
        QCOMPARE(kinds.value(0), QStringLiteral("early"));
        QVERIFY(kinds.contains(QStringLiteral("late")));
        QCOMPARE(m_site->count(QStringLiteral("answered_requests")), 1);
    }

    void ofTwoWhoChangeOneVersionTheSecondIsToldSo()
    {
        const auto name = [this](Work &work) -> std::optional<QJsonObject> {
            const auto row = work.first(QStringLiteral("SELECT name FROM banks WHERE bank = ?"), m_bank->id);
            return row ? std::optional(QJsonObject{{QStringLiteral("name"), row->text(0)}}) : std::nullopt;
        };
        const auto tag = api::etagOf(m_site->centre->read(m_site->now, [&](Work &w) { return *name(w); }).value());
        std::atomic<bool> inside = false;
        const auto ask
            = [&](Centre &centre, const QString &path, const QString &to, const std::function<void()> &meanwhile) {
                  http::HttpRequest request{"PATCH", path};
                  request.headers.add("If-Match", tag);
                  const api::Access access{{}};
                  const api::PathValues none;
                  const QStringList scopes;
                  const QString nobody;
                  const api::Call call{centre, access, kOperator, scopes, nobody, request, none, m_site->now};
                  return api::changed(call,
                                      [&](Work &work) -> api::ChangedTo {
                                          work.exec(QStringLiteral("UPDATE banks SET name = ? WHERE bank = ?"), to,
                                                    m_bank->id);
                                          meanwhile();
                                          return name(work).value_or(QJsonObject());
                                      },
                                      {.current = name})
                      .status;
              };
        const QString path = QStringLiteral("/v1/banks/") + m_bank->id.toString();
        int late = 0;
        std::atomic<bool> done = false;
        std::thread other([&] {
            while (!inside)
                std::this_thread::yield();
            storage::Database database = m_site->store.open();
            SeededChance chance(7);
            Centre centre(database, m_site->keys, chance);
            late = ask(centre, path + QStringLiteral("/part"), QStringLiteral("late"), [] {});
            done = true;
        });
        storage::Database watch = m_site->store.open();
        bool waited = false;
        const int early = ask(*m_site->centre, path, QStringLiteral("early"), [&] {
            inside = true;
            waited = QTest::qWaitFor([&] { return done || isAnybodyWaiting(watch); }, 30'000);
        });
        other.join();
        QVERIFY(waited);
        QCOMPARE(early, 200);
        QCOMPARE(late, 412);
        QCOMPARE(m_site->text(QStringLiteral("SELECT name FROM banks")), QStringLiteral("early"));
    }

    void ofTwoAdministratorsWhoAreWithdrawnAtOnceOneIsLeft()
    {
        const auto add = [this](const char *login) {
            return m_site->centre
                ->carryOut(m_site->now,
                           [&](Work &work) {
                               return addStaff(work, kOperator,
                                               {QLatin1StringView(login), QStringLiteral("Somebody"),
                                                StaffRole::Administrator, QStringLiteral("a long enough password")});
                           })
                .value();
        };
        const StaffId first = add("first");
        const StaffId second = add("second");
        auto early = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now);
        QVERIFY(withdrawStaff(*early, kOperator, first, QStringLiteral("gone")));
        Result<void> late;
        std::atomic<bool> done = false;
        std::thread other([&] {
            storage::Database database = m_site->store.open();
            SeededChance chance(7);
            Centre centre(database, m_site->keys, chance);
            late = centre.carryOut(m_site->now, [&](Work &work) {
                return withdrawStaff(work, kOperator, second, QStringLiteral("gone, too"));
            });
            done = true;
        });
        storage::Database watch = m_site->store.open();
        const bool settled = QTest::qWaitFor([&] { return done || isAnybodyWaiting(watch); }, 30'000);
        const auto committed = early->commit();
        other.join();
        QVERIFY(settled && committed);
        QVERIFY(!late);
        QCOMPARE(late.error().code, QStringLiteral("staff.last"));
        QCOMPARE(m_site->count(QStringLiteral("staff WHERE withdrawn_at IS NULL")), 1);
    }

    void manyOrdersAtOnceAreNeverPromisedOneCompartment()
    {
        std::atomic<int> placed = 0;
        together(8, [&](int thread, Centre &centre) {
            for (int i = 0; i < 5; ++i) {
                auto order = m_site->order(m_bank->id, QStringLiteral("%1-%2").arg(thread).arg(i));
                const auto answer = centre.placeOrder(kShop, order, {}, m_site->now);
                placed += answer && *answer ? 1 : 0;
            }
        });
        QCOMPARE(placed.load(), 40);
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE state = 'Promised'")), 5); // as many as the bank has
        QCOMPARE(m_site->count(QStringLiteral("packages WHERE status = 'PendingAssignment'")), 35);
        m_bank->settle();
        QCOMPARE(m_bank->all<directory::PackageExpected>().size(), std::size_t(5));
    }

    void oneOrderThatIsPlacedByManyAtOnceIsOneOrder()
    {
        FarBank other(*m_site);
        std::atomic<int> fresh = 0;
        std::atomic<int> repeated = 0;
        std::atomic<int> refused = 0;
        together(8, [&](int thread, Centre &centre) {
            auto order = m_site->order(thread % 2 ? m_bank->id : other.id, QStringLiteral("same"));
            const auto answer = centre.placeOrder(kShop, order, QStringLiteral("key"), m_site->now);
            if (!answer)
                return;
            if (!*answer)
                ++refused;
            else
                ++((*answer)->repeated ? repeated : fresh);
        });
        QCOMPARE(fresh.load(), 1);
        QCOMPARE(repeated.load(), 3);
        QCOMPARE(refused.load(), 4); // the key was used for another bank
        QCOMPARE(m_site->count(QStringLiteral("packages")), 1);
    }

    void twoOpenPackagesNeverBearOneLabel()
    {
        FarBank other(*m_site);
        together(8, [&](int thread, Centre &centre) {
            auto order = m_site->order(thread % 2 ? m_bank->id : other.id, QString::number(thread));
            order.packages[0].labels = {QStringLiteral("LABEL"), QStringLiteral("OTHER-%1").arg(thread)};
            (void)centre.placeOrder(kShop, order, {}, m_site->now);
        });
        QCOMPARE(m_site->count(QStringLiteral("package_labels WHERE normal = 'LABEL'")), 1);
    }

    // Every server takes frames of all banks, in another order each.
    void framesOfOneBankAreStoredOnceWhoeverTakesThem()
    {
        std::vector<std::unique_ptr<FarBank>> banks;
        std::vector<Arrived> frames;
        for (int i = 0; i < 6; ++i) {
            banks.push_back(std::make_unique<FarBank>(*m_site));
            for (int entries = 1; entries <= 5; ++entries) {
                banks.back()->write(entry::DoorOpened{QStringLiteral("A1")});
                banks.back()->write(entry::DoorClosed{QStringLiteral("A1")});
                frames.push_back({banks.back()->id, banks.back()->entriesFrom(1)});
            }
        }
        together(6, [&](int thread, Centre &centre) {
            auto mine = frames;
            SeededChance chance(quint64(thread) + 1);
            for (std::size_t i = mine.size(); i > 1; --i)
                std::swap(mine[i - 1], mine[chance.below(i)]);
            for (std::size_t i = 0; i < mine.size(); i += 5) {
                if (!centre.receive(std::span(mine).subspan(i, 5), m_site->now))
                    qFatal("frames were not taken");
            }
        });
        for (const auto &bank : banks) {
            bank->send(bank->entriesFrom(1));
            QCOMPARE(m_site->count(QStringLiteral("events WHERE epoch = '%1'").arg(bank->epoch.toString())), 10);
        }
        QCOMPARE(m_site->count(QStringLiteral("events WHERE conflict = 1")), 0);
        QCOMPARE(deadlocks(), 0);
    }

    void eachJobIsTakenByOneAndExpiryIsToldOnce()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        std::atomic<int> taken = 0;
        together(6, [&](int, Centre &centre) {
            const auto job = centre.takeNotification(m_site->now);
            taken += job && *job ? 1 : 0;
        });
        QCOMPARE(taken.load(), 1);
        m_site->now += std::chrono::hours(100);
        together(6, [&](int, Centre &centre) {
            if (!centre.timePassed(m_site->now))
                qFatal("nothing was marked");
        });
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE what = 'Expired'")), 1);
    }

    void whatIsDueIsSentByOne()
    {
        m_bank->settle();
        for (int i = 0; i < 3; ++i)
            m_site->place(m_site->order(m_bank->id, QString::number(i)));
        m_site->now += Millis(1000);
        std::atomic<int> sent = 0;
        together(6, [&](int, Centre &centre) {
            const auto frames = centre.due(m_site->now);
            if (!frames)
                qFatal("%s", qPrintable(frames.error().message));
            sent += int(frames->size());
        });
        QCOMPARE(sent.load(), 1);
    }

    // Two banks report one package each in the other's place, again and again: whatever one waits for, both end.
    void aPackageThatTwoBanksSpeakOfIsWithTheLast()
    {
        FarBank other(*m_site);
        const PackageId first = m_site->place(m_site->order(m_bank->id, QStringLiteral("1")));
        const PackageId second = m_site->place(m_site->order(other.id, QStringLiteral("2")));
        const auto swapped = [&](FarBank &bank, PackageId package) {
            entry::Deposited deposited;
            deposited.stay = StayId::make(m_site->now, m_site->chance);
            deposited.package = package;
            deposited.compartment = QStringLiteral("A1");
            deposited.deadline = m_site->now + std::chrono::hours(72);
            bank.write(deposited);
            bank.write(entry::PickupUnclear{deposited.stay, package, deposited.compartment, QStringLiteral("restart")});
        };
        for (int round = 0; round < 10; ++round) {
            swapped(*m_bank, second);
            swapped(other, first);
            const std::array frames{Arrived{m_bank->id, m_bank->entriesFrom(m_bank->journal.size() - 1)},
                                    Arrived{other.id, other.entriesFrom(other.journal.size() - 1)}};
            together(2, [&](int thread, Centre &centre) {
                const auto taken = centre.receive(std::span(frames).subspan(std::size_t(thread), 1), m_site->now);
                if (!taken)
                    qFatal("a frame was not taken: %s", qPrintable(taken.error().message));
            });
        }
        QCOMPARE(m_site->count(QStringLiteral("events WHERE epoch IS NOT NULL")), 40);
        QCOMPARE(m_site->status(first), QStringLiteral("InDoubt"));
        QCOMPARE(m_site->status(second), QStringLiteral("InDoubt"));
    }

private:
    // Each thread a server of its own, all let go at once.
    void together(int threads, const std::function<void(int, Centre &)> &work)
    {
        std::barrier start(threads);
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i) {
            running.emplace_back([&, i, seed = ++m_seed] {
                auto database = m_site->store.open();
                SeededChance chance(seed);
                Centre centre(database, m_site->keys, chance);
                start.arrive_and_wait();
                work(i, centre);
            });
        }
    }
    static bool isAnybodyWaiting(storage::Database &watch)
    {
        return watch
                   .first(QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                                         "wait_event_type = 'Lock'"))
                   .value()
                   ->number(0)
               > 0;
    }
    qint64 deadlocks()
    {
        return m_site
            ->query(QStringLiteral("SELECT deadlocks FROM pg_stat_database WHERE datname = "
                                   "current_database()"))
            .front()
            .number(0);
    }

    EventCursor lastPosition()
    {
        m_site->waitUntilSettled();
        auto work = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now, storage::Access::Read);
        return eventsAfter(*work, {}, 10'000).back().position;
    }
    static void say(Work &work, BankId bank, const char *kind)
    {
        recordEvent(work, {.bank = bank, .at = work.now(), .kind = QLatin1StringView(kind), .body = "{}"});
        writeEvents(work); // takes its id now
    }
    QStringList kindsAfter(storage::Database &database, const EventCursor &cursor)
    {
        auto work = Work::begin(database, m_site->keys, m_site->chance, m_site->now, storage::Access::Read);
        QStringList kinds;
        for (const Event &e : eventsAfter(*work, cursor, 100))
            kinds << e.kind;
        return kinds;
    }

    quint64 m_seed = 100;
    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestManyCentres)
#include "tst_manycentres.moc"
