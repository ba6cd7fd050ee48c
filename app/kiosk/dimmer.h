// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/backlight.h"
#include "app/kiosk/kiosk.h"

namespace cubby::kiosk {

// How bright the display is, in percent of what it can.
struct Brightness
{
    int day = 100;
    int night = 60; // while somebody is there
    int rest = 20; // at night, at rest
    Millis restAfter{30'000}; // nobody touched anything, nothing moved before the camera

    int at(bool isNight, bool atRest, Millis sinceSomebody) const
    {
        if (!isNight)
            return day;
        return atRest && sinceSomebody >= restAfter ? rest : night;
    }
};

// Dims the display at night while nobody is there, and wakes it with a touch or something that moves. GUI thread.
class Dimmer : public QObject
{
    Q_OBJECT

public:
    Dimmer(Kiosk &kiosk, Brightness brightness, QString backlight, std::function<Now()> clock = systemNow);

    void somebodyIsThere();

private:
    void look();

    Kiosk &m_kiosk;
    Brightness m_brightness;
    Backlight m_backlight;
    std::function<Now()> m_clock;
    Millis m_somebody;
};

} // namespace cubby::kiosk
