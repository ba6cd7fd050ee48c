// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/assignment.h"

#include "central/access.h"
#include "central/directory.h"

namespace cubby::central {

namespace {

bool inService(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT mode FROM banks WHERE bank = ?"), bank);
    return row && row->text(0) == toText(BankMode::Service);
}

// Promised stays whose wish is empty, or names a compartment that is not free and not opened for this very stay.
std::vector<Stay> brokenPromises(Work &work, BankId bank)
{
    std::vector<Stay> found;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT s.stay FROM stays s LEFT JOIN compartments c ON c.bank = s.bank AND "
                            "c.compartment = s.compartment WHERE s.bank = ? AND s.state = 'Promised' AND NOT COALESCE("
                            "c.condition = 'Good' AND c.unverified = 0 AND "
                            "(c.custody = 'Empty' OR (c.custody = 'Promised' AND c.stay = s.stay)), FALSE) "
                            "ORDER BY s.created_at, s.stay"),
             bank))
        found.push_back(findStay(work, bank, row.id<StayId>(0)).value_or(Stay()));
    return found;
}

void movePromise(Work &work, Stay &stay)
{
    const auto package = findPackage(work, stay.package);
    if (!package)
        return;
    const auto wish = chooseCompartment(work, stay.bank, stay.size, package->reachable);
    if (!wish && package->status != PackageStatus::InTransit) {
        Package waiting = *package;
        unassign(work, waiting, stay, QStringLiteral("NoRoom"));
        return;
    }
    if (wish.value_or(QString()) == stay.compartment)
        return;
    // A driver stands before the wall with it: what becomes of it is the bank's next word.
    stay.compartment = wish.value_or(QString());
    updateStay(work, stay);
    if (wish)
        appendDirectory(work, stay.bank, expectation(work, stay));
}

} // namespace

std::optional<CompartmentName> chooseCompartment(Work &work, BankId bank, Size size, bool reachable)
{
    const auto row = work.first(
        QStringLiteral("SELECT c.compartment FROM compartments c WHERE c.bank = ? AND c.size >= ? AND "
                       "c.custody = 'Empty' AND c.condition = 'Good' AND c.unverified = 0 AND NOT EXISTS "
                       "(SELECT 1 FROM stays s WHERE s.bank = c.bank AND s.compartment = c.compartment AND "
                       "s.state <> 'Ended') ORDER BY CASE WHEN ? = 1 AND c.above_floor BETWEEN ? AND ? THEN 0 ELSE 1 "
                       "END, c.size, c.compartment LIMIT 1"),
        bank, int(size), reachable, kReachableFrom, kReachableTo);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

bool assign(Work &work, Package &package)
{
    if (!kPackageTransitions.allows(package.status, PackageStatus::AssignedToCompartment)
        || !inService(work, package.bank))
        return false;
    const auto compartment = chooseCompartment(work, package.bank, package.size, package.reachable);
    if (!compartment)
        return false;
    const Stay stay{.id = StayId::make(work.now(), work.chance()),
                    .bank = package.bank,
                    .package = package.id,
                    .compartment = *compartment,
                    .size = package.size,
                    .keepFor = package.keepFor};
    insertStay(work, stay);
    package.stay = stay.id;
    setStatus(work, package, PackageStatus::AssignedToCompartment,
              {QStringLiteral("Assigned"), work.now(), package.bank, *compartment});
    const CredentialId credential = issueCredential(work, package.bank, stay.id);
    noteDirectoryNumber(work, credential, appendDirectory(work, package.bank, expectation(work, stay)));
    return !work.failed();
}

void unassign(Work &work, Package &package, const Stay &stay, const QString &why)
{
    Stay ended = stay;
    ended.state = StayState::Ended;
    ended.ended = why;
    updateStay(work, ended);
    endCredentials(work, stay.bank, stay.id, CredentialEnd::Withdrawn);
    appendDirectory(work, stay.bank, directory::PackageWithdrawn{stay.id});
    if (package.stay == stay.id) {
        package.stay = StayId();
        setStatus(work, package, PackageStatus::PendingAssignment,
                  {QStringLiteral("Unassigned"), work.now(), stay.bank, stay.compartment, why});
    }
}

void settlePromises(Work &work, BankId bank)
{
    work.lockBank(bank);
    auto broken = brokenPromises(work, bank);
    // First let go of all of them: one may take the room of another.
    for (Stay &stay : broken) {
        if (!std::exchange(stay.compartment, {}).isEmpty())
            updateStay(work, stay);
    }
    for (Stay &stay : broken)
        movePromise(work, stay);

    if (!inService(work, bank))
        return;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT package FROM packages WHERE bank = ? AND "
                                   "status = 'PendingAssignment' ORDER BY created_at, package"),
                    bank)) {
        if (auto package = findPackage(work, row.id<PackageId>(0)))
            assign(work, *package);
    }
}

} // namespace cubby::central
