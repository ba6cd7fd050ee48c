// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/breaker.h"

#include <algorithm>

namespace cubby::central {

bool Breaker::allows(Time now)
{
    if (!m_isOpen)
        return true;
    if (now < m_until)
        return false;
    m_onTrial = true;
    m_until = now + m_settings.trial;
    return true;
}

void Breaker::succeeded()
{
    m_failures = 0;
    m_openings = 0;
    m_isOpen = false;
    m_onTrial = false;
}

void Breaker::failed(Time now)
{
    ++m_failures;
    // Calls that began before it opened end later; they tell nothing new.
    if (m_isOpen && !m_onTrial)
        return;
    if (!m_isOpen && m_failures < m_settings.failures)
        return;
    Millis rest = m_settings.firstRest;
    for (int i = 0; i < m_openings && rest < m_settings.longestRest; ++i)
        rest *= 2;
    m_until = now + std::min(rest, m_settings.longestRest);
    ++m_openings;
    m_isOpen = true;
    m_onTrial = false;
}

Breaker::State Breaker::state(Time now) const
{
    if (!m_isOpen)
        return State::Closed;
    return now < m_until && !m_onTrial ? State::Open : State::HalfOpen;
}

} // namespace cubby::central
