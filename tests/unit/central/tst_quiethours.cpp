// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/quiethours.h"
#include "domain/chance.h"

#include <QDateTime>
#include <QTest>

using namespace cubby;
using namespace cubby::central;

namespace {

Time at(const char *iso) { return *fromIso(QLatin1StringView(iso)); }
QTime wall(Time t, const QTimeZone &zone) { return QDateTime::fromMSecsSinceEpoch(toMs(t), zone).time(); }

} // namespace

class TestQuietHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageWaitsForTheMorning_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("sent");
        const auto row
            = [](const char *name, const char *zone, QTime from, QTime to, const char *now, const char *sent) {
                  QTest::newRow(name) << QByteArray(zone) << from << to << QString::fromLatin1(now)
                                      << QString::fromLatin1(sent);
              };
        const QTime ten(22, 0);
        const QTime eight(8, 0);
        row("by day", "Europe/Berlin", ten, eight, "2026-01-10T11:00:00.000Z", "2026-01-10T11:00:00.000Z");
        row("in the evening", "Europe/Berlin", ten, eight, "2026-01-10T22:30:00.000Z", "2026-01-11T07:00:00.000Z");
        row("at its very beginning", "Europe/Berlin", ten, eight, "2026-01-10T21:00:00.000Z",
            "2026-01-11T07:00:00.000Z");
        row("a moment before", "Europe/Berlin", ten, eight, "2026-01-10T20:59:59.999Z", "2026-01-10T20:59:59.999Z");
        row("at its very end", "Europe/Berlin", ten, eight, "2026-01-11T07:00:00.000Z", "2026-01-11T07:00:00.000Z");
        row("clocks go forward", "Europe/Berlin", ten, eight, "2026-03-28T23:00:00.000Z", "2026-03-29T06:00:00.000Z");
        row("clocks go back", "Europe/Berlin", ten, eight, "2026-10-24T22:00:00.000Z", "2026-10-25T07:00:00.000Z");
        row("the end does not exist", "Europe/Berlin", ten, QTime(2, 30), "2026-03-29T00:10:00.000Z",
            "2026-03-29T01:00:00.000Z");
        row("the end comes twice, before the first", "Europe/Berlin", ten, QTime(2, 30), "2026-10-25T00:10:00.000Z",
            "2026-10-25T00:30:00.000Z");
        row("the end comes twice, between both", "Europe/Berlin", ten, QTime(2, 30), "2026-10-25T01:10:00.000Z",
            "2026-10-25T01:30:00.000Z");
        row("within one day", "Asia/Kolkata", QTime(13, 0), QTime(15, 0), "2026-01-10T08:00:00.000Z",
            "2026-01-10T09:30:00.000Z");
        row("never", "Europe/Berlin", eight, eight, "2026-01-10T23:00:00.000Z", "2026-01-10T23:00:00.000Z");
        row("no such zone", "Nowhere/Here", ten, eight, "2026-01-10T23:00:00.000Z", "2026-01-11T08:00:00.000Z");
    }
    void aMessageWaitsForTheMorning()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QTime, from);
        QFETCH(QTime, to);
        QFETCH(QString, now);
        QFETCH(QString, sent);
        QCOMPARE(toIso(notBefore(*fromIso(now), QTimeZone(zone), {from, to})), sent);
    }

    // Around every change of clocks of a year, in zones of all kinds: the answer is not quiet, not early, and there is
    // no moment before it that would have done.
    void theAnswerIsTheFirstMomentThatIsNotQuiet()
    {
        SeededChance chance(7);
        for (const char *name : {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca",
                                 "Pacific/Apia", "Asia/Tokyo", "America/Santiago", "UTC"}) {
            const QTimeZone zone(name);
            QVERIFY2(zone.isValid(), name);
            std::vector<Time> moments{at("2026-06-15T00:00:00.000Z")};
            for (const auto &change :
                 zone.transitions(QDateTime::fromMSecsSinceEpoch(toMs(at("2026-01-01T00:00:00.000Z")), Qt::UTC),
                                  QDateTime::fromMSecsSinceEpoch(toMs(at("2027-01-01T00:00:00.000Z")), Qt::UTC)))
                moments.push_back(fromMs(change.atUtc.toMSecsSinceEpoch()));
            for (const Time moment : moments) {
                for (int i = 0; i < 40; ++i) {
                    const QuietHours quiet{QTime(int(chance.below(24)), int(chance.below(60))),
                                           QTime(int(chance.below(24)), int(chance.below(60)))};
                    const Time now = moment + std::chrono::minutes(qint64(chance.below(2880)) - 1440);
                    const Time sent = notBefore(now, zone, quiet);
                    QVERIFY(sent >= now);
                    QVERIFY(sent - now <= std::chrono::hours(26));
                    QVERIFY(!quiet.covers(wall(sent, zone)));
                    for (Time t = now; t < sent; t += std::chrono::minutes(5))
                        QVERIFY(quiet.covers(wall(t, zone)));
                    QVERIFY(sent == now || quiet.covers(wall(sent - Millis(1), zone)));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestQuietHours)
#include "tst_quiethours.moc"
