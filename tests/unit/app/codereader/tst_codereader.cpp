// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codereader.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace cubby;

namespace {

// As long as a pickup pass gets, and of the same letters.
QString passText()
{
    QString text = QStringLiteral("eyJhbGciOiJFZERTQSIsInR5cCI6ImN1YmJ5LXBhc3MifQ.");
    QRandomGenerator random(7);
    const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    while (text.size() < 280)
        text += letters.at(random.bounded(int(letters.size())));
    return text;
}

// The code alone, in black on white with its quiet zone.
QImage drawn(const QString &text, ZXing::BarcodeFormat format, int width, int height)
{
    const auto bits = ZXing::MultiFormatWriter(format).setMargin(10).encode(text.toStdString(), width, height);
    QImage image(bits.width(), bits.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width(); ++x)
            image.scanLine(y)[x] = bits.get(x, y) ? 0 : 255;
    }
    return image;
}

// What a camera would see of it: grey table, the code somewhere on it, turned and scaled, under noise.
QImage seen(const QImage &code, double degrees, double scale, int noise = 0, QSize frame = {1280, 720})
{
    QImage image(frame, QImage::Format_Grayscale8);
    image.fill(120);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(frame.width() / 2.0, frame.height() / 2.0);
    painter.rotate(degrees);
    painter.scale(scale, scale);
    painter.drawImage(QPointF(-code.width() / 2.0, -code.height() / 2.0), code);
    painter.end();
    QRandomGenerator random(11);
    for (int y = 0; noise > 0 && y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = uchar(qBound(0, image.scanLine(y)[x] + random.bounded(-noise, noise + 1), 255));
    }
    return image;
}

} // namespace

class TestCodeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatOfParcelsAndPassesIsRead_data()
    {
        QTest::addColumn<int>("zxing");
        QTest::addColumn<QString>("text");
        QTest::addColumn<CodeFormat>("format");
        QTest::addColumn<QSize>("size");
        using ZXing::BarcodeFormat;
        QTest::newRow("qr") << int(BarcodeFormat::QRCode) << passText() << CodeFormat::Qr << QSize(400, 400);
        QTest::newRow("code128") << int(BarcodeFormat::Code128) << QStringLiteral("RR287043775IN")
                                 << CodeFormat::Code128 << QSize(500, 120);
        QTest::newRow("datamatrix") << int(BarcodeFormat::DataMatrix) << QStringLiteral("1Z5R89390357567127")
                                    << CodeFormat::DataMatrix << QSize(300, 300);
        QTest::newRow("pdf417") << int(BarcodeFormat::PDF417) << QStringLiteral("420787459400111206206406260787")
                                << CodeFormat::Pdf417 << QSize(600, 200);
        QTest::newRow("aztec") << int(BarcodeFormat::Aztec) << QStringLiteral("RB123456785GB") << CodeFormat::Aztec
                               << QSize(300, 300);
    }
    void everyFormatOfParcelsAndPassesIsRead()
    {
        QFETCH(int, zxing);
        QFETCH(QString, text);
        QFETCH(CodeFormat, format);
        QFETCH(QSize, size);
        const QImage code = drawn(text, ZXing::BarcodeFormat(zxing), size.width(), size.height());
        const auto codes = readCodes(seen(code, 0, 1));
        QCOMPARE(codes.size(), size_t(1));
        QCOMPARE(codes[0].text, text);
        QCOMPARE(codes[0].format, format);
        QCOMPARE(codes[0].position.size(), 4);
        QVERIFY(QRect(0, 0, 1280, 720).contains(codes[0].position.boundingRect()));
    }

    void aPassIsReadTurnedSmallAndNoisy_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("noise");
        QTest::newRow("upside down") << 180.0 << 1.0 << 0;
        QTest::newRow("on its side") << 90.0 << 1.0 << 0;
        QTest::newRow("askew") << 23.0 << 1.0 << 20;
        QTest::newRow("small") << 0.0 << 0.55 << 10;
        QTest::newRow("large") << 7.0 << 1.5 << 30;
        QTest::newRow("a dark evening") << 0.0 << 1.0 << 60;
    }
    void aPassIsReadTurnedSmallAndNoisy()
    {
        QFETCH(double, degrees);
        QFETCH(double, scale);
        QFETCH(int, noise);
        const QString text = passText();
        const auto codes = readCodes(seen(drawn(text, ZXing::BarcodeFormat::QRCode, 420, 420), degrees, scale, noise));
        QCOMPARE(codes.size(), size_t(1));
        QCOMPARE(codes[0].text, text);
    }

    void aLabelOnItsSideIsRead()
    {
        const QImage label = drawn(QStringLiteral("RR287043775IN"), ZXing::BarcodeFormat::Code128, 500, 120);
        QCOMPARE(readCodes(seen(label, 90, 1)).size(), size_t(1));
    }

    void thePlaneOfAnInterleavedFrameIsReadInPlace()
    {
        const QImage grey = seen(drawn(passText(), ZXing::BarcodeFormat::QRCode, 420, 420), 0, 1);
        // YUYV: every second byte is brightness; the others are filled with something that would spoil it.
        std::vector<uchar> yuyv(size_t(grey.width()) * size_t(grey.height()) * 2);
        for (size_t i = 0; i < yuyv.size(); ++i)
            yuyv[i] = uchar(i * 37);
        for (int y = 0; y < grey.height(); ++y) {
            for (int x = 0; x < grey.width(); ++x)
                yuyv[size_t((y * grey.width() + x) * 2)] = grey.constScanLine(y)[x];
        }
        const auto codes
            = readCodes(LuminanceView{yuyv.data(), grey.width(), grey.height(), qsizetype(grey.width()) * 2, 2});
        QCOMPARE(codes.size(), size_t(1));
        QCOMPARE(codes[0].text, passText());
    }

    void severalLabelsInOnePictureAreAllRead()
    {
        QImage image(1280, 720, QImage::Format_Grayscale8);
        image.fill(200);
        QPainter painter(&image);
        painter.drawImage(60, 60, drawn(QStringLiteral("RR287043775IN"), ZXing::BarcodeFormat::Code128, 500, 120));
        painter.drawImage(760, 320,
                          drawn(QStringLiteral("1Z5R89390357567127"), ZXing::BarcodeFormat::QRCode, 300, 300));
        painter.end();
        QStringList texts;
        for (const ReadCode &code : readCodes(image))
            texts << code.text;
        texts.sort();
        QCOMPARE(texts, QStringList({QStringLiteral("1Z5R89390357567127"), QStringLiteral("RR287043775IN")}));
    }

    void aLabelThatCarriesItsCodeTwiceIsReadOnce()
    {
        const QImage label = drawn(QStringLiteral("RR287043775IN"), ZXing::BarcodeFormat::Code128, 500, 120);
        const QImage other = drawn(QStringLiteral("1Z5R89390357567127"), ZXing::BarcodeFormat::Code128, 560, 120);
        QImage image(1280, 900, QImage::Format_Grayscale8);
        image.fill(255);
        QPainter painter(&image);
        painter.drawImage(60, 40, label);
        painter.drawImage(300, 360, other);
        painter.drawImage(90, 700, label);
        painter.end();
        for (const bool turned : {false, true}) {
            QStringList texts;
            for (const ReadCode &code : readCodes(turned ? image.transformed(QTransform().rotate(90)) : image))
                texts << code.text;
            texts.sort();
            QCOMPARE(texts, QStringList({QStringLiteral("1Z5R89390357567127"), QStringLiteral("RR287043775IN")}));
        }
    }

    void groupSeparatorsAndForeignLettersSurvive()
    {
        const QString text = QStringLiteral("[)>\x1e") + QStringLiteral("01\x1dZürich");
        const auto codes = readCodes(drawn(text, ZXing::BarcodeFormat::QRCode, 400, 400));
        QCOMPARE(codes.size(), size_t(1));
        QCOMPARE(codes[0].text, text);
    }

    void nothingIsReadFromNothing()
    {
        QVERIFY(readCodes(QImage()).empty());
        QVERIFY(readCodes(LuminanceView{}).empty());
        QVERIFY(readCodes(seen(QImage(1, 1, QImage::Format_Grayscale8), 0, 1, 120)).empty());
        const uchar byte = 0;
        QVERIFY(readCodes(LuminanceView{&byte, 1 << 20, 1, 1 << 20}).empty());
    }

    void aCodeOfAnotherKindIsNotACode()
    {
        const QImage image = drawn(QStringLiteral("4006381333931"), ZXing::BarcodeFormat::EAN13, 400, 160);
        QVERIFY(readCodes(seen(image, 0, 1)).empty());
    }
};

QTEST_GUILESS_MAIN(TestCodeReader)
#include "tst_codereader.moc"
