// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/code.h"

#include <QSet>
#include <QTest>

using namespace cubby;
using namespace cubby::seal;

class CodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasEightDigits()
    {
        SystemChance chance;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(isCode(makeCode(chance)));
    }

    void noDigitIsLikelierThanAnother()
    {
        // 10 places of 10 digits over 20,000 codes: chi-squared with 9 degrees of freedom stays below 40 (p < 1e-5).
        SeededChance chance(99);
        int counts[kCodeDigits][10] = {};
        constexpr int codes = 20'000;
        for (int i = 0; i < codes; ++i) {
            const QString code = makeCode(chance);
            for (int place = 0; place < kCodeDigits; ++place)
                ++counts[place][code[place].digitValue()];
        }
        for (const auto &place : counts) {
            double chi = 0;
            for (const int n : place)
                chi += (n - codes / 10.0) * (n - codes / 10.0) / (codes / 10.0);
            QVERIFY2(chi < 40, qPrintable(QString::number(chi)));
        }
    }

    void onlyEightAsciiDigitsAreACode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("code") << QStringLiteral("00000000") << true;
        QTest::newRow("seven") << QStringLiteral("1234567") << false;
        QTest::newRow("nine") << QStringLiteral("123456789") << false;
        QTest::newRow("letter") << QStringLiteral("1234567a") << false;
        QTest::newRow("space") << QStringLiteral("1234 678") << false;
        QTest::newRow("sign") << QStringLiteral("-1234567") << false;
        QTest::newRow("Arabic digits") << QStringLiteral("٠١٢٣٤٥٦٧") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlyEightAsciiDigitsAreACode()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(isCode(text), good);
    }

    void aDigestDependsOnCodeAndKey()
    {
        const QByteArray digest = codeDigest(u"12345678", "key of bank a");
        QCOMPARE(digest.size(), 43);
        QCOMPARE(codeDigest(u"12345678", "key of bank a"), digest);
        QVERIFY(codeDigest(u"12345679", "key of bank a") != digest);
        QVERIFY(codeDigest(u"12345678", "key of bank b") != digest);
    }
};

QTEST_GUILESS_MAIN(CodeTest)
#include "tst_code.moc"
