// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

// What opens: credentials of stays, and when their customer may be told.
namespace cubby::central {

// Makes a code that no other open credential of the bank has, and keeps its keyed digest; the code itself only sealed.
// The bank does not know of it until an entry of its directory says so: see noteDirectoryNumber().
CredentialId issueCredential(Work &work, BankId bank, StayId stay);
void noteDirectoryNumber(Work &work, CredentialId credential, quint64 number);
// Shared with the bank; empty and failed() if it cannot be had.
QByteArray codeKey(Work &work, BankId bank);
QByteArray digestOf(Work &work, CredentialId credential);

// The stay is over: what opened it alone opens nothing any more. With `tellBank` the bank learns it, too.
enum class CredentialEnd { Spent, Withdrawn };
void endCredentials(Work &work, BankId bank, StayId stay, CredentialEnd how);

// The bank has stored its directory up to here: the credentials in it work. Tells customers whose package lies there.
void directoryAcknowledged(Work &work, BankId bank, quint64 through);

// Consolidated pickup: of one person the newest code opens everything that lies in the bank, so that they show one pass
// and the doors open one after another. A credential belongs to the stay that it was made for; others are added to it.
// Adds what already lies there for whoever this package is for: of the same carrier, to the same name and addresses,
// with a code of their own. Called once the stay is Present, before its customer is told.
void openOthersToo(Work &work, const Stay &stay);
void addStays(Work &work, CredentialId credential, BankId bank, const QList<StayId> &stays);

// Writes the job to tell the customer, once both are true: the package lies in the bank, and the bank knows a code for
// it. Called after either; a credential is told of once.
void tellWhenReady(Work &work, const Stay &stay);

// The sealed code; nothing once it was erased.
std::optional<QString> codeOf(Work &work, CredentialId credential);
void eraseCode(Work &work, CredentialId credential);

} // namespace cubby::central
