// SPDX-License-Identifier: GPL-3.0-or-later
// Restarts and new layouts: the program begins anew when nobody is at the kiosk. What is durable of a visit survives
// it.
#include "bank/bank.h"
#include "bank/timing.h"

#include <algorithm>

namespace cubby::bank {

namespace {

QString digestOf(const Layout &layout) { return QString::fromLatin1(layout.digest().toHex()); }

} // namespace

// ---- when ----

bool Bank::mayEnd() const { return m_pulsing.isEmpty() && !m_ending; }

bool Bank::isUndisturbed() const
{
    const bool grace = std::ranges::any_of(m_watch, [](const Watch &w) { return w.taken; });
    return mayEnd() && !m_starting && !grace && m_session.screen == Screen::Rest && m_session.lit.isEmpty();
}

std::optional<Millis> Bank::beginsAnewAt() const
{
    std::optional<Millis> next;
    const bool layoutWaits = !m_state.layoutTaken().isEmpty() && !m_settings.layoutOnTrial;
    if ((m_restart || layoutWaits) && isUndisturbed())
        next = m_disturbedAt + kUndisturbed;
    if (m_restart && m_centreClock) {
        const Millis tooLate = m_centreClock->mono + (m_restart->notAfter - m_centreClock->at) + Millis(1);
        next = next ? std::min(*next, tooLate) : tooLate;
    }
    return next;
}

void Bank::tickBeginningAnew()
{
    const bool undisturbed = isUndisturbed() && m_now.mono >= m_disturbedAt + kUndisturbed;
    if (m_restart) {
        const auto tell = [this](const char *result, const char *reason) {
            note(entry::InstructionDone{m_restart->instruction, QLatin1StringView(result), QLatin1StringView(reason)});
            m_restart.reset();
        };
        // Its outcome is on the disk before it happens, so that it never happens again.
        if (mayEnd() && (undisturbed || m_restart->atOnce)) {
            tell("Done", "");
            m_ending = true;
            m_decision.effects.push_back(EndProgram{});
        } else if (!m_centreClock || m_centreClock->at + (m_now.mono - m_centreClock->mono) > m_restart->notAfter) {
            tell("Failed", "somebody was there all the time");
        }
    }
    if (!undisturbed || m_ending || m_state.layoutTaken().isEmpty() || m_settings.layoutOnTrial)
        return;
    const directory::LayoutGiven &given = m_directory.layoutGiven();
    const auto layout = Layout::fromJson(given.layout);
    if (!layout || given.digest != m_state.layoutTaken()) {
        note(entry::LayoutRefused{m_state.layoutTaken(), QStringLiteral("it is not there any more")});
    } else if (const QString lost = lostBy(*layout); !lost.isEmpty()) {
        note(entry::LayoutRefused{given.digest, lost}); // somebody put it in meanwhile
    } else {
        m_ending = true;
        m_decision.effects.push_back(UseLayout{*layout});
    }
}

// ---- a restart ----

void Bank::restartAsked(const directory::Instruction &instruction)
{
    if (m_restart) // one is as good as two
        note(entry::InstructionDone{m_restart->instruction, QStringLiteral("Refused"), QStringLiteral("superseded")});
    note(entry::InstructionTaken{instruction.instruction, {}});
    m_restart = instruction;
}

// ---- a layout ----

// Why the layout cannot be taken: what would vanish with it, as a sentence; or nothing.
QString Bank::lostBy(const Layout &layout) const
{
    QStringList lost;
    for (auto it = m_state.compartments().begin(); it != m_state.compartments().end(); ++it) {
        const bool holds = it->custody != Custody::Empty || it->visit || !it->stay.isNull();
        if (holds && m_settings.layout.find(it.key()) && !layout.find(it.key()))
            lost << it.key();
    }
    return lost.isEmpty() ? QString()
                          : QStringLiteral("it has no compartment %1, which may hold something")
                                .arg(lost.join(QStringLiteral(", ")));
}

void Bank::layoutGiven(const directory::LayoutGiven &given)
{
    if (given.digest == digestOf(m_settings.layout)) {
        if (!m_settings.layoutOnTrial)
            note(entry::LayoutInForce{given.digest});
        return;
    }
    if (given.digest == m_state.layoutTaken())
        return; // told again
    const auto layout = Layout::fromJson(given.layout);
    const auto refuse = [&](const QString &reason) { note(entry::LayoutRefused{given.digest, reason}); };
    if (!layout)
        return refuse(layout.error().message);
    if (digestOf(*layout) != given.digest)
        return refuse(QStringLiteral("its digest is another one's"));
    if (const QString lost = lostBy(*layout); !lost.isEmpty())
        return refuse(lost);
    note(entry::LayoutTaken{given.digest});
}

void Bank::input(const LayoutNotStored &failed)
{
    m_ending = false;
    if (!m_state.layoutTaken().isEmpty())
        note(entry::LayoutRefused{m_state.layoutTaken(), failed.reason});
}

// A layout that leaves the bank without a single lock board is none to stay with.
void Bank::tickTrial()
{
    if (!m_settings.layoutOnTrial || m_ending)
        return;
    const QString digest = digestOf(m_settings.layout);
    if (m_settings.layout.buses.isEmpty() || std::ranges::any_of(m_buses, [](bool works) { return works; })) {
        m_settings.layoutOnTrial = false;
        note(entry::LayoutInForce{digest});
        m_decision.effects.push_back(KeepLayout{});
    } else if (m_now.mono >= m_trialEnds) {
        m_ending = true;
        m_decision.effects.push_back(GiveUpLayout{QStringLiteral("no lock board answered to it")});
    }
}

} // namespace cubby::bank
