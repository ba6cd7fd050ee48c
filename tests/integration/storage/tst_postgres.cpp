// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/notifications.h"
#include "tests/database/testdatabase.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <thread>

using namespace cubby;
using namespace cubby::storage;
using cubby::test::TestDatabase;

namespace {
constexpr int kLong = 30'000; // ms
} // namespace

// What holds on SQLite (tst_database) holds on PostgreSQL, and what only PostgreSQL can do.
class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_store = std::make_unique<TestDatabase>(); }
    void init()
    {
        auto db = open();
        QVERIFY(db.exec(QStringLiteral("DROP TABLE IF EXISTS t")));
        QVERIFY(db.exec(QStringLiteral("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT NOT NULL)")));
        QVERIFY(db.exec(QStringLiteral("INSERT INTO t VALUES (1, 'one'), (2, 'two')")));
    }

    void aValueComesBackAsItWasStored()
    {
        auto db = open();
        QVERIFY(db.exec(QStringLiteral("CREATE TEMP TABLE v (a BIGINT, b FLOAT8, c TEXT, d BYTEA, e TEXT, f INTEGER, "
                                       "g TEXT, h BYTEA)")));
        QByteArray bytes("'\\\0\xff\x80 x", 7);
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        const QString text = QStringLiteral("Żółć 包裹 🔒 \\ ' \" ? $1 E'\\x' \n");
        QVERIFY(db.exec(QStringLiteral("INSERT INTO v VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                        std::numeric_limits<qint64>::min(), 0.1, text, bytes, nullptr, true, QString(), QByteArray()));
        auto row = db.first(QStringLiteral("SELECT a, b, c, d, e, f, g, h FROM v"));
        QVERIFY(row && *row);
        QCOMPARE((*row)->number(0), std::numeric_limits<qint64>::min());
        QCOMPARE((*row)->fraction(1), 0.1);
        QCOMPARE((*row)->text(2), text);
        QCOMPARE((*row)->bytes(3), bytes);
        QVERIFY((*row)->isNull(4));
        QCOMPARE((*row)->truth(5), true);
        QVERIFY(!(*row)->isNull(6) && (*row)->text(6).isEmpty());
        QVERIFY(!(*row)->isNull(7) && (*row)->bytes(7).isEmpty());
    }

    void textWithANulInItCanBeStored()
    {
        auto db = open();
        const QString text = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        QVERIFY(db.exec(QStringLiteral("UPDATE t SET b = ? WHERE a = 1"), text));
        QCOMPARE((*db.first(QStringLiteral("SELECT b FROM t WHERE a = 1")))->text(0), QStringLiteral("a\uFFFDb"));
    }

    void aTransactionThatIsNotCommittedLeavesNothing()
    {
        auto db = open();
        auto other = open();
        {
            auto transaction = Transaction::begin(db);
            QCOMPARE(db.change(QStringLiteral("DELETE FROM t WHERE a > ?"), 0).value(), 2);
            QCOMPARE(count(other), 2);
            QCOMPARE(Transaction::begin(db).error().code, QStringLiteral("storage.transaction"));
        }
        QCOMPARE(count(db), 2);
        auto transaction = Transaction::begin(db);
        QVERIFY(db.exec(QStringLiteral("DELETE FROM t WHERE a = 1")));
        QVERIFY(transaction->commit());
        QCOMPARE(count(other), 1);
    }

    void aReadingTransactionSeesOneMomentAndChangesNothing()
    {
        auto db = open();
        auto other = open();
        auto reading = Transaction::begin(other, Access::Read);
        QCOMPARE(count(other), 2);
        QVERIFY(db.exec(QStringLiteral("DELETE FROM t")));
        QCOMPARE(count(other), 2);
        QCOMPARE(other.exec(QStringLiteral("DELETE FROM t")).error().code, QStringLiteral("storage.readonly"));
    }

    void afterAFailureTheTransactionIsLostAndTheConnectionIsNot()
    {
        auto db = open();
        const QString insert = QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)");
        for (int i = 0; i < 3; ++i) {
            auto transaction = Transaction::begin(db);
            QVERIFY(db.exec(insert, 10 + i, QStringLiteral("x")));
            QCOMPARE(db.exec(insert, 1, QStringLiteral("x")).error().code, QStringLiteral("storage.constraint"));
            QVERIFY(!db.exec(insert, 20 + i, QStringLiteral("x")));
            transaction->rollback();
            QVERIFY(db.exec(insert, 30 + i, QStringLiteral("x")));
        }
        QCOMPARE(count(db), 5);
        QCOMPARE(db.exec(insert, nullptr, QStringLiteral("x")).error().code, QStringLiteral("storage.constraint"));
        QVERIFY(db.query(QStringLiteral("SELECT nothing FROM t")).error().message.contains(QStringLiteral("nothing")));
    }

    void aStatementWorksOnAfterItsTableHasChanged()
    {
        auto db = open();
        const QString all = QStringLiteral("SELECT * FROM t");
        QCOMPARE(db.first(all).value()->size(), std::size_t(2));
        QVERIFY(open().exec(QStringLiteral("ALTER TABLE t ADD COLUMN c TEXT")));
        (void)db.first(all); // "cached plan must not change result type"
        QCOMPARE(db.first(all).value()->size(), std::size_t(3));
    }

    void aLockHeldElsewhereIsToldApart()
    {
        auto db = open();
        auto settings = m_store->settings();
        settings.busyTimeout = Millis(20);
        auto other = Database::open(settings);
        auto held = Transaction::begin(db);
        QVERIFY(db.exec(QStringLiteral("UPDATE t SET b = 'x' WHERE a = 1")));
        QCOMPARE(other->exec(QStringLiteral("UPDATE t SET b = 'y' WHERE a = 1")).error().code,
                 QStringLiteral("storage.locked"));
        QVERIFY(other->exec(QStringLiteral("UPDATE t SET b = 'y' WHERE a = 2")));
    }

    void oneOfTwoThatWaitForEachOtherIsAskedToTryAgain()
    {
        auto db = open();
        auto other = open();
        auto one = Transaction::begin(db);
        auto two = Transaction::begin(other);
        const QString update = QStringLiteral("UPDATE t SET b = 'x' WHERE a = ?");
        QVERIFY(db.exec(update, 1));
        QVERIFY(other.exec(update, 2));
        Result<void> second;
        {
            std::jthread thread([&] { second = other.exec(update, 1); });
            const auto first = db.exec(update, 2);
            if (!first) {
                QCOMPARE(first.error().code, QStringLiteral("storage.conflict"));
                one->rollback();
            } else {
                QVERIFY(one->commit());
            }
        }
        if (!second)
            QCOMPARE(second.error().code, QStringLiteral("storage.conflict"));
        else
            QVERIFY(two->commit());
    }

    void aBrokenConnectionFailsItsTransactionAndTheNextOneConnectsAgain()
    {
        auto db = open();
        auto killer = open();
        for (const bool within : {true, false}) {
            const auto pid = db.first(QStringLiteral("SELECT pg_backend_pid()")).value()->number(0);
            {
                auto transaction = Transaction::begin(db);
                QVERIFY(transaction);
                QVERIFY(db.exec(QStringLiteral("UPDATE t SET b = 'x'")));
                if (!within)
                    QVERIFY(transaction->commit());
                QVERIFY(killer.exec(QStringLiteral("SELECT pg_terminate_backend(CAST(? AS INTEGER), 10000)"), pid));
                if (within) {
                    QCOMPARE(db.exec(QStringLiteral("UPDATE t SET b = 'x'")).error().code,
                             QStringLiteral("storage.open"));
                    QVERIFY(!transaction->commit());
                }
            }
            auto transaction = Transaction::begin(db);
            QVERIFY2(transaction, transaction ? "" : qPrintable(transaction.error().message));
            QVERIFY(db.exec(QStringLiteral("UPDATE t SET b = 'y' WHERE a = ?"), 1));
            QVERIFY(transaction->commit());
        }
    }

    void aForgottenTransactionIsEndedByTheServer()
    {
        auto settings = m_store->settings();
        settings.idleTimeout = Millis(50);
        auto forgetful = Database::open(settings);
        auto watcher = open();
        auto transaction = Transaction::begin(*forgetful);
        const auto pid = forgetful->first(QStringLiteral("SELECT pg_backend_pid()")).value()->number(0);
        QVERIFY(forgetful->exec(QStringLiteral("DELETE FROM t")));
        QTRY_VERIFY_WITH_TIMEOUT(
            watcher.query(QStringLiteral("SELECT 1 FROM pg_stat_activity WHERE pid = ?"), pid)->empty(), kLong);
        QCOMPARE(transaction->commit().error().code, QStringLiteral("storage.open"));
        QCOMPARE(count(watcher), 2);
        QCOMPARE(count(*forgetful), 2);
    }

    void aServerThatIsNotThereIsSaidSo()
    {
        auto settings = m_store->settings();
        settings.port = 1;
        QCOMPARE(Database::open(settings).error().code, QStringLiteral("storage.open"));
        settings = m_store->settings();
        settings.name = QStringLiteral("no_such_database");
        const auto missing = Database::open(settings);
        QVERIFY(missing.error().message.contains(QStringLiteral("no_such_database")));
    }

    void anAddressLeadsToTheSameDatabase()
    {
        const auto settings = DatabaseSettings::fromUrl(m_store->url());
        QVERIFY(settings);
        auto db = Database::open(*settings);
        QCOMPARE(count(*db), 2);
    }

    void whatIsReadOnlyStaysAsItIs()
    {
        auto settings = m_store->settings();
        settings.readOnly = true;
        auto db = Database::open(settings);
        QCOMPARE(count(*db), 2);
        QCOMPARE(db->exec(QStringLiteral("DELETE FROM t")).error().code, QStringLiteral("storage.readonly"));
    }

    void anotherProcessIsHeardOnceItHasCommitted()
    {
        Notifications notifications(m_store->settings(), {QStringLiteral("one"), QStringLiteral("two")});
        QVERIFY(notifications.isListening());
        QSignalSpy heard(&notifications, &Notifications::heard);
        auto db = open();
        {
            auto undone = Transaction::begin(db);
            QVERIFY(db.exec(QStringLiteral("NOTIFY one")));
        }
        auto transaction = Transaction::begin(db);
        QVERIFY(db.exec(QStringLiteral("NOTIFY two")));
        QVERIFY(transaction->commit());
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, kLong);
        QCOMPARE(heard.front().front().toString(), QStringLiteral("two"));
    }

    void aListenerThatWasCutOffComesBackAndSaysSo()
    {
        Notifications notifications(m_store->settings(), {QStringLiteral("one")});
        QSignalSpy heard(&notifications, &Notifications::heard);
        auto db = open();
        QVERIFY(db.exec(QStringLiteral("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE "
                                       "query LIKE 'LISTEN%' AND datname = current_database()")));
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, kLong);
        QVERIFY(db.exec(QStringLiteral("NOTIFY one")));
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 2, kLong);
    }

private:
    Database open() const { return m_store->open(); }
    static qint64 count(Database &db) { return (*db.first(QStringLiteral("SELECT COUNT(*) FROM t")))->number(0); }

    std::unique_ptr<TestDatabase> m_store;
};

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
