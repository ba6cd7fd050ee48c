// SPDX-License-Identifier: GPL-3.0-or-later
// A driver delivers: badge and PIN, then one scan for each package.
#include "bank/bank.h"
#include "bank/timing.h"
#include "domain/label.h"

#include <algorithm>

namespace cubby::bank {

void Bank::badgeShown(const seal::Badge &badge)
{
    const directory::PersonGranted *person = m_directory.person(badge.person);
    if (!person || person->role != QLatin1StringView("driver")) {
        play(Sound::Refused);
        return rest(Notice::BadgeUnknown);
    }
    const bool clockDoubted = !m_clockSane && !m_centreClock;
    if (!clockDoubted && m_decision.batch.at > person->notAfter) {
        play(Sound::Refused);
        return rest(Notice::BadgeExpired, toMs(person->notAfter));
    }
    const BadgeTries tries = m_state.tries(badge.person);
    if (tries.lockedUntil && m_decision.batch.at < *tries.lockedUntil)
        return rest(Notice::BadgeLocked, toMs(*tries.lockedUntil));
    endGrace();
    m_session = {};
    m_session.badge = badge;
    m_session.name = person->name;
    show(Screen::EnterPin);
}

void Bank::pinTyped(const QString &digits)
{
    const seal::Badge badge = *m_session.badge;
    const directory::PersonGranted *person = m_directory.person(badge.person);
    if (!person)
        return rest(Notice::BadgeUnknown);
    const auto verifier = seal::pinVerifierFromJson(person->verifier);
    const auto right = verifier ? seal::checkPin(digits, badge, *verifier) : failure(verifier.error());
    if (!right)
        return rest(Notice::BadgeUnknown);
    if (!*right) {
        const bool last = m_state.tries(badge.person).wrong + 1 >= kWrongPinsUntilLock;
        note(entry::PinRefused{badge.person, last});
        play(Sound::Refused);
        if (last)
            return rest(Notice::BadgeLocked, toMs(m_state.tries(badge.person).lockedUntil.value_or(Time())));
        return show(Screen::EnterPin, Notice::PinWrong);
    }
    note(entry::PersonSignedIn{badge.person});
    m_session.badge.reset(); // the secret is not needed any more
    m_session.person = badge.person;
    showList();
}

void Bank::signOut()
{
    leaveForeground();
    note(entry::PersonSignedOut{m_session.person});
    const QList<ListedPackage> done = m_session.done;
    const QString name = m_session.name;
    if (done.isEmpty())
        return rest();
    m_session = {};
    m_session.done = done;
    m_session.name = name;
    show(Screen::Summary);
}

void Bank::showList(Notice notice)
{
    m_session.lit.clear();
    show(Screen::DriverList, notice);
    if (!m_session.waitingScan.isEmpty()) {
        const QString label = std::exchange(m_session.waitingScan, {});
        labelScanned(label);
    }
}

bool Bank::isFree(const CompartmentName &name) const
{
    const CompartmentState &c = at(name);
    if (c.shown() != CompartmentStatus::Available || c.unverified || c.visit || c.doorOpen)
        return false;
    if (seesPresent(name))
        return false;
    const BoardChannel &lock = m_settings.layout.find(name)->lock;
    return sensesDoor(name) ? m_watch.constFind(name)->sensors.door() == DoorState::Closed : !isDead(lock);
}

// Smallest first, and among equals the one that has rested longest, so that all wear alike.
QList<CompartmentName> Bank::free(Size atLeast) const
{
    QList<CompartmentName> out;
    for (const LayoutCompartment &place : m_settings.layout.compartments) {
        if (fits(atLeast, place.size) && isFree(place.name))
            out << place.name;
    }
    std::ranges::stable_sort(out, [this](const CompartmentName &a, const CompartmentName &b) {
        const Size sizeA = m_settings.layout.find(a)->size;
        const Size sizeB = m_settings.layout.find(b)->size;
        return sizeA != sizeB ? sizeA < sizeB : at(a).lastAccess < at(b).lastAccess;
    });
    return out;
}

void Bank::labelScanned(const QString &text)
{
    switch (m_session.screen) {
    case Screen::DriverList:
    case Screen::ChooseSize:
    case Screen::NoRoom:
        break;
    case Screen::IsItInside: // the next package in hand: the last one is inside
        if (normalLabel(text) == normalLabel(m_session.label))
            return;
        m_session.waitingScan = text;
        return depositJudged(Verdict::AsExpected);
    case Screen::PutIn:
        if (normalLabel(text) != normalLabel(m_session.label))
            m_session.waitingScan = text; // taken up as soon as the door is shut
        return;
    default:
        return;
    }
    m_session.named.clear();
    const QString normal = normalLabel(text);
    for (const Stay &stay : m_state.stays()) {
        const directory::PackageExpected *package = m_directory.package(stay.stay);
        const auto same = [&normal](const QString &label) { return normalLabel(label) == normal; };
        if (same(stay.label) || (package && std::ranges::any_of(package->labels, same))) {
            m_session.label = text;
            m_session.lit.clear();
            m_session.named = stay.compartment;
            show(Screen::DriverList, Notice::LabelTwice);
            play(Sound::Refused);
            return;
        }
    }
    m_session.label = text;
    const directory::PackageExpected *package = m_directory.packageByLabel(text);
    if (!package || m_state.ended(package->stay)) {
        m_session.stay = StayId::make(m_decision.batch.at, m_chance);
        m_session.package = PackageId();
        m_session.lit.clear();
        return show(Screen::ChooseSize, Notice::LabelUnknown);
    }
    m_session.stay = package->stay;
    m_session.package = package->package;
    deposit(package->size, package->compartment);
}

void Bank::deposit(Size size, const CompartmentName &wish)
{
    const QList<CompartmentName> rooms = free(size);
    if (rooms.isEmpty()) {
        m_session.lit.clear();
        play(Sound::Refused);
        return show(Screen::NoRoom);
    }
    // An earlier try whose door still stands open does not count any more, whatever is found behind it.
    for (const CompartmentName &other : m_state.compartments().keys()) {
        const std::optional<Visit> visit = at(other).visit;
        if (!visit || visit->purpose != Purpose::Deposit || visit->over)
            continue;
        if (visit->stay == m_session.stay || normalLabel(visit->label) == normalLabel(m_session.label))
            failDeposit(other, DepositFailure::Cancelled);
    }
    const CompartmentName name = rooms.contains(wish) ? wish : rooms.first();
    m_session.size = m_settings.layout.find(name)->size;
    request(name, {RequestId::make(m_decision.batch.at, m_chance),
                   name,
                   Purpose::Deposit,
                   m_session.stay,
                   m_session.package,
                   {},
                   m_session.person,
                   m_session.label});
}

void Bank::failDeposit(const CompartmentName &name, DepositFailure why)
{
    const Visit visit = *at(name).visit;
    m_watch[name].openBy.reset();
    note(entry::DepositFailed{visit.stay, visit.package, name, why});
}

// The compartment will not do: what is wrong with it is noted, and another one opens.
void Bank::depositElsewhere(DepositFailure why)
{
    const CompartmentName name = m_session.lit;
    const Size size = m_session.size;
    const bool reached = m_watch[name].sent;
    failDeposit(name, why);
    if (why == DepositFailure::NotEmpty)
        note(entry::CompartmentSet{name, Custody::Unknown, Condition::Inspect, {}, false, QStringLiteral("notEmpty")});
    else if (why == DepositFailure::DoesNotClose || (why == DepositFailure::DoorStuck && reached))
        note(entry::CompartmentSet{name, Custody::Empty, Condition::OutOfOrder, {}, false, toText(why)});
    m_session.lit.clear();
    if (why == DepositFailure::DoorStuck && !reached)
        return showList(Notice::NotUnlocked); // the whole board is silent: another door would not open either
    deposit(size, {});
    if (why == DepositFailure::DoorStuck)
        m_session.notice = Notice::DoorStuck;
}

void Bank::depositJudged(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NobodyKnows:
        return show(Screen::IsItInside);
    case Verdict::Contrary:
        return show(Screen::NothingInside);
    case Verdict::AsExpected:
        break;
    }
    finishDeposit(m_session.lit);
    showList();
}

