// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/listpage.h"

#include "app/admin/filequestion.h"
#include "app/admin/words.h"
#include "app/secretfile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTableView>

namespace cubby::admin {

QString listText(const char *english) { return QCoreApplication::translate("List", english); }

ListPage::ListPage(Workplace &workplace, const ListSpec &spec, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_spec(spec), m_model(spec.columns, spec.source.id),
      m_loader(workplace.api, m_model, spec.source), m_table(new QTableView), m_state(new QLabel)
{
    setObjectName(QString(QStringLiteral("list.") + spec.name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    auto *bar = new QHBoxLayout;
    layout->addLayout(bar);
    addFilters(*bar);
    bar->addStretch(1);
    if (const Command *add = spec.add ? findCommand(spec.add) : nullptr; add && mayUse(workplace.session(), *add)) {
        auto *button = new QPushButton(titleOf(*add));
        connect(button, &QPushButton::clicked, this, [this, add] { m_workplace.start(*add, {}, this); });
        bar->addWidget(button);
    }
    auto *save = new QPushButton(tr("Export…"));
    save->setObjectName(QStringLiteral("export"));
    save->setToolTip(tr("Writes what is shown to a file for spreadsheets (CSV)"));
    connect(save, &QPushButton::clicked, this, &ListPage::exportCsv);
    bar->addWidget(save);

    m_table->setModel(&m_model);
    m_table->setAccessibleName(listText(spec.title));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (std::size_t i = 0; i < spec.columns.size(); ++i)
        header->resizeSection(int(i), spec.columns[i].width);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(spec.sortBy, spec.sortOrder);
    header->restoreState(QSettings().value(settingsKey("columns")).toByteArray());
    layout->addWidget(m_table, 1);
    m_state->setObjectName(QStringLiteral("state"));
    layout->addWidget(m_state);

    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int i = 0; i < m_model.columnCount(); ++i) {
            QAction *action = menu->addAction(m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(i));
            connect(action, &QAction::toggled, this, [header, i](bool shown) { header->setSectionHidden(i, !shown); });
        }
        menu->popup(header->mapToGlobal(at));
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, &ListPage::showMenu);
    connect(m_table, &QTableView::activated, this, &ListPage::openRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            Q_EMIT chosen(m_model.idOf(m_model.object(row.row())));
    });
    auto *refresh = new QShortcut(QKeySequence::Refresh, this, this, &ListPage::load);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(&m_loader, &Loader::stateChanged, this, [this] { showState(); });
    connect(&m_loader, &Loader::failed, this, [this](const Error &error) { showState(error.message); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] { showState(); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] { showState(); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(500);
    connect(&m_soon, &QTimer::timeout, this, &ListPage::load);
    connect(&workplace.events, &EventStream::beganAnew, this, [this] { m_soon.start(); });
    connect(&workplace.events, &EventStream::happened, this, &ListPage::take);
    connect(&workplace.actions, &Actions::done, this, [this](const Action &action) {
        if (action.path.startsWith(m_spec.source.path))
            m_soon.start();
    });
    filterHere();
}

ListPage::~ListPage() { QSettings().setValue(settingsKey("columns"), m_table->horizontalHeader()->saveState()); }

QString ListPage::settingsKey(const char *what) const
{
    return QStringLiteral("list/%1/%2").arg(m_spec.name, QLatin1StringView(what));
}

void ListPage::addFilters(QHBoxLayout &bar)
{
    for (const ListFilter &filter : m_spec.filters) {
        const QString label = listText(filter.label);
        // The centre is asked once typing pauses; what is answered here, at once.
        const auto changed = [this, here = filter.passes != nullptr] {
            if (here)
                filterHere();
            else
                m_soon.start();
        };
        if (filter.kind == ListFilter::Kind::Text) {
            auto *line = new QLineEdit;
            line->setPlaceholderText(label);
            line->setAccessibleName(label);
            line->setClearButtonEnabled(true);
            line->setObjectName(filter.parameter);
            connect(line, &QLineEdit::textChanged, this, changed);
            bar.addWidget(line);
            m_inputs.push_back({&filter, [line] { return line->text().trimmed(); }});
        } else if (filter.kind == ListFilter::Kind::Choice && filter.choices.size() == 1) {
            auto *check = new QCheckBox(label);
            check->setObjectName(filter.parameter);
            connect(check, &QCheckBox::toggled, this, changed);
            bar.addWidget(check);
            m_inputs.push_back(
                {&filter, [check, &filter] { return check->isChecked() ? filter.choices.front() : QString(); }});
        } else if (filter.kind == ListFilter::Kind::Choice) {
            auto *choice = new QComboBox;
            choice->setAccessibleName(label);
            choice->setObjectName(filter.parameter);
            choice->addItem(label, QString());
            for (const QString &one : filter.choices)
                choice->addItem(word(one), one);
            connect(choice, &QComboBox::currentIndexChanged, this, changed);
            bar.addWidget(choice);
            m_inputs.push_back({&filter, [choice] { return choice->currentData().toString(); }});
        } else {
            auto *day = new QDateEdit;
            day->setCalendarPopup(true);
            day->setAccessibleName(label);
            day->setSpecialValueText(label);
            day->setMinimumDate(QDate(2020, 1, 1));
            day->setDate(day->minimumDate());
            connect(day, &QDateEdit::dateChanged, this, changed);
            bar.addWidget(day);
            m_inputs.push_back({&filter, [day] {
                                    return day->date() == day->minimumDate()
                                               ? QString()
                                               : QString(day->date().startOfDay().toUTC().toString(Qt::ISODateWithMs));
                                }});
        }
    }
}

void ListPage::fixQuery(const QUrlQuery &query)
{
    m_fixed = query;
    load();
}

void ListPage::load()
{
    QUrlQuery query = m_fixed;
    for (const Input &input : m_inputs) {
        if (const QString value = input.value(); !input.filter->passes && !value.isEmpty())
            query.addQueryItem(input.filter->parameter, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    m_loader.load(query);
}

void ListPage::filterHere()
{
    std::vector<std::pair<decltype(ListFilter::passes), QString>> wanted;
    for (const Input &input : m_inputs) {
        if (input.filter->passes)
            wanted.push_back({input.filter->passes, input.value()});
    }
    if (wanted.empty())
        return;
    m_model.setFilter([wanted](const QJsonObject &row) {
        return std::all_of(wanted.begin(), wanted.end(),
                           [&row](const auto &one) { return one.first(row, one.second); });
    });
    showState();
}

void ListPage::showState(const QString &problem)
{
    QString text = tr("%n row(s)", nullptr, m_model.rowCount());
    if (m_model.total() != m_model.rowCount())
        text = tr("%1 of %2").arg(text, QLocale().toString(m_model.total()));
    if (m_loader.isLoading())
        text += QStringLiteral(" · ") + tr("reading…");
    if (!problem.isEmpty())
        text += QStringLiteral(" · ") + problem;
    m_state->setText(text);
}

void ListPage::take(const QList<Event> &events)
{
    QList<QJsonObject> rows;
    for (const Event &event : events) {
        if (m_spec.live)
            rows += m_spec.live(m_model, event);
        else if (!m_soon.isActive() && std::any_of(m_spec.types.begin(), m_spec.types.end(), [&](const QString &type) {
                     return event.type.startsWith(type);
                 }))
            m_soon.start(isVisible() ? 500 : 5'000);
    }
    if (!rows.isEmpty())
        m_model.put(rows);
}

void ListPage::choose(const QString &id)
{
    if (const int row = m_model.rowOf(id); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
    }
}

void ListPage::openRow(const QModelIndex &index)
{
    const QJsonObject row = m_model.object(index.row());
    if (!m_spec.opens.isEmpty() && !valueAt(row, m_spec.opensBy).toString().isEmpty())
        Q_EMIT m_workplace.openRequested(m_spec.opens, valueAt(row, m_spec.opensBy).toString(),
                                         row.value(QLatin1StringView("compartment")).toString());
    else
        showMenu(m_table->visualRect(index).center());
}

void ListPage::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const QJsonObject row = m_model.object(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_spec.opens.isEmpty())
        menu->setDefaultAction(menu->addAction(tr("Open"), this, [this, index] { openRow(index); }));
    if (m_spec.commands)
        m_workplace.addTo(*menu, m_spec.commands(), m_spec.thing ? m_spec.thing(row) : row, this, m_spec.commandsBegin);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ListPage::exportCsv()
{
    askForFile(this, QFileDialog::AcceptSave, tr("Export"), QString(m_spec.name + QStringLiteral(".csv")),
               tr("Tables (*.csv)"), [this](const QString &path) {
                   const auto written = writeSecretFile(path, toCsv(m_spec.columns, m_model.shown()));
                   showState(written ? tr("Written to %1.").arg(path) : written.error().message);
               });
}

} // namespace cubby::admin
