// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identifiers.h"

#include <QSet>
#include <QTest>
#include <QtEndian>

using namespace cubby;
using namespace std::chrono_literals;

class IdentifiersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdentifierIsAUuidOfVersion7()
    {
        SystemChance chance;
        const Time at = *fromIso(QStringLiteral("2026-05-04T12:00:00.123Z"));
        for (int i = 0; i < 1000; ++i) {
            const QUuid id = makeUuid7(at, chance);
            const QByteArray raw = id.toRfc4122();
            QCOMPARE(uchar(raw[6]) >> 4, 7);
            QCOMPARE(uchar(raw[8]) >> 6, 2); // the variant of RFC 9562
            QCOMPARE(qFromBigEndian<quint64>(raw.constData()) >> 16, quint64(toMs(at)));
        }
    }

    void identifiersSortByWhenTheyWereMade()
    {
        SystemChance chance;
        Time at = *fromIso(QStringLiteral("1999-12-31T23:59:59.000Z"));
        BankId last = BankId::make(at, chance);
        for (Millis step : {1ms, 2ms, 255ms, 256ms, 65535ms, 65536ms, 4294967295ms, 4294967296ms, 400000000000ms}) {
            at += step;
            const BankId next = BankId::make(at, chance);
            QVERIFY(last < next);
            QVERIFY(last.toString() < next.toString());
            last = next;
        }
    }

    void noTwoIdentifiersOfOneMillisecondAreAlike()
    {
        SystemChance chance;
        QSet<PackageId> seen;
        for (int i = 0; i < 20'000; ++i)
            seen << PackageId::make(fromMs(1), chance);
        QCOMPARE(seen.size(), 20'000);
    }

    void onlyLowerCaseTextWithoutBracesIsRead()
    {
        const QString text = QStringLiteral("0192f0c1-7d3a-7abc-8def-0123456789ab");
        const auto id = StayId::parse(text);
        QVERIFY(id);
        QCOMPARE(id->toString(), text);
        QVERIFY(!StayId::parse(text.toUpper()));
        QVERIFY(!StayId::parse(u'{' + text + u'}'));
        QVERIFY(!StayId::parse(text.chopped(1)));
        QVERIFY(!StayId::parse(text + u'0'));
        QVERIFY(!StayId::parse(QString(text).replace(u'-', u'_')));
        QVERIFY(!StayId::parse(QString(text).replace(u'f', u'g')));
        QVERIFY(!StayId::parse(QStringLiteral("00000000-0000-0000-0000-000000000000")));
        QVERIFY(!StayId::parse(QString()));
    }

    void seededChanceRepeatsItselfAndOthersDiffer()
    {
        SeededChance a(1);
        SeededChance b(1);
        SeededChance c(2);
        const QByteArray first = a.bytes(100);
        QCOMPARE(b.bytes(100), first);
        QVERIFY(c.bytes(100) != first);
    }

    void numbersBelowALimitAreEvenlySpread()
    {
        SeededChance chance(7);
        int counts[6] = {};
        for (int i = 0; i < 60'000; ++i)
            ++counts[chance.below(6)];
        for (int n : counts)
            QVERIFY2(n > 9'500 && n < 10'500, qPrintable(QString::number(n)));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(chance.below(1), quint64(0));
    }

    void timesAreReadInUtcOrWithAnOffsetButNeverInLocalTime()
    {
        qputenv("TZ", "America/New_York");
        const Time noon = fromMs(1777896000000);
        QCOMPARE(toIso(noon), QStringLiteral("2026-05-04T12:00:00.000Z"));
        QCOMPARE(fromIso(QStringLiteral("2026-05-04T12:00:00.000Z")), noon);
        QCOMPARE(fromIso(QStringLiteral("2026-05-04T12:00:00Z")), noon);
        QCOMPARE(fromIso(QStringLiteral("2026-05-04T14:00:00.000+02:00")), noon);
        QVERIFY(!fromIso(QStringLiteral("2026-05-04T12:00:00.000")));
        QVERIFY(!fromIso(QStringLiteral("2026-02-30T12:00:00Z")));
        QVERIFY(!fromIso(QStringLiteral("noon")));
        QVERIFY(!fromIso(QString()));
        for (qint64 ms : {qint64(0), qint64(-1), qint64(1777896000001), qint64(253402300799999)})
            QCOMPARE(fromIso(toIso(fromMs(ms))), fromMs(ms));
    }
};

QTEST_GUILESS_MAIN(IdentifiersTest)
#include "tst_identifiers.moc"
