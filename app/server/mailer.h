// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"
#include "app/server/desk.h"
#include "app/server/metrics.h"

#include <condition_variable>
#include <thread>

namespace cubby::server {

// Sends what customers are to be told, one after another, on a thread of its own. A message that cannot be sent now
// waits in the database; the next one goes on.
class Mailer
{
public:
    Mailer(const Configuration &configuration, const central::CentreKeys &keys, Metrics &metrics);
    ~Mailer(); // stops; a message under way has a few seconds, else it is sent again after the next start

    void wake(); // there may be something to send; any thread

private:
    void run(const std::stop_token &stop);
    void work(const std::stop_token &stop);
    bool sendNext(central::Centre &centre); // false: nothing is due
    void sleep(Millis atMost, const std::stop_token &stop);

    Configuration m_configuration;
    const central::CentreKeys &m_keys;
    Metrics &m_metrics;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_wake = false;
    bool m_ended = false;
    std::stop_source m_giveUp; // of the message that is under way
    std::jthread m_thread; // the last member: it uses all others
};

} // namespace cubby::server
