// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/stillwatch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cubby;
using namespace cubby::kiosk;
using namespace std::chrono_literals;

class TestStillWatch : public QObject
{
    Q_OBJECT

    static constexpr Millis kFrame{33};

    static QImage hall(int grain, quint32 seed)
    {
        QImage image(1280, 720, QImage::Format_Grayscale8);
        QRandomGenerator random(seed);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int grey = 60 + x / 16 + (x / 97 + y / 61) % 2 * 50;
                image.scanLine(y)[x] = uchar(grey + (grain > 0 ? random.bounded(-grain, grain + 1) : 0));
            }
        }
        return image;
    }
    static LuminanceView viewOf(const QImage &image)
    {
        return {image.constBits(), image.width(), image.height(), image.bytesPerLine()};
    }
    // How many of the frames of a while are read.
    static int reads(StillWatch &watch, const QImage &image, bool sawCode, Millis from, Millis length)
    {
        int count = 0;
        for (Millis at = from; at < from + length; at += kFrame)
            count += watch.worthReading(viewOf(image), sawCode, at);
        return count;
    }

private Q_SLOTS:
    void whatStandsStillIsReadUntilAllWasTriedAndThenNowAndThen()
    {
        const QImage image = hall(0, 1);
        StillWatch watch;
        QCOMPARE(reads(watch, image, false, 0ms, StillWatch::kAllWays * kFrame), StillWatch::kAllWays);
        const int rest = reads(watch, image, false, StillWatch::kAllWays * kFrame, 60s);
        QVERIFY(rest >= 57 && rest <= 60);
    }
    void aCodeThatStandsStillIsReadOftenEnoughToBeTheSameShowing()
    {
        const QImage image = hall(0, 1);
        StillWatch watch;
        reads(watch, image, true, 0ms, 2s);
        Millis last = 2s;
        for (Millis at = 2s; at < 20s; at += kFrame) {
            if (watch.worthReading(viewOf(image), true, at)) {
                QVERIFY(at - last < 1s);
                last = at;
            }
        }
        QVERIFY(last > 19s);
    }
    void theCamerasGrainIsNoMovement()
    {
        StillWatch watch;
        Millis at = 0ms;
        int count = 0;
        for (quint32 i = 0; i < 90; ++i, at += kFrame)
            count += watch.worthReading(viewOf(hall(8, i)), false, at);
        QVERIFY(count < StillWatch::kAllWays + 5);
    }
    void whatMovesIsReadAtOnce()
    {
        const QImage before = hall(0, 1);
        StillWatch watch;
        reads(watch, before, false, 0ms, 10s);
        QVERIFY(!watch.worthReading(viewOf(before), false, 10010ms));
        QImage after = before;
        for (int y = 300; y < 360; ++y) // a label as large as a thumb
            std::fill_n(after.scanLine(y) + 600, 60, uchar(230));
        for (Millis at = 10020ms; at < 10020ms + StillWatch::kAllWays * kFrame; at += kFrame)
            QVERIFY(watch.worthReading(viewOf(after), false, at));
    }
    void aFrameOfAnotherSizeIsSomethingNew()
    {
        StillWatch watch;
        const QImage image = hall(0, 1);
        reads(watch, image, false, 0ms, 10s);
        QVERIFY(watch.worthReading(viewOf(image.copy(0, 0, 640, 360)), false, 10010ms));
        QVERIFY(!watch.worthReading(LuminanceView{}, false, 10020ms));
    }
    void theSmallestPictureDoesNoHarm()
    {
        const uchar byte = 7;
        StillWatch watch;
        QVERIFY(watch.worthReading(LuminanceView{&byte, 1, 1, 1}, false, 0ms));
    }
};

QTEST_GUILESS_MAIN(TestStillWatch)
#include "tst_stillwatch.moc"
