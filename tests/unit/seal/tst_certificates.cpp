// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/certificates.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::seal;
using namespace std::chrono_literals;

namespace {

const Time kNow = fromMs(1'800'000'000'000);

QByteArray requestOf(const char *name = "bank-7") { return *TlsKey::generate()->request(QString::fromLatin1(name)); }

CertificateTerms terms(QStringList hosts = {})
{
    return {QStringLiteral("bank-7"), std::move(hosts), kNow - 1h, kNow + 24h * 90};
}

} // namespace

class TestCertificates : public QObject
{
    Q_OBJECT

private:
    Authority m_authority = *Authority::make(QStringLiteral("Cubby of a test"), kNow - 1h, kNow + 24h * 3650);

private Q_SLOTS:
    void anAuthoritySignsWhatItsTermsSayAndNothingElse()
    {
        const auto certificate = m_authority.sign(
            requestOf("another name"),
            terms({QStringLiteral("locker.example"), QStringLiteral("10.0.0.7"), QStringLiteral("::1")}));
        QVERIFY(certificate);
        const auto facts = readCertificate(*certificate);
        QVERIFY(facts);
        QCOMPARE(facts->commonName, QStringLiteral("bank-7"));
        QCOMPARE(facts->hosts,
                 QStringList({QStringLiteral("locker.example"), QStringLiteral("10.0.0.7"), QStringLiteral("::1")}));
        QCOMPARE(facts->from, kNow - 1h);
        QCOMPARE(facts->until, kNow + 24h * 90);
        QVERIFY(!facts->isAuthority);
        QCOMPARE(facts->serial.size(), 32);
        QVERIFY(isSignedBy(*certificate, m_authority.certificate(), kNow));
    }

    void aCertificateHoldsOnlyForItsTimeAndItsAuthority()
    {
        const QByteArray certificate = *m_authority.sign(requestOf(), terms());
        QVERIFY(!isSignedBy(certificate, m_authority.certificate(), kNow - 2h));
        QVERIFY(!isSignedBy(certificate, m_authority.certificate(), kNow + 24h * 90));
        const auto other = Authority::make(QStringLiteral("Cubby of a test"), kNow - 1h, kNow + 24h);
        QVERIFY(!isSignedBy(certificate, other->certificate(), kNow));
        QVERIFY(!isSignedBy(certificate, certificate, kNow));
        QVERIFY(!isSignedBy("nothing", m_authority.certificate(), kNow));
    }

    void aRequestsKeyIsTheOneOfItsCertificate()
    {
        const QByteArray request = requestOf();
        const auto key = requestKey(request);
        QVERIFY(key && key->size() > 80);
        const QByteArray certificate = *m_authority.sign(request, terms());
        QCOMPARE(certificateKey(certificate), *key);
        QVERIFY(certificateKey(m_authority.certificate()) != *key);
        QVERIFY(*requestKey(requestOf()) != *key);
        QVERIFY(!requestKey(certificate));
        QVERIFY(certificateKey("nothing").isEmpty());
        QCOMPARE(certificateDigest(certificate).size(), 32);
        QVERIFY(certificateDigest(certificate) != certificateDigest(m_authority.certificate()));
        QVERIFY(certificateDigest("nothing").isEmpty());
    }

    // As openssl reads it, which is what brokers do.
    void theListOfWithdrawnCertificatesNamesThem()
    {
        const QByteArray withdrawn = *m_authority.sign(requestOf(), terms());
        const QByteArray kept = *m_authority.sign(requestOf("bank-8"), terms());
        const auto list = m_authority.revocations({{readCertificate(withdrawn)->serial, kNow}}, kNow);
        QVERIFY(list);
        QTemporaryDir folder;
        const auto put = [&folder](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put("root.pem", m_authority.certificate()) && put("crl.pem", *list) && put("withdrawn.pem", withdrawn)
                && put("kept.pem", kept));
        const auto verifies = [&folder](const char *name) {
            QProcess openssl;
            openssl.setWorkingDirectory(folder.path());
            openssl.start(QStringLiteral("openssl"),
                          {QStringLiteral("verify"), QStringLiteral("-crl_check"), QStringLiteral("-attime"),
                           QString::number(toMs(kNow) / 1000), QStringLiteral("-CAfile"), QStringLiteral("root.pem"),
                           QStringLiteral("-CRLfile"), QStringLiteral("crl.pem"), QString::fromLatin1(name)});
            openssl.waitForFinished();
            return openssl.exitCode() == 0 ? QByteArray("ok") : openssl.readAllStandardError();
        };
        QCOMPARE(verifies("kept.pem"), QByteArray("ok"));
        QVERIFY(verifies("withdrawn.pem").contains("revoked"));
        QVERIFY(m_authority.revocations({}, kNow));
        QVERIFY(!m_authority.revocations({{"no number", kNow}}, kNow));
    }

