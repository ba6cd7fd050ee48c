// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

#include <QJsonObject>

// What is told about orders, packages and banks: the documents of the HTTP API.
namespace cubby::central {

// Three heartbeats of at most 144 s missed.
inline constexpr Millis kMissingAfter = std::chrono::seconds(432);

std::optional<QJsonObject> orderDocument(Work &work, OrderId id);
std::optional<QJsonObject> packageDocument(Work &work, PackageId id);
std::optional<QJsonObject> historyDocument(Work &work, PackageId id);
std::optional<QJsonObject> bankDocument(Work &work, BankId id);

} // namespace cubby::central
