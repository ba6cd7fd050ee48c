// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/languages.h"
#include "tests/unit/app/texts.h"

using namespace cubby::admin;
using namespace cubby::test;

namespace {
QString fileOf(const QString &code) { return QStringLiteral(CUBBY_SOURCES "/translations/admin_%1.ts").arg(code); }
} // namespace

class TestAdminTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : languages())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
    void everyTextIsTranslated()
    {
        QFETCH(QString, code);
        checkTexts(fileOf(code));
    }

    void noTextIsMissing()
    {
        const auto wanted = textsOf(QStringLiteral(CUBBY_LUPDATE), {QStringLiteral("-I"), QStringLiteral(CUBBY_SOURCES),
                                                                    QStringLiteral(CUBBY_SOURCES "/app/admin")});
        QVERIFY(wanted.size() > 300);
        for (const QString &code : languages()) {
            if (code == QLatin1StringView("en"))
                continue; // the texts themselves
            const auto there = textKeys(readTexts(fileOf(code)));
            QCOMPARE((wanted - there).values(), QStringList());
            QCOMPARE((there - wanted).values(), QStringList());
        }
    }

    void theDesktopsLanguageIsTakenWhereItIsSpoken()
    {
        QCOMPARE(languageFor(QLocale(QStringLiteral("de_AT"))), QStringLiteral("de"));
        QCOMPARE(languageFor(QLocale(QStringLiteral("zh_CN"))), QStringLiteral("zh"));
        QCOMPARE(languageFor(QLocale(QStringLiteral("sv_SE"))), QStringLiteral("en"));
        QCOMPARE(languageFor(QLocale::c()), QStringLiteral("en"));
    }

    // The files are in the program, under the names of its classes.
    void aClassSpeaksTheLanguageThatWasChosen()
    {
        useLanguage(QStringLiteral("ar"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(QCoreApplication::translate("cubby::admin::MainWindow", "Fleet") != QLatin1StringView("Fleet"));
        QCOMPARE(QLocale().toString(21), QStringLiteral("21")); // the digits that stand on the doors
    }
};

QTEST_MAIN(TestAdminTexts)
#include "tst_admintexts.moc"
