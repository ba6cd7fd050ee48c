// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/driving.h"

#include "central/assignment.h"
#include "central/banks.h"

namespace cubby::central {

namespace {

constexpr std::chrono::hours kDay{24};
constexpr qsizetype kLongestReport = 500;

// What a driver takes to a bank, and what a driver takes out of it.
const QString kToDeliver = QStringLiteral("status IN ('PendingAssignment', 'AssignedToCompartment', 'InTransit') AND "
                                          "drop_off = 0");
const QString kToCollect = QStringLiteral("status = 'InLocker' AND (plan <> 'Keep' OR expired <> 0 OR drop_off <> 0)");

bool isToDeliver(const Package &package)
{
    return !package.dropOff
           && (package.status == PackageStatus::PendingAssignment
               || package.status == PackageStatus::AssignedToCompartment || package.status == PackageStatus::InTransit);
}

bool isToCollect(const Package &package)
{
    return package.status == PackageStatus::InLocker
           && (package.plan != PackagePlan::Keep || package.expired || package.dropOff);
}

bool mayWorkAt(Work &work, const Driver &driver, BankId bank)
{
    return work
        .first(QStringLiteral("SELECT 1 FROM grants g JOIN people p ON p.person = g.person WHERE g.person = ? AND "
                              "g.bank = ? AND p.withdrawn_at IS NULL AND p.not_after > ? AND (g.not_before IS NULL OR "
                              "g.not_before <= ?) AND (g.not_after IS NULL OR g.not_after > ?)"),
               driver.id, bank, work.now(), work.now(), work.now())
        .has_value();
}

tl::unexpected<Error> bankForbidden()
{
    return failure("driver.bank-forbidden", QStringLiteral("You may not work at this bank now."));
}

tl::unexpected<Error> refuse(const char *code, const char *message)
{
    return failure(code, QLatin1StringView(message));
}

DriverPackage withTask(Work &work, Package package)
{
    const auto stay = findStay(work, package.bank, package.stay);
    const bool isThere = stay && stay->state != StayState::Ended;
    const DriverTask task = isToDeliver(package) ? DriverTask::Deliver : DriverTask::Collect;
    return {std::move(package), task, isThere ? stay->compartment : CompartmentName()};
}

qint64 countAt(Work &work, const Driver &driver, BankId bank, const QString &which)
{
    const auto row
        = work.first(QStringLiteral("SELECT COUNT(*) FROM packages WHERE bank = ? AND carrier = ? AND ") + which, bank,
                     driver.by.carrier);
    return row ? row->number(0) : 0;
}

// What keeps the package from going into this compartment, or from coming out of it.
std::optional<Error> inTheWay(Work &work, const DriverPackage &wanted, BankId bank, const CompartmentName &name)
{
    const auto error = [](const char *code, const char *message) {
        return Error{QLatin1StringView(code), QLatin1StringView(message), {}};
    };
    const auto row
        = work.first(QStringLiteral("SELECT size, custody, condition, unverified FROM compartments WHERE bank = ? AND "
                                    "compartment = ?"),
                     bank, name);
    if (!row)
        return error("compartment.unknown", "The bank has no such compartment.");
    if (row->text(2) == toText(Condition::OutOfOrder))
        return error("compartment.broken", "This compartment is out of order.");
    const auto stay = findStayIn(work, bank, name);
    const bool isIts = stay && stay->package == wanted.package.id;
    const bool isFull = row->text(1) == toText(Custody::Holds);
    if (wanted.task == DriverTask::Collect) {
        if (!stay && !isFull)
            return error("compartment.empty", "Nothing lies in this compartment.");
        return isIts ? std::nullopt : std::optional(error("compartment.forbidden", "Another package lies there."));
    }
    if (isFull)
        return error("compartment.occupied", "Something lies in this compartment.");
    if (row->text(1) == toText(Custody::Unknown) || row->number(3) != 0 || row->text(2) != toText(Condition::Good))
        return error("compartment.broken", "Somebody has to look into this compartment first.");
    if (Size(row->number(0)) < wanted.package.size)
        return error("package.too-large", "The package is too large for this compartment.");
    if (stay && !isIts)
        return error("compartment.forbidden", "This compartment is kept for another package.");
    return std::nullopt;
}

} // namespace

std::vector<Stop> stopsOf(Work &work, const Driver &driver)
{
    std::vector<Stop> stops;
    for (const storage::Row &row : work.query(
             QStringLiteral("SELECT g.bank, g.not_before, g.not_after FROM grants g JOIN banks b ON b.bank = g.bank "
                            "JOIN people p ON p.person = g.person WHERE g.person = ? AND p.withdrawn_at IS NULL AND "
                            "(g.not_before IS NULL OR g.not_before <= ?) AND (g.not_after IS NULL OR g.not_after > ?) "
                            "ORDER BY b.name, g.bank"),
             driver.id, Time(work.now() + kDay), work.now())) {
        const auto bank = row.id<BankId>(0);
        const auto details = bankDetails(work, bank);
        if (!details)
            continue;
        stops.push_back({bank, details->name, details->address, details->place,
                         details->hours.isOpen(work.now(), details->timeZone), details->status(work.now()),
                         row.optionalTime(1), row.optionalTime(2), countAt(work, driver, bank, kToDeliver),
                         countAt(work, driver, bank, kToCollect)});
    }
    return stops;
}

Result<std::vector<DriverPackage>> driverPackages(Work &work, const Driver &driver, BankId bank, PackageId after,
                                                  int limit)
{
    if (!mayWorkAt(work, driver, bank))
        return bankForbidden();
    std::vector<DriverPackage> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT package FROM packages WHERE bank = ? AND carrier = ? AND ((") + kToDeliver
                        + QStringLiteral(") OR (") + kToCollect
                        + QStringLiteral(")) AND (CAST(? AS TEXT) = '' OR package > ?) ORDER BY package LIMIT ?"),
                    bank, driver.by.carrier, after.isNull() ? QString() : after.toString(),
                    after.isNull() ? QString() : after.toString(), limit)) {
        if (auto package = findPackage(work, driver.by, row.id<PackageId>(0)))
            found.push_back(withTask(work, std::move(*package)));
    }
    return found;
}

Result<DriverPackage> driverPackage(Work &work, const Driver &driver, PackageId id)
{
    auto package = findPackage(work, driver.by, id);
    if (!package)
        return refuse("package.unknown", "There is no such package.");
    if (!mayWorkAt(work, driver, package->bank))
        return bankForbidden();
    if (!isToDeliver(*package) && !isToCollect(*package))
        return refuse("package.not-available", "There is nothing to do with this package.");
    return withTask(work, std::move(*package));
}

Result<void> reserveForDriver(Work &work, const Driver &driver, PackageId id)
{
    lockBankOf(work, id);
    auto found = driverPackage(work, driver, id);
    if (!found)
        return failure(found.error());
    if (found->task == DriverTask::Collect)
        return refuse("package.not-available", "This package lies in its bank.");
    if (found->package.status == PackageStatus::PendingAssignment && !assign(work, found->package))
        return refuse("bank.no-room", "The bank has no compartment for it now.");
    audit(work, driver.by, QStringLiteral("reserveForPackage"), id.toString(), {}, {}, found->package.carrier);
    return {};
}

Result<void> handToDriver(Work &work, const Driver &driver, PackageId id)
{
    lockBankOf(work, id);
    auto found = driverPackage(work, driver, id);
    if (!found)
        return failure(found.error());
    if (found->package.status == PackageStatus::InTransit)
        return {};
    if (found->package.status != PackageStatus::AssignedToCompartment)
        return refuse("package.not-available", "No room is kept for this package.");
    setStatus(
        work, found->package, PackageStatus::InTransit,
        {.what = QStringLiteral("HandedOver"), .at = work.now(), .bank = found->package.bank, .person = driver.id});
    audit(work, driver.by, QStringLiteral("takeOver"), id.toString(), {}, {}, found->package.carrier);
    return {};
}

Result<InstructionId> openForDriver(Work &work, const Driver &driver, PackageId package, BankId bank,
                                    const CompartmentName &compartment)
{
    work.lockBank(bank);
    const auto wanted = driverPackage(work, driver, package);
    if (!wanted)
        return failure(wanted.error());
    if (wanted->package.bank != bank)
        return refuse("compartment.forbidden", "The package belongs to another bank.");
    const auto details = bankDetails(work, bank);
    if (!details || details->mode == BankMode::Maintenance)
        return refuse("bank.broken", "The bank is out of service.");
    if (details->status(work.now()) != BankStatus::Active)
        return refuse("bank.out-of-reach", "The bank cannot be reached now.");
    if (auto error = inTheWay(work, *wanted, bank, compartment))
        return failure(std::move(*error));
    // The centre asks on the driver's behalf: at any other compartment it would not.
    const Actor asking{{}, QString(QStringLiteral("person:") + driver.id.toString()), driver.by.from};
    return instruct(work, asking, {bank, directory::Action::Open, compartment, kDriverOpeningHolds},
                    QString(toText(wanted->task) + u' ' + package.toString()));
}

std::optional<AskedInstruction> driverOpening(Work &work, const Driver &driver, InstructionId id)
{
    const auto row = work.first(QStringLiteral("SELECT bank FROM instructions WHERE instruction = ? AND actor = ?"), id,
                                QString(QStringLiteral("person:") + driver.id.toString()));
    if (!row)
        return std::nullopt;
    constexpr int kLatest = 1000;
    for (AskedInstruction &asked : instructions(work, row->id<BankId>(0), kLatest)) {
        if (asked.id == id)
            return std::move(asked);
    }
    return std::nullopt;
}

Result<void> reportByDriver(Work &work, const Driver &driver, BankId bank, const CompartmentName &compartment,
                            const QString &text)
{
    if (!mayWorkAt(work, driver, bank))
        return bankForbidden();
    if (text.trimmed().isEmpty() || text.size() > kLongestReport)
        return refuse("driver.report", "Say what is wrong, in at most 500 characters.");
    if (!compartment.isEmpty()
        && !work.first(QStringLiteral("SELECT 1 FROM compartments WHERE bank = ? AND compartment = ?"), bank,
                       compartment))
        return refuse("compartment.unknown", "The bank has no such compartment.");
    raiseReport(work, bank, QStringLiteral("driverReport"), compartment, text);
    audit(work, driver.by, QStringLiteral("report"), bank.toString(), compartment, text, driver.by.carrier);
    return {};
}

std::optional<CompartmentCode> readCompartmentCode(const QString &text)
{
    const QString prefix = QStringLiteral("cubby:");
    if (!text.startsWith(prefix, Qt::CaseInsensitive))
        return std::nullopt;
    const auto bank = BankId::parse(text.mid(prefix.size()).section(u'/', 0, 0).toLower());
    const QString compartment = text.section(u'/', 1);
    return bank && !compartment.isEmpty() ? std::optional(CompartmentCode{*bank, compartment}) : std::nullopt;
}

} // namespace cubby::central
