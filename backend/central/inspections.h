// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "domain/enumtext.h"

// Which compartments somebody should look into, and which banks a technician should visit. What is due follows from
// what is stored; nothing has to be planned.
namespace cubby::central {

// How often a look is due, whatever happens.
struct InspectionRule
{
    Millis every = std::chrono::hours(24 * 180); // a compartment
    qint64 openings = 5'000; // of its door
    Millis maintenance = std::chrono::hours(24 * 365); // a bank
};

enum class InspectionReason { Fault, Openings, Time, Maintenance };

struct InspectionDue
{
    BankId bank;
    QString bankName;
    CompartmentName compartment; // empty: the whole bank
    InspectionReason why = InspectionReason::Time;
    Time since; // the last look, else when the bank was added
    qint64 openings = 0; // since that look
};

struct InspectionQuery
{
    BankId bank = {}; // null: all
    InspectionRule rule = {};
    int limit = 1000;
};
// Faults first, then what is due for longest. Banks are the operator's affair: nothing for anybody else.
std::vector<InspectionDue> inspectionsDue(Work &work, const Actor &by, const InspectionQuery &query = {});

// Somebody has looked. A compartment that is to be inspected stays so until its bank says that it is good.
void noteInspection(Work &work, BankId bank, const CompartmentName &compartment, Time at);
// The same, told from a desk; an empty compartment: the whole bank was maintained. An event of the bank. Error codes:
// actor.forbidden, bank.unknown, inspection.compartment (the bank has none of this name), inspection.reason.
Result<void> reportInspection(Work &work, const Actor &by, BankId bank, const CompartmentName &compartment,
                              const QString &why);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::InspectionReason>
{
    static constexpr std::array names{"Fault", "Openings", "Time", "Maintenance"};
};
