// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chance.h"
#include "domain/openinghours.h"
#include "domain/place.h"

#include <QJsonDocument>
#include <QTest>

using namespace cubby;

class TestPlace : public QObject
{
    Q_OBJECT

    static double any(SeededChance &chance, double least, double most)
    {
        return least + (most - least) * double(chance.below(1'000'001)) / 1e6;
    }
    static bool isIn(const PlaceBox &box, const Place &place)
    {
        return place.latitude >= box.south && place.latitude <= box.north
               && std::any_of(box.longitudes.begin(), box.longitudes.end(), [&](const PlaceBox::Longitudes &l) {
                      return place.longitude >= l.west && place.longitude <= l.east;
                  });
    }

private Q_SLOTS:
    // Distances between cities as maps give them.
    void distancesAreThoseOfTheEarth_data()
    {
        QTest::addColumn<double>("fromLatitude");
        QTest::addColumn<double>("fromLongitude");
        QTest::addColumn<double>("toLatitude");
        QTest::addColumn<double>("toLongitude");
        QTest::addColumn<double>("kilometres");
        QTest::newRow("Berlin to Paris") << 52.5200 << 13.4050 << 48.8566 << 2.3522 << 877.5;
        QTest::newRow("Sydney to Auckland") << -33.8688 << 151.2093 << -36.8485 << 174.7633 << 2155.0;
        QTest::newRow("across the date line") << -18.1416 << 178.4419 << -13.8333 << -171.7667 << 1146.0;
        QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 77.0 << 20015.1;
        QTest::newRow("nowhere to go") << 10.0 << 10.0 << 10.0 << 10.0 << 0.0;
    }
    void distancesAreThoseOfTheEarth()
    {
        QFETCH(double, fromLatitude);
        QFETCH(double, fromLongitude);
        QFETCH(double, toLatitude);
        QFETCH(double, toLongitude);
        QFETCH(double, kilometres);
        const Place from{fromLatitude, fromLongitude};
        const Place to{toLatitude, toLongitude};
        const double metres = metresBetween(from, to);
        QVERIFY2(std::abs(metres / 1000 - kilometres) <= kilometres * 0.005, qPrintable(QString::number(metres)));
        QCOMPARE(metresBetween(to, from), metres);
    }

    void whatIsWithinTheDistanceIsInTheBox()
    {
        SeededChance chance(7);
        int inside = 0;
        for (int i = 0; i < 50'000; ++i) {
            const double reach = std::pow(10.0, any(chance, 1, 7.3));
            const Place middle{any(chance, -90, 90), any(chance, -180, 180)};
            const double spread = reach / 80'000;
            Place other{middle.latitude + any(chance, -spread, spread),
                        middle.longitude + any(chance, -spread, spread)};
            other.latitude = std::clamp(other.latitude, -90.0, 90.0);
            other.longitude = std::remainder(other.longitude, 360.0);
            if (metresBetween(middle, other) > reach)
                continue;
            ++inside;
            QVERIFY2(isIn(boxAround(middle, reach), other), qPrintable(QStringLiteral("%1 %2 within %3 of %4 %5")
                                                                           .arg(other.latitude)
                                                                           .arg(other.longitude)
                                                                           .arg(reach)
                                                                           .arg(middle.latitude)
                                                                           .arg(middle.longitude)));
        }
        QVERIFY(inside > 5000);
    }

    void aPlaceIsOnEarth()
    {
        QVERIFY(isOnEarth({90, -180}));
        QVERIFY(!isOnEarth({90.1, 0}));
        QVERIFY(!isOnEarth({0, 180.1}));
        QVERIFY(!isOnEarth({std::nan(""), 0}));
        QVERIFY(!isOnEarth({0, std::nan("")}));
    }

    void hoursAreOpenFromTheFirstMinuteToTheLast()
    {
        const OpeningHours hours = *read(R"({"weekly": {"mon": ["07:00-12:00", "13:30-24:00"], "sun": ["00:00-01:00"]},
                                             "exceptions": {"2026-05-04": [], "2026-05-05": ["09:00-10:00"]}})");
        const QDate monday(2026, 4, 27);
        QVERIFY(!hours.isOpen(monday, 6 * 60 + 59));
        QVERIFY(hours.isOpen(monday, 7 * 60));
        QVERIFY(hours.isOpen(monday, 11 * 60 + 59));
        QVERIFY(!hours.isOpen(monday, 12 * 60));
        QVERIFY(hours.isOpen(monday, 13 * 60 + 30));
        QVERIFY(hours.isOpen(monday, 23 * 60 + 59));
        QVERIFY(!hours.isOpen(monday.addDays(1), 600)); // not named
        QVERIFY(hours.isOpen(monday.addDays(-1), 0));
        QVERIFY(!hours.isOpen(QDate(2026, 5, 4), 600)); // a Monday that is an exception
        QVERIFY(hours.isOpen(QDate(2026, 5, 5), 570)); // a Tuesday that is one
        QCOMPARE(*OpeningHours::fromJson(hours.toJson()), hours);
    }

    void withoutHoursItIsAlwaysOpen()
    {
        const OpeningHours always;
        QVERIFY(always.isOpen(QDate(2026, 1, 1), 0));
        const OpeningHours butOne = *read(R"({"exceptions": {"2026-12-25": []}})");
        QVERIFY(butOne.isOpen(QDate(2026, 12, 24), 1439));
        QVERIFY(!butOne.isOpen(QDate(2026, 12, 25), 600));
    }

    void hoursAreThoseOfThePlace()
    {
        const OpeningHours hours = *read(R"({"weekly": {"fri": ["22:00-24:00"], "sat": ["00:00-01:00"]}})");
        const Time at = *fromIso(QStringLiteral("2026-07-03T20:30:00Z")); // Friday, 22:30 in Berlin in summer
        QVERIFY(hours.isOpen(at, QStringLiteral("Europe/Berlin")));
        QVERIFY(!hours.isOpen(at, QStringLiteral("UTC")));
        QVERIFY(!hours.isOpen(at, QStringLiteral("Nowhere/AtAll")));
        QVERIFY(hours.isOpen(at + std::chrono::hours(2), QStringLiteral("Europe/Berlin"))); // past midnight
        QVERIFY(!hours.isOpen(at + std::chrono::hours(3), QStringLiteral("Europe/Berlin")));
    }

    void hoursThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a day") << QByteArray(R"({"weekly": {"moon": []}})");
        QTest::newRow("a date") << QByteArray(R"({"exceptions": {"2026-02-30": []}})");
        QTest::newRow("backwards") << QByteArray(R"({"weekly": {"mon": ["12:00-07:00"]}})");
        QTest::newRow("overlapping") << QByteArray(R"({"weekly": {"mon": ["07:00-12:00", "11:00-13:00"]}})");
        QTest::newRow("too late") << QByteArray(R"({"weekly": {"mon": ["07:00-24:01"]}})");
        QTest::newRow("no time") << QByteArray(R"({"weekly": {"mon": ["seven to eight"]}})");
        QTest::newRow("no list") << QByteArray(R"({"weekly": {"mon": "07:00-08:00"}})");
        QTest::newRow("no object") << QByteArray(R"({"weekly": []})");
        QTest::newRow("something else") << QByteArray(R"({"daily": {}})");
    }
    void hoursThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto hours = read(json);
        QVERIFY(!hours);
        QCOMPARE(hours.error().code, QStringLiteral("hours.invalid"));
    }

private:
    static Result<OpeningHours> read(const QByteArray &json)
    {
        return OpeningHours::fromJson(QJsonDocument::fromJson(json).object());
    }
};

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
