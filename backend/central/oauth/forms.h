// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/http/message.h"
#include "central/oauth/sessions.h"

// What people see in a browser, and the forms that they send.
namespace cubby::central::oauth {

http::HttpResponse authorize(Centre &centre, const Issuer &issuer, const http::HttpRequest &request, Time now);
http::HttpResponse authorizePosted(Centre &centre, const Issuer &issuer, const http::HttpRequest &request, Time now);

// Where a person confirms what has no keyboard.
http::HttpResponse device(Centre &centre, const Issuer &issuer, const http::HttpRequest &request, Time now);
http::HttpResponse devicePosted(Centre &centre, const Issuer &issuer, const http::HttpRequest &request, Time now);

} // namespace cubby::central::oauth
