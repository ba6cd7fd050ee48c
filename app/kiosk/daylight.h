// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/place.h"
#include "domain/time.h"

#include <QTime>

namespace cubby::kiosk {

// How high the sun stands, in degrees above the horizon, right to half a degree in this century. After "Approximate
// solar coordinates" of the US Naval Observatory.
double sunAltitude(Time at, Place place);

// When it is day at a bank: by the sun where it stands, or else by the clock.
struct Daylight
{
    QTime begins{7, 0}; // local time
    QTime ends{19, 0}; // before `begins`: the day goes over midnight
    std::optional<Place> place = {};

    bool isNight(Time at, QTime local) const;
};

} // namespace cubby::kiosk
