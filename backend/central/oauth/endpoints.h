// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/http/message.h"
#include "central/oauth/sessions.h"

// OAuth 2.0 over HTTP:
//   GET  /.well-known/oauth-authorization-server   RFC 8414
//   GET  /.well-known/jwks.json                    the keys of access tokens
//   GET  /oauth/authorize, POST the same           authorization code with PKCE (RFC 7636), for people
//   POST /oauth/device_authorization               for what has no keyboard (RFC 8628)
//   GET  /oauth/device, POST the same              where a person confirms it
//   POST /oauth/token                              codes, refresh tokens, client credentials, devices, badges
//   POST /oauth/revoke                             RFC 7009
namespace cubby::central::oauth {

bool isOAuth(const http::HttpRequest &request);
http::HttpResponse answerOAuth(Centre &centre, const Issuer &issuer, const http::HttpRequest &request, Time now);

} // namespace cubby::central::oauth
