// SPDX-License-Identifier: GPL-3.0-or-later
// What a visit to a compartment came to, judged by doors and presence, with or without somebody to ask.
#include "bank/bank.h"
#include "bank/timing.h"

namespace cubby::bank {

void Bank::judge(const CompartmentName &name)
{
    const CompartmentState &c = at(name);
    Watch &w = m_watch[name];
    if (!c.visit || c.doorOpen || !c.visit->opened || !c.visit->closed || w.taken)
        return;
    if (m_starting && !w.ready)
        return; // wait for the first readings
    const Visit visit = *c.visit;
    Verdict verdict = Verdict::NobodyKnows;
    if (sensesPresence(name)) {
        const bool present = seesPresent(name);
        const bool expected = (visit.purpose == Purpose::Deposit || visit.purpose == Purpose::DropOff) && !visit.over;
        if (present == expected) {
            verdict = Verdict::AsExpected;
        } else if (m_now.mono < w.closedAt + kPresenceSettles) {
            w.judgeAt = w.closedAt + kPresenceSettles;
            return;
        } else {
            verdict = Verdict::Contrary;
        }
    }
    w.judgeAt.reset();
    w.takenBefore = false;
    if (m_session.lit == name && !visit.over && visit.purpose != Purpose::Remote)
        return judgeHere(visit.purpose, verdict);
    settle(name, verdict);
}

// With the person who opened it before the screen.
void Bank::judgeHere(Purpose purpose, Verdict verdict)
{
    switch (purpose) {
    case Purpose::Pickup:
        return pickupJudged(verdict);
    case Purpose::Deposit:
    case Purpose::DropOff:
        return depositJudged(verdict);
    case Purpose::TakeBack:
        return takeBackJudged(verdict);
    case Purpose::Collection:
        return collectionJudged(verdict);
    case Purpose::Inspection:
        return inspectionJudged(verdict);
    case Purpose::Remote:
        return settle(m_session.lit, verdict);
    }
}

// The outcome of a visit whose door was opened and shut, with nobody in front of the screen to ask.
void Bank::settle(const CompartmentName &name, Verdict verdict)
{
    const CompartmentState c = at(name);
    const Visit visit = *c.visit;
    const bool contrary = verdict == Verdict::Contrary;
    switch (visit.purpose) {
    case Purpose::Deposit:
    case Purpose::DropOff:
        if (visit.over && contrary)
            setCompartment(name, Custody::Unknown, Condition::Inspect, "leftAfterFailure");
        else if (visit.over)
            setCompartment(name, c.custody, c.condition, "shut");
        else if (contrary)
            failDeposit(name, DepositFailure::NothingInside);
        else
            finishDeposit(name);
        return;
    case Purpose::Pickup:
        if (contrary) {
            pickupUnclear(name, "leftInside");
            inspect(name, "leftInside");
        } else {
            finishPickup(name);
        }
        return;
    case Purpose::Collection:
    case Purpose::TakeBack:
        if (contrary)
            pickupUnclear(name, "leftInside");
        else
            takenOut(name);
        return;
    case Purpose::Inspection:
    case Purpose::Remote: {
        const bool present = seesPresent(name);
        const bool fits = sensesPresence(name) ? present == (c.custody == Custody::Holds) : c.custody == Custody::Empty;
        setCompartment(name, fits ? c.custody : Custody::Unknown, fits ? c.condition : Condition::Inspect, "remote");
        return;
    }
    }
}

void Bank::takenOut(const CompartmentName &name)
{
    if (at(name).visit->purpose == Purpose::Collection)
        finishCollection(name);
    else
        failDeposit(name, DepositFailure::TakenBack);
}

// A visit whose door did not open after the latest request. `knownShut`: that is certain; otherwise the bank was away
// in between, and only presence can tell.
void Bank::settleUnopened(const CompartmentName &name, bool knownShut)
{
    const CompartmentState c = at(name);
    const Visit visit = *c.visit;
    Watch &w = m_watch[name];
    w.openBy.reset();
    const bool sensed = sensesPresence(name);
    const bool present = seesPresent(name);
    const bool decided = sensed || knownShut;
    if (knownShut && w.openedBefore) { // an earlier try came to something, this one changed nothing
        const bool expected = visit.purpose == Purpose::Deposit || visit.purpose == Purpose::DropOff;
        const bool asExpected = sensed ? present == expected : w.takenBefore;
        return settle(name, asExpected ? Verdict::AsExpected : Verdict::Contrary);
    }
    switch (visit.purpose) {
    case Purpose::Deposit:
    case Purpose::DropOff:
        if (visit.over)
            return settle(name, sensed && present ? Verdict::Contrary : Verdict::AsExpected);
        if (sensed && present && !knownShut)
            return finishDeposit(name);
        failDeposit(name, decided ? DepositFailure::Cancelled : DepositFailure::LeftInDoubt);
        if (!decided)
            setCompartment(name, Custody::Unknown, Condition::Inspect, "depositInDoubt");
        else if (sensed && present)
            setCompartment(name, Custody::Unknown, Condition::Inspect, "somethingInside");
        return;
    case Purpose::Pickup:
        if (sensed && !present && !knownShut)
            return finishPickup(name);
        pickupUnclear(name, decided ? "notOpened" : "restart");
        if (!decided)
            inspect(name, "pickupInDoubt");
        return;
    case Purpose::Collection:
    case Purpose::TakeBack:
        if (sensed && !present && !knownShut)
            return takenOut(name);
        pickupUnclear(name, decided ? "notOpened" : "restart");
        if (!decided)
            inspect(name, "collectionInDoubt");
        return;
    case Purpose::Inspection:
    case Purpose::Remote:
        if (!knownShut)
            return settle(name, Verdict::NobodyKnows);
        return setCompartment(name, c.custody, c.condition, "notOpened");
    }
}

// The person goes, or the screen is wanted for the next one: what the visit came to.
void Bank::abandon(const CompartmentName &name)
{
    const CompartmentState &c = at(name);
    if (!c.visit || c.doorOpen || m_watch[name].taken || isPulsing(name))
        return; // goes on in the background
    if (c.visit->opened && c.visit->closed)
        judge(name);
    else if (!c.visit->opened)
        settleUnopened(name, isKnownShut(name));
}

void Bank::leaveForeground()
{
    if (m_session.lit.isEmpty())
        return;
    const CompartmentName name = m_session.lit;
    m_session.lit.clear();
    abandon(name);
}

void Bank::endGrace()
{
    for (auto it = m_watch.begin(); it != m_watch.end(); ++it) {
        if (it->taken && hasVisit(it.key()))
            finishPickup(it.key());
    }
}

} // namespace cubby::bank
