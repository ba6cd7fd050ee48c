// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/restored.h"

#include "central/directory.h"
#include "central/provision.h"
#include "central/records.h"

namespace cubby::central {

void databaseRestored(Work &work)
{
    const std::vector<BankId> banks = bankIds(work);
    work.lockBanks(banks);
    for (const BankId &bank : banks)
        openDirectoryEpoch(work, bank);
    // Whoever was taking care of a job is gone.
    work.exec(QStringLiteral("UPDATE bank_links SET acked_epoch = NULL, acked_number = 0, sent = 0, tries = 0, "
                             "snapshot_for = '', due_at = NULL"));
    work.exec(QStringLiteral("UPDATE jobs SET state = 'Due', due_at = CAST(? AS BIGINT) WHERE state = 'Taken'"),
              work.now());
    audit(work, QStringLiteral("cubby-server restore"), QStringLiteral("restore"), QStringLiteral("centre"));
}

} // namespace cubby::central
