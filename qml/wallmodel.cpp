// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/wallmodel.h"

namespace cubby::qml {

void WallModel::setWall(QSizeF extent, QRectF screen, QList<WallDoor> doors)
{
    beginResetModel();
    m_extent = extent;
    m_screen = screen;
    m_doors = std::move(doors);
    endResetModel();
    Q_EMIT wallChanged();
    Q_EMIT litChanged();
}

bool WallModel::setOpen(const QString &name, bool open) { return change(name, &WallDoor::open, open, OpenRole); }

bool WallModel::setParcel(const QString &name, bool parcel)
{
    return change(name, &WallDoor::parcel, parcel, ParcelRole);
}

bool WallModel::setFaulty(const QString &name, bool faulty)
{
    return change(name, &WallDoor::faulty, faulty, FaultyRole);
}

bool WallModel::setBadge(const QString &name, const QString &badge)
{
    return change(name, &WallDoor::badge, badge, BadgeRole);
}

void WallModel::setLit(const QString &name)
{
    if (name == m_lit)
        return;
    const int before = find(m_lit);
    m_lit = name;
    const int after = find(m_lit);
    for (const int row : {before, after}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {LitRole});
    }
    Q_EMIT litChanged();
}

QRectF WallModel::litPlace() const
{
    const int row = find(m_lit);
    return row < 0 ? QRectF() : m_doors.at(row).place;
}

int WallModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_doors.size()); }

QVariant WallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WallDoor &door = m_doors.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return door.name;
    case LeftRole:
        return door.place.left();
    case TopRole:
        return door.place.top();
    case WideRole:
        return door.place.width();
    case HighRole:
        return door.place.height();
    case OpenRole:
        return door.open;
    case LitRole:
        return !m_lit.isEmpty() && door.name == m_lit;
    case ParcelRole:
        return door.parcel;
    case FaultyRole:
        return door.faulty;
    case BadgeRole:
        return door.badge;
    default:
        return {};
    }
}

QHash<int, QByteArray> WallModel::roleNames() const
{
    return {{NameRole, "name"},     {LeftRole, "fromLeft"}, {TopRole, "fromTop"}, {WideRole, "wide"},
            {HighRole, "high"},     {OpenRole, "open"},     {LitRole, "lit"},     {ParcelRole, "parcel"},
            {FaultyRole, "faulty"}, {BadgeRole, "badge"}};
}

template <class Value>
bool WallModel::change(const QString &name, Value WallDoor::*member, const Value &value, Role role)
{
    const int row = find(name);
    if (row < 0)
        return false;
    if (m_doors[row].*member != value) {
        m_doors[row].*member = value;
        Q_EMIT dataChanged(index(row), index(row), {role});
    }
    return true;
}

int WallModel::find(const QString &name) const
{
    for (int row = 0; row < m_doors.size(); ++row) {
        if (m_doors.at(row).name == name)
            return row;
    }
    return -1;
}

} // namespace cubby::qml
