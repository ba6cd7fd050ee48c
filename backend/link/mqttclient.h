// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace cubby::link {

struct BrokerSettings
{
    QString host;
    quint16 port = 1883;
    QString clientId;
    QString user; // empty: none
    QString password;
    QString caFile; // not empty: TLS 1.2 or later, the broker's certificate must be by one of these
    QString certFile; // with keyFile: our own certificate
    QString keyFile;
    QString willTopic; // not empty: what the broker publishes, retained, when we are gone without a word
    QByteArray willPayload;
    bool cleanSession = true;
    std::chrono::seconds keepAlive{30};
    Millis answerWithin = std::chrono::seconds(10); // the broker, once the connection stands
    Millis firstRetry = std::chrono::seconds(1); // doubling, at random, to longestRetry
    Millis longestRetry = std::chrono::seconds(60);
};

// A connection to an MQTT 3.1.1 broker that comes back by itself. It lives in one thread, and none of its functions
// waits for the network, but for taking leave, 2 s at most. What was published and not confirmed when the connection
// broke is forgotten: the link above resends what matters.
class MqttClient : public QObject
{
    Q_OBJECT

public:
    // Begins to connect, and goes on trying until disconnectFromBroker(). Called again, it begins anew.
    virtual void connectTo(const BrokerSettings &settings) = 0;
    // Takes leave of the broker: it publishes no will. Emits nothing.
    virtual void disconnectFromBroker() = 0;

    virtual bool isConnected() const = 0;

    // With QoS 1, now if connected, and again after every reconnect. May be called before connectTo().
    virtual void subscribe(const QString &filter) = 0;

    // With QoS 1. The number by which published() confirms it; nothing while not connected.
    virtual std::optional<quint64> publish(const QString &topic, const QByteArray &payload, bool retain = false) = 0;

Q_SIGNALS:
    void connected();
    void disconnected(const QString &reason); // after connected()
    void attemptFailed(const QString &reason); // a connection did not come about; the next attempt follows
    void subscribed(const QString &filter);
    void subscriptionRefused(const QString &filter);
    void message(const QString &topic, const QByteArray &payload);
    void published(quint64 number); // the broker has it

protected:
    using QObject::QObject;
};

enum class MqttAdapter { Mosquitto, QtMqtt };

// Those that this build has; the first is the one that is taken without further word.
std::vector<MqttAdapter> mqttAdapters();
const char *nameOf(MqttAdapter adapter);

std::unique_ptr<MqttClient> makeMqttClient(MqttAdapter adapter = mqttAdapters().front());

} // namespace cubby::link
