// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/returns.h"

#include "central/customers.h"
#include "central/directory.h"
#include "central/orders.h"
#include "domain/label.h"

namespace cubby::central {

namespace {

directory::PackageExpected toldOf(Work &work, const Package &package, StayId stay)
{
    directory::PackageExpected expected;
    expected.stay = stay;
    describePackage(work, package, expected);
    expected.size = package.size;
    expected.keepFor = package.keepFor;
    return expected;
}

} // namespace

void expectReturn(Work &work, const Package &package)
{
    const auto stay = StayId::make(work.now(), work.chance());
    work.exec(QStringLiteral("INSERT INTO returns_expected (package, bank, stay) VALUES (?, ?, ?)"), package.id,
              package.bank, stay);
    appendDirectory(work, package.bank, toldOf(work, package, stay));
}

void returnSettled(Work &work, PackageId package, StayId keep)
{
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank, stay FROM returns_expected WHERE package = ? ORDER BY bank, stay"),
                    package)) {
        if (row.id<StayId>(1) != keep)
            appendDirectory(work, row.id<BankId>(0), directory::PackageWithdrawn{row.id<StayId>(1)});
    }
    work.exec(QStringLiteral("DELETE FROM returns_expected WHERE package = ?"), package);
}

std::vector<directory::PackageExpected> returnsExpected(Work &work, BankId bank)
{
    std::vector<directory::PackageExpected> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT package, stay FROM returns_expected WHERE bank = ? ORDER BY stay"), bank)) {
        if (const auto package = findPackage(work, row.id<PackageId>(0)))
            found.push_back(toldOf(work, *package, row.id<StayId>(1)));
    }
    return found;
}

StayId returnStay(Work &work, BankId bank, PackageId package)
{
    const auto row
        = work.first(QStringLiteral("SELECT stay FROM returns_expected WHERE bank = ? AND package = ?"), bank, package);
    return row ? row->id<StayId>(0) : StayId();
}

bool mayBeHandedInAt(Work &work, const Package &package, BankId bank)
{
    if (!package.dropOff || package.status != PackageStatus::PendingAssignment)
        return false;
    return package.bank == bank || (package.anyBank && settingsOf(work, package.carrier).mayUse(bank));
}

// The longest beginning that fits says whose it is.
std::optional<CarrierId> takerOfReturn(Work &work, BankId bank, const QString &label)
{
    const QString normal = normalLabel(label);
    std::optional<CarrierId> taker;
    qsizetype longest = -1;
    for (const Carrier &carrier : carriers(work, Actor{{}, QStringLiteral("centre")})) {
        if (!carrier.settings.unannouncedReturns || !carrier.settings.mayUse(bank))
            continue;
        QStringList beginnings = carrier.settings.returnLabels;
        if (beginnings.isEmpty())
            beginnings << QString();
        for (const QString &beginning : std::as_const(beginnings)) {
            if (normal.startsWith(beginning, Qt::CaseInsensitive) && beginning.size() > longest) {
                taker = carrier.id;
                longest = beginning.size();
            }
        }
    }
    return taker;
}

std::optional<Package> adoptReturn(Work &work, BankId bank, StayId stay, const QString &label, Size size)
{
    const auto carrier = takerOfReturn(work, bank, label);
    if (!carrier || label.isEmpty())
        return std::nullopt;
    const CarrierSettings settings = settingsOf(work, *carrier);
    Package package;
    package.id = PackageId::make(work.now(), work.chance());
    package.carrier = *carrier;
    package.order = OrderId::make(work.now(), work.chance());
    package.customer = storeCustomer(work, *carrier, {{}, {}, {}, settings.language()});
    package.bank = bank;
    package.size = size;
    package.keepFor = settings.keepFor;
    package.dropOff = true;
    package.createdAt = work.now();
    package.changedAt = work.now();
    storeOrder(work, package.order, *carrier, OrderKind::Return, QStringLiteral("unannounced-") + stay.toString(),
               package.customer, {});
    insertPackage(work, package, {label});
    setStatus(work, package, package.status, {QStringLiteral("Unannounced"), work.now(), bank});
    return package;
}

} // namespace cubby::central
