// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/http/message.h"

namespace cubby::central {

// The two routes of a kiosk that is not let in yet, which has no key but a secret of its own making:
//   POST /v1/enrolments       {secret, bankKey, request, note}: 201 {id, state, expiresAt}, 400, 409 without an
//                             authority, 415, 422, 429 where too many wait
//   GET  /v1/enrolments/{id}  with the secret as bearer token: 200 {id, state, expiresAt, credentials}, 404 for whoever
//                             has another one
// Nothing where the request is for another route.
std::optional<http::HttpResponse> answerEnrolment(Centre &centre, const http::HttpRequest &request, Time now);

} // namespace cubby::central
