// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/figures.h"
#include "central/http/message.h"

#include <memory>

namespace cubby::server {

// What this process tells Prometheus of itself. Any thread. Every series there can be is there from the start, with 0,
// so that an alert over it sees the first event, and none carries what a client or a bank may choose.
class Metrics
{
public:
    Metrics();
    ~Metrics();

    central::Tally &tally(); // for every centre of this process

    // Answers and measures. The route is the path with {id} for what names one thing, and "other" until some request
    // for it was answered well: nobody makes up routes here.
    http::HttpResponse answered(const http::HttpRequest &request, const http::Handler &handler);

    void frames(std::size_t taken, Millis inTime); // one transaction of ingest
    void frameDropped(); // it is sent again
    void framesPublished(std::size_t count);
    void framesWaiting(std::size_t count);
    void brokerConnected(bool connected); // is said only of a process that has something to do with the broker

    enum class Outcome { Sent, Failed, Refused };
    void message(const QString &channel, Outcome outcome);
    // A circuit breaker as central::Breaker names its state: "Closed", "Open", "HalfOpen".
    void breaker(const QString &endpoint, const QString &state);
    void certificate(const QString &use, Time until); // "mqtt"

    // The text exposition of everything, with the database's figures if there are any.
    QByteArray text(const std::optional<central::Figures> &figures) const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace cubby::server
