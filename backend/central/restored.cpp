// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/restored.h"

#include "central/directory.h"
#include "central/provision.h"
#include "central/records.h"
#include "central/webhooks.h"

namespace cubby::central {

namespace {

// What is in the backup has been told, as far as it was told. Transactions' numbers are the old cluster's, and may be
// far ahead of this one's: they would be told as new, or not be passed, once this one comes there. Identifiers go on
// from the time in milliseconds, so that no receiver takes an event of this life for one that it had in another.
void settleStream(Work &work)
{
    if (work.database().dialect() == storage::Dialect::PostgreSQL) {
        work.exec(QStringLiteral("UPDATE events SET txid = CAST('0' AS xid8)"));
        work.query(QStringLiteral("SELECT setval('events_id', GREATEST(CAST(? AS BIGINT), "
                                  "(SELECT last_value FROM events_id)))"),
                   work.now());
    } else {
        work.exec(QStringLiteral("UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = 'events'"), work.now());
    }
    skipToTheEnd(work);
}

} // namespace

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
    settleStream(work);
    // Tokens that were used up after the backup would be good again.
    work.exec(QStringLiteral("UPDATE oauth_sessions SET ended_at = ?, ended_why = 'restored' WHERE ended_at IS NULL"),
              work.now());
    audit(work, QStringLiteral("cubby-server restore"), QStringLiteral("restore"), QStringLiteral("centre"));
}

} // namespace cubby::central
