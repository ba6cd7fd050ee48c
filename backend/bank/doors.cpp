// SPDX-License-Identifier: GPL-3.0-or-later
// Compartments: requests to open them, and what follows when their doors open and shut, or do not.
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
    m_session.nearby.clear();
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
    w.saidOpen = false;
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
    request(name, {newRequest(), name, visit.purpose, visit.stay, visit.package, visit.credential, visit.person,
                   visit.label});
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
    w.sensors.pulsed(m_now.mono);
    if (!sensesDoor(name)) {
        assumeOpen(name);
    } else if (!at(name).visit->opened) {
        w.openBy = m_now.mono + kDoorShouldOpen;
    }
}

// Nothing tells whether the door opened: the pulse counts as opened, until the person says otherwise.
void Bank::assumeOpen(const CompartmentName &name)
{
    if (!at(name).doorOpen)
        note(entry::DoorOpened{name, true});
    opened(name);
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
    if (m_session.calibrating)
        return calibrationDoorMoved();
    if (sensesDoor(name) || w.saidOpen)
        showOpenDoor();
    else
        show(Screen::IsDoorOpen);
}

// The screen asks to close the lit door, and waits for that.
bool Bank::asksToClose() const
{
    const Screen screen = m_session.screen;
    const bool asks = screen == Screen::DoorOpen || screen == Screen::PutIn || screen == Screen::TakeOut;
    return asks && hasVisit(m_session.lit) && at(m_session.lit).doorOpen;
}

// The kiosk is free for the next person.
void Bank::leaveOpenDoor()
{
    if (m_session.flow == Flow::Service)
        return;
    m_session.lit.clear();
    if (m_session.person.isNull())
        rest();
    else
        signOut();
}

// When it waits no longer.
Millis Bank::openDoorEnds() const
{
    const Millis from = m_watch.constFind(m_session.lit)->openedAt;
    return sensesDoor(m_session.lit) ? std::max(from, m_session.attended) + kLeftOpenAfter : from + kAssumedShut;
}

void Bank::showOpenDoor()
{
    if (!hasVisit(m_session.lit))
        return show(Screen::DoorOpen);
    m_session.attended = m_now.mono;
    if (m_session.screen == Screen::IsDoorOpen)
        m_watch[m_session.lit].openedAt = m_now.mono; // now there is the whole time to take or put something
    switch (at(m_session.lit).visit->purpose) {
    case Purpose::Deposit:
    case Purpose::DropOff:
        // Why this one opens, where another one was meant, stays to be read.
        return show(Screen::PutIn, m_session.screen == Screen::Opening ? m_session.notice : Notice::None);
    case Purpose::Collection:
        return show(Screen::TakeOut);
    case Purpose::Inspection:
        return show(m_session.round.isEmpty() ? Screen::ServiceDoor : Screen::AuditDoor);
    default:
        return show(Screen::DoorOpen);
    }
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
        } else if (choice == Choice::ItIsOpen && visiting && m_watch[name].sent) {
            m_watch[name].saidOpen = true;
            found(name, m_watch[name].sensors.saidOpen());
            assumeOpen(name);
        } else if (choice == Choice::Back) {
            leaveForeground();
            home();
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
    case Screen::TakeOut:
        // Where a sensor says that the door is open, it takes more than a touch to say otherwise.
        if (choice == Choice::ItIsShut && visiting && m_session.notice == Notice::DoorOpenLong)
            found(name, m_watch[name].sensors.saidShut());
        else if (choice != Choice::Done)
            return false;
        if (visiting && !sensesDoor(name) && at(name).doorOpen) {
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
            home();
        return;
    }
    if (at(name).visit->purpose == Purpose::Remote) {
        tellInstruction(name, false, why == Notice::NotUnlocked ? QStringLiteral("notSent") : QString());
        return settleUnopened(name, isKnownShut(name));
    }
    if (m_session.lit != name)
        return settleUnopened(name, isKnownShut(name));
    if (m_session.calibrating && why == Notice::None)
        return calibrationDoorMoved(); // the technician sees what it did
    if (w.tries < kTries)
        return show(Screen::PressDoor, why);
    doorStuck(name);
}

void Bank::tickDoor(const CompartmentName &name, Watch &w)
{
    if (w.openBy && m_now.mono >= *w.openBy) {
        w.openBy.reset();
        if (boardAnswers(m_settings.layout.find(name)->lock))
            found(name, w.sensors.notSeenOpen());
        sensesDoor(name) ? notOpened(name, Notice::None) : assumeOpen(name);
    }
    if (w.judgeAt && m_now.mono >= *w.judgeAt) {
        w.judgeAt.reset();
        judge(name);
    }
    if (w.taken && m_now.mono >= w.graceFrom + kGrace) {
        finishPickup(name);
        if (m_session.lit == name)
            rest();
    }
    const CompartmentState &c = at(name);
    if (!c.doorOpen)
        return;
    if (!sensesDoor(name)) {
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
        if (lit && !asksToClose())
            leaveOpenDoor();
    }
    if (lit && w.leftOpen && asksToClose() && m_now.mono >= openDoorEnds())
        leaveOpenDoor();
}

} // namespace cubby::bank
