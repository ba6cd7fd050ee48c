// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/languages.h"

#include <QGuiApplication>
#include <QTranslator>

namespace cubby::admin {

const QStringList &languages()
{
    static const QStringList all{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"),
                                 QStringLiteral("es"), QStringLiteral("pl"), QStringLiteral("tr"),
                                 QStringLiteral("ar"), QStringLiteral("zh")};
    return all;
}

QString languageFor(const QLocale &locale)
{
    const QString code = locale.name().section(u'_', 0, 0);
    return languages().contains(code) ? code : languages().first();
}

void useLanguage(const QString &code)
{
    auto *translator = new QTranslator(qApp);
    // English has a file too: its plurals.
    if (translator->load(QStringLiteral(":/translations/admin_%1.qm").arg(code)))
        QCoreApplication::installTranslator(translator);
    const QLocale system;
    // Dates and numbers as the desktop has them, where it speaks this language. Of Arabic the one with these digits.
    if (languageFor(system) != code || system.language() == QLocale::C || code == QLatin1StringView("ar"))
        QLocale::setDefault(QLocale(code == QLatin1StringView("ar")   ? QStringLiteral("ar_AE")
                                    : code == QLatin1StringView("en") ? QStringLiteral("en_GB")
                                                                      : code));
    QGuiApplication::setLayoutDirection(QLocale(code).textDirection());
}

} // namespace cubby::admin
