// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/chart.h"
#include "app/admin/listpage.h"

// The centre's reports, described: each is a list, and a chart over it.
namespace cubby::admin {

struct Report
{
    ListSpec list;
    QString by = {}; // a parameter of the request
    QString name; // what the bars stand for, a path
    std::size_t value; // the column that they show
    bool average = false; // of a bar's rows; else their sum
};

const std::vector<Report> &reports();

// What the chart shows of a report's rows: periods in their order, things with the worst ones first.
std::vector<Chart::Bar> barsOf(const Report &report, const std::vector<QJsonObject> &rows);

} // namespace cubby::admin
