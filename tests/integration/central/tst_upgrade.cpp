// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/rebuild.h"
#include "tests/unit/central/fixture.h"

#include <QFile>
#include <QRegularExpression>

using namespace cubby;
using namespace cubby::test;

namespace {

// What the program of that version stored when a bank and its customers lived through a few days: data/schema1.sql was
// written by it, on SQLite, with the keys of Site(1).
void load(storage::Database &database, int version)
{
    QFile file(QStringLiteral(CUBBY_DATA "/schema%1.sql").arg(version));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const bool postgres = TestDatabase::isPostgres();
    static const QRegularExpression bytes(QStringLiteral("X'([0-9a-f]*)'"), QRegularExpression::CaseInsensitiveOption);
    for (const QByteArray &line : file.readAll().split('\n')) {
        QString sql = QString::fromUtf8(line).trimmed();
        if (sql.isEmpty())
            continue;
        if (postgres) {
            sql.replace(bytes, QStringLiteral("'\\x\\1'"));
            sql.replace(QStringLiteral(" VALUES("), QStringLiteral(" OVERRIDING SYSTEM VALUE VALUES("));
        }
        if (const auto done = database.exec(sql); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    for (const char *table : {"events", "jobs", "audit"}) {
        if (postgres
            && !database.query(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), "
                                              "(SELECT MAX(id) FROM %1))")
                                   .arg(QLatin1StringView(table))))
            qFatal("a sequence cannot be set");
    }
}

} // namespace

// A database of each earlier version with something in it, taken over by this program.
class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TestDatabase>();
        m_database = std::make_unique<storage::Database>(m_store->open());
        QCOMPARE(storage::migrate(*m_database, schema().first(1)).value(), 1);
        load(*m_database, 1);
    }

    void everythingIsThereAfterwards()
    {
        const QStringList tables{
            QStringLiteral("banks"),           QStringLiteral("bank_links"),  QStringLiteral("compartments"),
            QStringLiteral("stays"),           QStringLiteral("credentials"), QStringLiteral("credential_stays"),
            QStringLiteral("directory_log"),   QStringLiteral("packages"),    QStringLiteral("jobs"),
            QStringLiteral("package_history"), QStringLiteral("orders"),      QStringLiteral("idempotency")};
        const auto rows = [this](const QString &table, const QString &columns) {
            QStringList texts;
            const auto all = m_database->query(QStringLiteral("SELECT %1 FROM %2").arg(columns, table)).value();
            for (const storage::Row &row : all) {
                QStringList cells;
                for (std::size_t i = 0; i < row.size(); ++i)
                    cells << row.text(i);
                texts << cells.join(u'|');
            }
            texts.sort();
            return texts;
        };
        const QString entry = QStringLiteral("bank, epoch, number, at, up, kind, body, chain, conflict, note, "
                                             "received_at");
        QHash<QString, QStringList> before;
        QHash<QString, QString> columns; // that the table had then, and has still
        for (const QString &table : tables) {
            columns[table] = table == QLatin1StringView("credential_stays") ? QStringLiteral("credential, stay")
                                                                            : columnsOf(table);
            before[table] = rows(table, columns[table]);
        }
        const QStringList entries = rows(QStringLiteral("events"), entry);
        QVERIFY(entries.size() > 20);

        const auto version = storage::migrate(*m_database, schema());
        QVERIFY2(version, version ? "" : qPrintable(version.error().message));
        QCOMPARE(*version, int(schema().size()));
        for (const QString &table : tables)
            QCOMPARE(rows(table, columns[table]), before[table]);
        QCOMPARE(rows(QStringLiteral("events WHERE epoch IS NOT NULL"), entry), entries);
        QCOMPARE(storage::migrate(*m_database, schema()).value(), int(schema().size()));
    }

    void whatWasThereBelongsToTheFirstCarrier()
    {
        QVERIFY(storage::migrate(*m_database, schema()));
        const auto alone = m_database->query(QStringLiteral("SELECT carrier, COUNT(*) FROM packages GROUP BY carrier"));
        QCOMPARE(alone->size(), std::size_t(1));
        QCOMPARE(alone->front().text(0), kFirstCarrier.toString());
        QVERIFY(alone->front().number(1) > 0);
        const auto orders = m_database->query(QStringLiteral("SELECT DISTINCT carrier, kind FROM orders"));
        QCOMPARE(orders->size(), std::size_t(1));
        QCOMPARE(orders->front().text(0), kFirstCarrier.toString());
        QCOMPARE(orders->front().text(1), QStringLiteral("Delivery"));
    }

    void whatIsProjectedFollowsFromTheEvents()
    {
        QVERIFY(storage::migrate(*m_database, schema()));
        const auto report = verifyProjections(*m_database);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY2(report->differences == 0, qPrintable(report->examples.join(u'\n')));
        QVERIFY(report->rows > 40);
    }

    void theCentreGoesOn()
    {
        Site site; // for its keys
        m_database.reset();
        site.close();
        site.database = std::make_unique<storage::Database>(m_store->open());
        QVERIFY(storage::migrate(*site.database, schema()));
        site.centre = std::make_unique<Centre>(*site.database, site.keys, site.chance);
        site.now = fromMs(1'800'288'547'000);
        FarBank bank(site, FarBank::Known{}); // before anything else of this chance, as when it was added

        // The customer of B is told at last, and fetches it; the bank has a new journal.
        const auto told = site.centre->takeNotification(site.now);
        QVERIFY(told && *told);
        QCOMPARE((*told)->notice.labels, QStringList{QStringLiteral("LABEL-B")});
        QVERIFY(site.centre->notified((*told)->job, site.now));
        QCOMPARE(bank.id.toString(), site.text(QStringLiteral("SELECT bank FROM banks")));
        const auto old = EpochId::parse(site.text(QStringLiteral("SELECT epoch FROM journal_epochs")));
        bank.write(entry::EpochOpened{QStringLiteral("broken"), *old, 24});
        bank.settle();
        const auto package
            = PackageId::parse(site.text(QStringLiteral("SELECT package FROM package_labels WHERE label = 'LABEL-B'")));
        QCOMPARE(site.status(*package), QStringLiteral("InLocker"));
        bank.pickup(bank.expected(*package), bank.expected(*package).compartment);
        bank.write(entry::ModeSet{BankMode::Service});
        bank.send(bank.entriesFrom(1));
        QCOMPARE(site.status(*package), QStringLiteral("PickedUp"));
        QCOMPARE(site.status(site.place(site.order(bank.id, QStringLiteral("Z")))),
                 QStringLiteral("AssignedToCompartment"));
    }

private:
    // As they are now, by name: later steps add to them.
    QString columnsOf(const QString &table)
    {
        const QString sql
            = TestDatabase::isPostgres()
                  ? QStringLiteral("SELECT column_name FROM information_schema.columns WHERE table_name = "
                                   "? AND table_schema = 'public' ORDER BY ordinal_position")
                  : QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        QStringList names;
        const auto all = m_database->query(sql, table).value();
        for (const storage::Row &row : all)
            names << row.text(0);
        return names.join(QStringLiteral(", "));
    }

    std::unique_ptr<TestDatabase> m_store;
    std::unique_ptr<storage::Database> m_database;
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
