// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/listpage.h"
#include "app/admin/wallview.h"

class QFormLayout;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTabWidget;

namespace cubby::admin {

// One bank, live: its wall, what lies where, link, faults and history, and what may be done to it.
class BankPage : public QWidget
{
    Q_OBJECT

public:
    BankPage(Workplace &workplace, const QString &id, QWidget *parent = nullptr);
    ~BankPage() override;

    void choose(const QString &compartment);
    const QJsonObject &document() const { return m_bank; }
    const WallView &wall() const { return *m_wall; }
    TableModel &compartments() { return m_compartments; }

Q_SIGNALS:
    void titleChanged(const QString &title);

private:
    void load();
    void loadLayout();
    void take(const QList<Event> &events);
    void fill();
    void addFact(QFormLayout &facts, const QString &name, const QString &value);
    QJsonObject compartmentThing(const QJsonObject &compartment) const;
    void showCompartmentMenu(const QPoint &at);

    Workplace &m_workplace;
    const QString m_id;
    QJsonObject m_bank;
    TableModel m_compartments;
    QPointer<Call> m_call;
    QTimer m_soon;
    QLabel *m_heading, *m_state;
    QPushButton *m_actions;
    WallView *m_wall;
    QTableView *m_table;
    QTabWidget *m_tabs;
    QWidget *m_facts = nullptr;
    QScrollArea *m_factsArea;
    QSplitter *m_splitter;
};

} // namespace cubby::admin