    void noCertificateOutlivesItsAuthority()
    {
        CertificateTerms longer = terms();
        longer.until = kNow + 24h * 36500;
        QCOMPARE(readCertificate(*m_authority.sign(requestOf(), longer))->until, kNow + 24h * 3650);
        CertificateTerms late = terms();
        late.from = kNow + 24h * 3651;
        late.until = late.from + 1h;
        QVERIFY(!m_authority.sign(requestOf(), late));
    }

    void serialsAreNeverTheSame()
    {
        const QByteArray request = requestOf();
        QSet<QByteArray> serials;
        for (int i = 0; i < 50; ++i)
            serials << readCertificate(*m_authority.sign(request, terms()))->serial;
        QCOMPARE(serials.size(), 50);
    }

    void anAuthorityIsReadBackFromItsFiles()
    {
        const auto again = Authority::fromPem(m_authority.certificate(), m_authority.key());
        QVERIFY(again);
        QVERIFY(isSignedBy(*again->sign(requestOf(), terms()), m_authority.certificate(), kNow));
        QVERIFY(readCertificate(again->certificate())->isAuthority);
        // Another one's key, a certificate that may not sign, and no certificate at all.
        const auto other = Authority::make(QStringLiteral("Other"), kNow, kNow + 1h);
        QVERIFY(!Authority::fromPem(m_authority.certificate(), other->key()));
        const auto leafKey = TlsKey::generate();
        const QByteArray leaf = *m_authority.sign(*leafKey->request(QStringLiteral("leaf")), terms());
        QVERIFY(!Authority::fromPem(leaf, leafKey->toPem()));
        QVERIFY(!Authority::fromPem("", ""));
    }

    void aDamagedRequestIsRefused()
    {
        const QByteArray good = requestOf();
        QCOMPARE(m_authority.sign("", terms()).error().code, QStringLiteral("seal.certificate"));
        QByteArray body = good;
        body.replace("-----BEGIN CERTIFICATE REQUEST-----", "").replace("-----END CERTIFICATE REQUEST-----", "");
        QByteArray der = QByteArray::fromBase64(body.simplified().replace(" ", ""));
        for (qsizetype at = 0; at < der.size(); at += 3) {
            QByteArray damaged = der;
            damaged[at] = char(damaged[at] ^ 0x5a);
            const QByteArray pem = "-----BEGIN CERTIFICATE REQUEST-----\n" + damaged.toBase64()
                                   + "\n-----END CERTIFICATE REQUEST-----\n";
            QVERIFY2(!m_authority.sign(pem, terms()), qPrintable(QString::number(at)));
        }
        for (qsizetype length = 0; length < good.indexOf("-----END"); length += 7)
            QVERIFY(!m_authority.sign(good.first(length), terms()));
    }

    void namesThatCouldSayMoreThanANameAreRefused()
    {
        for (const char *name :
             {"", "two\nlines", "\x1b[2J", "A name that is longer than the sixty-four characters a certificate allows"})
            QVERIFY2(!TlsKey::generate()->request(QString::fromLatin1(name)), name);
        CertificateTerms named = terms();
        named.commonName = QStringLiteral("a\nb");
        QVERIFY(!m_authority.sign(requestOf(), named));
        for (const char *host : {"", "a,DNS:b", "a b", "a/b", "IP:1.2.3.4"})
            QVERIFY2(!m_authority.sign(requestOf(), terms({QString::fromLatin1(host)})), host);
    }

    void aKeyIsReadBackFromItsPemAndNothingElseIs()
    {
        const auto key = TlsKey::generate();
        QCOMPARE(TlsKey::fromPem(key->toPem())->toPem(), key->toPem());
        QVERIFY(!TlsKey::fromPem("-----BEGIN PRIVATE KEY-----\n"));
        QVERIFY(!TlsKey::fromPem(m_authority.certificate()));
    }
};

QTEST_APPLESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
