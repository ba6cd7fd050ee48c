// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/chart.h"
#include "app/admin/listpage.h"

class QComboBox;

namespace cubby::admin {

// How the fleet did: a report of the centre as a chart over the table that it comes from, which can be exported.
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPage(Workplace &workplace, QWidget *parent = nullptr);

    const Chart &chart() const { return *m_chart; }
    void choose(int report);

private:
    void load();
    void draw();

    Workplace &m_workplace;
    QComboBox *m_report, *m_span;
    Chart *m_chart;
    QWidget *m_place;
    ListPage *m_list = nullptr;
};

// What the chart shows of a report's rows: `value` by period, or by `name` where the report is about things. Sums, or
// averages where `average` says so.
std::vector<Chart::Bar> barsOf(const std::vector<QJsonObject> &rows, const QString &name, const Column &value,
                               bool average);

} // namespace cubby::admin
