// SPDX-License-Identifier: GPL-3.0-or-later
// A driver delivers: one scan for each package.
#include "bank/bank.h"
#include "bank/timing.h"
#include "domain/label.h"

#include <algorithm>

namespace cubby::bank {

void Bank::showList(Notice notice)
{
    m_session.lit.clear();
    show(Screen::DriverList, notice);
    if (!m_session.waitingScan.isEmpty()) {
        const QString label = std::exchange(m_session.waitingScan, {});
        labelScanned(label);
    }
}

// The stay of this label that is under way or lies here; not one of which nobody knows where it is.
const Stay *Bank::lyingHere(const QString &text) const
{
    const QString normal = normalLabel(text);
    const auto same = [&normal](const QString &label) { return normalLabel(label) == normal; };
    for (const Stay &stay : m_state.stays()) {
        const CompartmentState *c = m_state.compartment(stay.compartment);
        if (!c || c->custody == Custody::Unknown)
            continue;
        const directory::PackageExpected *package = m_directory.package(stay.stay);
        if (same(stay.label) || (package && std::ranges::any_of(package->labels, same)))
            return &stay;
    }
    return nullptr;
}

void Bank::labelScanned(const QString &text)
{
    switch (m_session.screen) {
    case Screen::ChooseSize:
    case Screen::LookingUp: // the same label, held before the scanner still, asks nothing new
        if (normalLabel(text) == normalLabel(m_session.label))
            return;
        break;
    case Screen::DriverList:
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
    m_session.label = text;
    if (const Stay *stay = lyingHere(text)) {
        m_session.lit.clear();
        m_session.named = stay->compartment;
        show(Screen::DriverList, Notice::LabelTwice);
        play(Sound::Refused);
        return;
    }
    play(Sound::Accepted);
    const directory::PackageExpected *package = m_directory.packageByLabel(text);
    if (!package || m_state.ended(package->stay))
        return beginUnknown();
    m_session.stay = package->stay;
    m_session.package = package->package;
    m_session.size = package->size;
    if (!handles(package->carrier)) { // of another carrier, whose drivers bring it
        refuseDeposit("otherCarrier");
        return backToScanning(Notice::NotForYou);
    }
    deposit(package->size, package->compartment);
}

// Nobody told this bank about it: perhaps the centre knows more.
void Bank::beginUnknown()
{
    m_session.stay = StayId::make(time(), m_chance);
    m_session.package = PackageId();
    m_session.lit.clear();
    show(Screen::LookingUp);
    if (!askCentre(QStringLiteral("label"), {{QStringLiteral("label"), m_session.label}}))
        labelAnswered({});
}

void Bank::backToScanning(Notice notice)
{
    play(Sound::Refused);
    m_session.lit.clear();
    show(m_session.flow == Flow::DropOff ? Screen::ScanReturn : Screen::DriverList, notice);
}

void Bank::takeBack()
{
    const LastDeposit last = *m_session.last;
    if (!m_state.stay(last.stay))
        return showList();
    request(last.compartment,
            {newRequest(), last.compartment, Purpose::TakeBack, last.stay, last.package, {}, m_session.person, {}});
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
    switch (m_session.screen) {
    case Screen::DriverList:
        if (choice == Choice::TakeBack && m_session.last)
            return takeBack();
        if (choice == Choice::Collect)
            return collect(argument);
        if (choice == Choice::Done || choice == Choice::SignOut || choice == Choice::Back)
            return signOut();
        return;
    case Screen::LookingUp:
        if (choice == Choice::Back)
            return showList();
        return;
    default:
        placingChose(choice, argument);
    }
}

} // namespace cubby::bank
