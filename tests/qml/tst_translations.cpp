// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/languages.h"
#include "tests/unit/app/texts.h"

using namespace cubby;
using namespace cubby::test;

namespace {

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
        checkTexts(fileOf(code));
    }

    // What the sources say now, as the tool that collects it finds it.
    void noTextIsMissing()
    {
        const auto wanted = textsOf(QStringLiteral(CUBBY_LUPDATE),
                                    {QStringLiteral(CUBBY_SOURCES "/qml"), QStringLiteral(CUBBY_SOURCES "/app/kiosk")});
        QVERIFY(wanted.size() > 200);
        for (const kiosk::Language &language : kiosk::languages()) {
            if (language.code == QLatin1StringView("en"))
                continue; // the texts themselves
            const auto there = textKeys(readTexts(fileOf(language.code)));
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
