// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/http/ratelimit.h"

// The customer's page, which the link in a message opens: the pass and the code, where the bank is and until when, and
// what the customer can do. Works without script, in eight languages, on a phone and with a screen reader.
//   GET  /p/{token}      the page; ?lang=fr in another language
//   POST /p/{token}      one thing that the customer asks for, a form; answers with the page again
//   GET  /p/style.css
// Whoever has the token (pagelink.h) can do what whoever has the message can; no search engine or other page is told of
// it.
namespace cubby::page {

inline constexpr Millis kMostExtra = std::chrono::hours(48); // that a customer may keep a package longer, by the page
inline constexpr Millis kShownAfterEnd = std::chrono::hours(24 * 90);

bool isCustomerPage(const http::HttpRequest &request);
// `limit`: how often each address, and each link, may be asked; null: without limit.
http::HttpResponse answerCustomerPage(central::Centre &centre, const http::HttpRequest &request, Time now,
                                      http::RateLimiter *limit = nullptr);

} // namespace cubby::page
