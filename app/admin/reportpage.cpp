// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/reportpage.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QVBoxLayout>

#include <map>

namespace cubby::admin {

namespace {

using Kind = Column::Kind;

struct Report
{
    const char *title;
    QString path;
    QString more; // of the query
    std::vector<Column> columns;
    QString name; // what the bars stand for
    std::size_t value; // the column that they show
    bool average;
};

const std::vector<Report> &reports()
{
    static const Column period{QT_TRANSLATE_NOOP("Column", "Period"), QStringLiteral("period"), Kind::Text, 110};
    static const Column bank{QT_TRANSLATE_NOOP("Column", "Bank"), QStringLiteral("bankName"), Kind::Text, 200};
    static const std::vector<Report> all{
        {QT_TRANSLATE_NOOP("List", "Occupancy"),
         QStringLiteral("/v1/reports/occupancy"),
         {},
         {period,
          bank,
          {QT_TRANSLATE_NOOP("Column", "Occupied on average"), QStringLiteral("averageOccupied"), Kind::Number, 150},
          {QT_TRANSLATE_NOOP("Column", "Most"), QStringLiteral("mostOccupied"), Kind::Number, 80},
          {QT_TRANSLATE_NOOP("Column", "All"), QStringLiteral("total"), Kind::Number, 80}},
         QStringLiteral("period"),
         2,
         false},
        {QT_TRANSLATE_NOOP("List", "Time until pickup"),
         QStringLiteral("/v1/reports/pickup-times"),
         {},
         {period,
          bank,
          {QT_TRANSLATE_NOOP("Column", "Half are faster than"), QStringLiteral("medianSeconds"), Kind::Seconds, 150},
          {QT_TRANSLATE_NOOP("Column", "Nine of ten"), QStringLiteral("p90Seconds"), Kind::Seconds, 110},
          {QT_TRANSLATE_NOOP("Column", "Pickups"), QStringLiteral("pickups"), Kind::Number, 80},
          {QT_TRANSLATE_NOOP("Column", "Expired"), QStringLiteral("expired"), Kind::Number, 80}},
         QStringLiteral("period"),
         2,
         true},
        {QT_TRANSLATE_NOOP("List", "Failures by compartment"),
         QStringLiteral("/v1/reports/failures"),
         QStringLiteral("compartment"),
         {bank,
          {QT_TRANSLATE_NOOP("Column", "Compartment"), QStringLiteral("compartment"), Kind::Text, 110},
          {QT_TRANSLATE_NOOP("Column", "Failures"), QStringLiteral("failures"), Kind::Number, 80},
          {QT_TRANSLATE_NOOP("Column", "Kinds"), QStringLiteral("kinds"), Kind::Text, 300},
          period},
         QStringLiteral("compartment"),
         2,
         false},
        {QT_TRANSLATE_NOOP("List", "Failures by board"),
         QStringLiteral("/v1/reports/failures"),
         QStringLiteral("board"),
         {bank,
          {QT_TRANSLATE_NOOP("Column", "Board"), QStringLiteral("board"), Kind::Text, 160},
          {QT_TRANSLATE_NOOP("Column", "Failures"), QStringLiteral("failures"), Kind::Number, 80},
          {QT_TRANSLATE_NOOP("Column", "Kinds"), QStringLiteral("kinds"), Kind::Text, 300},
          period},
         QStringLiteral("board"),
         2,
         false}};
    return all;
}

} // namespace

std::vector<Chart::Bar> barsOf(const std::vector<QJsonObject> &rows, const QString &name, const Column &value,
                               bool average)
{
    constexpr std::size_t kMost = 40;
    struct Sum
    {
        double sum = 0;
        int count = 0;
    };
    std::map<QString, Sum> sums; // in the order of their names: periods are ISO dates
    for (const QJsonObject &row : rows) {
        const QJsonValue there = valueAt(row, value.path);
        if (!there.isDouble())
            continue;
        QString key = valueAt(row, name).toString();
        if (name != QLatin1StringView("period"))
            key = QStringLiteral("%1 %2").arg(valueAt(row, QStringLiteral("bankName")).toString(), key);
        Sum &sum = sums[key];
        sum.sum += there.toDouble();
        ++sum.count;
    }
    std::vector<Chart::Bar> bars;
    for (const auto &[key, sum] : sums) {
        const double shown = average ? sum.sum / sum.count : sum.sum;
        bars.push_back({key, shown,
                        displayed(value, value.kind == Kind::Seconds ? QJsonValue(qint64(shown)) : QJsonValue(shown))});
    }
    if (name != QLatin1StringView("period")) // the worst ones first
        std::stable_sort(bars.begin(), bars.end(), [](const auto &a, const auto &b) { return a.value > b.value; });
    else if (bars.size() > kMost)
        bars.erase(bars.begin(), bars.end() - qsizetype(kMost));
    if (bars.size() > kMost)
        bars.resize(kMost);
    return bars;
}

ReportPage::ReportPage(Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_report(new QComboBox), m_span(new QComboBox), m_chart(new Chart),
      m_place(new QWidget)
{
    setObjectName(QStringLiteral("reports"));
    auto *layout = new QVBoxLayout(this);
    auto *bar = new QHBoxLayout;
    for (const Report &report : reports())
        m_report->addItem(listText(report.title));
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
    const int days = m_span->currentData().toInt();
    m_list = new ListPage(m_workplace, {QStringLiteral("report%1").arg(m_report->currentIndex()),
                                        report.title,
                                        {report.path, QStringLiteral("items"), 200, true},
                                        report.columns});
    m_place->layout()->addWidget(m_list);
    const auto soon = [this] { draw(); };
    connect(&m_list->model(), &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_list->model(), &QAbstractItemModel::modelReset, this, soon);
    QUrlQuery query;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    query.addQueryItem(QStringLiteral("from"), now.addDays(-days).toString(Qt::ISODateWithMs));
    query.addQueryItem(QStringLiteral("to"), now.toString(Qt::ISODateWithMs));
    query.addQueryItem(QStringLiteral("step"), days > 30 ? QStringLiteral("week") : QStringLiteral("day"));
    if (!report.more.isEmpty())
        query.addQueryItem(QStringLiteral("by"), report.more);
    draw();
    m_list->fixQuery(query);
}

void ReportPage::draw()
{
    const Report &report = reports()[std::size_t(std::max(0, m_report->currentIndex()))];
    const Column &value = report.columns[report.value];
    m_chart->setBars(QStringLiteral("%1: %2").arg(listText(report.title), columnTitle(value)),
                  barsOf(m_list->model().shown(), report.name, value, report.average));
}

} // namespace cubby::admin
