// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumtext.h"
#include "domain/time.h"

namespace cubby::central {

// Whether one endpoint outside is worth calling. Closed: yes. Open: it failed again and again, nobody calls it for a
// while. HalfOpen: the while is over, one call tries it, and its outcome decides. Pure: time is passed in.
class Breaker
{
public:
    enum class State { Closed, Open, HalfOpen };

    struct Settings
    {
        int failures = 5; // in a row, until it opens
        Millis firstRest = std::chrono::seconds(30); // doubles each time that the trial fails …
        Millis longestRest = std::chrono::minutes(10); // … up to this
        Millis trial = std::chrono::minutes(2); // a trial that says nothing for as long has died
    };

    Breaker() = default;
    explicit Breaker(const Settings &settings) : m_settings(settings) { }

    // Whether to call now. A call that is let through while it is half open is the trial; nobody else gets one until
    // its outcome is known.
    bool allows(Time now);
    void succeeded();
    void failed(Time now);

    State state(Time now) const;
    Time retryAt() const { return m_until; } // of one that is open
    int failures() const { return m_failures; } // in a row

private:
    Settings m_settings;
    int m_failures = 0;
    int m_openings = 0; // in a row
    bool m_isOpen = false;
    bool m_onTrial = false;
    Time m_until{};
};

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::Breaker::State>
{
    static constexpr std::array names{"Closed", "Open", "HalfOpen"};
};