void Bank::finishDeposit(const CompartmentName &name)
{
    const Visit visit = *at(name).visit;
    const directory::PackageExpected *package = m_directory.package(visit.stay);
    const Millis keep = package ? package->keepFor : directory::PackageExpected{}.keepFor;
    const Size size = m_settings.layout.find(name)->size;
    m_watch[name].judgeAt.reset();
    note(entry::Deposited{visit.stay, visit.package, name, visit.label, size, visit.person, m_decision.batch.at + keep,
                          !sensesPresence(name)});
    if (visit.person.isNull() || visit.person != m_session.person)
        return;
    m_session.last = LastDeposit{visit.stay, visit.package, name};
    m_session.done << ListedPackage{visit.label, toString(size), name, true, toMs(m_decision.batch.at)};
}

void Bank::takeBack()
{
    const LastDeposit last = *m_session.last;
    if (!m_state.stay(last.stay))
        return showList();
    request(last.compartment, {RequestId::make(m_decision.batch.at, m_chance),
                               last.compartment,
                               Purpose::Collection,
                               last.stay,
                               last.package,
                               {},
                               m_session.person,
                               {}});
}

void Bank::takeBackJudged(Verdict verdict)
{
    const CompartmentName name = m_session.lit;
    if (verdict == Verdict::Contrary) {
        pickupUnclear(name, "leftInside");
        return showList();
    }
    const Visit visit = *at(name).visit;
    failDeposit(name, DepositFailure::TakenBack);
    m_session.done.removeIf([&](const ListedPackage &p) { return p.compartment == name; });
    if (m_session.last && m_session.last->stay == visit.stay)
        m_session.last.reset();
    showList(Notice::TakenBack);
}

