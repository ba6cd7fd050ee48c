// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codescanner.h"

#include "app/codepicture.h"
#include "app/coderegions.h"

#include <QPainter>
#include <QTest>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <cmath>
#include <numbers>

using namespace cubby;

namespace {

QImage drawn(const std::wstring &text, ZXing::BarcodeFormat format, int width, int height)
{
    const auto bits = ZXing::MultiFormatWriter(format).setMargin(10).encode(text, width, height);
    QImage image(bits.width(), bits.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width(); ++x)
            image.scanLine(y)[x] = bits.get(x, y) ? 0 : 255;
    }
    return image;
}

QImage seen(const QImage &code, double degrees, QPointF middle = {640, 360})
{
    QImage image(1280, 720, QImage::Format_Grayscale8);
    image.fill(120);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(middle);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-code.width() / 2.0, -code.height() / 2.0), code);
    painter.end();
    return image;
}

LuminanceView viewOf(const QImage &image)
{
    return {image.constBits(), image.width(), image.height(), image.bytesPerLine()};
}

QImage label() { return drawn(L"RR287043775IN", ZXing::BarcodeFormat::Code128, 500, 120); }

} // namespace

class TestCodeScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelIsReadAtEveryAngleInItsFirstFrame()
    {
        for (int degrees = 0; degrees < 360; degrees += 15) {
            CodeScanner scanner;
            const auto codes = scanner.read(viewOf(seen(label(), degrees, {600, 380})));
            QVERIFY2(codes.size() == 1, qPrintable(QString::number(degrees)));
            QCOMPARE(codes[0].text, QStringLiteral("RR287043775IN"));
            // It says where, in the frame's own pixels.
            const QPoint middle = codes[0].position.boundingRect().center();
            QVERIFY2((middle - QPoint(600, 380)).manhattanLength() < 60, qPrintable(QString::number(degrees)));
        }
    }

    void aRegionIsWhereTheBarsAreAndTurnedAsTheyAre_data()
    {
        QTest::addColumn<int>("degrees");
        for (const int degrees : {0, 20, 45, 70, 90, 120, 160})
            QTest::addRow("%d", degrees) << degrees;
    }
    void aRegionIsWhereTheBarsAreAndTurnedAsTheyAre()
    {
        QFETCH(int, degrees);
        const QImage image = seen(label(), degrees, {500, 300});
        const std::vector<CodeRegion> regions = findRegions(viewOf(image), 3);
        QVERIFY(!regions.empty());
        QVERIFY(regions[0].bars);
        QVERIFY(std::hypot(regions[0].middle.x() - 500, regions[0].middle.y() - 300) < 24);
        QVERIFY(std::abs(std::sin(regions[0].turn - degrees * std::numbers::pi / 180)) < 0.03);
        QVERIFY(regions[0].size.width() > 400 && regions[0].size.width() < 640);
        // And its corners come back to where they were.
        const QPoint corner = inFrame(regions[0], 2, QPointF(regions[0].size.width(), regions[0].size.height()));
        QVERIFY((corner - regions[0].middle.toPoint()).manhattanLength() <= 2);
    }

    void anEmptyWallHasNoRegions()
    {
        QImage image(1280, 720, QImage::Format_Grayscale8);
        image.fill(90);
        QVERIFY(findRegions(viewOf(image), 4).empty());
        QVERIFY(findRegions(viewOf(image.copy(0, 0, 20, 20)), 4).empty());
    }

    void aShortTextIsBelievedWhenItIsReadTwiceInARow()
    {
        const QImage with = seen(drawn(L"A-17", ZXing::BarcodeFormat::Code128, 300, 120), 0);
        const QImage without = seen(QImage(), 0);
        CodeScanner scanner;
        QVERIFY(scanner.read(viewOf(with)).empty());
        QVERIFY(scanner.read(viewOf(without)).empty());
        QVERIFY(scanner.read(viewOf(with)).empty());
        const auto codes = scanner.read(viewOf(with));
        QCOMPARE(codes.size(), size_t(1));
        QCOMPARE(codes[0].text, QStringLiteral("A-17"));
        QCOMPARE(scanner.read(viewOf(with)).size(), size_t(1));
    }

    void aTextOfOneLetterIsWhatNoiseSays()
    {
        CodeScanner scanner;
        for (const auto &[text, format] : {std::pair(L"AAAAAAAAAAAA", ZXing::BarcodeFormat::PDF417),
                                           std::pair(L"0000000000000000", ZXing::BarcodeFormat::Code128)}) {
            const QImage image = seen(drawn(text, format, 500, 120), 0);
            QVERIFY(readCodes(image).empty());
            QVERIFY(scanner.read(viewOf(image)).empty());
            QVERIFY(scanner.read(viewOf(image)).empty());
        }
    }

    void theMarkOfAGs1LabelIsNoPartOfItsText()
    {
        const QImage image = seen(drawn(L"\u00f100123456789012345675", ZXing::BarcodeFormat::Code128, 500, 120), 0);
        CodeScanner scanner;
        const auto codes = scanner.read(viewOf(image));
        QCOMPARE(codes.size(), size_t(1));
        QCOMPARE(codes[0].text, QStringLiteral("00123456789012345675"));
    }

    void aPassOnADarkScreenAndALabelBesideItAreBothRead()
    {
        const QString pass = QStringLiteral("eyJhbGciOiJFZERTQSIsInR5cCI6ImN1YmJ5LXBhc3MifQ").repeated(5);
        QImage dark = drawn(pass.toStdWString(), ZXing::BarcodeFormat::QRCode, 400, 400);
        dark.invertPixels();
        QImage image = seen(dark, 5, {300, 360});
        QPainter painter(&image);
        painter.translate(900, 360);
        painter.rotate(30);
        painter.drawImage(-250, -60, label());
        painter.end();
        CodeScanner scanner;
        QStringList texts;
        for (int frame = 0; frame < 12; ++frame) {
            for (const ReadCode &code : scanner.read(viewOf(image))) {
                if (!texts.contains(code.text))
                    texts << code.text;
            }
        }
        texts.sort();
        QCOMPARE(texts, QStringList({QStringLiteral("RR287043775IN"), pass}));
    }

    void theSameFramesGiveTheSameCodes()
    {
        const QImage image = seen(label(), 33);
        CodeScanner one;
        CodeScanner other;
        for (int frame = 0; frame < 5; ++frame)
            QCOMPARE(one.read(viewOf(image)).size(), other.read(viewOf(image)).size());
    }
};

QTEST_GUILESS_MAIN(TestCodeScanner)
#include "tst_codescanner.moc"
