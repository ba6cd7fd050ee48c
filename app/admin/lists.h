// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/listpage.h"

// The program's lists, described.
namespace cubby::admin {

ListSpec fleetList();
ListSpec packageList();
ListSpec customerList();
ListSpec customersPackageList(const QString &customer);
ListSpec driverList();
ListSpec carrierList();
ListSpec staffList();
ListSpec enrolmentList();
ListSpec alertList();
ListSpec inspectionList();
ListSpec letterList();
ListSpec auditList();
ListSpec historyList(const QString &bank); // of one bank
ListSpec instructionList(const QString &bank);
ListSpec layoutList(const QString &bank); // what it was given

// A row of the fleet, or the document of one bank, as commands want it.
QJsonObject bankThing(const QJsonObject &row);

} // namespace cubby::admin
