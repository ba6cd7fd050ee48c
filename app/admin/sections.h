// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/fleetmap.h"
#include "app/admin/listpage.h"

#include <QTabWidget>

class QSplitter;

// The sections that are more than one list.
namespace cubby::admin {

// The banks as a table and on a map.
class FleetPage : public QWidget
{
    Q_OBJECT

public:
    explicit FleetPage(Workplace &workplace, QWidget *parent = nullptr);
    ~FleetPage() override;

    ListPage &list() { return *m_list; }
    FleetMap &map() { return *m_map; }

private:
    ListPage *m_list;
    FleetMap *m_map;
    QSplitter *m_splitter;
};

// Several lists beside each other, each read when it is first seen; those that the session may not see are not there.
class ListTabs : public QTabWidget
{
    Q_OBJECT

public:
    ListTabs(Workplace &workplace, const std::vector<ListSpec> &specs, QWidget *parent = nullptr);
    ListPage *find(const QString &name) const;
};

class WorkPage : public ListTabs
{
    Q_OBJECT
public:
    explicit WorkPage(Workplace &workplace);
};

class PeoplePage : public ListTabs
{
    Q_OBJECT
public:
    explicit PeoplePage(Workplace &workplace);
};

} // namespace cubby::admin
