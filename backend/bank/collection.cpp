// SPDX-License-Identifier: GPL-3.0-or-later
// A driver takes out what has expired and what customers have handed in: one compartment after another.
#include "bank/bank.h"
#include "bank/timing.h"
#include "domain/label.h"

#include <algorithm>

namespace cubby::bank {

QList<StayId> Bank::toCollect() const
{
    const bool clockDoubted = !m_clockSane && !m_centreClock;
    QList<StayId> out;
    for (const Stay &stay : m_state.stays()) {
        const CompartmentState *c = m_state.compartment(stay.compartment);
        const bool expired = !clockDoubted && time() > deadlineOf(stay);
        if (c && m_settings.layout.find(stay.compartment) && c->custody == Custody::Holds && c->stay == stay.stay
            && !c->visit && (stay.dropOff || expired || isRecalled(stay.stay)) && handlesStay(stay.stay))
            out << stay.stay;
    }
    std::ranges::sort(out, {}, [this](const StayId &id) {
        const Stay &stay = *m_state.stay(id);
        return std::tuple(stay.dropOff, stay.compartment);
    });
    return out;
}

void Bank::collect(const CompartmentName &first)
{
    m_session.stays = toCollect();
    m_session.index = 0;
    if (m_session.stays.isEmpty())
        return showList(Notice::NothingToCollect);
    const auto there = std::ranges::find_if(m_session.stays,
                                            [&](const StayId &id) { return m_state.stay(id)->compartment == first; });
    if (there != m_session.stays.end())
        std::rotate(m_session.stays.begin(), there, m_session.stays.end());
    m_session.flow = Flow::Collection;
    openNextCollection();
}

void Bank::openNextCollection()
{
    for (; m_session.index < m_session.stays.size(); ++m_session.index) {
        const Stay *stay = m_state.stay(m_session.stays[m_session.index]);
        if (!stay || hasVisit(stay->compartment))
            continue;
        m_session.scanned = false;
        m_session.found.reset();
        m_session.skip = false;
        m_session.label = stay->label;
        return request(stay->compartment, {newRequest(),
                                           stay->compartment,
                                           Purpose::Collection,
                                           stay->stay,
                                           stay->package,
                                           {},
                                           m_session.person,
                                           stay->label});
    }
    endCollection();
    showList(m_session.named.isEmpty() ? Notice::None : Notice::TakenOut);
}

void Bank::endCollection()
{
    m_session.flow = Flow::Delivery;
    m_session.stays.clear();
    m_session.index = 0;
    m_session.label.clear();
}

void Bank::collectionScanned(const QString &text)
{
    const auto &visit = at(m_session.lit).visit;
    const QString normal = normalLabel(text);
    const directory::PackageExpected *package = visit ? m_directory.package(visit->stay) : nullptr;
    const auto same = [&normal](const QString &label) { return normalLabel(label) == normal; };
    const bool right = visit && (same(visit->label) || (package && std::ranges::any_of(package->labels, same)));
    if (!right) {
        play(Sound::Refused);
        return show(m_session.screen, Notice::WrongLabel);
    }
    m_session.scanned = true;
    play(Sound::Accepted);
    if (m_session.screen == Screen::DidYouTakeIt)
        return collectionJudged(Verdict::AsExpected);
    show(m_session.screen);
}

void Bank::collectionJudged(Verdict verdict)
{
    const CompartmentName name = m_session.lit;
    const Visit visit = *at(name).visit;
    if (m_session.found) {
        const bool missing = *m_session.found == InspectionResult::Nothing;
        const char *reason = missing ? "missing" : "somethingElse";
        pickupUnclear(name, reason);
        setCompartment(name, Custody::Unknown, Condition::Inspect, reason);
        return collectionDone(name, visit, missing ? Outcome::WasMissing : Outcome::WasSomethingElse);
    }
    if (m_session.skip) {
        pickupUnclear(name, "leftInside");
        return collectionDone(name, visit, Outcome::NotTaken);
    }
    if (verdict == Verdict::NobodyKnows && !m_session.scanned)
        return show(Screen::DidYouTakeIt);
    if (verdict == Verdict::Contrary)
        return show(Screen::StillInside);
    finishCollection(name);
    collectionDone(name, visit, Outcome::Collected);
}

void Bank::finishCollection(const CompartmentName &name)
{
    const Visit visit = *at(name).visit;
    const Stay *stay = m_state.stay(visit.stay);
    const bool lit = m_session.lit == name;
    m_watch[name].judgeAt.reset();
    const directory::PackageExpected *package = m_directory.package(visit.stay);
    const QByteArray digest = package ? package->codeDigest : QByteArray();
    note(entry::Collected{visit.stay, visit.package, name, visit.person, visit.label, stay && stay->dropOff,
                          lit && m_session.scanned, !sensesPresence(name)});
    m_state.rememberCode(visit.stay, digest);
}

void Bank::collectionDone(const CompartmentName &name, const Visit &visit, Outcome outcome)
{
    const bool dropOff = m_state.stay(visit.stay) ? m_state.stay(visit.stay)->dropOff
                                                  : m_state.ended(visit.stay) && m_state.ended(visit.stay)->dropOff;
    m_session.done << ListedPackage{visit.label,  toString(m_settings.layout.find(name)->size),   name,   true,
                                    toMs(time()), dropOff ? Part::ReturnHere : Part::ExpiredHere, outcome};
    m_session.lit.clear();
    m_session.named = name;
    ++m_session.index;
    openNextCollection();
}

bool Bank::collectionChose(Choice choice)
{
    const CompartmentName name = m_session.lit;
    const bool visiting = hasVisit(name);
    switch (m_session.screen) {
    case Screen::TakeOut:
        if (choice == Choice::Missing || choice == Choice::SomethingElse) {
            m_session.found = choice == Choice::Missing ? InspectionResult::Nothing : InspectionResult::SomethingElse;
            show(Screen::TakeOut); // now the door has to be shut
        } else if (choice == Choice::Skip) {
            m_session.skip = true;
            show(Screen::TakeOut);
        } else if (choice == Choice::Back) {
            leaveForeground();
            endCollection();
            showList();
        }
        return true;
    case Screen::StillInside:
        if (choice == Choice::OpenAgain && visiting) {
            askAnew(name);
            requestAgain(name);
        } else if (choice == Choice::LeaveIt && visiting) {
            m_session.skip = true;
            collectionJudged(Verdict::Contrary);
        }
        return true;
    case Screen::DidYouTakeIt:
        if (visiting && (choice == Choice::Yes || choice == Choice::No)) {
            collectionJudged(choice == Choice::Yes ? Verdict::AsExpected : Verdict::Contrary);
        } else if (visiting && choice == Choice::Missing) {
            m_session.found = InspectionResult::Nothing;
            collectionJudged(Verdict::AsExpected);
        }
        return true;
    default:
        return false;
    }
}

} // namespace cubby::bank
