// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"

#include <QString>

#include <optional>

// Where frames travel on the broker.
namespace cubby::link {

QString upTopic(BankId bank); // bank → centre, sealed frames
QString downTopic(BankId bank); // centre → bank, sealed frames
QString presenceTopic(BankId bank); // bank → centre, retained, a hint for people

// What a server subscribes to. Servers of one group share the banks between them; an empty group shares nothing.
QString upFilter(const QString &group);
QString presenceFilter();
QString downFilter(); // every bank's: what servers may publish to

// Whose topic it is: the bank named between "cubby/v1/banks/" and the last level, which must be `leaf` ("up").
std::optional<BankId> bankOfTopic(const QString &topic, QLatin1StringView leaf);

// What is published, retained, as presence; also as the last will, with the state "offline".
QByteArray presenceText(bool online, Time at);

} // namespace cubby::link
