// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/languages.h"

#include <QCoreApplication>

#include <algorithm>

namespace cubby::kiosk {

const QList<Language> &languages()
{
    static const auto language
        = [](const char *code, const QString &name, const char *locale, const QString &day, const QString &dayAndTime) {
              const QLocale where(QString::fromLatin1(locale));
              return Language{
                  QString::fromLatin1(code), name, where, day, dayAndTime, where.textDirection() == Qt::RightToLeft};
          };
    static const QString commaDay = QStringLiteral("dddd, d MMMM");
    static const QString commaTime = QStringLiteral("d MMMM, HH:mm");
    // The Arabic locale is one that writes the digits that stand on the doors and in the messages.
    static const QList<Language> all{
        language("en", QStringLiteral("English"), "en_GB", commaDay, commaTime),
        language("de", QStringLiteral("Deutsch"), "de_DE", QStringLiteral("dddd, d. MMMM"),
                 QStringLiteral("d. MMMM, HH:mm")),
        language("fr", QStringLiteral("Français"), "fr_FR", QStringLiteral("dddd d MMMM"),
                 QStringLiteral("d MMMM 'à' HH:mm")),
        language("es", QStringLiteral("Español"), "es_ES", QStringLiteral("dddd, d 'de' MMMM"),
                 QStringLiteral("d 'de' MMMM, HH:mm")),
        language("pl", QStringLiteral("Polski"), "pl_PL", commaDay, commaTime),
        language("tr", QStringLiteral("Türkçe"), "tr_TR", QStringLiteral("d MMMM dddd"), commaTime),
        language("ar", QStringLiteral("العربية"), "ar_AE", QStringLiteral("dddd، d MMMM"),
                 QStringLiteral("d MMMM، HH:mm")),
        language("zh", QStringLiteral("简体中文"), "zh_CN", QStringLiteral("M月d日 dddd"),
                 QStringLiteral("M月d日 HH:mm")),
    };
    return all;
}

const Language *findLanguage(const QString &tag)
{
    const QString code = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    const auto it = std::find_if(languages().begin(), languages().end(),
                                 [&](const Language &language) { return language.code == code; });
    return it == languages().end() ? nullptr : &*it;
}

Translation::Translation() { use(languages().first()); }

Translation::~Translation() { QCoreApplication::removeTranslator(&m_translator); }

void Translation::use(const Language &language)
{
    QCoreApplication::removeTranslator(&m_translator);
    m_language = &language;
    // English has a file too: its plurals.
    const bool loaded = m_translator.load(QStringLiteral(":/translations/kiosk_%1.qm").arg(language.code));
    Q_ASSERT(loaded);
    if (loaded)
        QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(language.locale);
}

} // namespace cubby::kiosk
