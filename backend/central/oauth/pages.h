// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/oauth/texts.h"

#include <QStringList>

// The pages on which people sign in, in eight languages. Without script; they work in every browser and with a screen
// reader. What they are given is English, and is said in the browser's language.
namespace cubby::central::oauth {

struct SignInPage
{
    QString program; // that asks
    QStringList allowances; // what it wants to do, a sentence each
    QString problem; // what went wrong the last time; empty: nothing
    QString login; // as it was typed
    QString request; // sealed: what is to be answered, comes back with the form
    QString userCode; // of a device; empty: there is none
    QString action; // where the form goes
    QString returnsTo; // origin to which the answer may send the browser; empty: nowhere
};
http::HttpResponse signInPage(const Texts &texts, int status, const SignInPage &page);
// Asks for the code that a device shows.
http::HttpResponse userCodePage(const Texts &texts, int status, const QString &problem);
// A last word.
http::HttpResponse wordPage(const Texts &texts, int status, const QString &title, const QString &text);
http::HttpResponse pageStyle();

// Headers that every page of the centre carries; `formTargets` besides its own origin.
void secure(http::HttpResponse &response, const QString &formTargets = {});

} // namespace cubby::central::oauth
