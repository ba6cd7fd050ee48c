// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/placement.h"

#include "central/access.h"
#include "central/assignment.h"
#include "central/credentials.h"
#include "central/custodyorders.h"
#include "central/directory.h"
#include "central/events.h"
#include "central/notices.h"
#include "central/records.h"
#include "central/returns.h"
#include "domain/custody.h"

namespace cubby::central {

namespace {

Step step(const char *what, const Fact &fact, const CompartmentName &compartment, const QString &detail = {})
{
    return {QLatin1StringView(what), fact.at, fact.bank, compartment, detail};
}

// Nobody can tell any more whether the package of this stay lies where it lay.
void doubt(Work &work, const Fact &fact, Stay stay, const QString &why)
{
    stay.state = StayState::Doubtful;
    updateStay(work, stay);
    if (auto package = findPackage(work, stay.package); package && package->stay == stay.id && package->isOpen())
        setStatus(work, *package, PackageStatus::InDoubt, step("InDoubt", fact, stay.compartment, why));
}

// Who is dealing with this compartment, as far as the bank has said.
std::optional<PersonId> personAt(const Fact &fact, const CompartmentName &compartment)
{
    const CompartmentPicture *picture = fact.wall.find(compartment);
    if (!picture || !picture->state.visit || picture->state.visit->person.isNull())
        return std::nullopt;
    return picture->state.visit->person;
}

// Whoever was promised this compartment, or is believed in it, is not there. False if that contradicts a fact.
bool makeWay(Work &work, const Fact &fact, const Stay &comer, const CompartmentName &compartment)
{
    auto other = findStayIn(work, fact.bank, compartment);
    if (!other || other->id == comer.id)
        return true;
    if (other->state == StayState::Promised) {
        other->compartment.clear(); // settlePromises() finds it another one
        updateStay(work, *other);
        return true;
    }
    doubt(work, fact, *other, QStringLiteral("another package was put in its place"));
    return false;
}

// The package turned up in another stay than the centre planned. That plan is over. False if it was more than a plan.
bool giveUpOtherStay(Work &work, Package &package, const Stay &stay)
{
    work.lockBank(package.bank);
    auto other = findStay(work, package.bank, package.stay);
    package.stay = stay.id;
    package.bank = stay.bank;
    updatePackage(work, package);
    if (!other || other->id == stay.id || other->state == StayState::Ended)
        return true;
    const bool planned = other->state == StayState::Promised;
    other->state = StayState::Ended;
    other->ended = QStringLiteral("Elsewhere");
    updateStay(work, *other);
    endCredentials(work, other->bank, other->id, CredentialEnd::Withdrawn);
    appendDirectory(work, other->bank, directory::PackageWithdrawn{other->id});
    if (other->bank != stay.bank)
        settlePromises(work, other->bank);
    return planned;
}

// A package that the bank took without knowing it, or under a withdrawn stay, has no code yet that opens.
void makeSureOfCredential(Work &work, const Stay &stay)
{
    if (work.first(QStringLiteral("SELECT 1 FROM credentials c JOIN credential_stays s ON s.credential = c.credential "
                                  "WHERE s.bank = ? AND s.stay = ? AND c.state = 'Open'"),
                   stay.bank, stay.id))
        return;
    withdrawCredentials(work, stay);
    const CredentialId credential = issueCredential(work, stay.bank, stay.id);
    // The whole stay: a bank that was told of none, or that it is withdrawn, opens nothing for it.
    noteDirectoryNumber(work, credential, appendDirectory(work, stay.bank, expectation(work, stay)));
}

bool handedIn(Work &work, const Fact &fact, Package &package, const Stay &stay)
{
    const bool fits = package.stay == stay.id || giveUpOtherStay(work, package, stay);
    if (package.dropOff && package.status == PackageStatus::PendingAssignment)
        setStatus(work, package, PackageStatus::AssignedToCompartment, step("Assigned", fact, stay.compartment));
    returnSettled(work, package.id, stay.id);
    if (package.status == PackageStatus::AssignedToCompartment)
        setStatus(work, package, PackageStatus::InTransit, step("AtBank", fact, stay.compartment));
    tellCustomer(work, MessageKind::DroppedOff, QStringLiteral("droppedOff/") + stay.id.toString(), package.customer,
                 stay.id);
    return setStatus(work, package, PackageStatus::InLocker, step("DroppedOff", fact, stay.compartment)) && fits;
}

bool arrive(Work &work, const Fact &fact, Package &package, const Stay &stay, const char *what, PersonId person = {})
{
    bool fits = package.stay == stay.id || giveUpOtherStay(work, package, stay);
    if (package.status == PackageStatus::AssignedToCompartment)
        setStatus(work, package, PackageStatus::InTransit, step("AtBank", fact, stay.compartment));
    const bool cancelled = package.status == PackageStatus::Cancelled;
    Step lies = step(what, fact, stay.compartment);
    lies.person = person;
    fits = setStatus(work, package, PackageStatus::InLocker, lies) && fits;
    if (cancelled || package.plan == PackagePlan::Collect) {
        recall(work, package, stay);
        return fits;
    }
    makeSureOfCredential(work, stay);
    openOthersToo(work, stay);
    tellWhenReady(work, stay);
    return fits;
}

void attemptFailed(Work &work, const Fact &fact, const Package &package, const CompartmentName &compartment,
                   const std::optional<PersonId> &person, const QString &why)
{
    work.exec(QStringLiteral("INSERT INTO attempts (package, at, bank, compartment, person, why) "
                             "VALUES (?, ?, ?, ?, ?, ?)"),
              package.id, fact.at, fact.bank, compartment, person, why);
    record(work, fact.bank, fact.at, event::DeliveryFailed{package.id, compartment, person.value_or(PersonId()), why});
}

} // namespace

bool place(Work &work, const Fact &fact, const entry::UnlockRequested &e)
{
    noteUse(work, e.credential, fact.at, fact.bank, e.stay, e.compartment, "Opened");
    auto stay = findStay(work, fact.bank, e.stay);
    if (!stay)
        return true; // the bank's own stay, or none
    auto package = findPackage(work, stay->package);
    if ((e.purpose == Purpose::Deposit || e.purpose == Purpose::DropOff) && stay->state == StayState::Promised) {
        const bool fits = makeWay(work, fact, *stay, e.compartment);
        stay->compartment = e.compartment;
        updateStay(work, *stay);
        if (package && package->stay == stay->id && package->status == PackageStatus::AssignedToCompartment)
            setStatus(work, *package, PackageStatus::InTransit,
                      step("UnlockRequested", fact, e.compartment, toText(e.purpose)));
        return fits;
    }
    if (package && package->stay == stay->id)
        setStatus(work, *package, package->status, step("UnlockRequested", fact, e.compartment, toText(e.purpose)));
    return true;
}

bool place(Work &work, const Fact &fact, const entry::Deposited &e)
{
    auto stay = findStay(work, fact.bank, e.stay);
    auto package = findPackage(work, stay && !stay->package.isNull() ? stay->package : e.package);
    if (!package && !e.label.isEmpty())
        package = findPackageByLabel(work, e.label);
    if (!package && e.dropOff)
        package = adoptReturn(work, fact.bank, e.stay, e.label, e.size);
    bool fits = e.package.isNull() || package;
    if (!stay) {
        stay = Stay{.id = e.stay,
                    .bank = fact.bank,
                    .package = {},
                    .compartment = {},
                    .size = package ? package->size : e.size,
                    .keepFor = e.deadline - fact.at};
        insertStay(work, *stay);
    } else if (stay->state == StayState::Present && stay->compartment == e.compartment) {
        return true;
    } else if (stay->state == StayState::Ended || stay->state == StayState::Present) {
        fits = false;
    }
    fits = makeWay(work, fact, *stay, e.compartment) && fits;
    stay->package = package ? package->id : PackageId();
    stay->compartment = e.compartment;
    stay->state = StayState::Present;
    stay->ended.clear();
    stay->label = e.label;
    stay->depositedAt = fact.at;
    stay->deadline = e.deadline;
    stay->clock = 0;
    updateStay(work, *stay);
    if (!package) {
        raiseAlert(work, fact.bank, QStringLiteral("unknownPackage"), e.stay.toString(),
                   QStringLiteral("Nobody announced what lies in %1: %2").arg(e.compartment, e.label));
        return fits;
    }
    if (e.dropOff) // nobody is to fetch it but a driver: no code, no notice
        return handedIn(work, fact, *package, *stay) && fits;
    return arrive(work, fact, *package, *stay, "Deposited", e.person) && fits;
}

bool place(Work &work, const Fact &fact, const entry::DepositRefused &e)
{
    if (const auto package = findPackage(work, e.package))
        attemptFailed(work, fact, *package, {}, e.person.isNull() ? std::nullopt : std::optional(e.person), e.reason);
    return true;
}

bool place(Work &work, const Fact &fact, const entry::DepositFailed &e)
{
    auto stay = findStay(work, fact.bank, e.stay);
    if (!stay)
        return true; // of something that nobody announced
    auto package = findPackage(work, stay->package);
    if (package)
        attemptFailed(work, fact, *package, e.compartment, personAt(fact, e.compartment), toText(e.why));
    if (stay->state == StayState::Present && stay->compartment != e.compartment)
        return true; // an earlier try; it lies elsewhere by now
    if (stay->state == StayState::Ended)
        return false;
    if (e.why == DepositFailure::LeftInDoubt) {
        doubt(work, fact, *stay, toText(e.why));
        return true;
    }
    stay->depositedAt.reset();
    stay->deadline.reset();
    stay->state = package ? StayState::Promised : StayState::Ended;
    stay->ended = package ? QString() : QStringLiteral("DepositFailed");
    if (const auto other = findStayIn(work, fact.bank, stay->compartment); other && other->id != stay->id)
        stay->compartment.clear();
    updateStay(work, *stay);
    if (!package || package->stay != stay->id)
        return !package;
    return setStatus(work, *package, PackageStatus::AssignedToCompartment,
                     step("DepositFailed", fact, e.compartment, toText(e.why)));
}

namespace {

// Somebody took it out, and with that its stay is over.
bool takenOut(Work &work, const Fact &fact, StayId id, const CompartmentName &compartment, const char *how,
              CredentialEnd credential, PackageStatus status, PersonId person = {})
{
    auto stay = findStay(work, fact.bank, id);
    if (!stay)
        return false;
    if (stay->state == StayState::Ended && stay->ended == QLatin1StringView(how))
        return true;
    bool fits = stay->state == StayState::Present || stay->state == StayState::Doubtful;
    if (stay->state == StayState::Ended) // the bank may have been told to give it up
        appendDirectory(work, fact.bank, directory::PackageWithdrawn{stay->id});
    stay->state = StayState::Ended;
    stay->ended = QLatin1StringView(how);
    updateStay(work, *stay);
    endCredentials(work, fact.bank, stay->id, credential);
    auto package = findPackage(work, stay->package);
    if (!package)
        return fits;
    fits = (package->stay == stay->id || giveUpOtherStay(work, *package, *stay)) && fits;
    if (status == PackageStatus::Returned)
        tellCustomer(work, MessageKind::Returned, QStringLiteral("returned/") + stay->id.toString(), package->customer,
                     stay->id);
    else if (status == PackageStatus::Collected)
        tellCustomer(work, MessageKind::Collected, QStringLiteral("collected/") + stay->id.toString(),
                     package->customer, stay->id);
    Step taken = step(how, fact, compartment);
    taken.person = person;
    return setStatus(work, *package, status, taken) && fits;
}

} // namespace

bool place(Work &work, const Fact &fact, const entry::PickedUp &e)
{
    noteUse(work, e.credential, fact.at, fact.bank, e.stay, e.compartment, e.kind);
    return takenOut(work, fact, e.stay, e.compartment, e.kind, CredentialEnd::Spent, PackageStatus::PickedUp);
}

bool place(Work &work, const Fact &fact, const entry::Collected &e)
{
    return takenOut(work, fact, e.stay, e.compartment, e.kind, CredentialEnd::Withdrawn,
                    e.dropOff ? PackageStatus::Collected : PackageStatus::Returned, e.person);
}

bool place(Work &work, const Fact &fact, const entry::PickupUnclear &e)
{
    auto stay = findStay(work, fact.bank, e.stay);
    if (!stay || stay->state == StayState::Ended)
        return false;
    auto package = findPackage(work, stay->package);
    const bool liesThere = e.reason == QLatin1StringView("leftInside") || e.reason == QLatin1StringView("notOpened");
    if (!liesThere)
        doubt(work, fact, *stay, e.reason);
    else if (package)
        setStatus(work, *package, package->status, step(e.kind, fact, e.compartment, e.reason));
    return true;
}

bool place(Work &work, const Fact &fact, const entry::CompartmentSet &e)
{
    if (e.condition != Condition::Good)
        raiseAlert(work, fact.bank, QStringLiteral("compartment"), e.compartment,
                   QStringLiteral("%1 is %2: %3").arg(e.compartment, toText(e.condition), e.reason));
    if (e.unverified)
        return true; // an old memory or none: it knows no better than we do
    if (e.reason == QLatin1StringView("unassigned")) { // the answer to letGo()
        const CompartmentPicture *before = fact.wall.find(e.compartment);
        const auto held = before && before->stay() ? findStay(work, fact.bank, *before->stay()) : std::nullopt;
        if (held && held->state == StayState::Ended)
            appendDirectory(work, fact.bank, directory::PackageWithdrawn{held->id});
    }
    const bool holds = e.custody == Custody::Holds;
    for (const Stay &inside : openStays(work, fact.bank)) {
        const bool believed = inside.compartment == e.compartment && inside.state == StayState::Present;
        if (believed && e.reason == QLatin1StringView("unassigned") && unassigned(work, inside, fact.at))
            continue;
        if (believed && !(holds && inside.id == e.stay))
            doubt(work, fact, inside, e.reason);
    }
    if (!holds || e.stay.isNull())
        return true;
    auto stay = findStay(work, fact.bank, e.stay);
    if (!stay)
        return false;
    if (stay->state == StayState::Present && stay->compartment == e.compartment)
        return true;
    bool fits = makeWay(work, fact, *stay, e.compartment) && stay->state == StayState::Doubtful;
    stay->state = StayState::Present;
    stay->ended.clear();
    stay->compartment = e.compartment;
    if (!stay->depositedAt)
        stay->depositedAt = fact.at;
    if (!stay->deadline)
        stay->deadline = fact.at + stay->keepFor;
    updateStay(work, *stay);
    if (auto package = findPackage(work, stay->package))
        fits = arrive(work, fact, *package, *stay, "Found") && fits;
    return fits;
}

} // namespace cubby::central
