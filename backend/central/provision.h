// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/layout.h"
#include "seal/badge.h"

namespace cubby::central {

// A bank and the people who may sign in there, as an operator adds them.
struct NewBank
{
    BankId id;
    Layout layout;
    seal::PublicKey key; // of the kiosk
    QByteArray codeKey; // 32 bytes, shared with the kiosk alone
};

// Error codes: provision.bank-known, provision.layout (no compartments), provision.code-key.
Result<void> addBank(Work &work, const NewBank &bank);

struct NewPerson
{
    QString name;
    QString role = QStringLiteral("driver"); // or "technician"
    QString pin; // 4 to 8 digits
    Time notAfter;
    std::vector<BankId> banks; // where they may sign in; empty: everywhere
    seal::PinCost pinCost = {};
};

// Answers the badge, whose secret is kept nowhere else. Error codes: provision.name, provision.pin, provision.role,
// provision.bank-unknown, provision.no-bank.
Result<seal::Badge> addPerson(Work &work, const NewPerson &person);

// Forgives the wrong PINs that have locked a badge, at every bank where the person may sign in. A bank that needs a
// whole snapshot before it hears of it has to be told again. Error code: provision.person-unknown.
Result<void> unlockBadge(Work &work, PersonId person);

std::vector<BankId> bankIds(Work &work);

} // namespace cubby::central
