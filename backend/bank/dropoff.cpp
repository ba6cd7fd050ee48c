// SPDX-License-Identifier: GPL-3.0-or-later
// A customer sends something back: label or number, size, door, receipt.
#include "bank/bank.h"
#include "bank/timing.h"

namespace cubby::bank {

void Bank::beginDropOff()
{
    endGrace();
    beginSession(Flow::DropOff);
    show(Screen::ScanReturn);
}

void Bank::returnGiven(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_session.label = text.trimmed();
    m_session.named.clear();
    if (const Stay *here = lyingHere(text)) {
        m_session.named = here->compartment;
        play(Sound::Refused);
        return show(Screen::ScanReturn, Notice::LabelTwice);
    }
    const directory::PackageExpected *package = m_directory.packageByLabel(text);
    if (package && !m_state.ended(package->stay)) {
        if (!package->dropOff) { // it is on its way to somebody, not back
            refuseDeposit("unknown");
            return backToScanning(Notice::ReturnUnknown);
        }
        play(Sound::Accepted);
        m_session.stay = package->stay;
        m_session.package = package->package;
        m_session.size = package->size;
        m_session.language = package->language;
        m_session.accessible = m_session.accessible || package->accessible;
        m_session.contactKnown = package->contactKnown;
        return chooseSize(Notice::None);
    }
    beginUnknown();
}

void Bank::finishDropOff(const CompartmentName &name, const Visit &visit)
{
    // What anybody's telephone shows as text: it needs no program to be proof.
    m_session.receipt = QStringLiteral("%1\n%2\n%3 · %4\n%5")
                            .arg(m_settings.layout.name, visit.label, name, toIso(time()), visit.stay.toString());
    m_session.lit.clear();
    m_session.named = name;
    play(Sound::Done);
    show(Screen::Receipt);
}

bool Bank::dropOffChose(Choice choice)
{
    switch (m_session.screen) {
    case Screen::ScanReturn:
    case Screen::LookingUp:
        if (choice == Choice::Back)
            rest();
        return true;
    case Screen::Receipt:
        if (choice == Choice::Done || choice == Choice::Back)
            rest();
        else if (choice == Choice::SendBack)
            beginDropOff();
        return true;
    default:
        return false;
    }
}

} // namespace cubby::bank
