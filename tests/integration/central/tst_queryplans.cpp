// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/assignment.h"
#include "central/events.h"
#include "central/inspections.h"
#include "central/nearest.h"
#include "central/packagelist.h"
#include "central/reservations.h"
#include "tests/unit/central/fixture.h"

#include <QLibrary>
#include <QSqlDatabase>
#include <QSqlDriver>

using namespace cubby;
using namespace cubby::test;

namespace {

// Few rows however large a fleet is, or read as a whole by their nature.
const QSet<QString> &smallTables()
{
    static const QSet<QString> names{QStringLiteral("carriers"),       QStringLiteral("webhooks"),
                                     QStringLiteral("brands"),         QStringLiteral("stream_readers"),
                                     QStringLiteral("schema_version"), QStringLiteral("enrolments"),
                                     QStringLiteral("broker_access")};
    return names;
}

// What SQLite itself counts: rows that statements came to by going through a whole table. Its functions are those of
// the library that Qt's driver has loaded.
class SqliteScans
{
public:
    SqliteScans()
    {
        QLibrary library(QStringLiteral("sqlite3"), 0);
        m_status = reinterpret_cast<Status>(library.resolve("sqlite3_stmt_status"));
        m_sql = reinterpret_cast<Sql>(library.resolve("sqlite3_sql"));
        m_trace = reinterpret_cast<Trace>(library.resolve("sqlite3_trace_v2"));
        const auto next = reinterpret_cast<Next>(library.resolve("sqlite3_next_stmt"));
        if (!m_status || !m_sql || !m_trace || !next)
            qFatal("%s", qPrintable(library.errorString()));
        for (const QString &name : QSqlDatabase::connectionNames()) {
            const QSqlDatabase database = QSqlDatabase::database(name, false);
            const QVariant handle = database.driver()->handle();
            if (QByteArray(handle.typeName()) != "sqlite3*")
                continue;
            void *connection = *static_cast<void *const *>(handle.constData());
            for (void *statement = next(connection, nullptr); statement; statement = next(connection, statement))
                m_status(statement, kFullScanStep, 1); // what was counted before does not count
            m_trace(connection, kProfile, &SqliteScans::ran, this);
            m_watched.push_back(connection);
        }
    }
    ~SqliteScans()
    {
        for (void *connection : m_watched)
            m_trace(connection, 0, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(SqliteScans)

    bool watchesAny() const { return !m_watched.empty(); }

    QStringList found; // statements that went through ten rows or more

private:
    using Callback = int (*)(unsigned, void *, void *, void *);
    using Trace = int (*)(void *, unsigned, Callback, void *);
    using Status = int (*)(void *, int, int);
    using Next = void *(*)(void *, void *);
    using Sql = const char *(*)(void *);
    static constexpr unsigned kProfile = 2; // SQLITE_TRACE_PROFILE
    static constexpr int kFullScanStep = 1; // SQLITE_STMTSTATUS_FULLSCAN_STEP

    static int ran(unsigned, void *self, void *statement, void *)
    {
        auto *scans = static_cast<SqliteScans *>(self);
        const int steps = scans->m_status(statement, kFullScanStep, 1);
        const QString sql = QString::fromUtf8(scans->m_sql(statement)).simplified();
        const bool small = std::ranges::any_of(
            smallTables(), [&](const QString &table) { return sql.contains(QStringLiteral("FROM %1").arg(table)); });
        // Each bank's row changes with each of its frames: an index of when it was heard would cost more than looking
        // at all of them once a minute.
        const bool sweep = sql.contains(QLatin1StringView("heard_at <"));
        if (steps >= 10 && !small && !sweep && !sql.contains(QLatin1StringView("json_each")))
            scans->found << QStringLiteral("%1 rows: %2").arg(steps).arg(sql);
        return 0;
    }

    Status m_status = nullptr;
    Sql m_sql = nullptr;
    Trace m_trace = nullptr;
    std::vector<void *> m_watched; // connections
};

} // namespace

// What is done all day, in a fleet that has some rows of everything: no statement of it goes through a whole table. On
// SQLite the library counts the rows; PostgreSQL is told not to scan unless there is no index, and counts the scans.
class TestQueryPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatIsDoneAllDayGoesThroughAWholeTable()
    {
        constexpr int kBanks = 24;
        Site site;
        std::vector<std::unique_ptr<FarBank>> banks;
        Layout wall = smallWall();
        for (int i = 0; i < kBanks; ++i) {
            wall.place = Place{52.0 + i, 13.4};
            banks.push_back(std::make_unique<FarBank>(site, wall));
            site.place(site.order(banks.back()->id, QStringLiteral("early-%1").arg(i)));
            banks.back()->settle();
            banks.back()->write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"), {}});
            banks.back()->send(banks.back()->entriesFrom(1));
        }
        while (site.count(QStringLiteral("alerts WHERE told = 0")) > 0) // support is told some at a time
            QVERIFY(site.centre->timePassed(site.now));
        const bool postgres = TestDatabase::isPostgres();
        if (postgres) {
            for (const char *sql : {"SET enable_seqscan = off", "ANALYZE"})
                QVERIFY(site.database->exec(QLatin1StringView(sql)));
        }
        const auto before = postgres ? scans(site) : std::map<QString, qint64>();
        std::optional<SqliteScans> sqlite;
        if (!postgres)
            sqlite.emplace();
        QVERIFY(postgres || sqlite->watchesAny());

