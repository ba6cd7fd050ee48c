// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"
#include "app/server/metrics.h"
#include "app/server/secrets.h"

#include <functional>
#include <memory>

namespace cubby::server {

// The HTTP API of the centre on a port, with a desk for each of its threads. `changed` is called, on one of those,
// after a request that may have written something.
class Api
{
public:
    static Result<std::unique_ptr<Api>> listen(const Configuration &configuration, const Secrets &secrets,
                                               Metrics &metrics, std::function<void()> changed);
    ~Api(); // answers what it has begun

    // Reads its files again; the old one stays where they cannot be used.
    Result<void> renewCertificate();

    quint16 port() const;
    void wake(); // there may be events for those who follow them; any thread

private:
    class Handler;
    Api(std::unique_ptr<Handler> handler, std::unique_ptr<http::Server> server);

    std::unique_ptr<Handler> m_handler;
    std::unique_ptr<http::Server> m_server; // the last member: it uses the handler
};

} // namespace cubby::server
