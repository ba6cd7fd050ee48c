// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/texts.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <map>

static void loadTexts() { Q_INIT_RESOURCE(signin); } // of a static library; must stand outside of any namespace

namespace cubby::central::oauth {

namespace {

constexpr int kLongestHeader = 1000;

QString acceptedLanguage(const QByteArray &header) // RFC 9110, section 12.5.4
{
    QString best = QStringLiteral("en");
    double bestQuality = 0;
    for (const QByteArray &part : header.left(kLongestHeader).split(',')) {
        const QString written = QString::fromLatin1(part).trimmed();
        const QString language = written.section(u';', 0, 0).section(u'-', 0, 0).trimmed().toLower();
        const QString weight = written.section(QStringLiteral("q="), 1);
        const double quality = weight.isEmpty() ? 1 : weight.toDouble();
        if (Texts::languages().contains(language) && quality > bestQuality) {
            best = language;
            bestQuality = quality;
        }
    }
    return best;
}

} // namespace

const QStringList &Texts::languages()
{
    static const QStringList all{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"),
                                 QStringLiteral("es"), QStringLiteral("pl"), QStringLiteral("tr"),
                                 QStringLiteral("ar"), QStringLiteral("zh")};
    return all;
}

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
        for (const QString &language : languages())
            read.emplace(language, Texts(language));
        return read;
    }();
    return all.at(acceptedLanguage(request.headers.value("Accept-Language")));
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
