// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/receiver.h"

namespace cubby::link {

Received receive(const LogHead &standing, const Entries &entries)
{
    const auto refuse = [&](Refused::Reason reason) { return Refused{reason, standing}; };
    if (entries.before.epoch != standing.epoch)
        return refuse(Refused::Reason::Epoch);
    if (entries.before.number > standing.number)
        return refuse(Refused::Reason::Gap);
    if (entries.last() < standing.number)
        return Repeat{};

    // Begins at or before where we stand and reaches at least there: what we have must be what the frame says we have.
    const auto all = std::span(entries.records);
    const auto known = std::size_t(standing.number - entries.before.number);
    if (chainThrough(entries.before.chain, all.first(known)) != standing.chain)
        return refuse(Refused::Reason::Chain);
    const auto fresh = all.subspan(known);
    if (fresh.empty())
        return Repeat{};
    return Store{{fresh.begin(), fresh.end()}, {standing.epoch, entries.last(), chainThrough(standing.chain, fresh)}};
}

} // namespace cubby::link
