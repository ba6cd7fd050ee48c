// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/wall.h"

namespace cubby::central {

namespace {

const QString &columns()
{
    static const QString sql = QStringLiteral("SELECT compartment, state, believed_custody, believed_condition, size, "
                                              "above_floor FROM compartments ");
    return sql;
}

} // namespace

bool fold(CompartmentPicture &picture, const Entry &entry, Time at)
{
    const bool fits = applyEntry(picture.state, entry, at);
    if (!picture.state.unverified) {
        picture.believedCustody = toText(picture.state.custody);
        picture.believedCondition = toText(picture.state.condition);
    }
    return fits;
}

std::optional<StayId> CompartmentPicture::stay() const
{
    if (!state.stay.isNull())
        return state.stay;
    const bool placing
        = state.visit && (state.visit->purpose == Purpose::Deposit || state.visit->purpose == Purpose::DropOff);
    if (placing && !state.visit->stay.isNull())
        return state.visit->stay;
    return std::nullopt;
}

std::optional<Time> CompartmentPicture::lastAccess() const
{
    return toMs(state.lastAccess) == 0 ? std::nullopt : std::optional(state.lastAccess);
}

Wall::Wall(Work &work, BankId bank, bool whole) : m_work(work), m_bank(bank), m_whole(whole)
{
    if (whole)
        read(work.query(columns() + QStringLiteral("WHERE bank = ?"), bank));
}

void Wall::read(const storage::Rows &rows)
{
    for (const storage::Row &row : rows) {
        auto state = json::readText<CompartmentState>(row.text(1).toUtf8()).value_or(CompartmentState());
        m_kept.emplace(row.text(0),
                       Kept{{std::move(state), row.text(2), row.text(3)}, int(row.number(4)), int(row.number(5))});
    }
}

Wall::Kept *Wall::load(const CompartmentName &name)
{
    auto found = m_kept.find(name);
    if (found == m_kept.end() && !m_whole) {
        read(m_work.query(columns() + QStringLiteral("WHERE bank = ? AND compartment = ?"), m_bank, name));
        found = m_kept.find(name);
    }
    return found == m_kept.end() ? nullptr : &found->second;
}

const CompartmentPicture *Wall::find(const CompartmentName &name)
{
    const Kept *kept = load(name);
    return kept ? &kept->picture : nullptr;
}

bool Wall::apply(const CompartmentName &name, const Entry &entry, Time at)
{
    Kept *kept = load(name);
    if (!kept)
        return false;
    CompartmentPicture &picture = kept->picture;
    const CompartmentState &state = picture.state;
    const auto room = std::tuple(state.custody, state.condition, state.unverified, picture.stay());
    const bool fits = fold(picture, entry, at);
    kept->changed = true;
    if (room != std::tuple(state.custody, state.condition, state.unverified, picture.stay()))
        unsettle();
    return fits;
}

void Wall::write()
{
    storage::Values rows;
    for (auto &[name, kept] : m_kept) {
        if (!std::exchange(kept.changed, false))
            continue;
        const CompartmentPicture &picture = kept.picture;
        const CompartmentState &state = picture.state;
        rows.insert(rows.end(),
                    {m_bank, name, kept.size, kept.aboveFloor, toText(state.custody), toText(state.condition),
                     state.unverified, picture.believedCustody, picture.believedCondition, picture.stay(),
                     picture.lastAccess(), QString::fromUtf8(json::writeText(state))});
    }
    static const QString into
        = QStringLiteral("compartments (bank, compartment, size, above_floor, custody, condition, unverified, "
                         "believed_custody, believed_condition, stay, last_access, state)");
    static const QString update = QStringLiteral(
        " ON CONFLICT (bank, compartment) DO UPDATE SET custody = excluded.custody, condition = excluded.condition, "
        "unverified = excluded.unverified, believed_custody = excluded.believed_custody, believed_condition = "
        "excluded.believed_condition, stay = excluded.stay, last_access = excluded.last_access, state = "
        "excluded.state");
    m_work.insertRows(into, 12, rows, update);
}

} // namespace cubby::central
