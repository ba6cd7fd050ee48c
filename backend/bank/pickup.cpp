// SPDX-License-Identifier: GPL-3.0-or-later
// A customer takes packages: by pass or code, one compartment after another.
#include "bank/bank.h"
#include "bank/timing.h"
#include "seal/code.h"
#include "seal/pass.h"

namespace cubby::bank {

// The directory's word comes before what was true at the deposit.
Time Bank::deadlineOf(const Stay &stay) const
{
    const directory::PackageExpected *package = m_directory.package(stay.stay);
    return package && package->deadline ? std::max(*package->deadline, stay.deadline) : stay.deadline;
}

Bank::Refusal Bank::refusalOf(const EndedStay &ended)
{
    return {ended.returned ? Notice::PackageReturned : Notice::CodeUsed, toMs(ended.at)};
}

StayStanding Bank::standingOf(const StayId &id) const
{
    const Stay *stay = m_state.stay(id);
    if (!stay) {
        const EndedStay *ended = m_state.ended(id);
        if (!ended)
            return {};
        return {ended->returned ? StayStanding::TakenBack : StayStanding::Fetched, ended->at};
    }
    if (stay->dropOff)
        return {StayStanding::HandedIn};
    const directory::PackageExpected *package = m_directory.package(id);
    if (!package || package->plan != PackagePlan::Keep) // the centre has ended this stay, and with it what opened it
        return {StayStanding::Withdrawn};
    if (!m_settings.layout.find(stay->compartment))
        return {};
    return {StayStanding::Here, deadlineOf(*stay)};
}

// What of a credential can be opened here and now, or the sentence that says why nothing can.
tl::expected<Bank::Access, Bank::Refusal> Bank::openable(const Access &asked) const
{
    const bool clockDoubted = !m_clockSane && !m_centreClock;
    const auto open = whatOpens(asked.stays, clockDoubted ? std::nullopt : std::optional(m_decision.batch.at),
                                [this](const StayId &id) { return standingOf(id); });
    if (open)
        return Access{asked.credential, *open};
    const qint64 at = open.error().at ? toMs(*open.error().at) : 0;
    switch (open.error().why) {
    case Denial::Unknown:
        return tl::make_unexpected(Refusal{Notice::CodeUnknown});
    case Denial::Expired:
        return tl::make_unexpected(Refusal{Notice::CodeExpired, at});
    case Denial::Used:
        return tl::make_unexpected(Refusal{Notice::CodeUsed, at});
    case Denial::Returned:
        return tl::make_unexpected(Refusal{Notice::PackageReturned, at});
    case Denial::NotHere:
        break;
    }
    return tl::make_unexpected(Refusal{Notice::PackageNotHere});
}

tl::expected<Bank::Access, Bank::Refusal> Bank::accessByPass(const QString &text)
{
    const auto claims = seal::openPass(text.toUtf8(), m_settings.passKeys);
    if (!claims)
        return tl::make_unexpected(Refusal{Notice::CodeUnknown});
    if (claims->bank != m_settings.id)
        return tl::make_unexpected(Refusal{Notice::PassForOtherBank});
    if (m_directory.isWithdrawn(claims->credential))
        return tl::make_unexpected(Refusal{Notice::CodeUnknown});
    Access asked{claims->credential, m_directory.staysOf(claims->credential)};
    if (!asked.stays.contains(claims->stay))
        asked.stays.prepend(claims->stay);
    return openable(asked);
}

tl::expected<Bank::Access, Bank::Refusal> Bank::accessByCode(const QString &digits)
{
    if (!seal::isCode(digits))
        return tl::make_unexpected(Refusal{Notice::CodeUnknown});
    const QByteArray digest = seal::codeDigest(digits, m_settings.codeKey);
    if (const auto opens = m_directory.byCodeDigest(digest))
        return openable({opens->credential, opens->stays});
    if (const EndedStay *ended = m_state.endedByCode(digest))
        return tl::make_unexpected(refusalOf(*ended));
    return tl::make_unexpected(Refusal{Notice::CodeUnknown});
}

void Bank::refuse(const Refusal &refusal)
{
    const char *reason = "unknown";
    switch (refusal.notice) {
    case Notice::CodeExpired:
        reason = "expired";
        break;
    case Notice::CodeUsed:
        reason = "used";
        break;
    case Notice::PackageReturned:
        reason = "returned";
        break;
    case Notice::PassForOtherBank:
        reason = "otherBank";
        break;
    case Notice::PackageNotHere:
        reason = "notHere";
        break;
    default:
        break;
    }
    note(entry::CodeRefused{QString::fromLatin1(reason)});
    play(Sound::Refused);
    if (m_session.screen == Screen::EnterCode) {
        show(Screen::EnterCode, refusal.notice, refusal.time);
    } else {
        leaveForeground();
        rest(refusal.notice, refusal.time);
    }
}

void Bank::beginPickup(const Access &access)
{
    leaveForeground();
    // Whoever shows the same credential again within the grace wants the same door; anybody else ends the grace.
    for (auto it = m_watch.begin(); it != m_watch.end(); ++it) {
        if (it->taken && hasVisit(it.key()) && !access.stays.contains(at(it.key()).visit->stay))
            finishPickup(it.key());
    }
    beginSession(Flow::Pickup);
    play(Sound::Accepted);
    m_session.credential = access.credential;
    m_session.stays = access.stays;
    for (const StayId &id : access.stays) {
        const directory::PackageExpected *package = m_directory.package(id);
        if (package && m_session.language.isEmpty())
            m_session.language = package->language;
        m_session.accessible = m_session.accessible || (package && package->accessible);
    }
    openNextStay();
}

void Bank::openNextStay()
{
    const Stay *stay = m_state.stay(m_session.stays.value(m_session.index));
    if (!stay)
        return rest();
    const CompartmentState &c = at(stay->compartment);
    if (c.visit && c.visit->purpose == Purpose::Pickup && c.visit->stay == stay->stay)
        askAnew(stay->compartment);
    request(
        stay->compartment,
        {newRequest(), stay->compartment, Purpose::Pickup, stay->stay, stay->package, m_session.credential, {}, {}});
}

void Bank::pickupJudged(Verdict verdict)
{
    const CompartmentName name = m_session.lit;
    if (m_session.problem) {
        pickupUnclear(name, "problem");
        inspect(name, "problem");
        m_session.lit.clear();
        return show(Screen::ProblemNoted);
    }
    switch (verdict) {
    case Verdict::NobodyKnows:
        return show(Screen::DidYouTakeIt);
    case Verdict::Contrary:
        return show(Screen::StillInside);
    case Verdict::AsExpected:
        break;
    }
    m_watch[name].taken = true;
    m_watch[name].graceFrom = m_watch[name].closedAt;
    if (m_session.index + 1 < m_session.stays.size()) {
        ++m_session.index;
        return openNextStay();
    }
    play(Sound::Done);
    show(Screen::Thanks);
}

// The end of a pickup: only now is the credential spent.
void Bank::finishPickup(const CompartmentName &name)
{
    const Visit visit = *at(name).visit;
    m_watch[name].taken = false;
    m_watch[name].judgeAt.reset();
    const directory::PackageExpected *package = m_directory.package(visit.stay);
    const QByteArray digest = package ? package->codeDigest : QByteArray();
    note(entry::PickedUp{visit.stay, visit.package, name, visit.credential, !sensesPresence(name)});
    m_state.rememberCode(visit.stay, digest);
}

void Bank::pickupUnclear(const CompartmentName &name, const char *reason)
{
    const Visit visit = *at(name).visit;
    m_watch[name].taken = false;
    note(entry::PickupUnclear{visit.stay, visit.package, name, QString::fromLatin1(reason)});
}

// Three tries, each asked for. What lies inside stays there, and its code stays good.
void Bank::doorStuck(const CompartmentName &name)
{
    const Purpose purpose = at(name).visit->purpose;
    const bool deposit = purpose == Purpose::Deposit || purpose == Purpose::DropOff;
    const bool reached = m_watch[name].sent;
    if (deposit)
        return depositElsewhere(DepositFailure::DoorStuck);
    if (!reached || m_watch[name].openedBefore)
        settleUnopened(name, isKnownShut(name));
    if (reached) { // else the board is silent, and the door is not to blame
        note(entry::DoorStuck{name});
        setCompartment(name, at(name).custody, Condition::OutOfOrder, "doorStuck");
    }
    m_session.lit.clear();
    if (purpose == Purpose::Pickup)
        return show(Screen::DoorFailed);
    if (m_session.flow == Flow::Collection) {
        ++m_session.index;
        return openNextCollection();
    }
    if (!m_session.round.isEmpty())
        return openNextOfRound();
    home(Notice::DoorStuck);
}

// The argument says what is wrong: "notMine", "damaged", or nothing.
void Bank::reportProblem(const QString &what)
{
    m_session.problem = true;
    const bool known = what == QLatin1StringView("notMine") || what == QLatin1StringView("damaged");
    note(entry::ProblemReported{m_session.lit, at(m_session.lit).visit->stay, known ? what : QString()});
}

void Bank::pickupChose(Choice choice, const QString &argument)
{
    const CompartmentName name = m_session.lit;
    const bool visiting = hasVisit(name);
    switch (m_session.screen) {
    case Screen::DoorOpen:
        if (choice == Choice::ReportProblem && visiting && !m_session.problem)
            reportProblem(argument);
        return;
    case Screen::StillInside:
        if (choice == Choice::OpenAgain && visiting) {
            askAnew(name);
            return requestAgain(name);
        }
        if (choice == Choice::LeaveIt && visiting) {
            pickupUnclear(name, "leftInside");
            inspect(name, "leftInside");
            return rest();
        }
        return;
    case Screen::DidYouTakeIt:
        if (choice == Choice::Yes)
            return pickupJudged(Verdict::AsExpected);
        if (choice == Choice::No)
            return pickupJudged(Verdict::Contrary);
        return;
    case Screen::Thanks:
        if (choice == Choice::OpenAgain && visiting) {
            askAnew(name);
            return requestAgain(name);
        }
        if (choice == Choice::ReportProblem && visiting) {
            reportProblem(argument);
            askAnew(name);
            return requestAgain(name); // so that it can be put back
        }
        if (choice == Choice::Done || choice == Choice::Back) {
            endGrace();
            return rest();
        }
        return;
    case Screen::DoorFailed:
    case Screen::ProblemNoted:
    case Screen::Summary:
        if (choice == Choice::Done || choice == Choice::Back)
            return rest();
        return;
    default:
        return;
    }
}

} // namespace cubby::bank
