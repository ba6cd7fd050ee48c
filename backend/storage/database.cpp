// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <atomic>
#include <unordered_map>

namespace cubby::storage {

namespace {

Q_LOGGING_CATEGORY(lcStorage, "cubby.storage", QtInfoMsg)

constexpr std::size_t kStatementsKept = 300;

// The low byte of SQLite's extended result codes, sqlite3.h.
const char *sqliteCode(int native)
{
    switch (native & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return "storage.locked";
    case 8: // SQLITE_READONLY
        return "storage.readonly";
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return "storage.corrupt";
    case 13: // SQLITE_FULL
        return "storage.full";
    case 14: // SQLITE_CANTOPEN
        return "storage.open";
    case 19: // SQLITE_CONSTRAINT
        return "storage.constraint";
    default:
        return "storage.failed";
    }
}

// SQLSTATE classes, PostgreSQL's appendix A.
const char *postgresCode(const QString &state)
{
    if (state == QLatin1StringView("40001") || state.startsWith(QLatin1StringView("40P01"))
        || state == QLatin1StringView("55P03"))
        return "storage.locked";
    if (state.startsWith(QLatin1StringView("23")))
        return "storage.constraint";
    if (state == QLatin1StringView("53100"))
        return "storage.full";
    if (state.startsWith(QLatin1StringView("08")) || state.startsWith(QLatin1StringView("57P")))
        return "storage.open";
    if (state.startsWith(QLatin1StringView("XX")))
        return "storage.corrupt";
    if (state == QLatin1StringView("25006"))
        return "storage.readonly";
    return "storage.failed";
}

tl::unexpected<Error> sqlFailure(Dialect dialect, const QSqlError &error, const QString &doing)
{
    const QString native = error.nativeErrorCode();
    const char *code = dialect == Dialect::SQLite ? sqliteCode(native.toInt()) : postgresCode(native);
    QString text = error.databaseText();
    if (text.isEmpty())
        text = error.driverText();
    return failure(code, QStringLiteral("%1 [%2] in: %3").arg(text, native, doing.simplified().left(200)));
}

// QVariant's drivers answer what they like; keep it as it is, except that a null has no type.
std::vector<QVariant> columnsOf(const QSqlQuery &query, int count)
{
    std::vector<QVariant> columns;
    columns.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        columns.push_back(query.isNull(i) ? QVariant() : query.value(i));
    return columns;
}

} // namespace

struct Database::Connection
{
    Dialect dialect = Dialect::SQLite;
    QString name;
    QSqlDatabase database;
    std::unordered_map<QString, QSqlQuery> statements;
    bool inTransaction = false;

