// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace cubby {

// A point on the earth, degrees, WGS 84.
struct Place
{
    double latitude = 0; // -90 to 90, north is positive
    double longitude = 0; // -180 to 180, east is positive

    friend bool operator==(const Place &, const Place &) = default;
};

bool isOnEarth(const Place &place); // numbers, and within the ranges above

// Along the great circle of a sphere of the earth's mean radius: within half a percent of the truth.
double metresBetween(const Place &a, const Place &b);

// Holds every place within so many metres of the middle, and few others: what an index can look for.
struct PlaceBox
{
    struct Longitudes
    {
        double west = -180;
        double east = 180;
    };
    double south = -90;
    double north = 90;
    std::vector<Longitudes> longitudes; // two where the 180th meridian lies between them
};
PlaceBox boxAround(const Place &middle, double metres);

} // namespace cubby
