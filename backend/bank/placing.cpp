// SPDX-License-Identifier: GPL-3.0-or-later
// Where a package goes that a driver delivers or a customer hands in, until it lies there.
#include "bank/bank.h"
#include "bank/timing.h"
#include "domain/label.h"

#include <algorithm>

namespace cubby::bank {

namespace {

// Heights (of the door's lower edge) that somebody in a wheelchair reaches.
constexpr int kReachableFrom = 381;
constexpr int kReachableTo = 1219;

bool isReachable(const LayoutCompartment &place) { return place.y >= kReachableFrom && place.y <= kReachableTo; }

} // namespace

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

// Where it is asked for, what can be reached comes first. Then smallest first, and among equals the one that has rested
// longest, so that all wear alike.
QList<CompartmentName> Bank::free(Size atLeast, bool reachable) const
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
    if (reachable)
        std::stable_partition(out.begin(), out.end(), [this](const CompartmentName &name) {
            return isReachable(*m_settings.layout.find(name));
        });
    return out;
}

void Bank::deposit(Size size, const CompartmentName &wish)
{
    const directory::PackageExpected *package = m_directory.package(m_session.stay);
    const bool customer = m_session.flow == Flow::DropOff;
    const bool reachable = (customer && m_session.accessible) || (package && package->accessible);
    const QList<CompartmentName> rooms = free(size, reachable);
    if (rooms.isEmpty())
        return noRoom(size);
    // An earlier try whose door still stands open does not count any more, whatever is found behind it.
    for (const CompartmentName &other : m_state.compartments().keys()) {
        const std::optional<Visit> visit = at(other).visit;
        if (!visit || (visit->purpose != Purpose::Deposit && visit->purpose != Purpose::DropOff) || visit->over)
            continue;
        if (visit->stay == m_session.stay || normalLabel(visit->label) == normalLabel(m_session.label))
            failDeposit(other, DepositFailure::Cancelled);
    }
    const CompartmentName name = rooms.contains(wish) ? wish : rooms.first();
    m_session.size = m_settings.layout.find(name)->size;
    request(name, {newRequest(),
                   name,
                   customer ? Purpose::DropOff : Purpose::Deposit,
                   m_session.stay,
                   m_session.package,
                   {},
                   m_session.person,
                   m_session.label});
}

void Bank::chooseSize(Notice notice) { show(Screen::ChooseSize, notice); }

// Not even a larger one: perhaps another bank has room. That the package was not taken is remembered.
void Bank::noRoom(Size size)
{
    m_session.lit.clear();
    m_session.nearby.clear();
    m_session.size = size;
    refuseDeposit("noRoom");
    play(Sound::Refused);
    show(Screen::NoRoom);
    (void)askCentre(QStringLiteral("rooms"), {{QStringLiteral("size"), toString(size)}});
}

void Bank::refuseDeposit(const char *reason)
{
    const bool announced = m_directory.package(m_session.stay) != nullptr;
    note(entry::DepositRefused{announced ? m_session.stay : StayId(), m_session.package, m_session.label,
                               m_session.size, m_session.person, QString::fromLatin1(reason)});
    if (m_session.person.isNull())
        return;
    m_session.done.removeIf(
        [&](const ListedPackage &p) { return p.outcome == Outcome::NotTaken && p.label == m_session.label; });
    m_session.done << ListedPackage{m_session.label,   toString(m_session.size), {}, true, toMs(time()),
                                    Part::ForDelivery, Outcome::NotTaken};
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
        return home(Notice::NotUnlocked); // the whole board is silent: another door would not open either
    deposit(size, {});
    if (m_session.screen != Screen::Opening)
        return;
    if (why == DepositFailure::DoorStuck) {
        m_session.notice = Notice::DoorStuck;
    } else if (why == DepositFailure::DoesNotClose || why == DepositFailure::Cancelled) {
        m_session.notice = Notice::MovedOn;
        m_session.from = name;
    }
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
    const CompartmentName name = m_session.lit;
    const Visit visit = *at(name).visit;
    finishDeposit(name);
    if (visit.purpose == Purpose::DropOff)
        return finishDropOff(name, visit);
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
                          !sensesPresence(name), visit.purpose == Purpose::DropOff});
    if (visit.person.isNull() || visit.person != m_session.person)
        return;
    m_session.last = LastDeposit{visit.stay, visit.package, name};
    m_session.done << ListedPackage{visit.label,       toString(size),    name, true, toMs(time()),
                                    Part::ForDelivery, Outcome::Delivered};
}

void Bank::placingChose(Choice choice, const QString &argument)
{
    const CompartmentName name = m_session.lit;
    const bool visiting = hasVisit(name);
    switch (m_session.screen) {
    case Screen::ChooseSize:
        if (choice == Choice::TakeSize) {
            if (const auto size = sizeFromString(argument))
                return deposit(*size, {});
        }
        if (choice == Choice::Back)
            return home();
        return;
    case Screen::PutIn:
        if (!visiting)
            return;
        if (choice == Choice::NotEmpty)
            return depositElsewhere(DepositFailure::NotEmpty);
        if (choice == Choice::DoesNotClose)
            return depositElsewhere(DepositFailure::DoesNotClose);
        if (choice == Choice::NeedsLarger || choice == Choice::FitsSmaller)
            return depositInAnotherSize(choice == Choice::NeedsLarger);
        if (choice == Choice::Back) {
            failDeposit(name, DepositFailure::Cancelled);
            return home();
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
            return home();
        }
        return;
    case Screen::NoRoom:
        if (choice == Choice::Back || choice == Choice::Done || choice == Choice::TakeBack)
            return home();
        return;
    default:
        return;
    }
}

void Bank::depositInAnotherSize(bool larger)
{
    const int wanted = int(m_session.size) + (larger ? 1 : -1);
    if (wanted < 0 || wanted >= int(kSizes.size()))
        return;
    const QList<CompartmentName> rooms = free(Size(wanted));
    if (!larger && (rooms.isEmpty() || m_settings.layout.find(rooms.first())->size >= m_session.size))
        return; // there is none that is smaller
    m_session.size = Size(wanted);
    depositElsewhere(DepositFailure::Cancelled);
}

} // namespace cubby::bank
