// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/time.h"

#include <QList>

#include <tl/expected.hpp>

// Whether a credential opens something: one judgement for the bank, which must be able to make it alone, and for the
// centre, which is asked about codes and passes by people who are not at the bank.
namespace cubby {

// Why not. `Unknown` also for what was withdrawn: nobody is told that there was a package.
enum class Denial { Unknown, Expired, Used, Returned, NotHere };

struct Denied
{
    Denial why = Denial::Unknown;
    std::optional<Time> at = {}; // of its end, where it is known
    friend bool operator==(const Denied &, const Denied &) = default;
};

// How a stay stands that a credential names.
struct StayStanding
{
    enum Is {
        Here, // `at`: until when
        Fetched, // `at`: when
        TakenBack, // by a driver; `at`: when
        Withdrawn, // it lies here, and nobody but a driver is to take it out
        HandedIn, // by a customer, for a driver
        NotHere,
    };
    Is is = NotHere;
    std::optional<Time> at = {};
};

// Of the stays that a credential names those that it opens now, or why it opens none. Without a `now` that can be
// trusted nothing has expired.
template <class Standing> // StayId → StayStanding
tl::expected<QList<StayId>, Denied> whatOpens(const QList<StayId> &asked, const std::optional<Time> &now,
                                              Standing standingOf)
{
    QList<StayId> open;
    std::optional<Denied> why;
    for (const StayId &id : asked) {
        const StayStanding stay = standingOf(id);
        switch (stay.is) {
        case StayStanding::Here:
            if (now && stay.at && *now > *stay.at)
                why = Denied{Denial::Expired, stay.at};
            else
                open << id;
            break;
        case StayStanding::Fetched:
            why = why.value_or(Denied{Denial::Used, stay.at});
            break;
        case StayStanding::TakenBack:
            why = why.value_or(Denied{Denial::Returned, stay.at});
            break;
        case StayStanding::Withdrawn:
            why = why.value_or(Denied{Denial::Unknown});
            break;
        case StayStanding::HandedIn:
        case StayStanding::NotHere:
            break;
        }
    }
    if (open.isEmpty())
        return tl::make_unexpected(why.value_or(Denied{Denial::NotHere}));
    return open;
}

} // namespace cubby
