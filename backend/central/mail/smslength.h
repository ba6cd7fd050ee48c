// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby::mail {

// How an SMS travels: in the default alphabet of 3GPP TS 23.038 (160 septets, or 153 in each of several parts), and in
// UCS-2 as soon as one letter is not in it (70 or 67).
struct SmsLength
{
    bool isGsm = true;
    int units = 0; // septets or UTF-16 units
    int parts = 0;
};
SmsLength smsLength(const QString &text);

} // namespace cubby::mail
