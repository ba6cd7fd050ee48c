// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/column.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <functional>

namespace cubby::admin {

// The API's objects as a table: sorts, filters and follows thousands of live rows. What changes is shown at once where
// it stands; rows move and come and go at most once a second, so that nothing jumps away under a hand. GUI thread.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Filter = std::function<bool(const QJsonObject &)>;
    enum Role { ObjectRole = Qt::UserRole };

    // `id` is the path of what tells one row from another; several, with a blank between, where it takes them all.
    explicit TableModel(std::vector<Column> columns, const QString &id = QStringLiteral("id"),
                        QObject *parent = nullptr);

    const std::vector<Column> &columns() const { return m_columns; }
    void put(const QList<QJsonObject> &objects); // changes those that are there, adds the others
    void keepOnly(const QSet<QString> &ids);
    void clear();
    void settle(); // moves, shows and hides rows now
    void setFilter(Filter filter); // null: everything
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    qsizetype total() const { return qsizetype(m_rows.size()); } // hidden ones too
    QJsonObject object(int row) const;
    QJsonObject find(const QString &id) const; // empty where there is none; hidden ones too
    int rowOf(const QString &id) const; // -1: not shown
    QString idOf(const QJsonObject &object) const;
    const std::vector<QJsonObject> shown() const; // in the order of the table
    template <class Visit> // const QJsonObject &
    void forEachShown(Visit visit) const
    {
        for (const int at : m_shown)
            visit(m_rows[std::size_t(at)].object);
    }

    // Rows that the centre has and that were not read yet; `more` is asked for when somebody scrolls to the end.
    void setMore(std::function<void()> more) { m_more = std::move(more); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && bool(m_more); }
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Row
    {
        QString id;
        QJsonObject object;
        int place = -1; // in m_shown
        bool passes = true; // the filter
    };
    void arrange(); // the order of m_shown
    void renumber();

    std::vector<Column> m_columns;
    QStringList m_id;
    std::vector<Row> m_rows;
    QHash<QString, int> m_index; // into m_rows
    std::vector<int> m_shown; // of m_rows
    Filter m_filter;
    std::function<void()> m_more;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_settle;
};

} // namespace cubby::admin
