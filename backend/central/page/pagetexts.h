// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLocale>

namespace cubby::page {

// What the customer's page says in one language: a file of resources/page, which a translator writes whole. {names} in
// it are filled in.
struct PageTexts
{
    QString language; // BCP 47, the primary part
    QLocale locale;
    bool isRightToLeft = false;
    QHash<QString, QString> texts;

    QString operator[](const char *name) const { return texts.value(QLatin1StringView(name)); }
};

// English where it is not spoken. Any thread.
const PageTexts &pageTexts(const QString &language);

} // namespace cubby::page
