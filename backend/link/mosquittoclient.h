// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/mosquittoworker.h"
#include "link/mqttclient.h"

#include <thread>

namespace cubby::link {

// The MQTT client on libmosquitto. A thread of its own does everything that can wait (name lookup, connecting, TLS);
// what happens there arrives here as queued events.
class MosquittoClient final : public MqttClient
{
    Q_OBJECT

public:
    MosquittoClient() = default;
    ~MosquittoClient() override;

    void connectTo(const BrokerSettings &settings) override;
    void disconnectFromBroker() override;
    bool isConnected() const override { return m_connected; }
    void subscribe(const QString &filter) override;
    std::optional<quint64> publish(const QString &topic, const QByteArray &payload, bool retain) override;

private:
    friend class MosquittoWorker;

    // Called in this object's thread, by the worker that is the present one.
    void onConnected();
    void onDown(const QString &reason);

    std::shared_ptr<MosquittoWorker> m_worker;
    std::thread m_thread;
    std::vector<QString> m_filters;
    quint64 m_serial = 0; // of the worker
    quint64 m_number = 0; // of what was published last
    bool m_connected = false;
};

} // namespace cubby::link
