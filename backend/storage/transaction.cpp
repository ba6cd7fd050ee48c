// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QLoggingCategory>

namespace cubby::storage {

namespace {
Q_LOGGING_CATEGORY(lcStorage, "cubby.storage", QtInfoMsg)
} // namespace

Result<Transaction> Transaction::begin(Database &database, Access access)
{
    if (database.m_connection->inTransaction)
        return failure("storage.transaction", QStringLiteral("A transaction is open already"));
    static const QString sqlite[]{QStringLiteral("BEGIN IMMEDIATE"), QStringLiteral("BEGIN DEFERRED")};
    static const QString other[]{QStringLiteral("BEGIN"),
                                 QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")};
    const QString &sql = (database.dialect() == Dialect::SQLite ? sqlite : other)[access == Access::Read];
    auto begun = database.exec(sql);
    if (!begun && database.m_connection->isLost)
        begun = database.exec(sql); // the server was started anew since the last transaction
    if (!begun)
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
    if (!m_database->m_connection->isLost) {
        if (auto done = m_database->exec(sql); !done)
            qCWarning(lcStorage).noquote() << "Rollback:" << done.error().message;
    }
    m_database->m_connection->inTransaction = false;
    m_database = nullptr;
}

} // namespace cubby::storage
