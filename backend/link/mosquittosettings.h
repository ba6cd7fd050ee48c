// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/mqttclient.h"

struct mosquitto;

namespace cubby::link {

inline constexpr int kMqttQos = 1;

// What is to be set on a handle of libmosquitto before it connects. Answers with what went wrong; nothing if all is
// well.
std::optional<QString> applySettings(mosquitto *handle, const BrokerSettings &settings);

// What a code of libmosquitto means; to be called at once, for errno may be part of it.
QString describe(int code);

} // namespace cubby::link
