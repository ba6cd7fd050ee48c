// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/http/message.h"
#include "central/oauth/sessions.h"

// What programs ask, with their secret or without one. What they are refused is told as RFC 6749, section 5.2 has it.
namespace cubby::central::oauth {

// A driver's own app shows the badge that it scanned, and the PIN.
inline constexpr auto kBadgeGrant = "urn:cubby:grant-type:badge";

http::HttpResponse token(Centre &centre, const Issuer &issuer, const http::HttpRequest &request, Time now);
http::HttpResponse deviceAuthorization(Centre &centre, const Issuer &issuer, const http::HttpRequest &request,
                                       Time now);
http::HttpResponse revocation(Centre &centre, const http::HttpRequest &request, Time now);

} // namespace cubby::central::oauth
