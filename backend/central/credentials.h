// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/access.h"
#include "central/customers.h"
#include "domain/opening.h"

#include <QJsonArray>

// What people do about credentials: somebody else may collect, a new code, a code taken back, and whether one would
// open. A bank goes by what it heard last: until it has acknowledged a change, `knownToBank` is false and the old state
// of things is in force there.
namespace cubby::central {

// Error codes: package.unknown (or of another carrier), access.nothing (no stay of it can be opened by a customer),
// access.contact (the other person needs a name and an e-mail address or a telephone number), access.unknown (no such
// open credential).

// Another person may collect, with a code of their own, which they are told as the customer is. Without `keepOwn` what
// the customer has opens no more.
Result<CredentialId> delegatePackage(Work &work, const Actor &by, PackageId package, const Contact &to, bool keepOwn,
                                     const QString &why);
// A new code and pass for the customer; the old ones open nothing as soon as the bank hears of it.
Result<CredentialId> reissueCode(Work &work, const Actor &by, PackageId package, const QString &why);
Result<void> withdrawCredential(Work &work, const Actor &by, CredentialId credential, const QString &why);

struct CredentialRecord
{
    CredentialId id;
    BankId bank;
    QString state; // Open, Spent, Withdrawn
    bool delegated = false; // for somebody else than the customer
    bool knownToBank = false;
    Time createdAt;
    std::optional<Time> endedAt;
    struct Use
    {
        Time at;
        CompartmentName compartment;
        QString what; // Opened, PickedUp
    };
    std::vector<Use> uses; // oldest first
};
std::vector<CredentialRecord> credentialsOf(Work &work, const Actor &by, PackageId package);
QJsonArray credentialDocument(const std::vector<CredentialRecord> &credentials);

// Whether a typed code or the text of a pass opens something at this bank now, judged as the bank judges, by what the
// centre knows. Other carriers' packages are not known here.
struct AccessCheck
{
    std::vector<CompartmentName> opens;
    std::optional<Denied> denied;
};
AccessCheck checkAccess(Work &work, const Actor &by, BankId bank, const QString &codeOrPass);

// Everything that opened this stay opens it no more, and the bank hears of each, also of what ended with the stay
// before the stay turned out to go on.
void withdrawCredentials(Work &work, const Stay &stay);

// One use, as the bank tells it.
void noteUse(Work &work, CredentialId credential, Time at, BankId bank, StayId stay, const CompartmentName &compartment,
             const char *what);

} // namespace cubby::central
