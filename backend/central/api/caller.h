// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api/route.h"

namespace cubby::central::api {

// Who asks, and what for.
struct Caller
{
    Actor actor;
    QString subject;
    QStringList scopes;
    Time until; // then it must be asked again who this is
};

// By the bearer token of the request: an access token of the centre's or of another provider's, a key of a carrier, or
// one of the first carrier's tokens. Nothing where it has none that is good. Errors are of the database.
Result<std::optional<Caller>> callerOf(Centre &centre, const Access &access, const http::HttpRequest &request,
                                       Time now);

http::HttpResponse unauthorized();
http::HttpResponse insufficient(const char *scope); // RFC 6750, section 3.1

} // namespace cubby::central::api
