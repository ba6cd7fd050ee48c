// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "seal/keys.h"

#include <optional>

namespace cubby {

// How a kiosk and its broker know each other, as PEM.
struct BankTls
{
    QByteArray authority; // who signs both certificates
    QByteArray certificate; // the kiosk's
    QByteArray key; // of that one
};

// What a kiosk needs to speak for its bank, as `cubby-server provision` hands it over in a folder or the centre at the
// enrolment: credentials.json, bank-key.pem and, with TLS, authority.pem, certificate.pem and tls-key.pem. Nobody else
// may read them.
struct BankCredentials
{
    BankId bank;
    seal::PrivateKey key; // seals what goes up
    seal::PublicKey centreDown; // opens what comes down
    seal::PublicKey centrePass; // opens the customers' passes
    QByteArray codeKey; // 32 bytes
    QString brokerUser;
    QString brokerPassword;
    std::optional<BankTls> tls = {};
    QString brokerHost = {}; // where the kiosk was told of one
    quint16 brokerPort = 0;
};

// The files of a BankTls in such a folder.
QString authorityFile(const QString &folder);
QString certificateFile(const QString &folder);
QString tlsKeyFile(const QString &folder);

// Error codes: credentials.read, credentials.form, each with the file.
Result<BankCredentials> readBankCredentials(const QString &folder);
// Makes the folder. Error code: credentials.write.
Result<void> writeBankCredentials(const QString &folder, const BankCredentials &credentials);

} // namespace cubby
