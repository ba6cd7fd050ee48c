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

} // namespace cubby::admin
