// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/dimmer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace cubby;
using namespace cubby::kiosk;
using namespace std::chrono_literals;

namespace {

constexpr Place kBerlin{52.52, 13.40};

Time at(const char *iso) { return *fromIso(QString::fromLatin1(iso)); }

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : "nothing";
}

} // namespace

class TestDimmer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As almanacs give them.
    void theSunStandsWhereAlmanacsSay_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<double>("north");
        QTest::addColumn<double>("east");
        QTest::addColumn<double>("altitude");
        const auto row = [](const char *name, const char *time, double north, double east, double altitude) {
            QTest::addRow("%s", name) << QString::fromLatin1(time) << north << east << altitude;
        };
        row("solstice, over the tropic", "2026-06-21T12:02:00Z", 23.44, 0, 90);
        row("solstice, noon in Berlin", "2026-06-21T11:08:00Z", 52.52, 13.40, 60.9);
        row("solstice, midnight in Berlin", "2026-06-21T23:08:00Z", 52.52, 13.40, -14.0);
        row("winter, noon in Berlin", "2026-12-21T11:05:00Z", 52.52, 13.40, 14.0);
        row("equinox, noon at Greenwich", "2026-03-20T12:07:00Z", 51.48, 0, 38.5);
        row("the pole in winter", "2026-12-21T12:00:00Z", 90, 0, -23.4);
    }
    void theSunStandsWhereAlmanacsSay()
    {
        QFETCH(QString, time);
        QFETCH(double, north);
        QFETCH(double, east);
        QFETCH(double, altitude);
        const double found = sunAltitude(*fromIso(time), {north, east});
        QVERIFY2(std::abs(found - altitude) < 0.6, qPrintable(QString::number(found)));
    }

    // Sunrise and sunset in Berlin on 23 November 2026: 6:37 and 15:01 UTC, within some minutes.
    void theDayGoesFromSunriseToSunset()
    {
        const Daylight berlin{{7, 0}, {19, 0}, kBerlin};
        const QTime any(12, 0);
        QVERIFY(berlin.isNight(at("2026-11-23T06:30:00Z"), any));
        QVERIFY(!berlin.isNight(at("2026-11-23T06:44:00Z"), any));
        QVERIFY(!berlin.isNight(at("2026-11-23T14:54:00Z"), any));
        QVERIFY(berlin.isNight(at("2026-11-23T15:08:00Z"), any));
        // Where it does not rise, and where it does not set.
        for (int hour = 0; hour < 24; ++hour) {
            const Daylight north{{7, 0}, {19, 0}, Place{78.2, 15.6}};
            QVERIFY(north.isNight(at("2026-12-21T00:00:00Z") + hour * 1h, any));
            QVERIFY(!north.isNight(at("2026-06-21T00:00:00Z") + hour * 1h, any));
        }
    }

    void withoutAPlaceTheClockSaysWhenItIsDay()
    {
        const Daylight day;
        const Time any{};
        QVERIFY(day.isNight(any, {6, 59, 59}));
        QVERIFY(!day.isNight(any, {7, 0}));
        QVERIFY(!day.isNight(any, {18, 59, 59}));
        QVERIFY(day.isNight(any, {19, 0}));
        const Daylight overMidnight{{20, 0}, {4, 0}, {}};
        QVERIFY(!overMidnight.isNight(any, {23, 0}));
        QVERIFY(!overMidnight.isNight(any, {3, 59}));
        QVERIFY(overMidnight.isNight(any, {4, 0}));
        QVERIFY(overMidnight.isNight(any, {12, 0}));
    }

    void theLightIsFoundAndSet()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("acpi_video0")));
        const QString light = folder.filePath(QStringLiteral("acpi_video0"));
        write(light + QStringLiteral("/max_brightness"), "937\n");
        write(light + QStringLiteral("/brightness"), "937\n");
        for (const QString &named : {folder.path(), light}) {
            Backlight backlight(named);
            QVERIFY(backlight.set(60));
            QCOMPARE(read(light + QStringLiteral("/brightness")), "562");
            QVERIFY(backlight.set(0)); // never off
            QCOMPARE(read(light + QStringLiteral("/brightness")), "1");
            QVERIFY(backlight.set(100));
            QCOMPARE(read(light + QStringLiteral("/brightness")), "937");
        }
    }

    void whatIsSetAlreadyIsNotWrittenAgain()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("max_brightness")), "10");
        write(folder.filePath(QStringLiteral("brightness")), "10");
        Backlight backlight(folder.path());
        QVERIFY(backlight.set(50));
        write(folder.filePath(QStringLiteral("brightness")), "somebody else's");
        QVERIFY(backlight.set(50));
        QCOMPARE(read(folder.filePath(QStringLiteral("brightness"))), "somebody else's");
    }

    void aLightThatComesLaterIsSetThen()
    {
        QTemporaryDir folder;
        Backlight backlight(folder.path());
        QVERIFY(!backlight.set(50));
        QVERIFY(!Backlight(QString()).set(50));
        write(folder.filePath(QStringLiteral("max_brightness")), "10");
        write(folder.filePath(QStringLiteral("brightness")), "10");
        QVERIFY(backlight.set(50));
        QCOMPARE(read(folder.filePath(QStringLiteral("brightness"))), "5");
        // It goes, and another comes in its place.
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("max_brightness"))));
        QVERIFY(!backlight.set(50));
        write(folder.filePath(QStringLiteral("max_brightness")), "10");
        write(folder.filePath(QStringLiteral("brightness")), "10");
        QVERIFY(backlight.set(50));
        QCOMPARE(read(folder.filePath(QStringLiteral("brightness"))), "5");
    }

    void aLightThatMayNotBeSetIsComplainedOfOnce()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("max_brightness")), "10");
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("brightness"))); // cannot be written by anybody
        Backlight backlight(folder.path());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("brightness cannot be written")));
        QVERIFY(!backlight.set(50));
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QVERIFY(!backlight.set(50));
    }

    void theScreenDimsAtNightWhenNobodyIsThere()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("max_brightness")), "100");
        write(folder.filePath(QStringLiteral("brightness")), "100");
        const auto light = [&] { return read(folder.filePath(QStringLiteral("brightness"))).toInt(); };
        Now now{at("2026-11-23T12:00:00Z"), 1h};
        Layout layout;
        layout.timeZone = QStringLiteral("UTC");
        Kiosk kiosk(
            layout, [](const bank::Input &) {}, [&] { return now; });
        const auto show = [&](bank::Screen screen) {
            bank::View view;
            view.screen = screen;
            kiosk.setView(view);
        };
        const auto wait = [&](Millis time) {
            now.wall += time;
            now.mono += time;
            Q_EMIT kiosk.ticked();
        };
        show(bank::Screen::Rest);
        Dimmer dimmer(kiosk, {90, 50, 10, 30s}, folder.path(), [&] { return now; });
        QCOMPARE(light(), 90);
        wait(2h);
        QCOMPARE(light(), 90); // by day it stays as it is
        wait(8h);
        QVERIFY(kiosk.night());
        QCOMPARE(light(), 10);
        dimmer.somebodyIsThere();
        QCOMPARE(light(), 50);
        wait(29s);
        QCOMPARE(light(), 50);
        wait(1s);
        QCOMPARE(light(), 10);
        show(bank::Screen::DoorOpen); // however long that takes
        QCOMPARE(light(), 50);
        wait(10min);
        QCOMPARE(light(), 50);
        show(bank::Screen::Rest);
        QCOMPARE(light(), 50);
        wait(30s);
        QCOMPARE(light(), 10);
        wait(10h);
        QVERIFY(!kiosk.night());
        QCOMPARE(light(), 90);
    }
};

QTEST_GUILESS_MAIN(TestDimmer)
#include "tst_dimmer.moc"
