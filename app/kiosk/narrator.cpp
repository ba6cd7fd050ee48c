// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/narrator.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace cubby::kiosk {

using namespace std::chrono_literals;

namespace {

// Words a minute and loudness, step by step; espeak-ng's own are 175 and 1.
constexpr std::array<int, Narrator::kSteps> kRates{110, 140, 175, 230, 300};
constexpr std::array<double, Narrator::kSteps> kVolumes{0.12, 0.25, 0.5, 0.75, 1.0};

} // namespace

Narrator::Narrator()
{
    m_dialEnds.setSingleShot(true);
    m_dialEnds.setInterval(6s);
    connect(&m_dialEnds, &QTimer::timeout, this, [this] { m_dial = Dial::None; });
}

void Narrator::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_screen.clear();
    m_item.clear();
    m_dial = Dial::None;
    if (on) {
        say(QCoreApplication::translate(
                "Narrator",
                "Speech is on. Plus and minus go to the next and the last button, Enter presses it. The slash goes "
                "back. "
                "The star says everything again. The point sets volume and speed."),
            true);
        m_waits = true;
    } else {
        Q_EMIT hushed();
    }
    Q_EMIT changed();
}

void Narrator::setPrivate(bool isPrivate)
{
    m_private = isPrivate;
    if (!isPrivate)
        Q_EMIT hushed();
}

void Narrator::showScreen(const QString &text)
{
    m_screen = text;
    m_item.clear();
    say(text, !std::exchange(m_waits, false));
}

void Narrator::goTo(const QString &text)
{
    m_waits = false;
    m_item = text;
    say(text, true);
}

void Narrator::follow(const QString &text)
{
    m_item = text;
    say(text, false);
}

void Narrator::add(const QString &text) { say(text, false); }

void Narrator::echo(const QString &text)
{
    m_waits = false;
    say(text, true);
}

void Narrator::repeat()
{
    m_waits = false;
    say(m_screen, true);
    say(m_item, false);
}

void Narrator::turnDial()
{
    if (!m_on)
        return;
    m_dial = Dial((int(m_dial) + 1) % 3);
    m_dialEnds.start();
    switch (m_dial) {
    case Dial::None:
        return echo(QCoreApplication::translate("Narrator", "Done."));
    case Dial::Volume:
        return echo(QCoreApplication::translate("Narrator", "Volume %1 of %2. Plus is louder, minus is quieter.")
                        .arg(m_volume)
                        .arg(kSteps));
    case Dial::Rate:
        return echo(QCoreApplication::translate("Narrator", "Speed %1 of %2. Plus is faster, minus is slower.")
                        .arg(m_rate)
                        .arg(kSteps));
    }
}

void Narrator::turn(int steps)
{
    if (m_dial == Dial::None)
        return;
    m_dialEnds.start();
    int &turned = m_dial == Dial::Volume ? m_volume : m_rate;
    turned = std::clamp(turned + steps, 1, kSteps);
    echo(m_dial == Dial::Volume ? QCoreApplication::translate("Narrator", "Volume %1.").arg(turned)
                                : QCoreApplication::translate("Narrator", "Speed %1.").arg(turned));
}

void Narrator::forget()
{
    m_volume = kStandard;
    m_rate = kStandard;
    m_dial = Dial::None;
}

void Narrator::say(const QString &text, bool interrupts)
{
    if (!m_on || !m_private || text.isEmpty())
        return;
    Q_EMIT said(
        {text, m_language, kRates.at(std::size_t(m_rate - 1)), kVolumes.at(std::size_t(m_volume - 1)), interrupts});
}

} // namespace cubby::kiosk
