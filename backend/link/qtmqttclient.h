// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "link/backoff.h"
#include "link/mqttclient.h"

#include <QMqttClient>
#include <QTimer>

#include <map>

namespace cubby::link {

// The MQTT client on Qt MQTT, which never waits, in the thread of this object.
class QtMqttClient final : public MqttClient
{
    Q_OBJECT

public:
    QtMqttClient();
    ~QtMqttClient() override;

    void connectTo(const BrokerSettings &settings) override;
    void disconnectFromBroker() override;
    bool isConnected() const override { return m_connected; }
    void subscribe(const QString &filter) override;
    std::optional<quint64> publish(const QString &topic, const QByteArray &payload, bool retain) override;

private:
    void begin();
    void onConnected();
    void onDown();
    void subscribeNow(const QString &filter);
    QString reason() const;

    BrokerSettings m_settings;
    SystemChance m_chance;
    Backoff m_backoff{Millis(1000), Millis(60'000)};
    QTimer m_retry;
    QTimer m_patience; // for the broker's answer
    std::unique_ptr<QMqttClient> m_client;
    std::vector<QString> m_filters;
    std::map<qint32, quint64> m_published; // by Qt MQTT's number
    quint64 m_number = 0;
    bool m_connected = false;
    QString m_lastReport;
};

} // namespace cubby::link
