// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace cubby;
using namespace cubby::storage;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("a.db"));
    }

    void aValueComesBackAsItWasStored()
    {
        auto db = open();
        QVERIFY(db->exec(QStringLiteral("CREATE TABLE t (a, b, c, d, e, f)")));
        const QByteArray bytes("\0\xff\x80 x", 5);
        const QString text = QStringLiteral("Żółć 包裹");
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)"), std::numeric_limits<qint64>::min(),
                         0.1, text, bytes, nullptr, true));
        auto row = db->first(QStringLiteral("SELECT a, b, c, d, e, f FROM t"));
        QVERIFY(row && *row);
        QCOMPARE((*row)->number(0), std::numeric_limits<qint64>::min());
        QCOMPARE((*row)->fraction(1), 0.1);
        QCOMPARE((*row)->text(2), text);
        QCOMPARE((*row)->bytes(3), bytes);
        QVERIFY((*row)->isNull(4));
        QCOMPARE((*row)->truth(5), true);
    }

    void emptyTextAndBytesAreNotNull()
    {
        auto db = open();
        QVERIFY(db->exec(QStringLiteral("CREATE TABLE t (a TEXT NOT NULL, b BLOB NOT NULL)")));
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t VALUES (?, ?)"), QString(), QByteArray()));
        auto row = db->first(QStringLiteral("SELECT typeof(a), typeof(b), a, b FROM t"));
        QCOMPARE((*row)->text(0), QStringLiteral("text"));
        QCOMPARE((*row)->text(1), QStringLiteral("blob"));
        QVERIFY(!(*row)->isNull(2));
        QVERIFY(!(*row)->isNull(3));
    }

    void textWithSqlInItIsOnlyText()
    {
        auto db = table();
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES (?)"), QStringLiteral("'); DROP TABLE t; --")));
        QCOMPARE(count(*db), 1);
    }

    void aFileIsInWalModeAndEveryCommitIsDurable()
    {
        auto db = open();
        QCOMPARE((*db->first(QStringLiteral("PRAGMA journal_mode")))->text(0), QStringLiteral("wal"));
        QCOMPARE((*db->first(QStringLiteral("PRAGMA synchronous")))->number(0), 2);
        QCOMPARE((*db->first(QStringLiteral("PRAGMA foreign_keys")))->number(0), 1);
    }

    void aTransactionThatIsNotCommittedLeavesNothing()
    {
        auto db = table();
        {
            auto transaction = Transaction::begin(*db);
            QVERIFY(transaction);
            QVERIFY(db->inTransaction());
            QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES (?)"), QStringLiteral("x")));
        }
        QVERIFY(!db->inTransaction());
        QCOMPARE(count(*db), 0);
    }

    void aCommittedTransactionIsSeenByOthersAndOnlyOnce()
    {
        auto db = table();
        auto other = open();
        auto transaction = Transaction::begin(*db);
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES (?)"), QStringLiteral("x")));
        QCOMPARE(count(*other), 0);
        QVERIFY(transaction->commit());
        QCOMPARE(count(*other), 1);
        QCOMPARE(transaction->commit().error().code, QStringLiteral("storage.transaction"));
    }

    void aTransactionWithinATransactionIsRefused()
    {
        auto db = table();
        auto outer = Transaction::begin(*db);
        QVERIFY(outer);
        QCOMPARE(Transaction::begin(*db).error().code, QStringLiteral("storage.transaction"));
        QVERIFY(outer->commit());
    }

    void aCommitThatFailsIsOverAndLeavesNothing()
    {
        auto db = open();
        QVERIFY(db->exec(QStringLiteral("CREATE TABLE p (id INTEGER PRIMARY KEY)")));
        QVERIFY(db->exec(QStringLiteral("CREATE TABLE c (p INTEGER REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED)")));
        auto transaction = Transaction::begin(*db);
        QVERIFY(db->exec(QStringLiteral("INSERT INTO c VALUES (?)"), 7));
        QCOMPARE(transaction->commit().error().code, QStringLiteral("storage.constraint"));
        QVERIFY(!db->inTransaction());
        QCOMPARE((*db->first(QStringLiteral("SELECT COUNT(*) FROM c")))->number(0), 0);
        QVERIFY(Transaction::begin(*db)->commit());
    }

    void aLockHeldElsewhereIsToldApart()
    {
        auto db = table();
        auto other = Database::open({.path = m_path, .busyTimeout = Millis(20)});
        auto held = Transaction::begin(*db);
        QCOMPARE(Transaction::begin(*other).error().code, QStringLiteral("storage.locked"));
        QCOMPARE(other->exec(QStringLiteral("INSERT INTO t (b) VALUES ('y')")).error().code,
                 QStringLiteral("storage.locked"));
        QVERIFY(held->commit());
        QVERIFY(other->exec(QStringLiteral("INSERT INTO t (b) VALUES ('y')")));
    }

    void aBrokenRuleOfTheSchemaIsToldApart()
    {
        auto db = table();
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)"), 1, QStringLiteral("x")));
        auto twice = db->exec(QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)"), 1, QStringLiteral("x"));
        QCOMPARE(twice.error().code, QStringLiteral("storage.constraint"));
        // The same statement still works afterwards.
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)"), 2, QStringLiteral("x")));
    }

    void aStatementThatIsWrongSaysWhich()
    {
        auto db = table();
        auto wrong = db->query(QStringLiteral("SELECT nothing FROM t"));
        QCOMPARE(wrong.error().code, QStringLiteral("storage.failed"));
        QVERIFY(wrong.error().message.contains(QStringLiteral("SELECT nothing FROM t")));
    }

    void theNumberOfChangedRowsIsTold()
    {
        auto db = table();
        for (int i = 0; i < 3; ++i)
            QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES (?)"), QString::number(i)));
        QCOMPARE(db->change(QStringLiteral("UPDATE t SET b = 'z' WHERE a > ?"), 1).value(), 2);
        QCOMPARE(db->change(QStringLiteral("UPDATE t SET b = 'z' WHERE a > ?"), 9).value(), 0);
    }

    void aReadDoesNotHoldUpAWriter()
    {
        auto db = table();
        auto other = Database::open({.path = m_path, .busyTimeout = Millis(20)});
        QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES ('x')")));
        QCOMPARE(other->query(QStringLiteral("SELECT * FROM t"))->size(), std::size_t(1));
        QVERIFY(other->first(QStringLiteral("SELECT * FROM t")));
        QVERIFY(db->exec(QStringLiteral("DROP TABLE t")));
    }

    void aReadingTransactionSeesOneMomentAndHoldsUpNobody()
    {
        auto db = table();
        auto other = Database::open({.path = m_path, .busyTimeout = Millis(20)});
        {
            auto reading = Transaction::begin(*other, Access::Read);
            QVERIFY(reading);
            QCOMPARE(count(*other), 0);
            QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES ('x')")));
            QCOMPARE(count(*other), 0);
        }
        QCOMPARE(count(*other), 1);
    }

    void statementsBeyondTheNumberKeptStillWork()
    {
        auto db = table();
        for (int i = 0; i < 700; ++i)
            QVERIFY(db->query(QStringLiteral("SELECT %1 FROM t").arg(i)));
    }

    void aFileThatIsNoDatabaseIsSaidSo()
    {
        write(QByteArray("this is not a database, it is a long line of text").repeated(100));
        QCOMPARE(Database::open({.path = m_path}).error().code, QStringLiteral("storage.corrupt"));
    }

    void aTruncatedFileIsSaidSo()
    {
        {
            auto db = table();
            for (int i = 0; i < 200; ++i)
                QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES (?)"), QString(500, QLatin1Char('x'))));
        }
        QFile file(m_path);
        QVERIFY(file.resize(file.size() / 2 - 100));
        auto db = Database::open({.path = m_path});
        const auto told = db ? db->checkIntegrity() : Result<void>(failure(db.error()));
        QCOMPARE(told.error().code, QStringLiteral("storage.corrupt"));
    }

    void aDamagedPageIsFoundByTheCheck()
    {
        {
            auto db = table();
            for (int i = 0; i < 200; ++i)
                QVERIFY(db->exec(QStringLiteral("INSERT INTO t (b) VALUES (?)"), QString(500, QLatin1Char('x'))));
            QVERIFY(db->checkIntegrity());
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5 * 4096));
        QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
        file.close();
        auto db = open();
        QVERIFY(db);
        QCOMPARE(db->checkIntegrity().error().code, QStringLiteral("storage.corrupt"));
    }

    void aFolderThatIsMissingIsSaidSo()
    {
        auto db = Database::open({.path = m_directory->filePath(QStringLiteral("no/such/folder/a.db"))});
        QCOMPARE(db.error().code, QStringLiteral("storage.open"));
    }

    void aDatabaseThatMovedStillWorks()
    {
        auto db = table();
        Database moved = std::move(*db);
        QVERIFY(moved.exec(QStringLiteral("INSERT INTO t (b) VALUES ('x')")));
        moved = std::move(*Database::open({.path = m_path}));
        QCOMPARE(count(moved), 1);
    }

private:
    Result<Database> open() { return Database::open({.path = m_path}); }

    Result<Database> table()
    {
        auto db = open();
        if (auto made = db->exec(QStringLiteral("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)")); !made)
            qFatal("%s", qPrintable(made.error().message));
        return db;
    }

    static qint64 count(Database &db) { return (*db.first(QStringLiteral("SELECT COUNT(*) FROM t")))->number(0); }

    void write(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
