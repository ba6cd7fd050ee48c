// SPDX-License-Identifier: GPL-3.0-or-later
// Compartments: requests to open them, and what their sensors say.
#include "bank/bank.h"
#include "bank/timing.h"

#include <algorithm>

namespace cubby::bank {

bool Bank::hasVisit(const CompartmentName &name) const
{
    const CompartmentState *c = m_state.compartment(name);
    return c && c->visit;
}

bool Bank::isPulsing(const CompartmentName &name) const
{
    return std::ranges::any_of(m_pulsing, [&name](const Pulsing &p) { return p.compartment == name; });
}

bool Bank::sensesPresence(const CompartmentName &name) const
{
    return m_settings.layout.find(name)->presence && m_watch[name].presence != PresenceState::Unknown;
}

// Whether it is certain that the door of a visit that has not seen it open stayed shut since the latest request.
bool Bank::isKnownShut(const CompartmentName &name) const
{
    const Watch w = m_watch[name];
    // Without a sensor only a person says that the door did not open, and is believed.
    return !w.sent || w.door == DoorState::Closed || !m_settings.layout.find(name)->hasDoorSensor;
}

void Bank::setCompartment(const CompartmentName &name, Custody custody, Condition condition, const char *reason)
{
    const StayId stay = custody == Custody::Empty ? StayId() : at(name).stay;
    note(entry::CompartmentSet{name, custody, condition, stay, at(name).unverified, QString::fromLatin1(reason)});
}

void Bank::inspect(const CompartmentName &name, const char *reason)
{
    if (at(name).condition == Condition::Good)
        setCompartment(name, at(name).custody, Condition::Inspect, reason);
}

// The one place that pulses a lock: a new request each time, asked for by a person or by one instruction.
void Bank::request(const CompartmentName &name, const entry::UnlockRequested &what)
{
    Watch &w = m_watch[name];
    const auto &visit = at(name).visit;
    if (!visit || visit->purpose != what.purpose || visit->stay != what.stay) {
        askAnew(name);
        w.openedBefore = false;
        w.takenBefore = false;
    } else {
        w.openedBefore = w.openedBefore || (visit->opened && visit->closed);
        w.takenBefore = w.takenBefore || w.taken;
    }
    ++w.tries;
    w.taken = false;
    w.judgeAt.reset();
    w.openBy.reset();
    note(what);
    m_pulsing.insert(what.request, {name, m_now.mono + kBoardAnswers});
    m_decision.effects.push_back(PulseLock{what.request, name});
    if (what.purpose != Purpose::Remote) {
        m_session.lit = name;
        show(Screen::Opening);
    }
    if (at(name).doorOpen)
        opened(name);
}

// The tries are counted anew: the last ones came to something.
void Bank::askAnew(const CompartmentName &name)
{
    m_watch[name].tries = 0;
    m_watch[name].sent = false;
}

void Bank::requestAgain(const CompartmentName &name)
{
    const Visit visit = *at(name).visit;
    request(name, {RequestId::make(m_decision.batch.at, m_chance), name, visit.purpose, visit.stay, visit.package,
                   visit.credential, visit.person, visit.label});
}

void Bank::input(const UnlockReported &report)
{
    const CompartmentName name = m_pulsing.take(report.request).compartment;
    if (name.isEmpty())
        return; // from before a restart, or very late: the sensors decide
    switch (report.outcome) {
    case UnlockOutcome::Confirmed:
        note(entry::UnlockConfirmed{report.request, name, report.reason});
        break;
    case UnlockOutcome::Unconfirmed:
        note(entry::UnlockUnconfirmed{report.request, name, report.reason});
        break;
    case UnlockOutcome::NotSent:
        note(entry::UnlockNotSent{report.request, name, report.reason});
        break;
    }
    const auto &visit = at(name).visit;
    if (!visit || visit->request != report.request)
        return;
    Watch &w = m_watch[name];
    if (report.outcome == UnlockOutcome::NotSent) {
        if (!visit->opened)
            notOpened(name, Notice::NotUnlocked);
        return;
    }
    w.sent = true;
    if (visit->purpose == Purpose::Remote)
        tellInstruction(name, true, {});
    if (!m_settings.layout.find(name)->hasDoorSensor) {
        note(entry::DoorOpened{name, true});
        opened(name);
    } else if (!at(name).visit->opened) {
        w.openBy = m_now.mono + kDoorShouldOpen;
    }
}

void Bank::input(const DoorChanged &change)
{
    const LayoutCompartment *place = m_settings.layout.find(change.compartment);
    if (!place || !place->hasDoorSensor)
        return;
    Watch &w = m_watch[change.compartment];
    const bool first = w.door == DoorState::Unknown;
    w.door = change.state;
    const CompartmentState &c = at(change.compartment);
    if (change.state == DoorState::Open) {
        if (!c.doorOpen) {
            if (c.visit) {
                note(entry::DoorOpened{change.compartment});
                opened(change.compartment);
            } else {
                note(entry::DoorForced{change.compartment});
                w.openedAt = m_now.mono;
                w.leftOpen = false;
                inspect(change.compartment, "doorForced");
            }
        } else if (first) { // open since before the start
            w.openedAt = m_now.mono;
            w.remindAt = m_now.mono + kRemindAfter;
        }
    } else if (change.state == DoorState::Closed && c.doorOpen) {
        note(entry::DoorClosed{change.compartment});
        closed(change.compartment);
    }
    markRead(change.compartment);
}

void Bank::input(const PresenceChanged &change)
{
    const LayoutCompartment *place = m_settings.layout.find(change.compartment);
    if (!place || !place->presence)
        return;
    Watch &w = m_watch[change.compartment];
    w.presence = change.state;
    const CompartmentState &c = at(change.compartment);
    const bool present = change.state == PresenceState::Present;
    if (change.state != PresenceState::Unknown && present != c.present) {
        if (present)
            note(entry::PresenceSeen{change.compartment});
        else
            note(entry::PresenceGone{change.compartment});
    }
    if (change.state != PresenceState::Unknown && !c.visit && !m_state.awaitsBeliefs()) {
        const bool shouldLie = c.custody == Custody::Holds;
        const bool doubted = c.unverified && (c.custody == Custody::Empty || c.custody == Custody::Unknown);
        if (doubted && !present && !c.doorOpen)
            note(entry::CompartmentSet{
                change.compartment, Custody::Empty, c.condition, {}, false, QStringLiteral("sensorShowsEmpty")});
        else if (c.custody == Custody::Empty && present)
            setCompartment(change.compartment, Custody::Unknown, Condition::Inspect, "somethingInside");
        else if (shouldLie && !present)
            inspect(change.compartment, "packageNotSeen");
    }
    markRead(change.compartment);
    judge(change.compartment);
}

// Every sensor that it has was read once since the start: now an interrupted visit can be settled.
void Bank::markRead(const CompartmentName &name)
{
    Watch &w = m_watch[name];
    const LayoutCompartment &place = *m_settings.layout.find(name);
    if (w.ready || (place.hasDoorSensor && w.door == DoorState::Unknown)
        || (place.presence && w.presence == PresenceState::Unknown))
        return;
    w.ready = true;
    readingsComplete(name);
}

void Bank::readingsComplete(const CompartmentName &name)
{
    const CompartmentState &c = at(name);
    if (!c.visit || c.doorOpen || m_session.lit == name || isPulsing(name))
        return;
    if (c.visit->opened && c.visit->closed)
        judge(name);
    else if (!c.visit->opened)
        settleUnopened(name, false);
}

void Bank::opened(const CompartmentName &name)
{
    Watch &w = m_watch[name];
    w.openBy.reset();
    w.taken = false; // whatever was taken: what counts is what the sensors say when it is shut
    w.openedAt = m_now.mono;
    w.remindAt = m_now.mono + kRemindAfter;
    w.leftOpen = false;
    if (m_session.lit != name)
        return;
    play(Sound::Open);
    if (m_settings.layout.find(name)->hasDoorSensor)
        showOpenDoor();
    else
        show(Screen::IsDoorOpen);
}

void Bank::showOpenDoor()
{
    const bool deposit = hasVisit(m_session.lit) && at(m_session.lit).visit->purpose == Purpose::Deposit;
    show(deposit ? Screen::PutIn : Screen::DoorOpen);
}

void Bank::closed(const CompartmentName &name)
{
    Watch &w = m_watch[name];
    w.closedAt = m_now.mono;
    w.leftOpen = false;
    if (m_session.lit == name)
        play(Sound::Shut);
    judge(name);
}

// What a person says of the door that is open or should be: the same for customers and drivers.
bool Bank::doorChose(Choice choice)
{
    const CompartmentName name = m_session.lit;
    const bool visiting = hasVisit(name);
    switch (m_session.screen) {
    case Screen::PressDoor:
        if (choice == Choice::OpenAgain && visiting) {
            requestAgain(name);
        } else if (choice == Choice::Back) {
            leaveForeground();
            m_session.person.isNull() ? rest() : showList();
        }
        return true;
    case Screen::IsDoorOpen:
        if (choice == Choice::Yes) {
            showOpenDoor();
        } else if (choice == Choice::No && visiting) {
            note(entry::DoorClosed{name, true, true});
            notOpened(name, Notice::None);
        }
        return true;
    case Screen::DoorOpen:
    case Screen::PutIn:
        if (choice != Choice::Done)
            return false;
        if (visiting && !m_settings.layout.find(name)->hasDoorSensor) {
            note(entry::DoorClosed{name, true});
            closed(name);
        }
        return true;
    default:
        return false;
    }
}

// The lock did not let the door go. Only a person may have it pulsed again.
void Bank::notOpened(const CompartmentName &name, Notice why)
{
    Watch &w = m_watch[name];
    w.openBy.reset();
    if (!hasVisit(name)) { // it came to an end of itself
        if (m_session.lit == name)
            m_session.person.isNull() ? rest() : showList();
        return;
    }
    if (at(name).visit->purpose == Purpose::Remote) {
        tellInstruction(name, false, why == Notice::NotUnlocked ? QStringLiteral("notSent") : QString());
        return settleUnopened(name, isKnownShut(name));
    }
    if (m_session.lit != name)
        return settleUnopened(name, isKnownShut(name));
    if (w.tries < kTries)
        return show(Screen::PressDoor, why);
    doorStuck(name);
}

void Bank::tickDoor(const CompartmentName &name, Watch &w)
{
    if (w.openBy && m_now.mono >= *w.openBy)
        notOpened(name, Notice::None);
    if (w.judgeAt && m_now.mono >= *w.judgeAt) {
        w.judgeAt.reset();
        judge(name);
    }
    if (w.taken && m_now.mono >= w.closedAt + kGrace) {
        finishPickup(name);
        if (m_session.lit == name)
            rest();
    }
    const CompartmentState &c = at(name);
    if (!c.doorOpen)
        return;
    if (!m_settings.layout.find(name)->hasDoorSensor) {
        if (m_now.mono >= w.openedAt + kAssumedShut) {
            note(entry::DoorClosed{name, true});
            closed(name);
        }
        return;
    }
    const bool lit = m_session.lit == name;
    if (lit && m_now.mono >= w.remindAt) {
        w.remindAt = m_now.mono + kRemindAfter;
        m_session.notice = Notice::DoorOpenLong;
        play(Sound::Remind);
    }
    if (!w.leftOpen && m_now.mono >= w.openedAt + kLeftOpenAfter) {
        w.leftOpen = true;
        note(entry::DoorLeftOpen{name});
        if (lit) { // the kiosk is free for the next person
            m_session.lit.clear();
            if (m_session.person.isNull())
                rest();
            else
                signOut();
        }
    }
}

} // namespace cubby::bank
