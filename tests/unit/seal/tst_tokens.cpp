// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/accesstoken.h"
#include "seal/foreigntoken.h"
#include "seal/jws.h"
#include "seal/password.h"
#include "seal/text.h"
#include "seal/totp.h"

#include "tests/unit/seal/provider.h"

#include <QTest>

using namespace cubby;
using namespace cubby::seal;
using namespace cubby::test;
using namespace std::chrono_literals;

namespace {

const Time kNow = fromMs(1'800'000'000'000);

QJsonObject goodClaims()
{
    return {{QStringLiteral("iss"), QStringLiteral("https://id.example")},
            {QStringLiteral("aud"), QJsonArray{QStringLiteral("other"), QStringLiteral("cubby")}},
            {QStringLiteral("sub"), QStringLiteral("17")},
            {QStringLiteral("exp"), toMs(kNow + 5min) / 1000},
            {QStringLiteral("nbf"), toMs(kNow) / 1000}};
}
QJsonObject with(const char *name, const QJsonValue &value)
{
    QJsonObject claims = goodClaims();
    claims.insert(QLatin1StringView(name), value);
    return claims;
}

const ForeignIssuer kIssuer{QStringLiteral("https://id.example"), QStringLiteral("cubby")};

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private:
    SeededChance m_chance{7};
    TokenKeys m_keys{{{PrivateKey::generate(m_chance), kNow - 24h}, {PrivateKey::generate(m_chance), kNow + 1h}}};
    Provider m_rsa = Provider::rsa();
    Provider m_ec = Provider::p256();
    ForeignKeys m_foreign = *ForeignKeys::parse(setOf({m_rsa.jwk(), m_ec.jwk()}));

    AccessClaims claims() const
    {
        return {QStringLiteral("https://centre.example"),
                QStringLiteral("staff:1"),
                QStringLiteral("admin"),
                {QStringLiteral("banks"), QStringLiteral("packages")},
                {},
                QStringLiteral("maria"),
                kNow,
                kNow + 10min,
                QStringLiteral("j1")};
    }
    QString foreign(const QByteArray &token, Time now = kNow) const
    {
        const auto opened = openForeignToken(token, m_foreign, kIssuer, now);
        return opened ? opened->value(QLatin1StringView("sub")).toString() : opened.error().code;
    }

private Q_SLOTS:
    void aPasswordIsKnownAgainAndNoOtherIs()
    {
        const QString password = QStringLiteral("correct horse è");
        const auto hash = hashPassword(password, m_chance);
        QVERIFY(hash);
        QVERIFY(hash->startsWith(QLatin1StringView("$argon2id$v=19$m=19456,t=2,p=1$")));
        QVERIFY(checkPassword(password, *hash));
        QVERIFY(checkPassword(QStringLiteral("correct horse e\u0300"), *hash)); // typed on another keyboard
        QVERIFY(!checkPassword(password.chopped(1), *hash));
        QVERIFY(!checkPassword(password, QString()));
        QVERIFY(!checkPassword(password, hash->chopped(1)));
        QVERIFY(*hashPassword(password, m_chance) != *hash);
        QCOMPARE(hashPassword(QStringLiteral("short"), m_chance).error().code, QStringLiteral("password.short"));
        QCOMPARE(hashPassword(QString(1001, QLatin1Char('x')), m_chance).error().code, QStringLiteral("password.long"));
    }

