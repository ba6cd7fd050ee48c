// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/badge.h"

#include <QTest>

using namespace cubby;
using namespace cubby::seal;

class BadgeTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{5};
    Badge m_badge = makeBadge(PersonId::make(fromMs(1700000000000), m_chance), m_chance);
    PinCost m_cheap{64, 1};

private Q_SLOTS:
    void aBadgeSurvivesItsText()
    {
        const QByteArray text = toText(m_badge);
        QCOMPARE(text.size(), 57);
        QVERIFY(looksLikeBadge(text));
        QCOMPARE(*badgeFromText(text), m_badge);
    }

    void damagedBadgesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = toText(m_badge);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("prefix alone") << QByteArray("CUBBY-BADGE:");
        QTest::newRow("cut off") << good.first(56);
        QTest::newRow("too long") << QByteArray(good + 'A');
        QTest::newRow("no dot") << QByteArray(good).replace('.', 'A');
        QTest::newRow("other prefix") << QByteArray(good).replace("CUBBY", "cubby");
        QTest::newRow("nobody") << QByteArray("CUBBY-BADGE:" + QByteArray(22, 'A') + good.last(23));
        QTest::newRow("loose last bits") << QByteArray(good.first(56) + 'B');
        QTest::newRow("padding") << QByteArray(good.first(56) + '=');
    }
    void damagedBadgesAreRefused()
    {
        QFETCH(QByteArray, text);
        const auto badge = badgeFromText(text);
        QVERIFY(!badge);
        QCOMPARE(badge.error().code, QStringLiteral("badge.form"));
    }

    void theRightPinIsTakenAndAnotherIsNot()
    {
        const auto verifier = makePinVerifier(QStringLiteral("4711"), m_badge, m_cheap, m_chance);
        QVERIFY(verifier);
        QVERIFY(*checkPin(QStringLiteral("4711"), m_badge, *verifier));
        QVERIFY(!*checkPin(QStringLiteral("4712"), m_badge, *verifier));
        QVERIFY(!*checkPin(QString(), m_badge, *verifier));
        QVERIFY(!*checkPin(QStringLiteral("47110"), m_badge, *verifier));
    }

    void thePinIsWorthNothingWithoutTheBadge()
    {
        const auto verifier = makePinVerifier(QStringLiteral("4711"), m_badge, m_cheap, m_chance);
        Badge copied = m_badge;
        copied.secret[0] = char(copied.secret[0] ^ 1);
        QVERIFY(!*checkPin(QStringLiteral("4711"), copied, *verifier));
    }

    void theUsualCostWorks()
    {
        const auto verifier = makePinVerifier(QStringLiteral("123456"), m_badge, {}, m_chance);
        QVERIFY(verifier);
        QVERIFY(*checkPin(QStringLiteral("123456"), m_badge, *verifier));
        QVERIFY(!*checkPin(QStringLiteral("123457"), m_badge, *verifier));
    }

    void twoVerifiersOfOnePinDiffer()
    {
        QVERIFY(makePinVerifier(QStringLiteral("4711"), m_badge, m_cheap, m_chance)->hash
                != makePinVerifier(QStringLiteral("4711"), m_badge, m_cheap, m_chance)->hash);
    }

    void aVerifierSurvivesJson()
    {
        const auto verifier = makePinVerifier(QStringLiteral("4711"), m_badge, m_cheap, m_chance);
        QCOMPARE(*pinVerifierFromJson(toJson(*verifier)), *verifier);
    }

    void hostileVerifiersAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *tag, const char *name, const QJsonValue &value) {
            QTest::newRow(tag) << QString::fromLatin1(name) << value;
        };
        row("no salt", "salt", QJsonValue::Undefined);
        row("short salt", "salt", QStringLiteral("AAAA"));
        row("salt a number", "salt", 5);
        row("no hash", "hash", QJsonValue::Null);
        row("short hash", "hash", QStringLiteral("AAAA"));
        row("padded hash", "hash", QStringLiteral("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        row("no memory", "memory", QJsonValue::Undefined);
        row("negative memory", "memory", -1);
        row("all memory", "memory", 1 << 30);
        row("half a KiB", "memory", 64.5);
        row("memory a text", "memory", QStringLiteral("64"));
        row("no passes", "passes", 0);
        row("many passes", "passes", 1e9);
        row("endless passes", "passes", 1e300);
    }
    void hostileVerifiersAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(*makePinVerifier(QStringLiteral("4711"), m_badge, m_cheap, m_chance));
        json[name] = value;
        const auto verifier = pinVerifierFromJson(json);
        QVERIFY(!verifier);
        QCOMPARE(verifier.error().code, QStringLiteral("pin.verifier"));
    }
};

QTEST_GUILESS_MAIN(BadgeTest)
#include "tst_badge.moc"
