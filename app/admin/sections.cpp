// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/sections.h"

#include "app/admin/lists.h"

#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace cubby::admin {

FleetPage::FleetPage(Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_list(new ListPage(workplace, fleetList())), m_map(new FleetMap(m_list->model())),
      m_splitter(new QSplitter)
{
    setObjectName(QStringLiteral("fleet"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_map);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->restoreState(QSettings().value(QStringLiteral("fleet/splitter")).toByteArray());
    layout->addWidget(m_splitter);
    connect(m_list, &ListPage::chosen, m_map, &FleetMap::choose);
    connect(m_map, &FleetMap::chosen, m_list, &ListPage::choose);
    connect(m_map, &FleetMap::activated, this,
            [&workplace](const QString &id) { Q_EMIT workplace.openRequested(QStringLiteral("bank"), id); });
    m_list->load();
}

FleetPage::~FleetPage() { QSettings().setValue(QStringLiteral("fleet/splitter"), m_splitter->saveState()); }

ListTabs::ListTabs(Workplace &workplace, const std::vector<ListSpec> &specs, QWidget *parent) : QTabWidget(parent)
{
    setDocumentMode(true);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (auto *page = qobject_cast<ListPage *>(currentWidget()))
            page->load();
    });
    for (const ListSpec &spec : specs) {
        if (workplace.session().mayUse(spec.scope))
            addTab(new ListPage(workplace, spec), listText(spec.title));
    }
}

ListPage *ListTabs::find(const QString &name) const
{
    for (int i = 0; i < count(); ++i) {
        if (auto *page = qobject_cast<ListPage *>(widget(i)); page && page->spec().name == name)
            return page;
    }
    return nullptr;
}

WorkPage::WorkPage(Workplace &workplace) : ListTabs(workplace, {alertList(), inspectionList(), letterList()})
{
    setObjectName(QStringLiteral("work"));
}

PeoplePage::PeoplePage(Workplace &workplace)
    : ListTabs(workplace, {driverList(), carrierList(), staffList(), enrolmentList()})
{
    setObjectName(QStringLiteral("people"));
}

} // namespace cubby::admin
