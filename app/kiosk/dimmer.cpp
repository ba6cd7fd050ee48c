// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/dimmer.h"

namespace cubby::kiosk {

Dimmer::Dimmer(Kiosk &kiosk, Brightness brightness, QString backlight, std::function<Now()> clock)
    : m_kiosk(kiosk), m_brightness(brightness), m_backlight(std::move(backlight)), m_clock(std::move(clock)),
      m_somebody(m_clock().mono)
{
    connect(&kiosk, &Kiosk::viewChanged, this, &Dimmer::look);
    connect(&kiosk, &Kiosk::ticked, this, &Dimmer::look);
    look();
}

void Dimmer::somebodyIsThere()
{
    m_somebody = m_clock().mono;
    look();
}

void Dimmer::look()
{
    const Millis now = m_clock().mono;
    const bank::Screen screen = m_kiosk.view().screen;
    const bool atRest = screen == bank::Screen::Rest || screen == bank::Screen::OutOfService;
    if (!atRest)
        m_somebody = now; // whoever has just gone was there until now
    m_backlight.set(m_brightness.at(m_kiosk.night(), atRest, now - m_somebody));
}

} // namespace cubby::kiosk
