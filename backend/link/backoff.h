// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/time.h"

#include <algorithm>

namespace cubby::link {

// How long to wait before the next attempt: doubling from the first wait to the longest, each at random between half
// of that and all of it, so that many who lost the same thing do not come back together.
class Backoff
{
public:
    Backoff(Millis first, Millis longest) : m_first(first), m_longest(longest), m_next(first) { }

    Millis next(Chance &chance)
    {
        const Millis most = std::max(Millis(1), std::min(m_next, m_longest));
        m_next = most * 2;
        return most / 2 + Millis(qint64(chance.below(quint64((most - most / 2).count()) + 1)));
    }
    void reset() { m_next = m_first; }

private:
    Millis m_first;
    Millis m_longest;
    Millis m_next;
};

} // namespace cubby::link
