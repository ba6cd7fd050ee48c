// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"
#include "domain/directoryentries.h"

// What the centre tells a bank: a log in the database, numbered in the transaction that makes the change.
namespace cubby::central {

// Appends to what the bank must learn, answers the entry's number, and makes the bank's link due.
quint64 appendDirectory(Work &work, BankId bank, const DirectoryEntry &entry);

// A directory begins anew: for a bank that knows more of it than this centre does, which was restored from a backup.
// The bank needs a snapshot then.
void openDirectoryEpoch(Work &work, BankId bank);

// What the bank is told of a stay that is promised or present, from what is stored now.
directory::PackageExpected expectation(Work &work, const Stay &stay);

// The bank is told that a stay has ended without anybody having opened a door. If a compartment of it still is believed
// to hold it there, the bank gives it up as it does with one that is unassigned: it is to be inspected.
void letGo(Work &work, const Stay &ended);

// What of it is the package's own, wherever it is: labels, language, whose it is.
void describePackage(Work &work, const Package &package, directory::PackageExpected &expected);

// The whole directory as of its head: stays, further credentials, people, and what the centre believes lies where.
std::vector<DirectoryEntry> directorySnapshot(Work &work, BankId bank);

// Reads one bank's directory log. Valid as long as the work it reads through.
class DirectoryLog final : public LogReader
{
public:
    DirectoryLog(Work &work, BankId bank) : m_work(&work), m_bank(bank) { }

    LogHead head() const override;
    std::optional<LogHead> headAt(quint64 number) const override;
    std::vector<LogRecord> read(quint64 first, int count, qsizetype bytes) const override;

private:
    Work *m_work;
    BankId m_bank;
};

} // namespace cubby::central
