// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/directory.h"

#include "central/customers.h"
#include "central/layouts.h"
#include "central/linkrow.h"
#include "central/people.h"
#include "central/returns.h"

#include <QSet>

#include <map>

namespace cubby::central {

quint64 appendDirectory(Work &work, BankId bank, const DirectoryEntry &entry)
{
    LinkRow *row = linkRow(work, bank);
    if (!row)
        return 0;
    const LogHead head = row->directory;
    const LogRecord record{head.number + 1, work.now(), Millis(0), kindOf(entry), bodyOf(entry)};
    const QByteArray chain = chainNext(head.chain, record);
    work.exec(QStringLiteral("INSERT INTO directory_log (bank, epoch, number, at, kind, body, chain) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
              bank, head.epoch, record.number, record.at, record.kind, record.body, chain);
    row->directory = {head.epoch, record.number, chain};
    row->sender.appended(sinceEpoch(work.now()));
    row->directoryChanged = true;
    work.wake(kBanksChannel);
    return record.number;
}

void openDirectoryEpoch(Work &work, BankId bank)
{
    const EpochId epoch = EpochId::make(work.now(), work.chance());
    if (LinkRow *row = linkRow(work, bank)) {
        // The one that ends now is kept, for whoever looks into what went wrong; nobody reads those before it.
        work.exec(QStringLiteral("DELETE FROM directory_log WHERE bank = ? AND epoch <> ?"), bank,
                  row->directory.epoch);
        row->directory = LogHead{epoch};
        row->directoryChanged = true;
    }
    // What was not acknowledged in the old epoch is in the snapshot that opens the new one.
    work.exec(QStringLiteral("UPDATE credentials SET directory_number = 0 WHERE bank = ? AND acked = 0"), bank);
}

void describePackage(Work &work, const Package &package, directory::PackageExpected &expected)
{
    expected.package = package.id;
    expected.labels = labelsOf(work, package.id);
    expected.language = languageOf(work, package);
    expected.accessible = package.reachable;
    expected.carrier = package.carrier;
    expected.dropOff = package.dropOff;
    if (package.dropOff)
        expected.contactKnown = isReachable(work, package.customer);
}

directory::PackageExpected expectation(Work &work, const Stay &stay)
{
    directory::PackageExpected expected;
    expected.stay = stay.id;
    expected.package = stay.package;
    expected.size = stay.size;
    expected.keepFor = stay.keepFor;
    expected.deadline = stay.deadline;
    expected.compartment = stay.compartment;
    if (const auto package = findPackage(work, stay.package)) {
        describePackage(work, *package, expected);
        if (package->stay == stay.id && stay.state != StayState::Promised)
            expected.plan = package->plan;
    }
    if (expected.labels.isEmpty() && !stay.label.isEmpty())
        expected.labels << stay.label;
    // A stay's first open credential goes with it; further ones are entries of their own.
    const auto credential
        = work.first(QStringLiteral("SELECT c.credential, c.digest FROM credentials c JOIN credential_stays s ON "
                                    "s.credential = c.credential WHERE s.bank = ? AND s.stay = ? AND s.added = 0 AND "
                                    "c.state = 'Open' ORDER BY c.created_at, c.credential LIMIT 1"),
                     stay.bank, stay.id);
    if (credential) {
        expected.credential = credential->id<CredentialId>(0);
        expected.codeDigest = credential->bytes(1);
    }
    return expected;
}

static directory::PackageExpected givenUp(Work &work, const Stay &ended)
{
    directory::PackageExpected expected = expectation(work, ended);
    expected.plan = PackagePlan::Unassign;
    return expected;
}

void letGo(Work &work, const Stay &ended)
{
    const bool held
        = work.first(QStringLiteral("SELECT 1 FROM compartments WHERE bank = ? AND stay = ?"), ended.bank, ended.id)
              .has_value();
    if (held)
        appendDirectory(work, ended.bank, givenUp(work, ended));
    else
        appendDirectory(work, ended.bank, directory::PackageWithdrawn{ended.id});
}

std::vector<DirectoryEntry> directorySnapshot(Work &work, BankId bank)
{
    std::vector<DirectoryEntry> content;
    std::map<CompartmentName, Stay> inside;
    QSet<CredentialId> told;
    for (const Stay &stay : openStays(work, bank)) {
        const auto expected = expectation(work, stay);
        told.insert(expected.credential);
        content.emplace_back(expected);
        if (stay.state == StayState::Present)
            inside.insert_or_assign(stay.compartment, stay);
        else if (stay.state == StayState::Doubtful)
            inside.emplace(stay.compartment, stay);
    }

    // What the bank holds by its own word although it is over.
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT s.stay FROM compartments c JOIN stays s ON s.bank = c.bank AND "
                                   "s.stay = c.stay WHERE c.bank = ? AND s.state = 'Ended' ORDER BY s.stay"),
                    bank)) {
        if (const auto stay = findStay(work, bank, row.id<StayId>(0)))
            content.emplace_back(givenUp(work, *stay));
    }

    for (const directory::PackageExpected &expected : returnsExpected(work, bank))
        content.emplace_back(expected);

    std::map<CredentialId, directory::CredentialIssued> further;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT c.credential, c.digest, s.stay FROM credentials c JOIN credential_stays s ON "
                            "s.credential = c.credential JOIN stays t ON t.bank = s.bank AND t.stay = s.stay "
                            "WHERE c.bank = ? AND c.state = 'Open' AND t.state <> 'Ended' "
                            "ORDER BY c.credential, s.stay"),
             bank)) {
        const auto id = row.id<CredentialId>(0);
        auto &issued = further[id];
        issued.credential = id;
        issued.codeDigest = row.bytes(1);
        issued.stays << row.id<StayId>(2);
    }
    for (const auto &[id, issued] : further) {
        if (!told.contains(id) || issued.stays.size() > 1)
            content.emplace_back(issued);
    }
    // A pass is good by its seal alone: the bank must go on knowing which ones are not.
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT DISTINCT c.credential FROM credentials c JOIN credential_stays s ON "
                            "s.credential = c.credential JOIN stays t ON t.bank = s.bank AND t.stay = s.stay "
                            "WHERE c.bank = ? AND c.state = 'Withdrawn' AND t.state <> 'Ended' ORDER BY c.credential"),
             bank))
        content.emplace_back(directory::CredentialWithdrawn{row.id<CredentialId>(0)});

    for (const directory::PersonGranted &granted : peopleGranted(work, bank))
        content.emplace_back(granted);
    if (const auto layout = wantedLayout(work, bank))
        content.emplace_back(*layout);

    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT compartment, believed_custody, believed_condition FROM compartments "
                                   "WHERE bank = ? ORDER BY compartment"),
                    bank)) {
        directory::CompartmentBelieved believed{row.text(0), fromText<Custody>(row.text(1)).value_or(Custody::Unknown),
                                                fromText<Condition>(row.text(2)).value_or(Condition::Inspect), StayId(),
                                                Time()};
        if (const auto found = inside.find(believed.compartment); found != inside.end()) {
            const Stay &stay = found->second;
            believed.custody = Custody::Holds;
            believed.stay = stay.id;
            believed.deadline = stay.deadline.value_or(work.now() + stay.keepFor);
        } else if (believed.custody != Custody::Empty) {
            believed.custody = Custody::Unknown;
        }
        content.emplace_back(believed);
    }
    if (const LinkRow *row = linkRow(work, bank))
        content.emplace_back(directory::BeliefsAsOf{row->journal.epoch, row->journal.number, row->ordinal <= 1});
    return content;
}

