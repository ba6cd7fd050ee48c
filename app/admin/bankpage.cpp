// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/bankpage.h"

#include "app/admin/layouteditor.h"
#include "app/admin/lists.h"
#include "app/admin/words.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace cubby::admin {

namespace {

std::vector<Column> compartmentColumns()
{
    using Kind = Column::Kind;
    return {{QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("name"), Kind::Text, 90},
            {QT_TRANSLATE_NOOP("Column", "State"), QStringLiteral("status"), Kind::Word, 130},
            {QT_TRANSLATE_NOOP("Column", "Door"), QStringLiteral("door"), Kind::Word, 80},
            {QT_TRANSLATE_NOOP("Column", "Inside"), QStringLiteral("custody"), Kind::Word, 120},
            {QT_TRANSLATE_NOOP("Column", "Package"), QStringLiteral("package.labels"), Kind::List, 150},
            {QT_TRANSLATE_NOOP("Column", "Until"), QStringLiteral("package.deadline"), Kind::Time, 130},
            {QT_TRANSLATE_NOOP("Column", "Size"), QStringLiteral("size"), Kind::Text, 50},
            {QT_TRANSLATE_NOOP("Column", "Openings"), QStringLiteral("openings"), Kind::Number, 80},
            {QT_TRANSLATE_NOOP("Column", "Last access"), QStringLiteral("lastAccess"), Kind::Time, 130}};
}

} // namespace

