// SPDX-License-Identifier: GPL-3.0-or-later
// What may still be changed about an order, and stopping it.
#include "central/orders.h"

#include "central/access.h"
#include "central/assignment.h"
#include "central/custodyorders.h"
#include "central/directory.h"
#include "central/notices.h"
#include "central/records.h"
#include "central/returns.h"

namespace cubby::central {

namespace {

tl::unexpected<Error> orderUnknown() { return failure("order.unknown", QStringLiteral("There is no such order.")); }

struct KnownOrder
{
    CarrierId carrier;
    QString customer;
    std::vector<Package> packages; // locked
};

// Everything that will be changed is locked before it is read: first the banks, then the packages.
std::optional<KnownOrder> lockOrder(Work &work, const Actor &by, OrderId id, std::optional<BankId> further = {})
{
    const auto row = work.first(QStringLiteral("SELECT carrier, customer FROM orders WHERE order_id = ?"), id);
    if (!row || !by.sees(row->id<CarrierId>(0)))
        return std::nullopt;
    std::vector<BankId> banks;
    for (const storage::Row &bank :
         work.query(QStringLiteral("SELECT DISTINCT bank FROM packages WHERE order_id = ?"), id))
        banks.push_back(bank.id<BankId>(0));
    if (further && std::find(banks.begin(), banks.end(), *further) == banks.end())
        banks.push_back(*further);
    work.announce(banks);
    work.lockBanks(banks);
    KnownOrder order{row->id<CarrierId>(0), row->text(1), {}};
    for (const storage::Row &item : work.query(
             QStringLiteral("SELECT package FROM packages WHERE order_id = ? ORDER BY created_at, package"), id)) {
        if (const auto package = findPackage(work, item.id<PackageId>(0)))
            order.packages.push_back(*package);
    }
    return order;
}

bool isBeforeDeposit(const Package &package)
{
    return package.status == PackageStatus::PendingAssignment || package.status == PackageStatus::AssignedToCompartment;
}

// False if it is with people already.
bool cancel(Work &work, Package &package, const QString &why)
{
    if (package.status == PackageStatus::Cancelled || package.plan == PackagePlan::Collect)
        return true;
    if (!package.isOpen())
        return false;
    auto stay = findStay(work, package.bank, package.stay);
    if (stay && stay->state != StayState::Ended && !isBeforeDeposit(package)
        && package.status != PackageStatus::InTransit) {
        recall(work, package, *stay);
        setStatus(work, package, package.status,
                  {QStringLiteral("Recalled"), work.now(), stay->bank, stay->compartment, why});
        return true;
    }
    if (stay && stay->state != StayState::Ended)
        unassign(work, package, *stay, QStringLiteral("Cancelled"));
    if (!package.dropOff) // whoever hands in a return knows by themselves
        tellOfPackage(work, MessageKind::Cancelled, package);
    returnSettled(work, package.id, StayId());
    setStatus(work, package, PackageStatus::Cancelled,
              {QStringLiteral("Cancelled"), work.now(), package.bank, {}, why});
    settlePromises(work, package.bank); // who waits for room gets it
    return true;
}

// Promised anew at the other bank, or told to it.
void moveTo(Work &work, Package &package, BankId bank, const QString &why)
{
    const BankId before = package.bank;
    if (const auto stay = findStay(work, package.bank, package.stay); stay && stay->state == StayState::Promised)
        unassign(work, package, *stay, QStringLiteral("Moved"));
    returnSettled(work, package.id, StayId());
    package.bank = bank;
    setStatus(work, package, PackageStatus::PendingAssignment, {QStringLiteral("Moved"), work.now(), bank, {}, why});
    if (package.dropOff)
        expectReturn(work, package);
    else
        assign(work, package);
    if (bank != before)
        tellOfPackage(work, MessageKind::Redirected, package);
    settlePromises(work, before);
}

Result<void> checkMove(Work &work, CarrierId carrier, const std::vector<Package> &packages, BankId bank)
{
    if (!settingsOf(work, carrier).mayUse(bank)
        || !work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), bank))
        return failure("order.bank-unknown", QStringLiteral("There is no such bank."));
    const auto largest = work.first(QStringLiteral("SELECT MAX(size) FROM compartments WHERE bank = ?"), bank);
    for (const Package &package : packages) {
        if (package.bank != bank && package.isOpen() && !isBeforeDeposit(package))
            return failure("order.too-late", QStringLiteral("A package of this order has been brought to its bank."));
        if (isBeforeDeposit(package) && (!largest || int(package.size) > largest->number(0)))
            return failure("order.too-large", QStringLiteral("No compartment of this bank is as large."));
    }
    return {};
}

