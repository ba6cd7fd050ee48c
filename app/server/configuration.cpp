// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/configuration.h"

#include "app/secretfile.h"

#include <QUrl>

namespace cubby::server {

namespace {

// Gateways are chosen by whoever runs the centre, and may stand in its own net.
Result<Gateway> gatewayFrom(const Settings &settings, const char *section)
{
    const auto key = [section](const char *name) { return QByteArray(QByteArray(section) + '/' + name); };
    const auto text = [&](const char *name) { return settings.text(key(name).constData()); };
    Gateway gateway;
    gateway.url = text("url");
    if (!QUrl(gateway.url).userInfo().isEmpty())
        return failure("configuration.gateway", QStringLiteral("%1 names a user").arg(QString::fromLatin1(key("url"))),
                       QStringLiteral("Who signs in at the gateway, and how, stands in the headers' file."));
    gateway.method = settings.choice(key("method").constData()).toLatin1();
    const QString format = settings.choice(key("format").constData());
    gateway.format = format == QLatin1StringView("json")   ? Gateway::Format::Json
                     : format == QLatin1StringView("form") ? Gateway::Format::Form
                                                           : Gateway::Format::Plain;
    gateway.body = text("body");
    gateway.limits.allowsPrivate = true;
    gateway.limits.caFile = settings.path(key("ca-file").constData());
    const auto success = statusesFrom(text("success"));
    if (!success)
        return failure("configuration.gateway",
                       QStringLiteral("%1/success is no list of statuses").arg(QLatin1StringView(section)),
                       QStringLiteral("Write them as in 200,202-204."));
    gateway.success = *success;
    if (const QString file = settings.path(key("headers-file").constData()); !file.isEmpty()) {
        const auto read = readSmallFile(file);
        if (!read)
            return failure(read.error());
        const auto headers = headersFrom(*read);
        if (!headers)
            return failure("configuration.gateway", QStringLiteral("%1: a line is no header").arg(file),
                           QStringLiteral("Write one a line: Name: value."));
        gateway.headers = *headers;
    }
    return gateway;
}

} // namespace

Result<Configuration> configurationFrom(const Settings &settings)
{
    using Security = mail::SmtpServer::Security;
    Configuration c;
    c.database.path = settings.path("database/path");
    if (const QString url = settings.text("database/url"); !url.isEmpty()) {
        auto database = storage::DatabaseSettings::fromUrl(url);
        if (!database)
            return failure(database.error());
        c.database = *database;
    }
    c.migrates = settings.boolean("database/migrate");
    c.only = settings.choice("only");
    c.secretsFolder = settings.path("secrets/folder");
    c.httpAddress = settings.text("http/address");
    c.httpPort = quint16(settings.integer("http/port"));
    c.httpCertificate = {settings.path("http/certificate"), settings.path("http/key")};
    if (c.httpCertificate.file.isEmpty() != c.httpCertificate.keyFile.isEmpty())
        return failure("settings.value",
                       QStringLiteral("http/certificate and http/key: both are needed for TLS, or none without"));
    c.httpProxies = settings.text("http/proxies").split(u' ', Qt::SkipEmptyParts);
    if (!c.httpProxies.isEmpty())
        c.limits.connectionsPerAddress = c.limits.connections; // a proxy's are those of all its clients
    c.limits.workers = int(settings.integer("http/workers"));
    c.operationsAddress = settings.text("operations/address");
    c.operationsPort = quint16(settings.integer("operations/port"));
    c.broker.host = settings.text("mqtt/host");
    c.broker.port = quint16(settings.integer("mqtt/port"));
    c.broker.caFile = settings.path("mqtt/ca-file");
    c.broker.certFile = settings.path("mqtt/certificate");
    c.broker.keyFile = settings.path("mqtt/key");
    const qint64 publicPort = settings.integer("mqtt/public-port");
    c.publicBrokerHost = settings.text("mqtt/public-host");
    if (c.publicBrokerHost.isEmpty())
        c.publicBrokerHost = c.broker.host;
    c.publicBrokerPort = publicPort ? quint16(publicPort) : c.broker.port;
    c.revocationsFile = settings.path("mqtt/crl-file");
    c.brokerAccessFile = settings.path("mqtt/access-file");
    c.smtp.host = settings.text("smtp/host");
    c.smtp.port = quint16(settings.integer("smtp/port"));
    const QString security = settings.choice("smtp/security");
    c.smtp.security = security == QLatin1StringView("none")  ? Security::None
                      : security == QLatin1StringView("tls") ? Security::Tls
                                                             : Security::StartTls;
    c.smtp.user = settings.text("smtp/user");
    c.smtp.password = settings.text("smtp/password");
    c.smtp.caFile = settings.path("smtp/ca-file");
    c.mailFrom = {settings.text("mail/from-name"), settings.text("mail/from")};
    c.supportMail = settings.text("mail/support");
    c.requestsPerMinute = int(settings.integer("http/requests-per-minute"));
    if (const QString issuer = settings.text("identity/issuer"); !issuer.isEmpty()) {
        const auto keys = readSmallFile(settings.path("identity/keys-file")).and_then(seal::ForeignKeys::parse);
        if (!keys)
            return failure("configuration.identity", QStringLiteral("identity/keys-file: ") + keys.error().message,
                           QStringLiteral("Put the provider's JWK Set there."));
        c.identity = central::api::OutsideIdentity{
            {issuer, settings.text("identity/audience")}, *keys, settings.text("identity/login-claim")};
    }
    c.publicUrl = settings.text("http/public-url");
    c.notificationWorkers = int(settings.integer("notification/workers"));
    c.quietHours = {QTime::fromString(settings.text("notification/quiet-from"), QStringLiteral("HH:mm")),
                    QTime::fromString(settings.text("notification/quiet-to"), QStringLiteral("HH:mm"))};
    const auto sms = gatewayFrom(settings, "sms");
    const auto push = gatewayFrom(settings, "push");
    if (!sms || !push)
        return failure(!sms ? sms.error() : push.error());
    c.sms = *sms;
    c.sms.from = settings.text("sms/from");
    c.push = *push;
    c.webhookLimits.allowsPrivate = settings.boolean("webhooks/allow-private");
    c.webhookLimits.caFile = settings.path("webhooks/ca-file");
    return c;
}

} // namespace cubby::server
