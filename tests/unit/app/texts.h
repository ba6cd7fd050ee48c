// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

// What holds of every program's .ts files.
namespace cubby::test {

struct Message
{
    QString context;
    QString source;
    QStringList texts; // several where the language has several plurals
    bool plural = false;
    bool finished = true;
};

inline QList<Message> readTexts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1StringView("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1StringView("message")) {
            messages.append({context, {}, {}, xml.attributes().hasAttribute(QStringLiteral("numerus"))});
        } else if (name == QLatin1StringView("source")) {
            messages.last().source = xml.readElementText();
        } else if (name == QLatin1StringView("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!messages.last().plural)
                messages.last().texts = {xml.readElementText()};
        } else if (name == QLatin1StringView("numerusform")) {
            messages.last().texts.append(xml.readElementText());
        }
    }
    return messages;
}

inline QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%[0-9]"));
    QSet<QString> found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

// In a test: nothing is left out, and what stands for a value stands in every language.
inline void checkTexts(const QString &file)
{
    const auto messages = readTexts(file);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const QByteArray source = message.source.toUtf8();
        QVERIFY2(message.finished, source.constData());
        QVERIFY2(!message.texts.isEmpty(), source.constData());
        for (const QString &text : message.texts) {
            QVERIFY2(!text.trimmed().isEmpty(), source.constData());
            QVERIFY2(places(text) == places(message.source), source.constData());
            // A sentence stays one; the full stop of Chinese is another sign.
            static const QString stops = QStringLiteral(".?。？؟");
            const bool ends = message.source.endsWith(QLatin1Char('.')) || message.source.endsWith(QLatin1Char('?'));
            QVERIFY2(!ends || stops.contains(text.back()), source.constData());
        }
    }
}

inline QSet<QString> textKeys(const QList<Message> &messages)
{
    QSet<QString> set;
    for (const Message &message : messages)
        set.insert(message.context + QLatin1String(": ") + message.source);
    return set;
}

// What the sources in these folders say now, as the tool that collects it finds it.
inline QSet<QString> textsOf(const QString &lupdate, const QStringList &arguments)
{
    QTemporaryDir folder;
    const QString now = folder.filePath(QStringLiteral("now.ts"));
    QProcess process;
    process.start(lupdate,
                  QStringList{QStringLiteral("-silent")} + arguments + QStringList{QStringLiteral("-ts"), now});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return textKeys(readTexts(now));
}

} // namespace cubby::test
