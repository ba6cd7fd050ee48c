// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/eventstream.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcStream, "cubby.server.events", QtInfoMsg)

constexpr int kAtOnce = 500; // events
constexpr Millis kLookAgain{1'000};
constexpr Millis kKeepAlive{15'000}; // shorter than proxies wait

QByteArray written(const central::PublicEvent &event)
{
    return "id: " + event.position.toString().toLatin1() + "\nevent: " + event.type.toLatin1()
           + "\ndata: " + QJsonDocument(event.document()).toJson(QJsonDocument::Compact) + "\n\n";
}

} // namespace

EventStream::EventStream(const storage::DatabaseSettings &database, const central::CentreKeys &keys)
    : m_database(database), m_keys(keys), m_thread([this] { run(); })
{ }

EventStream::~EventStream()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ends = true;
    }
    m_condition.notify_one();
    m_thread.join();
}

void EventStream::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
    }
    m_condition.notify_one();
}

http::HttpResponse EventStream::follow(const central::Actor &by, const central::Interest &interest,
                                       const std::optional<central::EventCursor> &after, Time until)
{
    http::HttpResponse response{200};
    response.headers.add("Content-Type", "text/event-stream; charset=utf-8");
    response.headers.add("X-Accel-Buffering", "no"); // nginx
    response.body = "retry: 3000\n\n";
    response.feed = [this, by, interest, after, until](std::shared_ptr<http::Feed> feed) {
        const std::scoped_lock lock(m_mutex);
        m_coming.push_back({std::move(feed), by, interest, after, true, until});
        m_woken = true;
        m_condition.notify_one();
    };
    return response;
}

void EventStream::run()
{
    std::unique_ptr<Desk> desk;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_condition.wait_for(lock, kLookAgain, [this] { return m_woken || m_ends; });
            m_woken = false;
            if (m_ends)
                return;
        }
        if (!desk) {
            auto opened = Desk::open(m_database, m_keys);
            if (!opened) {
                qCWarning(lcStream).noquote() << "The database cannot be opened:" << opened.error().message;
                continue;
            }
            desk = std::move(*opened);
        }
        readOn(desk->centre());
        // A piece for each, and then what is new: nobody waits until somebody else has read years of events.
        bool more = false;
        for (Follower &follower : m_followers) {
            if (systemNow().wall >= follower.until)
                follower.feed->end();
            else if (follower.isBehind)
                more |= catchUp(desk->centre(), follower);
        }
        if (more)
            wake();
        keepAlive(systemNow().mono);
    }
}

void EventStream::admit(const central::EventCursor &end)
{
    std::vector<Follower> coming;
    {
        const std::scoped_lock lock(m_mutex);
        coming.swap(m_coming);
    }
    for (Follower &follower : coming) {
        if (!follower.position) {
            follower.position = end;
            follower.isBehind = false;
        }
        m_followers.push_back(std::move(follower));
    }
}

// For everybody who is not behind, until there is nothing new.
void EventStream::readOn(central::Centre &centre)
{
    m_followers.remove_if([](const Follower &follower) { return !follower.feed->isOpen(); });
    for (;;) {
        const auto read = centre.read(systemNow().wall, [&](central::Work &work) -> central::PublicEvents {
            return m_end ? central::publicEventsAfter(work, *m_end, kAtOnce, central::ForWhom::Lookers)
                         : central::PublicEvents{{}, central::endOfEvents(work)};
        });
        if (!read) {
            qCWarning(lcStream).noquote() << "The events could not be read:" << read.error().message;
            if (read.error().code == QLatin1StringView("events.cursor")) {
                m_end.reset(); // the database was put back: everybody begins anew
                for (Follower &follower : m_followers)
                    follower.feed->end();
            }
            return; // what was not read is read the next time
        }
        if (!m_end)
            m_end = read->next;
        // Whoever came meanwhile wants what comes after this point, no earlier.
        admit(*m_end);
        if (read->next == *m_end)
            return;
        for (Follower &follower : m_followers) {
            for (const central::PublicEvent &event : read->events) {
                if (!follower.isBehind && !send(follower, event))
                    follower.isBehind = true; // it goes on at its position, when it has taken what waits
            }
            if (!follower.isBehind)
                follower.position = read->next;
        }
        m_end = read->next;
    }
}

// One piece. Answers whether it may go on at once.
bool EventStream::catchUp(central::Centre &centre, Follower &follower)
{
    if (!follower.feed->isOpen() || follower.feed->waiting() >= http::Feed::kMostWaiting / 2)
        return false;
    const auto read = centre.read(systemNow().wall, [&](central::Work &work) {
        return central::publicEventsAfter(work, *follower.position, kAtOnce, central::ForWhom::Lookers);
    });
    if (!read) {
        // A cursor from another life of the database: the client has to begin anew, and is told so.
        if (read.error().code == QLatin1StringView("events.cursor")) {
            follower.feed->write("event: gone\ndata: {}\n\n");
            follower.feed->end();
        }
        return false;
    }
    if (read->next == *follower.position) {
        follower.isBehind = m_end && *follower.position != *m_end;
        return false;
    }
    for (const central::PublicEvent &event : read->events) {
        if (!send(follower, event))
            return false;
    }
    follower.position = read->next;
    return true;
}

// False: it was for this follower and could not be written.
bool EventStream::send(Follower &follower, const central::PublicEvent &event)
{
    if (event.isFor(follower.by) && follower.interest.includes(event.type) && !follower.feed->write(written(event)))
        return false;
    follower.position = event.position;
    return true;
}

void EventStream::keepAlive(Millis now)
{
    if (now - m_keptAlive < kKeepAlive)
        return;
    m_keptAlive = now;
    for (const Follower &follower : m_followers)
        follower.feed->write(": \n\n");
}

} // namespace cubby::server
