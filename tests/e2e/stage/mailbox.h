// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace cubby::stage {

struct Mail
{
    QString from;
    QString to;
    QString subject;
    QString messageId;
    QString text; // of the plain part
    QString html;
    QString image; // the first image inside, as a file; empty: there is none
};

// What an SMTP server that keeps a Maildir has taken in, oldest first. `helper` is readmail.py.
std::vector<Mail> readMailbox(const QString &maildir, const QString &helper);

// The 8 digits in a mail's text, which may be written in groups. Empty: there are none.
QString codeIn(const Mail &mail);

} // namespace cubby::stage
