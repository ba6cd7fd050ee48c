// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/figures.h"

#include <prometheus/metric_family.h>

// Numbers that somebody else keeps, as Prometheus takes them. Private to the metrics.
namespace cubby::server {

std::vector<prometheus::MetricFamily> processFamilies();
std::vector<prometheus::MetricFamily> tallyFamilies(const central::Tally::Counts &counts);
// Without figures only that the database does not answer.
std::vector<prometheus::MetricFamily> databaseFamilies(const std::optional<central::Figures> &figures);

} // namespace cubby::server
