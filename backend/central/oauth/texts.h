// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"

#include <QHash>
#include <QString>

namespace cubby::central::oauth {

// What the pages of signing in say in one language. They are written in English; a file of resources/signin says each
// sentence in another language. Any thread.
class Texts
{
public:
    // In the language that the browser likes best of those that are spoken here, else in English.
    static const Texts &of(const http::HttpRequest &request);

    const QString &language() const { return m_language; }
    // The sentence as it is where nobody has translated it. A number in it stands for "%1".
    QString say(const QString &english) const;
    bool has(const QString &english) const { return m_texts.contains(english); }

private:
    explicit Texts(const QString &language);

    QString m_language;
    QHash<QString, QString> m_texts; // by the English ones
};

} // namespace cubby::central::oauth
