// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/databasecopy.h"

#include "storage/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QScopeGuard>
#include <QStandardPaths>

#include <map>

namespace cubby::server {

namespace {

using storage::Database;
using storage::DatabaseSettings;
using storage::Dialect;

constexpr qint64 kPiece = qint64(128) * 1024;
constexpr int kPatience = 10 * 60'000; // ms, for a program that says and takes nothing

Error cannot(const QString &doing, const QString &why)
{
    return {QStringLiteral("backup.program"), QStringLiteral("%1: %2").arg(doing, why)};
}

// ---- SQLite ----

Result<void> copyFile(const QString &path, const ArchiveReader::Sink &to)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("file.read", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            return failure("file.read", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        if (auto taken = to(piece); !taken)
            return taken;
    }
    return {};
}

Result<void> copySqlite(const DatabaseSettings &from, const ArchiveReader::Sink &to)
{
    if (!QFileInfo::exists(from.path))
        return failure("storage.open", QStringLiteral("There is no database %1").arg(from.path));
    const QString copy = from.path + QStringLiteral(".backup");
    QFile::remove(copy); // of a backup that was interrupted
    const auto removed = qScopeGuard([&copy] { QFile::remove(copy); });
    auto database = Database::open(from);
    if (!database)
        return failure(database.error());
    QString quoted = copy;
    quoted.replace(u'\'', QStringLiteral("''"));
    return database->exec(QStringLiteral("VACUUM INTO '%1'").arg(quoted)).and_then([&] { return copyFile(copy, to); });
}

class SqliteRestore final : public DatabaseRestore
{
public:
    explicit SqliteRestore(const DatabaseSettings &into)
        : m_into(into), m_file(into.path + QStringLiteral(".restoring"))
    { }
    ~SqliteRestore() override
    {
        if (!m_isThere)
            m_file.remove();
    }

    Result<void> open()
    {
        return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                       && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                   ? Result<void>()
                   : failed();
    }
    Result<void> write(QByteArrayView bytes) override
    {
        return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Result<void>() : failed();
    }
    Result<void> finish() override
    {
        m_file.close();
        if (m_file.error() != QFileDevice::NoError)
            return failed();
        {
            DatabaseSettings settings = m_into;
            settings.path = m_file.fileName();
            auto database = Database::open(settings);
            if (!database)
                return failure(database.error());
            if (auto sound = database->checkIntegrity(); !sound)
                return sound;
        }
        m_isThere = m_file.rename(m_into.path);
        return m_isThere ? Result<void>() : failed();
    }

private:
    tl::unexpected<Error> failed() const
    {
        return failure("file.write",
                       QStringLiteral("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
    }
    DatabaseSettings m_into;
    QFile m_file; // bears the database's own name once it is there
    bool m_isThere = false;
};

// ---- PostgreSQL ----

// libpq's own names, so that no password stands on a command line.
QProcessEnvironment environmentFor(const DatabaseSettings &settings)
{
    static const std::map<QString, QString> names{
        {QStringLiteral("sslmode"), QStringLiteral("PGSSLMODE")},
        {QStringLiteral("sslrootcert"), QStringLiteral("PGSSLROOTCERT")},
        {QStringLiteral("sslcert"), QStringLiteral("PGSSLCERT")},
        {QStringLiteral("sslkey"), QStringLiteral("PGSSLKEY")},
        {QStringLiteral("connect_timeout"), QStringLiteral("PGCONNECT_TIMEOUT")},
        {QStringLiteral("application_name"), QStringLiteral("PGAPPNAME")}};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto set = [&environment](const QString &name, const QString &value) {
        if (!value.isEmpty())
            environment.insert(name, value);
    };
    set(QStringLiteral("PGHOST"), settings.host);
    set(QStringLiteral("PGPORT"), QString::number(settings.port));
    set(QStringLiteral("PGDATABASE"), settings.name);
    set(QStringLiteral("PGUSER"), settings.user);
    set(QStringLiteral("PGPASSWORD"), settings.password);
    for (const QString &option : settings.options.split(u';', Qt::SkipEmptyParts)) {
        if (const auto name = names.find(option.section(u'=', 0, 0)); name != names.end())
            set(name->second, option.section(u'=', 1));
    }
    return environment;
}

Result<void> startProgram(QProcess &process, const QString &name, const QStringList &arguments,
                          const DatabaseSettings &settings)
{
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return failure("backup.program", QStringLiteral("%1 is missing").arg(name),
                       QStringLiteral("Install the package postgresql-client of the server's version."));
    process.setProcessEnvironment(environmentFor(settings));
    process.start(program, arguments);
    if (!process.waitForStarted())
        return failure(cannot(name, process.errorString()));
    return {};
}

Result<void> ended(QProcess &process, const QString &name)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kPatience))
        return failure(cannot(name, QStringLiteral("it does not end")));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(cannot(name, QString::fromLocal8Bit(process.readAllStandardError()).trimmed()));
    return {};
}

Result<void> copyPostgres(const DatabaseSettings &from, const ArchiveReader::Sink &to)
{
    QProcess dump;
    if (auto started
        = startProgram(dump, QStringLiteral("pg_dump"),
                       {QStringLiteral("--format=custom"), QStringLiteral("--compress=5"), QStringLiteral("--no-owner"),
                        QStringLiteral("--no-privileges"), QStringLiteral("--no-password")},
                       from);
        !started)
        return started;
    while (dump.waitForReadyRead(kPatience)) {
        if (auto taken = to(dump.readAllStandardOutput()); !taken) {
            dump.kill();
            dump.waitForFinished();
            return taken;
        }
    }
    if (auto done = ended(dump, QStringLiteral("pg_dump")); !done)
        return done;
    return to(dump.readAllStandardOutput());
}

class PostgresRestore final : public DatabaseRestore
{
public:
    explicit PostgresRestore(const DatabaseSettings &into) : m_into(into) { }
    ~PostgresRestore() override
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill(); // its one transaction is rolled back
        m_process.waitForFinished();
    }

