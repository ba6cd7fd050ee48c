// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/mail/mail.h"
#include "domain/layout.h"
#include "domain/messagekind.h"

#include <QTimeZone>

namespace cubby::mail {

// Something to tell, and what its words are made of. It never says what is in a parcel.
struct Message
{
    MessageKind kind = MessageKind::Delivered;
    QString language = {}; // BCP 47; English where it is not spoken
    QString bankName = {};
    QString bankAddress = {}; // lines, separated by "\n"
    CompartmentName compartment = {};
    QString code = {}; // 8 digits; empty where it brings none
    QByteArray pass = {}; // the text of the QR code
    bool opensMore = false; // so does what lay there before
    Time deadline = {};
    QTimeZone zone = QTimeZone::utc(); // the bank's, in which the deadline is said
    Layout layout = {}; // of the bank, for the picture of its wall; drawn if it has measures
    QString brandName = {};
    QString brandLogo = {}; // the words that stand where a logo would
    QString pageUrl = {}; // of the customer's page
    QString unsubscribeUrl = {};
    QString details = {};
};

// The mail. Errors: code.text (the pass is too long for a QR code), code.image.
Result<Content> messageContent(const Message &message);

// For a telephone: without the pass, and a push's title and text.
QString messageSms(const Message &message);
QString messageTitle(const Message &message);

QString groupedCode(const QString &code); // "1234 5678"

} // namespace cubby::mail
