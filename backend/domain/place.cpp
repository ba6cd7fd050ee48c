// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/place.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cubby {

namespace {

constexpr double kEarthRadius = 6371008.8; // metres, mean (IUGG)
constexpr double kDegree = std::numbers::pi / 180;

} // namespace

bool isOnEarth(const Place &place)
{
    return place.latitude >= -90 && place.latitude <= 90 && place.longitude >= -180 && place.longitude <= 180;
}

// The haversine formula, which is exact for near places, too.
double metresBetween(const Place &a, const Place &b)
{
    const double north = std::sin((b.latitude - a.latitude) * kDegree / 2);
    const double east = std::sin((b.longitude - a.longitude) * kDegree / 2);
    const double h = north * north + std::cos(a.latitude * kDegree) * std::cos(b.latitude * kDegree) * east * east;
    return 2 * kEarthRadius * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

PlaceBox boxAround(const Place &middle, double metres)
{
    const double angle = metres / kEarthRadius * 1.001; // not to lose a place on the rim
    PlaceBox box{
        std::max(-90.0, middle.latitude - angle / kDegree), std::min(90.0, middle.latitude + angle / kDegree), {}};
    // The circle's easternmost point: sin(difference) = sin(angle) / cos(latitude). With a pole inside there is none.
    const double narrow = std::cos(middle.latitude * kDegree);
    const double ratio = angle < std::numbers::pi / 2 ? std::sin(angle) / narrow : 2;
    if (box.south <= -90 || box.north >= 90 || !(ratio < 1)) {
        box.longitudes = {{-180, 180}};
        return box;
    }
    const double half = std::asin(ratio) / kDegree;
    const double west = middle.longitude - half;
    const double east = middle.longitude + half;
    if (west < -180)
        box.longitudes = {{west + 360, 180}, {-180, east}};
    else if (east > 180)
        box.longitudes = {{west, 180}, {-180, east - 360}};
    else
        box.longitudes = {{west, east}};
    return box;
}

} // namespace cubby
