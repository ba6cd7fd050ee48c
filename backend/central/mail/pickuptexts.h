// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby::mail {

// The sentences of the pickup notice in one language, UTF-8. A new language is a new row of the table.
struct PickupTexts
{
    const char *language; // BCP 47, the primary part
    const char *locale; // how QLocale writes the date: "en_GB"
    const char *dateFormat; // as QLocale::toString takes it
    bool isRightToLeft;
    const char *subject; // %1: the bank
    const char *headline; // %1: the bank
    const char *how;
    const char *codeLabel;
    const char *qrLabel; // said of the picture to those who cannot see it
    const char *howInText; // instead of `how`, where there is no picture
    const char *deadlineLabel;
    const char *addressLabel;
    const char *closing;
};

// The row of that language, English where there is none.
const PickupTexts &pickupTexts(const QString &language);

// The HTML of the notice, with {{names}} where its words go.
extern const char *const kPickupHtml;

} // namespace cubby::mail
