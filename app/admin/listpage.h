// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/loader.h"
#include "app/admin/workplace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;
class QToolButton;

namespace cubby::admin {

// What a list can be narrowed down by.
struct ListFilter
{
    enum class Kind { Text, Choice, Day };

    QString parameter; // of the request
    const char *label; // English, of the context "List"
    Kind kind = Kind::Text;
    std::vector<QString> choices = {}; // names that word() knows
    // Answers here, without asking the centre; null: the centre answers.
    bool (*passes)(const QJsonObject &row, const QString &value) = nullptr;
};

// A list of the API as a page of the program, described by data.
struct ListSpec
{
    QString name; // of what is remembered
    const char *title; // English, of the context "List"
    ListSource source;
    std::vector<Column> columns;
    std::vector<ListFilter> filters = {};
    QString scope = {}; // that a session must have to see it
    std::span<const Command> (*commands)() = nullptr;
    QString commandsBegin = {}; // of those, the ones whose names begin with it
    const char *add = nullptr; // the command that makes a new row
    QString opens = {}; // what a row leads to: "bank", "package"
    QString opensBy = QStringLiteral("id");
    // What events change in it; null: it is read again when one of `types` has happened.
    QList<QJsonObject> (*live)(const TableModel &model, const Event &event) = nullptr;
    QStringList types = {}; // of events, by their beginnings
    QJsonObject (*thing)(const QJsonObject &row) = nullptr; // what commands are given; null: the row
    int sortBy = 0;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

// Table, filters, commands and export of one list. Keeps columns and filters for the next time.
class ListPage : public QWidget
{
    Q_OBJECT

public:
    ListPage(Workplace &workplace, const ListSpec &spec, QWidget *parent = nullptr);
    ~ListPage() override;

    const ListSpec &spec() const { return m_spec; }
    TableModel &model() { return m_model; }
    QTableView &table() { return *m_table; }
    void load(); // as the filters say
    void fixQuery(const QUrlQuery &query); // parameters that are always sent
    void choose(const QString &id); // a row

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void addFilters(QHBoxLayout &bar);
    void filterHere();
    void showState(const QString &problem = {});
    void showMenu(const QPoint &at);
    void openRow(const QModelIndex &index);
    void exportCsv();
    void take(const QList<Event> &events);
    QString settingsKey(const char *what) const;

    struct Input
    {
        const ListFilter *filter;
        std::function<QString()> value; // empty: everything
    };
    Workplace &m_workplace;
    const ListSpec m_spec;
    TableModel m_model;
    Loader m_loader;
    std::vector<Input> m_inputs;
    QUrlQuery m_fixed;
    QTableView *m_table;
    QLabel *m_state;
    QTimer m_soon;
};

QString listText(const char *english);

} // namespace cubby::admin
