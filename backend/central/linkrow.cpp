// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/linkrow.h"

namespace cubby::central {

link::Sender loadSender(Work &work, BankId bank)
{
    const auto row
        = work.first(QStringLiteral("SELECT acked_epoch, acked_number, acked_chain, sent, tries, snapshot_for, "
                                    "due_at FROM bank_links WHERE bank = ?"),
                     bank);
    if (!row)
        return {};
    link::Sender sender;
    sender.acked = {row->id<EpochId>(0), row->unsignedNumber(1), row->bytes(2)};
    sender.sent = row->unsignedNumber(3);
    sender.tries = int(row->number(4));
    sender.snapshotFor = row->text(5);
    if (!row->isNull(6))
        sender.due = Millis(row->number(6));
    return sender;
}

void saveSender(Work &work, BankId bank, const link::Sender &sender)
{
    work.exec(QStringLiteral("UPDATE bank_links SET acked_epoch = ?, acked_number = ?, acked_chain = ?, sent = ?, "
                             "tries = ?, snapshot_for = ?, due_at = ? WHERE bank = ?"),
              sender.acked.epoch.isNull() ? std::nullopt : std::optional(sender.acked.epoch), sender.acked.number,
              sender.acked.chain, sender.sent, sender.tries, sender.snapshotFor, sender.due, bank);
}

LogHead latestJournalHead(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT epoch, number, chain FROM journal_epochs WHERE bank = ? "
                                               "ORDER BY ordinal DESC LIMIT 1"),
                                bank);
    return row ? LogHead{row->id<EpochId>(0), row->unsignedNumber(1), row->bytes(2)} : LogHead();
}

JournalStanding journalStanding(Work &work, BankId bank, EpochId epoch)
{
    using Place = JournalStanding::Place;
    const LogHead latest = latestJournalHead(work, bank);
    if (latest.epoch == epoch)
        return {Place::Latest, latest};
    if (work.first(QStringLiteral("SELECT 1 FROM journal_epochs WHERE bank = ? AND epoch = ?"), bank, epoch))
        return {Place::Superseded, latest};
    return {Place::Unknown, LogHead{epoch}};
}

void saveJournalHead(Work &work, BankId bank, const LogHead &head)
{
    work.exec(
        QStringLiteral("INSERT INTO journal_epochs (bank, epoch, ordinal, number, chain, first_seen) VALUES (?, ?, "
                       "(SELECT COALESCE(MAX(ordinal), 0) + 1 FROM journal_epochs WHERE bank = ?), ?, ?, ?) "
                       "ON CONFLICT (bank, epoch) DO UPDATE SET number = excluded.number, chain = excluded.chain"),
        bank, head.epoch, bank, head.number, head.chain, work.now());
}

} // namespace cubby::central