    ~Connection()
    {
        statements.clear();
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
};

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) { }
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Dialect Database::dialect() const { return m_connection->dialect; }
bool Database::inTransaction() const { return m_connection->inTransaction; }

Result<Database> Database::open(const DatabaseSettings &settings)
{
    static std::atomic<quint64> s_count{0};
    const bool sqlite = settings.dialect == Dialect::SQLite;
    const QString driver = sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return failure("storage.open", QStringLiteral("Qt has no driver %1").arg(driver),
                       QStringLiteral("Install the package %1.")
                           .arg(sqlite ? QStringLiteral("libqt6sql6-sqlite") : QStringLiteral("libqt6sql6-psql")));

    auto connection = std::make_unique<Connection>();
    connection->dialect = settings.dialect;
    connection->name = QStringLiteral("cubby-%1").arg(++s_count);
    connection->database = QSqlDatabase::addDatabase(driver, connection->name);
    QSqlDatabase &database = connection->database;
    if (sqlite) {
        database.setDatabaseName(settings.path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
                                       .arg(settings.busyTimeout.count())
                                       .arg(settings.readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    } else {
        database.setHostName(settings.host);
        database.setPort(settings.port);
        database.setDatabaseName(settings.name);
        database.setUserName(settings.user);
        database.setPassword(settings.password);
    }
    if (!database.open()) {
        auto failed = sqlFailure(settings.dialect, database.lastError(),
                                 QStringLiteral("opening %1").arg(sqlite ? settings.path : settings.host));
        failed.value().code = QStringLiteral("storage.open");
        return failed;
    }

    Database opened(std::move(connection));
    auto set = [&opened](const QString &sql) { return opened.run(sql, {}, nullptr); };
    if (!sqlite) {
        // A forgotten transaction would hold back every reader of the event table.
        auto done = set(QStringLiteral("SET idle_in_transaction_session_timeout = '60s'")).and_then([&](qint64) {
            return set(QStringLiteral("SET lock_timeout = '%1ms'").arg(settings.busyTimeout.count()));
        });
        if (!done)
            return failure(done.error());
        return opened;
    }
    if (settings.readOnly) {
        auto readable = set(QStringLiteral("SELECT count(*) FROM sqlite_master"));
        if (!readable)
            return failure(readable.error());
        return opened;
    }
    // The first of these is the first to read the file, so it tells of a file that is none.
    auto mode = opened.first(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return failure(mode.error());
    const QString got = *mode ? (*mode)->text(0) : QString();
    if (got != QLatin1StringView("wal") && got != QLatin1StringView("memory"))
        return failure("storage.open",
                       QStringLiteral("%1 cannot be used in WAL mode, only in %2").arg(settings.path, got),
                       QStringLiteral("Put the file on a local file system."));
    const QString synchronous = settings.durable ? QStringLiteral("FULL") : QStringLiteral("OFF");
    auto done = set(QStringLiteral("PRAGMA synchronous = ") + synchronous).and_then([&](qint64) {
        return set(QStringLiteral("PRAGMA foreign_keys = ON"));
    });
    if (!done)
        return failure(done.error());
    return opened;
}

Result<qint64> Database::run(const QString &sql, const Values &values, Rows *rows)
{
    Connection &connection = *m_connection;
    auto found = connection.statements.find(sql);
    if (found == connection.statements.end()) {
        if (connection.statements.size() >= kStatementsKept)
            connection.statements.clear();
        QSqlQuery prepared(connection.database);
        prepared.setForwardOnly(true);
        if (!prepared.prepare(sql))
            return sqlFailure(connection.dialect, prepared.lastError(), sql);
        found = connection.statements.emplace(sql, std::move(prepared)).first;
    }
    QSqlQuery &query = found->second;
    for (std::size_t i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i].variant());
    if (!query.exec()) {
        auto failed = sqlFailure(connection.dialect, query.lastError(), sql);
        connection.statements.erase(found);
        return failed;
    }
    if (rows) {
        const int count = query.record().count();
        while (query.next())
            rows->emplace_back(columnsOf(query, count));
        if (query.lastError().isValid()) {
            auto failed = sqlFailure(connection.dialect, query.lastError(), sql);
            connection.statements.erase(found);
            return failed;
        }
    }
    const qint64 changed = rows ? 0 : query.numRowsAffected();
    query.finish(); // a statement that is not reset would hold its read lock
    return changed;
}

Result<void> Database::checkIntegrity()
{
    if (dialect() != Dialect::SQLite)
        return {};
    auto found = query(QStringLiteral("PRAGMA quick_check"));
    if (!found)
        return failure(found.error());
    if (found->size() == 1 && found->front().text(0) == QLatin1StringView("ok"))
        return {};
    return failure("storage.corrupt",
                   QStringLiteral("The file is damaged: %1")
                       .arg(found->empty() ? QStringLiteral("no answer") : found->front().text(0).simplified()));
}

Result<Transaction> Transaction::begin(Database &database, Access access)
{
    if (database.m_connection->inTransaction)
        return failure("storage.transaction", QStringLiteral("A transaction is open already"));
    static const QString sqlite[]{QStringLiteral("BEGIN IMMEDIATE"), QStringLiteral("BEGIN DEFERRED")};
    static const QString other[]{QStringLiteral("BEGIN"),
                                 QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")};
    const QString &sql = (database.dialect() == Dialect::SQLite ? sqlite : other)[access == Access::Read];
    if (auto begun = database.exec(sql); !begun)
        return failure(begun.error());
    database.m_connection->inTransaction = true;
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }

Transaction::~Transaction() { rollback(); }

Result<void> Transaction::commit()
{
    if (!m_database)
        return failure("storage.transaction", QStringLiteral("The transaction is over already"));
    static const QString sql = QStringLiteral("COMMIT");
    auto committed = m_database->exec(sql);
    if (!committed) {
        rollback();
        return committed;
    }
    m_database->m_connection->inTransaction = false;
    m_database = nullptr;
    return {};
}

void Transaction::rollback()
{
    if (!m_database)
        return;
    static const QString sql = QStringLiteral("ROLLBACK");
    // SQLite has rolled back by itself after a full disk or an I/O error, and then says that there is nothing to do.
    if (auto done = m_database->exec(sql); !done)
        qCWarning(lcStorage).noquote() << "Rollback:" << done.error().message;
    m_database->m_connection->inTransaction = false;
    m_database = nullptr;
}

} // namespace cubby::storage
