// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "seal/accesstoken.h"

namespace cubby::server {

// What the centre keeps secret outside of its database, in a folder of its own: down.pem and pass.pem (its keys),
// fields.json (what contact data and codes are encrypted with), broker.json (how it signs in at the broker), api-tokens
// (one a line, who may use the HTTP API), token-keys.json (what access tokens are signed with), and the certificate
// authority's folder if it is kept here. A backup of the database is worth nothing without it.
struct Secrets
{
    central::CentreKeys keys;
    QString brokerUser;
    QString brokerPassword;
    QString brokerGroup; // of the shared subscription, unguessable
    QString keeperUser; // who tells the broker of accounts
    QString keeperPassword;
    QByteArray root; // the authority's certificate (PEM), be its key here or elsewhere; may be missing
    QList<QByteArray> apiTokens;
    seal::TokenKeys tokenKeys; // none: nobody signs in
};

// Error codes: secrets.read, secrets.form.
Result<Secrets> readSecrets(const QString &folder);
// Makes them where there are none, and never overwrites any. Error codes: those of reading, secrets.write.
Result<Secrets> readOrMakeSecrets(const QString &folder, Chance &chance);

// Adds what a folder of an earlier version lacks; nothing to one that is not there. Error codes: as above.
Result<void> bringSecretsUpToDate(const QString &folder, Chance &chance);

// The fleet's certificate authority, which need not be here: ca/root.pem and ca/root-key.pem.
inline const QString kRootFile = QStringLiteral("/root.pem");
inline const QString kRootKeyFile = QStringLiteral("/root-key.pem");
QString authorityFolder(const QString &secretsFolder);
Result<seal::Authority> readAuthority(const QString &folder); // the same error codes

} // namespace cubby::server