LogHead DirectoryLog::head() const
{
    const LinkRow *row = linkRow(*m_work, m_bank);
    return row ? row->directory : LogHead();
}

std::optional<LogHead> DirectoryLog::headAt(quint64 number) const
{
    const LogHead now = head();
    if (number == now.number)
        return now;
    if (number == 0)
        return LogHead{now.epoch, 0, chainStart()};
    const auto row
        = m_work->first(QStringLiteral("SELECT chain FROM directory_log WHERE bank = ? AND epoch = ? AND number = ?"),
                        m_bank, now.epoch, number);
    return row ? std::optional(LogHead{now.epoch, number, row->bytes(0)}) : std::nullopt;
}

std::vector<LogRecord> DirectoryLog::read(quint64 first, int count, qsizetype bytes) const
{
    std::vector<LogRecord> records;
    for (const storage::Row &row :
         m_work->query(QStringLiteral("SELECT number, at, kind, body FROM directory_log WHERE bank = ? AND epoch = ? "
                                      "AND number >= ? ORDER BY number LIMIT ?"),
                       m_bank, head().epoch, first, count)) {
        bytes -= row.bytes(3).size();
        if (bytes < 0 && !records.empty())
            break;
        records.push_back({row.unsignedNumber(0), row.time(1), Millis(0), row.text(2), row.bytes(3)});
    }
    return records;
}

} // namespace cubby::central
