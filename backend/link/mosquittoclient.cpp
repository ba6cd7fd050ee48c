// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/mosquittoclient.h"

#include <algorithm>

namespace cubby::link {

MosquittoClient::~MosquittoClient() { disconnectFromBroker(); }

void MosquittoClient::connectTo(const BrokerSettings &settings)
{
    disconnectFromBroker();
    m_worker = std::make_shared<MosquittoWorker>(settings, m_filters, this, ++m_serial);
    // The thread holds the worker too: see below.
    m_thread = std::thread([worker = m_worker] { worker->run(); });
}

void MosquittoClient::disconnectFromBroker()
{
    m_connected = false;
    if (!m_worker)
        return;
    // Taking leave is quick. A lookup or a connect that hangs cannot be broken off from here; such a thread is left to
    // itself, tells nobody anything any more, and ends when the system gives up on it.
    if (m_worker->stop(std::chrono::seconds(2)))
        m_thread.join();
    else
        m_thread.detach();
    m_worker.reset();
}

void MosquittoClient::subscribe(const QString &filter)
{
    if (std::find(m_filters.begin(), m_filters.end(), filter) != m_filters.end())
        return;
    m_filters.push_back(filter);
    if (m_worker)
        m_worker->subscribe(filter);
}

std::optional<quint64> MosquittoClient::publish(const QString &topic, const QByteArray &payload, bool retain)
{
    if (!m_connected)
        return std::nullopt;
    m_worker->publish({++m_number, topic.toUtf8(), payload, retain});
    return m_number;
}

void MosquittoClient::onConnected()
{
    m_connected = true;
    Q_EMIT connected();
}

void MosquittoClient::onDown(const QString &reason)
{
    if (std::exchange(m_connected, false))
        Q_EMIT disconnected(reason);
    else
        Q_EMIT attemptFailed(reason);
}

} // namespace cubby::link
