// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "tests/database/testdatabase.h"

#include <QTest>

#include <thread>

using namespace cubby;
using namespace cubby::storage;
using cubby::test::TestDatabase;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<TestDatabase>(); }

    void everyEarlierVersionComesToTheLastOne_data()
    {
        QTest::addColumn<int>("from");
        for (int from = 0; from <= 3; ++from)
            QTest::addRow("%d", from) << from;
    }
    void everyEarlierVersionComesToTheLastOne()
    {
        QFETCH(int, from);
        const auto all = steps();
        {
            auto db = open();
            QCOMPARE(migrate(*db, std::span(all).first(std::size_t(from))).value(), from);
            if (from > 0)
                QVERIFY(db->exec(QStringLiteral("INSERT INTO t (a) VALUES (5)")));
        }
        auto db = open();
        QCOMPARE(schemaVersion(*db).value(), from);
        QCOMPARE(migrate(*db, all).value(), 3);
        QCOMPARE(schemaVersion(*db).value(), 3);
        auto rows = db->query(QStringLiteral("SELECT a, b FROM t JOIN u ON u.c = 1"));
        QVERIFY(rows);
        QCOMPARE(rows->size(), from > 0 ? std::size_t(1) : std::size_t(0));
        // Again changes nothing.
        QCOMPARE(migrate(*db, all).value(), 3);
        QCOMPARE(db->query(QStringLiteral("SELECT * FROM u"))->size(), std::size_t(1));
    }

    void aStepThatFailsLeavesTheVersionBefore()
    {
        auto all = steps();
        all[2].statements << QStringLiteral("INSERT INTO nowhere VALUES (1)");
        auto db = open();
        auto failed = migrate(*db, all);
        QCOMPARE(failed.error().code, QStringLiteral("storage.migration"));
        QVERIFY(failed.error().message.contains(QStringLiteral("nowhere")));
        QCOMPARE(schemaVersion(*db).value(), 2);
        QVERIFY(!db->query(QStringLiteral("SELECT * FROM u"))); // the step's first statement is undone as well
        QVERIFY(!db->inTransaction());
        QCOMPARE(migrate(*db, steps()).value(), 3);
    }

    void aNewerSchemaIsRefusedAndLeftAlone()
    {
        const auto all = steps();
        auto db = open();
        QCOMPARE(migrate(*db, all).value(), 3);
        QCOMPARE(migrate(*db, std::span(all).first(2)).error().code, QStringLiteral("storage.newer"));
        QCOMPARE(schemaVersion(*db).value(), 3);
    }

    void aLockedDatabaseIsSaidSoAndCanBeTriedAgain()
    {
        const auto all = steps();
        auto other = open();
        QCOMPARE(migrate(*other, std::span(all).first(1)).value(), 1);
        auto held = Transaction::begin(*other);
        QVERIFY(other->exec(QStringLiteral("INSERT INTO t (a) VALUES (1)")));
        auto settings = m_store->settings();
        settings.busyTimeout = Millis(20);
        auto db = Database::open(settings);
        QCOMPARE(migrate(*db, all).error().code, QStringLiteral("storage.locked"));
        QVERIFY(held->commit());
        QCOMPARE(migrate(*db, all).value(), 3);
    }

    void twoAtOnceTakeEachStepOnce()
    {
        const auto all = steps();
        auto one = open();
        auto two = open();
        QCOMPARE(migrate(*one, std::span(all).first(1)).value(), 1);
        QCOMPARE(migrate(*two, all).value(), 3);
        QCOMPARE(migrate(*one, all).value(), 3);
        QCOMPARE(one->query(QStringLiteral("SELECT * FROM schema_version"))->size(), std::size_t(3));
    }

    void manyThatStartAtOnceTakeEachStepOnce()
    {
        const auto all = steps();
        std::vector<Result<int>> versions(8, 0);
        std::vector<std::jthread> threads;
        for (Result<int> &version : versions) {
            threads.emplace_back([&version, &all, settings = m_store->settings()] {
                auto db = Database::open(settings);
                version = db ? migrate(*db, all) : failure(db.error());
            });
        }
        threads.clear();
        for (const Result<int> &version : versions)
            QVERIFY2(version == 3, version ? "another version" : qPrintable(version.error().message));
        auto db = open();
        QCOMPARE(db->query(QStringLiteral("SELECT * FROM u"))->size(), std::size_t(1));
        QCOMPARE(db->query(QStringLiteral("SELECT * FROM schema_version"))->size(), std::size_t(3));
    }

    void aStepThatWasChangedAfterItWasTakenIsRefused()
    {
        const auto all = steps();
        auto changed = all;
        changed[1].statements = {QStringLiteral("ALTER TABLE t ADD COLUMN b BIGINT")};
        auto db = open();
        QCOMPARE(migrate(*db, std::span(all).first(2)).value(), 2);
        const auto refused = migrate(*db, changed);
        QCOMPARE(refused.error().code, QStringLiteral("storage.changed"));
        QVERIFY(refused.error().message.contains(QStringLiteral("Step 2 (a column)")));
        QCOMPARE(schemaVersion(*db).value(), 2); // nor was the third one taken
        // Only what it does counts, not how it is laid out or called.
        auto laidOut = all;
        laidOut[1].statements = {QStringLiteral("ALTER TABLE t\n    ADD COLUMN b TEXT")};
        laidOut[1].name = QStringLiteral("a renamed column");
        QCOMPARE(migrate(*db, laidOut).value(), 3);
    }

    void versionsThatKeptNoChecksumsGetThem()
    {
        const auto all = steps();
        {
            auto db = open();
            QVERIFY(db->exec(QStringLiteral("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, "
                                            "name TEXT NOT NULL)")));
            QVERIFY(db->exec(QStringLiteral("CREATE TABLE t (a INTEGER)")));
            QVERIFY(db->exec(QStringLiteral("INSERT INTO schema_version VALUES (1, 'a table')")));
            QCOMPARE(migrate(*db, all).value(), 3);
        }
        auto changed = all;
        changed[0].statements << QStringLiteral("SELECT 1");
        auto db = open();
        QCOMPARE(migrate(*db, changed).error().code, QStringLiteral("storage.changed"));
        QCOMPARE(migrate(*db, all).value(), 3);
    }

private:
    Result<Database> open() { return m_store->open(); }

    static std::vector<Migration> steps()
    {
        return {{1, QStringLiteral("a table"), {QStringLiteral("CREATE TABLE t (a INTEGER)")}},
                {2, QStringLiteral("a column"), {QStringLiteral("ALTER TABLE t ADD COLUMN b TEXT")}},
                {3,
                 QStringLiteral("another table"),
                 {QStringLiteral("CREATE TABLE u (c INTEGER)"), QStringLiteral("INSERT INTO u VALUES (1)")}}};
    }

    std::unique_ptr<TestDatabase> m_store;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
