// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/ratelimit.h"

#include <algorithm>

namespace cubby::http {

RateLimiter::Verdict RateLimiter::take(const QString &client, Millis now)
{
    if (m_limit.requests <= 0)
        return {};
    const Millis each = std::max(m_limit.per / m_limit.requests, Millis(1));
    const Millis whole = each * m_limit.requests;
    const std::scoped_lock lock(m_mutex);
    if (m_fullAt.size() >= kMostClients)
        m_fullAt.removeIf([now](const auto &it) { return it.value() <= now; });
    // Further ahead it can only be by a clock that was set back: nobody waits for that.
    const Millis before = std::clamp(m_fullAt.value(client, now), now, now + whole);
    if (m_fullAt.value(client) > now + whole)
        m_fullAt.insert(client, now + whole);
    const Millis after = before + each;
    if (after - now > whole)
        return {false, 0, after - whole - now};
    // So many different ones can only be an attack: none of them may push out those that are known.
    if (m_fullAt.size() < kMostClients || m_fullAt.contains(client))
        m_fullAt.insert(client, after);
    return {true, int((whole - (after - now)) / each), each};
}

void RateLimiter::describe(HttpResponse &response, const Verdict &verdict) const
{
    if (m_limit.requests <= 0)
        return;
    const auto seconds = [](Millis time) { return QByteArray::number((time.count() + 999) / 1000); };
    const QByteArray policy = "\"default\";q=" + QByteArray::number(m_limit.requests) + ";w=" + seconds(m_limit.per);
    const QByteArray left = "\"default\";r=" + QByteArray::number(verdict.remaining) + ";t=" + seconds(verdict.next);
    response.headers.add("RateLimit-Policy", policy);
    response.headers.add("RateLimit", left);
    if (!verdict.allowed)
        response.headers.add("Retry-After", seconds(verdict.next));
}

} // namespace cubby::http
