// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/sqlerror.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>

#include <atomic>

namespace cubby::storage {

namespace {

constexpr std::size_t kStatementsKept = 300;

// QVariant's drivers answer what they like; keep it as it is, except that a null has no type.
std::vector<QVariant> columnsOf(const QSqlQuery &query, int count)
{
    std::vector<QVariant> columns;
    columns.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        columns.push_back(query.isNull(i) ? QVariant() : query.value(i));
    return columns;
}

// PostgreSQL prepares nothing else.
bool canBePrepared(const QString &sql)
{
    static constexpr std::array kVerbs{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"};
    return std::any_of(kVerbs.begin(), kVerbs.end(),
                       [&](const char *verb) { return sql.startsWith(QLatin1StringView(verb), Qt::CaseInsensitive); });
}

} // namespace

Result<void> Database::Connection::open()
{
    static std::atomic<quint64> s_count{0};
    close();
    const bool sqlite = settings.dialect == Dialect::SQLite;
    const QString driver = sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return failure("storage.open", QStringLiteral("Qt has no driver %1").arg(driver),
                       QStringLiteral("Install the package %1.")
                           .arg(sqlite ? QStringLiteral("libqt6sql6-sqlite") : QStringLiteral("libqt6sql6-psql")));

    m_name = QStringLiteral("cubby-%1").arg(++s_count);
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    if (sqlite) {
        m_database.setDatabaseName(settings.path);
        m_database.setConnectOptions(
            QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1%2")
                .arg(settings.busyTimeout.count())
                .arg(settings.readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    } else {
        m_database.setHostName(settings.host);
        m_database.setPort(settings.port);
        m_database.setDatabaseName(settings.name);
        m_database.setUserName(settings.user);
        m_database.setPassword(settings.password);
        m_database.setConnectOptions(settings.options);
    }
    if (!m_database.open()) {
        auto refused = sqlFailure(settings.dialect, m_database.lastError(),
                                  QStringLiteral("opening %1").arg(sqlite ? settings.path : settings.host));
        refused.value().code = QStringLiteral("storage.open");
        return refused;
    }
    return sqlite ? setUpSqlite() : setUpPostgres();
}

void Database::Connection::close()
{
    if (m_name.isEmpty())
        return;
    // Statements of a lost connection cannot be freed, and the driver would complain of each.
    if (!isLost) {
        m_buried.clear();
        m_statements.clear();
    }
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_buried.clear();
    m_statements.clear();
    m_name.clear();
    isLost = false;
}

Result<void> Database::Connection::setUpPostgres()
{
    // A forgotten transaction would hold back every reader of the event table. Notices say what has been skipped.
    QString sql = QStringLiteral("SET idle_in_transaction_session_timeout = '%1ms'; SET lock_timeout = '%2ms'; "
                                 "SET client_min_messages = warning")
                      .arg(settings.idleTimeout.count())
                      .arg(settings.busyTimeout.count());
    if (!settings.durable)
        sql += QStringLiteral("; SET synchronous_commit = off");
    if (settings.readOnly)
        sql += QStringLiteral("; SET default_transaction_read_only = on");
    return run(sql, {}, nullptr).map([](qint64) {});
}

Result<void> Database::Connection::setUpSqlite()
{
    auto set = [this](const QString &sql) { return run(sql, {}, nullptr).map([](qint64) {}); };
    if (settings.readOnly)
        return set(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    // The first of these is the first to read the file, so it tells of a file that is none.
    Rows mode;
    // SQLite does not wait here by itself while another one is doing the same for the first time.
    const QDeadlineTimer patience(settings.busyTimeout);
    auto read = run(QStringLiteral("PRAGMA journal_mode = WAL"), {}, &mode);
    while (!read && read.error().code == QLatin1StringView("storage.locked") && !patience.hasExpired()) {
        QThread::msleep(10);
        read = run(QStringLiteral("PRAGMA journal_mode = WAL"), {}, &mode);
    }
    if (!read)
        return failure(read.error());
    const QString got = mode.empty() ? QString() : mode.front().text(0);
    if (got != QLatin1StringView("wal") && got != QLatin1StringView("memory"))
        return failure("storage.open",
                       QStringLiteral("%1 cannot be used in WAL mode, only in %2").arg(settings.path, got),
                       QStringLiteral("Put the file on a local file system."));
    const QString synchronous = settings.durable ? QStringLiteral("FULL") : QStringLiteral("OFF");
    return set(QStringLiteral("PRAGMA synchronous = ") + synchronous).and_then([&] {
        return set(QStringLiteral("PRAGMA foreign_keys = ON"));
    });
}

Result<QSqlQuery *> Database::Connection::prepared(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        if (m_statements.size() >= kStatementsKept)
            m_statements.clear();
        QSqlQuery query(m_database);
        // SQLite hands out row by row what is read once. PostgreSQL's driver is faster with the whole answer.
        query.setForwardOnly(settings.dialect == Dialect::SQLite);
        if (!query.prepare(sql))
            return failed(query, sql);
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    return &found->second;
}

Result<qint64> Database::Connection::run(const QString &sql, const Values &values, Rows *rows)
{
    if (isLost && !inTransaction) {
        if (auto again = open(); !again)
            return failure(again.error());
    }
    if (!inTransaction)
        m_buried.clear();
    std::optional<QSqlQuery> once;
    QSqlQuery *query = nullptr;
    if (settings.dialect == Dialect::SQLite || canBePrepared(sql)) {
        auto found = prepared(sql);
        if (!found)
            return failure(found.error());
        query = *found;
        for (std::size_t i = 0; i < values.size(); ++i)
            query->bindValue(int(i), values[i].variant());
        if (!query->exec())
            return failed(*query, sql);
    } else {
        query = &once.emplace(m_database);
        if (!query->exec(sql))
            return failed(*query, sql);
    }
    if (rows) {
        const int count = query->record().count();
        while (query->next())
            rows->emplace_back(columnsOf(*query, count));
        if (query->lastError().isValid())
            return failed(*query, sql);
    }
    const qint64 changed = rows ? 0 : query->numRowsAffected();
    query->finish(); // a statement that is not reset would hold its read lock
    return changed;
}

// A statement that failed is prepared anew the next time.
tl::unexpected<Error> Database::Connection::failed(const QSqlQuery &query, const QString &sql)
{
    auto error = sqlFailure(settings.dialect, query.lastError(), sql);
    if (settings.dialect == Dialect::PostgreSQL && error.value().code == QLatin1StringView("storage.open"))
        isLost = true;
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        if (settings.dialect == Dialect::PostgreSQL)
            m_buried.push_back(std::move(found->second));
        m_statements.erase(found);
    }
    return error;
}

} // namespace cubby::storage