    // RFC 6238, appendix B; its passwords have eight digits, of which six are the last.
    void oneTimePasswordsAreThoseOfTheStandard()
    {
        const QByteArray secret = "12345678901234567890";
        const std::pair<qint64, const char *> vectors[] = {{59, "287082"},
                                                           {1'111'111'109, "081804"},
                                                           {1'111'111'111, "050471"},
                                                           {1'234'567'890, "005924"},
                                                           {2'000'000'000, "279037"},
                                                           {20'000'000'000, "353130"}};
        for (const auto &[seconds, password] : vectors)
            QCOMPARE(totpAt(secret, totpStep(fromMs(seconds * 1000))), QString::fromLatin1(password));
    }

    void aOneTimePasswordHoldsForNeighbouringStepsAndOnlyOnce()
    {
        const QByteArray secret = makeTotpSecret(m_chance);
        const quint64 step = totpStep(kNow);
        for (const int offset : {-1, 0, 1})
            QCOMPARE(totpMatches(secret, totpAt(secret, step + quint64(offset)), kNow, {}), step + quint64(offset));
        QVERIFY(!totpMatches(secret, totpAt(secret, step - 2), kNow, {}));
        QVERIFY(!totpMatches(secret, totpAt(secret, step + 2), kNow, {}));
        QVERIFY(!totpMatches(secret, totpAt(secret, step), kNow, step));
        QVERIFY(!totpMatches(secret, totpAt(secret, step - 1), kNow, step));
        QVERIFY(totpMatches(secret, totpAt(secret, step + 1), kNow, step));
        for (const char *wrong : {"", "12345", "1234567", "abcdef"})
            QVERIFY(!totpMatches(secret, QString::fromLatin1(wrong), kNow, {}));
    }

    void anAuthenticatorAppCanReadTheSecret()
    {
        QCOMPARE(totpUri("12345678901234567890", QStringLiteral("Cubby of M"), QStringLiteral("a@b")),
                 QStringLiteral("otpauth://totp/Cubby%20of%20M:a%40b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                "&issuer=Cubby%20of%20M&algorithm=SHA1&digits=6&period=30"));
    }

    void anAccessTokenSaysAgainWhatItWasMadeWith()
    {
        const QByteArray token = sealAccessToken(claims(), m_keys);
        const auto opened = openAccessToken(token, m_keys, claims().issuer, kNow);
        QVERIFY(opened);
        QCOMPARE(opened->subject, claims().subject);
        QCOMPARE(opened->scopes, claims().scopes);
        QCOMPARE(opened->client, claims().client);
        QCOMPARE(opened->name, claims().name);
        QCOMPARE(opened->expiresAt, claims().expiresAt);
        QCOMPARE(openAccessToken(token, m_keys, claims().issuer, kNow + 10min).error().code,
                 QStringLiteral("token.expired"));
        QCOMPARE(openAccessToken(token, m_keys, QStringLiteral("x"), kNow).error().code,
                 QStringLiteral("token.claims"));
        QVERIFY(!openAccessToken(token.chopped(1), m_keys, claims().issuer, kNow));
    }

    void aNewKeySignsFromItsTimeAndTheOldOneStillCounts()
    {
        const QByteArray before = sealAccessToken(claims(), m_keys);
        AccessClaims later = claims();
        later.issuedAt = kNow + 1h;
        later.expiresAt = kNow + 2h;
        const QByteArray after = sealAccessToken(later, m_keys);
        TokenKeys onlyNew{{m_keys.keys.last()}};
        QVERIFY(openAccessToken(after, onlyNew, claims().issuer, kNow + 1h));
        QCOMPARE(openAccessToken(before, onlyNew, claims().issuer, kNow).error().code, QStringLiteral("seal.kid"));
        QVERIFY(openAccessToken(before, m_keys, claims().issuer, kNow));
        QCOMPARE(QJsonDocument::fromJson(m_keys.jwks()).object().value(QLatin1StringView("keys")).toArray().size(), 2);
    }

    void noOtherSealPassesForAnAccessToken()
    {
        const QByteArray payload
            = R"({"iss":"https://centre.example","sub":"staff:1","aud":"cubby","exp":99999999999})";
        const QByteArray other = seal::seal("cubby-up", payload, m_keys.keys.front().key);
        QCOMPARE(openAccessToken(other, m_keys, claims().issuer, kNow).error().code, QStringLiteral("seal.typ"));
        const QByteArray notForUs
            = seal::seal("at+jwt", R"({"iss":"https://centre.example","sub":"x","aud":"y","exp":99999999999})",
                         m_keys.keys.front().key);
        QCOMPARE(openAccessToken(notForUs, m_keys, claims().issuer, kNow).error().code, QStringLiteral("token.claims"));
    }

    void tokensOfAnotherProviderOpenWithItsKeys()
    {
        QCOMPARE(foreign(m_rsa.token(goodClaims())), QStringLiteral("17"));
        QCOMPARE(foreign(m_ec.token(goodClaims())), QStringLiteral("17"));
        QCOMPARE(foreign(m_rsa.token(with("aud", QStringLiteral("cubby")))), QStringLiteral("17"));
    }

    void tokensOfAnotherTimeIssuerOrAudienceAreRefused()
    {
        QCOMPARE(foreign(m_rsa.token(with("iss", QStringLiteral("https://id.example/")))),
                 QStringLiteral("token.claims"));
        QCOMPARE(foreign(m_rsa.token(with("aud", QStringLiteral("else")))), QStringLiteral("token.claims"));
        QCOMPARE(foreign(m_rsa.token(with("aud", QJsonValue()))), QStringLiteral("token.claims"));
        QCOMPARE(foreign(m_rsa.token(with("exp", QJsonValue()))), QStringLiteral("token.expired"));
        QCOMPARE(foreign(m_rsa.token(with("exp", 1e300))), QStringLiteral("token.expired"));
        QCOMPARE(foreign(m_rsa.token(goodClaims()), kNow + 6min), QStringLiteral("token.expired"));
        QCOMPARE(foreign(m_rsa.token(goodClaims()), kNow + 5min + 59s), QStringLiteral("17"));
        QCOMPARE(foreign(m_rsa.token(goodClaims()), kNow - 61s), QStringLiteral("token.expired"));
    }

    void aTokenDoesNotChooseHowItIsChecked()
    {
        const auto header = [](const char *alg, const char *kid) {
            return QJsonObject{{QStringLiteral("alg"), QLatin1StringView(alg)},
                               {QStringLiteral("kid"), QLatin1StringView(kid)}};
        };
        for (const char *alg : {"none", "HS256", "ES256", "EdDSA", "", "rs256"})
            QCOMPARE(foreign(m_rsa.sign(header(alg, "k1"), goodClaims())), QStringLiteral("token.key"));
        QCOMPARE(foreign(m_rsa.sign(header("RS256", "k2"), goodClaims())), QStringLiteral("token.key"));
        QCOMPARE(foreign(m_rsa.sign(header("RS256", "k3"), goodClaims())), QStringLiteral("token.key"));
        QCOMPARE(foreign(m_ec.sign(header("RS256", "k1"), goodClaims())), QStringLiteral("token.signature"));
        QCOMPARE(foreign(Provider::rsa().token(goodClaims())), QStringLiteral("token.signature"));
        QJsonObject critical = header("RS256", "k1");
        critical.insert(QStringLiteral("crit"), QJsonArray{QStringLiteral("exp")});
        QCOMPARE(foreign(m_rsa.sign(critical, goodClaims())), QStringLiteral("token.form"));
        QJsonObject wrongTyp = header("RS256", "k1");
        wrongTyp.insert(QStringLiteral("typ"), QStringLiteral("logout+jwt"));
        QCOMPARE(foreign(m_rsa.sign(wrongTyp, goodClaims())), QStringLiteral("token.form"));
    }

    void damageAndSizeAreRefused()
    {
        const QByteArray good = m_ec.token(goodClaims());
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray damaged = good;
            damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
            QVERIFY2(foreign(damaged).startsWith(QLatin1StringView("token.")), qPrintable(QString::number(i)));
            QVERIFY(foreign(good.first(i)).startsWith(QLatin1StringView("token.")));
        }
        QCOMPARE(foreign(m_rsa.token(with("x", QString(9000, QLatin1Char('x'))))), QStringLiteral("token.form"));
    }

    void weakKeysAndNoKeysAreRefused()
    {
        QVERIFY(!ForeignKeys::parse(setOf({Provider::rsa(1024).jwk()})));
        QVERIFY(!ForeignKeys::parse("{}"));
        QVERIFY(!ForeignKeys::parse("not json"));
        QJsonObject forEncryption = m_rsa.jwk();
        forEncryption.insert(QStringLiteral("use"), QStringLiteral("enc"));
        QCOMPARE(ForeignKeys::parse(setOf({forEncryption, m_ec.jwk(), QJsonObject(), 7})).value().size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
