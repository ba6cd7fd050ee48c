// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/codeimage.h"
#include "codereader.h"

#include <QTest>

using namespace cubby;
using namespace cubby::mail;

// As long as a pickup pass may be, and of the letters that a JWS is made of.
static QByteArray passOf(int bytes)
{
    static const QByteArray letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QByteArray pass;
    for (int i = 0; i < bytes; ++i)
        pass += i == 40 || i == 190 ? '.' : letters[(i * 37 + i / 7) % letters.size()];
    return pass;
}

class TestCodeImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassIsReadBackByteForByte()
    {
        const QByteArray pass = passOf(280);
        const auto png = qrPng(pass);
        QVERIFY(png);
        const Picture picture = Picture::fromPng(*png);
        QCOMPARE(picture.code().format(), ZXing::BarcodeFormat::QRCode);
        QCOMPARE(picture.text(), pass);
    }

    // A phone held up to a camera of 1280 × 720 fills about half of its height.
    void aPassIsReadAtTheResolutionOfAKiosksCamera()
    {
        const QByteArray pass = passOf(280);
        const auto png = qrPng(pass);
        QVERIFY(png);
        for (int width : {360, 300, 250})
            QCOMPARE(Picture::fromPng(*png).seenAs(width).text(), pass);
    }

    void theImageIsAsLargeAsItsModulesAndItsWhiteBorder()
    {
        const auto png = qrPng("A", 5, 4);
        QVERIFY(png);
        const Picture picture = Picture::fromPng(*png);
        QCOMPARE(picture.width, (21 + 8) * 5);
        QCOMPARE(picture.height, picture.width);
        const auto isWhite = [](char c) { return c == '\xff'; };
        const QByteArray border = picture.pixels.first(qsizetype(picture.width) * 20);
        QVERIFY(std::all_of(border.begin(), border.end(), isWhite));
        QCOMPARE(picture.pixels[qsizetype(picture.width) * 20 + 20], '\0'); // the finder's corner
    }

    void textThatIsNotAsciiIsReadBackToo()
    {
        const QByteArray text = "Köln – 東京";
        const auto png = qrPng(text);
        QVERIFY(png);
        QCOMPARE(Picture::fromPng(*png).text(), text);
    }

    void aLabelsCode128IsReadBack()
    {
        const QByteArray label = "00340434161094015902";
        for (const QByteArray &text : {label, QByteArray("CUBBY-1A2b-77")}) {
            const auto png = code128Png(text);
            QVERIFY(png);
            const Picture picture = Picture::fromPng(*png);
            QCOMPARE(picture.height, 120 + 2 * 30);
            QCOMPARE(picture.code().format(), ZXing::BarcodeFormat::Code128);
            QCOMPARE(picture.text(), text);
        }
    }

    void whatDoesNotFitIsRefused()
    {
        QCOMPARE(qrPng("").error().code, QStringLiteral("code.text"));
        QCOMPARE(qrPng(QByteArray(3'000, 'x')).error().code, QStringLiteral("code.text"));
        QCOMPARE(qrPng("A", 0).error().code, QStringLiteral("code.size"));
        QCOMPARE(qrPng("A", 8, -1).error().code, QStringLiteral("code.size"));
        QCOMPARE(qrPng("A", 2'000).error().code, QStringLiteral("code.size"));
        QCOMPARE(code128Png("").error().code, QStringLiteral("code.text"));
        QCOMPARE(code128Png("Köln").error().code, QStringLiteral("code.text"));
        QCOMPARE(code128Png(QByteArray(200, 'x')).error().code, QStringLiteral("code.text"));
    }
};

QTEST_APPLESS_MAIN(TestCodeImage)
#include "tst_codeimage.moc"