    Result<void> open()
    {
        return startProgram(m_process, QStringLiteral("pg_restore"),
                            {QStringLiteral("--single-transaction"), QStringLiteral("--exit-on-error"),
                             QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"),
                             QStringLiteral("--no-password"), QStringLiteral("--dbname=") + m_into.name},
                            m_into);
    }
    Result<void> write(QByteArrayView bytes) override
    {
        m_process.write(bytes.data(), bytes.size());
        while (m_process.bytesToWrite() > kPiece) {
            if (!m_process.waitForBytesWritten(kPatience))
                return failure(cannot(QStringLiteral("pg_restore"),
                                      QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed()));
        }
        return {};
    }
    Result<void> finish() override
    {
        m_process.closeWriteChannel();
        return ended(m_process, QStringLiteral("pg_restore"));
    }

private:
    DatabaseSettings m_into;
    QProcess m_process;
};

} // namespace

Result<void> copyDatabase(const DatabaseSettings &from, const ArchiveReader::Sink &to)
{
    return from.dialect == Dialect::SQLite ? copySqlite(from, to) : copyPostgres(from, to);
}

Result<void> expectEmpty(const DatabaseSettings &settings)
{
    const QString advice = QStringLiteral("A backup is restored into an empty place only.");
    if (settings.dialect == Dialect::SQLite) {
        return QFileInfo::exists(settings.path)
                   ? failure("restore.not-empty", QStringLiteral("%1 is there already").arg(settings.path), advice)
                   : Result<void>();
    }
    auto database = Database::open(settings);
    if (!database)
        return failure(database.error());
    const auto any = database->first(QStringLiteral("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = "
                                                    "c.relnamespace WHERE c.relkind IN ('r', 'p', 'S', 'v') AND "
                                                    "n.nspname = current_schema() LIMIT 1"));
    if (!any)
        return failure(any.error());
    if (*any)
        return failure("restore.not-empty",
                       QStringLiteral("The database %1 holds the table %2").arg(settings.name, (*any)->text(0)),
                       advice);
    return {};
}

Result<std::unique_ptr<DatabaseRestore>> DatabaseRestore::begin(const DatabaseSettings &into)
{
    const auto begun = [](auto restore) -> Result<std::unique_ptr<DatabaseRestore>> {
        if (auto open = restore->open(); !open)
            return failure(open.error());
        return restore;
    };
    if (into.dialect == Dialect::SQLite)
        return begun(std::make_unique<SqliteRestore>(into));
    return begun(std::make_unique<PostgresRestore>(into));
}

} // namespace cubby::server
