// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlerror.h"

#include <QSqlError>

namespace cubby::storage {

namespace {

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
    if (state == QLatin1StringView("40001") || state == QLatin1StringView("40P01"))
        return "storage.conflict";
    if (state == QLatin1StringView("55P03"))
        return "storage.locked";
    if (state.startsWith(QLatin1StringView("23")))
        return "storage.constraint";
    if (state == QLatin1StringView("53100"))
        return "storage.full";
    // Without a state it is libpq that speaks, not the server: there is no connection any more. 25P03: the server has
    // ended a transaction that was idle for too long, and the connection with it.
    if (state.isEmpty() || state.startsWith(QLatin1StringView("08")) || state.startsWith(QLatin1StringView("57P"))
        || state == QLatin1StringView("25P03"))
        return "storage.open";
    if (state == QLatin1StringView("XX001") || state == QLatin1StringView("XX002"))
        return "storage.corrupt";
    if (state == QLatin1StringView("25006"))
        return "storage.readonly";
    return "storage.failed";
}

} // namespace

tl::unexpected<Error> sqlFailure(Dialect dialect, const QSqlError &error, const QString &doing)
{
    const QString native = error.nativeErrorCode();
    const char *code = dialect == Dialect::SQLite ? sqliteCode(native.toInt()) : postgresCode(native);
    QString text = error.databaseText();
    if (text.isEmpty())
        text = error.driverText();
    return failure(code, QStringLiteral("%1 [%2] in: %3").arg(text, native, doing.simplified().left(200)));
}

} // namespace cubby::storage
