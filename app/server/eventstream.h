// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/desk.h"
#include "central/http/feed.h"
#include "central/http/message.h"
#include "central/publicevents.h"

#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace cubby::server {

// Server-Sent Events for whoever follows what happens: every event is read from the database once and written to all
// whom it is for. A client that comes back with the last identifier that it saw misses nothing; one that takes its
// events too slowly is fed from the database at its own pace. A thread of its own.
class EventStream
{
public:
    EventStream(const storage::DatabaseSettings &database, const central::CentreKeys &keys);
    ~EventStream();

    // The answer to somebody who wants these from here on: after the cursor, or only what is new. It ends at `until`;
    // the client comes again, and is asked again who it is.
    http::HttpResponse follow(const central::Actor &by, const central::Interest &interest,
                              const std::optional<central::EventCursor> &after, Time until);
    void wake(); // there may be something new; it looks every second anyway. Any thread.

private:
    struct Follower
    {
        std::shared_ptr<http::Feed> feed;
        central::Actor by;
        central::Interest interest;
        std::optional<central::EventCursor> position; // none: it wants only what is new
        bool isBehind = true;
        Time until;
    };

    void run();
    void admit(const central::EventCursor &end);
    void readOn(central::Centre &centre);
    bool catchUp(central::Centre &centre, Follower &follower);
    void keepAlive(Millis now);
    static bool send(Follower &follower, const central::PublicEvent &event);

    const storage::DatabaseSettings m_database;
    const central::CentreKeys m_keys;
    std::mutex m_mutex;
    std::condition_variable m_condition;
    std::vector<Follower> m_coming;
    bool m_woken = false;
    bool m_ends = false;
    // The thread's own:
    std::list<Follower> m_followers;
    std::optional<central::EventCursor> m_end; // how far events were read for everybody
    Millis m_keptAlive{0};
    std::thread m_thread; // the last member: it uses the others
};

} // namespace cubby::server
