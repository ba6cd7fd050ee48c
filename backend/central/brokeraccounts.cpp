// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/brokeraccounts.h"

namespace cubby::central {

namespace {
QString context(BankId bank) { return QStringLiteral("broker_access.password.") + bank.toString(); }
} // namespace

void setBrokerAccount(Work &work, BankId bank, const std::optional<QString> &password)
{
    const auto before = work.first(QStringLiteral("SELECT version FROM broker_access WHERE bank = ?"), bank);
    const qint64 version = before ? before->number(0) + 1 : 1;
    work.exec(QStringLiteral("DELETE FROM broker_access WHERE bank = ?"), bank);
    if (password)
        work.exec(QStringLiteral("INSERT INTO broker_access (bank, password, version, told) VALUES (?, ?, ?, 0)"), bank,
                  work.sealField(*password, context(bank)), version);
    else
        work.exec(QStringLiteral("INSERT INTO broker_access (bank, version, told) VALUES (?, ?, 0)"), bank, version);
    work.wake(kBanksChannel);
}

std::vector<BrokerAccount> untoldBrokerAccounts(Work &work)
{
    std::vector<BrokerAccount> untold;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, password, version FROM broker_access WHERE told = 0 ORDER BY bank"))) {
        BrokerAccount account{row.id<BankId>(0), {}, row.number(2)};
        if (!row.isNull(1))
            account.password = work.openField(row.bytes(1), context(account.bank));
        untold.push_back(std::move(account));
    }
    return untold;
}

void brokerWasTold(Work &work, const BrokerAccount &account)
{
    work.exec(QStringLiteral("UPDATE broker_access SET told = 1, password = NULL WHERE bank = ? AND version = ?"),
              account.bank, account.version);
}

} // namespace cubby::central
