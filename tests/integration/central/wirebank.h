// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bankcredentials.h"
#include "domain/directoryentries.h"
#include "link/banksession.h"
#include "link/mqttclient.h"
#include "link/topics.h"
#include "tests/integration/central/memorylog.h"

#include <QTimer>

// A bank on a real broker: the real session, over a journal in memory and without a bank's decisions.
namespace cubby::test {

class WireBank : public QObject
{
    Q_OBJECT

public:
    WireBank(const BankCredentials &credentials, quint16 port)
        : m_credentials(credentials), log(EpochId::make(systemNow().wall, m_chance)),
          m_session({credentials.bank, QStringLiteral("test"), {}, Millis(10)}, log, {log.head().epoch}, {}, m_chance),
          m_client(link::makeMqttClient())
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { run(m_session.timePassed(systemNow())); });
        connect(m_client.get(), &link::MqttClient::subscribed, this, [this] { run(m_session.connected(systemNow())); });
        connect(m_client.get(), &link::MqttClient::disconnected, this, [this] { m_session.disconnected(systemNow()); });
        connect(m_client.get(), &link::MqttClient::message, this, [this](const QString &, const QByteArray &payload) {
            const auto frame
                = link::openFrame(payload, link::kDown, seal::only(m_credentials.centreDown), m_credentials.bank);
            if (frame)
                run(m_session.received(*frame, systemNow()));
        });
        m_client->subscribe(link::downTopic(m_credentials.bank));
        link::BrokerSettings broker;
        broker.host = QStringLiteral("127.0.0.1");
        broker.port = port;
        broker.clientId = credentials.brokerUser;
        broker.user = credentials.brokerUser;
        broker.password = credentials.brokerPassword;
        broker.firstRetry = Millis(50);
        broker.longestRetry = Millis(200);
        m_client->connectTo(broker);
    }

    void write(const Entry &entry)
    {
        log.write(entry);
        run(m_session.appended(systemNow()));
    }
    quint64 queue() const { return m_session.queue(); }

    std::optional<directory::PackageExpected> expected(PackageId package) const
    {
        std::optional<directory::PackageExpected> found;
        for (const DirectoryEntry &entry : m_known) {
            const auto *e = std::get_if<directory::PackageExpected>(&entry);
            if (e && e->package == package)
                found = *e;
        }
        return found;
    }
    template <class T>
    bool knowsAny() const
    {
        return std::any_of(m_known.begin(), m_known.end(),
                           [](const DirectoryEntry &e) { return std::holds_alternative<T>(e); });
    }

private:
    void run(const link::BankSession::Effects &effects)
    {
        using Session = link::BankSession;
        for (const Session::Effect &effect : effects) {
            if (const auto *send = std::get_if<Session::SendFrame>(&effect)) {
                m_client->publish(link::upTopic(m_credentials.bank),
                                  link::sealFrame(send->frame, link::kUp, m_credentials.key));
            } else if (const auto *store = std::get_if<Session::StoreDirectory>(&effect)) {
                for (const LogRecord &record : store->records)
                    m_known.push_back(readDirectoryEntry(record.kind, record.body));
                run(m_session.stored(store->head, systemNow()));
            } else if (const auto *snapshot = std::get_if<Session::StoreSnapshot>(&effect)) {
                m_known.clear();
                for (const link::Item &item : snapshot->items)
                    m_known.push_back(readDirectoryEntry(item.kind, item.body));
                run(m_session.stored(snapshot->head, systemNow()));
            }
        }
        if (const auto next = m_session.nextDeadline())
            m_timer.start(std::max(Millis(0), *next - systemNow().mono));
    }

    SystemChance m_chance;
    BankCredentials m_credentials;

public:
    MemoryLog log;

private:
    link::BankSession m_session;
    std::unique_ptr<link::MqttClient> m_client;
    QTimer m_timer;
    std::vector<DirectoryEntry> m_known;
};

} // namespace cubby::test
