// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/texts.h"

#include "central/http/language.h"
#include "domain/languages.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>

static void loadTexts() { Q_INIT_RESOURCE(signin); } // of a static library; must stand outside of any namespace

namespace cubby::central::oauth {

Texts::Texts(const QString &language) : m_language(language)
{
    if (language == QLatin1StringView("en"))
        return;
    QFile file(QStringLiteral(":/cubby/signin/%1.json").arg(language));
    const QJsonObject json
        = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (json.isEmpty()) // it was compiled in: a fault of the build
        qFatal("resources/signin/%s.json cannot be read", qPrintable(language));
    for (auto text = json.begin(); text != json.end(); ++text)
        m_texts.insert(text.key(), text->toString());
}

const Texts &Texts::of(const http::HttpRequest &request)
{
    static const std::map<QString, Texts> all = [] {
        loadTexts();
        std::map<QString, Texts> read;
        for (const QString &language : spokenLanguages())
            read.emplace(language, Texts(language));
        return read;
    }();
    const QString language = http::acceptedLanguage(request.headers.value("Accept-Language"));
    return all.at(language.isEmpty() ? spokenLanguages().front() : language);
}

QString Texts::say(const QString &english) const
{
    if (const auto found = m_texts.find(english); found != m_texts.end())
        return *found;
    static const QRegularExpression number(QStringLiteral("[0-9]+"));
    const auto match = number.match(english);
    if (!match.hasMatch())
        return english;
    QString pattern = english;
    pattern.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("%1"));
    const auto found = m_texts.find(pattern);
    return found == m_texts.end() ? english : found->arg(match.captured());
}

} // namespace cubby::central::oauth
