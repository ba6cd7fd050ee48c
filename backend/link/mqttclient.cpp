// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/mqttclient.h"

#ifdef CUBBY_MQTT_MOSQUITTO
#include "link/mosquittoclient.h"
#endif
#ifdef CUBBY_MQTT_QT
#include "link/qtmqttclient.h"
#endif

namespace cubby::link {

std::vector<MqttAdapter> mqttAdapters()
{
    return {
#ifdef CUBBY_MQTT_MOSQUITTO
        MqttAdapter::Mosquitto,
#endif
#ifdef CUBBY_MQTT_QT
        MqttAdapter::QtMqtt,
#endif
    };
}

const char *nameOf(MqttAdapter adapter) { return adapter == MqttAdapter::Mosquitto ? "libmosquitto" : "Qt MQTT"; }

std::unique_ptr<MqttClient> makeMqttClient(MqttAdapter adapter)
{
#ifdef CUBBY_MQTT_MOSQUITTO
    if (adapter == MqttAdapter::Mosquitto)
        return std::make_unique<MosquittoClient>();
#endif
#ifdef CUBBY_MQTT_QT
    if (adapter == MqttAdapter::QtMqtt)
        return std::make_unique<QtMqttClient>();
#endif
    Q_UNREACHABLE(); // mqttAdapters() says which there are
    return nullptr;
}

} // namespace cubby::link
