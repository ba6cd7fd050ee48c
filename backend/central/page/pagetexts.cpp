// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page/pagetexts.h"

#include "domain/languages.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

static void initializeResources() { Q_INIT_RESOURCE(pagetexts); }

namespace cubby::page {

namespace {

PageTexts read(const QString &language)
{
    QFile file(QStringLiteral(":/cubby/page/%1.json").arg(language));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const bool english = language == QLatin1StringView("en");
    PageTexts texts{language, QLocale(english ? QStringLiteral("en_GB") : language), isRightToLeft(language), {}};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        texts.texts.insert(it.key(), it->toString());
    return texts;
}

QString primary(const QString &language) { return language.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); }

} // namespace

const PageTexts &pageTexts(const QString &language)
{
    static const std::map<QString, PageTexts> kTexts = [] {
        initializeResources();
        std::map<QString, PageTexts> texts;
        for (const QString &each : spokenLanguages())
            texts.emplace(each, read(each));
        return texts;
    }();
    const auto it = kTexts.find(primary(language));
    return it == kTexts.end() ? kTexts.at(QStringLiteral("en")) : it->second;
}

} // namespace cubby::page
