// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/layout.h"

namespace cubby::central {

// A bank as an operator adds it.
struct NewBank
{
    BankId id;
    Layout layout;
    seal::PublicKey key; // of the kiosk
    QByteArray codeKey; // 32 bytes, shared with the kiosk alone
    QString brokerPassword = {}; // empty: the broker is told nothing
};

// Error codes: provision.bank-known, provision.layout (no compartments), provision.code-key.
Result<void> addBank(Work &work, const NewBank &bank);

std::vector<BankId> bankIds(Work &work);

} // namespace cubby::central
