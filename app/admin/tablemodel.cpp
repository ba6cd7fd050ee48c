// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/tablemodel.h"

#include "app/admin/words.h"

#include <QCollator>
#include <QDateTime>
#include <QGuiApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace cubby::admin {

TableModel::TableModel(std::vector<Column> columns, const QString &id, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_id(id.split(u' '))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(1'000);
    connect(&m_settle, &QTimer::timeout, this, &TableModel::settle);
}

QString TableModel::idOf(const QJsonObject &object) const
{
    QString id = valueAt(object, m_id.front()).toVariant().toString();
    for (qsizetype i = 1; i < m_id.size(); ++i)
        id += u'/' + valueAt(object, m_id[i]).toVariant().toString();
    return id;
}

void TableModel::put(const QList<QJsonObject> &objects)
{
    int first = -1, last = -1;
    bool unsettled = false, isNew = false;
    const QString sortPath = m_sortColumn >= 0 ? m_columns[std::size_t(m_sortColumn)].path : QString();
    for (const QJsonObject &object : objects) {
        const QString id = idOf(object);
        if (id.isEmpty())
            continue;
        const auto known = m_index.constFind(id);
        if (known == m_index.cend()) {
            m_index.insert(id, int(m_rows.size()));
            m_rows.push_back({id, object, -1, !m_filter || m_filter(object)});
            unsettled = isNew = true;
            continue;
        }
        Row &row = m_rows[std::size_t(*known)];
        if (row.object == object)
            continue;
        row.passes = !m_filter || m_filter(object);
        unsettled = unsettled || row.passes != (row.place >= 0)
                    || (!sortPath.isEmpty() && valueAt(row.object, sortPath) != valueAt(object, sortPath));
        row.object = object;
        if (row.place >= 0) {
            first = first < 0 ? row.place : std::min(first, row.place);
            last = std::max(last, row.place);
        }
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, int(m_columns.size()) - 1));
    if (isNew)
        settle();
    else if (unsettled && !m_settle.isActive())
        m_settle.start();
}

void TableModel::keepOnly(const QSet<QString> &ids)
{
    for (Row &row : m_rows)
        row.passes = row.passes && ids.contains(row.id);
    settle();
    std::vector<Row> kept;
    std::vector<int> moved(m_rows.size(), -1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!ids.contains(m_rows[i].id))
            continue;
        moved[i] = int(kept.size());
        kept.push_back(std::move(m_rows[i]));
    }
    m_rows = std::move(kept);
    m_index.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_index.insert(m_rows[i].id, int(i));
    for (int &at : m_shown)
        at = moved[std::size_t(at)];
}

void TableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_index.clear();
    m_shown.clear();
    m_more = {};
    endResetModel();
}

void TableModel::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    for (Row &row : m_rows)
        row.passes = !m_filter || m_filter(row.object);
    settle();
}

void TableModel::renumber()
{
    for (Row &row : m_rows)
        row.place = -1;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_rows[std::size_t(m_shown[i])].place = int(i);
}

void TableModel::settle()
{
    m_settle.stop();
    // Out, from the end, so that what comes before keeps its place.
    for (int end = int(m_shown.size()); end > 0;) {
        if (m_rows[std::size_t(m_shown[std::size_t(end) - 1])].passes) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && !m_rows[std::size_t(m_shown[std::size_t(begin) - 1])].passes)
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_shown.erase(m_shown.begin() + begin, m_shown.begin() + end);
        endRemoveRows();
        end = begin;
    }
    renumber();
    std::vector<int> come;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].passes && m_rows[i].place < 0)
            come.push_back(int(i));
    }
    if (!come.empty()) {
        const int begin = int(m_shown.size());
        beginInsertRows({}, begin, begin + int(come.size()) - 1);
        m_shown.insert(m_shown.end(), come.begin(), come.end());
        renumber();
        endInsertRows();
    }
    arrange();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < int(m_columns.size()) ? column : -1;
    m_sortOrder = order;
    arrange();
}

void TableModel::arrange()
{
    if (m_sortColumn < 0)
        return;
    struct Key
    {
        double number;
        std::optional<QCollatorSortKey> text;
        int row;
    };
    const Column &column = m_columns[std::size_t(m_sortColumn)];
    const bool isText = column.kind != Column::Kind::Number && column.kind != Column::Kind::Seconds
                        && column.kind != Column::Kind::Percent && column.kind != Column::Kind::Yes;
    static QCollator collator;
    // The C locale knows no numbers in names.
    collator.setLocale(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true); // A2 before A10
    std::vector<Key> keys;
    keys.reserve(m_shown.size());
    for (const int row : m_shown) {
        const QJsonValue value = valueAt(m_rows[std::size_t(row)].object, column.path);
        if (column.kind == Column::Kind::Time) // ISO times in UTC are in order as they are written
            keys.push_back(
                {double(QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()), {}, row});
        else if (isText)
            keys.push_back({0, collator.sortKey(displayed(column, value)), row});
        else
            keys.push_back({value.isBool() ? double(value.toBool()) : value.toDouble(-1), {}, row});
    }
    const auto less = [](const Key &a, const Key &b) { return a.text ? *a.text < *b.text : a.number < b.number; };
    const bool falling = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(keys.begin(), keys.end(),
                     [&](const Key &a, const Key &b) { return falling ? less(b, a) : less(a, b); });
    if (std::equal(keys.begin(), keys.end(), m_shown.begin(), [](const Key &key, int row) { return key.row == row; }))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    std::vector<int> rows;
    for (const QModelIndex &index : before)
        rows.push_back(m_shown[std::size_t(index.row())]);
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_shown[i] = keys[i].row;
    renumber();
    QModelIndexList after;
    for (std::size_t i = 0; i < rows.size(); ++i)
        after << index(m_rows[std::size_t(rows[i])].place, before[qsizetype(i)].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QJsonObject TableModel::object(int row) const
{
    return row >= 0 && row < int(m_shown.size()) ? m_rows[std::size_t(m_shown[std::size_t(row)])].object
                                                 : QJsonObject();
}

QJsonObject TableModel::find(const QString &id) const
{
    const auto known = m_index.constFind(id);
    return known == m_index.cend() ? QJsonObject() : m_rows[std::size_t(*known)].object;
}

int TableModel::rowOf(const QString &id) const
{
    const auto known = m_index.constFind(id);
    return known == m_index.cend() ? -1 : m_rows[std::size_t(*known)].place;
}

const std::vector<QJsonObject> TableModel::shown() const
{
    std::vector<QJsonObject> objects;
    forEachShown([&objects](const QJsonObject &object) { objects.push_back(object); });
    return objects;
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int TableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QJsonObject &object = m_rows[std::size_t(m_shown[std::size_t(index.row())])].object;
    const Column &column = m_columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayed(column, valueAt(object, column.path));
    case Qt::ToolTipRole:
        return index.column() == 0 ? QVariant() : displayed(column, valueAt(object, column.path));
    case Qt::DecorationRole:
        if (column.kind == Column::Kind::Word)
            return markOf(toneOf(valueAt(object, column.path).toString()), QGuiApplication::palette());
        return {};
    case Qt::TextAlignmentRole:
        return int((column.kind == Column::Kind::Number || column.kind == Column::Kind::Seconds
                    || column.kind == Column::Kind::Percent)
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    case ObjectRole:
        return object;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < int(m_columns.size()))
        return columnTitle(m_columns[std::size_t(section)]);
    return {};
}

void TableModel::fetchMore(const QModelIndex &)
{
    if (const auto more = std::exchange(m_more, {}))
        more();
}

} // namespace cubby::admin
