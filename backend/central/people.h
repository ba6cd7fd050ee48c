// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "domain/directoryentries.h"
#include "seal/badge.h"

// Drivers and technicians: badges, PINs, and where and when they may sign in. Each is of one carrier. What changes here
// is an entry of the banks' directories: a bank that is cut off goes by what it heard last.
namespace cubby::central {

using RouteId = Id<struct RouteTag>; // banks that are gone round together

struct NewPerson
{
    QString name;
    QString role = QStringLiteral("driver"); // or "technician"
    QString pin; // 4 to 8 digits
    Time notAfter;
    std::vector<BankId> banks; // where they may sign in; empty: at every bank that there is
    seal::PinCost pinCost = {};
};

// Error codes of what follows: provision.person-unknown (or another carrier's, or withdrawn), provision.name,
// provision.pin, provision.role, provision.bank-unknown (or not its carrier's to use), provision.no-bank,
// provision.window (it ends before it begins), provision.route-unknown, provision.badge (not the one that is good, or
// the PIN is not its).

// Answers the badge, whose secret is kept nowhere else.
Result<seal::Badge> addPerson(Work &work, const Actor &by, const NewPerson &person);
// A new badge with a new PIN; the old one opens nothing as soon as a bank hears of it.
Result<seal::Badge> reissueBadge(Work &work, const Actor &by, PersonId person, const QString &pin, Time notAfter,
                                 const QString &why, seal::PinCost cost = {});
// By whoever has the badge in hand and knows its PIN.
Result<void> changePin(Work &work, const Actor &by, const seal::Badge &badge, const QString &oldPin,
                       const QString &newPin, seal::PinCost cost = {});
Result<void> renamePerson(Work &work, const Actor &by, PersonId person, const QString &name, const QString &why);
// For good: the person signs in nowhere any more.
Result<void> withdrawBadge(Work &work, const Actor &by, PersonId person, const QString &why);
// Forgives the wrong PINs that have locked a badge, at every bank where the person may sign in.
Result<void> unlockBadge(Work &work, const Actor &by, PersonId person, const QString &why = {});

// When a person may sign in at a bank, within the time for which the badge is good.
struct Window
{
    std::optional<Time> from = {};
    std::optional<Time> until = {};
};
Result<void> grantBank(Work &work, const Actor &by, PersonId person, BankId bank, const Window &window,
                       const QString &why);
Result<void> revokeBank(Work &work, const Actor &by, PersonId person, BankId bank, const QString &why);

Result<RouteId> addRoute(Work &work, const Actor &by, const QString &name, const std::vector<BankId> &banks);
// For each bank of the route, as it is now.
Result<void> grantRoute(Work &work, const Actor &by, PersonId person, RouteId route, const Window &window,
                        const QString &why);

struct Person
{
    PersonId id;
    CarrierId carrier;
    QString name;
    QString role;
    Time notAfter;
    std::optional<Time> withdrawnAt;
    QList<BankId> banks;
};
std::vector<Person> people(Work &work, const Actor &by); // that the actor sees
std::optional<Person> findPerson(Work &work, const Actor &by, PersonId id);

// What a bank is to know of people, as of now.
std::vector<directory::PersonGranted> peopleGranted(Work &work, BankId bank);

} // namespace cubby::central
