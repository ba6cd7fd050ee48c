// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"
#include "app/server/desk.h"
#include "app/server/secrets.h"
#include "central/brokeraccounts.h"

#include <QObject>
#include <QTimer>

namespace cubby::server {

// Sees to it that the broker lets in whom the database says: tells a running broker of accounts that came or went, and
// writes the list of withdrawn certificates that it reads. It is connected only while there is something to tell. Lives
// in one thread with an event loop.
class BrokerKeeper : public QObject
{
    Q_OBJECT

public:
    BrokerKeeper(central::Centre &centre, const Configuration &configuration, const Secrets &secrets);
    ~BrokerKeeper() override;

    void look(); // something may have changed

Q_SIGNALS:
    void settled(); // the broker knows all
    void failed(const cubby::Error &error); // it is tried again

private:
    void tellNext();
    void take(const QByteArray &answer);
    void writeList();
    void report(const Error &error);

    central::Centre &m_centre;
    link::BrokerSettings m_broker;
    QString m_listFile;
    std::unique_ptr<link::MqttClient> m_client;
    std::optional<central::BrokerAccount> m_asked; // what the broker has not answered yet
    QString m_id; // of that question
    bool m_subscribed = false;
    qint64 m_listed = -1; // withdrawn certificates in the list as written
    QTimer m_again;
    QTimer m_patience; // for the broker's answer
    QString m_lastReport;
};

// The same from a command: tells the broker now or, where none answers, writes what it reads at its next start. Answers
// what the operator has to know of that, mostly nothing. Error codes: broker.refused, and those of storing.
Result<QString> tellBroker(central::Centre &centre, const Configuration &configuration, const Secrets &secrets);

} // namespace cubby::server
