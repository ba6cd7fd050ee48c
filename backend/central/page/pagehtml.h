// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"
#include "central/page/pageactions.h"
#include "central/page/pagetexts.h"

// The customer's page as HTML.
namespace cubby::page {

// `said`: the name of a sentence about what was just asked for; empty: nothing was.
http::HttpResponse customerPage(int status, const PageView &view, const PageTexts &texts, const QString &token,
                                const char *said);
http::HttpResponse notFoundPage(const PageTexts &texts);
http::HttpResponse wordPage(int status, const PageTexts &texts, const char *sentence);
http::HttpResponse pageStyle();

const char *sentenceFor(const Error &refusal);
int statusFor(const Error &refusal);

} // namespace cubby::page
