// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/languages.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace cubby;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList texts; // several where the language has several plurals
    bool plural = false;
    bool finished = true;
};

QList<Message> read(const QString &path)
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

QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%[0-9]"));
    QSet<QString> found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

QString fileOf(const QString &code) { return QStringLiteral(CUBBY_SOURCES "/translations/kiosk_%1.ts").arg(code); }

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("code");
        for (const kiosk::Language &language : kiosk::languages())
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
    }
    void everyTextIsTranslated()
    {
        QFETCH(QString, code);
        const auto messages = read(fileOf(code));
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
                const bool ends
                    = message.source.endsWith(QLatin1Char('.')) || message.source.endsWith(QLatin1Char('?'));
                QVERIFY2(!ends || stops.contains(text.back()), source.constData());
            }
        }
    }

    // What the sources say now, as the tool that collects it finds it.
    void noTextIsMissing()
    {
        QTemporaryDir folder;
        const QString now = folder.filePath(QStringLiteral("now.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(CUBBY_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral(CUBBY_SOURCES "/qml"),
                       QStringLiteral(CUBBY_SOURCES "/app/kiosk"), QStringLiteral("-ts"), now});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto keys = [](const QList<Message> &messages) {
            QSet<QString> set;
            for (const Message &message : messages)
                set.insert(message.context + QLatin1String(": ") + message.source);
            return set;
        };
        const auto wanted = keys(read(now));
        QVERIFY(wanted.size() > 200);
        for (const kiosk::Language &language : kiosk::languages()) {
            if (language.code == QLatin1StringView("en"))
                continue; // the texts themselves
            const auto there = keys(read(fileOf(language.code)));
            QCOMPARE((wanted - there).values(), QStringList());
            QCOMPARE((there - wanted).values(), QStringList());
        }
    }

    void aLanguageIsFoundByAnyOfItsTags()
    {
        QCOMPARE(kiosk::findLanguage(QStringLiteral("de"))->code, QStringLiteral("de"));
        QCOMPARE(kiosk::findLanguage(QStringLiteral("de-AT"))->code, QStringLiteral("de"));
        QCOMPARE(kiosk::findLanguage(QStringLiteral("zh_Hans_CN"))->code, QStringLiteral("zh"));
        QVERIFY(!kiosk::findLanguage(QStringLiteral("tlh")));
        QVERIFY(!kiosk::findLanguage(QString()));
    }

    void datesAreWrittenAsTheLanguageDoes()
    {
        const QDate day(2026, 11, 23);
        const auto shown = [&](const char *code) {
            const kiosk::Language *language = kiosk::findLanguage(QString::fromLatin1(code));
            return language->locale.toString(day, language->dayFormat);
        };
        QCOMPARE(shown("en"), QStringLiteral("Monday, 23 November"));
        QCOMPARE(shown("de"), QStringLiteral("Montag, 23. November"));
        QCOMPARE(shown("es"), QStringLiteral("lunes, 23 de noviembre"));
        QCOMPARE(shown("zh"), QStringLiteral("11月23日 星期一"));
        QVERIFY(shown("ar").contains(QStringLiteral("23"))); // the digits that stand on the doors
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
