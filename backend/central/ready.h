// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/jobs.h"

namespace cubby::central {

// What the customer is told when the package lies ready: everything that the message needs, opened for its sender.
struct ReadyNotice
{
    QString name;
    QString email;
    QString language; // BCP 47
    QString bankName;
    QString bankAddress;
    QString timeZone; // IANA, of the bank
    QString code; // 8 digits
    QByteArray pass; // the text of the QR code
    Time deadline;
    QStringList labels;
    QString key; // stable over all attempts: makes the Message-ID
};

// Nothing if there is nothing left to tell: the package was fetched or taken back meanwhile.
std::optional<ReadyNotice> readyNotice(Work &work, const TakenJob &job);

// The customer was told: the code is kept no longer.
void readyTold(Work &work, const TakenJob &job);

} // namespace cubby::central
