// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/backup.h"

#include "app/secretfile.h"
#include "app/server/databasecopy.h"
#include "app/server/desk.h"
#include "app/server/secrets.h"
#include "central/restored.h"
#include "central/schema.h"
#include "storage/migrations.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>

#include <unistd.h>

namespace cubby::server {

namespace {

constexpr int kShortestPassphrase = 12;
const QString kManifest = QStringLiteral("manifest");
const QString kDatabase = QStringLiteral("database");
const QString kBrokerAccess = QStringLiteral("broker-access");
const QString kSecrets = QStringLiteral("secrets/"); // and a path within the folder

QString dialectName(storage::Dialect dialect)
{
    return dialect == storage::Dialect::SQLite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

// What the file says of itself, its first part.
struct Manifest
{
    int format = 1;
    QString software;
    QString database;
    int schema = 0;
    Time at;
    CUBBY_FIELDS(f("format", s.format); f("software", s.software); f("database", s.database); f("schema", s.schema);
                 f("at", s.at);)
};

Result<void> writePart(ArchiveWriter &archive, const QString &name, const QByteArray &content)
{
    return archive.begin(name).and_then([&] { return archive.write(content); }).and_then([&] { return archive.end(); });
}

QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        names << QDir(folder).relativeFilePath(files.filePath());
    }
    names.sort();
    return names;
}

Result<void> writeAll(const Configuration &configuration, const Manifest &manifest, ArchiveWriter &archive)
{
    const auto file = [&](const QString &name, const QString &path) {
        return readSmallFile(path).and_then(
            [&](const QByteArray &content) { return writePart(archive, name, content); });
    };
    // The secrets are read after the database's moment: a key that its rows need is never missing.
    auto written
        = writePart(archive, kManifest, json::writeText(manifest))
              .and_then([&] { return archive.begin(kDatabase); })
              .and_then([&] {
                  return copyDatabase(configuration.database, [&](QByteArrayView b) { return archive.write(b); });
              })
              .and_then([&] { return archive.end(); });
    for (const QString &name : filesIn(configuration.secretsFolder)) {
        if (written)
            written = file(kSecrets + name, configuration.secretsFolder + u'/' + name);
    }
    if (written && QFileInfo::exists(configuration.brokerAccessFile))
        written = file(kBrokerAccess, configuration.brokerAccessFile);
    return written.and_then([&] { return archive.finish(); });
}

Result<Manifest> manifestOf(const Configuration &configuration)
{
    auto database = storage::Database::open(configuration.database);
    if (!database)
        return failure(database.error());
    return storage::schemaVersion(*database).map([&](int schema) {
        return Manifest{1, QStringLiteral(CUBBY_VERSION), dialectName(configuration.database.dialect), schema,
                        systemNow().wall};
    });
}

// What restoring would need, from one reading of the whole file.
Result<Manifest> verified(const QString &path, const QString &passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("backup.file", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    auto sealed = seal::SealedReader::begin(file, passphrase);
    if (!sealed)
        return failure(sealed.error());
    QByteArray manifest;
    bool hasDatabase = false;
    const auto read = ArchiveReader(*sealed).read([&](const QString &name) -> Result<ArchiveReader::Sink> {
        hasDatabase = hasDatabase || name == kDatabase;
        return [&manifest, isManifest = name == kManifest](QByteArrayView piece) -> Result<void> {
            if (isManifest)
                manifest += piece;
            return {};
        };
    });
    if (!read)
        return failure(read.error());
    auto said = json::readText<Manifest>(manifest);
    if (!said || said->format != 1 || !hasDatabase)
        return failure("restore.version", QStringLiteral("This backup was made by another program or version"));
    return said;
}

Result<void> fits(const Configuration &configuration, const Manifest &manifest)
{
    const QString ours = dialectName(configuration.database.dialect);
    if (manifest.database != ours)
        return failure(
            "restore.database",
            QStringLiteral("The backup is of a database of %1, and %2 is configured").arg(manifest.database, ours));
    if (manifest.schema > central::schema().back().number)
        return failure("restore.version",
                       QStringLiteral("The backup has schema %1, this program knows %2")
                           .arg(manifest.schema)
                           .arg(central::schema().back().number),
                       QStringLiteral("Install version %1 or later.").arg(manifest.software));
    for (const QString &path : {configuration.secretsFolder, configuration.brokerAccessFile}) {
        const QFileInfo info(path);
        if (info.exists() && !(info.isDir() && QDir(path).isEmpty()))
            return failure("restore.not-empty", QStringLiteral("%1 is there already").arg(path),
                           QStringLiteral("A backup is restored into an empty place only."));
    }
    return expectEmpty(configuration.database);
}

// A file's name as it stands in the archive, below the folder and nowhere else.
Result<QString> within(const QString &folder, const QString &name)
{
    const QString path = QDir::cleanPath(folder + u'/' + name);
    if (name.isEmpty() || !path.startsWith(QDir::cleanPath(folder) + u'/'))
        return failure("archive.form", QStringLiteral("The backup names a file outside of its folder"));
    return path;
}

Result<void> putBack(const Configuration &configuration, const QString &path, const QString &passphrase,
                     const QString &staging)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("backup.file", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    auto sealed = seal::SealedReader::begin(file, passphrase);
    if (!sealed)
        return failure(sealed.error());
    std::unique_ptr<DatabaseRestore> database;
    QByteArray content;
    const auto toFile = [&content](const QString &to) -> ArchiveReader::Sink {
        content.clear();
        return [&content, to](QByteArrayView piece) -> Result<void> {
            content += piece;
            if (!piece.isEmpty())
                return {};
            return makeSecretFolder(QFileInfo(to).path()).and_then([&] { return writeSecretFile(to, content); });
        };
    };
    const auto read = ArchiveReader(*sealed).read([&](const QString &name) -> Result<ArchiveReader::Sink> {
        if (name == kDatabase) {
            auto begun = DatabaseRestore::begin(configuration.database);
            if (!begun)
                return failure(begun.error());
            database = std::move(*begun);
            return
                [&database](QByteArrayView piece) { return piece.isEmpty() ? Result<void>() : database->write(piece); };
        }
        if (name == kBrokerAccess)
            return toFile(staging + QStringLiteral("/broker-access"));
        if (name.startsWith(kSecrets))
            return within(staging + QStringLiteral("/secrets"), name.sliced(kSecrets.size())).map(toFile);
        return [](QByteArrayView) { return Result<void>(); };
    });
    if (!read)
        return failure(read.error());
    return database->finish();
}

Result<void> moveTo(const QString &from, const QString &to)
{
    if (!QFileInfo::exists(from))
        return {};
    QDir().rmdir(to); // an empty folder
    QDir().mkpath(QFileInfo(to).path());
    return QDir().rename(from, to) ? Result<void>()
                                   : failure("file.write", QStringLiteral("%1 cannot be moved to %2").arg(from, to));
}

// Which may stand on another disk.
Result<void> putBrokerAccess(const QString &from, const QString &to)
{
    if (!QFileInfo::exists(from))
        return {};
    return readSmallFile(from).and_then([&to](const QByteArray &content) { return writeSecretFile(to, content); });
}

// With the restored keys: the schema, and what banks have to hear.
Result<void> settle(const Configuration &configuration)
{
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return failure(secrets.error());
    auto database = storage::Database::open(configuration.database);
    if (!database)
        return failure(database.error());
    if (auto migrated = storage::migrate(*database, central::schema()); !migrated)
        return failure(migrated.error());
    SystemChance chance;
    auto work = central::Work::begin(*database, secrets->keys, chance, systemNow().wall);
    if (!work)
        return failure(work.error());
    central::databaseRestored(*work);
    return work->commit();
}

Error unsettled(const Configuration &configuration, const Error &error)
{
    const storage::DatabaseSettings &database = configuration.database;
    const QString where = database.dialect == storage::Dialect::SQLite ? database.path : database.name;
    return {
        error.code,
        QStringLiteral("Everything was put back, but the database could not be settled: %1").arg(error.message),
        QStringLiteral("Do not start the server. Mend what is wrong, remove %1, %2 and the database %3, and restore "
                       "again.")
            .arg(configuration.secretsFolder, configuration.brokerAccessFile, where)};
}

} // namespace

Result<QString> backUp(const Configuration &configuration, const QString &path, const QString &passphrase)
{
    if (QFileInfo::exists(path))
        return failure("backup.file", QStringLiteral("%1 is there already").arg(path));
    const auto manifest = manifestOf(configuration);
    if (!manifest)
        return failure(manifest.error());
    QFile part(path + QStringLiteral(".part"));
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !part.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure("backup.file",
                       QStringLiteral("%1 cannot be written: %2").arg(part.fileName(), part.errorString()));
    auto removed = qScopeGuard([&part] { part.remove(); });
    SystemChance chance;
    auto sealed = seal::SealedWriter::begin(part, passphrase, chance);
    if (!sealed)
        return failure(sealed.error());
    ArchiveWriter archive(*sealed);
    if (auto written = writeAll(configuration, *manifest, archive); !written)
        return failure(written.error());
    if (!part.flush() || ::fsync(part.handle()) != 0 || !part.rename(path))
        return failure("backup.file", QStringLiteral("%1 cannot be written: %2").arg(path, part.errorString()));
    removed.dismiss();
    return QStringLiteral("%1: %2 bytes, schema %3")
        .arg(path, QString::number(QFileInfo(path).size()), QString::number(manifest->schema));
}

Result<QString> restore(const Configuration &configuration, const QString &path, const QString &passphrase)
{
    const auto manifest = verified(path, passphrase);
    if (!manifest)
        return failure(manifest.error());
    if (auto fit = fits(configuration, *manifest); !fit)
        return failure(fit.error());
    const QString staging = configuration.secretsFolder + QStringLiteral(".restoring");
    QDir(staging).removeRecursively(); // of a restore that was interrupted
    const auto cleaned = qScopeGuard([&staging] { QDir(staging).removeRecursively(); });
    return makeSecretFolder(staging)
        .and_then([&] { return putBack(configuration, path, passphrase, staging); })
        .and_then([&] { return moveTo(staging + QStringLiteral("/secrets"), configuration.secretsFolder); })
        .and_then(
            [&] { return putBrokerAccess(staging + QStringLiteral("/broker-access"), configuration.brokerAccessFile); })
        .and_then([&] {
            return settle(configuration).map_error([&](const Error &error) { return unsettled(configuration, error); });
        })
        .map([&]() -> QString {
            return QStringLiteral("Restored what was there at %1 (version %2). Start the broker and the server: every "
                                  "bank tells what it did since, and is told anew what it must know.")
                .arg(toIso(manifest->at), manifest->software);
        });
}

Result<QString> readPassphrase(const QString &path)
{
    QFile file(path);
    const bool open = path.isEmpty() ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure("backup.passphrase", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const QString passphrase = QString::fromUtf8(line);
    if (passphrase.size() < kShortestPassphrase)
        return failure("backup.passphrase",
                       QStringLiteral("The passphrase must have at least %1 characters").arg(kShortestPassphrase),
                       QStringLiteral("It is the first line of --passphrase-file, or of standard input."));
    return passphrase;
}

} // namespace cubby::server
