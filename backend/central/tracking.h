// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

#include <QJsonObject>

// What is told about orders, packages and banks: the documents of the HTTP API.
namespace cubby::central {

// Three heartbeats of at most 144 s missed.
inline constexpr Millis kMissingAfter = std::chrono::seconds(432);

// Each is nothing, too, if it is of another carrier.
std::optional<QJsonObject> orderDocument(Work &work, const Actor &by, OrderId id);
// Newest first, those before `before` (null: from the newest), of this reference (empty: any).
std::vector<OrderId> orderIds(Work &work, const Actor &by, const QString &reference, OrderId before, int limit);
std::optional<QJsonObject> packageDocument(Work &work, const Actor &by, PackageId id);
std::optional<QJsonObject> historyDocument(Work &work, const Actor &by, PackageId id);
std::optional<QJsonObject> bankDocument(Work &work, const Actor &by, BankId id); // or one that it may not use

} // namespace cubby::central
