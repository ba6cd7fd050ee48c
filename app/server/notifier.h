// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/breakers.h"
#include "app/server/channel.h"
#include "app/server/configuration.h"
#include "app/server/desk.h"
#include "app/server/metrics.h"

#include <QSet>

#include <condition_variable>
#include <map>
#include <thread>

namespace cubby::server {

// Tells people and programs what is due to be told, on a few threads for each channel, and keeps the clocks. A message
// that cannot be sent now waits in the database; the next one goes on. Who has several waiting gets one at a time.
class Notifier
{
public:
    Notifier(const Configuration &configuration, const central::CentreKeys &keys, Metrics &metrics);
    ~Notifier(); // stops; messages under way have a few seconds, else they are sent again after the next start

    void wake(); // there may be something to do; any thread
    const Breakers &breakers() const { return m_breakers; }

private:
    void work(const char *channel, const std::stop_token &stop);
    bool sendNext(central::Centre &centre, const QString &channel);
    Result<void> settle(central::Centre &centre, const central::Centre::Notification &notification,
                        const Channel *channel);
    void count(const QString &channel, const Channel::Outcome &outcome);
    void keepClocks(const std::stop_token &stop);
    std::unique_ptr<Desk> openDesk(const std::stop_token &stop); // null: to stop
    QStringList busy();
    bool begin(const QString &recipient); // false: somebody serves them
    void end(const QString &recipient);
    void sleep(quint64 &heard, Millis atMost, const std::stop_token &stop);

    Configuration m_configuration;
    const central::CentreKeys &m_keys;
    Metrics &m_metrics;
    std::map<QString, std::unique_ptr<Channel>> m_channels; // those that are configured
    Breakers m_breakers;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    quint64 m_wakes = 0;
    QSet<QString> m_busy; // recipients
    std::stop_source m_giveUp; // of messages that are under way
    std::vector<std::jthread> m_threads; // the last member: they use all others
};

} // namespace cubby::server
