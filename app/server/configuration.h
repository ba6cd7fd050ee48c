// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "central/http/server.h"
#include "central/mail/smtp.h"
#include "link/mqttclient.h"
#include "storage/database.h"

namespace cubby::server {

// What cubby-server can be told, and what follows from it.
const Program &program();

struct Configuration
{
    storage::DatabaseSettings database;
    QString secretsFolder;
    QString httpAddress;
    quint16 httpPort = 0;
    http::Limits limits;
    link::BrokerSettings broker; // without user and password
    QString brokerAccessFile;
    mail::SmtpServer smtp;
    mail::Mailbox mailFrom;
};

Configuration configurationFrom(const Settings &settings);

} // namespace cubby::server