void Bank::deliveryChose(Choice choice, const QString &argument)
{
    const CompartmentName name = m_session.lit;
    const bool visiting = hasVisit(name);
    switch (m_session.screen) {
    case Screen::DriverList:
        if (choice == Choice::TakeBack && m_session.last)
            return takeBack();
        if (choice == Choice::Done || choice == Choice::SignOut || choice == Choice::Back)
            return signOut();
        return;
    case Screen::ChooseSize:
        if (choice == Choice::TakeSize) {
            if (const auto size = sizeFromString(argument))
                return deposit(*size, {});
        }
        if (choice == Choice::Back)
            return showList();
        return;
    case Screen::PutIn:
        if (!visiting)
            return;
        if (choice == Choice::NotEmpty)
            return depositElsewhere(DepositFailure::NotEmpty);
        if (choice == Choice::DoesNotClose)
            return depositElsewhere(DepositFailure::DoesNotClose);
        if (choice == Choice::NeedsLarger || choice == Choice::FitsSmaller) {
            const bool larger = choice == Choice::NeedsLarger;
            const int wanted = int(m_session.size) + (larger ? 1 : -1);
            if (wanted < 0 || wanted >= int(kSizes.size()))
                return;
            const QList<CompartmentName> rooms = free(Size(wanted));
            if (!larger && (rooms.isEmpty() || m_settings.layout.find(rooms.first())->size >= m_session.size))
                return; // there is none that is smaller
            m_session.size = Size(wanted);
            return depositElsewhere(DepositFailure::Cancelled);
        }
        if (choice == Choice::Back) {
            failDeposit(name, DepositFailure::Cancelled);
            return showList();
        }
        return;
    case Screen::IsItInside:
        if (choice == Choice::Yes)
            return depositJudged(Verdict::AsExpected);
        if (choice == Choice::No)
            return depositJudged(Verdict::Contrary);
        return;
    case Screen::NothingInside:
        if (choice == Choice::OpenAgain && visiting) {
            askAnew(name);
            return requestAgain(name);
        }
        if (choice == Choice::Back && visiting) {
            failDeposit(name, DepositFailure::NothingInside);
            return showList();
        }
        return;
    case Screen::NoRoom:
        if (choice == Choice::Back || choice == Choice::Done)
            return showList();
        return;
    default:
        return;
    }
}

} // namespace cubby::bank
