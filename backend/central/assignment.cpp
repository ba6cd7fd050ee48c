// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/assignment.h"

#include "central/access.h"
#include "central/banks.h"
#include "central/directory.h"
#include "central/nearest.h"
#include "central/notices.h"
#include "central/reservations.h"

namespace cubby::central {

namespace {

const QString kPromiseExpired = QStringLiteral("PromiseExpired");

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
        assignSomewhere(work, waiting);
        return;
    }
    if (wish.value_or(QString()) == stay.compartment)
        return;
    // A driver stands before the wall with it: what becomes of it is the bank's next word.
    stay.compartment = wish.value_or(QString());
    updateStay(work, stay);
    if (!wish)
        return;
    Package told = *package;
    setStatus(work, told, told.status, {QStringLiteral("PromiseMoved"), work.now(), stay.bank, *wish});
    appendDirectory(work, stay.bank, expectation(work, stay));
}

} // namespace

bool takesPromises(Work &work, BankId bank)
{
    const auto row
        = work.first(QStringLiteral("SELECT mode, withdrawn_at, missing_since FROM banks WHERE bank = ?"), bank);
    if (!row || row->text(0) != toText(BankMode::Service) || !row->isNull(1))
        return false;
    const auto missing = row->optionalTime(2);
    return !missing || work.now() - *missing < kLostAfter;
}

QString freeBeyondDoubt()
{
    return QStringLiteral("c.custody = 'Empty' AND c.condition = 'Good' AND c.unverified = 0 AND NOT EXISTS (SELECT 1 "
                          "FROM stays s WHERE s.bank = c.bank AND s.compartment = c.compartment AND "
                          "s.state <> 'Ended')");
}

std::optional<CompartmentName> chooseCompartment(Work &work, BankId bank, Size size, bool reachable)
{
    const auto largest = largestToGive(work, bank, size);
    if (!largest)
        return std::nullopt;
    static const QString sql
        = QStringLiteral("SELECT c.compartment FROM compartments c WHERE c.bank = ? AND c.size BETWEEN ? AND ? AND ")
          + freeBeyondDoubt()
          + QStringLiteral(" ORDER BY CASE WHEN ? = 1 AND c.above_floor BETWEEN ? AND ? THEN 0 ELSE 1 END, c.size, "
                           "c.openings, COALESCE(c.last_access, 0), c.compartment LIMIT 1");
    const auto row = work.first(sql, bank, int(size), int(*largest), reachable, kReachableFrom, kReachableTo);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

bool assign(Work &work, Package &package)
{
    if (!kPackageTransitions.allows(package.status, PackageStatus::AssignedToCompartment)
        || !takesPromises(work, package.bank))
        return false;
    const auto compartment = chooseCompartment(work, package.bank, package.size, package.reachable);
    if (!compartment)
        return false;
    const Stay stay{.id = StayId::make(work.now(), work.chance()),
                    .bank = package.bank,
                    .package = package.id,
                    .compartment = *compartment,
                    .size = package.size,
                    .keepFor = package.keepFor,
                    .expiresAt = work.now() + kPromiseHolds};
    insertStay(work, stay);
    package.stay = stay.id;
    setStatus(work, package, PackageStatus::AssignedToCompartment,
              {QStringLiteral("Assigned"), work.now(), package.bank, *compartment});
    const CredentialId credential = issueCredential(work, package.bank, stay.id);
    noteDirectoryNumber(work, credential, appendDirectory(work, package.bank, expectation(work, stay)));
    return !work.failed();
}

void assignSomewhere(Work &work, Package &package)
{
    if (assign(work, package))
        return;
    const auto bank = package.elsewhere > 0 && package.status == PackageStatus::PendingAssignment
                          ? bankDetails(work, package.bank)
                          : std::nullopt;
    if (!bank || !bank->place)
        return;
    const CarrierSettings carrier = settingsOf(work, package.carrier);
    const auto near = nearestBanks(work, {.from = *bank->place,
                                          .size = package.size,
                                          .most = 1,
                                          .within = double(package.elsewhere),
                                          .except = package.bank,
                                          .allowed = [&carrier](BankId id) { return carrier.mayUse(id); }});
    if (near.empty())
        return;
    work.lockBank(near.front().bank);
    const BankId before = std::exchange(package.bank, near.front().bank);
    if (!chooseCompartment(work, package.bank, package.size, package.reachable)) { // gone meanwhile
        package.bank = before;
        return;
    }
    setStatus(work, package, package.status, {QStringLiteral("Redirected"), work.now(), package.bank, {}, bank->name});
    assign(work, package);
    tellOfPackage(work, MessageKind::Redirected, package);
}

void unassign(Work &work, Package &package, const Stay &stay, const QString &why)
{
    Stay ended = stay;
    ended.state = StayState::Ended;
    ended.ended = why;
    updateStay(work, ended);
    endCredentials(work, stay.bank, stay.id, CredentialEnd::Withdrawn);
    appendDirectory(work, stay.bank, directory::PackageWithdrawn{stay.id});
    if (stay.state != StayState::Promised) // the customer may have been told of it
        tellCustomer(work, MessageKind::Moved, QStringLiteral("moved/") + stay.id.toString(), package.customer,
                     stay.id);
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

    if (!takesPromises(work, bank))
        return;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT p.package FROM packages p WHERE p.bank = ? AND p.status = "
                                   "'PendingAssignment' AND NOT EXISTS (SELECT 1 FROM stays s WHERE s.package = "
                                   "p.package AND s.ended = 'PromiseExpired') ORDER BY p.created_at, p.package"),
                    bank)) {
        if (auto package = findPackage(work, row.id<PackageId>(0)))
            assign(work, *package);
    }
}

void lapsePromises(Work &work)
{
    std::vector<std::pair<BankId, StayId>> over;
    std::vector<BankId> banks;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, stay FROM stays WHERE state = 'Promised' AND expires_at <= ? "
                                   "ORDER BY expires_at, bank, stay LIMIT 500"),
                    work.now())) {
        over.emplace_back(row.id<BankId>(0), row.id<StayId>(1));
        banks.push_back(over.back().first);
    }
    if (over.empty())
        return;
    work.announce(banks);
    work.lockBanks(banks);
    for (const auto &[bank, id] : over) {
        const auto stay = findStay(work, bank, id);
        auto package = stay && stay->state == StayState::Promised ? findPackage(work, stay->package) : std::nullopt;
        // One that a driver has at the bank just now is the bank's to speak of.
        if (package && package->status == PackageStatus::AssignedToCompartment)
            unassign(work, *package, *stay, kPromiseExpired);
    }
    for (const BankId &bank : banks)
        settlePromises(work, bank);
}

} // namespace cubby::central
