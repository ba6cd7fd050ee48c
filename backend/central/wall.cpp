// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/wall.h"

namespace cubby::central {

namespace {

constexpr auto kColumns
    = "c.compartment, c.state, c.believed_custody, c.believed_condition, c.size, c.above_floor, c.openings";

CompartmentPicture pictureFrom(const storage::Row &row, int first)
{
    auto state = json::readText<CompartmentState>(row.text(first).toUtf8()).value_or(CompartmentState());
    return {std::move(state), row.text(first + 1), row.text(first + 2)};
}

void store(Work &work, const storage::Values &rows)
{
    static const QString into
        = QStringLiteral("compartments (bank, compartment, size, above_floor, custody, condition, unverified, "
                         "believed_custody, believed_condition, stay, last_access, state, openings)");
    static const QString update = QStringLiteral(
        " ON CONFLICT (bank, compartment) DO UPDATE SET custody = excluded.custody, condition = excluded.condition, "
        "unverified = excluded.unverified, believed_custody = excluded.believed_custody, believed_condition = "
        "excluded.believed_condition, stay = excluded.stay, last_access = excluded.last_access, state = "
        "excluded.state, openings = excluded.openings");
    work.insertRows(into, 13, rows, update);
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

void Wall::forget() { m_compartments.clear(); }

Wall::Kept *Wall::load(const CompartmentName &name)
{
    const auto [found, isNew] = m_compartments.try_emplace(name);
    if (isNew) {
        static const QString sql
            = QStringLiteral("SELECT %1 FROM compartments c WHERE c.bank = ? AND c.compartment = ?")
                  .arg(QLatin1StringView(kColumns));
        if (const auto row = m_work.first(sql, m_bank, name))
            found->second = Kept{pictureFrom(*row, 1), int(row->number(4)), int(row->number(5)), row->number(6)};
    }
    return found->second ? &*found->second : nullptr;
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
    kept->openings += std::holds_alternative<entry::DoorOpened>(entry) ? 1 : 0;
    if (room != std::tuple(state.custody, state.condition, state.unverified, picture.stay()))
        unsettle();
    return fits;
}

void Wall::appendChanged(storage::Values &rows)
{
    for (auto &[name, kept] : m_compartments) {
        if (!kept || !std::exchange(kept->changed, false))
            continue;
        const CompartmentPicture &picture = kept->picture;
        const CompartmentState &state = picture.state;
        rows.insert(rows.end(),
                    {m_bank, name, kept->size, kept->aboveFloor, toText(state.custody), toText(state.condition),
                     state.unverified, picture.believedCustody, picture.believedCondition, picture.stay(),
                     picture.lastAccess(), QString::fromUtf8(json::writeText(state)), kept->openings});
    }
}

Wall &Walls::of(BankId bank) { return m_walls.try_emplace(bank, m_work, bank).first->second; }

void Walls::read(const std::vector<std::pair<BankId, CompartmentName>> &wanted)
{
    QJsonArray places;
    for (const auto &[bank, name] : wanted) {
        if (of(bank).m_compartments.try_emplace(name).second)
            places << QJsonObject{{QStringLiteral("bank"), bank.toString()}, {QStringLiteral("name"), name}};
    }
    if (places.isEmpty())
        return;
    const bool postgres = m_work.database().dialect() == storage::Dialect::PostgreSQL;
    static const QString select = QStringLiteral("SELECT c.bank, %1 FROM ").arg(QLatin1StringView(kColumns));
    const QString sql
        = select
          + (postgres ? QStringLiteral("json_to_recordset(CAST(? AS JSON)) AS w(bank TEXT, name TEXT) JOIN "
                                       "compartments c ON c.bank = w.bank AND c.compartment = w.name")
                      : QStringLiteral("json_each(?) AS w CROSS JOIN compartments c ON c.bank = w.value ->> 'bank' "
                                       "AND c.compartment = w.value ->> 'name'"));
    for (const storage::Row &row :
         m_work.query(sql, QString::fromUtf8(QJsonDocument(places).toJson(QJsonDocument::Compact))))
        of(row.id<BankId>(0)).m_compartments[row.text(1)]
            = Wall::Kept{pictureFrom(row, 2), int(row.number(5)), int(row.number(6)), row.number(7)};
}

void Walls::write()
{
    storage::Values rows;
    for (auto &[bank, wall] : m_walls)
        wall.appendChanged(rows);
    store(m_work, rows);
}

void Wall::write()
{
    storage::Values rows;
    appendChanged(rows);
    store(m_work, rows);
}

} // namespace cubby::central
