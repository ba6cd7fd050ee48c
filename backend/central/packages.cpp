// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/packages.h"

#include "central/clocks.h"
#include "central/events.h"
#include "domain/label.h"

namespace cubby::central {

namespace {

const QString &packageColumns()
{
    static const QString columns
        = QStringLiteral("SELECT p.package, p.order_id, p.customer, p.bank, p.size, "
                         "p.keep_for, p.reachable, p.status, p.expired, p.stay, "
                         "p.created_at, p.changed_at, p.carrier, p.drop_off, p.any_bank, p.plan, p.elsewhere "
                         "FROM packages p ");
    return columns;
}

std::optional<Package> packageFrom(const std::optional<storage::Row> &row)
{
    if (!row)
        return std::nullopt;
    return Package{.id = row->id<PackageId>(0),
                   .carrier = row->id<CarrierId>(12),
                   .order = row->id<OrderId>(1),
                   .customer = row->text(2),
                   .bank = row->id<BankId>(3),
                   .size = Size(row->number(4)),
                   .keepFor = Millis(row->number(5)),
                   .reachable = row->truth(6),
                   .status = fromText<PackageStatus>(row->text(7)).value_or(PackageStatus::InDoubt),
                   .expired = row->truth(8),
                   .stay = row->id<StayId>(9),
                   .dropOff = row->truth(13),
                   .anyBank = row->truth(14),
                   .plan = fromText<PackagePlan>(row->text(15)).value_or(PackagePlan::Keep),
                   .createdAt = row->time(10),
                   .changedAt = row->time(11),
                   .elsewhere = int(row->number(16))};
}

const QString &stayColumns()
{
    static const QString columns
        = QStringLiteral("SELECT stay, bank, package, compartment, state, ended, label, size, keep_for, deposited_at, "
                         "deadline, clock, expires_at FROM stays ");
    return columns;
}

Stay stayFrom(const storage::Row &row)
{
    return {row.id<StayId>(0),
            row.id<BankId>(1),
            row.id<PackageId>(2),
            row.text(3),
            fromText<StayState>(row.text(4)).value_or(StayState::Doubtful),
            row.text(5),
            row.text(6),
            Size(row.number(7)),
            Millis(row.number(8)),
            row.optionalTime(9),
            row.optionalTime(10),
            int(row.number(11)),
            row.optionalTime(12)};
}

template <class T>
std::optional<T> orNull(const T &id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

std::optional<QString> orNull(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

void store(Work &work, const Package &package, const std::optional<Step> &step)
{
    work.exec(QStringLiteral("UPDATE packages SET bank = ?, stay = ?, status = ?, expired = ?, changed_at = ? "
                             "WHERE package = ?"),
              package.bank, orNull(package.stay), toText(package.status), package.expired, package.changedAt,
              package.id);
    record(work, package.bank, step ? step->at : work.now(),
           event::PackageChanged{package.id, package.status, package.expired, package.stay, step});
}

void tell(Work &work, const Stay &stay)
{
    record(work, stay.bank, work.now(),
           event::StayChanged{stay.id, stay.package, stay.compartment, stay.state, stay.ended, stay.label, stay.size,
                              stay.keepFor, stay.depositedAt, stay.deadline, stay.clock, stay.expiresAt});
}

} // namespace

bool Package::isOpen() const
{
    return status != PackageStatus::PickedUp && status != PackageStatus::Returned && status != PackageStatus::Cancelled
           && status != PackageStatus::Collected;
}

BankId lockBankOf(Work &work, PackageId id)
{
    const auto row = work.first(QStringLiteral("SELECT bank FROM packages WHERE package = ?"), id);
    if (!row)
        return {};
    const auto bank = row->id<BankId>(0);
    work.announce({bank});
    work.lockBank(bank);
    return bank;
}

std::optional<Package> findPackage(Work &work, PackageId id)
{
    if (id.isNull())
        return std::nullopt;
    return packageFrom(work.first(packageColumns() + QStringLiteral("WHERE p.package = ?") + work.forUpdate(), id));
}

std::optional<Package> findPackage(Work &work, const Actor &by, PackageId id)
{
    auto package = findPackage(work, id);
    return package && by.sees(package->carrier) ? package : std::nullopt;
}

std::optional<Package> findPackageByLabel(Work &work, const QString &label)
{
    return packageFrom(work.first(
        packageColumns()
            + QStringLiteral("JOIN package_labels l ON l.package = p.package WHERE l.normal = ? AND p.status NOT IN "
                             "('PickedUp', 'Returned', 'Cancelled', 'Collected') ORDER BY p.created_at DESC LIMIT 1")
            + work.forUpdate("p"),
        normalLabel(label)));
}

void insertPackage(Work &work, const Package &package, const QStringList &labels)
{
    work.exec(QStringLiteral("INSERT INTO packages (package, order_id, customer, bank, size, keep_for, reachable, "
                             "status, expired, stay, created_at, changed_at, carrier, drop_off, any_bank, plan, "
                             "elsewhere) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, ?, ?, ?, ?, ?, ?, ?)"),
              package.id, package.order, package.customer, package.bank, int(package.size), package.keepFor,
              package.reachable, toText(package.status), package.createdAt, package.changedAt, package.carrier,
              package.dropOff, package.anyBank, toText(package.plan), package.elsewhere);
    record(work, package.bank, work.now(),
           event::PackageOrdered{package.id, package.order, package.customer, package.size, package.keepFor,
                                 package.reachable, package.carrier, package.dropOff, package.anyBank,
                                 package.elsewhere});
    for (const QString &label : labels)
        work.exec(QStringLiteral("INSERT INTO package_labels (label, normal, package, carrier) VALUES (?, ?, ?, ?)"),
                  label, normalLabel(label), package.id, package.carrier);
}

QStringList labelsOf(Work &work, PackageId id)
{
    QStringList labels;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT label FROM package_labels WHERE package = ? ORDER BY label"), id))
        labels << row.text(0);
    return labels;
}

QString languageOf(Work &work, const Package &package)
{
    const auto row = work.first(QStringLiteral("SELECT language FROM customers WHERE customer = ?"), package.customer);
    return row ? row->text(0) : QString();
}

bool setStatus(Work &work, Package &package, PackageStatus status, const Step &step)
{
    const bool fits = kPackageTransitions.allows(package.status, status);
    if (status != package.status && status != PackageStatus::InLocker && status != PackageStatus::InDoubt)
        package.expired = false;
    package.status = status;
    package.changedAt = work.now();
    Step kept = step;
    kept.conflict = step.conflict || !fits;
    store(work, package, kept);
    work.exec(QStringLiteral(
                  "INSERT INTO package_history (package, ordinal, at, recorded_at, status, what, bank, compartment, "
                  "detail, conflict, person) VALUES (?, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM package_history "
                  "WHERE package = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
              package.id, package.id, step.at, work.now(), toText(status), step.what, orNull(step.bank),
              orNull(step.compartment), step.detail, kept.conflict, orNull(step.person));
    return fits;
}

void updatePackage(Work &work, const Package &package) { store(work, package, std::nullopt); }

void amendPackage(Work &work, const Package &package)
{
    work.exec(QStringLiteral("UPDATE packages SET size = ?, keep_for = ?, reachable = ?, plan = ? WHERE package = ?"),
              int(package.size), package.keepFor, package.reachable, toText(package.plan), package.id);
    record(work, package.bank, work.now(),
           event::PackageAmended{package.id, package.size, package.keepFor, package.reachable, package.plan});
}

std::optional<Stay> findStay(Work &work, StayId id)
{
    const auto row = work.first(stayColumns() + QStringLiteral("WHERE stay = ?"), id);
    return row ? std::optional(stayFrom(*row)) : std::nullopt;
}

std::optional<Stay> findStay(Work &work, BankId bank, StayId id)
{
    if (id.isNull())
        return std::nullopt;
    const auto row = work.first(stayColumns() + QStringLiteral("WHERE bank = ? AND stay = ?"), bank, id);
    return row ? std::optional(stayFrom(*row)) : std::nullopt;
}

std::optional<Stay> findStayIn(Work &work, BankId bank, const CompartmentName &compartment)
{
    const auto row = work.first(
        stayColumns() + QStringLiteral("WHERE bank = ? AND compartment = ? AND state IN ('Promised', 'Present')"), bank,
        compartment);
    return row ? std::optional(stayFrom(*row)) : std::nullopt;
}

std::vector<Stay> openStays(Work &work, BankId bank)
{
    std::vector<Stay> found;
    for (const storage::Row &row : work.query(
             stayColumns() + QStringLiteral("WHERE bank = ? AND state <> 'Ended' ORDER BY created_at, stay"), bank))
        found.push_back(stayFrom(row));
    return found;
}

void insertStay(Work &work, const Stay &stay)
{
    work.exec(
        QStringLiteral("INSERT INTO stays (stay, bank, package, compartment, state, ended, label, size, keep_for, "
                       "deposited_at, deadline, created_at, clock, clock_due, expires_at) VALUES "
                       "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        stay.id, stay.bank, orNull(stay.package), orNull(stay.compartment), toText(stay.state), stay.ended, stay.label,
        int(stay.size), stay.keepFor, stay.depositedAt, stay.deadline, work.now(), stay.clock, clockDue(stay),
        stay.expiresAt);
    tell(work, stay);
}

void updateStay(Work &work, const Stay &stay)
{
    work.exec(
        QStringLiteral(
            "UPDATE stays SET package = ?, compartment = ?, state = ?, ended = ?, label = ?, "
            "deposited_at = ?, deadline = ?, clock = ?, clock_due = ?, expires_at = ? WHERE bank = ? AND stay = ?"),
        orNull(stay.package), orNull(stay.compartment), toText(stay.state), stay.ended, stay.label, stay.depositedAt,
        stay.deadline, stay.clock, clockDue(stay), stay.expiresAt, stay.bank, stay.id);
    tell(work, stay);
}

} // namespace cubby::central
