// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/languages.h"

namespace cubby {

const QStringList &spokenLanguages()
{
    static const QStringList kAll{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"),
                                  QStringLiteral("es"), QStringLiteral("pl"), QStringLiteral("tr"),
                                  QStringLiteral("ar"), QStringLiteral("zh")};
    return kAll;
}

bool isRightToLeft(const QString &language) { return language == QLatin1StringView("ar"); }

} // namespace cubby
