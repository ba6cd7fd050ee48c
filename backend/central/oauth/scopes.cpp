// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/scopes.h"

#include <algorithm>
#include <array>

namespace cubby::central::oauth {

namespace {

using B = Bearer;

//                                                                                      carriers machines drivers
constexpr std::array kScopes{
    Scope{QLatin1StringView("packages:read"), QLatin1StringView("See orders, packages and their stories."), B::Viewer,
          true, true, false},
    Scope{QLatin1StringView("packages:write"),
          QLatin1StringView("Change, recall and hand over packages; issue codes anew."), B::Support, true, true, false},
    Scope{QLatin1StringView("orders:write"), QLatin1StringView("Place and cancel orders and announce returns."),
          B::Support, true, true, false},
    Scope{QLatin1StringView("customers:read"),
          QLatin1StringView("Find customers by name, address, telephone or code, and see who they are."), B::Support,
          true, false, false},
    Scope{QLatin1StringView("banks:read"), QLatin1StringView("See banks and how much room they have."), B::Viewer, true,
          true, false},
    Scope{QLatin1StringView("banks:open"), QLatin1StringView("Open compartments from afar, and order inspections."),
          B::Support, false, false, false},
    Scope{QLatin1StringView("banks:write"), QLatin1StringView("Set up banks: layouts, hours, maintenance."),
          B::Dispatcher, false, true, false},
    Scope{QLatin1StringView("people:read"), QLatin1StringView("See drivers and technicians."), B::Viewer, true, true,
          false},
    Scope{QLatin1StringView("people:write"), QLatin1StringView("Issue and withdraw badges."), B::Dispatcher, true, true,
          false},
    Scope{QLatin1StringView("webhooks:write"), QLatin1StringView("Have other systems called when something happens."),
          B::Administrator, true, true, false},
    Scope{QLatin1StringView("events:read"), QLatin1StringView("Follow everything as it happens."), B::Viewer, true,
          true, false},
    Scope{QLatin1StringView("alerts:read"), QLatin1StringView("See what support is alerted to."), B::Viewer, false,
          false, false},
    Scope{QLatin1StringView("alerts:write"),
          QLatin1StringView("Take on, comment and close alerts; replay what could not be delivered."), B::Support,
          false, false, false},
    Scope{QLatin1StringView("audit:read"), QLatin1StringView("See who did what."), B::Support, true, false, false},
    Scope{QLatin1StringView("staff:write"), QLatin1StringView("Add and withdraw staff, carriers and programs."),
          B::Administrator, false, false, false},
    Scope{QLatin1StringView("driver"), QLatin1StringView("Deliver and collect as a driver."), std::nullopt, true, false,
          true},
};

bool mayHave(const Scope &scope, Bearer bearer, bool ofCarrier)
{
    if (ofCarrier && !scope.carriers)
        return false;
    if (bearer == B::Machine)
        return scope.machines;
    if (bearer == B::Driver)
        return scope.drivers;
    return scope.staffFrom && bearer >= *scope.staffFrom;
}

} // namespace

std::span<const Scope> scopes() { return kScopes; }

QStringList allowedScopes(Bearer bearer, bool ofCarrier, const QStringList &asked)
{
    QStringList allowed;
    for (const Scope &scope : kScopes) {
        if (mayHave(scope, bearer, ofCarrier) && (asked.isEmpty() || asked.contains(scope.name)))
            allowed << scope.name;
    }
    return allowed;
}

} // namespace cubby::central::oauth
