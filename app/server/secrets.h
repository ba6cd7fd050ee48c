// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

namespace cubby::server {

// What the centre keeps secret outside of its database, in a folder of its own: down.pem and pass.pem (its keys),
// fields.json (what contact data and codes are encrypted with), broker.json (how it signs in at the broker), api-tokens
// (one a line, who may use the HTTP API). A backup of the database is worth nothing without it.
struct Secrets
{
    central::CentreKeys keys;
    QString brokerUser;
    QString brokerPassword;
    QString brokerGroup; // of the shared subscription, unguessable
    QList<QByteArray> apiTokens;
};

// Error codes: secrets.read, secrets.form.
Result<Secrets> readSecrets(const QString &folder);
// Makes them where there are none, and never overwrites any. Error codes: those of reading, secrets.write.
Result<Secrets> readOrMakeSecrets(const QString &folder, Chance &chance);

} // namespace cubby::server
