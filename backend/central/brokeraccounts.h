// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

// Which banks the broker is to let in. The wish is stored with what it follows from; whoever reaches the broker tells
// it, as often as it takes.
namespace cubby::central {

struct BrokerAccount
{
    BankId bank;
    std::optional<QString> password; // none: the bank has no access
    qint64 version = 0;
};

// The latest wish replaces an earlier one. The password is sealed, and erased once the broker knows it.
void setBrokerAccount(Work &work, BankId bank, const std::optional<QString> &password);
std::vector<BrokerAccount> untoldBrokerAccounts(Work &work);
void brokerWasTold(Work &work, const BrokerAccount &account); // nothing happens if there is a later wish

} // namespace cubby::central
