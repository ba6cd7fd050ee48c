// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/qtmqttclient.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <algorithm>

namespace cubby::link {

namespace {

Q_LOGGING_CATEGORY(lcLink, "cubby.link", QtInfoMsg)

constexpr quint8 kQos = 1;

std::optional<QSslConfiguration> tlsOf(const BrokerSettings &settings)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    const auto authorities = QSslCertificate::fromPath(settings.caFile);
    if (authorities.isEmpty())
        return std::nullopt;
    tls.setCaCertificates(authorities);
    if (!settings.certFile.isEmpty()) {
        const auto own = QSslCertificate::fromPath(settings.certFile);
        QFile file(settings.keyFile);
        if (own.isEmpty() || !file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QByteArray pem = file.readAll();
        QSslKey key(pem, QSsl::Ec);
        if (key.isNull())
            key = QSslKey(pem, QSsl::Rsa);
        if (key.isNull())
            return std::nullopt;
        tls.setLocalCertificateChain(own);
        tls.setPrivateKey(key);
    }
    return tls;
}

} // namespace

QtMqttClient::QtMqttClient()
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &QtMqttClient::begin);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &QtMqttClient::onDown);
}

QtMqttClient::~QtMqttClient() { disconnectFromBroker(); }

void QtMqttClient::connectTo(const BrokerSettings &settings)
{
    disconnectFromBroker();
    m_settings = settings;
    m_backoff = Backoff(settings.firstRetry, settings.longestRetry);
    m_retry.start(0);
}

void QtMqttClient::disconnectFromBroker()
{
    m_retry.stop();
    m_patience.stop();
    m_connected = false;
    if (m_client) {
        m_client->disconnect(this);
        m_client->disconnectFromHost();
        m_client.reset();
    }
}

// A new client for each connection: what the last one had not confirmed is forgotten with it.
void QtMqttClient::begin()
{
    m_published.clear();
    m_patience.start(m_settings.answerWithin);
    m_client = std::make_unique<QMqttClient>();
    m_client->setProtocolVersion(QMqttClient::MQTT_3_1_1);
    m_client->setHostname(m_settings.host);
    m_client->setPort(m_settings.port);
    m_client->setClientId(m_settings.clientId);
    m_client->setUsername(m_settings.user);
    m_client->setPassword(m_settings.password);
    m_client->setCleanSession(m_settings.cleanSession);
    m_client->setKeepAlive(quint16(m_settings.keepAlive.count()));
    if (!m_settings.willTopic.isEmpty()) {
        m_client->setWillTopic(m_settings.willTopic);
        m_client->setWillMessage(m_settings.willPayload);
        m_client->setWillQoS(kQos);
        m_client->setWillRetain(true);
    }
    connect(m_client.get(), &QMqttClient::connected, this, &QtMqttClient::onConnected);
    // Queued: the client is replaced there, which must not happen inside its own signal.
    connect(m_client.get(), &QMqttClient::disconnected, this, &QtMqttClient::onDown, Qt::QueuedConnection);
    connect(m_client.get(), &QMqttClient::messageReceived, this,
            [this](const QByteArray &payload, const QMqttTopicName &topic) { Q_EMIT message(topic.name(), payload); });
    connect(m_client.get(), &QMqttClient::messageSent, this, [this](qint32 id) {
        const auto found = m_published.find(id);
        if (found == m_published.end())
            return;
        const quint64 number = found->second;
        m_published.erase(found);
        Q_EMIT published(number);
    });
    if (m_settings.caFile.isEmpty()) {
        m_client->connectToHost();
    } else if (const auto tls = tlsOf(m_settings)) {
        m_client->connectToHostEncrypted(*tls);
    } else {
        qCWarning(lcLink, "The files for TLS cannot be used");
        onDown();
    }
}

void QtMqttClient::onConnected()
{
    m_connected = true;
    m_patience.stop();
    m_backoff.reset();
    m_lastReport.clear();
    qCInfo(lcLink, "Connected to the broker at %s:%d", qPrintable(m_settings.host), int(m_settings.port));
    for (const QString &filter : m_filters)
        subscribeNow(filter);
    Q_EMIT connected();
}

void QtMqttClient::onDown()
{
    if (m_retry.isActive())
        return; // told already
    const bool was = std::exchange(m_connected, false);
    const QString why = reason();
    m_patience.stop();
    m_client->disconnect(this);
    if (std::exchange(m_lastReport, why) != why)
        qCWarning(lcLink, "%s the broker at %s:%d: %s. Trying on.", was ? "Lost" : "Cannot reach",
                  qPrintable(m_settings.host), int(m_settings.port), qPrintable(why));
    m_retry.start(m_backoff.next(m_chance));
    if (was)
        Q_EMIT disconnected(why);
    else
        Q_EMIT attemptFailed(why);
}

QString QtMqttClient::reason() const
{
    const auto error = m_client->error();
    if (error == QMqttClient::NoError)
        return QStringLiteral("the connection was closed");
    return QString::fromLatin1(QMetaEnum::fromType<QMqttClient::ClientError>().valueToKey(int(error)));
}

void QtMqttClient::subscribe(const QString &filter)
{
    if (std::find(m_filters.begin(), m_filters.end(), filter) != m_filters.end())
        return;
    m_filters.push_back(filter);
    if (m_connected)
        subscribeNow(filter);
}

void QtMqttClient::subscribeNow(const QString &filter)
{
    QMqttSubscription *subscription = m_client->subscribe(QMqttTopicFilter(filter), kQos);
    if (!subscription) {
        qCWarning(lcLink, "Not subscribed to %s", qPrintable(filter));
        return;
    }
    connect(subscription, &QMqttSubscription::stateChanged, this,
            [this, filter](QMqttSubscription::SubscriptionState state) {
                if (state == QMqttSubscription::Subscribed) {
                    Q_EMIT subscribed(filter);
                } else if (state == QMqttSubscription::Error) {
                    qCWarning(lcLink, "The broker refuses the subscription to %s", qPrintable(filter));
                    Q_EMIT subscriptionRefused(filter);
                }
            });
}

std::optional<quint64> QtMqttClient::publish(const QString &topic, const QByteArray &payload, bool retain)
{
    if (!m_connected)
        return std::nullopt;
    const qint32 id = m_client->publish(QMqttTopicName(topic), payload, kQos, retain);
    if (id < 0)
        return std::nullopt;
    m_published[id] = ++m_number;
    return m_number;
}

} // namespace cubby::link
