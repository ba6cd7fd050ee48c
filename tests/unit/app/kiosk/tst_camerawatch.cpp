// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/camerawatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::kiosk;
using namespace std::chrono_literals;
using Format = QVideoFrameFormat;

class TestCameraWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAFrameProvesThatACameraWorks()
    {
        CameraWatch watch;
        QVERIFY(!watch.working(0ms) && !watch.lost(1h));
        watch.opened(1000ms);
        QVERIFY(!watch.working(1500ms) && !watch.lost(3999ms));
        watch.frame(2000ms);
        QVERIFY(watch.working(2000ms));
    }
    void aCameraWithoutAFrameForThreeSecondsIsLost()
    {
        CameraWatch watch;
        watch.opened(0ms);
        for (Millis at = 0ms; at <= 10s; at += 33ms)
            watch.frame(at);
        const Millis last = 9999ms;
        QVERIFY(watch.working(last + 2999ms) && !watch.lost(last + 2999ms));
        QVERIFY(!watch.working(last + 3000ms) && watch.lost(last + 3000ms));
    }
    void aCameraThatNeverShowsAnythingIsLostToo()
    {
        CameraWatch watch;
        watch.opened(5s);
        QVERIFY(!watch.lost(7999ms));
        QVERIFY(watch.lost(8s) && !watch.working(8s));
    }
    void aCameraThatIsFoundAgainStartsAnew()
    {
        CameraWatch watch;
        watch.opened(0ms);
        watch.frame(100ms);
        watch.closed();
        QVERIFY(!watch.working(200ms) && !watch.lost(1h));
        watch.frame(300ms); // still on its way from before
        QVERIFY(!watch.working(300ms) && !watch.lost(1h));
        watch.opened(400ms);
        QVERIFY(!watch.working(500ms));
        watch.frame(600ms);
        QVERIFY(watch.working(600ms));
    }

    void aCameraIsKnownByItsNameOrByAPathThatLeadsToIt()
    {
        const QTemporaryDir folder;
        const auto path = [&](const char *name) { return folder.filePath(QLatin1StringView(name)); };
        for (const char *name : {"video0", "video2"}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QString byId = path("by-id");
        QVERIFY(QDir().mkpath(byId));
        const auto link = [&](const QString &to) {
            QFile::remove(byId + QStringLiteral("/usb-Above"));
            return QFile::link(to, byId + QStringLiteral("/usb-Above"));
        };
        const std::vector<CameraName> cameras{{path("video0"), QStringLiteral("Aisle: Aisle")},
                                              {path("video2"), QStringLiteral("Above the screen")}};
        const auto meant = [&](const QString &wanted) {
            const auto found = cameraMeant(wanted, cameras, byId);
            return found ? int(*found) : -1;
        };
        QVERIFY(link(QStringLiteral("../video2")));
        QCOMPARE(meant({}), 0);
        QCOMPARE(meant(path("video0")), 0);
        QCOMPARE(meant(path("video2")), 1);
        QCOMPARE(meant(path("video1")), -1);
        QCOMPARE(meant(QStringLiteral("Above")), 1);
        QCOMPARE(meant(QStringLiteral("Below")), -1);
        QCOMPARE(meant(QStringLiteral("by-id:usb-Above")), 1);
        QCOMPARE(meant(byId + QStringLiteral("/usb-Above")), 1);
        QCOMPARE(meant(QStringLiteral("by-id:usb-Other")), -1);
        // It was pulled out and comes back under another number.
        QVERIFY(link(QStringLiteral("../video0")));
        QCOMPARE(meant(QStringLiteral("by-id:usb-Above")), 0);
        QVERIFY(link(QStringLiteral("../video9")));
        QCOMPARE(meant(QStringLiteral("by-id:usb-Above")), -1);
        QVERIFY(!cameraMeant({}, {}, byId));
    }

    void theModeIsLargeEnoughAndNotLarger_data()
    {
        QTest::addColumn<std::vector<CameraMode>>("modes");
        QTest::addColumn<int>("best");
        const QSize hd(1280, 720);
        const QSize full(1920, 1080);
        const QSize small(640, 480);
        using Modes = std::vector<CameraMode>;
        QTest::newRow("none") << Modes{} << -1;
        QTest::newRow("the first that is large enough")
            << Modes{{small, 30, Format::Format_YUYV}, {full, 30, Format::Format_YUYV}, {hd, 30, Format::Format_YUYV}}
            << 2;
        QTest::newRow("packed, where only that is quick enough")
            << Modes{{hd, 12, Format::Format_YUYV}, {hd, 30, Format::Format_Jpeg}} << 1;
        QTest::newRow("plain, where both are quick")
            << Modes{{hd, 60, Format::Format_Jpeg}, {hd, 30, Format::Format_NV12}} << 1;
        QTest::newRow("the quicker of two") << Modes{{hd, 30, Format::Format_NV12}, {hd, 60, Format::Format_NV12}} << 1;
        QTest::newRow("the largest of small ones")
            << Modes{{QSize(320, 240), 30, Format::Format_YUYV}, {small, 30, Format::Format_YUYV}} << 1;
        QTest::newRow("rather small than a slide show")
            << Modes{{full, 5, Format::Format_YUYV}, {small, 30, Format::Format_YUYV}} << 1;
        QTest::newRow("slow is better than nothing") << Modes{{small, 5, Format::Format_YUYV}} << 0;
    }
    void theModeIsLargeEnoughAndNotLarger()
    {
        QFETCH(std::vector<CameraMode>, modes);
        QFETCH(int, best);
        const std::optional<size_t> chosen = bestMode(modes);
        QCOMPARE(chosen ? int(*chosen) : -1, best);
    }
};

QTEST_GUILESS_MAIN(TestCameraWatch)
#include "tst_camerawatch.moc"
