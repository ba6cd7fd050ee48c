// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/pickuptexts.h"

#include <array>

namespace cubby::mail {

static constexpr std::array kTexts{
    PickupTexts{
        .language = "en",
        .locale = "en_GB",
        .dateFormat = "dddd, d MMMM yyyy, HH:mm",
        .isRightToLeft = false,
        .subject = "Your parcel is at %1",
        .headline = "Your parcel is at %1.",
        .how = "Hold this QR code up to the camera of the kiosk, or touch “Pick up” and type your code. "
               "The door that opens is yours.",
        .codeLabel = "Your code",
        .qrLabel = "The QR code that you show to the camera",
        .howInText = "At the kiosk, touch “Pick up” and type this code. The door that opens is yours. "
                     "The HTML part of this mail also shows a QR code that you can hold up to the camera instead.",
        .deadlineLabel = "Collect it by",
        .addressLabel = "Where it is",
        .closing = "The code works once. Whoever has it can collect the parcel, so share it only with someone who "
                   "should.",
    },
};

const PickupTexts &pickupTexts(const QString &language)
{
    const QString primary = language.section(QLatin1Char('-'), 0, 0).toLower();
    for (const PickupTexts &texts : kTexts) {
        if (primary == QLatin1StringView(texts.language))
            return texts;
    }
    return kTexts.front();
}

// Tables and styles on each element: mail programs understand little else. The colours are the kiosk's by day; the
// QR code stays black on white in every scheme, because a camera has to read it.
const char *const kPickupHtml = R"html(<!DOCTYPE html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<meta name="color-scheme" content="light">
<title>{{subject}}</title>
</head>
<body style="margin:0;padding:0;background-color:#f6f2e9;color:#1c1a17;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f6f2e9;">
<tr><td align="center" style="padding:24px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:440px;background-color:#fffdf8;border-radius:16px;border-top:8px solid #f2a62e;font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
<tr><td style="padding:28px 24px 0 24px;">
<h1 style="margin:0;font-size:26px;line-height:32px;font-weight:600;color:#1c1a17;">{{headline}}</h1>
</td></tr>
<tr><td align="center" style="padding:24px 16px 0 16px;">
<img src="cid:{{qr}}" width="300" alt="{{qrLabel}}" style="display:block;width:100%;max-width:300px;height:auto;background-color:#ffffff;border-radius:8px;image-rendering:pixelated;">
</td></tr>
<tr><td align="center" style="padding:16px 24px 0 24px;">
<div style="font-size:15px;line-height:20px;color:#5b554a;">{{codeLabel}}</div>
<div dir="ltr" style="font-size:38px;line-height:46px;font-weight:600;letter-spacing:2px;color:#1c1a17;font-variant-numeric:tabular-nums;">{{code}}</div>
</td></tr>
<tr><td style="padding:20px 24px 0 24px;font-size:17px;line-height:26px;color:#1c1a17;">{{how}}</td></tr>
<tr><td style="padding:24px 24px 0 24px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #cfc6b4;">
<tr><td style="padding:16px 0 0 0;font-size:15px;line-height:20px;color:#5b554a;">{{deadlineLabel}}</td></tr>
<tr><td style="padding:2px 0 0 0;font-size:17px;line-height:24px;font-weight:600;color:#1c1a17;">{{deadline}}</td></tr>
<tr><td style="padding:16px 0 0 0;font-size:15px;line-height:20px;color:#5b554a;">{{addressLabel}}</td></tr>
<tr><td style="padding:2px 0 0 0;font-size:17px;line-height:24px;color:#1c1a17;">{{address}}</td></tr>
</table>
</td></tr>
<tr><td style="padding:20px 24px 28px 24px;font-size:14px;line-height:20px;color:#5b554a;">{{closing}}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
)html";

} // namespace cubby::mail
