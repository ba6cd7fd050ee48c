// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/checkconfig.h"

#include "app/secretfile.h"
#include "app/server/secrets.h"
#include "app/server/tokenkeys.h"
#include "central/schema.h"
#include "link/brokeraccess.h"
#include "seal/certificates.h"
#include "storage/migrations.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace cubby::server {

namespace {

constexpr int kPatience = 3000; // ms, for somebody to answer
constexpr Millis kSoon = std::chrono::hours(24 * 14);

class Check
{
public:
    explicit Check(const Configuration &configuration) : m_c(configuration) { }

    Findings all()
    {
        secrets();
        database();
        listening(m_c.httpAddress, m_c.httpPort, "http");
        http();
        listening(m_c.operationsAddress, m_c.operationsPort, "operations");
        broker();
        mail();
        return m_found;
    }

private:
    void error(const QString &text) { m_found.errors << text; }
    void warn(const QString &text) { m_found.warnings << text; }

    void secrets()
    {
        if (const auto read = readSecrets(m_c.secretsFolder); !read)
            error(read.error().message % u' ' % read.error().advice);
        forOwnerAlone(m_c.secretsFolder);
        QDirIterator files(m_c.secretsFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            forOwnerAlone(files.filePath());
        }
    }

    void forOwnerAlone(const QString &path)
    {
        constexpr auto others
            = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        if (QFileInfo::exists(path) && (QFile::permissions(path) & others))
            warn(QStringLiteral("%1 may be read or written by others than its owner: chmod go= %1").arg(path));
    }

    void database()
    {
        const bool isFile = m_c.database.dialect == storage::Dialect::SQLite;
        if (isFile && !QFileInfo::exists(m_c.database.path)) {
            const QFileInfo folder(QFileInfo(m_c.database.path).path());
            return folder.isDir() && folder.isWritable()
                       ? warn(QStringLiteral("There is no database %1 yet").arg(m_c.database.path))
                       : error(QStringLiteral("%1 cannot be made: its folder is missing or not ours to write")
                                   .arg(m_c.database.path));
        }
        if (isFile)
            forOwnerAlone(m_c.database.path);
        storage::DatabaseSettings settings = m_c.database;
        settings.readOnly = true;
        auto opened = storage::Database::open(settings);
        if (!opened) { // a server may be started anew, what is in a file stays
            const QString said = QStringLiteral("The database does not answer: %1").arg(opened.error().message);
            return isFile ? error(said) : warn(said);
        }
        const int newest = central::schema().back().number;
        const auto version = storage::schemaVersion(*opened);
        if (!version)
            return error(QStringLiteral("The database cannot be read: %1").arg(version.error().message));
        if (*version > newest)
            error(QStringLiteral("The database has schema %1, this program knows %2: install a newer one")
                      .arg(*version)
                      .arg(newest));
        else if (*version < newest && !m_c.migrates)
            error(QStringLiteral("The database has schema %1 of %2: run `cubby-server migrate`")
                      .arg(*version)
                      .arg(newest));
        else if (*version < newest)
            warn(QStringLiteral("The database has schema %1 of %2: the next start brings it up to date")
                     .arg(*version)
                     .arg(newest));
    }

    void listening(const QString &address, quint16 port, const char *section)
    {
        const QHostAddress host(address);
        if (host.isNull())
            return error(
                QStringLiteral("%1/address: \"%2\" is no IP address").arg(QLatin1StringView(section), address));
        QTcpServer probe;
        if (!probe.listen(host, port))
            warn(QStringLiteral("%1: nobody can listen on %2 port %3 just now: %4")
                     .arg(QLatin1StringView(section), address, QString::number(port), probe.errorString()));
        if (std::string_view(section) == "operations" && !host.isLoopback())
            warn(QStringLiteral("operations/address: whoever reaches %1 may read the metrics").arg(address));
    }

    void answers(const QString &host, quint16 port, const QString &who)
    {
        QTcpSocket probe;
        probe.connectToHost(host, port);
        if (!probe.waitForConnected(kPatience))
            warn(QStringLiteral("%1 at %2 port %3 does not answer: %4")
                     .arg(who, host, QString::number(port), probe.errorString()));
    }

