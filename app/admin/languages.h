// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

namespace cubby::admin {

// English, in which everything is written, comes first. ISO 639: each has translations/admin_CODE.ts.
const QStringList &languages();
// The one for a locale as the desktop has it; English where there is none.
QString languageFor(const QLocale &locale);
// For all texts of the program that are made from now on; the direction of windows, too.
void useLanguage(const QString &code);

} // namespace cubby::admin
