// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/daylight.h"

#include <QtMath>

#include <cmath>

namespace cubby::kiosk {

namespace {

constexpr double kHorizon = -0.833; // degrees: the sun's upper edge, bent by the air
constexpr qint64 kNoonOf2000 = 946'728'000'000; // ms since 1970: 1 January 2000, 12:00 UTC
constexpr double kDay = 86'400'000;

} // namespace

double sunAltitude(Time at, Place place)
{
    const double days = double(toMs(at) - kNoonOf2000) / kDay;
    const double anomaly = qDegreesToRadians(357.529 + 0.98560028 * days);
    const double mean = 280.459 + 0.98564736 * days;
    const double ecliptic = qDegreesToRadians(mean + 1.915 * std::sin(anomaly) + 0.020 * std::sin(2 * anomaly));
    const double tilt = qDegreesToRadians(23.439 - 0.00000036 * days);
    const double ascension = std::atan2(std::cos(tilt) * std::sin(ecliptic), std::cos(ecliptic));
    const double declination = std::asin(std::sin(tilt) * std::sin(ecliptic));
    // The sky over Greenwich turns a little faster than the sun.
    const double sidereal = qDegreesToRadians(280.46062 + 360.98564737 * days + place.longitude);
    const double latitude = qDegreesToRadians(place.latitude);
    return qRadiansToDegrees(std::asin(std::sin(latitude) * std::sin(declination)
                                       + std::cos(latitude) * std::cos(declination) * std::cos(sidereal - ascension)));
}

bool Daylight::isNight(Time at, QTime local) const
{
    if (place)
        return sunAltitude(at, *place) < kHorizon;
    if (begins <= ends)
        return local < begins || local >= ends;
    return local >= ends && local < begins;
}

} // namespace cubby::kiosk
