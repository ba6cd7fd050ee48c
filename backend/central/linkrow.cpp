// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/linkrow.h"

namespace cubby::central {

namespace {

LinkRow rowFrom(const storage::Row &row)
{
    LinkRow read;
    read.publicKey = row.bytes(1);
    read.directory = {row.id<EpochId>(2), row.unsignedNumber(3), row.bytes(4)};
    read.sender.acked = {row.id<EpochId>(5), row.unsignedNumber(6), row.bytes(7)};
    read.sender.sent = row.unsignedNumber(8);
    read.sender.tries = int(row.number(9));
    read.sender.snapshotFor = row.text(10);
    if (!row.isNull(11))
        read.sender.due = Millis(row.number(11));
    if (!row.isNull(12)) {
        read.journal = {row.id<EpochId>(12), row.unsignedNumber(13), row.bytes(14)};
        read.ordinal = row.number(15);
    }
    read.missingSince = row.optionalTime(16);
    return read;
}

const QString &selectRows()
{
    static const QString sql = QStringLiteral(
        "SELECT l.bank, b.public_key, l.down_epoch, l.down_number, l.down_chain, l.acked_epoch, l.acked_number, "
        "l.acked_chain, l.sent, l.tries, l.snapshot_for, l.due_at, e.epoch, e.number, e.chain, e.ordinal, "
        "b.missing_since "
        "FROM bank_links l JOIN banks b ON b.bank = l.bank LEFT JOIN journal_epochs e ON e.bank = l.bank AND "
        "e.ordinal = (SELECT MAX(m.ordinal) FROM journal_epochs m WHERE m.bank = l.bank) WHERE l.bank ");
    return sql;
}

} // namespace

void loadLinks(Work &work, const std::vector<BankId> &banks)
{
    work.lockBanks(banks);
    QStringList missing;
    for (const BankId &bank : banks) {
        if (!work.links().all.contains(bank))
            missing << bank.toString();
    }
    if (missing.isEmpty())
        return;
    const bool postgres = work.database().dialect() == storage::Dialect::PostgreSQL;
    const storage::Rows rows = postgres
                                   ? work.query(selectRows() + QStringLiteral("= ANY(CAST(? AS TEXT[]))"),
                                                QString(u'{' + missing.join(u',') + u'}'))
                                   : work.query(selectRows() + QStringLiteral("IN (SELECT value FROM json_each(?))"),
                                                QString(QStringLiteral("[\"") + missing.join(QStringLiteral("\",\""))
                                                        + QStringLiteral("\"]")));
    for (const storage::Row &row : rows)
        work.links().all.emplace(row.id<BankId>(0), rowFrom(row));
}

LinkRow *linkRow(Work &work, BankId bank)
{
    if (const auto known = work.links().all.find(bank); known != work.links().all.end())
        return &known->second;
    loadLinks(work, {bank});
    const auto read = work.links().all.find(bank);
    return read == work.links().all.end() ? nullptr : &read->second;
}

void writeLinks(Work &work)
{
    storage::Values links;
    storage::Values epochs;
    for (auto &[bank, row] : work.links().all) {
        const link::Sender &sender = row.sender;
        if (std::exchange(row.directoryChanged, false))
            links.insert(links.end(), {bank, row.directory.epoch, row.directory.number, row.directory.chain,
                                       sender.acked.epoch.isNull() ? std::nullopt : std::optional(sender.acked.epoch),
                                       sender.acked.number, sender.acked.chain, sender.sent, sender.tries,
                                       sender.snapshotFor, sender.due});
        if (std::exchange(row.journalChanged, false))
            epochs.insert(epochs.end(),
                          {bank, row.journal.epoch, row.ordinal, row.journal.number, row.journal.chain, work.now()});
    }
    static const QString intoLinks
        = QStringLiteral("bank_links (bank, down_epoch, down_number, down_chain, acked_epoch, acked_number, "
                         "acked_chain, sent, tries, snapshot_for, due_at)");
    static const QString updateLinks = QStringLiteral(
        " ON CONFLICT (bank) DO UPDATE SET down_epoch = excluded.down_epoch, down_number = excluded.down_number, "
        "down_chain = excluded.down_chain, acked_epoch = excluded.acked_epoch, acked_number = excluded.acked_number, "
        "acked_chain = excluded.acked_chain, sent = excluded.sent, tries = excluded.tries, "
        "snapshot_for = excluded.snapshot_for, due_at = excluded.due_at");
    work.insertRows(intoLinks, 11, links, updateLinks);
    static const QString intoEpochs
        = QStringLiteral("journal_epochs (bank, epoch, ordinal, number, chain, first_seen)");
    static const QString updateEpochs
        = QStringLiteral(" ON CONFLICT (bank, epoch) DO UPDATE SET number = excluded.number, chain = excluded.chain");
    work.insertRows(intoEpochs, 6, epochs, updateEpochs);
}

link::Sender loadSender(Work &work, BankId bank)
{
    const LinkRow *row = linkRow(work, bank);
    return row ? row->sender : link::Sender();
}

void saveSender(Work &work, BankId bank, const link::Sender &sender)
{
    LinkRow *row = linkRow(work, bank);
    if (!row || row->sender == sender)
        return;
    row->sender = sender;
    row->directoryChanged = true;
}

LogHead latestJournalHead(Work &work, BankId bank)
{
    const LinkRow *row = linkRow(work, bank);
    return row ? row->journal : LogHead();
}

JournalStanding journalStanding(Work &work, BankId bank, EpochId epoch)
{
    using Place = JournalStanding::Place;
    const LogHead latest = latestJournalHead(work, bank);
    if (latest.epoch == epoch)
        return {Place::Latest, latest};
    if (!latest.epoch.isNull()
        && work.first(QStringLiteral("SELECT 1 FROM journal_epochs WHERE bank = ? AND epoch = ?"), bank, epoch))
        return {Place::Superseded, latest};
    return {Place::Unknown, LogHead{epoch}};
}

void saveJournalHead(Work &work, BankId bank, const LogHead &head)
{
    LinkRow *row = linkRow(work, bank);
    if (!row)
        return;
    if (row->journal.epoch != head.epoch) {
        writeLinks(work); // of the epoch before this one
        ++row->ordinal;
    }
    row->journal = head;
    row->journalChanged = true;
}

} // namespace cubby::central
