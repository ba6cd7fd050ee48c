// SPDX-License-Identifier: GPL-3.0-or-later
// What time does, and whether anybody can be served.
#include "bank/bank.h"
#include "bank/timing.h"

#include <algorithm>

namespace cubby::bank {

bool Bank::isUsable() const
{
    if (m_starting || m_ending || m_settings.layoutOnTrial || m_state.mode() == BankMode::Maintenance
        || m_state.awaitsBeliefs())
        return false;
    return m_buses.isEmpty() || std::ranges::any_of(m_buses, [](bool working) { return working; });
}

// People cannot use the bank while every bus is silent. While it is in maintenance that interval covers the others.
void Bank::noticeOutage()
{
    const bool dead = !m_buses.isEmpty() && std::ranges::none_of(m_buses, [](bool working) { return working; });
    if (dead && !m_outageFrom) {
        m_outageFrom = m_decision.batch.at;
    } else if (!dead && m_outageFrom) {
        endOutage();
        m_outageFrom.reset();
    }
}

void Bank::endOutage()
{
    if (m_outageFrom && m_state.mode() == BankMode::Service && m_decision.batch.at - *m_outageFrom > 1min)
        note(entry::ServiceInterrupted{*m_outageFrom, m_decision.batch.at, QStringLiteral("boards")});
}

void Bank::setMode(BankMode mode, const PersonId &person)
{
    if (mode == BankMode::Maintenance)
        endOutage();
    const std::optional<Time> since = m_state.maintenanceSince();
    note(entry::ModeSet{mode, person});
    if (mode == BankMode::Maintenance)
        return;
    if (since)
        note(entry::ServiceInterrupted{*since, m_decision.batch.at, QStringLiteral("maintenance")});
    if (m_outageFrom)
        m_outageFrom = m_decision.batch.at;
}

void Bank::tick()
{
    if (m_starting) {
        const bool all = std::ranges::all_of(m_watch, [](const Watch &w) { return w.ready; });
        if (all || m_now.mono >= m_startEnds) {
            m_starting = false;
            for (auto it = m_watch.begin(); it != m_watch.end(); ++it) {
                const bool doorRead = it->sensors.door() != DoorState::Unknown || !sensesDoor(it.key());
                if (!it->ready && doorRead) // its presence sensor is silent
                    readingsComplete(it.key());
            }
        }
    }
    for (const RequestId &request : m_pulsing.keys()) {
        if (m_now.mono >= m_pulsing.value(request).answerBy)
            input(UnlockReported{request, UnlockOutcome::Unconfirmed, QStringLiteral("silent")});
    }
    tickSensors();
    tickBoardFaults();
    for (auto it = m_watch.begin(); it != m_watch.end(); ++it)
        tickDoor(it.key(), it.value());
    if (m_session.askedUntil && m_now.mono >= *m_session.askedUntil)
        centreSilent();
    if (m_session.ends && m_now.mono >= *m_session.ends) {
        m_session.ends.reset();
        screenEnded();
    }
}

std::optional<Millis> Bank::nextDeadline() const
{
    std::optional<Millis> next = m_session.ends;
    const auto consider = [&next](Millis t) { next = next ? std::min(*next, t) : t; };
    if (m_session.askedUntil)
        consider(*m_session.askedUntil);
    if (m_starting)
        consider(m_startEnds);
    if (m_settings.layoutOnTrial && !m_ending)
        consider(m_trialEnds);
    if (const auto due = beginsAnewAt())
        consider(*due);
    for (const QString &fault : m_state.boardFaults().keys()) {
        if (const BoardFaultWatch watch = m_faultWatch.value(fault); !watch.present)
            consider(watch.endsAt());
    }
    for (const Pulsing &pulsing : m_pulsing)
        consider(pulsing.answerBy);
    for (auto it = m_watch.begin(); it != m_watch.end(); ++it) {
        const Watch &w = *it;
        const CompartmentState &c = at(it.key());
        if (const auto due = w.sensors.nextDeadline())
            consider(*due);
        if (w.openBy)
            consider(*w.openBy);
        if (w.judgeAt)
            consider(*w.judgeAt);
        if (w.taken)
            consider(w.graceFrom + kGrace);
        if (!c.doorOpen)
            continue;
        if (sensesDoor(it.key())) {
            if (m_session.lit == it.key())
                consider(w.remindAt);
            if (!w.leftOpen)
                consider(w.openedAt + kLeftOpenAfter);
            else if (m_session.lit == it.key() && m_session.flow != Flow::Service && asksToClose())
                consider(openDoorEnds());
        } else {
            consider(w.openedAt + kAssumedShut);
        }
    }
    return next;
}

} // namespace cubby::bank
