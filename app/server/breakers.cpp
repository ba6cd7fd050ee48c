// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/breakers.h"

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

constexpr Millis kTrialLooksAgain = 1s; // while another thread tries it
constexpr qsizetype kMost = 10'000; // of endpoints that are remembered

} // namespace

std::optional<Time> Breakers::restOf(const QString &endpoint, Time now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_breakers.find(endpoint);
    if (found == m_breakers.end() || found->allows(now))
        return std::nullopt;
    return found->state(now) == central::Breaker::State::HalfOpen ? now + kTrialLooksAgain : found->retryAt();
}

void Breakers::tell(const QString &endpoint, bool worked, Time now)
{
    const std::lock_guard lock(m_mutex);
    if (worked) {
        if (const auto found = m_breakers.find(endpoint); found != m_breakers.end())
            *found = {}; // as good as new; it stays, so that it is shown to be closed again
        return;
    }
    if (m_breakers.size() >= kMost && !m_breakers.contains(endpoint))
        m_breakers.erase(m_breakers.begin());
    m_breakers[endpoint].failed(now);
}

std::vector<Breakers::Shown> Breakers::all(Time now) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Shown> shown;
    for (auto it = m_breakers.begin(); it != m_breakers.end(); ++it)
        shown.push_back({it.key(), it->state(now), it->failures()});
    return shown;
}

} // namespace cubby::server
