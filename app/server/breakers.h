// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/breaker.h"

#include <QHash>

#include <mutex>
#include <optional>
#include <vector>

namespace cubby::server {

// A circuit breaker for each endpoint outside, of this process. Any thread.
class Breakers
{
public:
    // Nothing: call it, and say then how it went. A time: leave it alone until then.
    std::optional<Time> restOf(const QString &endpoint, Time now);
    void tell(const QString &endpoint, bool worked, Time now);

    struct Shown // for metrics
    {
        QString endpoint;
        central::Breaker::State state = central::Breaker::State::Closed;
        int failures = 0; // in a row
    };
    std::vector<Shown> all(Time now) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, central::Breaker> m_breakers;
};

} // namespace cubby::server
