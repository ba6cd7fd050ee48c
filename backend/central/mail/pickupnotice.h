// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/mail/mail.h"

#include <QTimeZone>

namespace cubby::mail {

// "Your parcel is at …": what a customer needs to collect it. It does not say the compartment, which the kiosk lights
// up, nor what is in the parcel.
struct PickupNotice
{
    QString language; // BCP 47; English where it is not spoken yet
    QString bankName;
    QString bankAddress; // lines, separated by "\n"
    QString code; // 8 digits
    QByteArray pass; // the text of the QR code
    Time deadline;
    QTimeZone zone = QTimeZone::utc(); // the bank's, in which the deadline is said
};

// Errors: code.text (the pass is too long for a QR code).
Result<Content> pickupContent(const PickupNotice &notice);

QString groupedCode(const QString &code); // "1234 5678"

} // namespace cubby::mail
