// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/pass.h"

#include <QTest>

using namespace cubby;
using namespace cubby::seal;

class PassTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{11};
    PrivateKey m_key = PrivateKey::generate(m_chance);
    Time m_now = *fromIso(QStringLiteral("2026-05-04T12:00:00.000Z"));

    PassClaims someClaims()
    {
        return {BankId::make(m_now, m_chance), StayId::make(m_now, m_chance), CredentialId::make(m_now, m_chance),
                m_now + std::chrono::hours(72)};
    }
    QString codeOf(const QByteArray &payload) const
    {
        const auto opened = openPass(seal::seal("cubby-pass", payload, m_key), only(m_key.publicKey()));
        return opened ? QStringLiteral("opened") : opened.error().code;
    }

private Q_SLOTS:
    void aPassComesBackAsItWasMade()
    {
        const PassClaims claims = someClaims();
        const QByteArray text = makePass(claims, m_key);
        QVERIFY(looksLikePass(text));
        QCOMPARE(*openPass(text, only(m_key.publicKey())), claims);
    }

    void everyPassIsSmallEnoughForItsQrCode()
    {
        for (const qint64 ms : {qint64(0), qint64(1), toMs(m_now), qint64(4102444800000), qint64(99999999999000)}) {
            PassClaims claims = someClaims();
            claims.notAfter = fromMs(ms);
            const QByteArray text = makePass(claims, m_key);
            QCOMPARE(text.size(), 275);
            QVERIFY(text.size() <= kMaxPassBytes);
            QCOMPARE(openPass(text, only(m_key.publicKey()))->notAfter, fromMs(ms / 1000 * 1000));
        }
    }

    void timesThatFitNoPassAreHeldAtItsEdges()
    {
        PassClaims claims = someClaims();
        claims.notAfter = fromMs(-5000);
        QCOMPARE(openPass(makePass(claims, m_key), only(m_key.publicKey()))->notAfter, fromMs(0));
        claims.notAfter = fromMs(std::numeric_limits<qint64>::max());
        QVERIFY(openPass(makePass(claims, m_key), only(m_key.publicKey()))->notAfter > m_now);
    }

    void aPassOfAnotherKeyIsRefused()
    {
        const PrivateKey other = PrivateKey::generate(m_chance);
        QCOMPARE(openPass(makePass(someClaims(), other), only(m_key.publicKey())).error().code,
                 QStringLiteral("seal.kid"));
    }

    void aSealedFrameIsNoPass()
    {
        QCOMPARE(openPass(seal::seal("cubby-up", "{}", m_key), only(m_key.publicKey())).error().code,
                 QStringLiteral("seal.typ"));
    }

    void anUnknownFormIsRefused()
    {
        QCOMPARE(codeOf({}), QStringLiteral("pass.claims"));
        QCOMPARE(codeOf(QByteArray(54, '\1')), QStringLiteral("opened"));
        QCOMPARE(codeOf(QByteArray(54, '\2')), QStringLiteral("pass.claims"));
        QCOMPARE(codeOf(QByteArray(53, '\1')), QStringLiteral("pass.claims"));
        QCOMPARE(codeOf(QByteArray(55, '\1')), QStringLiteral("pass.claims"));
        QCOMPARE(codeOf('\1' + QByteArray(53, '\0')), QStringLiteral("pass.claims"));
        QCOMPARE(codeOf(QByteArray(400, '\1')), QStringLiteral("seal.size"));
    }

    void labelsAndAddressesDoNotLookLikeAPass_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("label") << QByteArray("JJD000390007882423464");
        QTest::newRow("address") << QByteArray("https://www.example.org/a.b.c");
        QTest::newRow("badge") << QByteArray("CUBBY-BADGE:AAAA.BBBB");
        QTest::newRow("too long") << QByteArray("eyJ.." + QByteArray(280, 'a'));
    }
    void labelsAndAddressesDoNotLookLikeAPass()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!looksLikePass(text));
        QVERIFY(!openPass(text, only(m_key.publicKey())));
    }
};

QTEST_GUILESS_MAIN(PassTest)
#include "tst_pass.moc"