bool changeContact(Work &work, const KnownOrder &order, const OrderChange &change)
{
    auto contact = contactOf(work, order.customer);
    if (!contact)
        return false;
    contact->name = change.name.value_or(contact->name);
    contact->email = change.email.value_or(contact->email);
    contact->phone = change.phone.value_or(contact->phone);
    contact->language = change.language.value_or(contact->language);
    contact->push = change.push.value_or(contact->push);
    contact->timeZone = change.timeZone.value_or(contact->timeZone);
    if (!contact->reachable())
        return false;
    changeCustomer(work, order.customer, *contact);
    return true;
}

// Names of what was changed, never what to: the audit is read by more people than the contacts are.
QString namesOf(const OrderChange &change)
{
    QStringList names;
    const auto add = [&names](bool changed, const char *name) {
        if (changed)
            names << QLatin1StringView(name);
    };
    add(change.name.has_value(), "name");
    add(change.email.has_value(), "email");
    add(change.phone.has_value(), "phone");
    add(change.language.has_value(), "language");
    add(change.push.has_value(), "push");
    add(change.timeZone.has_value(), "timeZone");
    add(change.reachable.has_value(), "reachable");
    if (change.bank)
        names << QStringLiteral("bank ") + change.bank->toString();
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<void> moveBeforeDeposit(Work &work, Package &package, BankId bank, const QString &why)
{
    if (!isBeforeDeposit(package))
        return failure("order.too-late", QStringLiteral("The package has been brought to its bank."));
    if (auto possible = checkMove(work, package.carrier, {package}, bank); !possible)
        return possible;
    if (bank != package.bank)
        moveTo(work, package, bank, why);
    return {};
}

Result<void> changeOrder(Work &work, const Actor &by, OrderId id, const OrderChange &change)
{
    auto order = lockOrder(work, by, id, change.bank);
    if (!order)
        return orderUnknown();
    if (change.bank) {
        if (auto possible = checkMove(work, order->carrier, order->packages, *change.bank); !possible)
            return possible;
    }
    if ((change.name || change.email || change.phone || change.language || change.push || change.timeZone)
        && !changeContact(work, *order, change))
        return failure("order.contact", QStringLiteral("The customer needs an e-mail address or a telephone number."));
    for (Package &package : order->packages) {
        if (!package.isOpen())
            continue;
        const bool reach = change.reachable && *change.reachable != package.reachable;
        if (reach) {
            package.reachable = *change.reachable;
            amendPackage(work, package);
        }
        if (change.bank && *change.bank != package.bank)
            moveTo(work, package, *change.bank, change.why);
        else if (reach && package.status == PackageStatus::AssignedToCompartment)
            moveTo(work, package, package.bank,
                   QStringLiteral("reachable")); // another compartment may be the right one
        else if (const auto stay = findStay(work, package.bank, package.stay);
                 (reach || change.language) && stay && stay->state != StayState::Ended)
            appendDirectory(work, stay->bank, expectation(work, *stay));
    }
    audit(work, by, QStringLiteral("changeOrder"), id.toString(), namesOf(change), change.why, order->carrier);
    return {};
}

Result<void> cancelOrder(Work &work, const Actor &by, OrderId id, const QString &why)
{
    auto order = lockOrder(work, by, id);
    if (!order)
        return orderUnknown();
    bool any = order->packages.empty();
    for (Package &package : order->packages)
        any = cancel(work, package, why) || any;
    if (!any)
        return failure("order.too-late", QStringLiteral("Its packages were fetched already."));
    audit(work, by, QStringLiteral("cancelOrder"), id.toString(), {}, why, order->carrier);
    return {};
}

Result<void> cancelPackage(Work &work, const Actor &by, PackageId id, const QString &why)
{
    lockBankOf(work, id);
    auto package = findPackage(work, by, id);
    if (!package)
        return failure("package.unknown", QStringLiteral("There is no such package."));
    if (!cancel(work, *package, why))
        return failure("order.too-late", QStringLiteral("It was fetched already."));
    audit(work, by, QStringLiteral("cancelPackage"), id.toString(), {}, why, package->carrier);
    return {};
}

} // namespace cubby::central
