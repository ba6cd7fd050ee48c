// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/keys.h"
#include "seal/text.h"

#include <QCryptographicHash>
#include <QTest>

using namespace cubby;
using namespace cubby::seal;

namespace {

// RFC 8037, appendix A: A.1 and A.2 the key, A.3 its thumbprint, A.4 a signature.
const QByteArray kSeed = *fromBase64Url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
const QByteArray kPublic = *fromBase64Url("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
const QByteArray kThumbprint = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
const QByteArray kSigned = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
const QByteArray kSignature
    = *fromBase64Url("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");

// RFC 8410, 10.3: an Ed25519 key as PKCS #8, and 10.1 its public half.
const QByteArray kPrivatePem = "-----BEGIN PRIVATE KEY-----\n"
                               "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n"
                               "-----END PRIVATE KEY-----\n";
const QByteArray kPublicPem = "-----BEGIN PUBLIC KEY-----\n"
                              "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                              "-----END PUBLIC KEY-----\n";

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyOfRfc8037HasItsPublicHalf() { QCOMPARE(PrivateKey::fromSeed(kSeed)->publicKey().raw(), kPublic); }
    void theKeyOfRfc8037HasItsThumbprint() { QCOMPARE(PublicKey::fromRaw(kPublic)->kid(), kThumbprint); }
    void theTextOfRfc8037IsSignedAsThere() { QCOMPARE(PrivateKey::fromSeed(kSeed)->sign(kSigned), kSignature); }
    void theSignatureOfRfc8037Holds() { QVERIFY(PublicKey::fromRaw(kPublic)->verify(kSigned, kSignature)); }

    void oneChangedBitBreaksASignature()
    {
        const PublicKey key = *PublicKey::fromRaw(kPublic);
        for (int bit = 0; bit < 512; ++bit) {
            QByteArray changed = kSignature;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << bit % 8));
            QVERIFY2(!key.verify(kSigned, changed), qPrintable(QString::number(bit)));
        }
        QVERIFY(!key.verify(QByteArray(kSigned + ' '), kSignature));
        QVERIFY(!key.verify(kSigned, QByteArray(kSignature + '\0')));
        QVERIFY(!key.verify(kSigned, kSignature.first(63)));
        QVERIFY(!key.verify(kSigned, {}));
    }

    void aSignatureHasNoSecondForm()
    {
        // S + L verifies where S is not checked to be below the order L of the group (RFC 8032, 5.1.7).
        const QByteArray order
            = QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        QByteArray second = kSignature;
        int carry = 0;
        for (int i = 0; i < 32; ++i) {
            carry += uchar(second[32 + i]) + uchar(order[i]);
            second[32 + i] = char(carry & 0xff);
            carry >>= 8;
        }
        QVERIFY(second != kSignature);
        QVERIFY(!PublicKey::fromRaw(kPublic)->verify(kSigned, second));
    }

    void aKeySurvivesPem()
    {
        SeededChance chance(7);
        const PrivateKey key = PrivateKey::generate(chance);
        const auto again = PrivateKey::fromPem(key.toPem());
        QVERIFY(again);
        QCOMPARE(again->sign("x"), key.sign("x"));
        QCOMPARE(*PublicKey::fromPem(key.publicKey().toPem()), key.publicKey());
    }

    void thePemOfRfc8410IsRead()
    {
        QCOMPARE(PrivateKey::fromPem(kPrivatePem)->publicKey(), *PublicKey::fromPem(kPublicPem));
        QCOMPARE(PrivateKey::fromPem(kPrivatePem)->toPem(), kPrivatePem);
        QCOMPARE(PublicKey::fromPem(kPublicPem)->toPem(), kPublicPem);
    }

    void whatIsNoKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut off") << kPrivatePem.first(60);
        QTest::newRow("P-256") << QByteArray("-----BEGIN PUBLIC KEY-----\n"
                                             "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMKBCTNIcKUSDii11ySs3526iDZ8A\n"
                                             "iTo7Tu6KPAqv7D7gS2XpJFbZiItSs3m9+9Ue6GnvHw/GW2ZZaVtszggXIw==\n"
                                             "-----END PUBLIC KEY-----\n");
        QTest::newRow("with a password") << QByteArray(
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
            "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgAAAAAAAAAAAICCAAw\n"
            "-----END ENCRYPTED PRIVATE KEY-----\n");
    }
    void whatIsNoKeyIsRefused()
    {
        QFETCH(QByteArray, pem);
        QCOMPARE(PrivateKey::fromPem(pem).error().code, QStringLiteral("seal.key"));
        QCOMPARE(PublicKey::fromPem(pem).error().code, QStringLiteral("seal.key"));
        for (int size : {0, 31, 33}) {
            QVERIFY(!PublicKey::fromRaw(QByteArray(size, 'x')));
            QVERIFY(!PrivateKey::fromSeed(QByteArray(size, 'x')));
        }
    }

    void aNullKeyVerifiesNothing()
    {
        QVERIFY(PublicKey().isNull());
        QVERIFY(!PublicKey().verify(kSigned, kSignature));
        QVERIFY(PublicKey() != *PublicKey::fromRaw(kPublic));
    }

    void base64UrlHasOneSpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << QByteArray("") << true;
        QTest::newRow("two") << QByteArray("AA") << true;
        QTest::newRow("loose last bits") << QByteArray("AB") << false;
        QTest::newRow("padding") << QByteArray("AA==") << false;
        QTest::newRow("one character") << QByteArray("A") << false;
        QTest::newRow("five characters") << QByteArray("AAAAA") << false;
        QTest::newRow("the other alphabet") << QByteArray("+/+/") << false;
        QTest::newRow("its own alphabet") << QByteArray("-_-_") << true;
        QTest::newRow("space") << QByteArray("AA AA") << false;
        QTest::newRow("line end") << QByteArray("AAAA\n") << false;
        QTest::newRow("zero byte") << QByteArray("AA\0A", 4) << false;
        QTest::newRow("not ASCII") << QByteArray("AA\xc3\xa4") << false;
    }
    void base64UrlHasOneSpelling()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(fromBase64Url(text).has_value(), good);
    }

    void secretsAreComparedWhole()
    {
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "ab"));
        QVERIFY(sameSecret("", ""));
    }

    void theKeyedDigestIsThatOfRfc4231()
    {
        QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void pbkdf2IsThatOfTheOtherTools()
    {
        // Python: hashlib.pbkdf2_hmac("sha512", b"password", b"salt", 1)
        QCOMPARE(pbkdf2Sha512("password", "salt", 1, 64).toHex(),
                 QByteArray("867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252"
                            "c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce"));
    }

    void aSecondKeyIsAnotherKey()
    {
        SystemChance chance;
        const PrivateKey a = PrivateKey::generate(chance);
        const PrivateKey b = PrivateKey::generate(chance);
        QVERIFY(a.publicKey() != b.publicKey());
        QVERIFY(!b.publicKey().verify("x", a.sign("x")));
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