        const Actor desk{{}, QStringLiteral("sam")};
        FarBank &bank = *banks.front();
        auto order = site.order(bank.id, QStringLiteral("late"));
        order.elsewhere = 500'000;
        const PackageId package = site.place(order);
        bank.settle();
        const quint64 from = bank.journal.size() + 1;
        bank.deposit(bank.expected(package), QStringLiteral("A2"));
        bank.pickup(bank.expected(package), QStringLiteral("A2"));
        bank.send(bank.entriesFrom(from));
        QCOMPARE(site.status(package), QStringLiteral("PickedUp"));
        QVERIFY(site.centre->carryOut(site.now, [&](Work &work) {
            return reserve(work, {.bank = bank.id, .size = Size::S, .holder = QStringLiteral("shop")});
        }));
        QVERIFY(site.centre->read(site.now, [&](Work &work) {
            findPackageByLabel(work, QStringLiteral("LABEL-late"));
            nearestBanks(work, {.from = {52.0, 13.4}, .size = Size::S, .most = 3});
            alerts(work, {.bank = bank.id});
            inspectionsDue(work, desk, {.bank = bank.id});
            auditRows(work, desk, {.subject = bank.id.toString()});
            const PackageFilter filters[]{{},
                                          {.status = PackageStatus::PickedUp},
                                          {.expired = true},
                                          {.bank = bank.id},
                                          {.label = QStringLiteral("LABEL-l")}};
            for (const Actor &who : {desk, kShop}) {
                for (const PackageFilter &filter : filters)
                    packageRows(work, who, filter, {}, 10);
            }
            return true;
        }));
        QVERIFY(site.centre->takeNotification(site.now));
        QVERIFY(site.centre->due(site.now));
        QVERIFY(site.centre->nextDue(site.now));
        QVERIFY(site.centre->nextNotification(site.now));
        site.now += std::chrono::minutes(2);
        QVERIFY(site.centre->timePassed(site.now));

        if (sqlite)
            QVERIFY2(sqlite->found.isEmpty(), qPrintable(u'\n' + sqlite->found.join(u'\n')));
        QStringList scanned;
        for (const auto &[table, count] : postgres ? scans(site) : before) {
            if (const auto known = before.find(table); count > (known == before.end() ? 0 : known->second))
                scanned << table;
        }
        QCOMPARE(scanned.join(u' '), QString());
    }

private:
    // How often each table was gone through. The tables of a partitioned one are named after it.
    static std::map<QString, qint64> scans(Site &site)
    {
        std::map<QString, qint64> found;
        const bool flushed = site.database->query(QStringLiteral("SELECT pg_stat_force_next_flush()")).has_value()
                             && site.database->query(QStringLiteral("SELECT 1")).has_value();
        if (!flushed)
            qFatal("the statistics cannot be had");
        auto other = site.store.open();
        const auto rows = other.query(QStringLiteral("SELECT relname, seq_scan FROM pg_stat_user_tables"));
        for (const storage::Row &row : rows.value()) {
            if (!smallTables().contains(row.text(0)))
                found[row.text(0)] = row.number(1);
        }
        return found;
    }
};

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_queryplans.moc"
