// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api/route.h"

namespace cubby::central::api {

// Every route. What an identifier names that is another carrier's is not found, whatever the route.
const std::vector<Route> &routes();

// Answers one request of the centre's API. Everything that goes wrong is a problem document (RFC 9457). Besides
// routes() there is OAuth (oauth/endpoints.h).
http::HttpResponse answer(Centre &centre, const Access &access, const http::HttpRequest &request, Time now);

} // namespace cubby::central::api
