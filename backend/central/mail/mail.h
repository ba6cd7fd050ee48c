// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QList>

namespace cubby::mail {

struct Mailbox
{
    QString name; // as people write it, may be empty
    QString address; // user@example.org
};

// An image that the HTML shows by <img src="cid:…">.
struct InlineImage
{
    QByteArray contentId; // ASCII letters, digits, "-" and "."
    QByteArray type; // "image/png"
    QByteArray data;
};

// What a mail says. The text must say all that the HTML says.
struct Content
{
    QString language; // BCP 47: "en"
    QString subject;
    QString text;
    QString html;
    QList<InlineImage> images = {};
    QString unsubscribeUrl = {}; // https; where one click ends such mails (RFC 8058)
};

struct Mail
{
    Mailbox from;
    Mailbox to;
    // The same for every attempt to send this mail, so that who gets it twice can tell: "unique@example.org".
    QString messageId;
    Time date;
    Content content;
};

// A mail as SMTP carries it: who it is from and for, and the message of RFC 5322 in 7-bit ASCII with CRLF.
struct Letter
{
    QByteArray from;
    QByteArray to;
    QByteArray message;
};

// multipart/alternative of the text and of the HTML with its images. The same mail makes the same bytes.
// Errors: mail.address (one of the addresses is none), mail.message-id, mail.unsubscribe.
Result<Letter> compose(const Mail &mail);

} // namespace cubby::mail
