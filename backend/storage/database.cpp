// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/connection.h"

namespace cubby::storage {

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) { }
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Dialect Database::dialect() const { return m_connection->settings.dialect; }
bool Database::inTransaction() const { return m_connection->inTransaction; }

Result<Database> Database::open(const DatabaseSettings &settings)
{
    auto connection = std::make_unique<Connection>(settings);
    if (auto opened = connection->open(); !opened)
        return failure(opened.error());
    return Database(std::move(connection));
}

Result<qint64> Database::run(const QString &sql, const Values &values, Rows *rows)
{
    return m_connection->run(sql, values, rows);
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

} // namespace cubby::storage
