// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/layout.h"
#include "domain/place.h"

#include <vector>

// The drawings of the customer's page, as SVG that stands inside of it. Colours come from the page's style.
namespace cubby::page {

// The wall from the front with its doors named and one of them marked; empty where the layout has no measures.
QString wallSvg(const Layout &layout, const CompartmentName &marked, const QString &description);

struct OnMap
{
    Place place;
    QString name;
};
// Where the bank stands, with others nearby to know one's way by, north up, with a scale. No map is fetched from
// anywhere: whoever opens the page is told to nobody.
QString mapSvg(const OnMap &bank, const std::vector<OnMap> &others, const QString &description);

} // namespace cubby::page
