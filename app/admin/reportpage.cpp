// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/reportpage.h"

#include "app/admin/reports.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QVBoxLayout>

namespace cubby::admin {

ReportPage::ReportPage(Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_report(new QComboBox), m_span(new QComboBox), m_chart(new Chart),
      m_place(new QWidget)
{
    setObjectName(QStringLiteral("reports"));
    auto *layout = new QVBoxLayout(this);
    auto *bar = new QHBoxLayout;
    for (const Report &report : reports())
        m_report->addItem(listText(report.list.title));
    m_report->setAccessibleName(tr("Report"));
    m_span->setAccessibleName(tr("Span of time"));
    m_span->addItem(tr("7 days"), 7);
    m_span->addItem(tr("30 days"), 30);
    m_span->addItem(tr("90 days"), 90);
    m_span->setCurrentIndex(1);
    bar->addWidget(m_report);
    bar->addWidget(m_span);
    bar->addStretch(1);
    layout->addLayout(bar);
    layout->addWidget(m_chart, 2);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins({});
    layout->addWidget(m_place, 3);
    connect(m_report, &QComboBox::currentIndexChanged, this, &ReportPage::load);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ReportPage::load);
    load();
}

void ReportPage::choose(int report) { m_report->setCurrentIndex(report); }

void ReportPage::load()
{
    const Report &report = reports()[std::size_t(std::max(0, m_report->currentIndex()))];
    delete m_list;
    m_list = new ListPage(m_workplace, report.list);
    m_place->layout()->addWidget(m_list);
    const TableModel &model = m_list->model();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ReportPage::draw);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ReportPage::draw);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ReportPage::draw);
    const int days = m_span->currentData().toInt();
    QUrlQuery query;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    query.addQueryItem(QStringLiteral("from"), now.addDays(-days).toString(Qt::ISODateWithMs));
    query.addQueryItem(QStringLiteral("to"), now.toString(Qt::ISODateWithMs));
    query.addQueryItem(QStringLiteral("step"), days > 30 ? QStringLiteral("week") : QStringLiteral("day"));
    if (!report.by.isEmpty())
        query.addQueryItem(QStringLiteral("by"), report.by);
    draw();
    m_list->fixQuery(query);
}

void ReportPage::draw()
{
    const Report &report = reports()[std::size_t(std::max(0, m_report->currentIndex()))];
    m_chart->setBars(
        QStringLiteral("%1: %2").arg(listText(report.list.title), columnTitle(report.list.columns[report.value])),
        barsOf(report, m_list->model().shown()));
}

} // namespace cubby::admin
