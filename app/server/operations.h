// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"
#include "app/server/metrics.h"
#include "app/server/secrets.h"

#include <atomic>
#include <functional>

namespace cubby::server {

// For those who watch over this process, on a port of its own:
//   GET /metrics   the text exposition for Prometheus
//   GET /healthz   200 while the process lives, 503 once its main thread has stood still for a minute
//   GET /readyz    200 if it can do its work now, else 503; both with what was looked at and why not
class Operations
{
public:
    // What this process needs besides its database, looked at on every /readyz. Any thread.
    struct Need
    {
        QString name; // "broker"
        std::function<Result<void>()> isMet;
    };

    static Result<std::unique_ptr<Operations>> listen(const Configuration &configuration, const Secrets &secrets,
                                                      Metrics &metrics, std::vector<Need> needs);
    ~Operations();

    quint16 port() const { return m_server->port(); }
    void alive(); // the main thread turns; every few seconds
    void stopping() { m_stopping = true; } // no longer ready

private:
    Operations(const Configuration &configuration, const Secrets &secrets, Metrics &metrics, std::vector<Need> needs);
    http::HttpResponse answer(const http::HttpRequest &request);
    http::HttpResponse health() const;
    http::HttpResponse readiness();
    Result<central::Figures> figures() const;

    const storage::DatabaseSettings m_database;
    const central::CentreKeys m_keys;
    Metrics &m_metrics;
    const std::vector<Need> m_needs;
    std::atomic<qint64> m_alive; // milliseconds of the clock that never jumps
    std::atomic<bool> m_stopping = false;
    std::unique_ptr<http::Server> m_server; // the last member: it uses all others
};

} // namespace cubby::server
