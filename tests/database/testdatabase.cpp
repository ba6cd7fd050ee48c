// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <map>

namespace cubby::test {

namespace {

using storage::Database;
using storage::DatabaseSettings;

template <class T>
T must(Result<T> result, const char *doing)
{
    if (!result)
        qFatal("%s: %s", doing, qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

DatabaseSettings onServer(const QString &name)
{
    const QString folder = qEnvironmentVariable("CUBBY_POSTGRES");
    if (folder.isEmpty())
        qFatal(
            "CUBBY_POSTGRES does not say where PostgreSQL listens: run this by ctest, or tests/database/postgres.sh");
    DatabaseSettings settings;
    settings.dialect = storage::Dialect::PostgreSQL;
    settings.durable = false;
    settings.host = folder;
    settings.user = QStringLiteral("cubby");
    settings.name = name;
    settings.busyTimeout = Millis(60'000); // one for all waits in tests; a test of it sets its own
    return settings;
}

Database server() { return must(Database::open(onServer(QStringLiteral("postgres"))), "the test server"); }

void run(Database &database, const QString &sql) { must(database.exec(sql), qPrintable(sql)); }

// The database with these steps, made by whoever needs it first.
QString templateFor(Database &server, std::span<const storage::Migration> migrations)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const storage::Migration &migration : migrations)
        hash.addData((migration.statements + migration.postgresql).join(u'\n').toUtf8());
    QString name = QStringLiteral("template_") + QString::fromLatin1(hash.result().toHex().first(16));
    run(server, QStringLiteral("SELECT pg_advisory_lock(1)"));
    const auto known = must(server.first(QStringLiteral("SELECT 1 FROM pg_database WHERE datname = ?"), name), "look");
    if (!known) {
        const QString raw = name + QStringLiteral("_raw");
        run(server, QStringLiteral("DROP DATABASE IF EXISTS ") + raw);
        run(server, QStringLiteral("CREATE DATABASE ") + raw);
        {
            Database database = must(Database::open(onServer(raw)), "the template");
            must(storage::migrate(database, migrations), "the template's schema");
        }
        run(server, QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(raw, name));
    }
    run(server, QStringLiteral("SELECT pg_advisory_unlock(1)"));
    return name;
}

// Making a database takes PostgreSQL a second where the disk is slow, emptying one a moment. So what one test of a
// program has used up another one gets, as good as new.
using Pool = std::multimap<QString, QString>; // by template
Pool &usedUp()
{
    static Pool pool;
    return pool;
}

void empty(const QString &name)
{
    Database database = must(Database::open(onServer(name)), "the test database");
    run(database, QStringLiteral(R"(DO $$
        DECLARE one name;
        BEGIN
            SET LOCAL session_replication_role = replica;
            FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_version' LOOP
                IF one = 'carriers' THEN -- the first one is part of the schema
                    DELETE FROM carriers WHERE created_at > 0;
                    UPDATE carriers SET settings = '{}';
                ELSE
                    EXECUTE format('DELETE FROM %I', one);
                END IF;
            END LOOP;
            FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
                EXECUTE format('ALTER SEQUENCE %I RESTART', one);
            END LOOP;
        END $$)"));
}

} // namespace

bool TestDatabase::isPostgres()
{
    return qEnvironmentVariable("CUBBY_TEST_DATABASE") == QLatin1StringView("postgresql");
}

TestDatabase::TestDatabase(std::span<const storage::Migration> migrations)
{
    if (isPostgres()) {
        Database database = server();
        m_from = migrations.empty() ? QStringLiteral("template0") : templateFor(database, migrations);
        if (auto used = usedUp().extract(m_from)) {
            m_name = used.mapped();
            empty(m_name);
        } else {
            static int s_count = 0;
            m_name = QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++s_count);
            run(database, QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_name, m_from));
        }
    } else if (!migrations.empty()) {
        Database database = open();
        must(storage::migrate(database, migrations), "the schema");
    }
}

TestDatabase::~TestDatabase()
{
    // Others go with the server.
    if (!m_name.isEmpty() && m_from != QLatin1StringView("template0"))
        usedUp().emplace(m_from, m_name);
}

DatabaseSettings TestDatabase::settings() const
{
    if (!m_name.isEmpty())
        return onServer(m_name);
    return {.path = m_folder.filePath(QStringLiteral("centre.db")), .durable = false};
}

QString TestDatabase::url() const
{
    if (m_name.isEmpty())
        return settings().path;
    return QStringLiteral("postgresql://cubby@/%1?host=%2").arg(m_name, settings().host);
}

Database TestDatabase::open() const { return must(Database::open(settings()), "the test database"); }

void TestDatabase::backUp()
{
    if (!m_name.isEmpty()) {
        Database database = server();
        return run(database, QStringLiteral("CREATE DATABASE %1_backup TEMPLATE %1").arg(m_name));
    }
    {
        Database database = open();
        run(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    if (!QFile::copy(settings().path, settings().path + QStringLiteral(".backup")))
        qFatal("the test database cannot be copied");
}

void TestDatabase::restore()
{
    if (!m_name.isEmpty()) {
        Database database = server();
        run(database, QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_name));
        return run(database, QStringLiteral("ALTER DATABASE %1_backup RENAME TO %1").arg(m_name));
    }
    const QString path = settings().path;
    if (!QFile::remove(path) || !QFile::rename(path + QStringLiteral(".backup"), path))
        qFatal("the test database cannot be put back");
}

QByteArray TestDatabase::raw() const
{
    Database database = open();
    if (m_name.isEmpty()) {
        run(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        QFile file(settings().path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the test database cannot be read");
        return file.readAll();
    }
    run(database, QStringLiteral("SET bytea_output = 'escape'"));
    QByteArray all;
    for (const storage::Row &table : must(
             database.query(QStringLiteral("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")), "tables")) {
        const QString sql = QStringLiteral("SELECT CAST(t AS TEXT) FROM \"%1\" t").arg(table.text(0));
        for (const storage::Row &row : must(database.query(sql), "rows"))
            all += row.text(0).toUtf8() + '\n';
    }
    return all;
}

} // namespace cubby::test
