// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/desk.h"
#include "app/server/metrics.h"
#include "link/mqttclient.h"

#include <QObject>
#include <QTimer>

namespace cubby::server {

// Between the broker and the centre: gives frames to it as they come, several in one transaction, publishes what it
// answers and what falls due. Lives in one thread with an event loop.
class BankLine : public QObject
{
    Q_OBJECT

public:
    BankLine(central::Centre &centre, link::MqttClient &client, const QString &group, Metrics &metrics);

    // Something was written that banks may have to learn of.
    void wake();
    // Stores and answers what has come; what comes afterwards is sent again.
    void finish();

Q_SIGNALS:
    void stored(); // frames of banks: there may be something to notify of

private:
    void take(const QString &topic, const QByteArray &payload);
    void ingest();
    void sendDue();
    void publish(const std::vector<central::Outgoing> &frames);
    void report(const char *doing, const Error &error);

    central::Centre &m_centre;
    link::MqttClient &m_client;
    Metrics &m_metrics;
    std::vector<central::Arrived> m_arrived;
    QTimer m_ingest; // at once, when the event loop has taken in what came together
    QTimer m_due;
    bool m_overflowing = false;
    QString m_lastRefusal; // why the broker could not be reached, to say it once
};

} // namespace cubby::server
