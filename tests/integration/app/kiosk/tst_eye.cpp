// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/eye.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace cubby;
using namespace cubby::kiosk;

namespace {

constexpr int kPatience = 20'000; // ms; a busy machine is slow

QImage pictureOf(const QString &text, QSize size = {640, 480})
{
    const auto bits
        = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(text.toStdString(), 300, 300);
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(90, 110, 130));
    QPainter painter(&image);
    painter.translate((size.width() - 300) / 2, (size.height() - 300) / 2);
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width(); ++x)
            painter.fillRect(x, y, 1, 1, bits.get(x, y) ? Qt::black : Qt::white);
    }
    return image;
}

} // namespace

class TestEye : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static Configuration lookingAt(const QString &file)
    {
        Configuration c;
        c.camera = Configuration::CameraSource::File;
        c.cameraFile = file;
        return c;
    }
    // As a careful program puts a file in place: whole or not at all.
    void hold(const QImage &image, const QString &file)
    {
        const QString draft = path("draft.png");
        QVERIFY(image.save(draft));
        QVERIFY(::rename(QFile::encodeName(draft).constData(), QFile::encodeName(file).constData()) == 0);
    }
    // One code for a second, then another one for a second.
    void film(const QString &first, const QString &second, const QString &video)
    {
        for (int i = 0; i < 20; ++i)
            QVERIFY(pictureOf(i < 10 ? first : second)
                        .save(m_folder.filePath(QStringLiteral("frame%1.png").arg(i, 2, 10, QLatin1Char('0')))));
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y"), QStringLiteral("-framerate"),
                      QStringLiteral("10"), QStringLiteral("-i"), path("frame%02d.png"), QStringLiteral("-pix_fmt"),
                      QStringLiteral("yuv420p"), video});
        QVERIFY(ffmpeg.waitForFinished(60'000));
        QVERIFY2(ffmpeg.exitCode() == 0, ffmpeg.readAllStandardError().constData());
    }

private Q_SLOTS:
    void aFileThatAppearsIsSeenOnceAndOneThatReplacesItToo()
    {
        const QString file = path("held");
        Eye eye(lookingAt(file));
        QSignalSpy codes(&eye, &Eye::codeRead);
        QSignalSpy working(&eye, &Eye::workingChanged);
        QSignalSpy looks(&eye, &Eye::looked);
        eye.open();
        QCOMPARE(working.size(), 1); // nothing to see is no fault
        QVERIFY(working[0][0].toBool());

        hold(pictureOf(QStringLiteral("first")), file);
        QVERIFY(codes.wait(kPatience));
        QCOMPARE(codes[0][0].toString(), QStringLiteral("first"));
        looks.clear();
        QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 5, kPatience); // it is looked at again and again
        QCOMPARE(codes.size(), 1); // and told once
        QVERIFY(looks.last()[1].toBool());
        QVERIFY(!looks.last()[0].value<QImage>().isNull());

        hold(pictureOf(QStringLiteral("second")), file);
        QVERIFY(codes.wait(kPatience));
        QCOMPARE(codes.last()[0].toString(), QStringLiteral("second"));

        QVERIFY(QFile::remove(file));
        QTRY_VERIFY_WITH_TIMEOUT(looks.last()[0].value<QImage>().isNull(), kPatience);
        QVERIFY(!looks.last()[1].toBool());
    }

    void aVideoIsPlayedOverAndOver_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("mp4") << QStringLiteral("pass.mp4");
        QTest::newRow("webm") << QStringLiteral("pass.webm");
    }
    void aVideoIsPlayedOverAndOver()
    {
        QFETCH(QString, name);
        const QString video = m_folder.filePath(name);
        film(QStringLiteral("one of two"), QStringLiteral("two of two"), video);
        if (QTest::currentTestFailed())
            return;
        Eye eye(lookingAt(video));
        QSignalSpy codes(&eye, &Eye::codeRead);
        eye.open();
        // Each code is away for a second while the other one is shown: that is still the same showing.
        QTRY_VERIFY_WITH_TIMEOUT(codes.size() >= 2, kPatience);
        QStringList read{codes[0][0].toString(), codes[1][0].toString()};
        read.sort();
        QCOMPARE(read, QStringList({QStringLiteral("one of two"), QStringLiteral("two of two")}));

        QSignalSpy looks(&eye, &Eye::looked);
        QTest::qWait(0);
        QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 40, kPatience); // longer than it lasts
        QVERIFY(!looks.last()[0].value<QImage>().isNull());
    }

    void anImageThatCannotBeReadIsPassedOver()
    {
        const QString file = path("broken");
        QFile broken(file);
        QVERIFY(broken.open(QFile::WriteOnly));
        broken.write("\x89PNG\r\n\x1a\nand then nothing that an image needs");
        broken.close();
        Eye eye(lookingAt(file));
        QSignalSpy codes(&eye, &Eye::codeRead);
        eye.open();
        hold(pictureOf(QStringLiteral("good again")), file);
        QVERIFY(codes.wait(kPatience));
        QCOMPARE(codes[0][0].toString(), QStringLiteral("good again"));
    }

    void whatIsNeitherImageNorVideoDoesNoHarm()
    {
        const QString file = path("words");
        QFile words(file);
        QVERIFY(words.open(QFile::WriteOnly));
        words.write("These are words and not a picture.\n");
        words.close();
        Eye eye(lookingAt(file));
        QSignalSpy codes(&eye, &Eye::codeRead);
        eye.open();
        hold(pictureOf(QStringLiteral("a picture after all")), file);
        QVERIFY(codes.wait(kPatience));
    }

    void aCameraThatIsMissingIsToldAndLookedForAgain()
    {
        Configuration c;
        c.cameraDevice = QStringLiteral("a camera that nobody has");
        Eye eye(c);
        QSignalSpy working(&eye, &Eye::workingChanged);
        eye.open();
        QCOMPARE(working.size(), 1);
        QVERIFY(!working[0][0].toBool());
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QGuiApplication app(argc, argv);
    TestEye test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_eye.moc"
