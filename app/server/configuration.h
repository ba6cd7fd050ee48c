// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/gatewaychannel.h"
#include "app/settings.h"
#include "central/api/api.h"
#include "central/http/server.h"
#include "central/mail/smtp.h"
#include "link/mqttclient.h"
#include "storage/database.h"

namespace cubby::server {

// What follows from what cubby-server was told, see program.h.
struct Configuration
{
    storage::DatabaseSettings database;
    bool migrates = true; // `serve` brings the schema up to date
    QString only; // "all", or the one role of this process: "http", "link", "notification"
    QString secretsFolder;
    QString httpAddress;
    quint16 httpPort = 0;
    http::Limits limits;
    http::Certificate httpCertificate; // without: no TLS
    QStringList httpProxies; // IP addresses
    QString operationsAddress;
    quint16 operationsPort = 0;
    link::BrokerSettings broker; // without user and password
    QString publicBrokerHost; // how kiosks reach the broker
    quint16 publicBrokerPort = 0;
    QString brokerAccessFile;
    QString revocationsFile; // empty: none is written
    mail::SmtpServer smtp;
    mail::Mailbox mailFrom;
    QString supportMail; // empty: support looks at the alerts by itself
    std::optional<central::api::OutsideIdentity> identity; // another provider that says who members of staff are
    int requestsPerMinute = 0; // of each client of the API; 0: without limit
    QString publicUrl; // of the HTTP port, without a slash at its end; empty: there is none
    int notificationWorkers = 2; // for each channel
    central::QuietHours quietHours;
    Gateway sms;
    Gateway push;
    outward::CallLimits webhookLimits;

    bool does(const char *role) const { return only == QLatin1StringView("all") || only == QLatin1StringView(role); }
};

// Error codes: storage.url, configuration.gateway, secrets.read.
Result<Configuration> configurationFrom(const Settings &settings);

} // namespace cubby::server
