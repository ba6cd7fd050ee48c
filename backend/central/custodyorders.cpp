// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/custodyorders.h"

#include "central/access.h"
#include "central/assignment.h"
#include "central/credentials.h"
#include "central/directory.h"
#include "central/notices.h"
#include "central/orders.h"
#include "central/records.h"

namespace cubby::central {

namespace {

tl::unexpected<Error> notPossible(const Package &package)
{
    return failure("package.not-possible",
                   QStringLiteral("A package that is %1 does not allow this.").arg(toText(package.status)));
}

Result<Package> lockPackage(Work &work, const Actor &by, PackageId id, std::optional<BankId> further = {})
{
    if (const auto row = work.first(QStringLiteral("SELECT bank FROM packages WHERE package = ?"), id)) {
        std::vector<BankId> banks{row->id<BankId>(0)};
        if (further && *further != banks.front())
            banks.push_back(*further);
        work.announce(banks);
        work.lockBanks(banks);
    }
    const auto package = findPackage(work, by, id);
    if (!package)
        return failure("package.unknown", QStringLiteral("There is no such package."));
    return *package;
}

// The stay is over without anybody having opened a door.
void endStay(Work &work, Stay stay, const char *how, CredentialEnd credentials)
{
    stay.state = StayState::Ended;
    stay.ended = QLatin1StringView(how);
    updateStay(work, stay);
    endCredentials(work, stay.bank, stay.id, credentials);
    letGo(work, stay);
}

// What the customer was told of this stay is not true any more.
void tellMoved(Work &work, const Package &package, const Stay &stay)
{
    tellCustomer(work, MessageKind::Moved, QStringLiteral("moved/") + stay.id.toString(), package.customer, stay.id);
}

// It waits for room again.
void waitAgain(Work &work, Package &package, const Step &step)
{
    package.stay = StayId();
    if (package.plan == PackagePlan::Unassign) {
        package.plan = PackagePlan::Keep;
        amendPackage(work, package);
    }
    setStatus(work, package, PackageStatus::PendingAssignment, step);
    settlePromises(work, package.bank);
}

} // namespace

Result<void> unassignPackage(Work &work, const Actor &by, PackageId id, const QString &why)
{
    auto package = lockPackage(work, by, id);
    if (!package)
        return failure(package.error());
    const auto stay = findStay(work, package->bank, package->stay);
    if (!stay || stay->state == StayState::Ended || package->status == PackageStatus::InTransit || package->dropOff
        || package->plan == PackagePlan::Collect)
        return notPossible(*package);
    if (package->plan == PackagePlan::Unassign)
        return {}; // asked already
    if (stay->state == StayState::Promised) {
        unassign(work, *package, *stay, why);
        settlePromises(work, package->bank);
    } else if (stay->state == StayState::Doubtful) {
        endStay(work, *stay, "Unassigned", CredentialEnd::Withdrawn);
        tellMoved(work, *package, *stay);
        waitAgain(work, *package, {QStringLiteral("Unassigned"), work.now(), stay->bank, stay->compartment, why});
    } else {
        package->plan = PackagePlan::Unassign;
        amendPackage(work, *package);
        appendDirectory(work, stay->bank, expectation(work, *stay));
        setStatus(work, *package, package->status,
                  {QStringLiteral("UnassignAsked"), work.now(), stay->bank, stay->compartment, why});
    }
    audit(work, by, QStringLiteral("unassign"), id.toString(), stay->compartment, why, package->carrier);
    return {};
}

void recall(Work &work, Package &package, const Stay &stay)
{
    tellOfPackage(work, MessageKind::Cancelled, package);
    package.plan = PackagePlan::Collect;
    amendPackage(work, package);
    withdrawCredentials(work, stay);
    appendDirectory(work, stay.bank, expectation(work, stay));
}

bool unassigned(Work &work, const Stay &stay, Time at)
{
    auto package = findPackage(work, stay.package);
    if (!package || package->stay != stay.id || package->plan != PackagePlan::Unassign)
        return false;
    Stay ended = stay;
    ended.state = StayState::Ended;
    ended.ended = QStringLiteral("Unassigned");
    updateStay(work, ended);
    endCredentials(work, stay.bank, stay.id, CredentialEnd::Withdrawn);
    appendDirectory(work, stay.bank, directory::PackageWithdrawn{stay.id});
    tellMoved(work, *package, stay);
    raiseAlert(work, stay.bank, QStringLiteral("unassigned"), stay.compartment,
               QStringLiteral("What lies in %1 is not the package that should").arg(stay.compartment));
    waitAgain(work, *package, {QStringLiteral("Unassigned"), at, stay.bank, stay.compartment});
    return true;
}

Result<void> movePackage(Work &work, const Actor &by, PackageId id, BankId bank, const QString &why)
{
    auto package = lockPackage(work, by, id, bank);
    if (!package)
        return failure(package.error());
    if (auto moved = moveBeforeDeposit(work, *package, bank, why); !moved)
        return moved;
    audit(work, by, QStringLiteral("move"), id.toString(), bank.toString(), why, package->carrier);
    return {};
}

Result<void> markInDoubt(Work &work, const Actor &by, PackageId id, const QString &why)
{
    auto package = lockPackage(work, by, id);
    if (!package)
        return failure(package.error());
    if (package->status == PackageStatus::InDoubt)
        return {};
    auto stay = findStay(work, package->bank, package->stay);
    if (package->status != PackageStatus::InLocker || !stay)
        return notPossible(*package);
    stay->state = StayState::Doubtful;
    updateStay(work, *stay);
    setStatus(work, *package, PackageStatus::InDoubt,
              {QStringLiteral("InDoubt"), work.now(), stay->bank, stay->compartment, why});
    raiseAlert(work, stay->bank, QStringLiteral("inDoubt"), id.toString(), why);
    audit(work, by, QStringLiteral("markInDoubt"), id.toString(), stay->compartment, why, package->carrier);
    return {};
}

Result<void> resolveDoubt(Work &work, const Actor &by, PackageId id, Finding finding, const QString &why)
{
    auto package = lockPackage(work, by, id);
    if (!package)
        return failure(package.error());
    auto stay = findStay(work, package->bank, package->stay);
    if (package->status != PackageStatus::InDoubt || !stay || stay->state == StayState::Ended)
        return notPossible(*package);
    const Step step{QStringLiteral("Resolved"), work.now(), stay->bank, stay->compartment, why};
    switch (finding) {
    case Finding::LiesThere:
        if (const auto other = findStayIn(work, stay->bank, stay->compartment); other && other->id != stay->id)
            return failure("package.not-possible",
                           QStringLiteral("Another package lies in %1.").arg(stay->compartment));
        stay->state = StayState::Present;
        if (!stay->deadline)
            stay->deadline = work.now() + stay->keepFor;
        updateStay(work, *stay);
        setStatus(work, *package, PackageStatus::InLocker, step);
        appendDirectory(work, stay->bank, expectation(work, *stay));
        tellWhenReady(work, *stay);
        break;
    case Finding::Fetched:
        endStay(work, *stay, "PickedUp", CredentialEnd::Spent);
        setStatus(work, *package, PackageStatus::PickedUp, step);
        break;
    case Finding::TakenBack:
        endStay(work, *stay, "Collected", CredentialEnd::Withdrawn);
        setStatus(work, *package, package->dropOff ? PackageStatus::Collected : PackageStatus::Returned, step);
        break;
    case Finding::ToDeliver:
        if (package->dropOff || package->plan == PackagePlan::Collect)
            return notPossible(*package);
        endStay(work, *stay, "Resolved", CredentialEnd::Withdrawn);
        tellMoved(work, *package, *stay);
        waitAgain(work, *package, step);
        break;
    }
    audit(work, by, QStringLiteral("resolveDoubt"), id.toString(), toText(finding), why, package->carrier);
    return {};
}

} // namespace cubby::central
