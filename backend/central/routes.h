// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/http/message.h"

namespace cubby::central {

// Who may use the API. Empty lists let nobody in.
struct ApiAccess
{
    QList<QByteArray> tokens; // bearer tokens, each of at least kShortestToken bytes
};
inline constexpr qsizetype kShortestToken = 16;

// Answers one request of the centre's API. Everything that goes wrong is a problem document (RFC 9457):
//   POST /v1/orders                  201 the order, 200 if it was placed before, 409 or 422 with what is wrong
//   GET  /v1/packages/{id}           200 or 404
//   GET  /v1/packages/{id}/history   200 or 404
//   GET  /v1/banks/{id}              200 or 404
//   GET  /healthz                    200 or 503; needs no token
http::HttpResponse answer(Centre &centre, const ApiAccess &access, const http::HttpRequest &request, Time now);

} // namespace cubby::central
