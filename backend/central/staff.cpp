// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/staff.h"

#include "central/oauth/sessions.h"
#include "central/records.h"
#include "seal/password.h"

#include <QRegularExpression>

namespace cubby::central {

namespace {

constexpr qsizetype kLongestName = 128;

const QString &staffColumns()
{
    static const QString columns
        = QStringLiteral("SELECT staff, carrier, login, name, role, created_at, withdrawn_at FROM staff ");
    return columns;
}

// An unknown role may do the least.
Staff staffFrom(const storage::Row &row)
{
    return {row.id<StaffId>(0),
            row.id<CarrierId>(1),
            row.text(2),
            row.text(3),
            fromText<StaffRole>(row.text(4)).value_or(StaffRole::Viewer),
            row.time(5),
            row.optionalTime(6)};
}

std::optional<Staff> findStaff(Work &work, const Actor &by, StaffId id)
{
    const auto row = work.first(
        staffColumns() + QStringLiteral("WHERE staff = ? AND withdrawn_at IS NULL") + work.forUpdate(), id);
    if (!row || !by.sees(row->id<CarrierId>(1)))
        return std::nullopt;
    return staffFrom(*row);
}

QString subjectOf(StaffId id) { return QString(QStringLiteral("staff:") + id.toString()); }

tl::unexpected<Error> unknown()
{
    return failure("staff.unknown", QStringLiteral("There is no such member of staff."));
}

// Before anything else is, and in one order: two who are withdrawn at once would each be taken for the other's deputy.
void lockAdministrators(Work &work)
{
    work.query(QStringLiteral("SELECT staff FROM staff WHERE role = 'Administrator' AND withdrawn_at IS NULL "
                              "ORDER BY staff")
               + work.forUpdate());
}

// A carrier's own, or the operator's own, of whom one must always be left.
bool isLastAdministrator(Work &work, const Staff &one)
{
    if (one.role != StaffRole::Administrator)
        return false;
    const auto others = work.first(
        QStringLiteral("SELECT COUNT(*) FROM staff WHERE role = 'Administrator' AND withdrawn_at IS NULL AND "
                       "staff <> ? AND COALESCE(carrier, '') = ?"),
        one.id, one.carrier.isNull() ? QString() : one.carrier.toString());
    return others && others->number(0) == 0;
}

tl::unexpected<Error> last()
{
    return failure("staff.last", QStringLiteral("Nobody would be left who may manage staff."));
}

} // namespace

Result<StaffId> addStaff(Work &work, const Actor &by, const NewStaff &staff)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9._@-]{1,64}\\z"));
    if (!form.match(staff.login).hasMatch())
        return failure("staff.login", QStringLiteral("A login has 1 to 64 of a-z, 0-9, '.', '-', '_' and '@'."));
    if (staff.name.trimmed().isEmpty() || staff.name.size() > kLongestName)
        return failure("staff.name", QStringLiteral("A member of staff needs a name."));
    if (work.first(QStringLiteral("SELECT 1 FROM staff WHERE login = ?"), staff.login))
        return failure("staff.login-taken", QStringLiteral("Somebody has this login."));
    const auto hash = seal::hashPassword(staff.password, work.chance());
    if (!hash)
        return failure(hash.error());
    const auto id = StaffId::make(work.now(), work.chance());
    work.exec(QStringLiteral("INSERT INTO staff (staff, carrier, login, name, role, password, created_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
              id, by.isOperator() ? std::nullopt : std::optional(by.carrier), staff.login, staff.name,
              toText(staff.role), *hash, work.now());
    audit(work, by, QStringLiteral("addStaff"), id.toString(), staff.login + u' ' + toText(staff.role), {}, by.carrier);
    return id;
}

Result<void> setStaffRole(Work &work, const Actor &by, StaffId id, StaffRole role, const QString &why)
{
    lockAdministrators(work);
    const auto known = findStaff(work, by, id);
    if (!known)
        return unknown();
    if (role != StaffRole::Administrator && isLastAdministrator(work, *known))
        return last();
    work.exec(QStringLiteral("UPDATE staff SET role = ? WHERE staff = ?"), toText(role), id);
    audit(work, by, QStringLiteral("setStaffRole"), id.toString(), toText(role), why, known->carrier);
    return {};
}

Result<void> setStaffPassword(Work &work, const Actor &by, StaffId id, const QString &password, const QString &why)
{
    const auto known = findStaff(work, by, id);
    if (!known)
        return unknown();
    const auto hash = seal::hashPassword(password, work.chance());
    if (!hash)
        return failure(hash.error());
    work.exec(QStringLiteral("UPDATE staff SET password = ? WHERE staff = ?"), *hash, id);
    oauth::endSessionsOf(work, subjectOf(id), QStringLiteral("password changed"));
    audit(work, by, QStringLiteral("setStaffPassword"), id.toString(), {}, why, known->carrier);
    return {};
}

Result<void> withdrawStaff(Work &work, const Actor &by, StaffId id, const QString &why)
{
    lockAdministrators(work);
    const auto known = findStaff(work, by, id);
    if (!known)
        return unknown();
    if (isLastAdministrator(work, *known))
        return last();
    work.exec(QStringLiteral("UPDATE staff SET withdrawn_at = ?, password = '' WHERE staff = ?"), work.now(), id);
    oauth::endSessionsOf(work, subjectOf(id), QStringLiteral("withdrawn"));
    audit(work, by, QStringLiteral("withdrawStaff"), id.toString(), known->login, why, known->carrier);
    return {};
}

std::vector<Staff> staff(Work &work, const Actor &by)
{
    std::vector<Staff> found;
    for (const storage::Row &row : work.query(staffColumns() + QStringLiteral("ORDER BY created_at, staff"))) {
        if (by.sees(row.id<CarrierId>(1)))
            found.push_back(staffFrom(row));
    }
    return found;
}

} // namespace cubby::central
