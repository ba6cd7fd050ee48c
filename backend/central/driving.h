// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "central/instructions.h"
#include "central/packages.h"
#include "domain/place.h"
#include "domain/status.h"

// What a driver does with an app of their own, away from the bank's screen or before it. Badges, grants and windows are
// those of people.h: the app may do at a bank what its driver may do there now.
namespace cubby::central {

struct Driver
{
    PersonId id;
    Actor by; // their carrier's
};

enum class DriverTask { Deliver, Collect };

struct Stop
{
    BankId bank;
    QString name;
    QString address;
    std::optional<Place> place;
    bool open = false; // by its hours
    BankStatus status = BankStatus::Inactive;
    std::optional<Time> from; // when the driver may sign in there; none: at any time
    std::optional<Time> until;
    qint64 toDeliver = 0; // packages of the driver's carrier
    qint64 toCollect = 0;
};
// Banks where the driver may sign in within a day, by name.
std::vector<Stop> stopsOf(Work &work, const Driver &driver);

struct DriverPackage
{
    Package package;
    DriverTask task = DriverTask::Deliver;
    CompartmentName compartment; // promised, or where it lies; empty: none yet
};
// At one bank of the driver's, by identifiers after `after`. Error code: driver.bank-forbidden.
Result<std::vector<DriverPackage>> driverPackages(Work &work, const Driver &driver, BankId bank, PackageId after,
                                                  int limit);
// One, wherever it is. Error codes: package.unknown, package.not-available (there is nothing to do with it), and that
// of before.
Result<DriverPackage> driverPackage(Work &work, const Driver &driver, PackageId id);

// Room for a package that has none yet; one that has some keeps it. Error codes: those of driverPackage(),
// bank.no-room.
Result<void> reserveForDriver(Work &work, const Driver &driver, PackageId id);
// The driver has taken it over to bring it to its bank. Error codes: those of driverPackage().
Result<void> handToDriver(Work &work, const Driver &driver, PackageId id);

// Opens the compartment that the driver stands before, for a package that is to go in or to come out. The bank opens as
// for support: it does not know who stands there, so that a compartment whose sensors cannot tell is to be inspected.
// Error codes: those of driverPackage(), compartment.unknown, bank.broken (in maintenance), bank.out-of-reach,
// compartment.broken, compartment.occupied, compartment.empty, compartment.forbidden (it is not the package's),
// package.too-large, instruction.not-heard.
// The bank hears of it within kDriverOpeningHolds or refuses: later the driver stands at another door.
Result<InstructionId> openForDriver(Work &work, const Driver &driver, PackageId package, BankId bank,
                                    const CompartmentName &compartment);
// What became of it. Nothing if it is another one's.
std::optional<AskedInstruction> driverOpening(Work &work, const Driver &driver, InstructionId id);

// Tells support, as an alert. Error codes: driver.bank-forbidden, driver.report (no text), compartment.unknown.
Result<void> reportByDriver(Work &work, const Driver &driver, BankId bank, const CompartmentName &compartment,
                            const QString &text);

// The text of the code on a compartment: "cubby:BANK/COMPARTMENT".
struct CompartmentCode
{
    BankId bank;
    CompartmentName compartment;
};
std::optional<CompartmentCode> readCompartmentCode(const QString &text);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::DriverTask>
{
    static constexpr std::array names{"Deliver", "Collect"};
};
