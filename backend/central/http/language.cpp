// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/language.h"

#include "domain/languages.h"

#include <QByteArray>
#include <QList>

namespace cubby::http {

QString acceptedLanguage(const QByteArray &header)
{
    constexpr int kLongest = 1000;
    QString best;
    double bestQuality = 0;
    for (const QByteArray &part : header.left(kLongest).split(',')) {
        const QList<QByteArray> fields = part.split(';');
        const QString language = QString::fromLatin1(fields.first().trimmed()).section(u'-', 0, 0).toLower();
        double quality = 1;
        if (fields.size() > 1 && fields[1].trimmed().startsWith("q="))
            quality = fields[1].trimmed().mid(2).toDouble();
        if (spokenLanguages().contains(language) && quality > bestQuality) {
            best = language;
            bestQuality = quality;
        }
    }
    return best;
}

} // namespace cubby::http
