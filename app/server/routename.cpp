// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/routename.h"

#include "central/api/api.h"

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
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (const central::api::Route &route : central::api::routes()) {
        if (central::api::PathValues::match(route.path, parts))
            return QLatin1StringView(route.path);
    }
    if (parts.size() == 2 && parts[0] == QLatin1StringView("p") && parts[1] != QLatin1StringView("style.css"))
        return QStringLiteral("/p/{token}");
    QString name;
    for (const QString &part : parts)
        name += isWord(part) ? QString(u'/' + part) : QStringLiteral("/{id}");
    return name.isEmpty() ? QStringLiteral("/") : name;
}

} // namespace cubby::server
