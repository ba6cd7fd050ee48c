// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"

// Members of staff, of a carrier or of the operator. What each role may do stands in oauth/scopes.h, and how they sign
// in in oauth/signin.h.
namespace cubby::central {

using StaffId = Id<struct StaffTag>;

enum class StaffRole { Viewer, Support, Dispatcher, Administrator };

struct NewStaff
{
    QString login; // unique in the centre; 1 to 64 of a-z, 0-9, '.', '-', '_', '@'
    QString name;
    StaffRole role = StaffRole::Viewer;
    QString password;
};

struct Staff
{
    StaffId id;
    CarrierId carrier; // null: of the operator
    QString login;
    QString name;
    StaffRole role = StaffRole::Viewer;
    Time createdAt;
    std::optional<Time> withdrawnAt;
};

// Of the actor's carrier, or of the operator. Error codes: staff.login, staff.login-taken, staff.name, and those of
// seal::hashPassword().
Result<StaffId> addStaff(Work &work, const Actor &by, const NewStaff &staff);
// Error codes: staff.unknown (or of another carrier), staff.last (nobody would be left who may manage staff).
Result<void> setStaffRole(Work &work, const Actor &by, StaffId id, StaffRole role, const QString &why);
Result<void> setStaffPassword(Work &work, const Actor &by, StaffId id, const QString &password, const QString &why);
Result<void> withdrawStaff(Work &work, const Actor &by, StaffId id, const QString &why);
std::vector<Staff> staff(Work &work, const Actor &by); // that the actor sees

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::StaffRole>
{
    static constexpr std::array names{"Viewer", "Support", "Dispatcher", "Administrator"};
};
