// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"
#include "domain/time.h"

#include <QHash>

#include <mutex>

namespace cubby::http {

// How often each client may ask: so many requests at once, which come back evenly over the time. Any thread.
class RateLimiter
{
public:
    struct Limit
    {
        int requests = 0; // 0: without limit
        Millis per{60'000};
    };
    struct Verdict
    {
        bool allowed = true;
        int remaining = 0;
        Millis next{0}; // until there is one more
    };

    explicit RateLimiter(const Limit &limit) : m_limit(limit) { }

    // Uses one up. `now` is the monotonic clock.
    Verdict take(const QString &client, Millis now);
    // The fields of draft-ietf-httpapi-ratelimit-headers, and Retry-After where it was refused.
    void describe(HttpResponse &response, const Verdict &verdict) const;

private:
    static constexpr qsizetype kMostClients = 100'000; // then those who are back at their full number are forgotten

    const Limit m_limit;
    std::mutex m_mutex;
    // When each client has its full number again: all that a leaky bucket has to know.
    QHash<QString, Millis> m_fullAt;
};

} // namespace cubby::http
