// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagekind.h"

#include <QHash>
#include <QLocale>

namespace cubby::mail {

// What messages say in one language: a file of resources/messages, which a translator writes whole. {names} in it are
// filled in. A new language is a new file, and a word in spokenLanguages().
struct MessageTexts
{
    struct Text
    {
        QString subject; // of the mail, its headline, and of what is pushed
        QString text; // further sentences of the mail, may be empty
        QString sms;
    };

    QString language; // BCP 47, the primary part
    QLocale locale;
    QString dateFormat; // as QLocale::toString takes it
    QString shortDateFormat; // in an SMS
    bool isRightToLeft = false;
    QHash<QString, QString> labels;
    QHash<QString, Text> messages; // by the name of their kind

    QString label(const char *name) const { return labels.value(QLatin1StringView(name)); }
    Text of(MessageKind kind) const { return messages.value(toText(kind)); }
};

// Those of that language, English where it is not spoken, or of a kind that is said in English only. Any thread.
const MessageTexts &messageTexts(const QString &language);

// Puts values where the pattern says {name}. One pass, so that a value cannot name another one.
QString filledIn(const QString &pattern, const QHash<QString, QString> &values);

} // namespace cubby::mail
