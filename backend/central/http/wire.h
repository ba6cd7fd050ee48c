// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/connection.h"

#include <boost/beast/http/message.hpp>

namespace cubby::http {

using BeastRequest = boost::beast::http::request<boost::beast::http::string_body>;

// The request without its body, or how it is refused: whatever a proxy in front could have understood differently,
// so that no request can be smuggled inside another.
tl::expected<HttpRequest, HttpResponse> toRequest(const BeastRequest &message);
// How a request that could not be read is refused; nothing where there is nobody left to tell.
std::optional<HttpResponse> refusalFor(const ErrorCode &error, const Limits &limits);

// Status line and headers as they go over the wire. A header that would break out of its line makes the answer a 500.
QByteArray headOf(HttpResponse &response, bool keepAlive, Time now);

} // namespace cubby::http