    void certificate(const char *key, const QString &path)
    {
        if (path.isEmpty() || !QFileInfo(path).isReadable())
            return;
        const auto facts = readSmallFile(path).and_then(seal::readCertificate);
        const Time now = systemNow().wall;
        if (!facts)
            error(QStringLiteral("%1: %2").arg(QLatin1StringView(key), facts.error().message));
        else if (facts->until <= now)
            error(QStringLiteral("%1: it ran out at %2").arg(QLatin1StringView(key), toIso(facts->until)));
        else if (facts->until < now + kSoon)
            warn(QStringLiteral("%1: it runs out at %2").arg(QLatin1StringView(key), toIso(facts->until)));
    }

    void readable(const QString &path, const char *key)
    {
        if (!path.isEmpty() && !QFileInfo(path).isReadable())
            error(QStringLiteral("%1: %2 cannot be read").arg(QLatin1StringView(key), path));
    }

    void http()
    {
        if (!m_c.does("http"))
            return;
        const auto keys = readTokenKeys(m_c.secretsFolder);
        if (!m_c.publicUrl.isEmpty() && keys && keys->keys.isEmpty())
            warn(QStringLiteral("%1: nobody can sign in, for there is no token-keys.json: `cubby-server "
                                "rotate-token-keys` makes it")
                     .arg(m_c.secretsFolder));
        readable(m_c.httpCertificate.file, "http/certificate");
        readable(m_c.httpCertificate.keyFile, "http/key");
        if (!m_c.httpCertificate.keyFile.isEmpty())
            forOwnerAlone(m_c.httpCertificate.keyFile);
        certificate("http/certificate", m_c.httpCertificate.file);
    }

    void broker()
    {
        if (!m_c.does("link"))
            return;
        readable(m_c.broker.caFile, "mqtt/ca-file");
        readable(m_c.broker.certFile, "mqtt/certificate");
        readable(m_c.broker.keyFile, "mqtt/key");
        if (m_c.broker.certFile.isEmpty() != m_c.broker.keyFile.isEmpty())
            error(QStringLiteral("mqtt/certificate and mqtt/key belong together"));
        if (!m_c.broker.keyFile.isEmpty())
            forOwnerAlone(m_c.broker.keyFile);
        certificate("mqtt/certificate", m_c.broker.certFile);
        const QHostAddress host(m_c.broker.host);
        if (m_c.broker.caFile.isEmpty() && !host.isLoopback() && m_c.broker.host != QLatin1StringView("localhost"))
            warn(QStringLiteral("mqtt/ca-file: without it the way to %1 is not encrypted").arg(m_c.broker.host));
        if (QFileInfo::exists(m_c.brokerAccessFile)) {
            if (const auto read = readSmallFile(m_c.brokerAccessFile).and_then(link::BrokerAccess::fromJson); !read)
                error(QStringLiteral("mqtt/access-file: %1").arg(read.error().message));
        }
        answers(m_c.broker.host, m_c.broker.port, QStringLiteral("The broker"));
    }

    void mail()
    {
        if (!m_c.does("notification"))
            return;
        if (!m_c.smtp.caFile.isEmpty() && !QFileInfo(m_c.smtp.caFile).isReadable())
            error(QStringLiteral("smtp/ca-file: %1 cannot be read").arg(m_c.smtp.caFile));
        const QHostAddress host(m_c.smtp.host);
        if (m_c.smtp.security == mail::SmtpServer::Security::None && !host.isLoopback()
            && m_c.smtp.host != QLatin1StringView("localhost"))
            warn(QStringLiteral("smtp/security: codes go to %1 in plain text").arg(m_c.smtp.host));
        answers(m_c.smtp.host, m_c.smtp.port, QStringLiteral("The mail server"));
    }

    const Configuration &m_c;
    Findings m_found;
};

} // namespace

Findings checkConfiguration(const Configuration &configuration) { return Check(configuration).all(); }

} // namespace cubby::server
