// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/routename.h"

#include <QStringList>

#include <algorithm>

namespace cubby::server {

namespace {

constexpr qsizetype kLongestWord = 32;

bool isWord(const QString &part)
{
    if (part.size() == 2 && part[0] == u'v' && part[1].isDigit())
        return true;
    return part.size() <= kLongestWord && std::all_of(part.begin(), part.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || c == u'-' || c == u'.' || c == u'_';
           });
}

} // namespace

QString routeName(const QString &path)
{
    QString name;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts))
        name += isWord(part) ? QString(u'/' + part) : QStringLiteral("/{id}");
    return name.isEmpty() ? QStringLiteral("/") : name;
}

} // namespace cubby::server
