// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

// What an access token lets its bearer do: the scopes of the API (RFC 6749, section 3.3), and who may have which.
namespace cubby::central::oauth {

// Who asks for a token. Members of staff by their role, each of which may do what the one before it may.
enum class Bearer { Viewer, Support, Dispatcher, Administrator, Machine, Driver };

struct Scope
{
    QLatin1StringView name; // "packages:write"
    QLatin1StringView what; // a sentence for whoever grants it
    std::optional<Bearer> staffFrom; // the lowest role that has it
    bool carriers; // staff and machines of a carrier may have it, for what is their own
    bool machines;
    bool drivers;
};

std::span<const Scope> scopes();

// Of the scopes that were asked for (none: all), those that this bearer may have, in the order of scopes().
// `ofCarrier`: the bearer belongs to a carrier, not to the operator of the centre.
QStringList allowedScopes(Bearer bearer, bool ofCarrier, const QStringList &asked);

} // namespace cubby::central::oauth
