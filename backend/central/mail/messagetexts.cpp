// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/messagetexts.h"

#include "domain/languages.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

// The macro must stand outside of every namespace.
static void initMessages() { Q_INIT_RESOURCE(messages); }

namespace cubby::mail {

namespace {

// The files are part of the program, and a test reads each whole: one that cannot be read is a mistake in the build.
MessageTexts read(const QString &language)
{
    QFile file(QStringLiteral(":/messages/%1.json").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the messages in \"%s\" are missing", qPrintable(language));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto text
        = [](const QJsonObject &from, const char *name) { return from.value(QLatin1StringView(name)).toString(); };
    MessageTexts texts;
    texts.language = language;
    texts.locale = QLocale(text(json, "locale"));
    texts.dateFormat = text(json, "dateFormat");
    texts.shortDateFormat = text(json, "shortDateFormat");
    texts.isRightToLeft = json.value(QLatin1StringView("rightToLeft")).toBool();
    const QJsonObject labels = json.value(QLatin1StringView("labels")).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        texts.labels.insert(it.key(), it->toString());
    const QJsonObject messages = json.value(QLatin1StringView("messages")).toObject();
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        const QJsonObject message = it->toObject();
        texts.messages.insert(it.key(), {text(message, "subject"), text(message, "text"), text(message, "sms")});
    }
    return texts;
}

QHash<QString, MessageTexts> readAll()
{
    initMessages();
    QHash<QString, MessageTexts> all;
    for (const QString &language : spokenLanguages())
        all.insert(language, read(language));
    return all;
}

} // namespace

const MessageTexts &messageTexts(const QString &language)
{
    static const QHash<QString, MessageTexts> all = readAll();
    const auto found = all.constFind(language.section(u'-', 0, 0).toLower());
    return found != all.constEnd() ? *found : *all.constFind(spokenLanguages().front());
}

QString filledIn(const QString &pattern, const QHash<QString, QString> &values)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype open; (open = pattern.indexOf(u'{', from)) >= 0;) {
        const qsizetype close = pattern.indexOf(u'}', open);
        const auto value = close < 0 ? values.constEnd() : values.constFind(pattern.sliced(open + 1, close - open - 1));
        const bool known = value != values.constEnd();
        result += QStringView(pattern).sliced(from, open - from);
        result += known ? *value : QStringLiteral("{");
        from = known ? close + 1 : open + 1;
    }
    return result + pattern.sliced(from);
}

} // namespace cubby::mail
