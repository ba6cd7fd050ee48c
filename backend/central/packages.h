// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "domain/entries.h"
#include "domain/size.h"
#include "domain/status.h"

// The centre's records of packages and of their stays, read and written inside a transaction.
namespace cubby::central {

struct Package
{
    PackageId id;
    CarrierId carrier; // whose it is
    OrderId order;
    QString customer;
    BankId bank; // where it is to go, or went
    Size size = Size::M;
    Millis keepFor{0};
    bool reachable = false; // wants a compartment within reach of a wheelchair
    PackageStatus status = PackageStatus::PendingAssignment;
    bool expired = false;
    StayId stay; // the present or last one
    bool dropOff = false; // a return, which a customer hands in
    bool anyBank = false; // of a return: at any bank that its carrier may use
    PackagePlan plan = PackagePlan::Keep; // while it lies in a bank
    Time createdAt;
    Time changedAt;
    int elsewhere = 0; // metres: how far from its bank it may be taken where that has no room

    bool isOpen() const; // something may happen to it still
};

// Before anything of a package is changed: announces and locks its bank. Nothing is read for good before. Null: there
// is no such package.
BankId lockBankOf(Work &work, PackageId id);
// In a work that writes, the package is its own until it ends: two banks may speak of one package.
std::optional<Package> findPackage(Work &work, PackageId id);
// Nothing, too, if it is another carrier's.
std::optional<Package> findPackage(Work &work, const Actor &by, PackageId id);
// The newest open package that bears this label.
std::optional<Package> findPackageByLabel(Work &work, const QString &label);
void insertPackage(Work &work, const Package &package, const QStringList &labels); // without a line of history
QStringList labelsOf(Work &work, PackageId id);
QString languageOf(Work &work, const Package &package);

// Why a status changes: one line of the package's history.
struct Step
{
    QString what; // "Deposited"
    Time at; // when it happened, by the clock of whoever reports it
    BankId bank = {};
    CompartmentName compartment = {};
    QString detail = {};
    bool conflict = false;
    PersonId person = {}; // the driver or technician
    CUBBY_FIELDS(f("person", s.person); f("what", s.what); f("at", s.at); f("bank", s.bank);
                 f("compartment", s.compartment); f("detail", s.detail); f("conflict", s.conflict);)
};

// Sets the status and writes history. Facts are never refused: false says that the step is not in the table, and
// marks it so.
bool setStatus(Work &work, Package &package, PackageStatus status, const Step &step);
// Stores the package as it is here, without a line of history.
void updatePackage(Work &work, const Package &package);
// Stores what its order says of it: size, time, reach, plan.
void amendPackage(Work &work, const Package &package);

// Where a stay stands in its life. Doubtful: nobody can tell whether the package lies there still.
enum class StayState { Promised, Present, Doubtful, Ended };

struct Stay
{
    StayId id;
    BankId bank;
    PackageId package; // null: the bank took something that nobody announced
    CompartmentName compartment; // a wish while it is promised, may be empty then
    StayState state = StayState::Promised;
    QString ended = {}; // why
    QString label = {}; // as scanned at the deposit
    Size size = Size::M; // of the package, else of the compartment
    Millis keepFor{0};
    std::optional<Time> depositedAt = {};
    std::optional<Time> deadline = {};
    int clock = 0; // how many steps of its clock are behind it, see clocks.h
    std::optional<Time> expiresAt = {}; // of the promise, see lapsePromises()
};

std::optional<Stay> findStay(Work &work, StayId id); // looks into every partition
std::optional<Stay> findStay(Work &work, BankId bank, StayId id);
// The stay, if any, that is promised or present in this compartment.
std::optional<Stay> findStayIn(Work &work, BankId bank, const CompartmentName &compartment);
std::vector<Stay> openStays(Work &work, BankId bank); // all but the ended ones
void insertStay(Work &work, const Stay &stay);
void updateStay(Work &work, const Stay &stay);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::StayState>
{
    static constexpr std::array names{"Promised", "Present", "Doubtful", "Ended"};
};
