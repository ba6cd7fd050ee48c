// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "seal/keys.h"

namespace cubby {

// What a kiosk needs to speak for its bank, as `cubby-server provision` hands it over in a folder: credentials.json and
// bank-key.pem, which nobody else may read.
struct BankCredentials
{
    BankId bank;
    seal::PrivateKey key; // seals what goes up
    seal::PublicKey centreDown; // opens what comes down
    seal::PublicKey centrePass; // opens the customers' passes
    QByteArray codeKey; // 32 bytes
    QString brokerUser;
    QString brokerPassword;
};

// Error codes: credentials.read, credentials.form, each with the file.
Result<BankCredentials> readBankCredentials(const QString &folder);
// Makes the folder. Error code: credentials.write.
Result<void> writeBankCredentials(const QString &folder, const BankCredentials &credentials);

} // namespace cubby
