// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/banks.h"

#include <QDate>

// What happened at banks, by day or week of UTC: how full they were, how long packages lay, what failed. Worked out
// from the event table, bank by bank.
namespace cubby::central {

inline constexpr Millis kLongestReport = std::chrono::hours(24 * 400);

struct ReportQuery
{
    Time from;
    Time to; // not included
    Millis step = std::chrono::hours(24);
    std::optional<BankId> bank = {}; // none: all
    bool byBoard = false; // failures: by lock board, else by compartment
};

// Rows of {"period": "2026-11-23", "bank", "bankName", …}, by period and bank. At most kMostReportRows.
inline constexpr int kMostReportRows = 10'000;
QJsonArray occupancyReport(Work &work, const ReportQuery &query); // total, averageOccupied, mostOccupied
QJsonArray pickupReport(Work &work, const ReportQuery &query); // pickups, medianSeconds, p90Seconds, notCollected
QJsonArray failureReport(Work &work, const ReportQuery &query); // compartment or board, failures, kinds

// How many compartments held something at each step: {"at", "occupied"}.
QJsonArray occupancyOverTime(Work &work, BankId bank, const ReportQuery &query);

// RFC 4180, with a line of names; objects within are written as "name=value" with semicolons.
QByteArray csvOf(const QJsonArray &rows, const QStringList &columns);

} // namespace cubby::central