BankPage::BankPage(Workplace &workplace, const QString &id, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_id(id), m_compartments(compartmentColumns(), QStringLiteral("name")),
      m_heading(new QLabel), m_state(new QLabel), m_actions(new QPushButton(tr("Actions"))), m_wall(new WallView),
      m_table(new QTableView), m_tabs(new QTabWidget), m_factsArea(new QScrollArea), m_splitter(new QSplitter)
{
    setObjectName(QStringLiteral("bank"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    auto *head = new QHBoxLayout;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_heading);
    head->addSpacing(12);
    head->addWidget(m_state, 1);
    m_actions->setMenu(new QMenu(m_actions));
    head->addWidget(m_actions);
    layout->addLayout(head);

    m_table->setModel(&m_compartments);
    m_table->setAccessibleName(tr("Compartments"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    for (std::size_t i = 0; i < m_compartments.columns().size(); ++i)
        m_table->setColumnWidth(int(i), m_compartments.columns()[i].width);
    m_factsArea->setWidgetResizable(true);
    m_factsArea->setFrameShape(QFrame::NoFrame);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, tr("Compartments"));
    m_tabs->addTab(m_factsArea, tr("Details"));
    for (const ListSpec &spec : {historyList(id), instructionList(id), layoutList(id)}) {
        auto *page = new ListPage(workplace, spec);
        m_tabs->addTab(page, listText(spec.title));
    }
    if (workplace.session().mayUse(QStringLiteral("banks:write")))
        m_tabs->addTab(new LayoutEditor(workplace, id), tr("Edit the layout"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (auto *page = qobject_cast<ListPage *>(m_tabs->currentWidget()))
            page->load();
        if (auto *editor = qobject_cast<LayoutEditor *>(m_tabs->currentWidget()))
            editor->load();
    });
    m_splitter->addWidget(m_wall);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->restoreState(QSettings().value(QStringLiteral("bank/splitter")).toByteArray());
    layout->addWidget(m_splitter, 1);

    connect(m_wall, &WallView::chosen, this, &BankPage::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { m_wall->choose(m_compartments.idOf(m_compartments.object(row.row()))); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &BankPage::showCompartmentMenu);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString package = valueAt(m_compartments.object(index.row()), QStringLiteral("package.id")).toString();
        if (!package.isEmpty())
            Q_EMIT m_workplace.openRequested(QStringLiteral("package"), package);
        else
            showCompartmentMenu(m_table->visualRect(index).center());
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(800);
    connect(&m_soon, &QTimer::timeout, this, &BankPage::load);
    connect(&workplace.events, &EventStream::happened, this, &BankPage::take);
    connect(&workplace.events, &EventStream::beganAnew, this, &BankPage::load);
    connect(&workplace.actions, &Actions::done, this, [this](const Action &action) {
        if (action.path.contains(m_id))
            m_soon.start();
    });
    auto *refresh = new QShortcut(QKeySequence::Refresh, this, this, &BankPage::load);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    load();
    loadLayout();
}

BankPage::~BankPage() { QSettings().setValue(QStringLiteral("bank/splitter"), m_splitter->saveState()); }

void BankPage::load()
{
    if (m_call)
        m_call->abandon();
    m_call
        = m_workplace.api.get(QString(QStringLiteral("/v1/banks/") + m_id), this, [this](const Result<Answer> &answer) {
              if (!answer) {
                  m_state->setText(answer.error().message);
                  return;
              }
              m_bank = answer->body;
              fill();
          });
}

void BankPage::loadLayout()
{
    m_workplace.api.get(QStringLiteral("/v1/banks/%1/layout").arg(m_id), this, [this](const Result<Answer> &answer) {
        if (!answer)
            return; // a carrier does not see how a bank is wired; the table says what there is
        if (const auto layout = Layout::fromJson(answer->body))
            m_wall->setLayout(*layout);
    });
}

void BankPage::take(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (event.data.value(QLatin1StringView("bank")).toString() != m_id
            && valueAt(event.data, QStringLiteral("row.id")).toString() != m_id)
            continue;
        if (const QJsonObject c = event.data.value(QLatin1StringView("compartment")).toObject(); !c.isEmpty()) {
            // Whose package it is does not stand in events.
            QJsonObject merged = m_compartments.find(c.value(QLatin1StringView("name")).toString());
            for (auto it = c.begin(); it != c.end(); ++it) {
                if (it.key() != QLatin1StringView("package"))
                    merged.insert(it.key(), it.value());
            }
            m_compartments.put({merged});
            m_wall->setCompartment(merged);
        }
        if (!m_soon.isActive())
            m_soon.start();
        if (event.type == QLatin1StringView("bank.instructionDone"))
            Q_EMIT m_workplace.noticed(
                tr("%1: the bank has answered").arg(m_bank.value(QLatin1StringView("name")).toString()), nullptr, {});
    }
}

void BankPage::fill()
{
    const auto text
        = [this](const char *path) { return valueAt(m_bank, QLatin1StringView(path)).toVariant().toString(); };
    m_heading->setText(text("name"));
    Q_EMIT titleChanged(text("name"));
    const QString status = text("status");
    QString state = word(status);
    if (!valueAt(m_bank, QStringLiteral("reachable")).toBool(true))
        state += QStringLiteral(" · ") + tr("last heard %1").arg(displayedTime(text("heardAt")));
    m_state->setText(state);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(toneOf(status), palette()));
    m_state->setPalette(colours);

    m_actions->menu()->clear();
    m_workplace.addTo(*m_actions->menu(), bankCommands(), bankThing(m_bank), this);
    m_actions->setVisible(!m_actions->menu()->isEmpty());

    const QJsonArray wall = m_bank.value(QLatin1StringView("wall")).toArray();
    QList<QJsonObject> rows;
    QSet<QString> names;
    for (const QJsonValue &one : wall) {
        rows << one.toObject();
        names << one[QLatin1StringView("name")].toString();
    }
    m_compartments.put(rows);
    m_compartments.keepOnly(names);
    m_wall->setCompartments(wall);

    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    addFact(*form, tr("Address"), text("address"));
    addFact(*form, tr("The kiosk shows"),
            text("kiosk.screen").isEmpty() ? tr("not told")
                                           : QString(word(text("kiosk.screen")) + u' ' + text("kiosk.compartment")));
    addFact(*form, tr("Last heard"), displayedTime(text("heardAt")));
    addFact(*form, tr("Power"), word(text("heartbeat.power")));
    addFact(*form, tr("Doors open"), text("heartbeat.doorsOpen"));
    addFact(*form, tr("Not yet told to the centre"), text("heartbeat.queue"));
    addFact(*form, tr("Not yet told to the bank"), text("link.waiting"));
    addFact(*form, tr("Journal"), text("link.journalNumber"));
    addFact(*form, tr("Directory"),
            tr("%1 of %2").arg(text("link.directoryAcknowledged"), text("link.directoryNumber")));
    addFact(*form, tr("Program"), text("software"));
    addFact(*form, tr("Time zone"), text("timeZone"));
    addFact(*form, tr("Note"), text("note"));
    QStringList faults;
    for (const QJsonValue &fault : m_bank.value(QLatin1StringView("faults")).toArray())
        faults << fault.toString();
    addFact(*form, tr("Faults"), faults.isEmpty() ? tr("none") : faults.join(u'\n'));
    m_factsArea->setWidget(facts);
}

void BankPage::addFact(QFormLayout &facts, const QString &name, const QString &value)
{
    auto *label = new QLabel(value);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    facts.addRow(name, label);
}

void BankPage::choose(const QString &compartment)
{
    const int row = m_compartments.rowOf(compartment);
    if (row < 0)
        return;
    m_tabs->setCurrentWidget(m_table);
    m_table->selectRow(row);
    m_table->scrollTo(m_compartments.index(row, 0));
    m_table->setFocus();
}

QJsonObject BankPage::compartmentThing(const QJsonObject &compartment) const
{
    QJsonObject thing = compartment;
    thing.insert(QStringLiteral("bank"), m_id);
    thing.insert(QStringLiteral("bankName"), m_bank.value(QLatin1StringView("name")));
    thing.insert(QStringLiteral("compartment"), compartment.value(QLatin1StringView("name")));
    return thing;
}

void BankPage::showCompartmentMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const QJsonObject compartment = m_compartments.object(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_workplace.addTo(*menu, compartmentCommands(), compartmentThing(compartment), this);
    if (const QString package = valueAt(compartment, QStringLiteral("package.id")).toString(); !package.isEmpty())
        menu->addAction(tr("Show the package"), this,
                        [this, package] { Q_EMIT m_workplace.openRequested(QStringLiteral("package"), package); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace cubby::admin
