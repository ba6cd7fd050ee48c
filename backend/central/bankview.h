// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/banks.h"

// Banks as people at a desk see them: rows of a list and of a map, one bank with its wall, what it has told.
namespace cubby::central {

struct BankFilter
{
    QString text = {}; // beginnings of words of its name or address
    std::optional<BankStatus> status = {};
    bool offline = false; // nothing was heard of it for too long
    bool nearlyFull = false; // a tenth of its compartments is free, or less
    bool faults = false;
    bool alerts = false;
    bool inspection = false; // a compartment is to be looked into
    bool withdrawn = false; // only those; else only the others

    bool isEmpty() const; // every bank that is not withdrawn
};

// Says where in the list a bank stands.
struct BankRow
{
    QString key;
    QJsonObject row;
};
// By name. Whoever is not the operator sees only banks that their carrier may use, and of them nothing that is the
// operator's affair.
std::vector<BankRow> bankRows(Work &work, const Actor &by, const BankFilter &filter, const QString &after, int most);
// In no order; unknown ones are left out.
std::vector<QJsonObject> bankRows(Work &work, const Actor &by, const std::vector<BankId> &banks);

// bankDocument() and, for the operator, its wall in full, the link and what its kiosk says of itself.
std::optional<QJsonObject> bankDetail(Work &work, const Actor &by, BankId id);

// One element of the wall. With `package`: what lies there, as far as the actor may know.
std::optional<QJsonObject> compartmentRow(Work &work, BankId bank, const CompartmentName &name);

// What a bank reported and what the centre decided about it, newest first.
struct HistoryFilter
{
    CompartmentName compartment = {}; // empty: all
    QString after = {}; // the key of the last one that was read
    int most = 50;
    int mostRead = 20'000; // of a compartment of which nothing was told for long
};
// Where the reading stopped before as many were found, the last row is empty and has the key to go on after.
std::vector<BankRow> bankHistory(Work &work, BankId bank, const HistoryFilter &filter);

// Compartments that somebody has to look into, by bank and name.
std::vector<BankRow> compartmentsToLookAt(Work &work, const std::optional<BankId> &bank, const QString &after,
                                          int most);

// Part of a statement, and its value: that the column is one of these.
QString isOneOf(const Work &work, const char *column);
QString listOf(const Work &work, const QStringList &texts);

} // namespace cubby::central
