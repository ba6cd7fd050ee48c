// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/framereader.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QVideoFrame>

using namespace cubby;

// Frames as cameras deliver them, each with the same picture: brightness 40 at the left, 200 at the right.
class TestLuminance : public QObject
{
    Q_OBJECT

    static constexpr int kWidth = 64;
    static constexpr int kHeight = 32;
    static int wanted(int x) { return x < kWidth / 2 ? 40 : 200; }

    static QVideoFrame frameOf(QVideoFrameFormat::PixelFormat format)
    {
        QVideoFrame frame(QVideoFrameFormat(QSize(kWidth, kHeight), format));
        if (!frame.map(QVideoFrame::WriteOnly))
            return {};
        for (int plane = 0; plane < frame.planeCount(); ++plane)
            memset(frame.bits(plane), 99, size_t(frame.mappedBytes(plane)));
        for (int y = 0; y < kHeight; ++y) {
            uchar *row = frame.bits(0) + y * frame.bytesPerLine(0);
            for (int x = 0; x < kWidth; ++x) {
                switch (format) {
                case QVideoFrameFormat::Format_YUYV:
                    row[2 * x] = uchar(wanted(x));
                    break;
                case QVideoFrameFormat::Format_UYVY:
                case QVideoFrameFormat::Format_Y16:
                case QVideoFrameFormat::Format_P010:
                    row[2 * x + 1] = uchar(wanted(x));
                    break;
                case QVideoFrameFormat::Format_BGRA8888:
                case QVideoFrameFormat::Format_RGBA8888:
                    row[4 * x] = row[4 * x + 1] = row[4 * x + 2] = uchar(wanted(x));
                    row[4 * x + 3] = 255;
                    break;
                default:
                    row[x] = uchar(wanted(x));
                }
            }
        }
        frame.unmap();
        return frame;
    }

private Q_SLOTS:
    void theBrightnessOfEveryFormatIsFound_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("inPlace");
        QTest::newRow("Y8") << int(QVideoFrameFormat::Format_Y8) << true;
        QTest::newRow("YUV420P") << int(QVideoFrameFormat::Format_YUV420P) << true;
        QTest::newRow("YUV422P") << int(QVideoFrameFormat::Format_YUV422P) << true;
        QTest::newRow("NV12") << int(QVideoFrameFormat::Format_NV12) << true;
        QTest::newRow("NV21") << int(QVideoFrameFormat::Format_NV21) << true;
        QTest::newRow("YUYV") << int(QVideoFrameFormat::Format_YUYV) << true;
        QTest::newRow("UYVY") << int(QVideoFrameFormat::Format_UYVY) << true;
        QTest::newRow("Y16") << int(QVideoFrameFormat::Format_Y16) << true;
        QTest::newRow("BGRA") << int(QVideoFrameFormat::Format_BGRA8888) << false;
        QTest::newRow("RGBA") << int(QVideoFrameFormat::Format_RGBA8888) << false;
    }
    void theBrightnessOfEveryFormatIsFound()
    {
        QFETCH(int, format);
        QFETCH(bool, inPlace);
        QVideoFrame frame = frameOf(QVideoFrameFormat::PixelFormat(format));
        QVERIFY(frame.map(QVideoFrame::ReadOnly));
        QImage keep;
        const LuminanceView view = kiosk::luminanceOf(frame, keep);
        QCOMPARE(view.width, kWidth);
        QCOMPARE(view.height, kHeight);
        for (int y = 0; y < kHeight; ++y) {
            for (int x = 0; x < kWidth; ++x)
                QCOMPARE(int(view.data[y * view.rowBytes + x * view.pixelBytes]), wanted(x));
        }
        const uchar *memory = frame.bits(0);
        QCOMPARE(view.data >= memory && view.data < memory + frame.mappedBytes(0), inPlace);
        frame.unmap();
    }

    void aFormatWithoutBrightnessIsNoPicture()
    {
        QVideoFrame frame(QVideoFrameFormat(QSize(kWidth, kHeight), QVideoFrameFormat::Format_SamplerExternalOES));
        QImage keep;
        QVERIFY(!kiosk::luminanceOf(frame, keep).data);
    }

    // While one frame is read, others are dropped and not queued.
    void aBusyReaderDropsFrames()
    {
        kiosk::FrameReader reader([] { return Millis(0); });
        const QVideoFrame frame = frameOf(QVideoFrameFormat::Format_Y8);
        int looked = 0;
        connect(&reader, &kiosk::FrameReader::looked, this, [&looked] { ++looked; });
        QVERIFY(reader.offer(frame));
        QVERIFY(!reader.offer(frame));
        QVERIFY(!reader.offer(frame));
        QTRY_COMPARE(looked, 1);
        QVERIFY(reader.offer(frame));
        QTRY_COMPARE(looked, 2);
    }

    void nothingBeforeTheCameraIsToldToo()
    {
        kiosk::FrameReader reader([] { return Millis(0); });
        std::optional<QImage> picture;
        connect(&reader, &kiosk::FrameReader::looked, this, [&picture](const QImage &image) { picture = image; });
        QVERIFY(reader.offer(frameOf(QVideoFrameFormat::Format_Y8)));
        QTRY_VERIFY(picture && !picture->isNull());
        QVERIFY(reader.offer(QVideoFrame()));
        QTRY_VERIFY(picture->isNull());
    }
};

QTEST_GUILESS_MAIN(TestLuminance)
#include "tst_luminance.moc"
