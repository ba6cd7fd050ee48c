// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

#include <QJsonObject>

// Packages as lists show them: one row each.
namespace cubby::central {

struct PackageFilter
{
    std::optional<PackageStatus> status = {};
    std::optional<bool> expired = {};
    BankId bank = {}; // null: any
    CarrierId carrier = {}; // null: any that the actor sees
    QString label = {}; // what one of its labels begins with; empty: any
};

struct PackageRow
{
    QString key; // says where in the list it stands
    QJsonObject row;
};

// Newest first; with a label by labels, from A on. Those after the key `after`, empty: from the beginning.
std::vector<PackageRow> packageRows(Work &work, const Actor &by, const PackageFilter &filter, const QString &after,
                                    int most);
// Of any of these customers, newest first.
std::vector<PackageRow> packagesOfCustomers(Work &work, const QStringList &customers, int most);

} // namespace cubby::central
