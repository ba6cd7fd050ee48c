// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with lock boards and their lines. It keeps no lock from being pulsed: their buses see to that.
#include "bank/bank.h"
#include "bank/timing.h"

#include <algorithm>

namespace cubby::bank {

Millis BoardFaultWatch::endsAt() const
{
    constexpr int kDoublings = 6; // a minute becomes an hour
    return goneAt + std::min(kCalmAfter * (1 << std::clamp(times - 1, 0, kDoublings)), kLongestCalm);
}

void Bank::input(const BoardFaultChanged &change)
{
    const QString key = BoardFault{change.bus, change.board, change.fault}.key();
    const bool known = m_state.boardFaults().contains(key);
    const auto watch = m_faultWatch.find(key);
    if (!change.present) {
        if (watch != m_faultWatch.end() && std::exchange(watch->present, false))
            watch->goneAt = m_now.mono;
        return;
    }
    if (watch == m_faultWatch.end())
        m_faultWatch.insert(key, {true, 1, {}});
    else if (!std::exchange(watch->present, true))
        ++watch->times;
    if (!known)
        note(entry::BoardFaulty{change.bus, change.board, change.fault, change.text});
}

// What was wrong before this start and does not show again is over.
void Bank::watchKnownFaults()
{
    for (const QString &key : m_state.boardFaults().keys())
        m_faultWatch.insert(key, {false, 0, m_now.mono});
}

void Bank::tickBoardFaults()
{
    for (const BoardFault &fault : m_state.boardFaults().values()) {
        const BoardFaultWatch watch = m_faultWatch.value(fault.key());
        if (!watch.present && m_now.mono >= watch.endsAt())
            note(entry::BoardTrusted{fault.bus, fault.board, fault.fault});
    }
}

} // namespace cubby::bank
